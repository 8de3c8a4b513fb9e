#include "http/duties.h"

#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

class DutyRoutes : public testing::Test {
 protected:
  DutyRoutes() {
    office.hold({13}, Role::none, {2}, "招商局");
    ProjectAmended owned{{1}, {}, {}, ""};
    owned.facts.owner = "甲公司";
    office.world.record(owned);
  }
  std::string say(const std::string& deed, const std::string& form, const std::string& token) {
    const auto id = "d" + std::to_string(++count_);
    return Office::told(
        office.post("/api/deeds/" + deed, R"({"id":")" + id + "\"," + form + "}", token));
  }
  json::Value ask(const std::string& target, const std::string& token) {
    return Office::read(office.get(target, token));
  }
  int counted(const std::string& query, const std::string& token) {
    return ask("/api/duties?" + query, token).at("count").to_number<int>();
  }

  Office office;
  std::string province = office.let_in({11});
  std::string city = office.let_in({12});
  std::string enterprise = office.let_in({14});
  const std::string page =
      "/api/enterprise?region=jilin/changchun&enterprise=%E7%94%B2%E5%85%AC%E5%8F%B8";
  const std::string its = R"("enterprise":"甲公司","region":"jilin/changchun")";

 private:
  int count_ = 0;
};

TEST_F(DutyRoutes, cover_regions_and_open_into_what_is_missing) {
  EXPECT_EQ(say("duty", R"("project":"1","duty":"leader","person":"12","reason":"分工")", city),
            "200");
  EXPECT_EQ(say("duty", R"("project":"1","duty":"contact","person":"13")", city), "200");
  EXPECT_EQ(say("duty", its + R"(,"duty":"officer","person":"13")", city), "200");
  const auto answer = ask("/api/duties", province);
  EXPECT_TRUE(answer.at("may").as_bool());
  int led = 0, large = 0, enterprises = 0;
  for (const auto& row : answer.at("coverage").as_array()) {
    led += row.at("led").to_number<int>();
    large += row.at("projects").to_number<int>();
    enterprises += row.at("enterprises").to_number<int>();
  }
  EXPECT_EQ(counted("covered=1&with=leader", province), led);
  EXPECT_EQ(counted("covered=1", province), large);
  EXPECT_EQ(counted("covered=1&without=leader", province), large - led);
  EXPECT_EQ(counted("of=enterprises", province), enterprises);
  EXPECT_EQ(counted("of=enterprises&with=officer&q=%E7%94%B2&limit=1", province), 1);
  EXPECT_EQ(counted("person=13", province), 1);
  EXPECT_EQ(counted("person=13&of=enterprises", province), 1);
  EXPECT_EQ(counted("slipped=1&of=enterprises", province), 0);
  const auto row = ask("/api/duties?person=13", city).at("rows").at(0);
  EXPECT_EQ(row.at("leader").at("who").at("zh").as_string(), "某12");
  EXPECT_EQ(row.at("contact").at("person").to_number<int>(), 13);
  EXPECT_TRUE(row.at("officer").is_null());
  EXPECT_TRUE(row.at("may_give").as_bool());
  EXPECT_EQ(
      Office::told(office.get("/api/duties?of=x&region=y&person=z&with=none&covered=2", city)),
      "422 query.not_listed of; region.unknown region; person.not_a_number person; "
      "query.not_listed with; query.not_listed covered;");
}

