#include "desk/visits.h"

#include "desk/offices_test.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

// 省推进办 (2), 甲市推进办 (3), 乙市推进办 (4), 甲市填报员 (5), 业主 (6), 副省长 (7), 省填报员 (8).
// In 甲市 are P1, which is being built, and P2. P3 is in 乙市.
class Visits : public testing::Test, public Offices {
 protected:
  Visits() {
    hold({2}, Role::office, {1});
    hold({3}, Role::office, {2});
    hold({4}, Role::office, {3});
    hold({5}, Role::clerk, {2});
    hold({6}, Role::enterprise, {}, "甲公司");
    hold({7}, Role::leader, {});
    hold({8}, Role::clerk, {1});
    place("P1", {2}, "甲公司");
    place("P2", {2}, "丙公司");
    place("P3", {3}, "乙公司");
    say(StateChanged{{1}, State::building, today + -30, "", ""});
  }
  std::string plan(PersonId who, const Texts& more, const std::string& kind = "踏查",
                   const std::string& region = "p") {
    return said_by(
        who, "visit",
        joined({{"kind", kind}, {"name", "四月踏查"}, {"region", region}, {"from", "2022-04-28"}},
               more));
  }
  std::string step(PersonId who, const std::string& step, const Texts& more = {}) {
    return said_by(who, "visit-step", joined({{"visit", "1"}, {"step", step}}, more));
  }
  std::string seen(PersonId who, const std::string& stop, const std::string& found) {
    return step(who, "seen", {{"stop", stop}, {"found", found}});
  }
  VisitStanding standing() const { return standing_on(board, Method{}, *board.visit({1}), today); }
  // "topic says" of each line about visits.
  std::string brief(PersonId who) const {
    std::string out;
    for (const auto& line : briefing_of_visits(board, Method{}, Rights(board, who, today), today))
      out += (out.empty() ? "" : "; ") + line.says.zh + (line.late ? " !" : "");
    return out;
  }

  const Texts both{{"stops", "P1"}, {"stops", "P3"}};
};

TEST_F(Visits, are_planned_by_the_office_of_their_region_or_above) {
  EXPECT_EQ(plan({6}, both), "rights.not_allowed /region");
  EXPECT_EQ(plan({3}, both), "rights.not_allowed /region");
  EXPECT_EQ(plan({3}, both, "踏查", "p/a"), "project.unknown /stops/1")
      << "what one may not see isn't there";
  EXPECT_EQ(plan({2}, both, "踏查", "p/a"), "visit.stop_elsewhere /stops/1");
  EXPECT_EQ(plan({2}, both), "recorded");
  EXPECT_EQ(plan({2}, joined(both, {{"visit", "1"}})), "known");
  EXPECT_EQ(plan({2}, joined(both, {{"visit", "9"}})), "visit.unknown /visit");
  EXPECT_EQ(plan({3}, {{"visit", "1"}, {"stops", "P1"}}, "踏查", "p/a"),
            "rights.not_allowed /visit")
      << "a stop is theirs, the visit isn't";
  EXPECT_EQ(plan({2}, joined(both, {{"visit", "1"}}), "督查"), "visit.kind_stays /kind");
}

