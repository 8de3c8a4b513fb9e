#include "desk/rights.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace kaigong {
namespace {

// Jilin above Changchun (with Chaoyang below it) and, beside it, Siping.
constexpr RegionId jilin{1}, changchun{2}, chaoyang{3}, siping{4};
const Day today = *Day::of(2022, 4, 28);
const std::string compares = "compare: own below beside above nowhere everybody\n";

class RightsTest : public testing::Test {
 protected:
  RightsTest() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "", false, {}, 480});
    say(RegionAdded{jilin, {}, "jilin", "", {"吉林", "Jilin"}, "province", false});
    say(RegionAdded{changchun, jilin, "jilin/cc", "", {"长春", "Changchun"}, "prefecture", true});
    say(RegionAdded{chaoyang, changchun, "jilin/cc/cy", "", {"朝阳", "Chaoyang"}, "county", false});
    say(RegionAdded{siping, jilin, "jilin/sp", "", {"四平", "Siping"}, "prefecture", true});
    place("own", changchun, "甲公司", "住建局", {7});
    place("below", chaoyang, "乙公司", "水利局", {});
    place("beside", siping, "丙公司", "交通局", {});
    place("above", jilin, "丁公司", "能源局", {});
    place("nowhere", {}, "", "", {});
  }

  void say(Body body, PersonId by = {1}) {
    const auto seq = board_.seq() + 1;
    board_.apply({seq, "e" + std::to_string(seq), {1'651'110'300'000}, by, std::move(body)});
  }
  void place(const std::string& name, RegionId region, const std::string& owner,
             const std::string& department, PersonId leader) {
    ProjectFacts facts;
    facts.name = Text{name, name};
    facts.region = region;
    facts.owner = owner;
    facts.department = department;
    if (leader) facts.leader = leader;
    const auto project = board_.next_project();
    say(ProjectAdded{project, {}, facts, {}});
    projects_[name] = project;
  }
  void hold(PersonId person, Role role, RegionId region, const std::string& unit = "",
            std::optional<Day> from = {}, std::optional<Day> until = {}) {
    say(PostHeld{person, {"职务", "Post"}, unit, region, from, until, {}, role, {}});
  }
  bool may(PersonId person, Act act, const std::string& project, Day day = today) {
    return Rights(board_, person, day).may(act, *board_.project(projects_.at(project)));
  }

  // "see: own below" for each act that reaches anything at all.
  std::string reaches(PersonId person) {
    const Rights rights(board_, person, today);
    std::ostringstream out;
    const auto sight = rights.sight();
    for (const auto& [name, id] : projects_) {
      const bool seen = sight == nullptr || sight->sees(*board_.project(id));
      EXPECT_EQ(seen, may(person, Act::see, name)) << name;
    }
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Act>>([&](auto act) {
      std::string where;
      for (const char* name : {"own", "below", "beside", "above", "nowhere"})
        if (may(person, act.value, name)) where += std::string(" ") + name;
      if (rights.may_for_all(act.value)) where += " everybody";
      EXPECT_EQ(rights.may_somewhere(act.value), !where.empty()) << act.name;
      if (!where.empty()) out << act.name << ':' << where << '\n';
    });
    return out.str();
  }

  Board board_;
  std::map<std::string, ProjectId> projects_;
};

TEST_F(RightsTest, of_a_city_office_reach_its_city_and_what_is_below) {
  hold({2}, Role::office, changchun);
  EXPECT_EQ(reaches({2}), R"(see: own below
report: own below
verify: own below
list: own below
plan: own below
mark: own below
change_state: own below
bond: own below
figure: own below
people: own below
appeal: own below
raise: own below
posture: own below
campaign: own below
visit: own below
compare: own below beside above nowhere everybody
)");
}

TEST_F(RightsTest, of_the_provinces_office_reach_everywhere) {
  hold({2}, Role::office, jilin);
  EXPECT_EQ(reaches({2}), R"(see: own below beside above nowhere everybody
report: own below beside above nowhere everybody
verify: own below beside above nowhere everybody
list: own below beside above nowhere everybody
plan: own below beside above nowhere everybody
mark: own below beside above nowhere everybody
change_state: own below beside above nowhere everybody
bond: own below beside above nowhere everybody
figure: own below beside above nowhere everybody
adjust: own below beside above nowhere everybody
exempt: own below beside above nowhere everybody
adopt: own below beside above nowhere everybody
publish: own below beside above nowhere everybody
people: own below beside above nowhere everybody
appeal: own below beside above nowhere everybody
raise: own below beside above nowhere everybody
posture: own below beside above nowhere everybody
campaign: own below beside above nowhere everybody
visit: own below beside above nowhere everybody
compare: own below beside above nowhere everybody
)");
}

