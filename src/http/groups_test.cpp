#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

const json::Value* group_of(const json::Value& groups, std::string_view key) {
  for (const auto& row : groups.at("rows").as_array()) {
    if (row.at("key").as_string() == key) return &row;
  }
  return nullptr;
}

std::int64_t fen(const json::Value& of, const char* sum) {
  return of.at("sums").at(sum).to_number<std::int64_t>();
}

TEST(GroupsRoute, sums_each_region_and_the_whole) {
  const World world;
  const auto told = world.get("/api/projects/groups?by=region&region=jilin");
  const auto* changchun = group_of(told, "jilin/changchun");
  ASSERT_NE(changchun, nullptr);
  EXPECT_EQ(changchun->at("count").to_number<int>(), 3);
  EXPECT_EQ(changchun->at("name").at("zh").as_string(), "长春市");
  EXPECT_EQ(fen(*changchun, "total"), wan(103'000).in_fen());
  EXPECT_EQ(fen(*changchun, "plan"), wan(31'200).in_fen());
  EXPECT_EQ(fen(*changchun, "invested"), wan(7'000).in_fen());
  EXPECT_EQ(changchun->at("completion_bp").to_number<int>(), 2'244) << "7,000 of 31,200";
  EXPECT_EQ(told.at("count").to_number<int>(), 4);
  EXPECT_EQ(fen(told, "total"), wan(183'000).in_fen());
  EXPECT_EQ(fen(told, "invested"), wan(7'100).in_fen());
}

TEST(GroupsRoute, sums_as_the_list_does) {
  const World world;
  for (const char* narrowed : {"", "&light=red", "&tag=省级", "&q=甲", "&state=building"}) {
    const auto groups = world.get("/api/projects/groups?by=sector" + std::string(narrowed));
    const auto list = world.get("/api/projects?limit=1" + std::string(narrowed));
    EXPECT_EQ(groups.at("count"), list.at("count")) << narrowed;
    for (const char* sum : {"total", "plan", "invested"})
      EXPECT_EQ(fen(groups, sum), fen(list, sum)) << narrowed << ' ' << sum;
  }
}

TEST(GroupsRoute, counts_a_project_in_each_of_its_tags_and_once_in_all) {
  const World world;
  const auto told = world.get("/api/projects/groups?by=tag&tag=省级");
  EXPECT_EQ(group_of(told, "省级")->at("count").to_number<int>(), 2);
  EXPECT_EQ(group_of(told, "百日攻坚")->at("count").to_number<int>(), 1);
  EXPECT_EQ(told.at("count").to_number<int>(), 2);
}

TEST(GroupsRoute, names_leaders_and_states_and_has_no_rate_without_a_plan) {
  const World world;
  EXPECT_TRUE(says_anywhere(world.get("/api/projects/groups?by=leader"), "李四"));
  EXPECT_TRUE(says_anywhere(world.get("/api/projects/groups?by=state"), "在建"));
  const auto deep = world.get("/api/projects/groups?by=region&region=jilin&depth=2");
  EXPECT_TRUE(group_of(deep, "jilin/changchun/chaoyang")->at("completion_bp").is_null());
  EXPECT_EQ(world.issues("/api/projects/groups?by=luck", 422).begin()->second, "by");
}

TEST(NodeChart, shows_planned_and_reached_nodes_and_how_late) {
  const World world;
  const auto told = world.get("/api/projects/nodes?sort=name");
  EXPECT_EQ(told.at("count").to_number<int>(), 4);
  std::map<std::string, json::Value> nodes;
  for (const auto& row : told.at("rows").as_array()) {
    for (const auto& node : row.at("nodes").as_array())
      nodes[std::to_string(row.at("project").to_number<int>()) + ' ' +
            std::string(node.at("node").as_string())] = node;
  }
  EXPECT_EQ(nodes.at("1 3.4").at("reached").as_string(), "2021-06-01");
  EXPECT_TRUE(nodes.at("1 3.4").at("planned").is_null());
  EXPECT_EQ(nodes.at("2 3.4").at("planned").as_string(), "2022-06-30");
  EXPECT_TRUE(nodes.at("2 3.4").at("late_days").is_null()) << "not due yet";
  const auto later = world.get("/api/projects/nodes?as_of=2022-07-10&q=乙路");
  EXPECT_EQ(later.at("rows").at(0).at("nodes").at(0).at("late_days").to_number<int>(), 10);
  for (const auto& total : later.at("totals").as_array()) {
    const int late = total.at("node").as_string() == "3.4" ? 1 : 0;
    EXPECT_EQ(total.at("late").to_number<int>(), late) << total;
  }
}

TEST(NodeChart, pages_as_the_list_does) {
  const World world;
  const auto page = world.get("/api/projects/nodes?sort=-total&offset=1&limit=2");
  EXPECT_EQ(page.at("count").to_number<int>(), 4);
  ASSERT_EQ(page.at("rows").as_array().size(), 2U);
  EXPECT_EQ(page.at("rows").at(0).at("project").to_number<int>(), 3);
  EXPECT_TRUE(world.get("/api/projects/nodes?offset=100").at("rows").as_array().empty());
}

}  // namespace
}  // namespace kaigong::http
