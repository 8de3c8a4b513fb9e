#include "base/limits.h"
// tested by: desk/campaigns_test.cpp
#include "desk/campaigns.h"
#include "desk/words.h"

#include <algorithm>

namespace kaigong {

inline constexpr IssueKind too_many_needs{"resumption.too_many_needs", "最多写 {} 项",
                                          "{} at most"};

Result<std::optional<ResumptionPlanned>> plan_resumption(const Board& board,
                                                         const ResumptionForm& form, Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);
  Issues issues;
  const auto* state = state_on(*project, today);
  if (state == nullptr || state->state != State::suspended)
    issues.push_back({&nothing_stopped, form.project.place, ""});
  ResumptionPlanned body;
  body.project = project->id;
  require(form.day, issues);
  const auto day = take_day(form.day, issues);
  if (day && *day < today) issues.push_back({&resumes_past, form.day.place, show(*day)});
  body.day = day.value_or(today);
  if (form.needs.size() > most_needs)
    issues.push_back({&too_many_needs, form.needs.back().place, std::to_string(most_needs)});
  for (const auto& need : form.needs) {
    const auto said = take_text(need, limits::name_bytes, issues);
    if (!said.empty()) body.needs.push_back(find_element(said));
  }
  body.note = take_text(form.note, limits::note_bytes, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  if (!issues.empty()) return issues;
  const auto* before = board.resumption_on(*project, today);
  const bool stands = before != nullptr && before->said.day >= today;
  if (stands && before->said.day == body.day && before->said.needs == body.needs &&
      before->said.note == body.note)
    return std::optional<ResumptionPlanned>();
  if (stands && before->said.day != body.day && body.reason.empty())
    return Issue{&resumption_needs_reason, form.reason.place, show(before->said.day)};
  return std::optional(std::move(body));
}

}  // namespace kaigong
