// tested by: http/matters_test.cpp
#include "http/matters.h"

#include "desk/words.h"
#include "dispatch/periods.h"

namespace kaigong::http {

namespace {

const Text& named(const Board& board, RegionId region) {
  static const Text none;
  const auto* found = board.region(region);
  return found == nullptr ? none : found->name;
}

std::string key_of(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? std::string() : found->key;
}

Text raiser_of(const Board& board, const Matter& matter) {
  if (!matter.unit.empty()) return {matter.unit, matter.unit};
  if (!matter.office) return {};
  const auto& name = named(board, matter.office);
  return {name.zh + "推进办", name.en + " office"};
}

// Below 0 where the last day has passed.
std::int64_t working_days_left(Day until, Day day) {
  const auto& days = national_working_days();
  return day <= until ? days.working_days_between(day, until)
                      : -days.working_days_between(until, day);
}

template <class Enum>
std::string code(Enum value) {
  return std::string(json::enum_name(value));
}

void add_standing(const View& view, const Standing& standing, MatterRow& row) {
  row.state = code(standing.state);
  row.state_name = name_of(standing.state);
  row.at = key_of(view.board, standing.at);
  row.at_name = named(view.board, standing.at);
  row.recipient = view.board.text(standing.recipient);
  row.since = standing.since;
  row.limit = code(standing.limit);
  row.until = standing.until;
  if (standing.until) row.days_left = working_days_left(*standing.until, view.as_of);
  row.late = standing.lost.has_value();
  row.climbs = standing.climbs;
  if (standing.climbs) row.above_name = named(view.board, standing.above);
}

}  // namespace

MatterRow matter_row(const View& view, const Turn& turn) {
  const auto& board = view.board;
  const auto& matter = turn.matter;
  const auto* project = board.project(matter.project);
  const auto region = project == nullptr ? matter.region : project->region;
  MatterRow row;
  row.matter = matter.id;
  row.kind = code(matter.kind);
  row.kind_name = name_of(matter.kind);
  row.element = board.text(matter.element);
  if (matter.element != 0) row.element_name = element_name(row.element);
  row.severity = board.text(matter.severity);
  row.severity_name = severity_name(row.severity);
  row.text = matter.text;
  row.ask = matter.ask;
  row.project = matter.project;
  if (project != nullptr) row.project_name = project->name;
  row.region = key_of(board, region);
  row.region_name = named(board, region);
  row.raised = matter.raised;
  row.raiser = raiser_of(board, matter);
  add_standing(view, turn.standing, row);
  row.due = matter.due;
  if (!turn.standing.is_open()) row.ended = matter.closed;
  row.age_days =
      national_working_days().working_days_between(matter.raised, row.ended.value_or(view.as_of));
  row.seq = matter.raised_seq;
  row.asked = code(asked_of(turn));
  for (const auto step : steps_of(turn)) row.may.push_back(code(step));
  return row;
}

}  // namespace kaigong::http
