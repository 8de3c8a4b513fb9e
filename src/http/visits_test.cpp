#include "http/visits.h"

#include "http/office_for_test.h"

// Visits by their routes: who goes sees all of it, who is visited what is theirs, and when.

namespace kaigong::http {
namespace {

class VisitRoutes : public testing::Test {
 protected:
  std::string say(const std::string& deed, const std::string& form, const std::string& token) {
    const auto id = "v" + std::to_string(++count_);
    return Office::told(
        office.post("/api/deeds/" + deed, R"({"id":")" + id + "\"," + form + "}", token));
  }
  json::Value ask(const std::string& target, const std::string& token) {
    return Office::read(office.get(target, token));
  }
  std::string plan(const char* kind) {
    return say("visit",
               R"("kind":")" + std::string(kind) +
                   R"(","name":"四月踏查","region":"jilin","from":"2022-04-28","note":"只看现场",)"
                   R"("stops":["1","3"])",
               province);
  }
  std::string seen(const std::string& stop, const std::string& token) {
    return say("visit-step",
               R"("visit":"1","step":"seen","found":"idle","workers":"0","stop":")" + stop + '"',
               token);
  }
  std::size_t known(const std::string& token) {
    return ask("/api/visits", token).at("rows").as_array().size();
  }

  Office office;
  std::string province = office.let_in({11});
  std::string city = office.let_in({12});
  std::string enterprise = office.let_in({14});

 private:
  int count_ = 0;
};

TEST_F(VisitRoutes, tell_who_goes_all_of_it_and_who_is_visited_what_is_theirs) {
  ASSERT_EQ(plan("tour"), "200");
  ASSERT_EQ(seen("1", province), "200");
  const auto own = ask("/api/visits/1", province);
  EXPECT_EQ(own.at("head").at("stops").to_number<int>(), 2);
  EXPECT_EQ(own.at("head").at("note").as_string(), "只看现场");
  EXPECT_TRUE(own.at("head").at("may").as_bool());
  const auto& stop = own.at("stops").at(0);
  EXPECT_EQ(stop.at("found").as_string(), "idle");
  EXPECT_EQ(stop.at("workers").to_number<int>(), 0);
  EXPECT_TRUE(stop.at("machines").is_null());
  EXPECT_EQ(stop.at("who").at("en").as_string(), "P11");
  EXPECT_TRUE(own.at("stops").at(1).at("seen").is_null());
  const auto of_city = ask("/api/visits/1", city);
  EXPECT_EQ(of_city.at("head").at("note").as_string(), "");
  EXPECT_FALSE(of_city.at("head").at("may").as_bool());
  EXPECT_EQ(of_city.at("stops").as_array().size(), of_city.at("head").at("stops").to_number<int>());
  EXPECT_LT(of_city.at("stops").as_array().size(), 2U) << "what it doesn't see isn't there";
  EXPECT_EQ(seen("1", city), "403 rights.not_allowed /visit;");
  const auto of_project = ask("/api/visits?project=1", province).at("rows");
  EXPECT_EQ(of_project.at(0).at("stop").at("found").as_string(), "idle");
  EXPECT_EQ(ask("/api/visits?project=2", province).at("rows").as_array().size(), 0U);
}

TEST_F(VisitRoutes, keep_an_unannounced_one_from_whom_it_visits_until_it_is_done) {
  ASSERT_EQ(plan("unannounced"), "200");
  ASSERT_EQ(seen("1", province), "200");
  EXPECT_EQ(known(province), 1U);
  EXPECT_EQ(known(city) + known(enterprise), 0U);
  EXPECT_EQ(Office::told(office.get("/api/visits/1", city)), "404 visit.unknown path;");
  EXPECT_EQ(seen("1", city), "422 visit.unknown /visit;");
  ASSERT_EQ(say("visit-step", R"("visit":"1","step":"done","text":"够了")", province), "200");
  EXPECT_EQ(known(city), 1U);
  EXPECT_EQ(Office::told(office.get("/api/visits?project=99", city)),
            "422 project.unknown project;");
}

TEST_F(VisitRoutes, propose_stops_with_their_reasons) {
  office.world.record(
      MatterRaised{{2}, {1}, "land", "serious", "用地", "", *Day::of(2022, 4, 1), {}});
  const auto rows = ask("/api/visit-stops?region=jilin&count=5", province).at("rows").as_array();
  ASSERT_GE(rows.size(), 1U);
  for (const auto& row : rows) EXPECT_GE(row.at("why").as_array().size(), 1U);
  EXPECT_EQ(Office::told(office.get("/api/visit-stops?count=101", province)),
            "422 query.not_a_count count;");
}

}  // namespace
}  // namespace kaigong::http
