#include "board/board.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

// A board that is told things one after another.
class Told {
 public:
  void say(Body body, Day day = *Day::of(2022, 1, 5)) {
    board.apply(
        {board.seq() + 1, "t" + std::to_string(board.seq()), noon(day), {1}, std::move(body)});
  }
  ProjectId list(const std::string& code, RegionId region = {}) {
    ProjectAdded body;
    body.project = board.next_project();
    body.facts.code = code;
    body.facts.name = Text{"项目" + code, "Project " + code};
    body.facts.region = region;
    body.facts.total = Money::fen(1'000'000);
    say(body);
    return body.project;
  }
  void report(ProjectId project, Day day, std::int64_t invested) {
    ProgressReported body;
    body.project = project;
    body.period = month_of(day);
    body.day = day;
    body.invested_year = Money::fen(invested);
    say(body, day);
  }
  Board board;
};

Day day(int year, int month, int of_month) { return *Day::of(year, month, of_month); }

TEST(Board, keeps_a_history_by_day_whatever_the_order_of_telling) {
  Told told;
  const auto id = told.list("A");
  told.report(id, day(2022, 3, 31), 300);
  told.report(id, day(2022, 1, 31), 100);
  told.report(id, day(2022, 2, 28), 200);
  const auto& project = *told.board.project(id);
  EXPECT_EQ(invested_year_on(project, day(2022, 2, 27)), 100);
  EXPECT_EQ(invested_year_on(project, day(2022, 2, 28)), 200);
  EXPECT_EQ(invested_year_on(project, day(2022, 12, 31)), 300);
  EXPECT_EQ(invested_year_on(project, day(2022, 1, 30)), 0);
}

TEST(Board, takes_the_last_word_on_a_day) {
  Told told;
  const auto id = told.list("A");
  told.report(id, day(2022, 3, 31), 300);
  told.report(id, day(2022, 3, 31), 250);
  EXPECT_EQ(invested_year_on(*told.board.project(id), day(2022, 3, 31)), 250);
}

TEST(Board, begins_each_year_at_nothing_and_sums_the_years) {
  Told told;
  const auto id = told.list("A");
  ProjectAmended before{id, {}, {}, "brought forward"};
  before.facts.invested_before = Money::fen(1000);
  told.say(before);
  told.report(id, day(2021, 6, 30), 400);
  told.report(id, day(2021, 12, 31), 700);
  told.report(id, day(2022, 3, 31), 50);
  const auto& project = *told.board.project(id);
  EXPECT_EQ(invested_year_on(project, day(2022, 2, 1)), 0);
  EXPECT_EQ(invested_total_on(project, day(2022, 2, 1)), 1700);
  EXPECT_EQ(invested_total_on(project, day(2022, 3, 31)), 1750);
  EXPECT_EQ(invested_total_on(project, day(2021, 7, 1)), 1400);
}

TEST(Board, holds_the_baseline_until_a_modification_and_then_that) {
  Told told;
  const auto id = told.list("A");
  told.say(PlanSet{id, 2022, day(2022, 1, 10), Money::fen(100), {}, ""});
  told.say(PlanSet{id, 2022, day(2022, 3, 20), Money::fen(80), {}, "epidemic"});
  const auto& project = *told.board.project(id);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 1, 1))->amount, 100);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 3, 19))->amount, 100);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 3, 20))->amount, 80);
  EXPECT_EQ(baseline(project, 2022)->amount, 100);
  EXPECT_EQ(plan_on(project, 2021, day(2022, 3, 20)), nullptr);
}

TEST(Board, follows_the_days_of_modifications_and_not_the_order_of_telling) {
  Told told;
  const auto id = told.list("A");
  told.say(PlanSet{id, 2022, day(2022, 1, 10), Money::fen(100), {}, ""});
  told.say(PlanSet{id, 2022, day(2022, 6, 1), Money::fen(80), {}, "A"});
  told.say(PlanSet{id, 2022, day(2022, 3, 1), Money::fen(90), {}, "B"});
  const auto& project = *told.board.project(id);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 2, 28))->amount, 100);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 5, 31))->amount, 90);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 7, 1))->amount, 80);
  told.say(PlanSet{id, 2022, day(2022, 6, 1), Money::fen(70), {}, "C"});
  EXPECT_EQ(plan_on(*told.board.project(id), 2022, day(2022, 7, 1))->amount, 70);
}

TEST(Board, takes_a_modification_dated_before_the_baseline) {
  Told told;
  const auto id = told.list("A");
  told.say(PlanSet{id, 2022, day(2022, 2, 10), Money::fen(100), {}, ""});
  told.say(PlanSet{id, 2022, day(2022, 1, 20), Money::fen(80), {}, "epidemic"});
  const auto& project = *told.board.project(id);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 1, 19))->amount, 100);
  EXPECT_EQ(plan_on(project, 2022, day(2022, 3, 1))->amount, 80);
}