TEST_F(DutyRoutes, show_what_would_be_handed_over_and_who_leaves) {
  EXPECT_EQ(say("duty", R"("project":"1","duty":"leader","person":"13","reason":"分工")", city),
            "200");
  EXPECT_EQ(say("duty", R"("project":"3","duty":"officer","person":"13")", province), "200");
  EXPECT_EQ(ask("/api/duties/held?person=13", province).at("rows").as_array().size(), 2U);
  const auto held = ask("/api/duties/held?person=13", city);
  ASSERT_EQ(held.at("rows").as_array().size(), 1U) << "the other is out of sight";
  EXPECT_EQ(held.at("who").at("zh").as_string(), "某13");
  EXPECT_TRUE(held.at("rows").at(0).at("may").as_bool());
  EXPECT_EQ(ask("/api/duties/held?person=12", city).at("who").at("zh").as_string(), "");
  EXPECT_EQ(counted("leaving=1", province), 0);
  for (const auto& [role, unit] : {std::pair{Role::clerk, ""}, {Role::none, "招商局"}}) {
    office.world.record(
        PostHeld{{13}, {"职务", "Post"}, unit, {2}, {}, on("2022-05-01"), {}, role, {}});
  }
  EXPECT_EQ(counted("leaving=1", province), 2);
  const auto over = R"("from":"13","to":"12","reason":"调离")";
  EXPECT_EQ(say("hand-over", over, city), "422 duty.held_elsewhere /from;");
  EXPECT_EQ(say("hand-over", over, province), "200");
  EXPECT_EQ(counted("leaving=1", province), 0);
}

TEST_F(DutyRoutes, tell_of_a_project_who_answers_and_what_was_done) {
  EXPECT_EQ(say("duty", R"("project":"3","duty":"officer","person":"13")", province), "200");
  EXPECT_EQ(say("help", R"("project":"3","kind":"call","text":"催办","result":"已答复")", province),
            "200");
  EXPECT_EQ(say("help", R"("project":"3","kind":"call","text":"催办","result":"已答复")", province),
            "200")
      << "once is enough";
  const auto of_owner = ask("/api/projects/3/duties", enterprise);
  EXPECT_EQ(of_owner.at("owner").as_string(), "丙公司");
  ASSERT_EQ(of_owner.at("log").as_array().size(), 1U);
  EXPECT_EQ(of_owner.at("log").at(0).at("who").at("zh").as_string(), "某11");
  EXPECT_FALSE(of_owner.at("row").at("may_help").as_bool());
  EXPECT_EQ(Office::told(office.get("/api/projects/3/duties", city)), "404 project.unknown path;");
  EXPECT_EQ(Office::told(office.get("/api/projects/3/duties?x=1", province)),
            "422 query.unknown x;");
}

TEST_F(DutyRoutes, show_an_enterprise_on_one_page_to_whom_it_concerns) {
  EXPECT_EQ(say("care", its + R"(,"kind":"measure","text":"解决用工","until":"2022-06-01")", city),
            "200");
  EXPECT_EQ(say("care", its + R"(,"kind":"request","text":"稳岗补贴")", city), "200");
  EXPECT_EQ(say("care", R"("care":"2","done":"2022-04-27","result":"已兑现")", city), "200");
  EXPECT_EQ(say("help", its + R"(,"kind":"visit","text":"走访企业")", city), "200");
  EXPECT_EQ(say("raise", R"("project":"1","kind":"request","text":"扩容")", city), "200");
  const auto answer = ask(page, city);
  EXPECT_EQ(answer.at("projects").as_array().size(), 1U);
  ASSERT_EQ(answer.at("plan").as_array().size(), 2U);
  EXPECT_EQ(answer.at("plan").at(0).at("state").as_string(), "open");
  EXPECT_EQ(answer.at("plan").at(1).at("state_name").at("zh").as_string(), "已办结");
  EXPECT_EQ(answer.at("log").as_array().size(), 1U);
  EXPECT_GE(answer.at("matters").as_array().size(), 1U);
  EXPECT_TRUE(answer.at("may_plan").as_bool());
  EXPECT_EQ(Office::told(office.get(page, enterprise)), "422 enterprise.unknown enterprise;");
  const std::string other =
      "/api/enterprise?region=jilin/jilin&enterprise=%E4%B8%99%E5%85%AC%E5%8F%B8";
  EXPECT_EQ(office.get(other, enterprise).status, 200) << "its own";
  EXPECT_EQ(Office::told(office.get(other, city)), "422 enterprise.unknown enterprise;");
  EXPECT_EQ(Office::told(office.get("/api/enterprise", city)),
            "422 field.missing enterprise; field.missing region;");
  EXPECT_EQ(ask(page + "&as_of=2022-04-01", city).at("plan").as_array().size(), 0U);
}

}  // namespace
}  // namespace kaigong::http
