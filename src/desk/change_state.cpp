#include "base/limits.h"
// tested by: tests/cases/reports.case and its neighbours
#include "desk/deeds.h"
#include "desk/words.h"

namespace kaigong {

Result<std::optional<StateChanged>> change_state(const Board& board, const StateForm& form,
                                                 Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);

  Issues issues;
  StateChanged body;
  body.project = project->id;
  const auto state = find_state(trim(form.state.text));
  if (!state) issues.push_back({&unknown_state, form.state.place, form.state.text});
  body.state = state.value_or(State::none);
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day > today) issues.push_back({&in_the_future, form.day.place, form.day.text});
  body.reason = take_text(form.reason, limits::name_bytes, issues);
  body.note = take_text(form.note, limits::note_bytes, issues);
  if (!issues.empty()) return issues;

  const auto* standing = state_on(*project, body.day);
  const bool stands = standing != nullptr && standing->state == body.state;
  const bool new_reason =
      stands && !body.reason.empty() && board.text(standing->reason) != body.reason;
  if (stands && !new_reason) return std::optional<StateChanged>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
