#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

TEST(ScoreRoute, opens_a_measure_into_projects) {
  World world;
  world.adopt_trial();
  const auto score = world.get("/api/score?unit=jilin/changchun&item=completion");
  EXPECT_EQ(score.at("item").at("code").as_string(), "completion");
  EXPECT_EQ(score.at("measure").at("code").as_string(), "completion");
  EXPECT_EQ(score.at("count").to_number<int>(), 2);
  EXPECT_EQ(score.at("items").at(0).at("project").to_number<int>(), 1);
  EXPECT_TRUE(score.at("entries").as_array().empty());
  EXPECT_TRUE(says_anywhere(score.at("sentence"), "长春市"));
  const auto second = world.get("/api/score?unit=jilin/changchun&item=completion&offset=1");
  EXPECT_EQ(second.at("items").as_array().size(), 1U);
}

TEST(ScoreRoute, opens_figures_and_documents_into_entries) {
  World world;
  world.adopt_trial();
  const auto figure =
      world.record(FigureReported{"growth", "jilin/jilin", on("2022-04-20"), 520, "月报"});
  const auto score = world.get("/api/score?unit=jilin/jilin&item=growth");
  EXPECT_EQ(score.at("entries").at(0).at("seq").to_number<Seq>(), figure);
  EXPECT_EQ(score.at("score").at("score").to_number<std::int64_t>(), 20'200'000);
  EXPECT_TRUE(says_anywhere(score.at("sentence"), "5.20%"));
  EXPECT_TRUE(score.at("measure").is_null());
  const auto points = world.get("/api/score?unit=jilin/jilin&item=sizes");
  EXPECT_EQ(points.at("measure").at("unit").as_string(), "points");
  EXPECT_EQ(points.at("score").at("value").to_number<std::int64_t>(), 300'000);
  const auto opened = world.get("/api/open/sizes");
  EXPECT_TRUE(says_anywhere(opened.at("sentence"), "分"));
}

TEST(ScoreRoute, refuses_what_nobody_is_scored_in) {
  World world;
  EXPECT_EQ(world.issues("/api/score?unit=jilin/moon&item=landing", 422).begin()->first,
            "score.not_in_race");
  EXPECT_EQ(world.issues("/api/score?unit=jilin/jilin&item=joy", 422).begin()->first,
            "score.not_in_race");
  EXPECT_EQ(world.issues("/api/score?x=1", 422).size(), 3U);
}

}  // namespace
}  // namespace kaigong::http