TEST_F(RightsTest, of_a_clerk_are_to_report_and_list_in_the_county) {
  hold({2}, Role::clerk, changchun);
  EXPECT_EQ(reaches({2}), R"(see: own below
report: own below
list: own below
mark: own below
bond: own below
raise: own below
visit: own below
compare: own below beside above nowhere everybody
)");
}

TEST_F(RightsTest, of_a_department_reach_the_projects_that_it_answers_for) {
  hold({2}, Role::department, changchun, "住建局");
  EXPECT_EQ(reaches({2}), "see: own\nmark: own\nbond: own\nappeal: own\nraise: own\n" + compares);
  hold({3}, Role::department, siping, "住建局");
  EXPECT_FALSE(may({3}, Act::see, "own")) << "of the same name, in another city";
}

TEST_F(RightsTest, of_an_enterprise_reach_its_own_projects_only) {
  hold({2}, Role::enterprise, {}, "甲公司");
  EXPECT_EQ(reaches({2}), "see: own\nreport: own\nmark: own\nraise: own\n");
  hold({3}, Role::enterprise, jilin, "");
  EXPECT_EQ(reaches({3}), "") << "no unit is no unit's project, and a region gives it none";
}

TEST_F(RightsTest, of_a_leader_are_to_see_the_region_and_the_own_projects) {
  hold({7}, Role::leader, {});
  EXPECT_EQ(reaches({7}), "see: own\nraise: own\nvisit: own\n" + compares);
  hold({8}, Role::leader, chaoyang);
  EXPECT_EQ(reaches({8}), "see: below\nraise: below\nvisit: below\n" + compares);
}

TEST_F(RightsTest, of_auditor_and_administrator_are_to_see_all_and_write_nothing_of_projects) {
  hold({2}, Role::auditor, chaoyang);
  EXPECT_EQ(reaches({2}), "see: own below beside above nowhere everybody\n" + compares);
  hold({3}, Role::administrator, {});
  EXPECT_EQ(reaches({3}),
            "see: own below beside above nowhere everybody\n"
            "people: own below beside above nowhere everybody\n" +
                compares);
}

TEST_F(RightsTest, of_who_has_no_role_are_none) {
  hold({2}, Role::none, jilin, "甲公司");
  say(PostHeld{{3}, {"副市长", "Vice mayor"}, "", jilin, {}, {}, {}});
  hold({4}, Role::office, jilin);
  EXPECT_EQ(reaches({2}) + reaches({3}) + reaches({99}), "");
  EXPECT_EQ(reaches({}), "") << "nobody isn't everybody";
}

TEST_F(RightsTest, of_several_posts_add_up) {
  hold({2}, Role::clerk, chaoyang);
  hold({2}, Role::enterprise, {}, "丙公司");
  EXPECT_EQ(reaches({2}), R"(see: below beside
report: below beside
list: below
mark: below beside
bond: below
raise: below beside
visit: below
compare: own below beside above nowhere everybody
)");
}

TEST_F(RightsTest, begin_and_end_with_the_post) {
  hold({2}, Role::office, changchun, "", Day::of(2022, 3, 1), Day::of(2022, 4, 28));
  EXPECT_FALSE(may({2}, Act::report, "own", *Day::of(2022, 2, 28)));
  EXPECT_TRUE(may({2}, Act::report, "own", *Day::of(2022, 3, 1)));
  EXPECT_TRUE(may({2}, Act::report, "own", *Day::of(2022, 4, 28)));
  EXPECT_FALSE(may({2}, Act::report, "own", *Day::of(2022, 4, 29)));
  hold({2}, Role::office, changchun, "", Day::of(2022, 3, 1), Day::of(2022, 3, 31));
  EXPECT_FALSE(may({2}, Act::report, "own", *Day::of(2022, 4, 1))) << "the last word counts";
}

