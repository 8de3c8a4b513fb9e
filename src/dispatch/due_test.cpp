#include "dispatch/due.h"

#include "assess/present.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Day day(const char* text) { return read_day(text).value(); }

Condition started() {
  Condition out;
  out.is = Flag::started;
  return out;
}

// Within five working days after the month, two days of grace, locked ten days after it was due.
Method monthly() {
  ReportingCalendar calendar;
  calendar.code = "monthly";
  calendar.where = {started()};
  calendar.due = Deadline{{5, true}, CountedFrom::end, false};
  calendar.grace = {2, false};
  calendar.lock = DayCount{10, false};
  Method method;
  method.reporting = {calendar};
  return method;
}

// A province with two counties, and projects that started with the year 2022.
class Dues : public testing::Test {
 protected:
  Dues() {
    say(LedgerOpened{}, "2022-01-01");
    add_region("p", {}, false);
    add_region("p/a", {1}, true);
    add_region("p/b", {1}, true);
    add_region("p/a/x", {2}, false);
  }

  void say(Body body, const char* on) {
    const auto id = std::to_string(board.seq());
    board.apply({board.seq() + 1, id, noon(day(on)), {1}, std::move(body)});
  }
  void add_region(const char* key, RegionId parent, bool races) {
    RegionAdded body;
    body.region = {static_cast<std::uint32_t>(board.regions().size()) + 1};
    body.parent = parent;
    body.key = key;
    body.name = {key, key};
    body.races = races;
    say(body, "2022-01-01");
  }
  ProjectId add(const char* region, std::vector<std::string> tags = {},
                const char* listed = "2022-01-01", const char* start = "2022-01-04") {
    ProjectAdded body;
    body.project = board.next_project();
    body.listed = day(listed);
    body.tags = std::move(tags);
    if (const auto* found = board.find_region(region)) body.facts.region = found->id;
    say(body, "2022-01-02");
    say(NodeReached{body.project, "3.4", day(start), "", ""}, "2022-01-04");
    return body.project;
  }
  Seq report(ProjectId project, const char* of, const char* on) {
    ProgressReported body;
    body.project = project;
    body.period = month_of(day(of));
    body.day = day(of);
    body.invested_year = Money::fen(1);
    say(body, on);
    return board.seq();
  }
  std::optional<Due> asked(ProjectId project, const char* period, const char* as_of) const {
    const auto& calendar = method.reporting[0];
    return ReadyPeriod(board, calendar, *read_span(calendar, period), on(as_of))
        .of(*board.project(project));
  }
  std::optional<DueState> state(ProjectId project, const char* period, const char* as_of) const {
    const auto due = asked(project, period, as_of);
    return due ? std::optional(due->state) : std::nullopt;
  }
  Moment on(const char* as_of) const { return moment_of(method, day(as_of)); }
  ReportingRates rates(const char* period, const char* as_of, const Filter& filter = {}) const {
    const auto& calendar = method.reporting[0];
    return reporting_rates(board, calendar, *read_span(calendar, period), filter, on(as_of));
  }

  Board board;
  Method method = monthly();
};

TEST_F(Dues, go_from_open_to_overdue_to_locked_on_their_days) {
  const auto project = add("p/a");
  EXPECT_EQ(state(project, "2022-10", "2022-09-30"), DueState::not_open);
  EXPECT_EQ(state(project, "2022-09", "2022-09-30"), DueState::open);
  EXPECT_EQ(state(project, "2022-09", "2022-10-12"), DueState::open) << "due";
  EXPECT_EQ(state(project, "2022-09", "2022-10-14"), DueState::open) << "grace";
  EXPECT_EQ(state(project, "2022-09", "2022-10-15"), DueState::overdue);
  EXPECT_EQ(state(project, "2022-09", "2022-10-22"), DueState::overdue) << "still taken";
  EXPECT_EQ(state(project, "2022-09", "2022-10-23"), DueState::locked);
}

TEST_F(Dues, are_met_by_the_first_report_of_a_day_within_the_period) {
  const auto late = add("p/a"), timely = add("p/a");
  report(late, "2022-08-31", "2022-10-10");
  const auto counts = report(late, "2022-09-30", "2022-10-15");
  report(late, "2022-09-30", "2022-10-20");
  report(late, "2022-10-01", "2022-10-16");
  EXPECT_EQ(state(late, "2022-09", "2022-10-14"), DueState::open) << "not said yet";
  EXPECT_EQ(state(late, "2022-09", "2022-10-15"), DueState::late_reported);
  const auto due = asked(late, "2022-09", "2023-01-01");
  ASSERT_TRUE(due);
  EXPECT_EQ(due->seq, counts);
  EXPECT_EQ(due->said, day("2022-10-15"));
  report(timely, "2022-09-25", "2022-09-26");
  EXPECT_EQ(state(timely, "2022-09", "2022-10-31"), DueState::reported) << "the 25th is its cut";
}

