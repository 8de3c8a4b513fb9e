#include "desk/campaigns.h"

#include "desk/offices_test.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

// 省推进办 (2), 甲市推进办 (3), 乙市推进办 (4), 甲市填报员 (5), 业主 (6); P1 in 甲市 stands
// still, P2 is 乙市's.
class Campaigns : public testing::Test, public Offices {
 protected:
  Campaigns() {
    hold({2}, Role::office, {1});
    hold({3}, Role::office, {2});
    hold({4}, Role::office, {3});
    hold({5}, Role::clerk, {2});
    hold({6}, Role::enterprise, {}, "甲公司");
    place("P1", {2}, "甲公司");
    place("P2", {3}, "乙公司");
    say(StateChanged{{1}, State::suspended, *Day::of(2022, 3, 15), "epidemic", ""});
  }
  std::string call(PersonId who, const Texts& more, const std::string& region = "p") {
    return said_by(who, "campaign",
                   joined({{"kind", "start"}, {"name", "集中开工"}, {"region", region}}, more));
  }
  std::string step(PersonId who, const std::string& step, const Texts& more = {}) {
    return said_by(who, "campaign-step", joined({{"campaign", "1"}, {"step", step}}, more));
  }
};

const std::pair<std::string, std::string> now{"from", "2022-04-28"};

TEST_F(Campaigns, are_called_by_the_office_of_their_region_or_above) {
  EXPECT_EQ(call({3}, {now}), "rights.not_allowed /region");
  EXPECT_EQ(call({5}, {now}, "p/a"), "rights.not_allowed /region");
  EXPECT_EQ(call({6}, {now}, "p/a"), "rights.not_allowed /region");
  EXPECT_EQ(call({3}, {now}, "p/a"), "recorded");
  EXPECT_EQ(call({4}, {now, {"campaign", "1"}}, "p/b"), "rights.not_allowed /campaign")
      << "it is another's";
  EXPECT_EQ(call({3}, {now, {"campaign", "1"}}), "rights.not_allowed /region");
  EXPECT_EQ(call({2}, {now, {"campaign", "1"}}), "recorded");
  EXPECT_EQ(call({2}, {now, {"campaign", "1"}}), "known");
  EXPECT_EQ(call({2}, {now, {"campaign", "7"}}), "campaign.unknown /campaign");
  EXPECT_EQ(said_by({2}, "campaign",
                    {{"campaign", "1"},
                     {"kind", "push"},
                     {"name", "x"},
                     {"region", "p"},
                     now,
                     {"until", "2022-04-28"}}),
            "campaign.kind_stays /kind");
  EXPECT_EQ(call({2}, {now}), "campaign.tag_taken /tag");
}

