#include "desk/permits.h"

#include "desk/offices_test.h"
#include "desk/words.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

// 省推进办 (2), 市推进办 (3), 市生态环境局 (4), 业主 (5), 别市推进办 (6), 别家业主 (7).
class Permits : public testing::Test, public Offices {
 protected:
  Permits() {
    hold({2}, Role::office, {1});
    hold({3}, Role::office, {2});
    hold({4}, Role::department, {2}, "生态环境局");
    hold({5}, Role::enterprise, {}, "甲公司");
    hold({6}, Role::office, {3});
    hold({7}, Role::enterprise, {}, "乙公司");
    place("P1", {2}, "甲公司");
  }
  std::string apply(PersonId who, const Texts& more) {
    return said_by(who, "permit", joined({{"project", "P1"}}, more));
  }
  std::string step(PersonId who, const std::string& step, const Texts& more = {}) {
    return said_by(who, "permit-step", joined({{"permit", "1"}, {"step", step}}, more));
  }
  std::string steps_of(PersonId who) const {
    std::string out;
    for (const auto one : steps_now(board, Rights(board, who, today), *board.permit({1}), today))
      out += (out.empty() ? "" : " ") + std::string(json::enum_name(one));
    return out;
  }
};

TEST_F(Permits, are_applied_for_by_whoever_marks_the_project_once_at_a_time) {
  const Texts texts{{"kind", "环境影响评价"}, {"department", "生态环境局"}, {"legal_days", "30"}};
  EXPECT_EQ(apply({5}, texts), "recorded");
  EXPECT_EQ(board.permit({1})->last().said.kind, "environment");
  EXPECT_EQ(board.permit({1})->last().said.at, RegionId{2});
  EXPECT_EQ(apply({5}, texts), "known");
  EXPECT_EQ(apply({3}, {{"kind", "environment"}, {"at", "p"}}), "permit.under_way /kind");
  EXPECT_EQ(apply({3}, {{"kind", "通航影响评价"}}), "recorded") << "any other name";
  EXPECT_EQ(apply({4}, {{"kind", "energy"}}), "project.unknown /project") << "doesn't see it";
  EXPECT_EQ(apply({7}, {{"kind", "energy"}}), "project.unknown /project");
  EXPECT_EQ(apply({5}, {{"at", "乙市"},
                        {"day", "2022-04-29"},
                        {"legal_days", "five"},
                        {"promised_days", "4000"}}),
            "field.missing /kind; period.in_the_future /day; element.owned_elsewhere /at; "
            "permit.not_a_limit /legal_days; permit.not_a_limit /promised_days");
  EXPECT_EQ(apply({5}, {{"kind", "energy"}, {"legal_days", "5"}, {"promised_days", "6"}}),
            "permit.beyond_law /promised_days");
}

TEST_F(Permits, are_amended_by_the_applicant_until_accepted_then_by_who_decides) {
  EXPECT_EQ(apply({5}, {{"kind", "construction"}, {"legal_days", "7"}}), "recorded");
  const Texts amended{{"permit", "1"}, {"legal_days", "7"}, {"promised_days", "3"}};
  EXPECT_EQ(said_by({5}, "permit", amended), "recorded");
  EXPECT_EQ(said_by({5}, "permit", amended), "known");
  EXPECT_EQ(said_by({5}, "permit", {{"permit", "1"}, {"kind", "energy"}}),
            "permit.kind_stays /kind");
  EXPECT_EQ(said_by({6}, "permit", amended), "permit.unknown /permit");
  EXPECT_EQ(said_by({5}, "permit", {{"permit", "9"}}), "permit.unknown /permit");
  EXPECT_EQ(step({3}, "受理", {{"day", "2022-04-28"}}), "recorded");
  EXPECT_EQ(said_by({5}, "permit", {{"permit", "1"}}), "rights.not_allowed /permit");
  EXPECT_EQ(said_by({3}, "permit", {{"permit", "1"}, {"promised_days", "5"}}), "recorded");
  EXPECT_EQ(board.permit({1})->last().said.day, today);
  EXPECT_EQ(board.permit({1})->last().said.legal_days, 7) << "what isn't named stays";
  EXPECT_EQ(said_by({3}, "permit", {{"permit", "1"}, {"at", "p"}, {"legal_days", "0"}}),
            "recorded");
  EXPECT_EQ(board.permit({1})->last().said.at, RegionId{1});
  EXPECT_EQ(said_by({2}, "permit", {{"permit", "1"}, {"promised_days", "9"}}), "recorded");
  EXPECT_EQ(board.permit({1})->last().said.at, RegionId{1});
}

