#pragma once

#include "base/day.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kaigong {

// Which days are working days: Mondays to Fridays, less public holidays, and with the Saturdays
// and Sundays that make up for them (调休). Of years without data only the weekends are known.
class WorkingDays {
 public:
  WorkingDays() = default;
  // Lines of "from,until,off,holiday,notice" or "…,work,…" below one head, in the order in which
  // they count; data/calendar/README.md has the form. For data that ships: a line that doesn't read
  // stops the program.
  explicit WorkingDays(std::string_view csv);

  bool is_working(Day day) const;
  Day next_working_day(Day day) const;  // the day itself where it is one
  // The n-th working day after the day; before it where n is negative; 0 is the day itself.
  Day add_working_days(Day day, int n) const;
  // Working days after `from`, up to `until`; negative where `until` is earlier.
  int working_days_between(Day from, Day until) const;

  // Whether holidays are known of each year from the one day to the other.
  bool knows(Day from, Day until) const;

 private:
  struct Year {
    int year = 0;
    Day first;
    std::vector<char> works;  // by day of the year
  };
  const Year* year_of(Day day) const;
  Year& take_year(int year);
  void take_line(std::string_view line);

  std::vector<Year> years_;  // ascending
};

}  // namespace kaigong
