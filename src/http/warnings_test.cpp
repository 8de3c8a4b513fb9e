#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

std::vector<std::string> rules(const json::Value& warnings) {
  std::vector<std::string> out;
  for (const auto& row : warnings.at("rows").as_array()) {
    out.emplace_back(row.at("light").at("rule").as_string());
  }
  return out;
}

using Rules = std::vector<std::string>;

TEST(Warnings, tell_every_light_with_the_heaviest_first) {
  const World world;
  const auto all = world.get("/api/warnings");
  EXPECT_EQ(all.at("count").to_number<int>(), 3);
  EXPECT_EQ(rules(all), (Rules{"yinchuan-progress", "wuhan-completion", "yinchuan-inclusion"}));
  const auto& first = all.at("rows").at(0);
  EXPECT_EQ(first.at("project").to_number<int>(), 3);
  EXPECT_EQ(first.at("region").at("en").as_string(), "Jilin City");
  EXPECT_EQ(first.at("light").at("colour").as_string(), "red");
  EXPECT_FALSE(first.at("light").at("sentence").at("zh").as_string().empty());
  EXPECT_EQ(all.at("rows").at(2).at("light").at("since").as_string(), "2022-03-15");
}

TEST(Warnings, page_and_narrow) {
  const World world;
  EXPECT_EQ(rules(world.get("/api/warnings?offset=1&limit=1")), (Rules{"wuhan-completion"}));
  EXPECT_EQ(rules(world.get("/api/warnings?light=yellow")), (Rules{"yinchuan-inclusion"}));
  EXPECT_EQ(rules(world.get("/api/warnings?rule=yinchuan-progress")), (Rules{"yinchuan-progress"}));
  const auto elsewhere = world.get("/api/warnings?region=jilin/changchun");
  EXPECT_EQ(elsewhere.at("count").to_number<int>(), 0);
  EXPECT_FALSE(says_anywhere(elsewhere, "Gamma"));
  EXPECT_EQ(world.issues("/api/warnings?rule=none&limit=x", 422).size(), 2U);
}

}  // namespace
}  // namespace kaigong::http
