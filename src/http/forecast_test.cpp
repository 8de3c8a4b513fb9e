#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

TEST(Forecast, adds_up_what_whoever_asks_may_see) {
  Office office;
  const auto all = Office::read(office.get("/api/forecast", office.let_in({11})));
  const auto mine = Office::read(office.get("/api/forecast", office.let_in({12})));
  EXPECT_EQ(all.at("year").to_number<int>(), 2022);
  const auto projects = [](const json::Value& answer) {
    return answer.at("all").at("projects").to_number<int>();
  };
  EXPECT_GE(projects(all), projects(mine));
  EXPECT_TRUE(all.at("all").at("low").is_null()) << "no year is over";
  EXPECT_EQ(all.at("of_projects").at("cases").to_number<int>(), 0);
  const auto nobody = Office::read(office.get("/api/forecast", office.let_in({16})));
  EXPECT_EQ(projects(nobody), 0);
  EXPECT_TRUE(nobody.at("all").at("expected").is_null()) << "nothing is no forecast";
}

TEST(Forecast, refuses_what_it_does_not_know) {
  Office office;
  EXPECT_EQ(
      Office::told(office.get("/api/forecast?region=x&most=1", office.let_in({11}))).substr(0, 3),
      "422");
}

}  // namespace
}  // namespace kaigong::http
