#include "desk/deed_list.h"

#include <gtest/gtest.h>

#include <set>

namespace kaigong {
namespace {

constexpr RegionId jilin{1}, changchun{2}, siping{3};
const Day today = *Day::of(2022, 4, 28);

// A province office (2), a city's office (3), its clerk (4), an enterprise (5), nobody (6).
class DeedListTest : public testing::Test {
 protected:
  DeedListTest() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "", false, {}, 480});
    say(RegionAdded{jilin, {}, "jilin", "", {"吉林", "Jilin"}, "province", false});
    say(RegionAdded{changchun, jilin, "jilin/cc", "", {"长春", "Changchun"}, "prefecture", true});
    say(RegionAdded{siping, jilin, "jilin/sp", "", {"四平", "Siping"}, "prefecture", true});
    hold({2}, Role::office, jilin, "");
    hold({3}, Role::office, changchun, "");
    hold({4}, Role::clerk, changchun, "");
    hold({5}, Role::enterprise, {}, "甲公司");
    place("A-1", "here", changchun, "甲公司");
    place("B-1", "there", siping, "乙公司");
  }
  void say(Body body, PersonId by = {1}) {
    const auto seq = board_.seq() + 1;
    board_.apply({seq, "e" + std::to_string(seq), {1'651'110'300'000}, by, std::move(body)});
  }
  void hold(PersonId person, Role role, RegionId region, const std::string& unit) {
    say(PostHeld{person, {"职务", "Post"}, unit, region, {}, {}, {}, role, {}});
  }
  void place(const std::string& code, const std::string& name, RegionId region,
             const std::string& owner) {
    ProjectFacts facts;
    facts.code = code;
    facts.name = Text{name, name};
    facts.region = region;
    facts.owner = owner;
    facts.total = Money::fen(10'000'000'000);
    say(ProjectAdded{board_.next_project(), {}, facts, {}});
  }

  using Texts = std::vector<std::pair<std::string, std::string>>;
  // "recorded", "known", or the issues as "code place; …".
  std::string outcome(PersonId who, std::string_view deed, const Texts& texts) {
    Said said;
    for (const auto& [name, text] : texts) said.say(name, text);
    const Rights rights(board_, who, today);
    const auto decided = find_deed(deed)->decide({board_, rights, today}, said);
    if (decided) return *decided ? "recorded" : "known";
    std::string out;
    for (const auto& issue : decided.issues())
      out += (out.empty() ? "" : "; ") + std::string(issue.kind->code) + " " + issue.place;
    return out;
  }
  // Who of 2 to 6 may.
  std::string who_may(std::string_view deed, const Texts& texts) {
    std::string out;
    for (std::uint32_t who = 2; who <= 6; ++who) {
      const auto said = outcome({who}, deed, texts);
      const bool refused = said.starts_with("rights.not_allowed") ||
                           said.starts_with("project.unknown") || said == "field.missing /region";
      if (!refused) out += std::to_string(who);
    }
    return out;
  }

  Board board_;
};

TEST_F(DeedListTest, lets_each_do_what_the_post_allows_and_no_more) {
  EXPECT_EQ(who_may("progress", {{"project", "A-1"}, {"period", "2022-04"}}), "2345");
  EXPECT_EQ(who_may("progress", {{"project", "B-1"}, {"period", "2022-04"}}), "2");
  EXPECT_EQ(who_may("list", {{"name", "new"}, {"region", "jilin/cc"}}), "234");
  EXPECT_EQ(who_may("list", {{"name", "new"}, {"region", "jilin/sp"}}), "2");
  EXPECT_EQ(who_may("list", {{"name", "new"}}), "2") << "somewhere, but where?";
  EXPECT_EQ(who_may("list", {{"code", "A-1"}, {"about", "x"}}), "234");
  EXPECT_EQ(who_may("list", {{"code", "A-1"}, {"region", "jilin/sp"}}), "2");
  EXPECT_EQ(who_may("plan", {{"project", "A-1"}}), "23");
  EXPECT_EQ(who_may("node", {{"project", "A-1"}}), "2345");
  EXPECT_EQ(who_may("state", {{"project", "A-1"}}), "23");
  EXPECT_EQ(who_may("bond", {{"project", "A-1"}}), "234");
  EXPECT_EQ(who_may("withdraw", {{"project", "A-1"}}), "2345");
  EXPECT_EQ(who_may("withdraw", {{"project", "B-1"}}), "2");
  EXPECT_EQ(who_may("figure", {{"of", "jilin/cc"}}), "23");
  EXPECT_EQ(who_may("figure", {{"of", "乙公司"}}), "2");
  EXPECT_EQ(who_may("adjust", {{"of", "jilin/cc"}}), "2");
  EXPECT_EQ(who_may("appeal", {{"of", "jilin/cc"}}), "23");
  EXPECT_EQ(who_may("appeal", {{"of", "jilin/sp"}}), "2");
  EXPECT_EQ(who_may("appeal", {{"of", "乙公司"}}), "2");
  EXPECT_EQ(who_may("exempt", {{"project", "A-1"}}), "2");
  EXPECT_EQ(who_may("exempt", {{"of", "jilin/cc"}}), "2");
  EXPECT_EQ(who_may("method", {{"text", "{}"}}), "2");
  const Texts clerk{
      {"person", "9"}, {"title", "填报员"}, {"role", "clerk"}, {"region", "jilin/cc"}};
  EXPECT_EQ(who_may("post", clerk), "23");
}

