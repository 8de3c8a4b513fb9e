#include "board/board.h"

#include "ledger/nodes.h"

#include <gtest/gtest.h>
#include <utility>

namespace kaigong {
namespace {

// Permits, visits and duties, as the board keeps them.
class OfOffices : public testing::Test {
 protected:
  OfOffices() {
    say(LedgerOpened{}, may(1));
    say(RegionAdded{{1}, {}, "east", "", {"城东区", "East"}, "county", true}, may(1));
    for (std::uint32_t i = 1; i <= 3; ++i) {
      ProjectAdded added;
      added.project = {i};
      added.facts.region = RegionId{1};
      if (i > 1) added.facts.leader = PersonId{8};
      say(added, may(1));
    }
  }
  static Day may(int of_month) { return *Day::of(2022, 5, of_month); }
  Seq say(Body body, Day day) {
    const auto seq = board.seq() + 1;
    const Instant at{day.number() * 86'400'000LL};
    const Entry entry{seq, "e" + std::to_string(seq), at, {1}, std::move(body)};
    EXPECT_TRUE(board.takes(entry)) << seq;
    board.apply(entry);
    return seq;
  }
  bool takes(Body body) const {
    return board.takes({board.seq() + 1, "e", board.last_at(), {1}, std::move(body)});
  }
  const NodeLine* reached(std::string_view node, Day day) const {
    return reached_on(*board.project({1}), *node_index(node), day);
  }
  Board board;
};

TEST_F(OfOffices, mark_a_node_when_its_permit_is_granted_for_good) {
  say(PermitApplied{{1}, {1}, "energy", {1}, "发改局", may(2), 20, 5, ""}, may(2));
  const std::vector<std::string> both{"环评批复", "用地批复"};
  say(PermitStepped{{1}, PermitStep::accepted, may(3), both, may(20), "", "", ""}, may(3));
  say(PermitStepped{{1}, PermitStep::granted, may(4), {}, {}, "预1号", "", ""}, may(4));
  EXPECT_EQ(reached("2.3", may(10)), nullptr) << "papers are missing: a first opinion only";
  say(PermitStepped{{1}, PermitStep::supplied, may(8), {"用地批复"}, {}, "", "", ""}, may(8));
  EXPECT_EQ(board.permit({1})->missing_on(may(7)), both);
  EXPECT_EQ(board.permit({1})->missing_on(may(8)), std::vector<std::string>{"环评批复"});
  say(PermitStepped{{1}, PermitStep::supplied, may(9), {"环评批复"}, {}, "", "", ""}, may(9));
  const auto seq =
      say(PermitStepped{{1}, PermitStep::granted, may(10), {}, {}, "能审1号", "", ""}, may(10));
  ASSERT_NE(reached("2.3", may(10)), nullptr);
  EXPECT_EQ(reached("2.3", may(10))->seq, seq);
  EXPECT_EQ(board.text(reached("2.3", may(10))->number), "能审1号");
  EXPECT_EQ(reached("2.3", may(9)), nullptr);
  say(PermitStepped{{1}, PermitStep::revoked, may(12), {}, {}, "", "弄虚作假", ""}, may(12));
  EXPECT_EQ(reached("2.3", may(12)), nullptr);
}

TEST_F(OfOffices, keep_permits_that_no_node_stands_for) {
  say(PermitApplied{{1}, {1}, "海域使用", {1}, "", may(2), 0, 0, ""}, may(2));
  say(PermitStepped{{1}, PermitStep::granted, may(4), {}, {}, "海1号", "", ""}, may(4));
  EXPECT_TRUE(board.project({1})->nodes.empty());
  EXPECT_EQ(seldom_of(*board.project({1})).permits.size(), 1U);
  say(PermitApplied{{1}, {1}, "海域使用", {1}, "海洋局", may(5), 0, 0, ""}, may(5));
  EXPECT_EQ(board.permits().size(), 1U) << "said anew";
  EXPECT_EQ(board.permit({1})->last().said.department, "海洋局");
  EXPECT_FALSE(takes(PermitApplied{{1}, {2}, "energy", {1}, "", may(6), 0, 0, ""}))
      << "of another project";
  EXPECT_FALSE(takes(PermitApplied{{3}, {1}, "energy", {1}, "", may(6), 0, 0, ""}));
  EXPECT_FALSE(takes(PermitStepped{{2}, PermitStep::granted, may(6), {}, {}, "", "", ""}));
}

TEST_F(OfOffices, touch_no_project_by_a_visit) {
  const auto before = board.project({1})->touched;
  VisitPlanned plan;
  plan.visit = {1};
  plan.kind = VisitKind::unannounced;
  plan.region = {1};
  plan.from = may(4);
  plan.until = may(5);
  plan.stops = {{1}, {2}};
  say(plan, may(3));
  EXPECT_TRUE(board.visit({1})->is_open());
  VisitStepped seen;
  seen.visit = {1};
  seen.step = VisitStep::seen;
  seen.day = may(4);
  seen.stop = {1};
  seen.found = SiteFound::idle;
  say(seen, may(4));
  EXPECT_EQ(board.project({1})->touched, before);
  seen.stop = {9};
  EXPECT_FALSE(takes(seen));
  VisitStepped done;
  done.visit = {1};
  done.step = VisitStep::done;
  done.day = may(5);
  say(done, may(5));
  EXPECT_FALSE(board.visit({1})->is_open());
  plan.stops = {{9}};
  EXPECT_FALSE(takes(plan));
}

TEST_F(OfOffices, give_duties_and_hand_all_of_them_over) {
  say(DutyGiven{{7}, Duty::leader, {1}, "", {}, {}, may(2), "", ""}, may(2));
  EXPECT_EQ(board.project({1})->leader, PersonId{7});
  say(DutyGiven{{8}, Duty::officer, {1}, "", {}, {}, may(2), "", ""}, may(2));
  say(DutyGiven{{8}, Duty::leader, {}, "示例实业", {1}, {}, may(2), "", ""}, may(2));
  const auto seq = say(DutyGiven{{9}, Duty::none, {}, "", {}, {8}, may(6), "岗位调整", ""}, may(6));
  EXPECT_EQ(board.project({1})->leader, PersonId{7}) << "was another's";
  EXPECT_EQ(board.project({2})->leader, PersonId{9});
  EXPECT_EQ(board.project({3})->leader, PersonId{9});
  EXPECT_EQ(board.project({3})->touched, seq);
  const DutyOf officer{Duty::officer, {1}, "", {}}, enterprise{Duty::leader, {}, "示例实业", {1}};
  EXPECT_EQ(board.duties().at(officer).person, PersonId{9});
  EXPECT_EQ(board.duties().at(enterprise).person, PersonId{9});
  EXPECT_EQ(board.duties().at(enterprise).seq, seq);
  EXPECT_FALSE(takes(DutyGiven{{9}, Duty::leader, {}, "", {1}, {}, may(6), "", ""}));
  EXPECT_FALSE(takes(DutyGiven{{9}, Duty::none, {1}, "", {}, {}, may(6), "", ""}));
  EXPECT_FALSE(takes(DutyGiven{{}, Duty::none, {}, "", {}, {8}, may(6), "", ""}));
}

TEST_F(OfOffices, keep_what_is_done_and_planned_for_enterprises) {
  say(HelpGiven{{1}, "", {}, HelpKind::visit, may(3), "走访", "", {}}, may(3));
  say(HelpGiven{{}, "示例实业", {1}, HelpKind::call, may(4), "电话", "", {}}, may(4));
  EXPECT_EQ(board.helps().size(), 2U);
  EXPECT_EQ(seldom_of(*board.project({1})).helps.size(), 1U);
  EXPECT_FALSE(takes(HelpGiven{{}, "示例实业", {}, HelpKind::call, may(4), "", "", {}}));
  CarePlanned care;
  care.care = {1};
  care.enterprise = "示例实业";
  care.region = {1};
  care.kind = CareKind::measure;
  care.day = may(4);
  say(care, may(4));
  care.done = may(9);
  say(care, may(9));
  ASSERT_EQ(board.cares().size(), 1U);
  EXPECT_EQ(board.care({1})->said.size(), 2U);
  EXPECT_EQ(board.care({1})->last().said.done, may(9));
}

}  // namespace
}  // namespace kaigong