TEST_F(Dues, take_no_notice_of_what_came_before_they_open) {
  method.reporting[0].opens = Deadline{{25, false}, CountedFrom::begin, false};
  const auto project = add("p/a");
  report(project, "2022-09-10", "2022-09-10");
  EXPECT_EQ(state(project, "2022-09", "2022-09-24"), DueState::not_open);
  EXPECT_EQ(state(project, "2022-09", "2022-09-25"), DueState::open);
  report(project, "2022-09-10", "2022-09-25");
  EXPECT_EQ(state(project, "2022-09", "2022-09-25"), DueState::reported);
}

TEST_F(Dues, are_owed_by_whom_the_conditions_held_for_on_the_last_day) {
  const auto late = add("p/a", {}, "2022-01-01", "2022-10-01");
  const auto unlisted = add("p/a", {}, "2022-10-05");
  EXPECT_EQ(state(late, "2022-09", "2022-10-10"), std::nullopt);
  EXPECT_EQ(state(late, "2022-10", "2022-10-10"), DueState::open);
  EXPECT_EQ(state(unlisted, "2022-09", "2022-10-10"), std::nullopt) << "not on the list then";
  method.reporting[0].from = day("2022-10-01");
  method.reporting[0].until = day("2022-11-29");
  const auto old = add("p/a");
  EXPECT_EQ(state(old, "2022-09", "2022-10-10"), std::nullopt);
  EXPECT_EQ(state(old, "2022-10", "2022-11-09"), DueState::open);
  EXPECT_EQ(state(old, "2022-11", "2022-12-10"), std::nullopt);
}

TEST_F(Dues, begin_with_the_ledger) {
  const auto project = add("p/a", {}, "2021-01-01", "2021-03-01");
  EXPECT_EQ(state(project, "2021-12", "2022-01-20"), std::nullopt);
  EXPECT_EQ(state(project, "2022-01", "2022-01-20"), DueState::open);
  const Board empty;
  const auto& calendar = method.reporting[0];
  const ReadyPeriod period(empty, calendar, span_on(calendar, day("2022-01-20")), on("2022-01-20"));
  EXPECT_FALSE(period.of(Project()));
}

TEST_F(Dues, follow_the_last_exception_that_takes_in_their_project) {
  ReportingException county;
  county.regions = {"p/a", "nowhere"};
  county.from = county.until = day("2022-09-30");
  county.due = Deadline{{20, true}, CountedFrom::end, false};
  auto tag = county;
  tag.regions.clear();
  tag.tags = {"停产", "never said"};
  tag.due.reset();
  tag.excused = true;
  method.reporting[0].exceptions = {county, tag};
  const auto below = add("p/a/x"), beside = add("p/b"), excused = add("p/a", {"停产"});
  const auto due = asked(below, "2022-09", "2022-10-31");
  ASSERT_TRUE(due);
  EXPECT_EQ(due->exception, &method.reporting[0].exceptions[0]);
  EXPECT_EQ(due->times.due, day("2022-11-02"));
  EXPECT_EQ(due->state, DueState::open);
  EXPECT_EQ(asked(below, "2022-10", "2022-10-31")->exception, nullptr) << "another month";
  EXPECT_EQ(state(beside, "2022-09", "2022-10-31"), DueState::locked);
  EXPECT_EQ(state(excused, "2022-09", "2022-10-31"), std::nullopt);
  EXPECT_EQ(state(excused, "2022-10", "2022-10-31"), DueState::open);
}

TEST_F(Dues, look_back_over_a_year_of_periods_and_no_further) {
  const auto project = add("p/a");
  const auto all = due_of(board, method, *board.project(project), on("2023-06-15"));
  ASSERT_EQ(all.size(), periods_looked_back + 1);
  EXPECT_EQ(all.front().span.first, day("2023-06-01"));
  EXPECT_EQ(all.back().span.first, day("2022-06-01"));
  EXPECT_TRUE(due_of(board, Method(), *board.project(project), on("2023-06-15")).empty())
      << "a method without calendars asks nothing";
  EXPECT_EQ(spans_until(method.reporting[0], day("1970-02-10")).size(), 2U);
  EXPECT_EQ(spans_until(method.reporting[0], day("1900-01-10")).size(), 1U);
  EXPECT_EQ(newest_due(method.reporting[0], day("2022-10-12")).last, day("2022-08-31"));
  EXPECT_EQ(newest_due(method.reporting[0], day("2022-10-13")).last, day("2022-09-30"));
  EXPECT_EQ(newest_due(method.reporting[0], day("1970-01-10")).last, day("1970-01-31"));
}

TEST_F(Dues, are_listed_by_state_and_place) {
  const auto one = add("p/a"), two = add("p/b");
  report(one, "2022-09-30", "2022-10-09");
  const auto overdue = only({DueState::overdue});
  const auto found = due_of_all(board, method, {}, overdue, on("2022-10-16"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].project, two);
  EXPECT_EQ(due_of_all(board, method, {}, all_due_states, on("2022-10-16")).size(), 20U)
      << "January to October of both";
  Filter filter;
  filter.region = board.find_region("p/a")->id;
  EXPECT_EQ(due_of_all(board, method, filter, all_due_states, on("2022-10-16")).size(), 10U);
  EXPECT_EQ(due_of_all(board, method, filter, overdue, on("2022-10-16")).size(), 0U);
}

