#include "assess/terms.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Moment on(int year, int month, int day_of_month) {
  const Day day = *Day::of(year, month, day_of_month);
  return {day,
          year,
          last_month_end(day),
          {100, 200, 500, 1100, 2100, 3300, 4500, 5800, 7100, 8400, 9300, 10000}};
}

PlanLine plan(std::int64_t amount, Lines<std::int64_t> months = {}) {
  PlanLine line;
  line.year = 2022;
  line.day = shorten(*Day::of(2022, 1, 1));
  line.amount = amount;
  line.months = std::move(months);
  return line;
}

TEST(DueBy, follows_the_curve_at_month_ends) {
  const auto line = plan(1'000'000);
  EXPECT_EQ(due_by(line, on(2022, 4, 28), *Day::of(2022, 3, 31)), 50'000);
  EXPECT_EQ(due_by(line, on(2022, 4, 28), *Day::of(2022, 4, 30)), 110'000);
  EXPECT_EQ(due_by(line, on(2022, 4, 28), *Day::of(2022, 12, 31)), 1'000'000);
  EXPECT_EQ(due_by(line, on(2022, 4, 28), *Day::of(2021, 12, 31)), 0);
  EXPECT_EQ(due_by(line, on(2022, 4, 28), *Day::of(2023, 5, 1)), 1'000'000);
}

TEST(DueBy, is_linear_within_a_month) {
  EXPECT_EQ(due_by(plan(1'000'000), on(2022, 4, 28), *Day::of(2022, 4, 15)), 80'000);
}

TEST(DueBy, prefers_the_plan_s_own_months) {
  const auto line = plan(1200, {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200});
  EXPECT_EQ(due_by(line, on(2022, 4, 28), *Day::of(2022, 3, 31)), 300);
}

TEST(Value, compares_a_mid_month_day_with_the_last_month_end) {
  Project project;
  project.plans.push_back(plan(1'000'000));
  EXPECT_EQ(value_of(Term::plan_due, project, on(2022, 4, 28)), 50'000);
  EXPECT_EQ(value_of(Term::plan_due, project, on(2022, 4, 30)), 110'000);
  EXPECT_EQ(value_of(Term::linear_due, project, on(2022, 4, 28)), 250'000);
  EXPECT_EQ(value_of(Term::linear_due, project, on(2022, 1, 30)), 0)
      << "no month of the year is over";
}

TEST(Value, moves_the_due_line_to_a_report_within_the_month) {
  Project project;
  project.plans.push_back(plan(1'000'000));
  project.reports.push_back({shorten(*Day::of(2022, 4, 15)), no_work, 3, 60'000, no_amount});
  EXPECT_EQ(value_of(Term::plan_due, project, on(2022, 4, 28)), 80'000);
  EXPECT_EQ(value_of(Term::plan_due, project, on(2022, 4, 14)), 50'000);
}

TEST(Value, traces_the_entries_it_rests_on) {
  Project project;
  auto line = plan(100);
  line.seq = 7;
  project.plans.push_back(line);
  project.reports.push_back({shorten(*Day::of(2022, 3, 31)), no_work, 9, 60, no_amount});
  Trace trace;
  (void)value_of(Term::invested_year, project, on(2022, 4, 1), &trace);
  (void)value_of(Term::plan_year, project, on(2022, 4, 1), &trace);
  EXPECT_EQ(trace, (Trace{9, 7}));
}

TEST(Value, traces_the_report_that_moved_the_due_day) {
  Project project;
  auto line = plan(100);
  line.seq = 7;
  project.plans.push_back(line);
  project.reports.push_back({shorten(*Day::of(2022, 4, 15)), no_work, 9, 60, no_amount});
  Trace moved, unmoved;
  (void)value_of(Term::plan_due, project, on(2022, 4, 28), &moved);
  (void)value_of(Term::plan_due, project, on(2022, 4, 30), &unmoved);
  EXPECT_EQ(moved, (Trace{7, 9}));
  EXPECT_EQ(unmoved, (Trace{7}));
}

TEST(Value, traces_what_was_brought_forward) {
  Project project;
  project.invested_before = 50;
  project.invested_before_said = 4;
  Trace trace;
  EXPECT_EQ(value_of(Term::invested_total, project, on(2022, 4, 1), &trace), 50);
  EXPECT_EQ(trace, (Trace{4}));
}

TEST(Holds, traces_amendments_where_it_looks_at_facts_or_tags) {
  const Board board;
  Project project;
  project.added = 2;
  project.seldom.push_back({});
  project.seldom.front().amendments = {5, 8};
  for (const auto flag : {Flag::tagged, Flag::in_sector, Flag::in_industry}) {
    Trace trace;
    (void)holds({flag, false, {"x"}}, board, project, on(2022, 4, 1), &trace);
    EXPECT_EQ(trace, (Trace{2, 5, 8}));
  }
}

TEST(Value, is_safe_before_the_calendar) {
  Project project;
  project.plans.push_back(plan(100));
  const Day day = *Day::of(1900, 1, 1) + -1;
  const Moment moment{day, day.year(), last_month_end(day), {}};
  for (const auto term : {Term::plan_due, Term::linear_due, Term::statistics_year,
                          Term::invested_year, Term::arrived_year}) {
    EXPECT_EQ(value_of(term, project, moment), 0);
  }
}

TEST(Value, counts_slip_from_the_first_forecast_that_has_a_day) {
  Project project;
  project.seldom.push_back({});
  auto& forecasts = project.seldom.front().forecasts;
  forecasts.push_back({shorten(*Day::of(2022, 1, 1)), 1, 100, std::nullopt, 0, 0});
  forecasts.push_back({shorten(*Day::of(2022, 2, 1)), 2, 110, Day::of(2023, 1, 1), 0, 0});
  forecasts.push_back({shorten(*Day::of(2022, 3, 1)), 3, no_amount, Day::of(2023, 1, 31), 0, 0});
  EXPECT_EQ(value_of(Term::slip_days, project, on(2022, 4, 1)), 30);
  EXPECT_EQ(value_of(Term::slip_days, project, on(2022, 2, 1)), 0);
  EXPECT_EQ(value_of(Term::forecast_growth, project, on(2022, 4, 1)), 10);
  EXPECT_EQ(value_of(Term::forecast_first, project, on(2021, 4, 1)), 0);
}

TEST(Holds, judges_size_at_fifty_million_yuan_exactly) {
  Board board;
  Project project;
  project.totals.push_back({0, 1, 4'999'999'999});
  EXPECT_FALSE(holds({Flag::large, false, {}}, board, project, on(2022, 4, 1)));
  project.totals[0].total = 5'000'000'000;
  EXPECT_TRUE(holds({Flag::large, false, {}}, board, project, on(2022, 4, 1)));
  EXPECT_FALSE(holds({Flag::large, true, {}}, board, project, on(2022, 4, 1))) << "negated";
}

TEST(Says, names_every_term_and_flag_in_both_languages) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Term>>([](auto one) {
    EXPECT_FALSE(name_of(one.value).zh.empty()) << one.name;
    EXPECT_FALSE(name_of(one.value).en.empty()) << one.name;
  });
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Flag>>([](auto one) {
    EXPECT_FALSE(says(Condition{one.value, false, {}}).zh.empty()) << one.name;
    EXPECT_FALSE(says(Condition{one.value, true, {}}).en.empty()) << one.name;
  });
}

// Called on 20 May for May, a project of its tag is in it from then on and not before.
TEST(Holds, is_in_a_campaign_once_it_is_called_until_it_ends) {
  Board board;
  const auto say = [&](Body body, Day day) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "e" + std::to_string(seq), noon(day), {1}, std::move(body)});
  };
  const auto may = [](int of_month) { return *Day::of(2022, 5, of_month); };
  say(LedgerOpened{}, may(1));
  for (std::uint32_t i = 1; i <= 2; ++i) {
    ProjectAdded added;
    added.project = {i};
    if (i == 1) added.tags = {"百日攻坚"};
    say(added, may(1));
  }
  CampaignCalled call;
  call.campaign = {1};
  call.kind = CampaignKind::push;
  call.tag = "百日攻坚";
  call.from = may(2);
  call.until = may(30);
  say(call, may(20));
  const auto called = board.seq();
  say(CampaignStepped{{1}, CampaignStep::ended, may(26), {}, {}, "", ""}, may(26));
  const auto in = [&](std::uint32_t project, int of_month, const char* kind = "push") {
    return holds({Flag::in_campaign, false, {kind}}, board, *board.project({project}),
                 on(2022, 5, of_month));
  };
  EXPECT_FALSE(in(1, 19)) << "it wasn't called yet, whatever its first day";
  EXPECT_TRUE(in(1, 20));
  EXPECT_TRUE(in(1, 25));
  EXPECT_FALSE(in(1, 26)) << "it ended";
  EXPECT_FALSE(in(1, 20, "winter"));
  EXPECT_FALSE(in(2, 20)) << "without the tag";
  Trace trace;
  EXPECT_TRUE(holds({Flag::in_campaign, false, {"push"}}, board, *board.project({1}),
                    on(2022, 5, 20), &trace));
  EXPECT_EQ(trace, Trace{called});
}

}  // namespace
}  // namespace kaigong
