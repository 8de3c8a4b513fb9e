#include "dispatch/forecast.h"

#include "board/board.h"

#include <gtest/gtest.h>

// What a year will come to, on boards that were told a few years.
namespace kaigong {
namespace {

Day day(int year, int month) { return month_end(year, month); }

// Projects 1 … n of one region that races, each with a plan of 100 million for each year.
class Told {
 public:
  explicit Told(std::uint32_t projects) {
    LedgerOpened opened;
    opened.name = {"示例", "Example"};
    opened.currency = "CNY";
    say(opened);
    RegionAdded top;
    top.region = {1};
    top.key = "top";
    top.name = {"市", "City"};
    top.races = true;
    say(top);
    for (std::uint32_t i = 1; i <= projects; ++i) {
      ProjectAdded added;
      added.project = {i};
      added.facts.name = Text{"项目" + std::to_string(i), ""};
      added.facts.region = RegionId{1};
      added.listed = *Day::of(2020, 1, 1);
      say(added);
    }
  }

  void plan(std::uint32_t project, int year) {
    PlanSet set;
    set.project = {project};
    set.year = year;
    set.day = *Day::of(year, 1, 1);
    set.amount = Money::fen(10'000'000'000);
    say(set);
  }
  void done(std::uint32_t project, Day on, std::int64_t million) {
    ProgressReported report;
    report.project = {project};
    report.day = on;
    report.period = month_of(on);
    report.invested_year = Money::fen(million * 100'000'000);
    say(report);
  }

  YearEndForecast ask(Day as_of) const {
    Method method;
    method.curve.months_bp = {500,  1000, 1500, 2000, 3000, 4000,
                              5000, 6000, 7000, 8000, 9000, 10'000};
    return year_end_forecast(board_, method, Filter{}, as_of);
  }

 private:
  void say(Body body) {
    Entry entry;
    entry.seq = board_.seq() + 1;
    entry.by = {1};
    entry.at = noon(*Day::of(2022, 1, 1));
    entry.body = std::move(body);
    board_.apply(entry);
  }

  Board board_;
};

}  // namespace

TEST(YearEnd, scales_what_was_done_by_the_curve) {
  Told told(1);
  told.plan(1, 2022);
  told.done(1, day(2022, 4), 10);  // 20 % were due
  const auto forecast = told.ask(day(2022, 5));
  ASSERT_EQ(forecast.projects.size(), 1U);
  EXPECT_EQ(forecast.projects[0].expected, 5'000'000'000);
  EXPECT_EQ(forecast.all.expected, 5'000'000'000);
  ASSERT_EQ(forecast.units.size(), 1U);
  EXPECT_EQ(forecast.units[0].key, "top");
}

TEST(YearEnd, gives_no_interval_where_no_year_is_over) {
  Told told(1);
  told.plan(1, 2022);
  told.done(1, day(2022, 4), 10);
  const auto forecast = told.ask(day(2022, 5));
  EXPECT_FALSE(forecast.projects[0].low);
  EXPECT_EQ(forecast.of_projects.cases, 0);
  EXPECT_FALSE(forecast.of_projects.error_bp);
}

TEST(YearEnd, says_nothing_of_who_reported_nothing) {
  Told told(3);
  for (std::uint32_t i = 1; i <= 3; ++i) told.plan(i, 2022);
  told.done(1, day(2021, 12), 10);  // of last year
  told.done(2, day(2022, 4), 0);
  const auto forecast = told.ask(day(2022, 5));
  EXPECT_TRUE(forecast.projects.empty());
  EXPECT_FALSE(forecast.all.expected);
  EXPECT_EQ(forecast.all.projects, 3);
  EXPECT_EQ(forecast.all.silent, 2);
}

TEST(YearEnd, learns_its_interval_from_how_it_erred) {
  constexpr std::uint32_t projects = 10;
  Told told(projects);
  for (std::uint32_t i = 1; i <= projects; ++i) {
    told.plan(i, 2021);
    told.done(i, day(2021, 4), 10);  // 50 expected
    if (i < projects) told.done(i, day(2021, 12), 40 + static_cast<std::int64_t>(i));
    told.plan(i, 2022);
    told.done(i, day(2022, 4), 20);
  }
  const auto forecast = told.ask(day(2022, 4));
  EXPECT_EQ(forecast.of_projects.cases, 9) << "the tenth said nothing in December";
  const auto& one = forecast.projects[0];
  EXPECT_EQ(one.expected, 10'000'000'000);
  EXPECT_EQ(one.low, 8'200'000'000) << "41 came of 50";
  EXPECT_EQ(one.high, 9'800'000'000) << "49 of 50";
  EXPECT_EQ(forecast.of_projects.error_bp, 1111) << "5 of 45";
  EXPECT_EQ(forecast.of_units.cases, 1);
  EXPECT_FALSE(forecast.all.low) << "one year of one region tells nothing";
}

TEST(YearEnd, never_expects_less_than_what_is_done) {
  Told told(1);
  told.plan(1, 2022);
  told.done(1, day(2022, 12), 70);
  EXPECT_EQ(told.ask(day(2022, 12)).projects[0].expected, 7'000'000'000);
}

}  // namespace kaigong
