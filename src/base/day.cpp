#include "base/day.h"

#include "base/text.h"

#include <fmt/format.h>

#include <chrono>

namespace kaigong {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar(Day day) {
  return year_month_day(sys_days(std::chrono::days(day.number())));
}

int to_int(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

char digit(int number) { return static_cast<char>('0' + number % 10); }

// Every stored line has a day or two: what is usual is written without parsing a format.
bool is_usual(int year) { return year >= 1000 && year <= 9999; }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

constexpr std::int64_t day_ms = 86'400'000;

}  // namespace

std::optional<Day> Day::of(int year, int month, int day) {
  if (year < 1900 || year > 2148 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const year_month_day date{std::chrono::year(year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Day(static_cast<std::int32_t>(sys_days(date).time_since_epoch().count()));
}

int Day::year() const { return static_cast<int>(calendar(*this).year()); }
int Day::month() const { return static_cast<int>(static_cast<unsigned>(calendar(*this).month())); }
int Day::day() const { return static_cast<int>(static_cast<unsigned>(calendar(*this).day())); }

std::optional<Day> read_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = iso.substr(0, 4), month = iso.substr(5, 2), day = iso.substr(8, 2);
  if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
  return Day::of(to_int(year), to_int(month), to_int(day));
}

std::string show(Day day) {
  const auto date = calendar(day);
  const int y = static_cast<int>(date.year());
  const int m = static_cast<int>(static_cast<unsigned>(date.month()));
  const int d = static_cast<int>(static_cast<unsigned>(date.day()));
  if (!is_usual(y)) return fmt::format("{:04}-{:02}-{:02}", y, m, d);
  return {digit(y / 1000), digit(y / 100), digit(y / 10), digit(y),      '-',
          digit(m / 10),   digit(m),       '-',           digit(d / 10), digit(d)};
}

Day month_end(int year, int month) {
  const auto first = Day::of(year, month, 1);
  if (!first) return Day();
  const auto next = sys_days(calendar(*first) + std::chrono::months(1));
  return Day::number(static_cast<std::int32_t>(next.time_since_epoch().count())) + -1;
}

Day last_month_end(Day day) {
  const Day end = month_end(day.year(), day.month());
  return end == day ? day : day + -day.day();
}

int weekday(Day day) {
  const int since_monday = (day.number() % 7 + 10) % 7;  // 1970-01-01 was a Thursday
  return since_monday + 1;
}

std::optional<Period> read_period(std::string_view text) {
  if (text.size() != 7 && text.size() != 9) return std::nullopt;
  const auto year = text.substr(0, 4), month = text.substr(5, 2);
  if (text[4] != '-' || !all_digits(year) || !all_digits(month)) return std::nullopt;
  Period period{static_cast<std::int16_t>(to_int(year)), static_cast<std::int8_t>(to_int(month)),
                0};
  if (period.year < 1900 || period.year > 2148 || period.month < 1 || period.month > 12)
    return std::nullopt;
  if (text.size() == 7) return period;
  if (text[7] != '/' || text[8] < '1' || text[8] > '3') return std::nullopt;
  period.part = static_cast<std::int8_t>(text[8] - '0');
  return period;
}

std::string show(Period period) {
  const int y = period.year, m = period.month;
  if (!is_usual(y) || m < 0 || m > 99 || period.part < 0 || period.part > 9) {
    const auto month = fmt::format("{:04}-{:02}", y, m);
    return period.part == 0 ? month : fmt::format("{}/{}", month, int{period.part});
  }
  std::string out{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-',
                  digit(m / 10),   digit(m)};
  if (period.part != 0) {
    out += '/';
    out += digit(period.part);
  }
  return out;
}

Day last_day(Period period) {
  if (period.part == 1 || period.part == 2) {
    return Day::of(period.year, period.month, period.part * 10).value_or(Day());
  }
  return month_end(period.year, period.month);
}

Period month_of(Day day) {
  return {static_cast<std::int16_t>(day.year()), static_cast<std::int8_t>(day.month()), 0};
}

std::string show(Instant at, int offset_minutes) {
  const auto local = at.ms + offset_minutes * 60'000LL;
  const auto seconds = floor_div(local, 1000) - floor_div(local, day_ms) * 86'400;
  return fmt::format("{} {:02}:{:02}:{:02}", show(day_of(at, offset_minutes)), seconds / 3600,
                     seconds / 60 % 60, seconds % 60);
}

Day day_of(Instant at, int offset_minutes) {
  return Day::number(
      static_cast<std::int32_t>(floor_div(at.ms + offset_minutes * 60'000LL, day_ms)));
}

Instant noon(Day day, int offset_minutes) {
  return {day.number() * day_ms + day_ms / 2 - offset_minutes * 60'000LL};
}

}  // namespace kaigong
