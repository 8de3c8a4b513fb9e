#include "http/world_for_test.h"

#include "base/money.h"

namespace kaigong::http {
namespace {

TEST(Open, lays_out_the_items_behind_a_figure_and_says_it_in_a_sentence) {
  const World world;
  const auto opened = world.get("/api/open/completion?region=jilin/changchun");
  EXPECT_EQ(opened.at("numerator").to_number<std::int64_t>(), wan(7'000).in_fen());
  EXPECT_EQ(opened.at("denominator").to_number<std::int64_t>(), wan(31'200).in_fen());
  EXPECT_EQ(opened.at("rate_bp").to_number<int>(), 2'244);
  EXPECT_EQ(opened.at("count").to_number<int>(), 2);
  EXPECT_EQ(opened.at("items").at(0).at("name").at("zh").as_string(), "甲新厂");
  EXPECT_EQ(opened.at("items").at(0).at("code").as_string(), "P-1");
  EXPECT_EQ(opened.at("seq").to_number<Seq>(), world.desk->head().seq);
  EXPECT_EQ(opened.at("digest").as_string(), show(world.desk->head().digest));
  EXPECT_EQ(opened.at("sentence").at("zh").as_string(),
            "截至2022-04-28，长春市投资完成率 = 有年度计划的本年累计完成投资 7,000.00 万元 ÷ "
            "有年度计划的年度计划投资 31,200.00 万元 = 22.44%");
  EXPECT_TRUE(says_anywhere(opened.at("sentence"), "70.00 million"));
  EXPECT_FALSE(says_anywhere(opened, "丙园"));
  EXPECT_EQ(opened.at("measure").at("unit").as_string(), "fen");
}

TEST(Open, sums_to_the_measure_for_every_measure_region_and_tag) {
  const World world;
  const auto words = world.get("/api/words");
  for (const auto& measure : words.at("measures").as_array()) {
    const std::string code(measure.at("code").as_string());
    for (const auto* filter : {"", "region=jilin/changchun", "region=jilin/jilin", "tag=省级",
                               "light=red", "state=building", "q=厂", "leader=2"}) {
      const auto opened = world.get("/api/open/" + code + "?" + filter);
      const auto total = world.get("/api/measure/" + code + "?" + filter).at("total");
      std::int64_t numerator = 0, denominator = 0;
      for (const auto& item : opened.at("items").as_array()) {
        numerator += item.at("numerator").to_number<std::int64_t>();
        denominator += item.at("denominator").to_number<std::int64_t>();
      }
      EXPECT_EQ(opened.at("items").as_array().size(), opened.at("count").to_number<std::size_t>());
      EXPECT_EQ(numerator, total.at("numerator").to_number<std::int64_t>()) << code << filter;
      EXPECT_EQ(denominator, total.at("denominator").to_number<std::int64_t>()) << code << filter;
      EXPECT_EQ(numerator, opened.at("numerator").to_number<std::int64_t>());
    }
  }
}

TEST(Open, says_a_mean_where_a_sum_is_of_another_kind) {
  const World world;
  const auto opened = world.get("/api/open/size");
  EXPECT_TRUE(opened.at("rate_bp").is_null());
  EXPECT_EQ(opened.at("measure").at("denominator_unit").as_string(), "count");
  EXPECT_TRUE(says_anywhere(opened.at("sentence"), "平均 45,750.00 万元"));
  const auto none = world.get("/api/open/completion?tag=没有");
  EXPECT_TRUE(none.at("rate_bp").is_null());
  EXPECT_TRUE(says_anywhere(none.at("sentence"), "没有分母"));
}

TEST(Open, pages_through_items) {
  const World world;
  const auto second = world.get("/api/open/size?offset=1&limit=1");
  EXPECT_EQ(second.at("count").to_number<int>(), 4);
  EXPECT_EQ(second.at("items").as_array().size(), 1U);
  EXPECT_TRUE(world.get("/api/open/size?offset=99").at("items").as_array().empty());
}

TEST(Open, leads_from_an_item_to_its_entries) {
  const World world;
  const auto item = world.get("/api/open/completion/1");
  EXPECT_EQ(item.at("numerator").to_number<std::int64_t>(), wan(6'000).in_fen());
  EXPECT_EQ(item.at("denominator").to_number<std::int64_t>(), wan(30'000).in_fen());
  EXPECT_TRUE(says_anywhere(item.at("sentence"), "甲新厂投资完成率"));
  EXPECT_TRUE(says_anywhere(item.at("entries"), "2022-04 本年累计完成投资 6,000.00 万元"));
  EXPECT_TRUE(says_anywhere(item.at("entries"), "2022 年度计划投资 30,000.00 万元"));
  EXPECT_TRUE(says_anywhere(item.at("entries"), "Zhang San"));
  const auto before = world.get("/api/open/completion/1?as_of=2022-03-31");
  EXPECT_EQ(before.at("numerator").to_number<std::int64_t>(), wan(5'000).in_fen());
  EXPECT_EQ(before.at("denominator").to_number<std::int64_t>(), wan(24'000).in_fen());
}

TEST(Open, finds_no_unknown_measure_or_project) {
  const World world;
  EXPECT_EQ(world.issues("/api/open/luck", 404).begin()->first, "method.unknown_measure");
  EXPECT_EQ(world.issues("/api/open/completion/99", 404).begin()->first, "project.unknown");
  EXPECT_EQ(world.issues("/api/open/completion/1x", 404).begin()->first, "project.unknown");
  EXPECT_EQ(world.issues("/api/open/completion?limit=1001", 422).begin()->first, "query.over_page");
}

}  // namespace
}  // namespace kaigong::http
