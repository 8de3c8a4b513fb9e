#include "desk/elements.h"

#include "desk/offices_test.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

// 省推进办 (2), 市推进办 (3), 市自然资源局 (4), 业主 (5), 别市推进办 (6); one project in the city.
class Elements : public testing::Test, public Offices {
 protected:
  Elements() {
    hold({2}, Role::office, {1});
    hold({3}, Role::office, {2});
    hold({4}, Role::department, {2}, "自然资源局");
    hold({5}, Role::enterprise, {}, "甲公司");
    hold({6}, Role::office, {3});
    place("P1", {2}, "甲公司", "自然资源局");
  }
  std::string need(PersonId who, const Texts& more) {
    return said_by(who, "need", joined({{"project", "P1"}}, more));
  }
  std::string answer(PersonId who, const Texts& more) {
    return said_by(who, "answer-need", joined({{"need", "1"}}, more));
  }
  ElementSum only_sum() {
    const auto sums = element_sums(board, {}, nullptr, today);
    EXPECT_EQ(sums.size(), 1U);
    return sums.empty() ? ElementSum{} : sums.front();
  }

  const Texts land{
      {"element", "用地"}, {"amount", "120.5"}, {"by", "2022-06-30"}, {"department", "自然资源局"}};
};

TEST_F(Elements, are_asked_by_whoever_may_raise_a_matter_and_answered_by_whom_they_are_with) {
  EXPECT_EQ(need({6}, land), "project.unknown /project");
  EXPECT_EQ(need({5}, land), "recorded");
  EXPECT_EQ(need({5}, land), "known");
  EXPECT_EQ(board.need({1})->last().said.unit, "亩");
  const Texts promise{{"answer", "承诺"}, {"amount", "80"}, {"until", "2022-06-15"}};
  EXPECT_EQ(answer({6}, promise), "element.unknown /need") << "as one that never was";
  EXPECT_EQ(answer({3}, promise), "element.not_yours /need") << "the department answers";
  EXPECT_EQ(answer({4}, promise), "recorded");
  EXPECT_EQ(answer({4}, promise), "known");
  EXPECT_EQ(standing_on(*board.need({1}), today).state, NeedState::promised);
  EXPECT_TRUE(standing_on(*board.need({1}), *Day::of(2022, 6, 16)).late);
  EXPECT_EQ(answer({4}, {{"answer", "granted"}, {"amount", "100"}, {"document", "土〔2022〕1"}}),
            "recorded");
  EXPECT_EQ(standing_on(*board.need({1}), today).state, NeedState::part);
  EXPECT_EQ(answer({4}, {{"answer", "granted"}, {"amount", "120.5"}, {"document", "土〔2022〕2"}}),
            "recorded");
  EXPECT_EQ(standing_on(*board.need({1}), today).state, NeedState::granted);
  EXPECT_FALSE(standing_on(*board.need({1}), *Day::of(2022, 7, 16)).late);
}

TEST_F(Elements, tell_every_reason_at_its_place) {
  EXPECT_EQ(need({5}, {{"element", "好运"}, {"amount", "很多"}, {"at", "乙市"}, {"by", "明天"}}),
            "element.not_one /element; element.not_a_quantity /amount; field.missing /unit; "
            "day.not_a_day /by; element.owned_elsewhere /at");
  EXPECT_EQ(need({5}, {{"element", "land"}, {"amount", "0"}}), "element.not_a_quantity /amount");
  EXPECT_EQ(need({5}, {{"element", "land"}, {"amount", "1.2345"}, {"at", "月球"}}),
            "element.not_a_quantity /amount; region.unknown /at");
  EXPECT_EQ(need({5}, {{"element", "land"}, {"amount", "1234567890"}}),
            "element.not_a_quantity /amount");
  ASSERT_EQ(need({5}, land), "recorded");
  EXPECT_EQ(answer({4}, {{"answer", "也许"}}), "element.unknown_answer /answer");
  EXPECT_EQ(answer({4}, {{"answer", "promised"}}), "field.missing /amount; field.missing /until");
  EXPECT_EQ(answer({4}, {{"answer", "promised"}, {"amount", "121"}, {"until", "2022-04-01"}}),
            "element.more_than_asked /amount; element.passed /until");
  EXPECT_EQ(answer({4}, {{"answer", "granted"}, {"amount", "1"}}), "field.missing /document");
  EXPECT_EQ(answer({4}, {{"answer", "refused"}}), "field.missing /text");
  EXPECT_EQ(said_by({4}, "answer-need", {{"need", "9"}, {"answer", "refused"}}),
            "element.unknown /need");
}

TEST_F(Elements, can_be_changed_and_withdrawn) {
  ASSERT_EQ(need({5}, land), "recorded");
  EXPECT_EQ(said_by({5}, "need", {{"need", "1"}, {"element", "land"}, {"amount", "0"}}),
            "recorded");
  EXPECT_EQ(standing_on(*board.need({1}), today).state, NeedState::withdrawn);
  EXPECT_EQ(answer({3}, {{"answer", "refused"}, {"text", "无指标"}}), "element.withdrawn /need");
  EXPECT_EQ(said_by({6}, "need", {{"need", "1"}, {"element", "land"}, {"amount", "5"}}),
            "project.unknown /project");
  EXPECT_EQ(said_by({5}, "need", {{"need", "7"}, {"element", "land"}, {"amount", "5"}}),
            "field.missing /project");
  EXPECT_EQ(said_by({5}, "need", {{"need", "7"}, {"project", "P1"}, {"element", "land"}}),
            "element.unknown /need");
}

TEST_F(Elements, clash_where_more_is_promised_than_there_is) {
  ASSERT_EQ(need({5}, land), "recorded");
  const Texts has{{"region", "甲市"}, {"element", "land"}, {"amount", "60"}, {"document", "1号"}};
  EXPECT_EQ(said_by({4}, "allot", has), "rights.not_allowed /region");
  EXPECT_EQ(said_by({6}, "allot", has), "rights.not_allowed /region");
  EXPECT_EQ(said_by({3}, "allot", has), "recorded");
  EXPECT_EQ(said_by({3}, "allot", has), "known");
  EXPECT_FALSE(clash_of(only_sum()));
  ASSERT_EQ(answer({4}, {{"answer", "promised"}, {"amount", "80"}, {"until", "2022-06-15"}}),
            "recorded");
  EXPECT_EQ(only_sum().over_milli(), 20'000);
  EXPECT_EQ(clash_of(only_sum())->zh, "指标 60亩，已承诺、落实的超出 20亩");
  auto more = has;
  more[2].second = "100";
  EXPECT_EQ(said_by({3}, "allot", more), "element.allotted_before /reason");
  more.emplace_back("reason", "省里追加");
  EXPECT_EQ(said_by({3}, "allot", more), "recorded");
  EXPECT_FALSE(clash_of(only_sum()));
  more.emplace_back("year", "去年");
  EXPECT_EQ(said_by({3}, "allot", more), "plan.not_a_year /year");
}

TEST_F(Elements, are_told_as_people_write_quantities) {
  EXPECT_EQ(show_quantity(120'500), "120.5");
  EXPECT_EQ(show_quantity(7), "0.007");
  EXPECT_EQ(show_quantity(3'000), "3");
  EXPECT_EQ(usual_unit("energy"), "吨标准煤");
  EXPECT_EQ(usual_unit("approval"), "");
}

}  // namespace
}  // namespace kaigong
