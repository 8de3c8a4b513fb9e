#include "dispatch/periods.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Day day(const char* text) { return read_day(text).value(); }

ReportingCalendar every(PeriodKind period, int parts = 3) {
  ReportingCalendar out;
  out.period = period;
  out.parts = parts;
  return out;
}

Span span(const char* first, const char* last) { return {day(first), day(last)}; }

Deadline working_days(int days, bool postponed = false) {
  return {{days, true}, CountedFrom::end, postponed};
}

Times times(const ReportingCalendar& calendar, const char* of) {
  return times_of(calendar, nullptr, span_on(calendar, day(of)), national_working_days());
}

TEST(Periods, hold_each_day_once) {
  const auto month = every(PeriodKind::month), third = every(PeriodKind::part);
  const auto half = every(PeriodKind::part, 2), week = every(PeriodKind::week);
  EXPECT_EQ(span_on(month, day("2024-02-29")), span("2024-02-01", "2024-02-29"));
  EXPECT_EQ(span_on(third, day("2022-03-10")), span("2022-03-01", "2022-03-10"));
  EXPECT_EQ(span_on(third, day("2022-03-11")), span("2022-03-11", "2022-03-20"));
  EXPECT_EQ(span_on(third, day("2022-03-31")), span("2022-03-21", "2022-03-31"));
  EXPECT_EQ(span_on(half, day("2022-02-15")), span("2022-02-01", "2022-02-15"));
  EXPECT_EQ(span_on(half, day("2022-02-16")), span("2022-02-16", "2022-02-28"));
  EXPECT_EQ(span_on(week, day("2022-05-01")), span("2022-04-25", "2022-05-01"));
  EXPECT_EQ(span_on(every(PeriodKind::day), day("2022-05-01")), span("2022-05-01", "2022-05-01"));
  for (const auto& one : {month, third, half, week}) {
    for (Day at = day("2021-12-20"); at < day("2023-01-10"); at = at + 1) {
      const auto found = span_on(one, at);
      EXPECT_TRUE(found.first <= at && at <= found.last);
      EXPECT_EQ(span_on(one, found.first), found);
      EXPECT_EQ(span_on(one, found.last), found);
      EXPECT_EQ(span_on(one, found.last + 1).first, found.last + 1);
    }
  }
}

TEST(Periods, are_named_and_found_by_their_names) {
  const std::pair<ReportingCalendar, const char*> named[] = {
      {every(PeriodKind::month), "2022-10"},
      {every(PeriodKind::part), "2022-10/3"},
      {every(PeriodKind::part, 2), "2022-10/2of2"},
      {every(PeriodKind::week), "2022-W43"},
      {every(PeriodKind::day), "2022-10-28"}};
  for (const auto& [calendar, name] : named) {
    const auto there = span_on(calendar, day("2022-10-28"));
    EXPECT_EQ(show(calendar, there), name);
    EXPECT_EQ(read_span(calendar, name), there);
    EXPECT_EQ(read_span(calendar, "2022-10-28"), there) << "by a day of it";
    EXPECT_EQ(read_span(calendar, "2022-13"), std::nullopt);
    EXPECT_EQ(read_span(calendar, ""), std::nullopt);
  }
  EXPECT_EQ(read_span(every(PeriodKind::month), "2022-10/3"), std::nullopt);
  EXPECT_EQ(read_span(every(PeriodKind::part), "2022-10"), std::nullopt);
  EXPECT_EQ(read_span(every(PeriodKind::part), "2022-10/2of2"), std::nullopt);
  EXPECT_EQ(read_span(every(PeriodKind::part, 2), "2022-10/2"), std::nullopt);
  EXPECT_EQ(read_span(every(PeriodKind::part, 2), "2022-10/3of2"), std::nullopt);
  EXPECT_EQ(read_span(every(PeriodKind::week), "2022-10"), std::nullopt);
}