TEST_F(Visits, tell_every_reason_at_its_place) {
  EXPECT_EQ(said_by({2}, "visit",
                    {{"kind", "郊游"}, {"region", "月球"}, {"leader", "省长"}, {"until", "昨天"}}),
            "visit.unknown_kind /kind; field.missing /name; region.unknown /region; "
            "person.not_a_number /leader; field.missing /from; day.not_a_day /until; "
            "field.missing /stops");
  EXPECT_EQ(said_by({2}, "visit", {{"kind", "郊游"}, {"leader", "省长"}, {"until", "昨天"}}),
            "visit.unknown_kind /kind; field.missing /name; field.missing /region; "
            "person.not_a_number /leader; field.missing /from; day.not_a_day /until; "
            "field.missing /stops");
  EXPECT_EQ(plan({2}, {{"until", "2022-04-01"}, {"stops", "P9"}, {"stops", "P1"}}),
            "project.unknown /stops/0");
  EXPECT_EQ(plan({2}, {{"until", "2022-04-01"}, {"stops", "P1"}}), "visit.ends_before /until");
  Texts many;
  for (std::size_t i = 0; i <= most_stops; ++i) many.emplace_back("stops", "P1");
  EXPECT_EQ(plan({2}, many), "visit.too_many_stops /stops/100");
  ASSERT_EQ(plan({2}, both), "recorded");
  EXPECT_EQ(step({2}, "逛"), "visit.unknown_step /step");
  EXPECT_EQ(step({2}, "seen", {{"found", "热闹"}, {"workers", "许多"}, {"machines", "-1"}}),
            "field.missing /stop; visit.unknown_found /found; visit.not_a_count /workers; "
            "visit.not_a_count /machines");
  EXPECT_EQ(step({2}, "seen", {{"stop", "P9"}, {"found", "idle"}, {"day", "2022-04-29"}}),
            "day.to_come /day; project.unknown /stop");
  EXPECT_EQ(step({2}, "seen", {{"stop", "P1"}, {"found", "idle"}, {"day", "2022-04-27"}}),
            "visit.not_yet /day");
  EXPECT_EQ(
      step({2}, "seen", {{"stop", "P1"}, {"found", "idle"}, {"evidence", std::string(64, '0')}}),
      "evidence.not_on_file /evidence/0");
}

TEST_F(Visits, say_what_was_found_and_end_with_all_seen_or_a_reason) {
  ASSERT_EQ(plan({2}, joined(both, {{"leader", "7"}})), "recorded");
  EXPECT_EQ(seen({3}, "P1", "停工"), "rights.not_allowed /visit")
      << "the office of a stop knows of it";
  EXPECT_EQ(seen({7}, "P1", "停工"), "recorded") << "its leader";
  EXPECT_EQ(seen({7}, "P1", "停工"), "known");
  EXPECT_EQ(step({8}, "seen", {{"stop", "P2"}, {"found", "未开工"}, {"workers", "0"}}), "recorded")
      << "seen on the way";
  const auto now = standing();
  ASSERT_EQ(now.stops.size(), 3U);
  EXPECT_EQ(now.state, VisitState::under_way);
  EXPECT_TRUE(now.stops[0].differs) << "idle, and said to be built";
  EXPECT_EQ(now.stops[1].seen, nullptr);
  EXPECT_FALSE(now.stops[2].planned);
  EXPECT_FALSE(now.stops[2].differs) << "nobody says that it is built";
  EXPECT_EQ(step({2}, "fed_back", {{"text", "已报"}}), "visit.not_over /step");
  EXPECT_EQ(step({2}, "done"), "visit.stops_unseen /text");
  EXPECT_EQ(plan({2}, {{"visit", "1"}, {"stops", "P3"}, {"leader", "7"}}),
            "visit.stop_was_seen /stops/0");
  EXPECT_EQ(step({2}, "done", {{"text", "P3 大雨封路"}}), "recorded");
  EXPECT_EQ(step({2}, "done", {{"text", "又结束"}}), "visit.over /visit");
  EXPECT_EQ(step({2}, "cancelled", {{"text", "不去了"}}), "visit.over /step");
  EXPECT_EQ(plan({2}, joined(both, {{"visit", "1"}})), "visit.over /visit");
  EXPECT_EQ(seen({2}, "P1", "推进缓慢"), "recorded") << "a slip is put right until it is told";
  EXPECT_EQ(step({2}, "fed_back"), "field.missing /text");
  EXPECT_EQ(step({2}, "fed_back", {{"text", "一处停工，已交办"}}), "recorded");
  EXPECT_EQ(seen({2}, "P1", "停工"), "visit.over /visit");
  EXPECT_EQ(standing().state, VisitState::fed_back);
}

