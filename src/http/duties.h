#pragma once

#include "desk/duties.h"
#include "http/table.h"
#include "http/view.h"

#include <optional>
#include <string>
#include <vector>

// Who answers for what, as lists and pages show it. Names of people are asked for once no lock is
// held.
namespace kaigong::http {

struct HolderAnswer {
  PersonId person;
  Text who;
  std::optional<Day> leaves;   // their last post ends or ended on
  std::optional<Day> helped;   // last, here
  std::optional<Day> visited;  // of that, the site
  std::int64_t helps = 0;      // in the last 30 days
  std::int64_t visits = 0;     // of them
};
BOOST_DESCRIBE_STRUCT(HolderAnswer, (), (person, who, leaves, helped, visited, helps, visits))

struct SlipAnswer {
  std::string node;
  Text name;
  Day planned;
  std::int64_t days = 0;  // since
};
BOOST_DESCRIBE_STRUCT(SlipAnswer, (), (node, name, planned, days))

struct DutyRow {
  ProjectId project;  // 0: an enterprise
  std::string code;
  Text name;  // of either
  std::string region;
  Text region_name;
  std::string state;  // of a project
  std::optional<std::int64_t> total;
  std::optional<HolderAnswer> leader;
  std::optional<HolderAnswer> officer;
  std::optional<HolderAnswer> contact;
  std::optional<Day> helped;  // last, by whomever
  std::vector<SlipAnswer> slips;
  bool may_give = false;
  bool may_help = false;
};
BOOST_DESCRIBE_STRUCT(DutyRow, (),
                      (project, code, name, region, region_name, state, total, leader, officer,
                       contact, helped, slips, may_give, may_help))

struct HelpAnswer {
  Seq seq = 0;
  PersonId by;
  Text who;
  Day day;
  std::string kind;
  Text kind_name;
  std::string text;
  std::string result;
  std::vector<Digest> evidence;
  ProjectId project;  // 0: for the enterprise itself
  Text project_name;
};
BOOST_DESCRIBE_STRUCT(HelpAnswer, (),
                      (seq, by, who, day, kind, kind_name, text, result, evidence, project,
                       project_name))

DutyRow duty_row(const View& view, const Rights& rights, const Charges& charges,
                 const Project& project);
DutyRow duty_row(const View& view, const Rights& rights, const Charges& charges,
                 const Enterprise& enterprise);
std::optional<HelpAnswer> help_answer(const View& view, const At<HelpGiven>& help);  // by the day
void name_people(const Desk& desk, DutyRow& row);
void name_people(const Desk& desk, std::vector<HelpAnswer>& log);

// Seen, or answered for, by whoever asks.
bool sees(const View& view, const Rights& rights, const Enterprise& enterprise);

}  // namespace kaigong::http
