// One order switches a region: who owes what changes at once, and changes back.
#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

class PostureRoute : public testing::Test {
 protected:
  std::string order(const std::string& rest, const std::string& token) {
    const auto id = "p" + std::to_string(++count_);
    const std::string why = R"(","reason":"疫情","document":"疫指1号",)";
    const auto form = R"({"id":")" + id + why + rest + "}";
    return Office::told(office.post("/api/deeds/posture", form, token));
  }
  int due(const std::string& region) {
    const auto answer =
        Office::read(office.get("/api/due?calendar=emergency-day&region=" + region, province));
    return answer.at("count").to_number<int>();
  }
  json::Value row(const std::string& region) {
    const auto answer = Office::read(office.get("/api/posture?region=" + region, province));
    return answer.at("rows").at(0);
  }

  Office office;
  std::string province = office.let_in({11});
  std::string city = office.let_in({12});
  std::string clerk = office.let_in({13});

 private:
  int count_ = 0;
};

TEST_F(PostureRoute, switches_one_prefecture_and_back_and_no_other) {
  const std::string here = R"("region":"jilin/changchun","profile":)";
  office.world.record(NodeReached{{2}, "3.4", on("2022-04-01"), "", ""}, "2022-04-22");
  EXPECT_EQ(due("jilin/changchun"), 0);
  EXPECT_EQ(order(here + R"("epidemic")", city), "200");
  EXPECT_EQ(due("jilin/changchun"), 1) << "alpha has reported today, beta hasn't";
  EXPECT_EQ(due("jilin/jilin"), 0);
  const auto switched = row("jilin/changchun");
  EXPECT_EQ(switched.at("profile").as_string(), "epidemic");
  EXPECT_EQ(switched.at("due").to_number<int>(), 1);
  EXPECT_EQ(row("jilin/jilin").at("profile").as_string(), "normal");
  EXPECT_EQ(order(here + R"("normal")", city), "200");
  EXPECT_EQ(due("jilin/changchun"), 0);
  const auto told = Office::read(office.get("/api/posture", clerk));
  ASSERT_EQ(told.at("orders").as_array().size(), 2U) << "orders are there for all to read";
  EXPECT_TRUE(told.at("orders").at(0).at("in_force").as_bool());
  EXPECT_FALSE(told.at("orders").at(1).at("in_force").as_bool());
  EXPECT_EQ(told.at("orders").at(1).at("profile_name").at("zh").as_string(), "疫情防控");
  EXPECT_EQ(told.at("profiles").at(1).at("calendars").at(0).at("zh").as_string(), "应急日调度");
}

TEST_F(PostureRoute, is_of_the_office_there_and_above) {
  const std::string here = R"("region":"jilin/changchun","profile":)";
  EXPECT_EQ(order(here + R"("flood")", clerk), "403 rights.not_allowed /region;");
  EXPECT_EQ(order(R"("region":"jilin/jilin","profile":"flood")", city),
            "403 rights.not_allowed /region;");
  EXPECT_EQ(order(R"("region":"jilin","profile":"flood")", province), "200");
  EXPECT_EQ(row("jilin/changchun").at("profile").as_string(), "flood");
  EXPECT_EQ(order(here + R"("normal")", city), "422 posture.ordered_above /region;");
  EXPECT_EQ(order(here + R"("war")", province), "422 posture.unknown_profile /profile;");
}

}  // namespace
}  // namespace kaigong::http
