#include "dispatch/ladder.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Day on(int month, int day) { return *Day::of(2022, month, day); }

// Province, city and county, each a level; one project in the county. Days of 13710 (山西):
// 一天内签收，三天内回复，七天内办结；重大事项一个月。
class Ladders : public testing::Test {
 protected:
  Ladders() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "SHA-256", false, {}, 480});
    say(RegionAdded{{1}, {}, "p", "", {"省", "Province"}, "province", false});
    say(RegionAdded{{2}, {1}, "p/c", "", {"市", "City"}, "prefecture", true});
    say(RegionAdded{{3}, {2}, "p/c/x", "", {"县", "County"}, "county", false});
    ProjectAdded added;
    added.project = {1};
    added.facts.region = RegionId{3};
    say(added);
    Ladder ladder;
    ladder.code = "13710";
    ladder.levels = {"county", "prefecture", "province"};
    ladder.limits = {{"ordinary", {1, true}, {3, true}, {7, true}},
                     {"serious", {1, true}, {3, true}, {30, false}}};
    ladder.confirm = {5, true};
    method.ladders = {ladder};
  }
  void say(Body body) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "e" + std::to_string(seq), noon(on(4, 1)), {1}, std::move(body)});
  }
  MatterId raise(Day day, const std::string& severity = "ordinary", RegionId at = {}) {
    MatterRaised body;
    body.matter = {static_cast<std::uint32_t>(board.matters().size()) + 1};
    body.project = {1};
    body.element = "land";
    body.severity = severity;
    body.text = "用地未批";
    body.day = day;
    body.at = at;
    say(body);
    return body.matter;
  }
  void step(MatterId matter, MatterStep what, Day day, RegionId to = {},
            std::optional<Day> until = {}) {
    MatterStepped body;
    body.matter = matter;
    body.step = what;
    body.day = day;
    body.to = to;
    body.until = until;
    say(body);
  }
  Standing at(MatterId matter, Day day) {
    return standing_on(board, method, *board.matter(matter), day);
  }
  // "raised@3 receive 2022-04-06 climbs 2022-04-07"
  std::string told(MatterId matter, Day day) {
    const auto standing = at(matter, day);
    std::string out(json::enum_name(standing.state));
    out += '@' + std::to_string(standing.at.value);
    if (standing.until)
      out += ' ' + std::string(json::enum_name(standing.limit)) + ' ' + show(*standing.until);
    if (standing.climbs) out += " climbs " + show(*standing.climbs);
    if (standing.lost) out += " lost " + show(*standing.lost);
    return out;
  }

  Board board;
  Method method;
};

// 清明：4月3日至5日放假，4月2日（周六）上班。
TEST_F(Ladders, count_working_days_from_when_it_came) {
  const auto matter = raise(on(4, 1));
  EXPECT_EQ(told(matter, on(4, 1)), "raised@3 receive 2022-04-02 climbs 2022-04-03");
  step(matter, MatterStep::received, on(4, 2));
  EXPECT_EQ(told(matter, on(4, 2)), "received@3 reply 2022-04-07 climbs 2022-04-08");
  step(matter, MatterStep::replied, on(4, 6));
  EXPECT_EQ(told(matter, on(4, 6)), "replied@3 solve 2022-04-13 climbs 2022-04-14");
  EXPECT_EQ(told(matter, on(4, 1)), "raised@3 receive 2022-04-02 climbs 2022-04-03")
      << "what is said later wasn't said then";
}

TEST_F(Ladders, climb_by_the_clock_to_the_top_and_are_overdue_there) {
  const auto matter = raise(on(4, 6));
  EXPECT_TRUE(climbs_on(board, method, on(4, 7)).empty());
  const auto climbs = climbs_on(board, method, on(4, 8));
  ASSERT_EQ(climbs.size(), 1U);
  EXPECT_EQ(climbs[0].to, RegionId{2});
  say(climbs[0]);
  EXPECT_TRUE(climbs_on(board, method, on(4, 8)).empty()) << "once";
  EXPECT_EQ(told(matter, on(4, 8)), "raised@2 receive 2022-04-11 climbs 2022-04-12");
  say(climbs_on(board, method, on(4, 12)).at(0));
  EXPECT_EQ(told(matter, on(4, 12)), "raised@1 receive 2022-04-13");
  EXPECT_TRUE(climbs_on(board, method, on(5, 30)).empty());
  EXPECT_EQ(told(matter, on(4, 14)), "raised@1 receive 2022-04-13 lost 2022-04-13");
}

TEST_F(Ladders, give_serious_ones_a_month_and_follow_a_dated_plan) {
  const auto matter = raise(on(4, 6), "serious");
  step(matter, MatterStep::received, on(4, 6));
  step(matter, MatterStep::replied, on(4, 7));
  EXPECT_EQ(told(matter, on(4, 7)), "replied@3 solve 2022-05-06 climbs 2022-05-07");
  step(matter, MatterStep::extended, on(4, 20), {}, on(6, 30));
  EXPECT_EQ(told(matter, on(4, 20)), "replied@3 solve 2022-06-30 climbs 2022-07-01");
}

TEST_F(Ladders, wait_for_who_raised_it_and_begin_anew_when_refused) {
  const auto matter = raise(on(4, 6));
  step(matter, MatterStep::received, on(4, 6));
  step(matter, MatterStep::solved, on(4, 11));
  EXPECT_EQ(told(matter, on(4, 11)), "solved@3 confirm 2022-04-18");
  EXPECT_TRUE(climbs_on(board, method, on(5, 1)).empty()) << "the recipient has done its part";
  step(matter, MatterStep::refused, on(4, 12));
  EXPECT_EQ(told(matter, on(4, 12)), "received@3 reply 2022-04-15 climbs 2022-04-16");
  step(matter, MatterStep::solved, on(4, 14));
  step(matter, MatterStep::confirmed, on(4, 15));
  EXPECT_EQ(told(matter, on(4, 15)), "settled@3");
  EXPECT_EQ(told(matter, on(4, 13)), "received@3 reply 2022-04-15 climbs 2022-04-16");
}

TEST_F(Ladders, are_as_if_they_were_not_where_the_method_has_none) {
  method.ladders.clear();
  const auto matter = raise(on(4, 6));
  EXPECT_EQ(told(matter, on(8, 1)), "raised@3");
  EXPECT_TRUE(climbs_on(board, method, on(8, 1)).empty());
  say(MatterClosed{matter, on(8, 2), "已办"});
  EXPECT_EQ(told(matter, on(8, 2)), "settled@3") << "as older ledgers say it";
}

}  // namespace
}  // namespace kaigong