TEST_F(RightsTest, of_a_deputy_are_those_of_the_post_for_as_long_as_it_stands_in) {
  hold({2}, Role::office, changchun);
  say(PostHeld{
      {5}, {"代理", "Deputy"}, "", {}, Day::of(2022, 4, 1), Day::of(2022, 4, 30), {}, {}, {2}});
  EXPECT_TRUE(may({5}, Act::verify, "below"));
  EXPECT_FALSE(may({5}, Act::verify, "beside"));
  EXPECT_FALSE(may({5}, Act::verify, "below", *Day::of(2022, 5, 1)));
  const Rights rights(board_, {5}, today);
  ASSERT_EQ(rights.posts().size(), 1U);
  EXPECT_EQ(rights.posts()[0].person, PersonId{2});
  hold({2}, Role::office, jilin);
  EXPECT_FALSE(may({5}, Act::verify, "beside")) << "a post of later isn't lent";
  say(PostHeld{{6}, {"再代", "Deputy's deputy"}, "", {}, {}, {}, {}, {}, {5}});
  EXPECT_EQ(reaches({6}), "") << "what was lent can't be lent on";
}

TEST_F(RightsTest, nobody_gives_away_more_than_they_have) {
  hold({2}, Role::office, changchun);
  hold({3}, Role::office, jilin);
  hold({4}, Role::administrator, {});
  hold({5}, Role::clerk, jilin);
  const auto may_give = [&](PersonId who, Role role, RegionId region) {
    return Rights(board_, who, today).may_give(role, region);
  };
  EXPECT_TRUE(may_give({2}, Role::clerk, chaoyang));
  EXPECT_TRUE(may_give({2}, Role::office, changchun));
  EXPECT_FALSE(may_give({2}, Role::clerk, siping));
  EXPECT_FALSE(may_give({2}, Role::enterprise, {})) << "without a region it would reach them all";
  EXPECT_FALSE(may_give({2}, Role::auditor, changchun));
  EXPECT_TRUE(may_give({3}, Role::enterprise, {}));
  EXPECT_FALSE(may_give({3}, Role::administrator, {}));
  EXPECT_TRUE(may_give({4}, Role::administrator, {}));
  EXPECT_TRUE(may_give({4}, Role::auditor, {}));
  EXPECT_FALSE(may_give({5}, Role::clerk, chaoyang));
}

TEST_F(RightsTest, let_one_know_of_entries_by_what_they_are_about) {
  hold({2}, Role::clerk, chaoyang);
  const auto knows = [&](Body body) {
    return Rights(board_, {2}, today).knows({1, "e", {}, {1}, std::move(body)});
  };
  EXPECT_TRUE(knows(StateChanged{projects_["below"], State::building, today, "", ""}));
  EXPECT_FALSE(knows(StateChanged{projects_["own"], State::building, today, "", ""}));
  EXPECT_TRUE(knows(FigureReported{"growth", "jilin/cc/cy", today, 1, ""}));
  EXPECT_FALSE(knows(FigureReported{"growth", "jilin/cc", today, 1, ""}));
  EXPECT_FALSE(knows(FigureReported{"growth", "甲公司", today, 1, ""}));
  EXPECT_TRUE(knows(RegionAdded{{9}, {}, "x", "", {}, "", false}));
  EXPECT_FALSE(knows(WorkbookFiled{"secret.xlsx", {}, "", 1, 1}));
  EXPECT_TRUE(knows(PostHeld{{2}, {}, "", jilin, {}, {}, {}}));
  EXPECT_FALSE(knows(PostHeld{{3}, {}, "", jilin, {}, {}, {}}));
  EXPECT_FALSE(knows(MatterClosed{{77}, today, ""}));
  say(MatterRaised{{1}, projects_["own"], "land", "", "", "", today, {}});
  EXPECT_FALSE(knows(MatterClosed{{1}, today, ""}));
}

