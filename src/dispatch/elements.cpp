// tested by: tests/cases/elements.case
#include "dispatch/elements.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kaigong {

NeedStanding standing_on(const Need& need, Day day) {
  NeedStanding out;
  for (const auto& one : need.answers) {
    const auto& said = one.said;
    if (said.day > day) continue;
    out.answer = &one;
    if (said.answer == NeedAnswer::granted) out.granted_milli = said.amount_milli;
    const bool promises = said.answer == NeedAnswer::promised;
    out.promised_milli = promises ? said.amount_milli : 0;
    out.until = promises ? said.until : std::nullopt;
    if (said.answer == NeedAnswer::refused) out.granted_milli = 0;
  }
  const auto* then = need.on(day);
  const auto& asked = (then == nullptr ? need.last() : *then).said;
  const auto last = out.answer == nullptr ? NeedAnswer::none : out.answer->said.answer;
  if (asked.amount_milli == 0) {
    out.state = NeedState::withdrawn;
  } else if (last == NeedAnswer::refused) {
    out.state = NeedState::refused;
  } else if (out.granted_milli >= asked.amount_milli) {
    out.state = NeedState::granted;
  } else if (out.granted_milli > 0) {
    out.state = NeedState::part;
  } else if (last == NeedAnswer::promised) {
    out.state = NeedState::promised;
  }
  const auto passed = [&](std::optional<Day> until) { return until && *until < day; };
  out.late = out.is_open() && (passed(asked.by) || passed(out.until));
  return out;
}

// Both are of the year in which they were said last.
std::int64_t ElementSum::over_milli() const {
  if (!allotted_milli) return 0;
  return std::max<std::int64_t>(0, promised_milli + granted_milli - *allotted_milli);
}

const At<ElementAllotted>* allotted_on(const Board& board, RegionId region,
                                       std::string_view element, std::string_view unit, Day day) {
  const At<ElementAllotted>* found = nullptr;
  for (const auto& one : board.allotments()) {
    const auto& said = one.said;
    if (said.region == region && said.element == element && said.unit == unit &&
        said.year == day.year() && said.day <= day)
      found = &one;
  }
  return found;
}

namespace {

using Key = std::tuple<RegionId, std::string, std::string>;

void add(ElementSum& sum, const ElementNeeded& said, const NeedStanding& standing, int year) {
  ++sum.needs;
  sum.open += standing.is_open() ? 1 : 0;
  sum.late += standing.late ? 1 : 0;
  sum.asked_milli += said.amount_milli;
  const bool this_year = standing.answer != nullptr && standing.answer->said.day.year() == year;
  if (!this_year) return;
  sum.promised_milli += standing.promised_milli;
  sum.granted_milli += standing.granted_milli;
}

}  // namespace

std::vector<ElementSum> element_sums(const Board& board, RegionId within, const Sight* sight,
                                     Day day) {
  std::map<Key, ElementSum> sums;
  const auto at = [&](RegionId region, const std::string& element,
                      const std::string& unit) -> ElementSum& {
    auto& sum = sums[{region, element, unit}];
    sum.at = region;
    sum.element = element;
    sum.unit = unit;
    return sum;
  };
  for (const auto& need : board.needs()) {
    const auto* asked = need.on(day);
    if (asked == nullptr) continue;
    const auto& said = asked->said;
    const auto& project = *board.project(said.project);
    if (!board.is_within(project.region, within)) continue;
    if (sight != nullptr && !sight->sees(project)) continue;
    const auto standing = standing_on(need, day);
    if (standing.state != NeedState::withdrawn)
      add(at(said.at, said.element, said.unit), said, standing, day.year());
  }
  for (const auto& one : board.allotments()) {
    const auto& said = one.said;
    // Only against all that it is asked for: what is narrowed or unseen can't be held against it.
    const bool sees = sight == nullptr || (said.region.value < sight->regions.size() &&
                                           sight->regions[said.region.value] != 0);
    const bool whole = sees && board.is_within(said.region, within);
    if (!whole || said.year != day.year() || said.day > day) continue;
    auto& sum = at(said.region, said.element, said.unit);
    sum.allotted_milli = said.amount_milli;
    sum.allotted_seq = one.seq;
  }
  std::vector<ElementSum> out;
  for (auto& [key, sum] : sums) out.push_back(std::move(sum));
  return out;
}

}  // namespace kaigong
