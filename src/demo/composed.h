#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/text.h"
#include "ledger/entry.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// One project of the demonstration before it becomes entries.
namespace kaigong::demo {

enum class Group : std::uint8_t {
  active,   // started or resumed before 28 April
  april,    // starts or resumes on 28 April
  waiting,  // still stopped by the epidemic
  reserve,  // not started
  small     // below 50 million yuan
};

struct Stop {
  Day from;
  std::optional<Day> until;
  const char* reason = "";
};

struct NamedProject;

struct Composed {
  ProjectId project;
  std::uint64_t number = 0;  // its stream of chance
  std::size_t county = 0;    // rows of the tables
  std::size_t unit = 0;
  std::size_t set = 0;
  const NamedProject* named = nullptr;
  Group group = Group::active;

  RegionId region;
  Text name;
  std::optional<std::string> owner;
  std::string nature, department;
  PersonId leader;
  std::int64_t total = 0;  // fen
  std::vector<std::string> tags;
  bool government = false;

  State state = State::building;  // in which it's meant to stand on 28 April
  bool continuing = false;        // started before 2022
  Instant listed;
  std::optional<Day> signed_on, planned_start, start, included, completed;
  Day planned_first;  // the first plan of the start, if it was moved since
  Day finish;         // planned
  std::vector<Stop> stops;

  bool is_started() const { return start.has_value(); }
  Day listed_on() const { return day_of(listed); }
};

// A year's plan and what the project makes of it.
struct YearPlan {
  int year = 0;
  std::int64_t amount = 0;
  std::int64_t made = 0;                  // what was done in the year, where it's over
  std::array<std::int64_t, 12> months{};  // cumulative
};

}  // namespace kaigong::demo