TEST_F(DeedListTest, records_what_stands_in_the_form) {
  EXPECT_EQ(outcome({5}, "progress",
                    {{"project", "A-1"}, {"period", "2022-04"}, {"invested_year", "1,200.5"}}),
            "recorded");
  EXPECT_EQ(
      outcome({2}, "plan", {{"project", "A-1"}, {"year", "2022"}, {"amount", "1"}, {"unit", "yi"}}),
      "recorded");
  EXPECT_EQ(outcome({3}, "list", {{"code", "A-1"}, {"tags", "百日"}, {"tags", "重点"}}),
            "recorded");
  EXPECT_EQ(outcome({3}, "node", {{"project", "A-1"}, {"node", "3.4"}, {"day", "2022-04-01"}}),
            "recorded");
  EXPECT_EQ(
      outcome({3}, "node",
              {{"project", "A-1"}, {"node", "3.5"}, {"day", "2022-09-01"}, {"planned", "true"}}),
      "recorded");
  EXPECT_EQ(
      outcome({3}, "state", {{"project", "A-1"}, {"state", "building"}, {"day", "2022-04-01"}}),
      "recorded");
  EXPECT_EQ(outcome({3}, "bond",
                    {{"project", "A-1"}, {"batch", "一"}, {"day", "2022-04-01"}, {"issued", "9"}}),
            "recorded");
}

TEST_F(DeedListTest, names_every_fault_at_its_field) {
  EXPECT_EQ(
      outcome({5}, "progress",
              {{"project", "A-1"}, {"period", "4月"}, {"invested_year", "x"}, {"unit", "jin"}}),
      "report.unknown_unit /unit; period.not_a_period /period; money.not_an_amount "
      "/invested_year");
  EXPECT_EQ(outcome({2}, "progress", {{"period", "2022-04"}}), "project.unknown /project");
  EXPECT_EQ(outcome({3}, "progress", {{"period", "2022-04"}}), "field.missing /project");
  EXPECT_EQ(outcome({2}, "method", {{"text", "{"}}).substr(0, 14), "json.malformed");
}

TEST_F(DeedListTest, keeps_a_post_within_what_the_giver_has) {
  const auto give = [&](PersonId who, const Texts& more) {
    Texts texts{{"person", "9"}, {"title", "某职"}};
    texts.insert(texts.end(), more.begin(), more.end());
    return outcome(who, "post", texts);
  };
  EXPECT_EQ(give({3}, {{"role", "clerk"}, {"region", "jilin/sp"}}), "rights.not_allowed /region");
  EXPECT_EQ(give({3}, {{"role", "auditor"}, {"region", "jilin/cc"}}), "rights.not_allowed /region");
  EXPECT_EQ(give({3}, {{"role", "enterprise"}, {"unit", "乙公司"}}), "rights.not_allowed /region");
  EXPECT_EQ(give({3}, {{"role", "enterprise"}, {"unit", "乙公司"}, {"region", "jilin/cc"}}),
            "recorded");
  EXPECT_EQ(give({3}, {{"deputy_of", "4"}}), "recorded");
  EXPECT_EQ(give({3}, {{"deputy_of", "2"}}), "rights.not_allowed /region");
  EXPECT_EQ(give({3}, {{"deputy_of", "8"}}), "rights.not_allowed /region")
      << "who holds nothing yet";
  say(PostHeld{{8}, {"职务", "Post"}, "", {}, today + 1, {}, {}, Role::administrator, {}});
  EXPECT_EQ(give({3}, {{"deputy_of", "8"}}), "rights.not_allowed /region") << "or from tomorrow on";
  EXPECT_EQ(give({4}, {{"region", "jilin/cc"}}), "rights.not_allowed ");
}

