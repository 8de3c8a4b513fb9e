#include "dispatch/backtest.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kaigong {

namespace {

SeriesPoint point(int year, int slip_days, std::int64_t total = 100) {
  SeriesPoint out;
  out.day = *Day::of(year, 9, 30);
  out.finish = *Day::of(2030, 1, 1) + slip_days;
  out.total = total;
  return out;
}

// A project that reports on every last day of September from 2014, so much later each time.
ProjectSeries project(const std::vector<int>& slips) {
  ProjectSeries out{"p", {}};
  int year = 2014;
  for (const int slip : slips) out.points.push_back(point(year++, slip));
  return out;
}

BacktestPlan plan() {
  BacktestPlan out;
  out.several = 2;
  Sign leaps;
  leaps.code = "leaps";
  leaps.kind = SignKind::finish_leaps;
  leaps.at = 100;
  Sign rated;
  rated.code = "rated";
  rated.kind = SignKind::rated;
  rated.at = 4;
  out.signs = {leaps, rated};
  Outcome slips;
  slips.at = 90;
  out.outcomes = {slips};
  return out;
}

CallerScore caller(const Backtest& result, const std::string& code) {
  const auto& all = result.outcomes.front().callers;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; });
  EXPECT_NE(found, all.end()) << code;
  return *found;
}

}  // namespace

TEST(Backtest, counts_cases_that_have_a_before_and_a_whole_after) {
  // Of four reports the first has nothing before it and the last nothing after.
  const auto result = backtest({project({0, 0, 90, 90})}, plan());
  const auto& outcome = result.outcomes.front();
  EXPECT_EQ(result.rounds.size(), 4U);
  EXPECT_EQ(outcome.cases, 2);
  EXPECT_EQ(outcome.happened, 1);
  EXPECT_EQ(outcome.projects, 1);
  EXPECT_EQ(caller(result, "nothing").right, 1);
  EXPECT_EQ(caller(result, "nothing").recall_bp, 0);
  EXPECT_FALSE(caller(result, "nothing").precision_bp);
}

TEST(Backtest, an_outcome_happens_exactly_at_its_limit) {
  EXPECT_EQ(backtest({project({0, 0, 89})}, plan()).outcomes.front().happened, 0);
  EXPECT_EQ(backtest({project({0, 0, 90})}, plan()).outcomes.front().happened, 1);
}

TEST(Backtest, the_last_change_repeats_at_its_pace) {
  const auto hit = backtest({project({0, 100, 200})}, plan());
  EXPECT_EQ(caller(hit, "last").hits, 1);
  auto slow = project({0, 100, 200});
  slow.points[0].day = *Day::of(2013, 9, 30);  // the same change took two years
  const auto missed = backtest({slow}, plan());
  EXPECT_EQ(caller(missed, "last").raised, 0);
}

TEST(Backtest, knows_nothing_of_what_was_said_later) {
  auto later = project({0, 0, 0, 500});
  const auto result = backtest({later}, plan());
  EXPECT_EQ(caller(result, "leaps").raised, 0) << "the leap is in the last report";
  EXPECT_EQ(result.outcomes.front().happened, 1);
}

TEST(Backtest, counts_apart_what_left_the_file) {
  auto gone = project({0, 0});
  const auto result = backtest({project({0, 0, 0, 0}), gone}, plan());
  EXPECT_EQ(result.outcomes.front().cases, 2);
  EXPECT_EQ(result.outcomes.front().unseen, 2) << "on the second and the third day";
}

TEST(Backtest, names_signs_without_figures_instead_of_scoring_them) {
  const auto result = backtest({project({0, 100, 200})}, plan());
  ASSERT_EQ(result.outcomes.front().lacking.size(), 1U);
  EXPECT_EQ(caller(result, "several").raised, 0);
  EXPECT_EQ(caller(result, "leaps").hits, 1);
  EXPECT_EQ(caller(result, "leaps").lead_days, 366);
}

TEST(Backtest, one_project_isnt_enough_to_say_better) {
  std::vector<ProjectSeries> many;
  for (int i = 0; i < 40; ++i) {
    many.push_back(project({0, 100, 100, 200}));  // leaps, rests, leaps: the sign is wrong twice
    many.push_back(project({0, 0, 0, 0}));
  }
  const auto leaps = caller(backtest(many, plan()), "leaps");
  EXPECT_EQ(leaps.against_nothing, CallVerdict::worse);
  const auto perfect = backtest({project({0, 0, 0}), project({0, 100, 200})}, plan());
  EXPECT_EQ(caller(perfect, "leaps").precision_bp, 10'000);
  EXPECT_EQ(caller(perfect, "leaps").against_nothing, CallVerdict::unclear) << "two projects";
}

TEST(Backtest, wilsons_interval_is_wide_for_few) {
  EXPECT_FALSE(wilson(0, 0));
  const auto few = wilson(1, 1);
  EXPECT_EQ(few->low_bp, 2065);
  EXPECT_EQ(few->high_bp, 10'000);
  const auto many = wilson(86, 133);
  EXPECT_EQ(many->low_bp, 5623);
  EXPECT_EQ(many->high_bp, 7227);
}

}  // namespace kaigong
