#include "desk/duties.h"

#include "desk/offices_test.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

// 省推进办 (2), 甲市推进办 (3), 乙市推进办 (4), 甲市填报员 (5), 甲公司 (6), 副市长 (7), 局长 (8),
// 科长 (9, of 乙市). P1 and P2 are in 甲市, P3 in 乙市; all are large. Nobody is 99.
class Duties : public testing::Test, public Offices {
 protected:
  Duties() {
    hold({2}, Role::office, {1});
    hold({3}, Role::office, {2});
    hold({4}, Role::office, {3});
    hold({5}, Role::clerk, {2});
    hold({6}, Role::enterprise, {}, "甲公司");
    hold({7}, Role::leader, {2});
    hold({8}, Role::none, {2}, "招商局");
    hold({9}, Role::none, {3}, "招商局");
    place("P1", {2}, "甲公司");
    place("P2", {2}, "丙公司");
    place("P3", {3}, "甲公司");
    for (std::uint32_t one = 1; one <= 3; ++one) {
      ProjectAmended large{{one}, {}, {}, ""};
      large.facts.total = Money::fen(covered_from_fen);
      say(large);
    }
  }
  std::string give(PersonId who, const std::string& person, const std::string& duty,
                   const Texts& more) {
    return said_by(who, "duty", joined({{"person", person}, {"duty", duty}}, more));
  }
  std::string help(PersonId who, const Texts& more) {
    return said_by(who, "help", joined({{"kind", "走访"}, {"text", "看现场"}}, more));
  }
  std::string plan(PersonId who, const Texts& more) { return said_by(who, "care", more); }
  void end_post(PersonId person, RegionId region, Role role, const std::string& unit, Day until) {
    say(PostHeld{person, {"职务", "Post"}, unit, region, {}, until, {}, role, {}});
  }
  // "says" of each line about duties.
  std::string brief(PersonId who) const {
    std::string out;
    for (const auto& line : briefing_of_duties(board, Rights(board, who, today), today))
      out += (out.empty() ? "" : "; ") + line.says.zh + (line.late ? " !" : "");
    return out;
  }
  std::vector<Coverage> coverage() const { return Charges(board, today).coverage({}, nullptr); }

  const Texts a{{"enterprise", "甲公司"}, {"region", "p/a"}};
  const Texts b{{"enterprise", "甲公司"}, {"region", "p/b"}};
  const Texts p1{{"project", "P1"}};
};

TEST_F(Duties, are_given_by_whoever_keeps_the_list_there) {
  EXPECT_EQ(give({6}, "7", "包保领导", p1), "rights.not_allowed ");
  EXPECT_EQ(give({4}, "7", "包保领导", p1), "project.unknown /project")
      << "what one may not see isn't there";
  EXPECT_EQ(give({4}, "7", "leader", a), "rights.not_allowed /region");
  EXPECT_EQ(give({3}, "7", "包保领导", p1), "recorded");
  EXPECT_EQ(give({5}, "8", "首席服务官", a), "recorded") << "its clerk, of an enterprise";
  EXPECT_EQ(give({3}, "8", "联系人", p1), "recorded");
  EXPECT_EQ(board.project({1})->leader, PersonId{7});
  EXPECT_EQ(board.duties().size(), 2U);
}

TEST_F(Duties, tell_every_reason_at_its_field) {
  EXPECT_EQ(give({3}, "", "", {}), "field.missing /duty; duty.one_of_two /project");
  EXPECT_EQ(give({3}, "x", "班长", joined(p1, a)),
            "duty.unknown /duty; duty.one_of_two /project; person.not_a_number /person");
  EXPECT_EQ(give({2}, "99", "leader", {{"enterprise", "甲公司"}, {"day", "2022-05-01"}}),
            "field.missing /region; day.to_come /day; duty.no_post /person");
  EXPECT_EQ(give({2}, "7", "leader", {{"enterprise", "甲公司"}, {"region", "q"}}),
            "region.unknown /region");
  EXPECT_EQ(give({3}, "", "leader", p1), "field.missing /person") << "nobody has it";
}

TEST_F(Duties, go_to_another_for_a_reason_and_are_known_when_they_are_the_same) {
  EXPECT_EQ(give({3}, "7", "leader", p1), "recorded");
  EXPECT_EQ(give({3}, "7", "leader", p1), "known");
  EXPECT_EQ(give({3}, "8", "leader", p1), "duty.needs_reason /reason");
  EXPECT_EQ(give({3}, "8", "leader", joined(p1, {{"reason", "分工调整"}})), "recorded");
  EXPECT_EQ(give({3}, "", "leader", p1), "duty.needs_reason /reason") << "taken away";
  EXPECT_EQ(give({3}, "", "leader", joined(p1, {{"reason", "暂缺"}})), "recorded");
  EXPECT_FALSE(board.project({1})->leader);
}

