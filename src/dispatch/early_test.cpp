#include "dispatch/early.h"

#include "dispatch/lights.h"

#include <gtest/gtest.h>

// Each limit from both sides, on histories as a board holds them.
namespace kaigong {
namespace {

constexpr std::int64_t wan_fen = 1'000'000;

Day day(const char* iso) { return *read_day(iso); }

Moment on(const char* iso) {
  const Day as_of = day(iso);
  Moment moment{as_of, as_of.year(), last_month_end(as_of), {}};
  moment.curve_bp = {100, 200, 500, 1100, 2100, 3300, 4600, 6000, 7400, 8700, 9500, 10'000};
  return moment;
}

LightRule rule(RuleKind kind, std::int64_t at, bool over = false) {
  LightRule out;
  out.code = "r";
  out.kind = kind;
  out.levels = {{"hint", "blue", {"提示", "Hint"}, at, over}};
  return out;
}

void report(Project& project, const char* iso, std::int64_t invested_wan,
            std::uint16_t work_bp = no_work) {
  const auto seq = static_cast<ShortSeq>(project.reports.size() + 1);
  project.reports.push_back({shorten(day(iso)), work_bp, seq, invested_wan * wan_fen, no_amount});
}

void total(Project& project, const char* iso, std::int64_t total_wan) {
  project.totals.push_back({shorten(day(iso)), 1, total_wan * wan_fen});
}

std::vector<Light> lights(const LightRule& one, const Project& project, const char* iso) {
  Method method;
  method.lights = {one};
  return lights_of(Board(), method, project, on(iso));
}

bool is_on(const LightRule& one, const Project& project, const char* iso) {
  const auto found = lights(one, project, iso);
  const auto moment = on(iso);
  EXPECT_EQ(!found.empty(), level_of(Board(), one, project, moment) != nullptr);
  for (const auto& light : found) {
    EXPECT_FALSE(light.sentence.zh.empty() || light.sentence.en.empty());
    EXPECT_FALSE(light.clears.zh.empty() || light.clears.en.empty());
    for (const char c : light.sentence.en)
      EXPECT_LT(static_cast<unsigned char>(c), 128U) << light.sentence.en;
  }
  return !found.empty();
}

std::string says(const LightRule& one, const Project& project, const char* iso) {
  const auto found = lights(one, project, iso);
  return found.empty() ? "" : found.front().sentence.zh;
}

}  // namespace

TEST(Silence, goes_on_so_many_days_after_the_last_report) {
  const auto silence = rule(RuleKind::silence, 46);
  Project project;
  project.listed = day("2022-01-01");
  EXPECT_TRUE(is_on(silence, project, "2022-02-16")) << "never reported";
  project.nodes.push_back({node::start, false, false, shorten(day("2022-02-01")), 0, 1, 0});
  EXPECT_FALSE(is_on(silence, project, "2022-03-18")) << "nothing to report before it started";
  EXPECT_TRUE(is_on(silence, project, "2022-03-19"));
  report(project, "2022-02-28", 1);
  EXPECT_FALSE(is_on(silence, project, "2022-04-14"));
  EXPECT_TRUE(is_on(silence, project, "2022-04-15"));
  EXPECT_EQ(says(silence, project, "2022-04-15"), "2022-02-28 以来没有新的报告，已 46 天");
}

TEST(Stall, goes_out_when_works_or_investment_grow) {
  const auto stall = rule(RuleKind::stall, 92);
  Project project;
  report(project, "2022-01-31", 100, 1000);
  report(project, "2022-02-28", 100, 1000);
  report(project, "2022-04-30", 100, 1000);
  EXPECT_FALSE(is_on(stall, project, "2022-05-02"));
  EXPECT_TRUE(is_on(stall, project, "2022-05-03"));
  report(project, "2022-05-03", 100, 1001);
  EXPECT_FALSE(is_on(stall, project, "2022-05-03"));
}

TEST(Repeated, counts_reports_that_say_the_very_same) {
  const auto repeated = rule(RuleKind::repeated, 2);
  Project project;
  report(project, "2022-01-31", 100, 1000);
  report(project, "2022-02-28", 100, 1000);
  EXPECT_FALSE(is_on(repeated, project, "2022-04-01"));
  report(project, "2022-03-31", 100, 1000);
  EXPECT_TRUE(is_on(repeated, project, "2022-04-01"));
  EXPECT_EQ(says(repeated, project, "2022-04-01"), "2022-01-31 以来 3 次报告的数字完全相同");
  EXPECT_FALSE(is_on(repeated, project, "2022-03-30")) << "as of a day before the third";
}

TEST(Fallen, compares_with_the_most_that_was_reported_this_year) {
  const auto fallen = rule(RuleKind::fallen, 100);
  Project project;
  report(project, "2021-12-31", 9000);
  report(project, "2022-02-28", 1000);
  report(project, "2022-03-31", 991);
  EXPECT_FALSE(is_on(fallen, project, "2022-04-01"));
  report(project, "2022-04-01", 990);
  EXPECT_TRUE(is_on(fallen, project, "2022-04-01"));
  report(project, "2022-04-30", 1000);
  EXPECT_FALSE(is_on(fallen, project, "2022-05-01"));
}

TEST(TotalPassed, is_dark_at_the_total_itself) {
  const auto passed = rule(RuleKind::total_passed, 10'000, true);
  Project project;
  total(project, "2021-01-01", 1000);
  project.invested_before = 900 * wan_fen;
  report(project, "2022-02-28", 100);
  EXPECT_FALSE(is_on(passed, project, "2022-04-01"));
  report(project, "2022-03-31", 101);
  EXPECT_TRUE(is_on(passed, project, "2022-04-01"));
}

TEST(TotalGrew, compares_with_the_first_total) {
  const auto grew = rule(RuleKind::total_grew, 1000);
  Project project;
  total(project, "2021-01-01", 1000);
  EXPECT_FALSE(is_on(grew, project, "2022-04-01"));
  total(project, "2021-06-01", 1099);
  EXPECT_FALSE(is_on(grew, project, "2022-04-01"));
  total(project, "2022-01-01", 1100);
  EXPECT_TRUE(is_on(grew, project, "2022-04-01"));
  EXPECT_FALSE(is_on(grew, project, "2021-12-31"));
}

TEST(Ahead, compares_shares_of_money_and_of_works) {
  const auto money = rule(RuleKind::money_ahead, 2000);
  const auto works = rule(RuleKind::works_ahead, 2000);
  Project project;
  total(project, "2021-01-01", 1000);
  report(project, "2022-03-31", 500, 3000);
  EXPECT_TRUE(is_on(money, project, "2022-04-01"));
  EXPECT_EQ(says(money, project, "2022-04-01"),
            "投资超前 20.00 个百分点：投资完成 50.00%，形象进度 30.00%");
  EXPECT_FALSE(is_on(works, project, "2022-04-01"));
  report(project, "2022-04-30", 500, 3001);
  EXPECT_FALSE(is_on(money, project, "2022-05-01"));
  report(project, "2022-05-31", 500, 7000);
  EXPECT_TRUE(is_on(works, project, "2022-06-01"));
}

TEST(QuarterLeap, holds_the_last_months_share_against_the_plans) {
  // The curve has 3 of the first quarter's 5 percent in March: 60 %.
  const auto leap = rule(RuleKind::quarter_leap, 3000);
  Project project;
  PlanLine plan;
  plan.year = 2022;
  plan.amount = 10'000 * wan_fen;
  project.plans.push_back(plan);
  report(project, "2022-02-28", 10);
  report(project, "2022-03-31", 100);
  EXPECT_TRUE(is_on(leap, project, "2022-04-10")) << "90 % in March";
  EXPECT_FALSE(is_on(leap, project, "2022-03-30")) << "the quarter isn't over";
  project.reports[0].invested_year = 11 * wan_fen;
  EXPECT_FALSE(is_on(leap, project, "2022-04-10"));
  project.reports[0].day = shorten(day("2022-01-31"));
  project.reports[0].invested_year = 0;
  EXPECT_FALSE(is_on(leap, project, "2022-04-10")) << "February wasn't reported by itself";
}

TEST(StatisticsFar, compares_on_the_day_of_the_statistics) {
  const auto far = rule(RuleKind::statistics_far, 2000);
  Project project;
  report(project, "2022-03-31", 1000);
  report(project, "2022-04-30", 5000);
  project.statistics.push_back({shorten(day("2022-03-31")), 9, 801 * wan_fen});
  EXPECT_FALSE(is_on(far, project, "2022-05-01"));
  project.statistics[0].invested_year = 800 * wan_fen;
  EXPECT_TRUE(is_on(far, project, "2022-05-01"));
  EXPECT_FALSE(is_on(far, project, "2023-01-31")) << "of last year";
}

TEST(JustOver, lights_what_hardly_passes_the_threshold) {
  auto over = rule(RuleKind::just_over, 300);
  over.amount = 5000 * wan_fen;
  Project project;
  total(project, "2022-01-01", 4999);
  EXPECT_FALSE(is_on(over, project, "2022-01-15"));
  total(project, "2022-02-01", 5000);
  EXPECT_TRUE(is_on(over, project, "2022-02-15"));
  total(project, "2022-03-01", 5149);
  EXPECT_TRUE(is_on(over, project, "2022-03-15"));
  total(project, "2022-04-01", 5150);
  EXPECT_FALSE(is_on(over, project, "2022-04-15"));
}

TEST(LatePlan, looks_at_plans_with_months_of_their_own) {
  const auto late = rule(RuleKind::late_plan, 2000);
  Project project;
  PlanLine plan;
  plan.year = 2022;
  plan.amount = 100 * wan_fen;
  project.plans.push_back(plan);
  EXPECT_FALSE(is_on(late, project, "2022-04-01"));
  // The curve leaves 26 % to the last three months.
  for (int i = 0; i < 9; ++i) project.plans[0].months.push_back(54 * wan_fen);
  for (int i = 0; i < 3; ++i) project.plans[0].months.push_back(100 * wan_fen);
  EXPECT_TRUE(is_on(late, project, "2022-04-01"));
  project.plans[0].months[8] = 55 * wan_fen;
  EXPECT_FALSE(is_on(late, project, "2022-04-01"));
}

TEST(Finish, that_recedes_and_that_passes) {
  const auto recedes = rule(RuleKind::finish_recedes, 5000);
  const auto passed = rule(RuleKind::finish_passed, 1);
  Project project;
  Seldom seldom;
  ForecastLine first;
  first.day = shorten(day("2021-09-30"));
  first.finish = day("2022-12-31");
  seldom.forecasts.push_back(first);
  ForecastLine second = first;
  second.day = shorten(day("2022-03-31"));  // 182 days later
  second.finish = day("2022-12-31") + 91;
  seldom.forecasts.push_back(second);
  project.seldom.push_back(seldom);
  EXPECT_TRUE(is_on(recedes, project, "2022-04-01"));
  EXPECT_EQ(says(recedes, project, "2022-04-01"),
            "182 天里预计竣工日后移 91 天：由 2022-12-31 改为 2023-04-01");
  EXPECT_FALSE(is_on(passed, project, "2023-04-01"));
  EXPECT_TRUE(is_on(passed, project, "2023-04-02"));
  project.nodes.push_back({node::completed, false, false, shorten(day("2023-03-01")), 0, 2, 0});
  EXPECT_FALSE(is_on(passed, project, "2023-04-02"));
}

// Two projects that show the same picture, on a board with columns.
class Pictures : public testing::Test {
 protected:
  Pictures() {
    LedgerOpened opened;
    opened.currency = "CNY";
    say(opened);
    for (std::uint32_t i = 1; i <= 2; ++i) {
      ProjectAdded added;
      added.project = {i};
      added.facts.name = Text{"项目" + std::to_string(i), ""};
      say(added);
    }
    for (std::uint32_t i = 1; i <= 2; ++i) {
      EvidenceFiled filed;
      filed.project = {i};
      filed.what = Paper::photo;
      filed.media_type = "image/jpeg";
      filed.digest = digest_of(DigestKind::sha256, "a picture");
      say(filed);
    }
    method_.lights = {rule(RuleKind::photo_reused, 1)};
  }

  Entry say(Body body) {
    Entry entry;
    entry.seq = board_.seq() + 1;
    entry.at = noon(day("2022-04-01"));
    entry.by = {1};
    entry.body = std::move(body);
    board_.apply(entry);
    return entry;
  }

  Board board_;
  Method method_;
};

TEST_F(Pictures, light_only_the_later_project_and_go_out_when_the_first_is_withdrawn) {
  Present present(board_, method_, day("2022-04-28"), lighter_of(method_));
  EXPECT_EQ(present.lights()[0], 0U) << "the first to show it";
  EXPECT_NE(present.lights()[1], 0U);
  const auto said =
      lights_of(board_, method_, board_.projects()[1], moment_of(method_, day("2022-04-28")));
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said[0].sentence.en,
            "1 pictures show what was filed before: that of entry 5, for one, was in entry 4");
  const auto before = moment_of(method_, day("2022-03-31"));
  EXPECT_TRUE(lights_of(board_, method_, board_.projects()[1], before).empty());

  const auto withdrawn = say(EvidenceWithdrawn{{1}, 4, "wrong project"});
  ASSERT_TRUE(present.learn(board_, std::span(&withdrawn, 1)));
  EXPECT_EQ(present.lights()[1], 0U) << "an entry about another project says so";
}

TEST_F(Pictures, go_out_for_who_catches_up) {
  Present present(board_, method_, day("2022-04-28"), lighter_of(method_));
  (void)say(EvidenceWithdrawn{{1}, 4, "wrong project"});
  ASSERT_TRUE(present.catch_up(board_));
  EXPECT_EQ(present.lights()[1], 0U);
}

}  // namespace kaigong