TEST_F(Dues, add_up_to_two_rates_of_each_unit) {
  const auto timely = add("p/a"), late = add("p/a/x");
  add("p/a");
  add("p/b");
  add("nowhere");
  report(timely, "2022-09-30", "2022-10-12");
  report(late, "2022-09-30", "2022-10-20");
  const auto found = rates("2022-09", "2022-10-22");
  EXPECT_TRUE(found.final);
  ASSERT_EQ(found.rows.size(), 3U);
  EXPECT_EQ(found.rows[0].key, "p/a");
  EXPECT_EQ(found.rows[0].tally.expected, 3);
  EXPECT_EQ(found.rows[0].tally.completeness_bp(), 6667);
  EXPECT_EQ(found.rows[0].tally.timeliness_bp(), 3333);
  EXPECT_EQ(found.rows[1].tally.overdue, 1);
  EXPECT_EQ(found.rows[1].tally.completeness_bp(), 0) << "nobody reported";
  EXPECT_EQ(found.rows[2].key, "") << "of no unit";
  EXPECT_EQ(found.all.expected, 5);
  EXPECT_EQ(rates("2022-09", "2022-10-23").all.locked, 3);
  EXPECT_FALSE(rates("2022-09", "2022-10-12").final);
  EXPECT_EQ(rates("2022-09", "2022-10-12").all.open, 4);
  EXPECT_TRUE(rates("2022-10", "2022-09-12").rows.empty()) << "not open: nothing is expected";
  EXPECT_EQ(rates("2022-10", "2022-09-12").all.completeness_bp(), std::nullopt);
  Filter filter;
  filter.region = board.find_region("p/a")->id;
  const auto below = rates("2022-09", "2022-10-22", filter);
  ASSERT_EQ(below.rows.size(), 2U);
  EXPECT_EQ(below.rows[0].key, "p/a") << "those that stand in it itself";
  EXPECT_EQ(below.rows[0].tally.expected, 2);
  EXPECT_EQ(below.rows[1].key, "p/a/x");
}

TEST_F(Dues, are_the_same_by_columns_as_by_histories) {
  for (int i = 0; i < 30; ++i) {
    const auto project =
        add(i % 2 == 0 ? "p/a" : "p/b", {}, "2022-01-01", i % 3 == 0 ? "2022-09-20" : "2022-10-20");
    if (i % 5 == 0) report(project, "2022-10-10", "2022-10-11");
  }
  const Present present(board, method, day("2022-10-16"));
  const auto plain = due_of_all(board, method, {}, all_due_states, on("2022-10-16"));
  const auto fast = due_of_all(board, method, {}, all_due_states, present.moment());
  ASSERT_EQ(plain.size(), fast.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    EXPECT_EQ(plain[i].project, fast[i].project);
    EXPECT_EQ(plain[i].state, fast[i].state);
  }
}

TEST_F(Dues, refuse_a_report_where_every_calendar_that_is_owed_does) {
  const auto id = add("p/a");
  const auto& project = *board.project(id);
  const auto refused = [&](const char* of, const char* today) {
    return refusal_of(board, method.reporting, project, day(of), day(today));
  };
  EXPECT_FALSE(refused("2022-09-30", "2022-10-22"));
  ASSERT_TRUE(refused("2022-09-30", "2022-10-23"));
  EXPECT_EQ(refused("2022-09-30", "2022-10-23")->state, DueState::locked);
  report(id, "2022-09-30", "2022-10-10");
  EXPECT_TRUE(refused("2022-09-15", "2022-10-23")) << "corrections too";
  EXPECT_FALSE(refused("2021-12-31", "2022-10-23")) << "owed nothing then";
  method.reporting.push_back(method.reporting[0]);
  method.reporting[1].lock.reset();
  EXPECT_FALSE(refused("2022-09-30", "2022-10-23")) << "the other one takes it";
  method.reporting[1].opens = Deadline{{25, false}, CountedFrom::begin, false};
  method.reporting[1].refuses_early = true;
  EXPECT_FALSE(refused("2022-10-23", "2022-10-23"));
  method.reporting.erase(method.reporting.begin());
  ASSERT_TRUE(refused("2022-10-23", "2022-10-23"));
  EXPECT_EQ(refused("2022-10-23", "2022-10-23")->state, DueState::not_open);
  EXPECT_FALSE(refused("2022-10-23", "2022-10-25"));
}

TEST(DueState, has_a_name_of_its_own) {
  std::vector<std::string> names;
  for (int i = 0; i < 6; ++i) names.push_back(name_of(static_cast<DueState>(i)).en);
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::unique(names.begin(), names.end()), names.end());
  EXPECT_FALSE(names.front().empty());
}

}  // namespace
}  // namespace kaigong
