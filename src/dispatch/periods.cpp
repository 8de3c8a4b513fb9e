#include "dispatch/periods.h"

#include "base/shipped.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong {

namespace {

Day first_of_month(Day day) { return day + (1 - day.day()); }

// 上旬 中旬 下旬 end on the 10th, the 20th and the last day; halves on the 15th and the last.
Span part_on(int parts, Day day) {
  const int length = parts == 2 ? 15 : 10;
  const int part = std::min((day.day() - 1) / length, parts - 1);
  const Day first = first_of_month(day) + part * length;
  const bool is_last = part == parts - 1;
  return {first, is_last ? month_end(day.year(), day.month()) : first + (length - 1)};
}

// ISO 8601: a week belongs to the year of its Thursday.
std::string show_week(Day monday) {
  const Day thursday = monday + 3;
  Day first = first_of_month(thursday);
  while (first.month() > 1) first = first_of_month(first + -1);
  return fmt::format("{:04}-W{:02}", thursday.year(), (thursday - first) / 7 + 1);
}

std::optional<Span> read_week(const ReportingCalendar& calendar, std::string_view text) {
  const auto parts = split(text, '-');
  if (parts.size() != 2 || !all_digits(parts[0]) || parts[0].size() != 4) return std::nullopt;
  const auto fourth = read_day(parts[0] + "-01-04");  // always in the first week
  const auto number = std::string_view(parts[1]).substr(parts[1].starts_with('W') ? 1 : 0);
  if (!fourth || !all_digits(number) || number.size() > 2) return std::nullopt;
  const auto span = span_on(calendar, *fourth + 7 * (std::stoi(std::string(number)) - 1));
  return show(calendar, span) == text ? std::optional(span) : std::nullopt;
}

Day count_on(Day from, DayCount count, const WorkingDays& days) {
  return count.working ? days.add_working_days(from, count.days) : from + count.days;
}

Day day_of(const Deadline& deadline, Span span, const WorkingDays& days) {
  const bool begins = deadline.from == CountedFrom::begin;
  const Day day = count_on(begins ? span.first + -1 : span.last, deadline, days);
  return deadline.postponed ? days.next_working_day(day) : day;
}

bool needs_holidays(const Deadline& deadline) { return deadline.working || deadline.postponed; }

}  // namespace

Span span_on(const ReportingCalendar& calendar, Day day) {
  switch (calendar.period) {
    case PeriodKind::month: return {first_of_month(day), month_end(day.year(), day.month())};
    case PeriodKind::part: return part_on(calendar.parts, day);
    case PeriodKind::week: {
      const Day monday = day + (1 - weekday(day));
      return {monday, monday + 6};
    }
    case PeriodKind::day: break;
  }
  return {day, day};
}

std::string show(const ReportingCalendar& calendar, Span span) {
  switch (calendar.period) {
    case PeriodKind::month: return show(month_of(span.first));
    case PeriodKind::part: {
      const bool halves = calendar.parts == 2;
      return fmt::format("{}/{}{}", show(month_of(span.first)),
                         (span.first.day() - 1) / (halves ? 15 : 10) + 1, halves ? "of2" : "");
    }
    case PeriodKind::week: return show_week(span.first);
    case PeriodKind::day: break;
  }
  return show(span.first);
}

// A period is named by any of its days as well.
std::optional<Span> read_span(const ReportingCalendar& calendar, std::string_view text) {
  if (const auto day = read_day(text)) return span_on(calendar, *day);
  if (calendar.period == PeriodKind::week) return read_week(calendar, text);
  if (calendar.period == PeriodKind::day) return std::nullopt;
  const bool halves = text.ends_with("of2");
  if (halves != (calendar.period == PeriodKind::part && calendar.parts == 2)) return std::nullopt;
  const auto period = read_period(halves ? text.substr(0, text.size() - 3) : text);
  const bool whole = calendar.period == PeriodKind::month;
  if (!period || whole != (period->part == 0) || period->part > calendar.parts) return std::nullopt;
  const int length = halves ? 15 : 10;
  const auto begin = Day::of(period->year, period->month, 1);
  return span_on(calendar, *begin + std::max(0, period->part - 1) * length);
}

// An exception that names a day earlier than what it opens with, or a lock within the grace, is
// read in the reporter's favour.
Times times_of(const ReportingCalendar& calendar, const ReportingException* exception, Span span,
               const WorkingDays& days) {
  const auto& other = exception == nullptr ? ReportingException() : *exception;
  const auto opens = other.opens ? other.opens : calendar.opens;
  const auto due = other.due ? other.due : calendar.due;
  const auto grace = other.grace.value_or(calendar.grace);
  const auto lock = other.lock ? other.lock : calendar.lock;
  Times out;
  out.excused = other.excused;
  const bool counts = (opens && needs_holidays(*opens)) || (due && needs_holidays(*due)) ||
                      grace.working || (lock && lock->working);
  out.opens = opens ? day_of(*opens, span, days) : span.first;
  out.due = std::max(out.opens, day_of(due.value_or(Deadline()), span, days));
  out.grace_until = count_on(out.due, grace, days);
  if (lock) out.locked_after = std::max(out.grace_until, count_on(out.due, *lock, days));
  const Day last = out.locked_after.value_or(out.grace_until);
  out.weekends_only = counts && !days.knows(std::min(span.first, out.opens), last);
  return out;
}

Day months_after(Day from, int months) {
  const int index = from.year() * 12 + from.month() - 1 + months;
  const Day end = month_end(index / 12, index % 12 + 1);
  return end + std::min(0, from.day() - end.day());
}

const WorkingDays& national_working_days() {
  static const WorkingDays days(shipped_files().at("calendar/china.csv"));
  return days;
}

}  // namespace kaigong
