#pragma once

#include "desk/matters.h"
#include "http/view.h"

// Matters as lists and pages show them: what it is, whose turn it is, until when, and what whoever
// asks may say of it.
namespace kaigong::http {

struct MatterRow {
  MatterId matter;
  std::string kind;
  Text kind_name;
  std::string element;
  Text element_name;
  std::string severity;
  Text severity_name;
  std::string text;
  std::string ask;    // what must be decided; later steps may ask more
  ProjectId project;  // 0: about no project
  Text project_name;
  std::string region;  // of the project, or that it is about
  Text region_name;
  Day raised;
  Text raiser;  // the unit or office for which it was raised
  std::string state;
  Text state_name;
  std::string at;  // whose turn it is: a region
  Text at_name;
  std::string recipient;  // the department there; none: the region's office
  Day since;              // when it came there
  std::string limit;      // what is asked next: receive, reply, solve, confirm; none
  std::optional<Day> until;
  std::optional<std::int64_t> days_left;  // working days; below 0: late
  bool late = false;
  std::optional<Day> climbs;
  Text above_name;
  std::optional<Day> due;     // as whoever raised it wishes
  std::int64_t age_days = 0;  // working days that it has been open
  std::optional<Day> ended;
  Seq seq = 0;
  std::string asked;             // of whoever asks, as `limit`; none: nothing
  std::vector<std::string> may;  // the steps that they may say now
};
BOOST_DESCRIBE_STRUCT(MatterRow, (),
                      (matter, kind, kind_name, element, element_name, severity, severity_name,
                       text, ask, project, project_name, region, region_name, raised, raiser, state,
                       state_name, at, at_name, recipient, since, limit, until, days_left, late,
                       climbs, above_name, due, age_days, ended, seq, asked, may))

MatterRow matter_row(const View& view, const Turn& turn);
std::vector<MatterRow> matters_of(const View& view, const Rights& rights, const Project& project);

}  // namespace kaigong::http