// A county that is visited unannounced learns of it when it is done.
TEST_F(RightsTest, keep_an_unannounced_visit_from_whom_it_visits) {
  hold({2}, Role::office, chaoyang);
  hold({3}, Role::office, jilin);
  hold({4}, Role::enterprise, {}, "乙公司");
  hold({5}, Role::auditor, jilin);
  hold({6}, Role::office, siping);
  VisitPlanned plan;
  plan.visit = {1};
  plan.kind = VisitKind::unannounced;
  plan.region = changchun;
  plan.leader = {7};
  plan.from = plan.until = today;
  plan.stops = {projects_["below"]};
  say(plan);
  const VisitStepped seen{
      {1}, VisitStep::seen, today, projects_["below"], SiteFound::idle, {}, {}, "", {}};
  say(seen);
  const auto who = [&](const Body& body) {
    std::string out;
    for (std::uint32_t person = 2; person <= 7; ++person) {
      if (Rights(board_, {person}, today).knows({1, "e", {}, {1}, body}))
        out += std::to_string(person);
    }
    return out;
  };
  const auto who_of_visit = [&] {
    std::string out;
    for (std::uint32_t person = 2; person <= 7; ++person) {
      if (Rights(board_, {person}, today).knows_of(*board_.visit({1})))
        out += std::to_string(person);
    }
    return out;
  };
  EXPECT_EQ(who(plan) + '/' + who(seen), "357/357");
  EXPECT_EQ(who_of_visit(), "357");
  say(VisitStepped{{1}, VisitStep::done, today, {}, SiteFound::none, {}, {}, "", {}});
  EXPECT_EQ(who(plan), "357") << "what was planned is the business of who went";
  EXPECT_EQ(who(seen), "23457") << "its office and its owner";
  EXPECT_EQ(who_of_visit(), "23457");
}

TEST_F(RightsTest, let_one_know_of_an_enterprise_by_its_region_or_its_name) {
  hold({2}, Role::office, chaoyang);
  hold({3}, Role::office, siping);
  hold({4}, Role::enterprise, {}, "示例实业");
  hold({5}, Role::enterprise, siping, "示例实业");
  const auto who = [&](const Body& body) {
    std::string out;
    for (std::uint32_t person = 2; person <= 8; ++person) {
      if (Rights(board_, {person}, today).knows({1, "e", {}, {1}, body}))
        out += std::to_string(person);
    }
    return out;
  };
  EXPECT_EQ(who(DutyGiven{{7}, Duty::leader, {}, "示例实业", chaoyang, {}, today, "", ""}), "24");
  EXPECT_EQ(who(HelpGiven{{}, "示例实业", chaoyang, HelpKind::call, today, "", "", {}}), "24");
  CarePlanned care;
  care.enterprise = "示例实业";
  care.region = siping;
  EXPECT_EQ(who(care), "345");
  EXPECT_EQ(who(HelpGiven{projects_["below"], "", {}, HelpKind::call, today, "", "", {}}), "2");
  EXPECT_EQ(who(DutyGiven{{7}, Duty::none, {}, "", {}, {8}, today, "", ""}), "78");
}

TEST_F(RightsTest, about_a_unit_are_its_offices_and_of_its_name_a_post_of_the_whole) {
  hold({2}, Role::office, changchun);
  hold({3}, Role::department, {}, "住建局");
  hold({4}, Role::department, changchun, "住建局");
  hold({5}, Role::office, jilin);
  const auto who = [&](std::string_view unit) {
    std::string out;
    for (std::uint32_t person = 2; person <= 5; ++person) {
      if (Rights(board_, {person}, today).may_of_unit(Act::appeal, unit))
        out += std::to_string(person);
    }
    return out;
  };
  EXPECT_EQ(who("jilin/cc/cy"), "25");
  EXPECT_EQ(who("jilin/sp"), "5");
  EXPECT_EQ(who("住建局"), "35") << "one city's bureau doesn't speak for all of that name";
  EXPECT_EQ(who("水利局") + who(""), "55");
}

TEST_F(RightsTest, let_one_know_of_appeals_of_the_own_units) {
  hold({2}, Role::office, changchun);
  hold({3}, Role::office, siping);
  say(AssessmentPublished{"m", "1", "race", today, 1, {}, {}});
  const auto published = static_cast<std::uint32_t>(board_.seq());
  const AppealRaised raised{published, "jilin/cc", "", "漏计", ""};
  say(raised);
  const AppealAnswered answered{static_cast<std::uint32_t>(board_.seq()), AppealVerdict::rejected,
                                "已计入", ""};
  for (const Body& body : {Body(raised), Body(answered)}) {
    EXPECT_TRUE(Rights(board_, {2}, today).knows({1, "e", {}, {1}, body}));
    EXPECT_FALSE(Rights(board_, {3}, today).knows({1, "e", {}, {1}, body}));
  }
}

}  // namespace
}  // namespace kaigong
