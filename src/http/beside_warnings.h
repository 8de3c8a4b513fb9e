#pragma once

#include "http/view.h"

// What is shown beside the warnings that count: those of units, and those that are justified.
namespace kaigong::http {

struct WarningRow {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  LightAnswer light;
};
BOOST_DESCRIBE_STRUCT(WarningRow, (), (project, code, name, region, light))

struct UnitWarning {
  std::string unit;
  Text name;
  LightAnswer light;
  std::vector<Seq> entries;  // the figures that it rests on
};
BOOST_DESCRIBE_STRUCT(UnitWarning, (), (unit, name, light, entries))

struct BesideWarnings {
  std::vector<UnitWarning> units;     // justified ones among them
  std::vector<WarningRow> justified;  // of projects
};
BOOST_DESCRIBE_STRUCT(BesideWarnings, (), (units, justified))

// Narrowed as the warnings are; units only by region, rule and light.
BesideWarnings beside_warnings(const View& view);

// Fills in who approved. Takes the store's lock: not to be called by who holds the board's.
void name_approvers(const Desk& desk, BesideWarnings& warnings);

}  // namespace kaigong::http
