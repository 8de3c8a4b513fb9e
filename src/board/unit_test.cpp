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
  void say(Body body) {
    board.apply({board.seq() + 1,
                 "t" + std::to_string(board.seq()),
                 noon(day(1, 5)),
                 {1},
                 std::move(body)});
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

}  // namespace
}  // namespace kaigong
