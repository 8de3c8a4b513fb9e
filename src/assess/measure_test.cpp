#include "assess/measure.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace kaigong {
namespace {

// A province of three counties in two cities with a few hundred projects by seed.
struct Province {
  Board board;
  std::mt19937 chance{7};
  Measure completion;

  Province() {
    say(RegionAdded{{1}, {}, "p", "", {"省", "P"}, "", false});
    say(RegionAdded{{2}, {1}, "p/a", "", {"甲", "A"}, "", true});
    say(RegionAdded{{3}, {1}, "p/b", "", {"乙", "B"}, "", true});
    say(RegionAdded{{4}, {2}, "p/a/x", "", {"丙", "X"}, "", false});
    completion.numerator.sum = Term::invested_year;
    completion.denominator = {Term::plan_year, {{Flag::has_plan, false, {}}}};
    for (int i = 0; i < 300; ++i) add();
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(*Day::of(2022, 1, 1)), {1}, std::move(body)});
  }
  std::uint32_t up_to(std::uint32_t limit) { return static_cast<std::uint32_t>(chance() % limit); }
  void add() {
    ProjectAdded body;
    body.project = board.next_project();
    body.listed = *Day::of(2021, 1, 1) + static_cast<int>(up_to(600));
    body.facts.region = RegionId{2 + up_to(3)};
    body.facts.department = "d" + std::to_string(up_to(4));
    body.facts.industry = "C" + std::to_string(26 + up_to(5));
    if (up_to(2) == 0) body.tags = {"key", "bond"};
    say(body);
    if (up_to(5) > 0)
      say(PlanSet{
          body.project, 2022, *Day::of(2022, 1, 1), Money::fen(1000 + up_to(1000)), {}, ""});
    for (int month = 1; month <= 4; ++month) {
      if (up_to(3) == 0) continue;
      ProgressReported report;
      report.project = body.project;
      report.day = month_end(2022, month);
      report.period = month_of(report.day);
      report.invested_year = Money::fen(up_to(2000));
      say(report);
    }
  }
};

Moment on(Day day) { return {day, day.year(), last_month_end(day), {}}; }

TEST(Tally, adds_up_to_the_same_whole_however_it_is_grouped) {
  const Province province;
  for (const Day day : {*Day::of(2022, 2, 10), *Day::of(2022, 4, 30)}) {
    const auto all = tally_all(province.board, province.completion, {}, on(day));
    for (const auto by : {GroupBy::race, GroupBy::region, GroupBy::industry, GroupBy::department,
                          GroupBy::leader, GroupBy::sector, GroupBy::state}) {
      Tally sum;
      for (const auto& row : tally(province.board, province.completion, {}, {by, 2}, on(day))) {
        sum.numerator += row.tally.numerator;
        sum.denominator += row.tally.denominator;
        sum.projects += row.tally.projects;
      }
      EXPECT_EQ(sum.numerator, all.numerator);
      EXPECT_EQ(sum.denominator, all.denominator);
      EXPECT_EQ(sum.projects, all.projects);
    }
  }
}

TEST(Tally, rolls_regions_up_at_every_depth) {
  const Province province;
  const auto moment = on(*Day::of(2022, 4, 30));
  for (const auto& region : province.board.regions()) {
    Filter within;
    within.region = region.id;
    const auto whole = tally_all(province.board, province.completion, within, moment);
    std::int64_t parts = 0;
    for (const auto& row :
         tally(province.board, province.completion, within, {GroupBy::region, 1}, moment)) {
      parts += row.tally.numerator;
    }
    EXPECT_EQ(parts, whole.numerator) << region.key;
  }
}

TEST(Items, sum_to_the_figure_that_they_open) {
  const Province province;
  const auto moment = on(*Day::of(2022, 3, 31));
  for (const auto& row : tally(province.board, province.completion, {}, {GroupBy::race}, moment)) {
    Filter within;
    within.region = province.board.find_region(row.key)->id;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    const auto found = items(province.board, province.completion, within, moment);
    for (const auto& item : found) numerator += item.numerator, denominator += item.denominator;
    EXPECT_EQ(numerator, row.tally.numerator);
    EXPECT_EQ(denominator, row.tally.denominator);
    EXPECT_EQ(static_cast<std::int64_t>(found.size()), row.tally.projects);
  }
}

