#include "http/campaigns.h"

#include "http/office_for_test.h"

// A campaign by its routes: called, reported in, followed; each sees their own.

namespace kaigong::http {
namespace {

class CampaignRoutes : public testing::Test {
 protected:
  CampaignRoutes() {
    for (const std::uint32_t project : {1U, 2U, 3U})
      office.world.record(ProjectTagged{{project}, {"集中开工"}, {}});
    EXPECT_EQ(say("campaign", call, province), "200");
  }
  std::string say(const std::string& deed, const std::string& form, const std::string& token) {
    const auto id = "c" + std::to_string(++count_);
    return Office::told(
        office.post("/api/deeds/" + deed, R"({"id":")" + id + "\"," + form + "}", token));
  }
  json::Value ask(const std::string& target, const std::string& token) {
    return Office::read(office.get(target, token));
  }

  const std::string call =
      R"("kind":"start","name":"集中开工","region":"jilin","from":"2022-04-28",)"
      R"("venues":["jilin/changchun","jilin/jilin"])";
  Office office;
  std::string province = office.let_in({11});
  std::string city = office.let_in({12});
  std::string clerk = office.let_in({13});
  std::string enterprise = office.let_in({14});

 private:
  int count_ = 0;
};

TEST_F(CampaignRoutes, show_sums_that_climb_as_venues_report_in) {
  const auto before = ask("/api/campaigns", province).at("rows").at(0);
  EXPECT_EQ(before.at("sums").at("called").to_number<int>(), 3);
  EXPECT_EQ(before.at("reported").to_number<int>(), 0);
  EXPECT_TRUE(before.at("is_on").as_bool());
  const std::string here = R"("campaign":"1","step":"reported","venue":"jilin/changchun")";
  EXPECT_EQ(say("campaign-step", here, clerk), "403 rights.not_allowed ;");
  EXPECT_EQ(say("campaign-step", here, city), "200");
  const auto after = ask("/api/campaigns/1", province);
  EXPECT_EQ(after.at("head").at("reported").to_number<int>(), 1);
  const auto& place = after.at("places").at(0);
  EXPECT_EQ(place.at("region").as_string(), "jilin/changchun");
  EXPECT_TRUE(place.at("main").as_bool());
  EXPECT_EQ(place.at("reported").at("who").at("en").as_string(), "P12");
  const auto of = [&](const char* member) { return place.at("sums").at(member).to_number<int>(); };
  EXPECT_EQ(of("reported"), 1);
  EXPECT_EQ(of("reported") + of("earlier"), of("called")) << "one had begun before";
  EXPECT_TRUE(after.at("places").at(1).at("reported").is_null());
}

TEST_F(CampaignRoutes, let_each_report_in_announce_and_mark_what_is_theirs) {
  const auto of_city = ask("/api/campaigns/1", city);
  EXPECT_FALSE(of_city.at("head").at("may").as_bool());
  EXPECT_TRUE(of_city.at("places").at(0).at("may").as_bool());
  EXPECT_FALSE(of_city.at("places").at(1).at("may").as_bool());
  EXPECT_TRUE(ask("/api/campaigns", province).at("rows").at(0).at("may").as_bool());
  EXPECT_FALSE(ask("/api/campaigns", enterprise).at("may").as_bool());
}

TEST_F(CampaignRoutes, show_an_enterprise_its_own_and_no_more) {
  const auto all = ask("/api/campaigns/1/members", province);
  EXPECT_EQ(all.at("count").to_number<int>(), 3);
  const auto own = ask("/api/campaigns/1/members", enterprise);
  ASSERT_EQ(own.at("count").to_number<int>(), 1);
  EXPECT_EQ(own.at("rows").at(0).at("project").to_number<int>(), 3);
  const auto one = ask("/api/campaigns/1", enterprise);
  EXPECT_EQ(one.at("head").at("sums").at("called").to_number<int>(), 1);
  EXPECT_LE(one.at("places").as_array().size(), 1U);
}

TEST_F(CampaignRoutes, narrow_members_and_refuse_what_is_none) {
  EXPECT_EQ(ask("/api/campaigns/1/members?state=counted", province).at("count").to_number<int>(),
            0);
  EXPECT_EQ(ask("/api/campaigns/1/members?place=jilin/changchun&limit=1", province)
                .at("rows")
                .as_array()
                .size(),
            1U);
  EXPECT_EQ(ask("/api/campaigns/1/members?q=月球", province).at("count").to_number<int>(), 0);
  EXPECT_EQ(Office::told(office.get("/api/campaigns/1/members?state=x&place=y", province)),
            "422 region.unknown place; query.not_listed state;");
  EXPECT_EQ(Office::told(office.get("/api/campaigns/9", province)), "404 campaign.unknown path;");
  EXPECT_EQ(Office::told(office.get("/api/campaigns/9/members", province)),
            "404 campaign.unknown path;");
}

TEST_F(CampaignRoutes, know_nothing_of_one_that_was_called_later) {
  EXPECT_TRUE(ask("/api/campaigns?as_of=2022-04-01", province).at("rows").as_array().empty());
}

}  // namespace
}  // namespace kaigong::http
