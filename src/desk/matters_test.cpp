#include "desk/matters.h"

#include "base/shipped.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

const Day today = *Day::of(2022, 4, 28);

// 省推进办 (2), 市推进办 (3), 县推进办 (4), 业主 (5), 县自然资源局 (6), 别县推进办 (7); a method
// with one ladder of three levels.
class Matters : public testing::Test {
 protected:
  Matters() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "SHA-256", false, {}, 480});
    say(RegionAdded{{1}, {}, "p", "", {"省", "Province"}, "province", false});
    say(RegionAdded{{2}, {1}, "p/c", "", {"市", "City"}, "prefecture", true});
    say(RegionAdded{{3}, {2}, "p/c/x", "", {"县", "County"}, "county", false});
    say(RegionAdded{{4}, {2}, "p/c/y", "", {"别县", "Other"}, "county", false});
    hold({2}, Role::office, {1}, "");
    hold({3}, Role::office, {2}, "");
    hold({4}, Role::office, {3}, "");
    hold({5}, Role::enterprise, {}, "甲公司");
    hold({6}, Role::department, {3}, "自然资源局");
    hold({7}, Role::office, {4}, "");
    ProjectAdded added;
    added.project = {1};
    added.facts.code = "A";
    added.facts.region = RegionId{3};
    added.facts.owner = "甲公司";
    say(added);
    auto text = *json::parse(shipped_files().at("methods/jilin-four-rates.json"));
    text.as_object()["ladders"] =
        *json::parse(R"([{"code":"13710","name":{"zh":"13710","en":"13710"},
      "levels":["county","prefecture","province"],
      "limits":[{"severity":"ordinary","receive":{"days":1,"working":true},
        "reply":{"days":3,"working":true},"solve":{"days":7,"working":true}}]}])");
    const auto method = read_method(text);
    EXPECT_TRUE(method) << (method ? "" : method.issues().front().place);
    say(MethodAdopted{"jilin-four-rates", "3", text});
  }
  void say(Body body, PersonId by = {1}) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "e" + std::to_string(seq), noon(today), by, std::move(body)});
  }
  void hold(PersonId person, Role role, RegionId region, const std::string& unit) {
    say(PostHeld{person, {"职务", "Post"}, unit, region, {}, {}, {}, role, {}});
  }
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
  static RaiseForm form(const std::string& text, const std::string& recipient = "") {
    RaiseForm out;
    out.project = {"A", "project"};
    out.element = {"用地", "element"};
    out.text = {text, "text"};
    out.recipient = {recipient, "recipient"};
    return out;
  }
  std::string raise(const RaiseForm& said) {
    return put(raise_matter(board, said, {"甲公司", {}}, today), {5});
  }
  std::string step(PersonId who, const std::string& what, const std::string& text = "",
                   const std::string& more = "") {
    StepForm said;
    said.matter = {std::to_string(board.matters().size()), "matter"};
    said.step = {what, "step"};
    said.text = {text, "text"};
    said.recipient.place = "recipient";
    said.until = {what == "extended" ? more : "", "until"};
    said.document = {what == "extended" ? "" : more, "document"};
    if (what == "passed") said.recipient.text = more;
    if (what == "passed") said.document.text = "";
    return put(step_matter(board, said, Rights(board, who, today), today), who);
  }

  Board board;
};

TEST_F(Matters, are_raised_with_every_reason_or_not_at_all) {
  EXPECT_EQ(raise(form("用地未批")), "recorded");
  EXPECT_EQ(board.matters().back().unit, "甲公司");
  EXPECT_EQ(board.text(board.matters().back().element), "land");
  EXPECT_EQ(raise(form("用地未批")), "known");
  RaiseForm bad;
  bad.region = {"月球", "region"};
  bad.kind = {"愿望", "kind"};
  bad.text.place = "text";
  bad.again = {"1", "again"};
  bad.due = {"2022-04-01", "due"};
  EXPECT_EQ(raise(bad),
            "region:region.unknown=月球 kind:matter.unknown_kind=愿望 "
            "text:field.missing due:matter.until_past=2022-04-01 "
            "again:matter.still_open=1");
}

