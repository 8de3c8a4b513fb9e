#pragma once

#include "kaigong/commands.h"

#include <string>
#include <vector>

// Commands about visits to sites (踏查、督查).
namespace kaigong {

// Lists visits, the stops of one, or what the next should see.
struct VisitsArguments {
  std::string visit, region, as_of;
  std::size_t propose = 0;
};
Exit run_visits(const Setting& setting, const VisitsArguments& options);
struct VisitArguments : Author {
  std::string visit, kind, name, region, leader, team, from, until, note, document;
  std::vector<std::string> stops;
};
Exit run_visit(const Setting& setting, const VisitArguments& options);
struct VisitStepArguments : Author {
  std::string visit, step, day, stop, found, workers, machines, text;
  std::vector<std::string> evidence;
};
Exit run_visit_step(const Setting& setting, const VisitStepArguments& options);
struct VisitOptions {
  VisitsArguments list;
  VisitArguments plan;
  VisitStepArguments step;
};

}  // namespace kaigong
