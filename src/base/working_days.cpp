#include "base/working_days.h"

#include "base/check.h"
#include "base/text.h"

#include <algorithm>

namespace kaigong {

namespace {

bool is_weekend(Day day) { return weekday(day) > 5; }

Day first_of(int year) { return *Day::of(year, 1, 1); }

}  // namespace

WorkingDays::WorkingDays(std::string_view csv) {
  bool head = true;
  for (const auto& line : split(csv, '\n')) {
    if (!head && !trim(line).empty()) take_line(trim(line));
    head = false;
  }
}

void WorkingDays::take_line(std::string_view line) {
  const auto cells = split(line, ',');
  check(cells.size() == 5, "a line of a calendar has five cells");
  const auto from = read_day(cells[0]), until = read_day(cells[1]);
  const bool works = cells[2] == "work";
  check(from && until && *from <= *until && (works || cells[2] == "off"), "a calendar's line");
  for (Day day = *from; day <= *until; day = day + 1) {
    auto& year = take_year(day.year());
    year.works[static_cast<std::size_t>(day - year.first)] = works ? 1 : 0;
  }
}

WorkingDays::Year& WorkingDays::take_year(int year) {
  const auto found = std::lower_bound(years_.begin(), years_.end(), year,
                                      [](const Year& one, int key) { return one.year < key; });
  if (found != years_.end() && found->year == year) return *found;
  Year added{year, first_of(year), {}};
  for (Day day = added.first; day.year() == year; day = day + 1)
    added.works.push_back(is_weekend(day) ? 0 : 1);
  return *years_.insert(found, std::move(added));
}

const WorkingDays::Year* WorkingDays::year_of(Day day) const {
  if (years_.empty() || day < years_.front().first) return nullptr;
  const auto after = std::upper_bound(years_.begin(), years_.end(), day,
                                      [](Day key, const Year& one) { return key < one.first; });
  const auto& year = *std::prev(after);
  return day - year.first < static_cast<int>(year.works.size()) ? &year : nullptr;
}

bool WorkingDays::is_working(Day day) const {
  const auto* year = year_of(day);
  if (year == nullptr) return !is_weekend(day);
  return year->works[static_cast<std::size_t>(day - year->first)] != 0;
}

Day WorkingDays::next_working_day(Day day) const {
  while (!is_working(day)) day = day + 1;
  return day;
}

Day WorkingDays::add_working_days(Day day, int n) const {
  const int step = n < 0 ? -1 : 1;
  for (int left = n < 0 ? -n : n; left > 0;) {
    day = day + step;
    if (is_working(day)) --left;
  }
  return day;
}

int WorkingDays::working_days_between(Day from, Day until) const {
  if (until < from) return -working_days_between(until, from);
  int count = 0;
  for (Day day = from + 1; day <= until; day = day + 1) count += is_working(day) ? 1 : 0;
  return count;
}

bool WorkingDays::knows(Day from, Day until) const {
  Day day = from;
  for (const auto* year = year_of(day); year != nullptr; year = year_of(day)) {
    day = year->first + static_cast<int>(year->works.size());
    if (day > until) return true;
  }
  return false;
}

}  // namespace kaigong
