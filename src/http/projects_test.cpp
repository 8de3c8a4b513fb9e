#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

std::vector<int> numbers(const json::Value& list) {
  std::vector<int> out;
  for (const auto& row : list.at("rows").as_array())
    out.push_back(row.at("project").to_number<int>());
  return out;
}

using Numbers = std::vector<int>;

TEST(Projects, lists_rows_with_their_figures_and_sums) {
  const World world;
  const auto list = world.get("/api/projects");
  EXPECT_EQ(list.at("count").to_number<int>(), 4);
  EXPECT_EQ(list.at("sums").at("total").to_number<std::int64_t>(), wan(183'000).in_fen());
  EXPECT_EQ(list.at("sums").at("plan").to_number<std::int64_t>(), wan(43'200).in_fen());
  EXPECT_EQ(list.at("sums").at("invested").to_number<std::int64_t>(), wan(7'100).in_fen());
  EXPECT_EQ(numbers(list), (Numbers{1, 2, 3, 4}));
  const auto& alpha = list.at("rows").at(0);
  EXPECT_EQ(alpha.at("code").as_string(), "P-1");
  EXPECT_EQ(alpha.at("region_key").as_string(), "jilin/changchun");
  EXPECT_EQ(alpha.at("state").as_string(), "building");
  EXPECT_EQ(alpha.at("start").as_string(), "2021-06-01");
  EXPECT_EQ(alpha.at("finish").as_string(), "2023-10-31");
  EXPECT_EQ(alpha.at("due").to_number<std::int64_t>(), wan(3'180).in_fen());
  EXPECT_EQ(alpha.at("completion_bp").to_number<int>(), 2'000);
  EXPECT_EQ(alpha.at("behind_bp").to_number<int>(), -940);
  EXPECT_EQ(alpha.at("work_bp").to_number<int>(), 2'550);
  EXPECT_EQ(alpha.at("updated").as_string(), "2022-04-28");
  EXPECT_EQ(alpha.at("tags").as_array().size(), 2U);
}

TEST(Projects, write_nothing_as_null_in_its_place) {
  const World world;
  const auto list = world.get("/api/projects?region=jilin/changchun/chaoyang");
  const auto& delta = list.at("rows").at(0).as_object();
  for (const auto* member : {"start", "finish", "total", "plan", "due", "invested", "completion_bp",
                             "work_bp", "behind_bp", "updated"}) {
    ASSERT_NE(delta.if_contains(member), nullptr) << member;
    EXPECT_TRUE(delta.at(member).is_null()) << member;
  }
  EXPECT_EQ(delta.at("code").as_string(), "");
  EXPECT_TRUE(delta.at("lights").as_array().empty());
}

TEST(Projects, filters_take_only_what_they_say) {
  const World world;
  const auto taken = [&](std::string_view query) {
    return numbers(world.get("/api/projects?" + std::string(query)));
  };
  EXPECT_EQ(taken("region=jilin/changchun"), (Numbers{1, 2, 4}));
  EXPECT_EQ(taken("industry=36"), (Numbers{1}));
  EXPECT_EQ(taken("sector=infrastructure"), (Numbers{2}));
  EXPECT_EQ(taken("department=%E5%B7%A5%E4%BF%A1%E5%B1%80"), (Numbers{1}));
  EXPECT_EQ(taken("leader=2"), (Numbers{1}));
  EXPECT_EQ(taken("tag=省级"), (Numbers{1, 2}));
  EXPECT_EQ(taken("state=building"), (Numbers{1}));
  EXPECT_EQ(taken("q=Gam"), (Numbers{3}));
  EXPECT_EQ(taken("q=P-2"), (Numbers{2}));
  EXPECT_EQ(taken("light=red"), (Numbers{3}));
  EXPECT_EQ(taken("light=yellow&rule=yinchuan-inclusion"), (Numbers{3}));
  EXPECT_EQ(taken("light=red&rule=yinchuan-inclusion"), (Numbers{}));
  EXPECT_EQ(taken("rule=wuhan-completion"), (Numbers{3}));
  EXPECT_EQ(taken("region=jilin/changchun&light=red"), (Numbers{}));
  EXPECT_EQ(taken("as_of=2022-01-31"), (Numbers{1, 2, 3}));
  const auto part = world.get("/api/projects?region=jilin/jilin");
  EXPECT_FALSE(says_anywhere(part, "Alpha"));
  EXPECT_FALSE(says_anywhere(part, "changchun"));
}

TEST(Projects, stand_in_the_order_asked_for_with_what_is_not_said_last) {
  const World world;
  const auto order = [&](std::string_view sort) {
    return numbers(world.get("/api/projects?sort=" + std::string(sort)));
  };
  EXPECT_EQ(order("total"), (Numbers{2, 3, 1, 4}));
  EXPECT_EQ(order("-total"), (Numbers{1, 3, 2, 4}));
  EXPECT_EQ(order("-plan"), (Numbers{1, 3, 2, 4}));
  EXPECT_EQ(order("invested"), (Numbers{3, 2, 1, 4}));
  EXPECT_EQ(order("-completion"), (Numbers{2, 1, 3, 4}));
  EXPECT_EQ(order("-behind"), (Numbers{3, 1, 2, 4}));
  EXPECT_EQ(order("start"), (Numbers{1, 3, 2, 4}));
  EXPECT_EQ(order("finish"), (Numbers{1, 2, 3, 4}));
  EXPECT_EQ(order("updated"), (Numbers{2, 1, 3, 4}));
  EXPECT_EQ(order("-region"), (Numbers{4, 3, 1, 2}));
  EXPECT_EQ(order("-state"), (Numbers{1, 2, 3, 4}));
  EXPECT_EQ(order("name"), (Numbers{4, 3, 2, 1}));  // 丁库 丙园 乙路 甲新厂
  EXPECT_EQ(order("-name"), (Numbers{1, 2, 3, 4}));
}

TEST(Projects, stand_alike_by_columns_and_by_histories) {
  const World
      world;  // has columns for the day on which it stands still; nothing is said of the next
  for (const std::string sort : {"name", "total", "plan", "invested", "completion", "behind",
                                 "start", "finish", "updated", "region", "state"}) {
    for (const std::string down : {"", "-"}) {
      const auto path = "/api/projects?sort=" + down + sort;
      EXPECT_EQ(numbers(world.get(path)), numbers(world.get(path + "&as_of=2022-04-29"))) << path;
    }
  }
}

TEST(Projects, page_through_one_order) {
  World world;
  std::vector<Body> many;
  for (std::uint32_t number = 5; number <= 1'205; ++number) {
    ProjectAdded added;
    added.project = {number};
    added.facts.name = Text{"批量", "Bulk"};
    added.facts.region = RegionId{3};
    added.facts.total = wan(number);
    many.emplace_back(added);
  }
  world.record_all(many, "2022-02-02");
  const auto page = [&](std::size_t offset, std::size_t limit) {
    return numbers(world.get("/api/projects?q=Bulk&sort=-total&offset=" + std::to_string(offset) +
                             "&limit=" + std::to_string(limit)));
  };
  EXPECT_EQ(page(0, 2), (Numbers{1'205, 1'204}));
  EXPECT_EQ(page(999, 3), (Numbers{206, 205, 204}));  // beyond the first thousand: all are ordered
  EXPECT_EQ(page(1'200, 10), (Numbers{5}));
  EXPECT_EQ(page(0, 1'000).size(), 1'000U);
  EXPECT_EQ(page(5'000, 10), (Numbers{}));
  const auto ties = [&](std::string_view sort, std::size_t offset) {
    return numbers(world.get("/api/projects?q=Bulk&limit=2&sort=" + std::string(sort) +
                             "&offset=" + std::to_string(offset)));
  };
  for (const auto* sort : {"name", "-name", "region", "-region", "plan", "-plan"}) {
    EXPECT_EQ(ties(sort, 0), (Numbers{5, 6})) << sort;
    EXPECT_EQ(ties(sort, 999), (Numbers{1'004, 1'005})) << sort;
  }
}

TEST(Projects, refuse_every_bad_member_at_once) {
  const World world;
  const auto issues = world.issues(
      "/api/projects?as_of=2022-02-30&region=x&state=flying&leader=me&light=green&rule=none"
      "&sort=colour&offset=-1&limit=2000&surprise=1&q=" +
          std::string(700, 'q'),
      422);
  EXPECT_EQ(issues.size(), 11U);
  EXPECT_EQ(issues.find("state.unknown")->second, "state");
  EXPECT_EQ(issues.count("query.not_listed"), 3U);
  EXPECT_EQ(issues.count("query.not_a_count"), 2U);
  EXPECT_EQ(issues.find("query.over_page")->second, "limit");
  EXPECT_EQ(issues.find("query.too_long")->second, "q");
  EXPECT_EQ(world.issues("/api/projects?tag=a&tag=b", 422).begin()->first, "query.repeated");
  EXPECT_EQ(world.issues("/api/projects?sort=-", 422).begin()->second, "sort");
}

TEST(Projects, narrows_to_projects_with_doubts) {
  const World world;
  const auto doubted = world.get("/api/projects?doubt=1");
  ASSERT_EQ(doubted.at("count").to_number<int>(), 1);
  EXPECT_EQ(doubted.at("rows").at(0).at("project").to_number<int>(), 3);
  EXPECT_EQ(world.get("/api/projects").at("count").to_number<int>(), 4);
  EXPECT_EQ(world.get("/api/projects?doubt=1&region=jilin/changchun").at("count").to_number<int>(),
            0);
  const auto warnings = world.get("/api/warnings?doubt=1");
  for (const auto& row : warnings.at("rows").as_array()) {
    EXPECT_EQ(row.at("project").to_number<int>(), 3);
  }
  const auto opened = world.get("/api/open/size?doubt=1");
  EXPECT_EQ(opened.at("count").to_number<int>(), 1);
  EXPECT_TRUE(says_anywhere(opened.at("sentence"), "存疑"));
  EXPECT_EQ(world.issues("/api/projects?doubt=yes", 422).find("query.not_listed")->second, "doubt");
}

}  // namespace
}  // namespace kaigong::http
