#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

std::map<std::string, std::int64_t> denominators(const json::Value& measured) {
  std::map<std::string, std::int64_t> out;
  for (const auto& row : measured.at("rows").as_array()) {
    out[std::string(row.at("key").as_string())] = row.at("denominator").to_number<std::int64_t>();
  }
  return out;
}

TEST(MeasureRoute, groups_by_region_at_a_depth) {
  const World world;
  using Rows = std::map<std::string, std::int64_t>;
  EXPECT_EQ(denominators(world.get("/api/measure/size?by=region&region=jilin")),
            (Rows{{"jilin/changchun", 3}, {"jilin/jilin", 1}}));
  EXPECT_EQ(denominators(world.get("/api/measure/size?by=region&region=jilin&depth=2")),
            (Rows{{"jilin/changchun", 2}, {"jilin/changchun/chaoyang", 1}, {"jilin/jilin", 1}}));
}

TEST(MeasureRoute, groups_by_every_other_word_with_its_name) {
  const World world;
  const auto leaders = world.get("/api/measure/size?by=leader");
  EXPECT_TRUE(says_anywhere(leaders, "李四"));
  EXPECT_TRUE(says_anywhere(world.get("/api/measure/size?by=industry"), "汽车"));
  EXPECT_TRUE(says_anywhere(world.get("/api/measure/size?by=sector"), "基础设施"));
  EXPECT_TRUE(says_anywhere(world.get("/api/measure/size?by=department"), "工信局"));
  EXPECT_TRUE(says_anywhere(world.get("/api/measure/size?by=state"), "在建"));
  const auto tags = denominators(world.get("/api/measure/size?by=tag"));
  EXPECT_EQ(tags.at("省级"), 2);
  EXPECT_EQ(tags.at("百日攻坚"), 1);
}

TEST(MeasureRoute, narrows_by_light) {
  const World world;
  const auto red = world.get("/api/measure/size?by=region&region=jilin&light=red");
  EXPECT_EQ(red.at("total").at("denominator").to_number<int>(), 1);
  EXPECT_FALSE(says_anywhere(red, "jilin/changchun"));
}

// The rooms' own tally on a board that has only the projects meant: slower, and written apart.
void expect_as_tallied(const World& world, GroupBy by, const std::string& narrowed,
                       const std::vector<ProjectId>& meant) {
  const std::string name(json::enum_name(by));
  const auto told = world.get("/api/measure/completion?by=" + name + narrowed);
  world.desk->read([&](const Board& board) {
    const auto method = method_of(board);
    const auto moment = moment_of(method, on("2022-04-28"));
    const auto part = board.excerpt(meant);
    const auto rows = tally(part, *method.measure("completion"), {}, {by}, moment);
    ASSERT_EQ(told.at("rows").as_array().size(), rows.size()) << name << narrowed;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto& row = told.at("rows").at(i);
      EXPECT_EQ(row.at("key").as_string(), rows[i].key) << name << narrowed;
      EXPECT_EQ(row.at("numerator").to_number<std::int64_t>(), rows[i].tally.numerator);
      EXPECT_EQ(row.at("denominator").to_number<std::int64_t>(), rows[i].tally.denominator);
      EXPECT_EQ(row.at("rate_bp").is_null(), !rows[i].tally.rate_bp());
    }
    const auto total = tally_all(part, *method.measure("completion"), {}, moment);
    EXPECT_EQ(told.at("total").at("numerator").to_number<std::int64_t>(), total.numerator);
    EXPECT_EQ(told.at("total").at("denominator").to_number<std::int64_t>(), total.denominator);
  });
}

TEST(MeasureRoute, counts_each_group_as_the_tally_does) {
  const World world;
  for (const auto by : {GroupBy::region, GroupBy::industry, GroupBy::sector, GroupBy::department,
                        GroupBy::leader, GroupBy::tag, GroupBy::state}) {
    expect_as_tallied(world, by, "", {{1}, {2}, {3}, {4}});
    expect_as_tallied(world, by, "&light=red", {{3}});
    expect_as_tallied(world, by, "&doubt=1", {{3}});
    expect_as_tallied(world, by, "&tag=nowhere", {});
  }
}

TEST(MeasureRoute, refuses_what_it_does_not_know) {
  const World world;
  EXPECT_EQ(world.issues("/api/measure/luck", 404).begin()->first, "method.unknown_measure");
  const auto issues = world.issues("/api/measure/size?by=race&depth=10", 422);
  EXPECT_EQ(issues.count("query.not_listed"), 1U);
  EXPECT_EQ(issues.find("query.not_a_count")->second, "depth");
}

}  // namespace
}  // namespace kaigong::http