TEST_F(Permits, go_on_by_who_decides_and_who_applied_each_in_their_turn) {
  EXPECT_EQ(apply({5}, {{"kind", "environment"}, {"department", "生态环境局"}}), "recorded");
  EXPECT_EQ(steps_of({4}), "accepted refused");
  EXPECT_EQ(steps_of({5}), "withdrawn");
  EXPECT_EQ(steps_of({3}), "withdrawn") << "marks the project, but doesn't decide";
  EXPECT_EQ(step({3}, "accepted"), "permit.not_yours /permit");
  EXPECT_EQ(step({6}, "accepted"), "permit.unknown /permit");
  EXPECT_EQ(step({4}, "maybe"), "permit.unknown_step /step");
  EXPECT_EQ(step({4}, "granted", {{"number", "1号"}}), "permit.not_now /step");
  EXPECT_EQ(step({4}, "accepted", {{"papers", "甲"}}), "field.missing /until");
  EXPECT_EQ(step({4}, "accepted", {{"papers", "甲"}, {"until", "2022-04-27"}}),
            "permit.promised_before /until");
  EXPECT_EQ(step({4}, "accepted", {{"until", "2022-05-27"}}), "permit.nothing_to_come /until");
  EXPECT_EQ(step({4}, "accepted", {{"day", "2022-04-27"}}), "permit.before_last /day");
  Texts many{{"until", "2022-05-27"}};
  for (std::size_t i = 0; i <= most_papers; ++i) many.emplace_back("papers", std::to_string(i));
  EXPECT_EQ(step({4}, "accepted", many), "permit.too_many_papers /papers/50");
  const Texts lacking{
      {"papers", "甲"}, {"papers", "乙"}, {"papers", "甲"}, {"until", "2022-05-27"}};
  EXPECT_EQ(step({4}, "accepted", lacking), "recorded");
  EXPECT_EQ(board.permit({1})->missing_on(today).size(), 2U);
  EXPECT_EQ(step({4}, "accepted", lacking), "known");
  EXPECT_EQ(step({4}, "supplied"), "rights.not_allowed /permit");
  EXPECT_EQ(step({4}, "granted"), "field.missing /number");
  EXPECT_EQ(step({4}, "granted", {{"number", "预1号"}}), "recorded");
  EXPECT_EQ(reached_on(*board.project({1}), *node_index("2.2"), today), nullptr);
  EXPECT_EQ(step({4}, "granted", {{"number", "2号"}}), "permit.papers_missing /step");
  EXPECT_EQ(step({5}, "supplied", {{"papers", "丙"}}), "permit.not_missing /papers/0");
  EXPECT_EQ(step({5}, "supplied", {{"papers", "甲"}}), "recorded");
  EXPECT_EQ(step({5}, "supplied", {{"papers", "甲"}}), "known");
  EXPECT_EQ(step({5}, "supplied"), "recorded") << "all that are missing";
  EXPECT_EQ(step({5}, "supplied"), "known");
  EXPECT_EQ(step({4}, "granted", {{"number", "2号"}}), "recorded");
  EXPECT_NE(reached_on(*board.project({1}), *node_index("2.2"), today), nullptr);
  EXPECT_EQ(steps_of({5}), "");
  EXPECT_EQ(step({4}, "revoked"), "field.missing /text");
  EXPECT_EQ(step({4}, "revoked", {{"text", "材料不实"}}), "recorded");
  EXPECT_EQ(reached_on(*board.project({1}), *node_index("2.2"), today), nullptr);
  EXPECT_EQ(apply({5}, {{"kind", "environment"}}), "recorded") << "anew";
}

TEST_F(Permits, say_in_a_sentence_what_is_wrong) {
  PermitStanding standing;
  standing.state = PermitState::lacking;
  EXPECT_EQ(warning_of(standing, today), std::nullopt);
  standing.until_promised = today + -1;
  standing.until_legal = today + 9;
  standing.late_promised = true;
  EXPECT_EQ(warning_of(standing, today)->zh, "超承诺时限（2022-04-27 止）");
  standing.until_legal = today + -1;
  standing.late_legal = true;
  EXPECT_EQ(warning_of(standing, today)->en, "past the legal limit of 2022-04-27");
  standing.missing = {"甲", "乙"};
  standing.papers_until = today + -2;
  standing.papers_overdue = true;
  EXPECT_EQ(warning_of(standing, today)->zh, "承诺 2022-04-26 补齐，还缺甲、乙");
  standing.begun_without = true;
  EXPECT_EQ(warning_of(standing, today)->zh, "已开工，还缺甲、乙");
}

}  // namespace
}  // namespace kaigong
