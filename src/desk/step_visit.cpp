#include "base/limits.h"
// tested by: desk/visits_test.cpp
#include "desk/evidence.h"
#include "desk/office_deeds.h"
#include "desk/visits.h"
#include "desk/words.h"
#include "ledger/describe.h"

#include <algorithm>

namespace kaigong {

namespace {

constexpr std::uint32_t most_heads = 100'000;

const At<VisitStepped>* last_said(const Visit& visit, VisitStep step, ProjectId stop = {}) {
  const auto found = std::find_if(visit.steps.rbegin(), visit.steps.rend(), [&](const auto& one) {
    return one.said.step == step && one.said.stop == stop;
  });
  return found == visit.steps.rend() ? nullptr : &*found;
}

// "0" counts; read_number knows numbers from 1 only.
std::optional<std::int32_t> take_heads(const Field& field, Issues& issues) {
  if (!field.given()) return {};
  const auto said = trim(field.text);
  const auto read = said == "0" ? std::optional<std::uint32_t>(0) : read_number(said);
  if (read && *read <= most_heads) return static_cast<std::int32_t>(*read);
  issues.push_back({&not_a_head_count, field.place, field.text});
  return {};
}

void take_seen(const Board& board, const VisitPlanned& plan, const VisitStepForm& form,
               VisitStepped& body, Issues& issues) {
  require(form.stop, issues);
  require(form.found, issues);
  const auto* project = form.stop.given() ? find_project(board, form.stop.text) : nullptr;
  if (form.stop.given() && project == nullptr) issues.push_back(no_project(board, form.stop));
  if (project != nullptr && !board.is_within(project->region, plan.region))
    issues.push_back({&stop_elsewhere, form.stop.place, form.stop.text});
  const auto found = find_site_found(trim(form.found.text));
  if (form.found.given() && !found)
    issues.push_back({&not_found_so, form.found.place, form.found.text});
  body.found = found.value_or(SiteFound::none);
  body.workers = take_heads(form.workers, issues);
  body.machines = take_heads(form.machines, issues);
  if (project == nullptr) return;
  body.stop = project->id;
  body.evidence = take_evidence(board, *project, form.evidence, issues);
}

std::int64_t unseen(const Visit& visit) {
  const auto& stops = visit.last().said.stops;
  return std::count_if(stops.begin(), stops.end(), [&](ProjectId stop) {
    return last_said(visit, VisitStep::seen, stop) == nullptr;
  });
}

void take_end(const Visit& visit, const VisitStepForm& form, VisitStep step, Issues& issues) {
  const auto* done = last_said(visit, VisitStep::done);
  if (step == VisitStep::done) {
    const auto left = unseen(visit);
    if (left > 0 && !form.text.given())
      issues.push_back({&stops_unseen, form.text.place, std::to_string(left)});
    return;
  }
  require(form.text, issues);
  if (step == VisitStep::fed_back && done == nullptr)
    issues.push_back({&visit_not_over, form.step.place, ""});
  if (step == VisitStep::cancelled && done != nullptr)
    issues.push_back({&visit_over, form.step.place, show(done->said.day)});
}

// What is found is said while the visit goes on; a slip is put right until it is told.
void ask_day(const Visit& visit, const VisitStepForm& form, VisitStepped& body, Day today,
             Issues& issues) {
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day > today) issues.push_back({&day_to_come, form.day.place, show(body.day)});
  const auto& plan = visit.last().said;
  const bool early = body.step != VisitStep::cancelled && body.day < plan.from;
  if (early) issues.push_back({&visit_not_yet, form.day.place, show(plan.from)});
}

}  // namespace

Result<std::optional<VisitStepped>> step_visit(const Board& board, const VisitStepForm& form,
                                               Day today) {
  const auto* visit = find_visit(board, form.visit);
  if (visit == nullptr) return Issue{&not_a_visit, form.visit.place, form.visit.text};
  const auto* cancelled = last_said(*visit, VisitStep::cancelled);
  const auto* told = last_said(*visit, VisitStep::fed_back);
  Issues issues;
  VisitStepped body;
  body.visit = visit->last().said.visit;
  const auto step = find_visit_step(trim(form.step.text));
  if (!step) issues.push_back({&not_a_visit_step, form.step.place, form.step.text});
  body.step = step.value_or(VisitStep::none);
  ask_day(*visit, form, body, today, issues);
  if (step == VisitStep::seen) take_seen(board, visit->last().said, form, body, issues);
  if (step && step != VisitStep::seen) take_end(*visit, form, *step, issues);
  body.text = take_text(form.text, limits::note_bytes, issues);
  const auto* before = last_said(*visit, body.step, body.stop);
  if (issues.empty() && before != nullptr && json::write(before->said) == json::write(body))
    return std::optional<VisitStepped>();
  const auto* over = cancelled != nullptr ? cancelled : told;
  if (over != nullptr) issues.push_back({&visit_over, form.visit.place, show(over->said.day)});
  if (step == VisitStep::done && before != nullptr && over == nullptr)
    issues.push_back({&visit_over, form.visit.place, show(before->said.day)});
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

}  // namespace kaigong
