#include "desk/briefing.h"

#include "base/shipped.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

const Day today = *Day::of(2022, 5, 9);

// 省推进办 (2), 市推进办 (3), 业主 (5) with one project in the city that has started.
class Briefing : public testing::Test {
 protected:
  Briefing() {
    say(LedgerOpened{{"示例", "Sample"}, "CNY", "SHA-256", false, {}, 480});
    say(RegionAdded{{1}, {}, "p", "", {"省", "Province"}, "province", false});
    say(RegionAdded{{2}, {1}, "p/c", "", {"市", "City"}, "prefecture", true});
    for (const auto& [person, role, region] :
         {std::tuple(2U, Role::office, 1U), std::tuple(3U, Role::office, 2U)})
      say(PostHeld{{person}, {"职务", "Post"}, "", {region}, {}, {}, {}, role, {}});
    say(PostHeld{{5}, {"职务", "Post"}, "甲公司", {2}, {}, {}, {}, Role::enterprise, {}});
    ProjectAdded added;
    added.project = {1};
    added.facts.code = "A";
    added.facts.region = RegionId{2};
    added.facts.owner = "甲公司";
    say(added);
    say(NodeReached{{1}, "3.4", *Day::of(2022, 3, 1), "", ""});
    say(MethodAdopted{"jilin-four-rates", "3",
                      *json::parse(shipped_files().at("methods/jilin-four-rates.json"))});
  }
  void say(Body body) {
    const auto seq = board.seq() + 1;
    board.apply({seq, "e" + std::to_string(seq), noon(*Day::of(2022, 4, 1)), {1}, std::move(body)});
  }
  void call(CampaignKind kind, Day until, std::vector<Venue> venues) {
    say(CampaignCalled{
        {1}, kind, {"复工", "Go on"}, {1}, "复工", today, until, std::move(venues), "", ""});
  }
  // "topic until!" for each line; ! is late.
  std::string of(std::uint32_t person, Day day = today) {
    std::string out;
    for (const auto& line :
         briefing_of(board, method_of(board), Rights(board, {person}, day), day)) {
      out += (out.empty() ? "" : " ") + std::string(json::enum_name(line.topic));
      if (line.until) out += ":" + show(*line.until);
      if (line.late) out += "!";
      EXPECT_FALSE(line.says.en.empty() || line.page.empty());
    }
    return out;
  }
  Board board;
};

TEST_F(Briefing, names_what_is_asked_of_whom_late_first) {
  EXPECT_EQ(of(5), "reports:2022-05-10")
      << "of April, after five working days, a made-up one among them";
  EXPECT_EQ(of(3), "") << "who may report for others isn't reminded";
  MatterRaised matter{{1}, {1}, "land", "ordinary", "用地", "", *Day::of(2022, 5, 5), {}};
  matter.kind = MatterKind::blocker;
  matter.unit = "甲公司";
  say(matter);
  EXPECT_EQ(of(3), "matters:2022-05-06!");
  EXPECT_EQ(of(2), "");
  EXPECT_EQ(of(5, *Day::of(2022, 5, 12)), "reports:2022-05-10!");
}

TEST_F(Briefing, asks_a_venue_to_report_in_and_its_office_to_mark_what_a_photo_shows) {
  say(ProjectTagged{{1}, {"复工"}, {}});
  say(StateChanged{{1}, State::suspended, *Day::of(2022, 4, 1), "epidemic", ""});
  call(CampaignKind::start, today, {{{2}, true, {}, ""}});
  EXPECT_EQ(of(3), "campaigns:2022-05-09");
  EXPECT_EQ(of(2), "") << "it's the venue's own";
  say(CampaignStepped{{1}, CampaignStep::announced, today, {}, {}, "", ""});
  EXPECT_EQ(of(3), "campaigns:2022-05-09!");
  say(CampaignStepped{{1}, CampaignStep::reported, today, {2}, {}, "", ""});
  EXPECT_EQ(of(3), "");
  EXPECT_EQ(of(5), "campaigns:2022-05-09 reports:2022-05-10") << "a photo";
  EvidenceFiled photo;
  photo.project = {1};
  photo.what = Paper::photo;
  photo.taken = today;
  say(photo);
  EXPECT_EQ(of(3), "campaigns:2022-05-09") << "to be marked";
  say(StateChanged{{1}, State::building, today, "", ""});
  EXPECT_EQ(of(3), "");
}

TEST_F(Briefing, asks_an_owner_how_a_stopped_project_goes_on) {
  say(ProjectTagged{{1}, {"复工"}, {}});
  say(StateChanged{{1}, State::suspended, *Day::of(2022, 4, 1), "epidemic", ""});
  call(CampaignKind::resumption, today + 20, {});
  EXPECT_EQ(of(5), "reports:2022-05-10 campaigns:2022-05-29");
  say(ResumptionPlanned{{1}, today + 5, {}, "", ""});
  EXPECT_EQ(of(5), "reports:2022-05-10");
}

TEST_F(Briefing, asks_who_owns_an_element_for_an_answer) {
  say(ElementNeeded{{1}, {1}, "land", 5'000, "亩", today + 3, {2}, "", today, ""});
  EXPECT_EQ(of(3), "elements");
  EXPECT_EQ(of(2), "");
  say(ElementAnswered{{1}, NeedAnswer::promised, 5'000, today, today + 2, "", ""});
  EXPECT_EQ(of(3), "");
  EXPECT_EQ(of(3, today + 3), "elements!");
}

TEST_F(Briefing, asks_who_decides_a_permit_and_whose_papers_are_to_come) {
  const auto goes_on = [&](PermitStep step, Day day, std::vector<std::string> papers,
                           std::optional<Day> until) {
    say(PermitStepped{{1}, step, day, std::move(papers), until, "1号", "", ""});
  };
  const Day april = *Day::of(2022, 4, 1);
  say(PermitApplied{{1}, {1}, "energy", {2}, "", april, 30, 20, ""});
  EXPECT_EQ(of(3), "permits") << "to accept";
  EXPECT_EQ(of(2), "");
  EXPECT_EQ(of(5), "reports:2022-05-10");
  goes_on(PermitStep::accepted, *Day::of(2022, 4, 8), {"甲"}, today + 30);
  EXPECT_EQ(of(3), "permits:2022-05-09") << "to decide within three working days";
  EXPECT_EQ(of(3, *Day::of(2022, 5, 4)), "");
  EXPECT_EQ(of(3, *Day::of(2022, 5, 12)), "permits:2022-05-09!");
  EXPECT_EQ(of(5), "permits:2022-06-08! reports:2022-05-10") << "it began without papers";
  goes_on(PermitStep::granted, today, {}, {});
  EXPECT_EQ(of(3), "") << "the applicant is waited for";
  EXPECT_EQ(of(3, today + 31), "permits:2022-06-08!") << "to be chased";
  goes_on(PermitStep::supplied, today, {"甲"}, {});
  EXPECT_EQ(of(5), "reports:2022-05-10");
  EXPECT_EQ(of(3), "permits:2022-05-11") << "for good";
  goes_on(PermitStep::granted, today, {}, {});
  EXPECT_EQ(of(3), "");
}

TEST_F(Briefing, begins_with_the_order_in_force) {
  say(PostureSet{{1}, "flood", today, today + 3, "汛情", "汛指〔2022〕1号"});
  EXPECT_EQ(of(3), "posture:2022-05-12");
  EXPECT_EQ(of(5), "posture:2022-05-12 reports:2022-05-09 reports:2022-05-10");
  EXPECT_EQ(of(99), "");
}

}  // namespace
}  // namespace kaigong
