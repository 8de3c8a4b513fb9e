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

TEST(Warnings, show_what_is_justified_without_counting_it) {
  World world;
  world.record(ExemptionGranted{
      {3}, "", "yinchuan-progress", on("2022-04-01"), on("2022-06-30"), {2}, "疫情", "文件"});
  const auto all = world.get("/api/warnings");
  EXPECT_EQ(all.at("count").to_number<int>(), 2);
  const auto& justified = all.at("justified").as_array();
  ASSERT_EQ(justified.size(), 1U);
  const auto& exempt = justified[0].at("light").at("exempt");
  EXPECT_EQ(exempt.at("until").as_string(), "2022-06-30");
  EXPECT_EQ(exempt.at("who").at("zh").as_string(), "李四");
  EXPECT_EQ(exempt.at("document").as_string(), "文件");
  EXPECT_TRUE(all.at("rows").at(0).at("light").at("exempt").is_null());
  EXPECT_TRUE(world.get("/api/warnings?rule=wuhan-completion").at("justified").as_array().empty());
  EXPECT_TRUE(world.get("/api/warnings?as_of=2022-07-01").at("justified").as_array().empty());
  const auto project = world.get("/api/projects/3");
  EXPECT_TRUE(says_anywhere(project.at("lights"), "2022-06-30"));
  EXPECT_TRUE(says_anywhere(project.at("entries"), "exemption.granted/1"));
}

TEST(Warnings, show_the_lights_of_units_beside) {
  World world;
  world.adopt_trial();
  const auto seq =
      world.record(FigureReported{"growth", "jilin/jilin", on("2022-04-20"), -120, "d"});
  const auto units = world.get("/api/warnings").at("units").as_array();
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].at("unit").as_string(), "jilin/jilin");
  EXPECT_EQ(units[0].at("light").at("label").as_string(), "red");
  EXPECT_EQ(units[0].at("entries").at(0).to_number<Seq>(), seq);
  for (const auto* none : {"?region=jilin/changchun", "?light=yellow", "?q=x", "?rule=bonds"}) {
    EXPECT_TRUE(world.get(std::string("/api/warnings") + none).at("units").as_array().empty())
        << none;
  }
}

}  // namespace
}  // namespace kaigong::http
