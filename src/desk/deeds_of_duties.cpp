// tested by: desk/deed_list_test.cpp
#include "desk/deed_fields.h"
#include "desk/deed_rights.h"
#include "desk/duties.h"

namespace kaigong {

namespace {

Enterprise named(const Asking& ask, const Field& enterprise, const Field& region) {
  const auto* found = region.given() ? find_region(ask.board, region.text) : nullptr;
  return {std::string(trim(enterprise.text)), found == nullptr ? RegionId{} : found->id};
}

// Whoever keeps the list there says who answers for what stands on it.
Decided duty(const Asking& ask, const Said& said) {
  const DutyForm form{said.field("person"),     said.field("duty"),    said.field("project"),
                      said.field("enterprise"), said.field("region"),  said.field("day"),
                      said.field("reason"),     said.field("document")};
  if (form.project.given()) {
    if (auto why = why_not(ask, form.project, Act::list)) return *std::move(why);
  } else {
    const auto* region = form.region.given() ? find_region(ask.board, form.region.text) : nullptr;
    const bool may = region != nullptr ? ask.rights.may(Act::list, region->id)
                                       : ask.rights.may_somewhere(Act::list);
    if (!may) return not_let(Act::list, form.region.place);
  }
  return as_body(give_duty(ask.board, form, ask.today));
}

Decided hand_over_all(const Asking& ask, const Said& said) {
  const HandOverForm form{said.field("from"), said.field("to"), said.field("day"),
                          said.field("reason"), said.field("document")};
  if (!ask.rights.may_somewhere(Act::list)) return not_let(Act::list);
  return as_body(hand_over(ask.board, form, ask.rights, ask.today));
}

// Whoever neither sees the project nor answers for it doesn't know of it.
std::optional<Issue> why_no_help(const Asking& ask, const HelpForm& form) {
  if (!form.project.given()) {
    const bool may = may_help(ask.board, ask.rights, named(ask, form.enterprise, form.region));
    return may ? std::nullopt : std::optional(not_let(Act::visit, form.enterprise.place));
  }
  const auto* project = find_project(ask.board, form.project.text);
  if (project != nullptr && may_help(ask.board, ask.rights, *project)) return std::nullopt;
  return why_not(ask, form.project, Act::visit);
}

Decided help(const Asking& ask, const Said& said) {
  const HelpForm form{said.field("project"), said.field("enterprise"), said.field("region"),
                      said.field("kind"),    said.field("day"),        said.field("text"),
                      said.field("result"),  said.fields("evidence")};
  if (auto why = why_no_help(ask, form)) return *std::move(why);
  return as_body(give_help(ask.board, form, ask.rights.person(), ask.today));
}

// Of an enterprise that one may not see there is no line.
Decided care(const Asking& ask, const Said& said) {
  const CareForm form{said.field("care"),  said.field("enterprise"), said.field("region"),
                      said.field("kind"),  said.field("text"),       said.field("department"),
                      said.field("until"), said.field("done"),       said.field("result"),
                      said.field("reason")};
  const auto* before = ask.board.care({read_number(trim(form.care.text)).value_or(0)});
  auto about = named(ask, form.enterprise, form.region);
  if (before != nullptr) about = {before->last().said.enterprise, before->last().said.region};
  const bool knows = before != nullptr && knows_of(ask.board, ask.rights, about);
  if (form.care.given() && !knows) return Issue{&not_a_care, form.care.place, form.care.text};
  if (!may_plan(ask.board, ask.rights, about)) return not_let(Act::raise, form.enterprise.place);
  return as_body(plan_care(ask.board, form, ask.today));
}

bool hands_over(const Body& body) {
  const auto* given = std::get_if<DutyGiven>(&body);
  return given != nullptr && given->from;
}
bool gives(const Body& body) { return is_any<DutyGiven>(body) && !hands_over(body); }

}  // namespace

std::vector<DeedKind> deeds_of_duties() {
  return {
      {"duty",
       {"明确包保责任", "Say who answers for it"},
       Act::list,
       fields_of("duty"),
       duty,
       gives},
      {"hand-over",
       {"交接包保责任", "Hand duties over"},
       Act::list,
       fields_of("hand-over"),
       hand_over_all,
       hands_over},
      {"help",
       {"填写服务记录", "Note what was done for it"},
       Act::see,
       fields_of("help"),
       help,
       is_any<HelpGiven>},
      {"care",
       {"一企一策", "Plan for an enterprise"},
       Act::see,
       fields_of("care"),
       care,
       is_any<CarePlanned>},
  };
}

}  // namespace kaigong
