#pragma once

#include "desk/deed_list.h"

#include <optional>
#include <string>
#include <vector>

// What the deeds of the list share: why somebody may not, and how each kind is told.
namespace kaigong {

using Decided = Result<std::optional<Body>>;

Issue not_let(Act act, std::string place = {});
// What whoever asks may not see isn't there.
std::optional<Issue> why_not(const Asking& ask, const Field& said, Act act);
std::optional<Issue> why_not_unit(const Asking& ask, const Field& said, Act act);

template <class... Bodies>
bool is_any(const Body& body) {
  return (std::holds_alternative<Bodies>(body) || ...);
}

// Of what is asked of offices and answered: matters, appeals, orders.
std::vector<DeedKind> deeds_between_offices();
// Of who answers for what.
std::vector<DeedKind> deeds_of_duties();
// Of visits to sites.
std::vector<DeedKind> deeds_of_visits();
// Of permits on their way.
std::vector<DeedKind> deeds_of_permits();

}  // namespace kaigong