TEST_F(Duties, are_handed_over_all_at_once_by_whoever_reaches_them_all) {
  const auto over = [&](PersonId who, const std::string& from, const std::string& to,
                        const std::string& reason) {
    return said_by(who, "hand-over", {{"from", from}, {"to", to}, {"reason", reason}});
  };
  EXPECT_EQ(over({3}, "7", "8", "调离"), "duty.nothing_held /from");
  EXPECT_EQ(give({3}, "7", "leader", p1), "recorded");
  EXPECT_EQ(give({2}, "7", "officer", b), "recorded");
  EXPECT_EQ(over({6}, "7", "8", "调离"), "rights.not_allowed ");
  EXPECT_EQ(over({2}, "", "99", ""),
            "field.missing /from; field.missing /reason; duty.no_post /to");
  EXPECT_EQ(over({2}, "7", "7", "调离"), "duty.to_oneself /to");
  EXPECT_EQ(over({3}, "7", "8", "调离"), "duty.held_elsewhere /from") << "some is in 乙市";
  EXPECT_EQ(over({2}, "7", "8", "调离"), "recorded");
  EXPECT_EQ(board.project({1})->leader, PersonId{8});
  EXPECT_TRUE(duties_of(board, {7}).empty());
  EXPECT_EQ(duties_of(board, {8}).size(), 2U);
  EXPECT_EQ(give({4}, "9", "leader", b), "recorded");
  EXPECT_EQ(over({3}, "9", "8", "调离"), "duty.nothing_held /from") << "all of it is out of reach";
}

TEST_F(Duties, stood_on_an_earlier_day_as_they_had_been_given_by_then) {
  EXPECT_EQ(give({3}, "7", "leader", p1), "recorded");
  EXPECT_EQ(give({3}, "7", "officer", p1), "recorded");
  today = today + 5;
  EXPECT_EQ(said_by({2}, "hand-over", {{"from", "7"}, {"to", "8"}, {"reason", "调离"}}),
            "recorded");
  const auto& project = *board.project({1});
  const Charges before(board, today + -1), now(board, today), long_ago(board, today + -9);
  for (const auto duty : {Duty::leader, Duty::officer}) {
    EXPECT_EQ(before.holder(duty, project), PersonId{7});
    EXPECT_EQ(now.holder(duty, project), PersonId{8});
  }
  EXPECT_FALSE(long_ago.holder(Duty::officer, project));
}

TEST_F(Duties, are_helped_by_who_has_them_or_visits_sites_there) {
  EXPECT_EQ(help({8}, p1), "project.unknown /project");
  EXPECT_EQ(help({6}, p1), "rights.not_allowed ") << "its owner doesn't help itself";
  EXPECT_EQ(help({4}, a), "rights.not_allowed /enterprise");
  EXPECT_EQ(give({3}, "8", "officer", p1), "recorded");
  EXPECT_EQ(help({8}, p1), "recorded");
  EXPECT_EQ(help({3}, joined(a, {{"evidence", "x"}})), "help.files_of_projects /evidence/0");
  EXPECT_EQ(help({3}, a), "recorded");
  EXPECT_EQ(said_by({3}, "help", joined(p1, {{"kind", "吃饭"}, {"day", "2022-04-29"}})),
            "help.unknown_kind /kind; day.to_come /day; field.missing /text");
  const Charges charges(board, today);
  const auto charge = charges.of(*board.project({1}));
  EXPECT_EQ(charge.helped, today);
  EXPECT_EQ(charge.officer.helps, 0) << "this ledger says that 1 sent all";
}

