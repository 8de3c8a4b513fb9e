// tested by: warnings_test.cpp
#include "http/beside_warnings.h"

#include "assess/ready.h"

#include "dispatch/unit_lights.h"

#include <algorithm>

namespace kaigong::http {

namespace {

bool is_asked_for(const Narrowed& narrowed, const LightRule& rule, const LightLevel& level) {
  return (narrowed.rule.empty() || narrowed.rule == rule.code) &&
         (narrowed.light.empty() || narrowed.light == level.label);
}

// A question about projects of some sort isn't one about units.
bool asks_for_units(const Narrowed& narrowed) {
  const auto& filter = narrowed.filter;
  return filter.industry.empty() && filter.sector.empty() && filter.department.empty() &&
         filter.tag.empty() && filter.words.empty() && !filter.leader && !filter.state &&
         !narrowed.doubt;
}

void take_units(const View& view, BesideWarnings& out) {
  if (!asks_for_units(view.narrowed) || !view.seen.compares) return;
  for (const auto& light : unit_lights(view.board, *view.method, view.moment)) {
    if (!is_asked_for(view.narrowed, *light.rule, *light.level)) continue;
    const auto region = view.narrowed.filter.region;
    if (region && !view.board.is_within(light.unit.region, region)) continue;
    UnitWarning row{light.unit.key, light.unit.name, {}, light.entries};
    row.light = {light.rule->code,
                 light.level->label,
                 light.level->colour,
                 light.rule->name,
                 light.sentence,
                 light.clears,
                 {},
                 exempt_answer(light.exempt)};
    out.units.push_back(std::move(row));
  }
}

void take_justified(const View& view, const Project& project, BesideWarnings& out) {
  if (view.narrowed.doubt && !has_doubt(view.board, project)) return;
  for (const auto& light : lights_of(view.board, *view.method, project, view.moment)) {
    if (light.exempt == nullptr || !is_asked_for(view.narrowed, *light.rule, *light.level)) {
      continue;
    }
    out.justified.push_back({project.id, view.board.text(project.code), project.name,
                             region_name(view.board, project.region), light_answer(light)});
  }
}

}  // namespace

BesideWarnings beside_warnings(const View& view) {
  BesideWarnings out;
  take_units(view, out);
  std::vector<ProjectId> exempt;  // few, however many projects there are
  for (const auto& one : view.board.exemptions()) {
    if (one.said.project) exempt.push_back(one.said.project);
  }
  std::sort(exempt.begin(), exempt.end());
  exempt.erase(std::unique(exempt.begin(), exempt.end()), exempt.end());
  const ReadyFilter taken(view.board, view.narrowed.filter, view.moment);
  for (const auto id : exempt) {
    if (taken.takes(id.value - 1)) take_justified(view, *view.board.project(id), out);
  }
  return out;
}

void name_approvers(const Desk& desk, BesideWarnings& warnings) {
  const auto name = [&](LightAnswer& light) {
    if (light.exempt) light.exempt->who = desk.name_of(light.exempt->approver);
  };
  for (auto& row : warnings.units) name(row.light);
  for (auto& row : warnings.justified) name(row.light);
}

}  // namespace kaigong::http
