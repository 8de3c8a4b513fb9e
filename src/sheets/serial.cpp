#include "sheets/serial.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

namespace kaigong::sheets {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t seconds_per_day = 86'400;
constexpr sys_days day_before_1900 = std::chrono::year(1899) / 12 / 31;
constexpr sys_days first_of_1904 = std::chrono::year(1904) / 1 / 1;
constexpr sys_days last_of_calendar = std::chrono::year(9999) / 12 / 31;
constexpr std::int64_t day_that_never_was = 60;

std::optional<double> read_double(std::string_view text) {
  double value = 0;
  const auto end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<int> read_digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  for (const char digit : text.substr(at, count)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

std::string show_time(std::int64_t seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

// Seconds since midnight of "10:00:00".
std::optional<std::int64_t> read_time(std::string_view text) {
  const auto hour = read_digits(text, 0, 2);
  const auto minute = read_digits(text, 3, 2);
  const auto second = read_digits(text, 6, 2);
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
    return std::nullopt;
  }
  return *hour * 3600 + *minute * 60 + *second;
}

std::optional<sys_days> read_calendar_day(std::string_view text) {
  const auto year = read_digits(text, 0, 4);
  const auto month = read_digits(text, 5, 2);
  const auto day = read_digits(text, 8, 2);
  if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
  const year_month_day date{std::chrono::year(*year),
                            std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

std::optional<sys_days> calendar_day(std::int64_t serial, bool date1904) {
  if (date1904) return first_of_1904 + days(serial);
  if (serial == day_that_never_was) return std::nullopt;
  return day_before_1900 + days(serial < day_that_never_was ? serial : serial - 1);
}

}  // namespace

std::optional<std::string> date_from_serial(std::string_view serial_text, bool date1904) {
  const auto serial = read_double(serial_text);
  if (!serial || *serial < 0 || *serial > 2'958'466) return std::nullopt;

  auto whole = static_cast<std::int64_t>(std::floor(*serial));
  const double part = (*serial - std::floor(*serial)) * static_cast<double>(seconds_per_day);
  auto seconds = static_cast<std::int64_t>(std::llround(part));
  if (seconds == seconds_per_day) whole += 1, seconds = 0;
  if (whole == 0) return show_time(seconds);

  const auto at = calendar_day(whole, date1904);
  if (!at || *at > last_of_calendar) return std::nullopt;
  const year_month_day date(*at);
  auto text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                          static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  if (seconds > 0) text += 'T' + show_time(seconds);
  return text;
}

std::optional<double> serial_from_date(std::string_view iso) {
  if (const auto time = read_time(iso)) {
    return static_cast<double>(*time) / static_cast<double>(seconds_per_day);
  }
  const auto day = read_calendar_day(iso);
  if (!day || *day <= day_before_1900 || (iso.size() > 10 && iso[10] != 'T')) return std::nullopt;
  const auto time = iso.size() == 10 ? std::optional<std::int64_t>(0) : read_time(iso.substr(11));
  if (!time) return std::nullopt;
  auto serial = std::int64_t{(*day - day_before_1900).count()};
  if (serial >= day_that_never_was) serial += 1;
  return static_cast<double>(serial) +
         static_cast<double>(*time) / static_cast<double>(seconds_per_day);
}

std::string plain_date(std::string_view stored) {
  const auto dot = stored.find_first_of(".,Z+");
  auto plain = stored.substr(0, dot);
  if (plain.size() == 16) return plain_date(std::string(plain) + ":00");
  if (plain.ends_with("T00:00:00")) plain.remove_suffix(9);
  return std::string(plain);
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  std::size_t digits = 0;
  const auto take = [&] {
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
      text.remove_prefix(1);
      ++digits;
    }
  };
  take();
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    take();
  }
  if (digits == 0) return false;
  if (text.empty()) return true;
  if (text.front() != 'E' && text.front() != 'e') return false;
  text.remove_prefix(1);
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  digits = 0;
  take();
  return digits > 0 && text.empty();
}

}  // namespace kaigong::sheets