TEST(Board, believes_the_last_word_about_a_node) {
  Told told;
  const auto id = told.list("A");
  told.say(NodeReached{id, "3.4", day(2022, 3, 10), "", ""});
  told.say(NodeReached{id, "3.4", day(2022, 5, 20), "", "misread"});
  const auto& project = *told.board.project(id);
  EXPECT_EQ(reached_on(project, node::start, day(2022, 4, 1)), nullptr);
  EXPECT_NE(reached_on(project, node::start, day(2022, 5, 20)), nullptr);
}

TEST(Board, knows_no_investment_of_a_year_before_the_calendar) {
  Told told;
  const auto id = told.list("A");
  const Day before = day(1900, 1, 1) + -1;
  EXPECT_EQ(invested_year_on(*told.board.project(id), before), 0);
  EXPECT_EQ(arrived_year_on(*told.board.project(id), before), 0);
}

TEST(Board, forgets_a_node_that_is_taken_back) {
  Told told;
  const auto id = told.list("A");
  told.say(NodeReached{id, "3.4", day(2022, 3, 1), "", ""});
  EXPECT_EQ(reached_on(*told.board.project(id), node::start, day(2022, 2, 28)), nullptr);
  EXPECT_NE(reached_on(*told.board.project(id), node::start, day(2022, 3, 1)), nullptr);
  told.say(NodeReached{id, "3.4", std::nullopt, "", "levelling only"});
  EXPECT_EQ(reached_on(*told.board.project(id), node::start, day(2022, 12, 31)), nullptr);
}

TEST(Board, finds_codes_and_only_unique_names) {
  Told told;
  told.list("A");
  const auto second = told.list("B");
  EXPECT_EQ(told.board.find_code("B")->id, second);
  EXPECT_EQ(told.board.find_code("C"), nullptr);
  EXPECT_EQ(told.board.find_name("项目B")->id, second);
  ProjectAmended same{second, {}, {}, ""};
  same.facts.name = Text{"项目A", "Project A"};
  told.say(same);
  EXPECT_EQ(told.board.find_name("项目A"), nullptr);
  EXPECT_EQ(told.board.find_name("Project B"), nullptr)
      << "a former name is another project's business";
}

TEST(Board, knows_what_lies_within_a_region_and_where_it_races) {
  Told told;
  told.say(RegionAdded{{1}, {}, "p", "", {"省", "P"}, "province", false});
  told.say(RegionAdded{{2}, {1}, "p/c", "", {"市", "C"}, "prefecture", true});
  told.say(RegionAdded{{3}, {2}, "p/c/x", "", {"县", "X"}, "county", false});
  told.say(RegionAdded{{4}, {1}, "p/m", "", {"梅", "M"}, "county", true});
  EXPECT_TRUE(told.board.is_within({3}, {1}));
  EXPECT_TRUE(told.board.is_within({3}, {3}));
  EXPECT_FALSE(told.board.is_within({4}, {2}));
  EXPECT_TRUE(told.board.is_within({4}, {})) << "everything is within none";
  EXPECT_EQ(told.board.region({3})->race_unit, (RegionId{2}));
  EXPECT_EQ(told.board.region({4})->race_unit, (RegionId{4}));
  EXPECT_FALSE(told.board.region({1})->race_unit);
}

TEST(Board, lends_an_excerpt_that_grows_alone) {
  Told told;
  const auto first = told.list("A");
  const auto second = told.list("B");
  told.report(second, day(2022, 1, 31), 5);
  const ProjectId wanted[] = {second};
  Told scratch;
  scratch.board = told.board.excerpt(wanted);
  EXPECT_EQ(scratch.board.project(first), nullptr);
  EXPECT_EQ(scratch.board.find_code("B")->reports.size(), 1U);
  scratch.report(second, day(2022, 2, 28), 9);
  const auto third = scratch.list("C");
  EXPECT_EQ(third.value, 3U);
  EXPECT_EQ(scratch.board.project(third)->id, third);
  EXPECT_EQ(told.board.project(second)->reports.size(), 1U) << "the lender learns nothing";
  EXPECT_EQ(told.board.projects().size(), 2U);
}

