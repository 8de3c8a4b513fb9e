#include "http/race.h"

#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

TEST(RaceRoute, ranks_units_with_their_movement) {
  const World world;
  const auto race = world.get("/api/race");
  EXPECT_EQ(race.at("method").at("code").as_string(), "jilin-four-rates");
  EXPECT_EQ(race.at("before").as_string(), "2022-03-31");
  EXPECT_EQ(race.at("items").at(0).at("weight_millionths").to_number<std::int64_t>(), 25'000'000);
  const auto& rows = race.at("groups").at(0).at("rows").as_array();
  ASSERT_EQ(rows.size(), 2U);
  const auto& first = rows[0];
  EXPECT_EQ(first.at("key").as_string(), "jilin/changchun");
  EXPECT_EQ(first.at("rank").to_number<int>(), 1);
  EXPECT_EQ(first.at("rank_before").to_number<int>(), 1);
  EXPECT_TRUE(first.at("gap").is_null());
  const auto& completion = first.at("items").at(2);
  EXPECT_EQ(completion.at("rate_bp").to_number<int>(), 2'244);
  EXPECT_EQ(completion.at("score").to_number<std::int64_t>(), 25 * 2'244 * 100);
  EXPECT_EQ(rows[1].at("items").at(2).at("numerator").to_number<std::int64_t>(), wan(100).in_fen());
  EXPECT_EQ(
      first.at("score").to_number<std::int64_t>() - rows[1].at("score").to_number<std::int64_t>(),
      rows[1].at("gap").to_number<std::int64_t>());
}

TEST(RaceRoute, keeps_to_a_region_a_day_and_a_group) {
  const World world;
  const auto part = world.get("/api/race?region=jilin/jilin&as_of=2022-03-31");
  EXPECT_EQ(part.at("as_of").as_string(), "2022-03-31");
  EXPECT_FALSE(says_anywhere(part, "长春市"));
  EXPECT_EQ(world.get("/api/race?group=units").at("groups").as_array().size(), 1U);
  EXPECT_EQ(world.issues("/api/race?group=nobody", 422).begin()->first, "query.not_listed");
}

TEST(RaceRoute, carries_the_clauses_units_and_what_follows_from_a_score) {
  World world;
  world.adopt_trial();
  world.record(FigureReported{"growth", "jilin/changchun", on("2022-04-20"), 650, "d"});
  world.record(
      ScoreAdjusted{"bonus", "jilin/changchun", on("2022-04-20"), 2'000'000, "外资", "文件"});
  const auto race = world.get("/api/race");
  const auto& items = race.at("items").as_array();
  ASSERT_EQ(items.size(), 6U);
  EXPECT_EQ(items[0].at("measure").as_string(), "completion");
  EXPECT_EQ(items[1].at("unit").as_string(), "points");
  EXPECT_EQ(items[2].at("unit").as_string(), "bp");
  EXPECT_EQ(items[2].at("shape").as_string(), "per_unit");
  EXPECT_TRUE(says_anywhere(items[2], "第七条"));
  EXPECT_EQ(race.at("lists").at(0).at("colour").as_string(), "red");
  EXPECT_TRUE(race.at("lists").at(0).at("praise").as_bool());
  EXPECT_EQ(race.at("vetoes").at(0).at("effect").as_string(), "no_praise");
  EXPECT_EQ(race.at("grades").at(1).at("at_millionths").to_number<int>(), 20'000'000);
  const auto& first = race.at("groups").at(0).at("rows").at(0);
  EXPECT_EQ(first.at("key").as_string(), "jilin/changchun");
  EXPECT_EQ(first.at("items").at(2).at("value").to_number<int>(), 650);
  EXPECT_EQ(first.at("lists").at(0).as_string(), "red");
  EXPECT_EQ(first.at("score").to_number<std::int64_t>() -
                first.at("uncorrected").to_number<std::int64_t>(),
            2'000'000);
}

}  // namespace
}  // namespace kaigong::http
