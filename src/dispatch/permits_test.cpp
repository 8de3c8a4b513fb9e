#include "dispatch/permits.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Day day(int month, int of_month) { return *Day::of(2022, month, of_month); }

// One project in one city; entries are said on the day that `today` names.
class PermitsOnADay : public testing::Test {
 protected:
  PermitsOnADay() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "", false, {}, 480});
    say(RegionAdded{{1}, {}, "p", "", {"省", "Province"}, "province", false});
    ProjectAdded added{board.next_project(), {}, {}, {}};
    added.facts.region = RegionId{1};
    say(added);
  }
  void say(Body body) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "e" + std::to_string(seq), noon(today), {1}, std::move(body)});
  }
  void apply(std::uint32_t number, const std::string& kind, std::int32_t legal,
             std::int32_t promised) {
    say(PermitApplied{{number}, {1}, kind, {1}, "", today, legal, promised, ""});
  }
  void step(std::uint32_t number, PermitStep step, Day on, std::vector<std::string> papers = {},
            std::optional<Day> until = {}) {
    say(PermitStepped{{number}, step, on, std::move(papers), until, "1号", "", ""});
  }
  PermitStanding on(Day on, std::uint32_t number = 1) const {
    return standing_on(board, *board.permit({number}), on);
  }
  Board board;
  Day today = day(4, 1);
};

TEST_F(PermitsOnADay, count_working_days_from_acceptance_to_the_decision) {
  apply(1, "environment", 15, 10);
  EXPECT_EQ(applied_on(board, *board.permit({1}), day(3, 31)), nullptr);
  EXPECT_EQ(on(day(4, 1)).state, PermitState::applied);
  EXPECT_FALSE(on(day(9, 1)).late_promised) << "nobody has accepted it";
  step(1, PermitStep::accepted, day(4, 6));
  const auto waits = on(day(4, 20));
  EXPECT_EQ(waits.state, PermitState::accepted);
  EXPECT_EQ(waits.until_promised, day(4, 20)) << "ten working days, weekends left out";
  EXPECT_EQ(waits.until_legal, day(4, 26)) << "24 April is a made-up working day";
  EXPECT_EQ(waits.due(), day(4, 20));
  EXPECT_EQ(waits.days_used, 10);
  EXPECT_FALSE(waits.late_promised);
  EXPECT_TRUE(on(day(4, 21)).late_promised);
  EXPECT_FALSE(on(day(4, 26)).late_legal);
  EXPECT_TRUE(on(day(4, 27)).late_legal);
  step(1, PermitStep::granted, day(4, 22));
  const auto granted = on(day(9, 1));
  EXPECT_EQ(granted.state, PermitState::granted);
  EXPECT_EQ(granted.days_used, 12);
  EXPECT_TRUE(granted.late_promised);
  EXPECT_FALSE(granted.late_legal);
  EXPECT_EQ(on(day(4, 21)).state, PermitState::accepted) << "it was granted the day after";
}

TEST_F(PermitsOnADay, give_a_first_opinion_while_papers_are_missing_and_two_days_after_them) {
  apply(1, "environment", 30, 10);
  step(1, PermitStep::accepted, day(4, 6), {"甲", "乙"}, day(4, 15));
  EXPECT_EQ(on(day(4, 6)).state, PermitState::lacking);
  step(1, PermitStep::granted, day(4, 8));
  step(1, PermitStep::supplied, day(4, 8), {"甲"});
  const auto opinion = on(day(4, 18));
  EXPECT_EQ(opinion.state, PermitState::opinion);
  EXPECT_EQ(opinion.missing, std::vector<std::string>{"乙"});
  EXPECT_TRUE(opinion.papers_overdue);
  EXPECT_FALSE(on(day(4, 15)).papers_overdue);
  EXPECT_EQ(opinion.due(), std::nullopt) << "the applicant is waited for";
  EXPECT_EQ(opinion.days_used, 2);
  EXPECT_FALSE(on(day(9, 1)).late_legal);
  step(1, PermitStep::supplied, day(4, 20), {"乙"});
  EXPECT_EQ(on(day(4, 20)).due(), day(4, 22));
  EXPECT_FALSE(on(day(4, 20)).papers_overdue);
  EXPECT_TRUE(on(day(4, 23)).late_legal);
  step(1, PermitStep::granted, day(4, 22));
  EXPECT_EQ(on(day(4, 22)).state, PermitState::granted);
  EXPECT_EQ(on(day(4, 22)).days_used, 4) << "without the days of waiting";
  EXPECT_FALSE(on(day(4, 30)).late_promised);
  step(1, PermitStep::revoked, day(5, 20));
  EXPECT_EQ(on(day(6, 1)).state, PermitState::revoked);
  EXPECT_FALSE(on(day(6, 1)).late_promised) << "it had been granted in time";
}

