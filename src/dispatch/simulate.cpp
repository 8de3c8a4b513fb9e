#include "dispatch/simulate.h"

#include "dispatch/lights.h"
#include "dispatch/unit_lights.h"

#include <algorithm>
#include <map>
#include <set>

namespace kaigong {

namespace {

struct Lit {  // who stands under one level
  std::set<ProjectId> projects;
  std::set<std::string> units;
  std::int64_t count() const { return static_cast<std::int64_t>(projects.size() + units.size()); }
};

using Label = std::pair<std::string, std::string>;  // rule and level

std::map<Label, Lit> lit_by(const Board& board, const Method& method, Day as_of) {
  const auto moment = moment_of(method, as_of);
  std::map<Label, Lit> out;
  for (const auto& rule : method.lights) {
    if (is_of_units(rule.kind)) continue;
    for (const auto& project : board.projects()) {
      if (project.listed > as_of) continue;
      const auto* level = level_of(board, rule, project, moment);
      if (level != nullptr) out[{rule.code, level->label}].projects.insert(project.id);
    }
  }
  for (const auto& light : unit_lights(board, method, moment)) {
    if (light.exempt == nullptr)
      out[{light.rule->code, light.level->label}].units.insert(light.unit.key);
  }
  return out;
}

template <class Set>
auto less(const Set& all, const Set& without) {
  std::vector<typename Set::value_type> out;
  std::set_difference(all.begin(), all.end(), without.begin(), without.end(),
                      std::back_inserter(out));
  return out;
}

class Lights {
 public:
  Lights(std::map<Label, Lit> before, std::map<Label, Lit> after)
      : before_(std::move(before)), after_(std::move(after)) {}

  // Each level once, in the words of the method that is read first.
  void take(const Method& method) {
    for (const auto& rule : method.lights) {
      for (const auto& level : rule.levels) {
        const Label label{rule.code, level.label};
        if (seen_.insert(label).second) out.push_back(change_of(rule, level, label));
      }
    }
  }

  std::vector<LightChange> out;

 private:
  LightChange change_of(const LightRule& rule, const LightLevel& level, const Label& label) {
    const auto& before = before_[label];
    const auto& after = after_[label];
    return {rule.code,
            rule.name,
            level.label,
            level.name,
            level.colour,
            before.count(),
            after.count(),
            less(after.projects, before.projects),
            less(before.projects, after.projects),
            less(after.units, before.units),
            less(before.units, after.units)};
  }

  std::map<Label, Lit> before_, after_;
  std::set<Label> seen_;
};

std::int64_t units_in(const Race& before, const Race& after) {
  std::set<std::string> keys;
  for (const auto* race : {&before, &after}) {
    for (const auto& group : race->groups) {
      for (const auto& row : group.rows) keys.insert(row.key);
    }
  }
  return static_cast<std::int64_t>(keys.size());
}

}  // namespace

Simulation simulate(const Board& board, const Method& before, const Method& after, Day as_of) {
  const auto then = race(board, before, as_of);
  const auto now = race(board, after, as_of);
  Lights lights(lit_by(board, before, as_of), lit_by(board, after, as_of));
  lights.take(after);
  lights.take(before);
  return {as_of, units_in(then, now), compare(then, now), std::move(lights.out)};
}

}  // namespace kaigong
