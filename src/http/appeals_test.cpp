// The race as it was published, and what is said against it.
#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

class AppealsRoute : public testing::Test {
 protected:
  std::string deed(const std::string& code, const std::string& fields, const std::string& token) {
    const auto id = R"({"id":"a)" + std::to_string(++count_) + '"';
    const auto rest = (fields == "{}" ? "" : ",") + fields.substr(1);
    return office.post("/api/deeds/" + code, id + rest, token).body;
  }
  json::Value appeals(const std::string& token, const std::string& more = {}) {
    return Office::read(office.get("/api/appeals" + more, token));
  }

  Office office;
  std::string province = office.let_in({11});
  std::string city = office.let_in({12});
  std::string clerk = office.let_in({13});

 private:
  int count_ = 0;
};

TEST_F(AppealsRoute, shows_a_race_as_it_was_published_whatever_was_said_since) {
  deed("publish", R"({"day":"2022-03-31"})", province);
  const auto first = office.world.desk->head().seq;
  deed("publish", "{}", province);
  const auto seq = office.world.desk->head().seq;
  const auto live = Office::read(office.get("/api/race", city));
  const auto path = "/api/assessments/" + std::to_string(seq) + "/race";
  auto published = Office::read(office.get(path, city));
  EXPECT_EQ(published.at("groups").at(0).at("rows").at(0).at("score"),
            live.at("groups").at(0).at("rows").at(0).at("score"));
  EXPECT_EQ(published.at("items"), live.at("items"));
  EXPECT_EQ(published.at("before").as_string(), "2022-03-31");
  EXPECT_EQ(published.at("groups").at(0).at("rows").at(0).at("rank_before").to_number<int>(), 1);
  const auto before = office.get("/api/assessments/" + std::to_string(first) + "/race", city);
  EXPECT_TRUE(Office::read(before).at("before").is_null());

  ProgressReported report;
  report.project = {1};
  report.day = on("2022-04-28");
  report.period = month_of(report.day);
  report.invested_year = wan(20'000);
  report.reason = "更正";
  office.world.record(report, "2022-04-28");
  const auto later = Office::read(office.get("/api/race", city));
  EXPECT_NE(later.at("groups"), live.at("groups"));
  EXPECT_EQ(Office::read(office.get(path, city)).at("groups"), published.at("groups"));
}

TEST_F(AppealsRoute, says_where_a_result_was_not_kept_or_never_published) {
  const auto old =
      office.world.desk->read([](const Board& board) { return board.assessments().front().seq; });
  const auto told = [&](const std::string& seq) {
    return Office::told(office.get("/api/assessments/" + seq + "/race", province));
  };
  EXPECT_EQ(told(std::to_string(old)), "404 assessment.not_kept path;");
  EXPECT_EQ(told("1"), "404 appeal.not_published path;");
  EXPECT_EQ(told("x"), "404 appeal.not_published path;");
  const auto enterprise = office.let_in({14});
  EXPECT_EQ(Office::told(office.get("/api/assessments/1/race", enterprise)),
            "403 rights.not_allowed ;");
}

TEST_F(AppealsRoute, tells_each_of_the_own_appeals_and_what_may_be_done) {
  deed("publish", "{}", province);
  EXPECT_NE(deed("appeal", R"({"of":"jilin/changchun","item":"completion","reason":"漏计"})", city)
                .find("\"recorded\":1"),
            std::string::npos);
  const auto of_city = appeals(city).at("rows").at(0);
  EXPECT_EQ(of_city.at("unit_name").at("zh").as_string(), "长春市");
  EXPECT_EQ(of_city.at("item_name").at("zh").as_string(), "投资完成率");
  EXPECT_EQ(of_city.at("who").at("zh").as_string(), "某12");
  EXPECT_EQ(of_city.at("may"), json::Value(json::Array{"withdraw"}));
  EXPECT_EQ(appeals(province).at("rows").at(0).at("may"),
            json::Value(json::Array{"answer", "withdraw"}));
  EXPECT_TRUE(appeals(clerk).at("rows").at(0).at("may").as_array().empty());
  EXPECT_EQ(appeals(office.let_in({16})).at("count").to_number<int>(), 0);

  const auto seq = std::to_string(of_city.at("seq").to_number<Seq>());
  deed("answer-appeal", R"({"appeal":")" + seq + R"(","verdict":"rejected","reason":"已计入"})",
       province);
  const auto answered = appeals(city).at("rows").at(0);
  EXPECT_EQ(answered.at("answer").at("verdict").as_string(), "rejected");
  EXPECT_EQ(answered.at("answer").at("who").at("zh").as_string(), "某11");
  EXPECT_TRUE(answered.at("may").as_array().empty());
  EXPECT_EQ(appeals(city, "?open=1").at("count").to_number<int>(), 0);
  EXPECT_EQ(appeals(city, "?unit=jilin/jilin").at("count").to_number<int>(), 0);
  EXPECT_EQ(Office::told(office.get("/api/appeals?open=2&unit=x", city)),
            "422 unit.unknown unit; query.not_listed open;");
}

}  // namespace
}  // namespace kaigong::http
