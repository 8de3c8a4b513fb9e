#pragma once

#include "assess/reporting.h"
#include "base/working_days.h"

#include <optional>
#include <string>
#include <string_view>

// Reporting periods of a calendar, and the days that follow from one.
namespace kaigong {

// The days of one period. A report belongs to the period in which the day of its figures lies.
struct Span {
  Day first;
  Day last;
  friend auto operator<=>(const Span&, const Span&) = default;
};

Span span_on(const ReportingCalendar& calendar, Day day);  // the one that the day lies in
// "2022-04", "2022-04/2", half a month "2022-04/1of2", "2022-W17", "2022-04-28".
std::string show(const ReportingCalendar& calendar, Span span);
std::optional<Span> read_span(const ReportingCalendar& calendar, std::string_view text);

// What a project has to do with one period, on which days.
struct Times {
  Day opens;
  Day due;
  Day grace_until;                  // the last day that is in time; due where there is no grace
  std::optional<Day> locked_after;  // the last day that anything is taken; none: never locked
  bool excused = false;             // by an exception
  bool weekends_only = false;       // working days count, and some year's holidays aren't known
};

// By the calendar, or by one of its exceptions.
Times times_of(const ReportingCalendar& calendar, const ReportingException* exception, Span span,
               const WorkingDays& days);

// The same day some months on, or the last of a month that is shorter.
Day months_after(Day from, int months);

// The national calendar that ships: data/calendar/.
const WorkingDays& national_working_days();

}  // namespace kaigong
