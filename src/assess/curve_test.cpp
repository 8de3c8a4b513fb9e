#include "assess/curve.h"

#include "assess/method.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Day on(int month, int day) { return *Day::of(2022, month, day); }

// Two projects with a plan of 1,200 fen each, of which one reports; the third has no plan.
class Told {
 public:
  Told() {
    LedgerOpened opened;
    opened.currency = "CNY";
    say(opened);
    for (std::uint32_t i = 1; i <= 3; ++i) {
      say(ProjectAdded{{i}, on(1, 1), {}, {i == 1 ? "a" : "b"}});
      if (i < 3) say(PlanSet{{i}, 2022, on(1, 1), Money::fen(1'200), {}, ""});
    }
    report(1, on(12, 31) + -365, 77);  // of the year before
    report(1, on(1, 31), 10);
    report(1, on(3, 31), 60);
    report(1, on(3, 20), 50);  // came late, stands earlier
    report(1, on(5, 31), 900);
    report(3, on(2, 28), 40);
  }
  void say(Body body) {
    Entry entry;
    entry.seq = board.seq() + 1;
    entry.body = std::move(body);
    board.apply(entry);
  }
  Board board;

 private:
  void report(std::uint32_t project, Day day, std::int64_t fen) {
    ProgressReported body;
    body.project = {project};
    body.day = day;
    body.invested_year = Money::fen(fen);
    say(body);
  }
};

TEST(YearCurve, sums_what_was_due_and_done_by_month_up_to_the_day) {
  const Told told;
  const auto moment = moment_of(Method{}, on(4, 15));  // no curve: months / 12
  const auto curve = year_curve(told.board, {}, moment);
  EXPECT_EQ(curve.plan, 2'400);
  EXPECT_EQ(curve.linear[2], 600);
  EXPECT_EQ(curve.linear[11], 2'400);
  EXPECT_EQ(curve.due[2], 600);
  EXPECT_EQ(curve.due[11], 2'400);
  EXPECT_EQ(curve.done, (std::array<std::int64_t, 12>{10, 0, 50}));
  EXPECT_EQ(curve.due_on_day, 600);
  EXPECT_EQ(curve.linear_on_day, 600);
}

TEST(YearCurve, takes_whom_the_filter_takes) {
  const Told told;
  Filter filter;
  filter.tag = "b";
  const auto curve = year_curve(told.board, filter, moment_of(Method{}, on(4, 15)));
  EXPECT_EQ(curve.plan, 1'200);
  EXPECT_EQ(curve.done, (std::array<std::int64_t, 12>{}));
}

TEST(YearCurve, says_nothing_of_a_year_without_plans) {
  const Told told;
  const auto curve = year_curve(told.board, {}, moment_of(Method{}, *Day::of(2023, 4, 15)));
  EXPECT_EQ(curve.plan, 0);
  EXPECT_EQ(curve.done, (std::array<std::int64_t, 12>{}));
}

}  // namespace
}  // namespace kaigong