TEST_F(Duties, of_an_enterprise_have_one_plan) {
  EXPECT_EQ(plan({4}, joined(a, {{"kind", "举措"}, {"text", "解决用工"}})),
            "rights.not_allowed /enterprise");
  EXPECT_EQ(plan({3}, a), "field.missing /kind; field.missing /text");
  EXPECT_EQ(plan({3}, joined(a, {{"kind", "举措"}, {"text", "解决用工"}, {"until", "2022-05-02"}})),
            "recorded");
  EXPECT_EQ(plan({3}, joined(a, {{"kind", "举措"}, {"text", "解决用工"}, {"until", "2022-05-02"}})),
            "known");
  EXPECT_EQ(plan({6}, joined(a, {{"kind", "诉求"}, {"text", "稳岗补贴"}})), "recorded")
      << "the enterprise itself";
  EXPECT_EQ(plan({3}, joined(a, {{"kind", "心愿"}, {"text", "x"}})), "care.unknown_kind /kind");
  EXPECT_EQ(plan({4}, {{"care", "1"}, {"done", "2022-04-28"}}), "care.unknown /care");
  EXPECT_EQ(plan({3}, {{"care", "9"}}), "care.unknown /care");
  EXPECT_EQ(plan({3}, {{"care", "1"}, {"until", "2022-06-01"}}), "care.needs_reason /reason");
  EXPECT_EQ(plan({3}, {{"care", "1"}, {"done", "2022-05-28"}}),
            "day.to_come /done; care.no_result /result");
  EXPECT_EQ(plan({3}, {{"care", "1"}}), "known");
  EXPECT_EQ(plan({3}, {{"care", "1"}, {"done", "2022-04-27"}, {"result", "招到 60 人"}}),
            "recorded");
  EXPECT_EQ(plan({6}, {{"care", "2"}, {"result", "改报稳岗贷款"}}), "recorded");
  const auto state = [&](std::uint32_t care, Day day) {
    return name_of(state_of(care_on(board, *board.care({care}), day)->said, day)).zh;
  };
  EXPECT_EQ(state(1, today), "已办结");
  EXPECT_EQ(state(2, today), "不再办理");
  EXPECT_EQ(care_on(board, *board.care({1}), today + -1), nullptr);
  EXPECT_EQ(name_of(CareState::open).en + name_of(CareState::late).en, "openlate");
}

TEST_F(Duties, cover_all_or_are_told_to_be_missing) {
  EXPECT_EQ(give({3}, "7", "leader", p1), "recorded");
  EXPECT_EQ(give({3}, "8", "contact", p1), "recorded");
  EXPECT_EQ(give({3}, "7", "leader", a), "recorded");
  EXPECT_EQ(give({3}, "7", "officer", {{"enterprise", "无项目公司"}, {"region", "p/a"}}),
            "recorded");
  auto rows = coverage();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].projects, 2);
  EXPECT_EQ(rows[0].led, 1);
  EXPECT_EQ(rows[0].contacted, 1);
  EXPECT_EQ(rows[0].enterprises, 3) << "two own projects, one was named";
  EXPECT_EQ(rows[0].enterprises_led, 1);
  EXPECT_EQ(rows[0].leaving, 0);
  EXPECT_EQ(rows[1].enterprises, 1);
  EXPECT_EQ(brief({3}), "甲市：1 个项目、2 家企业没有包保领导");
  end_post({7}, {2}, Role::leader, "", today + 10);
  EXPECT_EQ(coverage()[0].leaving, 3);
  EXPECT_EQ(brief({3}),
            "甲市：1 个项目、2 家企业没有包保领导; 甲市：3 项包保责任的负责人离岗或"
            "即将离岗，待交接 !");
  say(StateChanged{{1}, State::ended, today, "", ""});
  EXPECT_EQ(coverage()[0].projects, 1);
}

TEST_F(Duties, remind_of_slipped_nodes_of_visits_and_of_plans) {
  EXPECT_EQ(give({3}, "7", "leader", p1), "recorded");
  EXPECT_EQ(brief({7}), "");
  say(StateChanged{{1}, State::building, today, "", ""});
  EXPECT_EQ(brief({7}), "1 个在建包保项目 15 天没有走访（有县要求每月至少两次）");
  const auto seq = board.seq() + 1;
  const HelpGiven visit{{1}, "", {}, HelpKind::visit, today, "看现场", "", {}};
  board.apply({seq, "visit", noon(today), {7}, visit});
  EXPECT_EQ(brief({7}), "");
  say(NodePlanned{{1}, "3.4", today, ""});
  EXPECT_EQ(brief({7}), "") << "today is not past";
  today = today + 6;
  EXPECT_EQ(brief({7}), "提醒函：的“开工”应于 2022-04-28 完成，已过 6 天 !");
  say(NodeReached{{1}, "3.4", today, "", ""});
  EXPECT_EQ(brief({7}), "");
  EXPECT_EQ(give({3}, "8", "leader", a), "recorded");
  EXPECT_EQ(plan({3}, joined(a, {{"kind", "举措"},
                                 {"text", "解决用工"},
                                 {"department", "招商局"},
                                 {"until", "2022-05-06"}})),
            "recorded");
  EXPECT_EQ(brief({8}), "甲公司 一企一策：1 条 7 天内到期，0 条超期");
  today = today + 4;
  EXPECT_EQ(brief({8}), "甲公司 一企一策：0 条 7 天内到期，1 条超期 !");
}

}  // namespace
}  // namespace kaigong
