#include "desk/appeals.h"

#include "base/shipped.h"
#include "desk/office_deeds.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

const Day today = *Day::of(2022, 4, 28);
const Day march = *Day::of(2022, 3, 31);

// A province with two units that race and a county that doesn't; entry 6 published March.
class Appeals : public testing::Test {
 protected:
  Appeals() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "SHA-256", false, {}, 480});
    say(RegionAdded{{1}, {}, "top", "", {"某省", "Some"}, "province", false});
    say(RegionAdded{{2}, {1}, "top/east", "", {"城东", "East"}, "prefecture", true});
    say(RegionAdded{{3}, {2}, "top/east/a", "", {"甲县", "A"}, "county", false});
    const auto text = json::parse(shipped_files().at("methods/jilin-four-rates.json"));
    say(MethodAdopted{"jilin-four-rates", "3", *text});
    publish();
  }
  void say(Body body, PersonId by = {1}) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "e" + std::to_string(seq), noon(today), by, std::move(body)});
  }
  void publish() { say(AssessmentPublished{"jilin-four-rates", "3", "race", march, 5, {}, {}}); }

  static AppealForm form(const std::string& reason = "漏计一个项目") {
    return {{"", "assessment"}, {"城东", "of"}, {"", "item"}, {reason, "reason"}, {"", "document"}};
  }
  static AppealAnswerForm reply(Seq appeal, const std::string& verdict) {
    return {{std::to_string(appeal), "appeal"},
            {verdict, "verdict"},
            {"经核查", "reason"},
            {"示办〔2022〕11号", "document"}};
  }
  // "recorded", "known" or all refusals.
  template <class Said>
  std::string put(Result<std::optional<Said>> result, PersonId by) {
    if (!result) {
      std::string codes;
      for (const auto& issue : result.issues())
        codes += (codes.empty() ? "" : " ") + issue.place + ":" + std::string(issue.kind->code) +
                 (issue.value.empty() ? "" : "=" + issue.value);
      return codes;
    }
    if (!*result) return "known";
    say(**std::move(result), by);
    return "recorded";
  }
  std::string raise(const AppealForm& said) { return put(raise_appeal(board, said), {3}); }
  std::string answer(const AppealAnswerForm& said, PersonId by = {2}) {
    return put(answer_appeal(board, said, by), by);
  }

  Board board;
};

TEST_F(Appeals, name_the_newest_publication_unless_told_which) {
  EXPECT_EQ(raise(form()), "recorded");
  EXPECT_EQ(board.appeals().back().raised.said.assessment, 6U);
  EXPECT_EQ(board.appeals().back().raised.said.unit, "top/east");
  auto by_item = form();
  by_item.item.text = "投资完成率";
  EXPECT_EQ(raise(by_item), "recorded") << "one item is another matter than the whole";
  EXPECT_EQ(board.appeals().back().raised.said.item, "completion");
}

TEST_F(Appeals, are_refused_with_every_reason) {
  auto said = form("");
  said.assessment.text = "5";
  said.unit.text = "月球";
  EXPECT_EQ(raise(said),
            "assessment:appeal.not_published=5 of:unit.unknown=月球 reason:field.missing");
  said = form();
  said.unit.text = "甲县";
  said.item.text = "joy";
  EXPECT_EQ(raise(said), "of:appeal.not_racing=甲县 item:adjust.unknown_item=joy");
  EXPECT_EQ(put(raise_appeal(Board(), form()), {3}),
            "assessment:appeal.nothing_published of:unit.unknown=城东");
}

TEST_F(Appeals, go_against_what_was_published_last_of_the_day) {
  publish();
  auto said = form();
  said.assessment.text = "6";
  EXPECT_EQ(raise(said), "assessment:appeal.published_anew=7");
  said.assessment.text = "7";
  EXPECT_EQ(raise(said), "recorded");
}

TEST_F(Appeals, wait_one_at_a_time_and_are_answered_once) {
  EXPECT_EQ(raise(form()), "recorded");
  EXPECT_EQ(raise(form()), "known");
  EXPECT_EQ(raise(form("又一个理由")), "of:appeal.waits=7");
  EXPECT_EQ(answer(reply(7, "rejected")), "recorded");
  EXPECT_EQ(answer(reply(7, "rejected")), "known");
  EXPECT_EQ(answer(reply(7, "upheld")), "appeal:appeal.answered=8");
  EXPECT_EQ(raise(form("又一个理由")), "of:appeal.final=8");
  publish();
  EXPECT_EQ(raise(form("又一个理由")), "recorded") << "what is published anew can be appealed anew";
}

TEST_F(Appeals, can_be_withdrawn_and_raised_again) {
  EXPECT_EQ(raise(form()), "recorded");
  EXPECT_EQ(answer(reply(7, "withdrawn"), {3}), "recorded") << "by whoever raised it too";
  EXPECT_EQ(raise(form()), "recorded");
}

TEST_F(Appeals, are_not_answered_by_who_raised_them_nor_without_reason_and_document) {
  EXPECT_EQ(raise(form()), "recorded");
  EXPECT_EQ(answer(reply(7, "upheld"), {3}), "appeal:appeal.own");
  auto said = reply(7, "upheld");
  said.reason.text = said.document.text = "";
  EXPECT_EQ(answer(said), "reason:field.missing document:field.missing");
  EXPECT_EQ(answer(reply(6, "yes")), "appeal:appeal.unknown=6 verdict:appeal.not_an_answer=yes");
  EXPECT_EQ(answer(AppealAnswerForm{{"", "a"}, {"none", "v"}, {"x", "r"}, {"", "d"}}),
            "a:field.missing v:appeal.not_an_answer=none");
}

// What a result's text says and its digest doesn't can't stand in a ledger.
TEST_F(Appeals, rest_on_a_result_that_is_what_was_sealed) {
  const auto result = *json::parse(R"({"groups":[]})");
  AssessmentPublished body{"m", "1", "race", march, 5, {}, result};
  const auto takes = [&] { return board.takes({board.seq() + 1, "x", noon(today), {1}, body}); };
  EXPECT_FALSE(takes());
  body.digest = digest_of(DigestKind::sha256, json::write(result));
  EXPECT_TRUE(takes());
  EXPECT_FALSE(board.takes(
      {board.seq() + 1, "x", noon(today), {1}, AppealRaised{5, "top/east", "", "", ""}}));
  EXPECT_FALSE(board.takes(
      {board.seq() + 1, "x", noon(today), {1}, AppealAnswered{6, AppealVerdict::upheld, "", ""}}));
}

TEST_F(Appeals, are_of_a_race_that_keeps_its_own_text) {
  const auto published = publish_race(board, {"2022-03-31", "day"}, today);
  ASSERT_TRUE(published && *published);
  const auto& body = **published;
  EXPECT_EQ(digest_of(DigestKind::sha256, json::write(body.result)), body.digest);
  EXPECT_EQ(body.result.at("groups").at(0).at("rows").at(0).at("key").as_string(), "top/east");
  say(body);
  EXPECT_TRUE(board.assessments().back().said.result.is_null()) << "the entry has it";
}

}  // namespace
}  // namespace kaigong