// Of 长春, by its own office: answered by the province's, not by itself, and seen by no other city.
TEST_F(DeedListTest, lets_who_publishes_answer_an_appeal_and_the_unit_withdraw_it) {
  hold({7}, Role::office, siping, "");
  say(AssessmentPublished{"m", "1", "race", today, 1, {}, {}});
  const auto published = static_cast<std::uint32_t>(board_.seq());
  say(AppealRaised{published, "jilin/cc", "", "漏计", ""}, {3});
  const auto appeal = std::to_string(board_.seq());
  const auto answer = [&](PersonId who, const char* verdict) {
    return outcome(who, "answer-appeal",
                   {{"appeal", appeal}, {"verdict", verdict}, {"reason", "x"}, {"document", "y"}});
  };
  EXPECT_EQ(answer({2}, "upheld"), "recorded");
  EXPECT_EQ(answer({2}, "withdrawn"), "recorded") << "for all units, so for this one";
  EXPECT_EQ(answer({3}, "withdrawn"), "recorded");
  for (const auto who : {3U, 4U}) EXPECT_EQ(answer({who}, "upheld"), "rights.not_allowed ");
  EXPECT_EQ(answer({4}, "withdrawn"), "rights.not_allowed ");
  EXPECT_EQ(answer({7}, "withdrawn"), "appeal.unknown /appeal") << "as one that never was";
  EXPECT_EQ(
      outcome({7}, "answer-appeal", {{"appeal", "999"}, {"verdict", "withdrawn"}, {"reason", "x"}}),
      "appeal.unknown /appeal");
}

// 2 is the province's office, 3 长春's.
TEST_F(DeedListTest, lets_an_order_be_changed_by_who_could_have_given_it) {
  const auto order = [&](PersonId who, const char* region, const char* profile) {
    return outcome(who, "posture",
                   {{"region", region}, {"profile", profile}, {"reason", "x"}, {"document", "y"}});
  };
  EXPECT_EQ(order({3}, "jilin", "normal"), "rights.not_allowed /region");
  EXPECT_EQ(order({4}, "jilin/cc", "normal"), "rights.not_allowed /region");
  EXPECT_EQ(order({3}, "jilin/cc", "normal"), "recorded");
  say(PostureSet{{1}, "flood", today, {}, "汛情", "汛指〔2022〕1号"}, {2});
  EXPECT_EQ(order({3}, "jilin/cc", "normal"), "posture.ordered_above /region");
  EXPECT_EQ(order({2}, "jilin/cc", "normal"), "recorded");
  EXPECT_EQ(outcome({2}, "posture",
                    {{"region", "月球"},
                     {"profile", "战时"},
                     {"day", "2022-01-01"},
                     {"until", "2021-12-31"}}),
            "field.missing /reason; field.missing /document; region.unknown /region; "
            "posture.unknown_profile /profile; posture.day_gone /day; posture.ends_before /until");
}

TEST_F(DeedListTest, describes_each_form_once) {
  std::set<std::string_view> codes;
  for (const auto& deed : all_deeds()) {
    EXPECT_TRUE(codes.insert(deed.code).second) << deed.code;
    std::set<std::string> names;
    for (const auto& field : deed.fields) {
      EXPECT_TRUE(names.insert(field.name).second) << deed.code << ' ' << field.name;
      EXPECT_FALSE(field.title.zh.empty() || field.title.en.empty()) << field.name;
      EXPECT_EQ(field.kind == FieldKind::choice || field.kind == FieldKind::money_unit,
                !field.choices.empty())
          << field.name;
    }
  }
  EXPECT_EQ(codes.size(), 34U);
  EXPECT_EQ(find_deed("nothing"), nullptr);
}

}  // namespace
}  // namespace kaigong