TEST(Items, name_entries_that_exist_and_speak_of_the_project) {
  const Province province;
  const auto moment = on(*Day::of(2022, 3, 31));
  for (const auto& item : items(province.board, province.completion, {}, moment)) {
    Trace trace;
    const auto again = item_of(province.board, province.completion,
                               *province.board.project(item.project), moment, &trace);
    EXPECT_EQ(again.numerator, item.numerator);
    EXPECT_TRUE(std::is_sorted(trace.begin(), trace.end()));
    EXPECT_EQ(trace.front(), province.board.project(item.project)->added);
    EXPECT_LE(trace.back(), province.board.seq());
  }
}

TEST(Filter, leaves_out_what_was_not_yet_listed) {
  const Province province;
  const Day early = *Day::of(2021, 3, 1);
  std::int64_t expected = 0;
  for (const auto& project : province.board.projects()) expected += project.listed <= early ? 1 : 0;
  Measure count;
  EXPECT_EQ(tally_all(province.board, count, {}, on(early)).numerator, expected);
}

TEST(Filter, needs_everything_that_is_given) {
  const Province province;
  Filter filter;
  filter.region = {2};
  filter.department = "d1";
  filter.tag = "key";
  filter.industry = "C2";
  for (const auto& item :
       items(province.board, province.completion, filter, on(*Day::of(2022, 4, 30)))) {
    const auto& project = *province.board.project(item.project);
    EXPECT_TRUE(province.board.is_within(project.region, {2}));
    EXPECT_EQ(province.board.text(project.department), "d1");
    EXPECT_EQ(project.tags.size(), 2U);
  }
}

TEST(Rate, has_no_value_without_a_base) {
  EXPECT_FALSE((Tally{5, 0, 1}.rate_bp()));
  EXPECT_EQ(*(Tally{2, 3, 1}.rate_bp()), 6667);
}

TEST(Item, is_nothing_before_the_project_is_listed) {
  const Province province;
  Measure count;
  const auto& project = province.board.projects().front();
  const auto one = [&](Day day) {
    return item_of(province.board, count, project, on(day), nullptr).numerator;
  };
  EXPECT_EQ(one(project.listed), 1);
  EXPECT_EQ(one(project.listed + -1), 0);
}

TEST(Tally, stands_at_the_end_of_the_numbers_and_says_so) {
  Board board;
  Measure total;
  total.numerator.sum = total.denominator.sum = Term::total;
  const auto moment = on(*Day::of(2022, 4, 30));
  for (int i = 0; i < 3; ++i) {  // as 92,234 projects of the largest amount would
    EXPECT_FALSE(tally_all(board, total, {}, moment).overflowed);
    ProjectAdded body;
    body.project = board.next_project();
    body.listed = *Day::of(2022, 1, 1);
    body.facts.total = Money::fen(4'000'000'000'000'000'000);
    board.apply({board.seq() + 1, "t", {}, {1}, std::move(body)});
  }
  const auto all = tally_all(board, total, {}, moment);
  EXPECT_TRUE(all.overflowed);
  EXPECT_EQ(all.numerator, std::numeric_limits<std::int64_t>::max());
  EXPECT_FALSE(all.rate_bp());
  EXPECT_FALSE(mean_of(all));
}

TEST(Mean, is_rounded_half_away_from_zero) {
  EXPECT_FALSE(mean_of({5, 0, 1}));
  EXPECT_EQ(mean_of({7, 2, 1}), 4);
  EXPECT_EQ(mean_of({-7, 2, 1}), -4);
  EXPECT_EQ(mean_of({10, 3, 1}), 3);
}

TEST(Share, is_of_one_kind_by_the_same_and_never_of_days) {
  const auto of = [](Term numerator, Term denominator) {
    Measure measure;
    measure.numerator.sum = numerator;
    measure.denominator.sum = denominator;
    return is_share(measure);
  };
  EXPECT_TRUE(of(Term::invested_year, Term::plan_year));
  EXPECT_TRUE(of(Term::permits_done, Term::permits_needed));
  EXPECT_FALSE(of(Term::total, Term::count));
  EXPECT_FALSE(of(Term::slip_days, Term::count));
}

}  // namespace
}  // namespace kaigong