TEST(Periods, number_weeks_as_the_standard_does) {
  const auto week = every(PeriodKind::week);
  EXPECT_EQ(show(week, span_on(week, day("2021-01-03"))), "2020-W53");
  EXPECT_EQ(show(week, span_on(week, day("2021-01-04"))), "2021-W01");
  EXPECT_EQ(show(week, span_on(week, day("2024-12-30"))), "2025-W01");
  EXPECT_EQ(read_span(week, "2021-W53"), std::nullopt) << "has 52";
  EXPECT_EQ(read_span(week, "2021-W00"), std::nullopt);
  EXPECT_EQ(show(week, span_on(week, day("2148-12-31"))), "2149-W01") << "the last there is";
}

// Guangxi: within five working days after the month.
TEST(Times, pass_over_the_national_week_and_count_its_make_up_days) {
  auto guangxi = every(PeriodKind::month);
  guangxi.due = working_days(5);
  EXPECT_EQ(times(guangxi, "2022-09-01").due, day("2022-10-12")) << "8 and 9 October make up";
  EXPECT_EQ(times(guangxi, "2022-12-01").due, day("2023-01-09"));
  EXPECT_EQ(times(guangxi, "2024-01-31").due, day("2024-02-06"))
      << "4 February, a Sunday, makes up";
  EXPECT_EQ(times(guangxi, "2022-09-01").grace_until, day("2022-10-12"));
  EXPECT_EQ(times(guangxi, "2022-09-01").opens, day("2022-09-01"));
  EXPECT_FALSE(times(guangxi, "2022-09-01").locked_after);
  EXPECT_FALSE(times(guangxi, "2022-09-01").weekends_only);
}

// Henan: last month's by the 5th; where that is a day off, the next working day.
TEST(Times, move_a_deadline_on_where_the_method_says_so) {
  auto henan = every(PeriodKind::month);
  henan.due = Deadline{{5, false}, CountedFrom::end, false};
  EXPECT_EQ(times(henan, "2022-09-30").due, day("2022-10-05"));
  henan.due->postponed = true;
  EXPECT_EQ(times(henan, "2022-09-30").due, day("2022-10-08"));
  EXPECT_EQ(times(henan, "2022-04-30").due, day("2022-05-05"));
}

// Form 206-2: by the 25th of the month itself.
TEST(Times, count_from_the_beginning_where_the_method_says_so) {
  auto form = every(PeriodKind::month);
  form.opens = Deadline{{20, false}, CountedFrom::begin, false};
  form.due = Deadline{{25, false}, CountedFrom::begin, false};
  form.grace = {2, true};
  form.lock = DayCount{10, false};
  const auto found = times(form, "2022-02-01");
  EXPECT_EQ(found.opens, day("2022-02-20"));
  EXPECT_EQ(found.due, day("2022-02-25"));
  EXPECT_EQ(found.grace_until, day("2022-03-01")) << "a weekend between";
  EXPECT_EQ(found.locked_after, day("2022-03-07"));
  form.due = Deadline{{1, true}, CountedFrom::begin, false};
  EXPECT_EQ(times(form, "2022-10-01").due, day("2022-10-20")) << "not before it opens";
  form.lock = DayCount{0, false};
  EXPECT_EQ(times(form, "2022-10-01").locked_after, day("2022-10-24")) << "not within the grace";
}

TEST(Times, change_only_what_an_exception_says) {
  auto calendar = every(PeriodKind::month);
  calendar.due = working_days(5);
  calendar.lock = DayCount{10, false};
  ReportingException flood;
  flood.due = working_days(10);
  const auto found =
      times_of(calendar, &flood, span_on(calendar, day("2022-07-15")), national_working_days());
  EXPECT_EQ(found.due, day("2022-08-12"));
  EXPECT_EQ(found.locked_after, day("2022-08-22")) << "counts from when it is due";
  EXPECT_FALSE(found.excused);
}

TEST(Times, say_where_only_the_weekends_are_known) {
  auto calendar = every(PeriodKind::month);
  calendar.due = Deadline{{5, false}, CountedFrom::end, false};
  EXPECT_FALSE(times(calendar, "2030-09-30").weekends_only) << "asks for no working days";
  calendar.grace = {1, true};
  EXPECT_TRUE(times(calendar, "2030-09-30").weekends_only);
  EXPECT_TRUE(times(calendar, "2026-12-31").weekends_only) << "ends in a year without data";
  EXPECT_FALSE(times(calendar, "2026-11-30").weekends_only);
}

}  // namespace
}  // namespace kaigong
