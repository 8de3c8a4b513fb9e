#pragma once

#include "assess/compare.h"

#include <string>
#include <vector>

// What another method would change on a day: who would stand where, and which lights would go on or
// off. Pure; nothing is written.
namespace kaigong {

// One level of one rule. A rule is the same in both methods where its code is.
struct LightChange {
  std::string rule;
  Text rule_name;
  std::string label;
  Text level;
  std::string colour;
  std::int64_t before = 0;  // how many are on, exempt ones not counted
  std::int64_t after = 0;
  std::vector<ProjectId> on;          // that would go on at this level
  std::vector<ProjectId> off;         // that would go off, or to another level
  std::vector<std::string> units_on;  // of rules for units: their keys
  std::vector<std::string> units_off;
};
BOOST_DESCRIBE_STRUCT(LightChange, (),
                      (rule, rule_name, label, level, colour, before, after, on, off, units_on,
                       units_off))

struct Simulation {
  Day as_of;
  std::int64_t units = 0;  // that race by either method
  std::vector<UnitChange> changed;
  std::vector<LightChange> lights;  // every level of every rule of either method
};
BOOST_DESCRIBE_STRUCT(Simulation, (), (as_of, units, changed, lights))

Simulation simulate(const Board& board, const Method& before, const Method& after, Day as_of);

}  // namespace kaigong
