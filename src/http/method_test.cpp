#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

std::string changed(std::string text, std::string_view what, std::string_view with) {
  const auto at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), with);
}

TEST(MethodRoute, shows_the_one_in_force_and_its_history) {
  World world;
  world.adopt_trial();
  const auto method = world.get("/api/method");
  EXPECT_EQ(method.at("method").at("code").as_string(), "red-and-black");
  EXPECT_EQ(method.at("items").as_array().size(), 6U);
  EXPECT_EQ(method.at("text").at("version").as_string(), "1");
  const auto& history = method.at("history").as_array();
  ASSERT_EQ(history.size(), 2U);
  EXPECT_TRUE(history[0].at("in_force").as_bool());
  EXPECT_FALSE(history[1].at("in_force").as_bool());
  EXPECT_EQ(history[1].at("code").as_string(), "jilin-four-rates");
  EXPECT_EQ(history[0].at("by").at("zh").as_string(), "张三");
}

TEST(SimulateRoute, tells_what_would_change_and_writes_nothing) {
  World world;
  world.adopt_trial();
  const auto seq = world.desk->head().seq;
  auto text = changed(world.trial, R"("weight_points": 40)", R"("weight_points": 80)");
  text = changed(text, R"("at": 300})", R"("at": 100})");
  const auto response = world.post("/api/method/simulate", text);
  ASSERT_EQ(response.status, 200) << response.body;
  const auto told = *json::parse(response.body);
  EXPECT_EQ(told.at("units").to_number<int>(), 2);
  ASSERT_EQ(told.at("changed").as_array().size(), 2U);
  EXPECT_EQ(told.at("changed").at(0).at("items").at(0).at("code").as_string(), "completion");
  ASSERT_EQ(told.at("clauses").as_array().size(), 2U);
  EXPECT_EQ(told.at("clauses").at(0).at("place").as_string(), "/scheme/items/0/weight_points");
  EXPECT_EQ(told.at("after").at("items").as_array().size(), 6U);
  EXPECT_EQ(told.at("lights").at(0).at("rule").as_string(), "progress");
  EXPECT_EQ(world.desk->head().seq, seq);
  const auto past = world.post("/api/method/simulate?as_of=2022-01-31", text);
  EXPECT_EQ(json::parse(past.body)->at("as_of").as_string(), "2022-01-31");
}

TEST(SimulateRoute, names_projects_whose_lights_change) {
  World world;
  world.adopt_trial();
  const auto text = changed(world.trial, R"("at": 900})", R"("at": 9000})");
  const auto told = *json::parse(world.post("/api/method/simulate", text).body);
  const auto& red = told.at("lights").at(1);
  EXPECT_EQ(red.at("label").as_string(), "red");
  EXPECT_EQ(red.at("before").to_number<int>() - red.at("after").to_number<int>(),
            red.at("off").to_number<int>());
  EXPECT_EQ(red.at("off").to_number<std::size_t>(), red.at("projects_off").as_array().size());
}

TEST(SimulateRoute, refuses_at_the_clause_with_its_line) {
  World world;
  world.adopt_trial();
  const auto issues = [&](const std::string& text) {
    const auto response = world.post("/api/method/simulate", text);
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(response.content_type, "application/problem+json");
    return json::parse(response.body)->at("issues").as_array();
  };
  const auto bad = issues(
      changed(world.trial, R"("measure": "completion", "weight)", R"("measure": "none", "weight)"));
  ASSERT_EQ(bad.size(), 1U);
  EXPECT_EQ(bad[0].at("place").as_string(), "/scheme/items/0/measure");
  EXPECT_GT(bad[0].at("line").to_number<int>(), 40);
  EXPECT_EQ(issues("{").at(0).at("code").as_string(), "json.malformed");
  EXPECT_EQ(world.post("/api/method/simulate?as_of=soon", world.trial).status, 422);
}

}  // namespace
}  // namespace kaigong::http
