#include "base/limits.h"
// tested by: desk/visits_test.cpp
#include "desk/office_deeds.h"
#include "desk/visits.h"
#include "desk/words.h"
#include "ledger/describe.h"

#include <algorithm>

namespace kaigong {

namespace {

std::optional<Day> over_on(const Visit& visit) {
  for (const auto& step : visit.steps) {
    if (step.said.step == VisitStep::done || step.said.step == VisitStep::cancelled)
      return step.said.day;
  }
  return {};
}

void take_kind(const VisitForm& form, const Visit* before, VisitPlanned& body, Issues& issues) {
  require(form.kind, issues);
  const auto kind = find_visit_kind(trim(form.kind.text));
  if (form.kind.given() && !kind)
    issues.push_back({&not_a_visit_kind, form.kind.place, form.kind.text});
  body.kind = kind.value_or(VisitKind::none);
  if (before != nullptr && kind && before->last().said.kind != *kind)
    issues.push_back({&visit_kind_stays, form.kind.place, name_of(before->last().said.kind).zh});
}

void take_window(const VisitForm& form, VisitPlanned& body, Issues& issues) {
  require(form.from, issues);
  const auto from = take_day(form.from, issues), until = take_day(form.until, issues);
  if (from) body.from = *from;
  body.until = until.value_or(body.from);
  if (from && until && *until < *from)
    issues.push_back({&visit_ends_before, form.until.place, show(*until)});
}

void take_place(const Board& board, const Field& field, VisitPlanned& body, Issues& issues) {
  require(field, issues);
  const auto* region = field.given() ? find_region(board, field.text) : nullptr;
  if (field.given() && region == nullptr)
    issues.push_back({&unknown_region, field.place, field.text});
  if (region != nullptr) body.region = region->id;
}

// Each project once, where it was named first.
void take_stops(const Board& board, const VisitForm& form, VisitPlanned& body, Issues& issues) {
  if (form.stops.empty()) issues.push_back({&missing, "/stops", ""});
  for (const auto& field : form.stops) {
    const auto* project = find_project(board, field.text);
    if (project == nullptr) {
      issues.push_back(no_project(board, field));
      continue;
    }
    if (body.region && !board.is_within(project->region, body.region))
      issues.push_back({&stop_elsewhere, field.place, field.text});
    const auto known = std::find(body.stops.begin(), body.stops.end(), project->id);
    if (known == body.stops.end()) body.stops.push_back(project->id);
  }
}

void keep_seen(const Board& board, const Visit& before, const VisitPlanned& body,
               const std::string& place, Issues& issues) {
  for (const auto& step : before.steps) {
    const auto stop = step.said.stop;
    const auto& planned = before.last().said.stops;
    const bool was = std::find(planned.begin(), planned.end(), stop) != planned.end();
    const bool is = std::find(body.stops.begin(), body.stops.end(), stop) != body.stops.end();
    if (stop && was && !is) issues.push_back({&stop_was_seen, place, board.project(stop)->name.zh});
  }
}

}  // namespace

const Visit* find_visit(const Board& board, const Field& said) {
  return board.visit({read_number(trim(said.text)).value_or(0)});
}

Result<std::optional<VisitPlanned>> plan_visit(const Board& board, const VisitForm& form) {
  Issues issues;
  const auto* before = form.visit.given() ? find_visit(board, form.visit) : nullptr;
  if (form.visit.given() && before == nullptr)
    return Issue{&not_a_visit, form.visit.place, form.visit.text};
  if (before != nullptr) {
    if (const auto over = over_on(*before))
      return Issue{&visit_over, form.visit.place, show(*over)};
  }
  if (form.stops.size() > most_stops)
    return Issue{&too_many_stops, form.stops.back().place, std::to_string(most_stops)};
  VisitPlanned body;
  body.visit = before != nullptr ? before->last().said.visit
                                 : VisitId{static_cast<std::uint32_t>(board.visits().size()) + 1};
  take_kind(form, before, body, issues);
  require(form.name, issues);
  body.name = take_text(form.name, limits::name_bytes, issues);
  take_place(board, form.region, body, issues);
  const auto leader = read_number(trim(form.leader.text));
  if (form.leader.given() && !leader)
    issues.push_back({&not_a_person, form.leader.place, form.leader.text});
  body.leader = {leader.value_or(0)};
  body.team = take_text(form.team, limits::note_bytes, issues);
  take_window(form, body, issues);
  take_stops(board, form, body, issues);
  if (before != nullptr)
    keep_seen(board, *before, body, form.stops.empty() ? "/stops" : form.stops.front().place,
              issues);
  body.note = take_text(form.note, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;
  if (before != nullptr && json::write(before->last().said) == json::write(body))
    return std::optional<VisitPlanned>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