TEST_F(Visits, unannounced_are_nothing_to_whom_they_visit_until_they_are_done) {
  ASSERT_EQ(plan({2}, both, "四不两直"), "recorded");
  EXPECT_EQ(seen({3}, "P1", "停工"), "visit.unknown /visit");
  EXPECT_EQ(plan({3}, {{"visit", "1"}, {"stops", "P1"}}, "四不两直", "p/a"),
            "visit.unknown /visit");
  EXPECT_EQ(brief({3}), "");
  EXPECT_EQ(brief({2}), "四不两直“四月踏查”：还要看 2 个项目");
  ASSERT_EQ(seen({2}, "P1", "停工"), "recorded");
  ASSERT_EQ(step({2}, "done", {{"text", "够了"}}), "recorded");
  EXPECT_EQ(seen({3}, "P1", "停工"), "rights.not_allowed /visit") << "it is known now";
}

TEST_F(Visits, leave_matters_that_name_them) {
  ASSERT_EQ(plan({2}, both), "recorded");
  const Texts matter{{"project", "P1"}, {"kind", "整改"}, {"text", "塔吊停用"}, {"visit", "1"}};
  EXPECT_EQ(said_by({3}, "raise", matter), "visit.unknown /visit") << "they didn't go";
  EXPECT_EQ(said_by({2}, "raise", matter), "field.missing /due");
  EXPECT_EQ(said_by({2}, "raise", joined(matter, {{"due", "2022-05-10"}})), "recorded");
  EXPECT_EQ(board.matter({1})->visit, VisitId{1});
  EXPECT_EQ(standing().open, 1);
  EXPECT_EQ(standing().overdue, 0);
  today = *Day::of(2022, 5, 11);
  EXPECT_EQ(standing().overdue, 1);
  EXPECT_EQ(standing().state, VisitState::overdue);
}

TEST_F(Visits, tell_who_goes_and_who_is_visited_what_comes) {
  ASSERT_EQ(plan({2}, joined(both, {{"leader", "7"}, {"until", "2022-04-29"}})), "recorded");
  EXPECT_EQ(brief({7}), "踏查“四月踏查”：还要看 2 个项目");
  EXPECT_EQ(brief({3}), "踏查“四月踏查”：2022-04-28 至 2022-04-29 来看 1 个项目");
  EXPECT_EQ(brief({6}), brief({3})) << "the owner of a stop";
  today = *Day::of(2022, 4, 30);
  EXPECT_EQ(brief({2}), "踏查“四月踏查”：应已结束，还有 2 个项目没有看 !");
  EXPECT_EQ(brief({3}), "");
  ASSERT_EQ(step({2}, "done", {{"text", "改期"}}), "recorded");
  EXPECT_EQ(brief({7}), "踏查“四月踏查”：待向带队领导反馈，未办结 0 件");
}

TEST_F(Visits, are_proposed_where_something_is_to_be_seen_to) {
  const auto proposed = [&](RegionId region, std::size_t count) {
    std::string out;
    for (const auto& one :
         propose_stops(board, Method{}, moment_of(Method{}, today), {region, nullptr, count})) {
      out += (out.empty() ? "" : "; ") + std::to_string(one.project.value);
      for (const auto why : one.why) out += ' ' + std::string(json::enum_name(why));
    }
    return out;
  };
  EXPECT_EQ(proposed({1}, 10), "") << "nothing to see to";
  say(StateChanged{{3}, State::suspended, today, "funds", ""});
  say(MatterRaised{{1}, {1}, "land", "", "用地", "", today, {}});
  say(MatterRaised{{2}, {3}, "funds", "", "资金", "", today, {}});
  EXPECT_EQ(proposed({1}, 10), "1 blocked unvisited; 3 blocked unvisited");
  EXPECT_EQ(proposed({3}, 10), "3 blocked unvisited");
  EXPECT_EQ(proposed({1}, 1), "1 blocked unvisited");
  ASSERT_EQ(plan({2}, both), "recorded");
  ASSERT_EQ(seen({2}, "P1", "推进缓慢"), "recorded");
  EXPECT_EQ(proposed({1}, 10), "1 blocked; 3 blocked unvisited");
  EXPECT_EQ(proposed({1}, 1), "3 blocked unvisited") << "who was seen lately comes later";
  today = today + 181;
  EXPECT_EQ(proposed({2}, 10), "1 blocked unvisited");
}

}  // namespace
}  // namespace kaigong