TEST_F(PermitsOnADay, tell_a_start_with_papers_missing) {
  apply(1, "construction", 7, 3);
  step(1, PermitStep::accepted, day(4, 6), {"甲"}, day(4, 30));
  today = day(4, 12);
  say(StateChanged{{1}, State::building, day(4, 12), "", ""});
  EXPECT_FALSE(on(day(4, 11)).begun_without);
  EXPECT_TRUE(on(day(4, 12)).begun_without);
  step(1, PermitStep::supplied, day(4, 14), {"甲"});
  EXPECT_FALSE(on(day(4, 14)).begun_without);
}

TEST_F(PermitsOnADay, keep_what_was_applied_for_until_it_is_amended) {
  apply(1, "construction", 7, 3);
  step(1, PermitStep::accepted, day(4, 6));
  today = day(4, 15);
  say(PermitApplied{{1}, {1}, "construction", {1}, "", day(4, 1), 7, 7, ""});
  EXPECT_TRUE(on(day(4, 14)).late_promised) << "three days were promised then";
  EXPECT_EQ(on(day(4, 15)).until_promised, day(4, 15));
}

TEST_F(PermitsOnADay, add_up_by_kind_and_by_who_decides) {
  apply(1, "construction", 20, 10);
  apply(2, "construction", 20, 10);
  apply(3, "construction", 20, 0);
  apply(4, "通航评价", 0, 0);
  apply(5, "environment", 30, 15);
  for (const std::uint32_t number : {1U, 2U, 3U, 5U})
    step(number, PermitStep::accepted, day(4, 6),
         number == 5 ? std::vector<std::string>{"甲"} : std::vector<std::string>{},
         number == 5 ? std::optional(day(4, 8)) : std::nullopt);
  step(1, PermitStep::granted, day(4, 8));
  step(2, PermitStep::granted, day(4, 22));
  step(4, PermitStep::withdrawn, day(4, 8));
  std::vector<PermitRow> rows;
  for (const auto& permit : board.permits())
    rows.push_back({&permit, &permit.last().said, standing_on(board, permit, day(6, 1))});
  const auto sums = permit_sums(rows, PermitsBy::kind);
  ASSERT_EQ(sums.size(), 2U) << "what was withdrawn isn't counted";
  EXPECT_EQ(sums[0].kind, "environment") << "in the order of kinds";
  EXPECT_EQ(sums[0].missing, 1);
  EXPECT_EQ(sums[0].overdue, 1);
  EXPECT_EQ(sums[0].late_promised, 1);
  EXPECT_EQ(sums[0].days_used, std::nullopt);
  EXPECT_EQ(sums[1].applied, 3);
  EXPECT_EQ(sums[1].open, 1);
  EXPECT_EQ(sums[1].late_promised, 0) << "nobody promised a limit";
  EXPECT_EQ(sums[1].late_legal, 1);
  EXPECT_EQ(sums[1].granted, 2);
  EXPECT_EQ(sums[1].granted_late, 1);
  EXPECT_EQ(sums[1].days_used, 12);
  EXPECT_EQ(sums[1].days_promised, 10);
  EXPECT_EQ(sums[1].days_legal, 20);
  const auto offices = permit_sums(rows, PermitsBy::office);
  ASSERT_EQ(offices.size(), 1U);
  EXPECT_EQ(offices[0].applied, 4);
  EXPECT_EQ(offices[0].at, RegionId{1});
}

}  // namespace
}  // namespace kaigong
