#pragma once

#include "assess/measure.h"
#include "assess/method.h"

#include <optional>
#include <string>
#include <vector>

// What a year will come to: what was reported so far, scaled by the season's curve, with an
// interval from how the very same reckoning erred in the years of this ledger that are over.
namespace kaigong {

struct YearEnd {
  std::int64_t plan = 0;                  // fen
  std::int64_t done = 0;                  // reported so far
  std::int64_t due = 0;                   // by then, by the plan's own curve
  std::optional<std::int64_t> expected;   // by the year's end; none where too little was reported
  std::optional<std::int64_t> low, high;  // 80 %: none where too few years' ends are known
};

struct UnitYearEnd : YearEnd {
  std::string key;
  Text name;
  std::int64_t projects = 0;  // with a plan for the year
  std::int64_t silent = 0;    // of these, without a report this year: not in the sums
};

struct ProjectYearEnd : YearEnd {
  ProjectId project;
  Day reported;
};

// On the same day of the years before, over those whose end is known. Errors are the median of what
// was missed, as a share of what came.
struct ForecastTest {
  std::int64_t cases = 0;
  std::optional<std::int64_t> error_bp;
  std::optional<std::int64_t> plan_error_bp;    // baseline: the plan is met
  std::optional<std::int64_t> linear_error_bp;  // baseline: it goes on as by the calendar's days
};

struct YearEndForecast {
  Day as_of;
  int year = 0;
  UnitYearEnd all;
  std::vector<UnitYearEnd> units;        // that race, in the order of the tree
  std::vector<ProjectYearEnd> projects;  // that have something expected; what lacks most first
  ForecastTest of_units, of_projects;
};

YearEndForecast year_end_forecast(const Board& board, const Method& method, const Filter& filter,
                                  Day as_of);

// So much of the plan must be due before a report says anything of the year.
inline constexpr std::int64_t least_due_bp = 100;
// Of cases whose end is known, for an interval: with fewer there is none, with so few it is as wide
// as all of them.
inline constexpr std::size_t fewest_cases = 9;

}  // namespace kaigong
