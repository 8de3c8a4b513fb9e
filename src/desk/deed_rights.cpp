// tested by: desk/deed_list_test.cpp
#include "desk/deed_rights.h"

namespace kaigong {

Issue not_let(Act act, std::string place) {
  return {&not_allowed, std::move(place), name_of(act).zh};
}

std::optional<Issue> why_not(const Asking& ask, const Field& said, Act act) {
  const auto* project = find_project(ask.board, said.text);
  const bool sees_all = ask.rights.may_for_all(Act::see);
  if (project == nullptr && sees_all) return no_project(ask.board, said);
  if (project == nullptr || !(sees_all || ask.rights.may(Act::see, *project)))
    return Issue{said.given() ? &unknown_project : &missing, said.place, said.text};
  if (!ask.rights.may(act, *project)) return not_let(act);
  return std::nullopt;
}

std::optional<Issue> why_not_unit(const Asking& ask, const Field& said, Act act) {
  const auto* region = said.given() ? find_region(ask.board, said.text) : nullptr;
  const auto unit = region == nullptr ? trim(said.text) : std::string_view(region->key);
  if (!ask.rights.may_of_unit(act, unit)) return not_let(act);
  return std::nullopt;
}

}  // namespace kaigong