TEST_F(Matters, go_on_by_whose_turn_it_is_and_end_by_who_raised_them) {
  raise(form("用地未批", "自然资源局"));
  EXPECT_EQ(step({4}, "received"), "step:matter.not_your_turn=县自然资源局");
  EXPECT_EQ(step({6}, "签收"), "recorded");
  EXPECT_EQ(step({6}, "received"), "step:matter.received_already");
  EXPECT_EQ(step({5}, "confirmed"), "step:matter.not_solved");
  EXPECT_EQ(step({6}, "solved", "已批"), "document:field.missing");
  EXPECT_EQ(step({6}, "solved", "已批", "用地批复〔2022〕3号"), "recorded");
  EXPECT_EQ(step({6}, "confirmed"), "step:matter.not_yours");
  EXPECT_EQ(step({5}, "refused"), "text:field.missing");
  EXPECT_EQ(step({5}, "refused", "只批了一半"), "recorded");
  EXPECT_EQ(step({6}, "solved", "另一半也批了", "用地批复〔2022〕5号"), "recorded");
  EXPECT_EQ(step({5}, "confirmed"), "recorded");
  EXPECT_EQ(step({6}, "replied", "再说"), "matter:matter.ended=2022-04-28");
}

TEST_F(Matters, are_pushed_up_with_a_question_and_sent_down_once) {
  raise(form("用地未批"));
  EXPECT_EQ(step({7}, "pushed", "x"), "step:matter.not_your_turn=县推进办");
  EXPECT_EQ(step({4}, "pushed"), "text:field.missing");
  EXPECT_EQ(step({4}, "pushed", "请市里定指标"), "recorded");
  EXPECT_EQ(step({4}, "received"), "step:matter.not_your_turn=市推进办");
  EXPECT_EQ(step({3}, "sent_down", "县里有余量"), "recorded");
  EXPECT_EQ(step({5}, "pushed", "县里说没有"), "recorded") << "who raised it may push it too";
  EXPECT_EQ(step({3}, "sent_down", "再看看"), "step:matter.came_from_none");
  EXPECT_EQ(step({3}, "pushed", "请省里定"), "recorded");
  EXPECT_EQ(step({2}, "pushed", "再往上"), "step:matter.at_the_top");
  EXPECT_EQ(step({2}, "passed", "归他们管", "省自然资源厅"), "recorded");
  EXPECT_EQ(step({2}, "received"), "step:matter.not_your_turn=省省自然资源厅");
}

TEST_F(Matters, begin_at_or_above_what_they_are_about) {
  auto elsewhere = form("用地未批");
  elsewhere.at = {"p/c/y", "at"};
  EXPECT_EQ(raise(elsewhere), "at:matter.at_elsewhere=p/c/y");
  elsewhere.at.text = "p/c";
  EXPECT_EQ(raise(elsewhere), "recorded");
  EXPECT_EQ(board.matters().back().at, RegionId{2});
}

TEST_F(Matters, are_their_units_and_not_those_of_who_has_left_it) {
  raise(form("用地未批"));
  say(PostHeld{{5}, {"职务", "Post"}, "甲公司", {}, {}, today + -1, {}, Role::enterprise, {}});
  EXPECT_EQ(step({5}, "withdrawn", "不用了"), "step:matter.not_yours");
  hold({8}, Role::enterprise, {}, "甲公司");
  EXPECT_EQ(step({8}, "withdrawn", "不用了"), "recorded");
}

TEST_F(Matters, go_on_in_the_order_of_their_days) {
  raise(form("用地未批"));
  EXPECT_EQ(step({4}, "received"), "recorded");
  StepForm early;
  early.matter = {"1", "matter"};
  early.step = {"replied", "step"};
  early.text = {"已组卷", "text"};
  early.day = {"2022-04-27", "day"};
  const Rights office(board, {4}, today);
  EXPECT_EQ(put(step_matter(board, early, office, today), {4}), "day:matter.too_early=2022-04-28");
  early.day.text = "2022-04-29";
  EXPECT_EQ(put(step_matter(board, early, office, today), {4}), "day:day.to_come=2022-04-29");
}

TEST_F(Matters, climb_by_the_clock_once_whoever_runs_it) {
  raise(form("用地未批"));
  EXPECT_TRUE(climbs_by_clock(board, today + 1).empty());
  const auto drafts = climbs_by_clock(board, today + 2);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].id, "climbed-1-2-2022-04-30");
  EXPECT_FALSE(drafts[0].by);
  say(drafts[0].body, {});
  EXPECT_TRUE(climbs_by_clock(board, today + 2).empty());
  const Rights city(board, {3}, today);
  const auto turn = turn_on(board, method_of(board), city, board.matters().back(), today + 2);
  EXPECT_EQ(asked_of(turn), Limit::receive);
}

TEST_F(Matters, are_known_to_who_sees_the_project_raised_them_or_had_the_turn) {
  raise(form("用地未批", "自然资源局"));
  const auto who = [&] {
    std::string out;
    for (std::uint32_t person = 2; person <= 7; ++person) {
      if (knows_of(board, Rights(board, {person}, today), board.matters().back()))
        out += std::to_string(person);
    }
    return out;
  };
  EXPECT_EQ(who(), "23456");
}

}  // namespace
}  // namespace kaigong
