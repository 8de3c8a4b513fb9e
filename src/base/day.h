#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kaigong {

// A calendar day, counted from 1970-01-01. What is read lies in 1900 to 2148.
class Day {
 public:
  constexpr Day() = default;
  static constexpr Day number(std::int32_t days) { return Day(days); }
  static std::optional<Day> of(int year, int month, int day);
  constexpr std::int32_t number() const { return days_; }
  int year() const;
  int month() const;  // 1..12
  int day() const;    // 1..31

  friend constexpr auto operator<=>(Day, Day) = default;
  friend constexpr Day operator+(Day day, int days) { return Day(day.days_ + days); }
  friend constexpr int operator-(Day a, Day b) { return a.days_ - b.days_; }

 private:
  constexpr explicit Day(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

std::optional<Day> read_day(std::string_view iso);  // "2022-04-28" and nothing else
std::string show(Day day);                          // "2022-04-28"
Day month_end(int year, int month);
Day last_month_end(Day day);  // the last month end on or before the day
int weekday(Day day);         // 1 is Monday, 7 is Sunday

// A reporting period: a month, or a part of one where an office reports more often.
struct Period {
  std::int16_t year = 0;
  std::int8_t month = 0;  // 1..12
  std::int8_t part = 0;   // 0: the whole month; 1, 2, 3: 上旬 中旬 下旬
  friend constexpr auto operator<=>(const Period&, const Period&) = default;
};

std::optional<Period> read_period(std::string_view text);  // "2022-04", "2022-04/2"
std::string show(Period period);
Day last_day(Period period);  // parts end on the 10th, the 20th and the month's last day
Period month_of(Day day);

// Milliseconds since 1970 in UTC. Shown in Asia/Shanghai unless the ledger says otherwise.
struct Instant {
  std::int64_t ms = 0;
  friend constexpr auto operator<=>(Instant, Instant) = default;
};

std::string show(Instant at, int offset_minutes = 480);  // "2022-04-28 09:30:00"
Day day_of(Instant at, int offset_minutes = 480);
Instant noon(Day day, int offset_minutes = 480);

}  // namespace kaigong
