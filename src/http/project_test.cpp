#include "http/project.h"

#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

TEST(ProjectPage, tells_everything_about_one_project) {
  const World world;
  const auto alpha = world.get("/api/projects/1");
  EXPECT_EQ(alpha.at("name").at("en").as_string(), "Alpha New");
  EXPECT_EQ(alpha.at("former_names").at(0).at("zh").as_string(), "甲厂");
  EXPECT_EQ(alpha.at("leader").at("name").at("zh").as_string(), "李四");
  EXPECT_EQ(alpha.at("leader").at("post").at("zh").as_string(), "副市长");
  EXPECT_EQ(alpha.at("department").as_string(), "工信局");
  const auto& plan = alpha.at("plans").at(0);
  EXPECT_EQ(plan.at("year").to_number<int>(), 2022);
  EXPECT_EQ(plan.at("baseline").to_number<std::int64_t>(), wan(24'000).in_fen());
  EXPECT_EQ(plan.at("amount").to_number<std::int64_t>(), wan(30'000).in_fen());
  EXPECT_EQ(plan.at("months").as_array().size(), 12U);
  EXPECT_EQ(plan.at("months").at(2).to_number<std::int64_t>(), wan(1'500).in_fen());
  EXPECT_EQ(plan.at("changes").at(0).at("reason").as_string(), "材料涨价");
  EXPECT_EQ(plan.at("changes").at(0).at("before").to_number<std::int64_t>(), wan(24'000).in_fen());
  const auto& quantities = alpha.at("quantities");
  EXPECT_EQ(quantities.at("series").as_array().size(), 2U);
  EXPECT_EQ(quantities.at("series").at(1).at("arrived").to_number<std::int64_t>(),
            wan(7'000).in_fen());
  EXPECT_EQ(quantities.at("statistical").at(0).at("invested_year").to_number<std::int64_t>(),
            wan(4'800).in_fen());
  const auto& pipes = quantities.at("physical").at(0);
  EXPECT_EQ(pipes.at("planned").to_number<int>(), 40'000);
  EXPECT_EQ(pipes.at("points").at(0).at("done_milli").to_number<int>(), 12'500);
  EXPECT_EQ(alpha.at("forecasts").at(0).at("finish").as_string(), "2023-10-31");
  EXPECT_TRUE(alpha.at("lights").as_array().empty());
  EXPECT_EQ(alpha.at("entries_count").to_number<int>(), 11);
  EXPECT_EQ(alpha.at("entries").at(0).at("says").at("zh").as_string(),
            "更新：名称 甲新厂，原因：更名");
}

TEST(ProjectPage, shows_all_twenty_nodes_in_order) {
  const World world;
  const auto alpha = world.get("/api/projects/1");
  const auto& chart = alpha.at("nodes").as_array();
  ASSERT_EQ(chart.size(), 20U);
  EXPECT_EQ(chart[0].at("reached").as_string(), "2021-01-10");
  EXPECT_EQ(chart[12].at("code").as_string(), "3.4");
  EXPECT_EQ(chart[12].at("number").as_string(), "KG-1");
  EXPECT_EQ(chart[12].at("stage").as_string(), "3");
  EXPECT_TRUE(chart[1].at("reached").is_null());
  EXPECT_TRUE(chart[1].at("seq").is_null());
  const auto beta = world.get("/api/projects/2");
  EXPECT_EQ(beta.at("nodes").at(12).at("planned").as_string(), "2022-06-30");
}

TEST(ProjectPage, tells_lights_matters_and_cited_facts) {
  const World world;
  const auto gamma = world.get("/api/projects/3");
  const auto& lights = gamma.at("lights").as_array();
  ASSERT_EQ(lights.size(), 3U);
  EXPECT_EQ(lights[0].at("rule").as_string(), "yinchuan-progress");
  EXPECT_EQ(lights[0].at("label").as_string(), "red");
  EXPECT_TRUE(says_anywhere(lights[0].at("sentence"), "落后时序 31.94 个百分点"));
  EXPECT_FALSE(lights[0].at("clears").at("en").as_string().empty());
  EXPECT_EQ(gamma.at("matters").at(0).at("element").as_string(), "land");
  EXPECT_EQ(gamma.at("matters").at(0).at("state").as_string(), "raised");
  EXPECT_TRUE(gamma.at("matters").at(0).at("ended").is_null());
  EXPECT_EQ(gamma.at("facts").at(0).at("printed").as_string(), "70亿元");
  EXPECT_EQ(gamma.at("facts").at(0).at("doubt").at("en").as_string(), "Differs from the list");
  EXPECT_TRUE(gamma.at("leader").is_null());
  EXPECT_FALSE(says_anywhere(gamma, "Alpha"));
}

TEST(ProjectPage, stands_as_it_stood_on_a_day) {
  const World world;
  const auto then = world.get("/api/projects/1?as_of=2022-03-31");
  EXPECT_EQ(then.at("plan").to_number<std::int64_t>(), wan(24'000).in_fen());
  EXPECT_EQ(then.at("quantities").at("series").as_array().size(), 1U);
  EXPECT_TRUE(then.at("plans").at(0).at("changes").as_array().empty());
  EXPECT_TRUE(then.at("forecasts").as_array().empty());
}

TEST(ProjectPage, is_not_there_for_an_unknown_number) {
  const World world;
  for (const auto* number : {"0", "5", "-1", "1e3", "P-1", "99999999999"}) {
    const auto issues = world.issues("/api/projects/" + std::string(number), 404);
    EXPECT_EQ(issues.begin()->first, "project.unknown");
  }
  EXPECT_EQ(world.issues("/api/projects/1?as_of=x", 422).begin()->second, "as_of");
}

}  // namespace
}  // namespace kaigong::http
