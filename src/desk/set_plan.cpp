#include "base/limits.h"
// tested by: tests/cases/reports.case and its neighbours
#include "desk/deeds.h"

#include <cstdlib>

namespace kaigong {

// The first plan of a year is its baseline; a later, other amount is a modification with a reason.
Result<std::optional<PlanSet>> set_plan(const Board& board, const PlanForm& form, Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);

  Issues issues;
  PlanSet body;
  body.project = project->id;
  const std::string year(trim(form.year.text));
  body.year = all_digits(year) && year.size() == 4 ? std::atoi(year.c_str()) : 0;
  if (body.year < 1990 || body.year > 2140)
    issues.push_back({&not_a_year, form.year.place, form.year.text});
  body.day = take_day(form.day, issues).value_or(today);
  require(form.amount, issues);
  const auto amount = take_money(form.amount, form.unit, form.rounds, issues);
  if (amount && amount->in_fen() < 0)
    issues.push_back({&negative, form.amount.place, form.amount.text});
  body.amount = amount.value_or(Money());
  body.reason = take_text(form.reason, limits::note_bytes, issues);

  const auto* standing = plan_on(*project, body.year, body.day);
  if (issues.empty() && standing != nullptr && standing->amount == body.amount.in_fen()) {
    return std::optional<PlanSet>();
  }
  if (standing != nullptr && body.reason.empty()) {
    issues.push_back({&plan_needs_reason, form.amount.place,
                      show_money(Money::fen(standing->amount), form.unit)});
  }
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

}  // namespace kaigong