TEST(Board, knows_on_which_day_each_entry_was_said) {
  Told told;
  told.say(LedgerOpened{}, day(2022, 1, 5));
  told.list("A");
  const auto first = told.board.seq();
  told.say(WorkbookFiled{}, day(2022, 2, 1));
  told.say(WorkbookFiled{}, day(2022, 2, 1));
  told.say(WorkbookFiled{}, day(2022, 1, 31));
  EXPECT_EQ(told.board.said_on(1), day(2022, 1, 5));
  EXPECT_EQ(told.board.said_on(first), day(2022, 1, 5));
  EXPECT_EQ(told.board.said_on(first + 1), day(2022, 2, 1));
  EXPECT_EQ(told.board.said_on(first + 2), day(2022, 2, 1));
  EXPECT_EQ(told.board.said_on(first + 3), day(2022, 1, 31)) << "a clock that was put back";
  const auto excerpt = told.board.excerpt({});
  EXPECT_EQ(excerpt.said_on(first + 1), day(2022, 2, 1));
}

TEST(Board, of_a_demonstration_says_nothing_after_its_day) {
  Told told;
  LedgerOpened opened;
  opened.today = day(2022, 4, 28);
  told.say(opened, day(2022, 1, 5));
  told.say(WorkbookFiled{}, day(2026, 11, 22));
  EXPECT_EQ(told.board.said_on(1), day(2022, 1, 5));
  EXPECT_EQ(told.board.said_on(2), day(2022, 4, 28));
}

TEST(Board, keeps_administrative_and_statistical_series_apart) {
  Told told;
  const auto id = told.list("A");
  told.report(id, day(2022, 3, 31), 300);
  told.say(StatisticsReported{id, {2022, 3, 0}, day(2022, 3, 31), Money::fen(120)});
  const auto& project = *told.board.project(id);
  EXPECT_EQ(invested_year_on(project, day(2022, 4, 1)), 300);
  EXPECT_EQ(statistics_on(project, day(2022, 4, 1))->invested_year, 120);
}

TEST(Board, adds_and_removes_tags_once) {
  Told told;
  const auto id = told.list("A");
  told.say(ProjectTagged{id, {"key", "bond", "key"}, {}});
  EXPECT_EQ(told.board.project(id)->tags.size(), 2U);
  told.say(ProjectTagged{id, {}, {"key"}});
  ASSERT_EQ(told.board.project(id)->tags.size(), 1U);
  EXPECT_EQ(told.board.text(told.board.project(id)->tags[0]), "bond");
  EXPECT_EQ(seldom_of(*told.board.project(id)).amendments, (Lines<ShortSeq>{2, 3}));
}

TEST(Board, closes_a_matter_where_it_was_raised) {
  Told told;
  const auto id = told.list("A");
  told.say(
      MatterRaised{{1}, id, "land", "serious", "等待用地批复", "自然资源局", day(2022, 2, 1), {}});
  EXPECT_FALSE(told.board.matters()[0].closed);
  told.say(MatterClosed{{1}, day(2022, 3, 1), "已批"});
  EXPECT_EQ(*told.board.matters()[0].closed, day(2022, 3, 1));
  EXPECT_EQ(seldom_of(*told.board.project(id)).matters.size(), 1U);
}

TEST(Board, says_beforehand_what_cannot_stand) {
  Told told;
  told.say(LedgerOpened{});
  const auto id = told.list("A");
  const auto takes = [&](Body body, Seq ahead = 1) {
    return told.board.takes({told.board.seq() + ahead, "x", {}, {1}, std::move(body)});
  };
  EXPECT_TRUE(takes(ProjectTagged{id, {}, {}}));
  EXPECT_FALSE(takes(ProjectTagged{id, {}, {}}, 2)) << "a gap";
  EXPECT_FALSE(takes(ProjectTagged{{9}, {}, {}})) << "no such project";
  EXPECT_FALSE(takes(ProjectAdded{{9}, {}, {}, {}})) << "a number out of order";
  EXPECT_FALSE(takes(LedgerOpened{})) << "opened twice";
  EXPECT_FALSE(takes(RegionAdded{{1}, {5}, "a", "", {}, "", false})) << "below none";
  EXPECT_FALSE(takes(NodeReached{id, "9.9", {}, "", ""}));
  EXPECT_FALSE(takes(PlanSet{id, 2022, {}, {}, {Money(), Money()}, ""})) << "two months of twelve";
  EXPECT_FALSE(takes(PlanSet{id, 99999, {}, {}, {}, ""}));
  EXPECT_FALSE(takes(MatterClosed{{1}, {}, ""}));
  ProgressReported report;
  report.project = id;
  report.work_bp = 70'000;
  EXPECT_FALSE(takes(report));
  ProjectAmended amended{id, {}, {}, ""};
  amended.facts.region = RegionId{7};
  EXPECT_FALSE(takes(amended));
}

TEST(BoardDeathTest, stops_at_an_entry_out_of_order) {
  Told told;
  told.list("A");
  EXPECT_DEATH(told.board.apply({7, "x", {}, {1}, ProjectTagged{{1}, {}, {}}}), "out of order");
}

}  // namespace
}  // namespace kaigong
