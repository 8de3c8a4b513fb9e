#include "board/board.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Day day(int month, int of_month) { return *Day::of(2022, month, of_month); }

class Told {
 public:
  Told() {
    say(LedgerOpened{});
    ProjectAdded body;
    body.project = {1};
    say(body);
  }
  void say(Body body, Day on = day(1, 5)) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "t" + std::to_string(seq), noon(on), {1}, std::move(body)});
  }
  Board board;
};

TEST(Unit, keeps_the_last_word_about_a_figure_on_a_day) {
  Told told;
  told.say(FigureReported{"growth", "east", day(3, 31), 500, ""});
  told.say(FigureReported{"growth", "east", day(1, 31), 300, ""});
  told.say(FigureReported{"growth", "east", day(3, 31), 520, ""});
  EXPECT_EQ(told.board.figure_on("growth", "east", day(1, 30)), nullptr);
  EXPECT_EQ(told.board.figure_on("growth", "east", day(3, 30))->value, 300);
  EXPECT_EQ(told.board.figure_on("growth", "east", day(3, 31))->value, 520);
  EXPECT_EQ(told.board.figure_on("growth", "west", day(3, 31)), nullptr);
  EXPECT_EQ(told.board.figure_on("share", "east", day(3, 31)), nullptr);
}

TEST(Unit, exempts_from_the_first_to_the_last_day_and_may_be_ended_early) {
  Told told;
  told.say(ExemptionGranted{{1}, "", "start", day(3, 1), day(6, 30), {3}, "", ""});
  const auto stands = [&](Day when) {
    return told.board.exemption_on(*told.board.project({1}), "start", when) != nullptr;
  };
  EXPECT_FALSE(stands(day(2, 28)));
  EXPECT_TRUE(stands(day(3, 1)));
  EXPECT_TRUE(stands(day(6, 30)));
  EXPECT_FALSE(stands(day(7, 1)));
  told.say(ExemptionGranted{{1}, "", "start", day(3, 1), day(4, 30), {3}, "", ""});
  EXPECT_TRUE(stands(day(4, 30)));
  EXPECT_FALSE(stands(day(5, 1)));
  EXPECT_EQ(told.board.exemption_on(*told.board.project({1}), "money", day(3, 1)), nullptr);
}

TEST(Unit, exempts_a_unit_apart_from_its_projects) {
  Told told;
  told.say(ExemptionGranted{{}, "east", "black", day(1, 1), day(12, 31), {3}, "", ""});
  EXPECT_NE(told.board.exemption_on("east", "black", day(5, 1)), nullptr);
  EXPECT_EQ(told.board.exemption_on("west", "black", day(5, 1)), nullptr);
  EXPECT_EQ(told.board.exemption_on(*told.board.project({1}), "black", day(5, 1)), nullptr);
}

TEST(Unit, says_beforehand_what_cannot_stand) {
  const Told told;
  const auto takes = [&](Body body) {
    return told.board.takes({told.board.seq() + 1, "x", noon(day(1, 6)), {1}, std::move(body)});
  };
  EXPECT_TRUE(takes(FigureReported{"growth", "east", day(3, 31), -500, ""}));
  EXPECT_FALSE(takes(FigureReported{"growth", "east", day(3, 31), 200'000'000'000'000, ""}));
  EXPECT_TRUE(takes(ScoreAdjusted{"bonus", "east", day(3, 31), -1'000'000'000, "", ""}));
  EXPECT_FALSE(takes(ScoreAdjusted{"bonus", "east", day(3, 31), -1'000'000'001, "", ""}));
  EXPECT_TRUE(takes(ExemptionGranted{{1}, "", "start", day(3, 1), day(6, 30), {3}, "", ""}));
  EXPECT_FALSE(takes(ExemptionGranted{{2}, "", "start", day(3, 1), day(6, 30), {3}, "", ""}));
  EXPECT_FALSE(takes(ExemptionGranted{{}, "", "start", day(3, 1), day(6, 30), {3}, "", ""}));
  EXPECT_FALSE(takes(BondReported{{2}, "b", day(3, 1), {}, {}, {}, {}, ""}));
  EXPECT_FALSE(takes(ProgressReviewed{{1}, 1, {1}, false, "", ""}));
  EXPECT_FALSE(takes(ProgressReviewed{{2}, 1, {1}, false, "", ""}));
}

// What is said today says nothing of what stood before.
TEST(Unit, keeps_how_a_campaign_a_need_and_a_plan_stood_on_each_day) {
  Told told;
  CampaignCalled call;
  call.campaign = {1};
  call.kind = CampaignKind::push;
  call.tag = "百日攻坚";
  call.from = day(3, 1);
  call.until = day(3, 31);
  ElementNeeded need;
  need.need = {1};
  need.project = {1};
  need.amount_milli = 5'000;
  need.day = day(2, 1);
  told.say(call, day(2, 1));
  told.say(need, day(2, 1));
  told.say(ResumptionPlanned{{1}, day(5, 1), {"labour"}, "", ""}, day(2, 1));
  call.until = day(6, 8);
  need.amount_milli = 0;
  need.day = day(3, 5);
  told.say(call, day(3, 5));
  told.say(need, day(3, 5));
  told.say(ResumptionPlanned{{1}, day(6, 1), {}, "", ""}, day(3, 5));
  const auto& board = told.board;
  const auto& campaign = *board.campaign({1});
  const auto& project = *board.project({1});
  EXPECT_EQ(board.call_on(campaign, day(1, 31)), nullptr);
  EXPECT_EQ(board.call_on(campaign, day(3, 4))->said.until, day(3, 31));
  EXPECT_EQ(board.call_on(campaign, day(3, 5))->said.until, day(6, 8));
  EXPECT_EQ(board.need({1})->on(day(1, 31)), nullptr);
  EXPECT_EQ(board.need({1})->on(day(3, 4))->said.amount_milli, 5'000);
  EXPECT_EQ(board.need({1})->on(day(3, 5))->said.amount_milli, 0);
  EXPECT_EQ(board.resumption_on(project, day(1, 31)), nullptr);
  EXPECT_EQ(board.resumption_on(project, day(3, 4))->said.day, day(5, 1));
  EXPECT_EQ(board.resumption_on(project, day(3, 5))->said.day, day(6, 1));
}

TEST(Unit, says_of_calls_when_they_began_or_ended_and_not_of_each_report) {
  Told told;
  CampaignCalled call;
  call.campaign = {1};
  call.kind = CampaignKind::start;
  told.say(call);
  const auto called = told.board.seq();
  told.say(CampaignStepped{{1}, CampaignStep::reported, day(1, 5), {}, {}, "", ""});
  EXPECT_EQ(told.board.calls_changed(), called);
  told.say(CampaignStepped{{1}, CampaignStep::ended, day(1, 5), {}, {}, "", ""});
  EXPECT_EQ(told.board.calls_changed(), told.board.seq());
}

}  // namespace
}  // namespace kaigong
