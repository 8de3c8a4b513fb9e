#pragma once

#include "desk/visits.h"
#include "http/matters.h"

#include <optional>
#include <string>
#include <vector>

// Visits to sites as lists and pages show them.
namespace kaigong::http {

struct StopAnswer {
  ProjectRow row;
  bool planned = true;         // else it was seen on the way
  std::int64_t open = 0;       // matters of the project
  std::optional<Day> visited;  // last, by another visit
  std::optional<Day> seen;
  std::optional<Seq> seq;  // what said so
  PersonId by;
  Text who;
  std::string found;  // none: not seen yet
  Text found_name;
  bool differs = false;  // the site isn't as the ledger says
  std::optional<std::int64_t> workers;
  std::optional<std::int64_t> machines;
  std::string text;
  std::vector<std::string> evidence;  // digests
};
BOOST_DESCRIBE_STRUCT(StopAnswer, (),
                      (row, planned, open, visited, seen, seq, by, who, found, found_name, differs,
                       workers, machines, text, evidence))

struct VisitHead {
  VisitId visit;
  std::string kind;
  Text kind_name;
  std::string name;
  std::string region;
  Text region_name;
  PersonId leader;  // 0: said in words
  Text leader_name;
  std::string team;
  Day from;
  Day until;
  std::string note;  // of whoever goes
  std::string document;
  Seq seq = 0;
  std::string state;
  Text state_name;
  std::int64_t stops = 0;  // that whoever asks may see
  std::int64_t seen = 0;
  std::int64_t differs = 0;
  std::int64_t found = 0;  // matters that name it
  std::int64_t open = 0;
  std::int64_t overdue = 0;
  bool secret = false;  // nobody whom it visits knows of it
  bool may = false;     // whoever asks goes: may say what is found
  bool may_change = false;
  std::optional<StopAnswer> stop;  // of the project that was asked for
};
BOOST_DESCRIBE_STRUCT(VisitHead, (),
                      (visit, kind, kind_name, name, region, region_name, leader, leader_name, team,
                       from, until, note, document, seq, state, state_name, stops, seen, differs,
                       found, open, overdue, secret, may, may_change, stop))

// Guests read all but what nobody is to know of yet. None: there is none on the day.
const Visit* visit_on(const View& view, const Rights& rights, const Asked& asked,
                      std::string_view number);
VisitHead head_of(const View& view, const Rights& rights, const Visit& visit,
                  const VisitStanding& standing);
StopAnswer stop_answer(const View& view, const Visit& visit, const VisitStop& stop);

}  // namespace kaigong::http