TEST_F(Campaigns, tell_every_reason_at_its_place) {
  EXPECT_EQ(said_by({2}, "campaign", {{"kind", "派对"}, {"region", "月球"}, {"venues", "p/a"}}),
            "campaign.unknown_kind /kind; field.missing /name; region.unknown /region; "
            "field.missing /from");
  EXPECT_EQ(call({2}, {now,
                       {"until", "2022-04-01"},
                       {"venues", "p/a；P2"},
                       {"venues", "甲市；P9"},
                       {"venues", "月球"}}),
            "campaign.ends_before /until; campaign.site_elsewhere /venues/0; "
            "campaign.venue_twice /venues/1; project.unknown /venues/1; region.unknown /venues/2");
  EXPECT_EQ(call({3}, {now, {"venues", "p/b"}}, "p/a"), "campaign.venue_elsewhere /venues/0");
  EXPECT_EQ(call({2}, {now, {"name_en", std::string(5'000, 'x')}}), "field.too_long /name_en");
}

TEST_F(Campaigns, are_reported_in_by_each_venues_own_office_and_announced_by_the_callers) {
  ASSERT_EQ(call({2}, {now, {"venues", "p/a；P1；省长"}, {"venues", "p/b"}}), "recorded");
  EXPECT_EQ(board.campaign({1})->last().said.venues.front().site, ProjectId{1});
  EXPECT_EQ(step({3}, "reported", {{"venue", "p/b"}}), "rights.not_allowed /venue");
  EXPECT_EQ(step({5}, "reported", {{"venue", "p/a"}}), "rights.not_allowed ");
  EXPECT_EQ(step({3}, "reported", {{"venue", "p/a"}}), "recorded");
  EXPECT_EQ(step({3}, "reported", {{"venue", "p/a"}}), "known");
  EXPECT_EQ(step({2}, "reported", {{"venue", "p/b"}, {"absent", "P2"}, {"absent", "P2"}}),
            "campaign.absent_needs_why /text");
  EXPECT_EQ(step({3}, "announced"), "rights.not_allowed /step");
  EXPECT_EQ(step({2}, "announced"), "recorded");
  EXPECT_EQ(step({2}, "announced", {{"text", "再次"}}), "campaign.announced /step");
  EXPECT_EQ(step({2}, "庆祝"), "campaign.unknown_step /step");
  EXPECT_EQ(step({3}, "ended"), "rights.not_allowed /step");
  EXPECT_EQ(step({2}, "ended"), "recorded");
  EXPECT_EQ(step({2}, "ended"), "known");
  EXPECT_EQ(step({2}, "ended", {{"text", "再次"}}), "campaign.over /campaign");
  EXPECT_EQ(step({3}, "reported", {{"venue", "p/a"}, {"text", "更正"}}), "campaign.over /campaign");
  EXPECT_EQ(call({2}, {now, {"campaign", "1"}, {"note", "更正"}}), "campaign.over /campaign");
}

TEST_F(Campaigns, take_no_report_before_their_first_day_nor_of_what_isnt_a_venue) {
  ASSERT_EQ(call({2}, {{"from", "2022-05-01"}, {"venues", "p/a"}}), "recorded");
  EXPECT_EQ(step({2}, "reported", {{"venue", "p/a"}}), "campaign.not_on /campaign");
  EXPECT_EQ(step({2}, "reported", {{"venue", "p/b"}}),
            "campaign.no_venue /venue; campaign.not_on /campaign");
  EXPECT_EQ(step({2}, "reported"), "field.missing /venue; campaign.not_on /campaign");
}

TEST_F(Campaigns, let_a_stopped_project_say_how_it_goes_on) {
  const auto plan = [&](PersonId who, Texts texts) { return said_by(who, "resumption", texts); };
  EXPECT_EQ(plan({3}, {{"project", "P1"}}), "field.missing /day");
  EXPECT_EQ(plan({6}, {{"project", "P2"}, {"day", "2022-05-20"}}), "project.unknown /project");
  EXPECT_EQ(plan({2}, {{"project", "P2"}, {"day", "2022-04-01"}}),
            "resumption.not_stopped /project; resumption.past /day");
  EXPECT_EQ(plan({6}, {{"project", "P1"}, {"day", "2022-05-20"}, {"needs", "用工"}}), "recorded");
  EXPECT_EQ(board.resumption_on(*board.project({1}), today)->said.needs.front(), "labour");
  EXPECT_EQ(plan({6}, {{"project", "P1"}, {"day", "2022-05-20"}, {"needs", "labour"}}), "known");
  EXPECT_EQ(plan({6}, {{"project", "P1"}, {"day", "2022-05-22"}}),
            "resumption.needs_reason /reason");
  Texts many{{"project", "P1"}, {"day", "2022-05-20"}};
  for (std::size_t i = 0; i <= most_needs; ++i) many.emplace_back("needs", "x");
  EXPECT_EQ(plan({6}, many), "resumption.too_many_needs /needs/20");
}

TEST_F(Campaigns, have_a_hundred_venues_at_most) {
  Texts many{now};
  for (std::size_t i = 0; i <= most_venues; ++i) many.emplace_back("venues", "p/a");
  EXPECT_EQ(call({2}, many), "campaign.too_many_venues /venues/100");
}

}  // namespace
}  // namespace kaigong
