#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

const json::Value* coded(const json::Value& list, std::string_view code) {
  for (const auto& one : list.as_array()) {
    if (one.at("code").as_string() == code) return &one;
  }
  return nullptr;
}

TEST(Words, name_every_code_that_a_filter_may_ask_for) {
  const World world;
  const auto words = world.get("/api/words");
  ASSERT_EQ(words.at("regions").as_array().size(), 4U);
  EXPECT_TRUE(words.at("regions").at(0).at("parent").is_null());
  EXPECT_EQ(words.at("regions").at(3).at("parent").as_string(), "jilin/changchun");
  EXPECT_TRUE(words.at("regions").at(1).at("races").as_bool());
  EXPECT_EQ(coded(words.at("industries"), "36")->at("name").at("zh").as_string(), "汽车制造业");
  EXPECT_EQ(coded(words.at("industries"), "3612")->at("name").at("zh").as_string(),
            "汽车制造业（3612）");
  EXPECT_EQ(coded(words.at("industries"), "C")->at("name").at("zh").as_string(), "制造业");
  EXPECT_EQ(coded(words.at("sectors"), "industry")->at("name").at("zh").as_string(), "产业");
  EXPECT_EQ(words.at("states").as_array().size(), 9U);
  EXPECT_EQ(words.at("departments").at(0).as_string(), "工信局");
  EXPECT_EQ(words.at("leaders").at(0).at("name").at("en").as_string(), "Li Si");
  EXPECT_EQ(words.at("tags").at(0).at("tag").as_string(), "省级");
  EXPECT_EQ(words.at("tags").at(0).at("count").to_number<int>(), 2);
  EXPECT_EQ(words.at("nodes").as_array().size(), 20U);
  EXPECT_EQ(words.at("stages").as_array().size(), 5U);
  EXPECT_EQ(coded(words.at("elements"), "land")->at("name").at("zh").as_string(), "用地");
  EXPECT_EQ(coded(words.at("measures"), "active")->at("denominator_unit").as_string(), "count");
  EXPECT_EQ(coded(words.at("rules"), "yinchuan-start")->at("levels").at(1).at("label").as_string(),
            "red");
  EXPECT_EQ(world.get("/api/words"), words);
  EXPECT_EQ(world.issues("/api/words?as_of=2022-01-01", 422).begin()->first, "query.unknown");
}

}  // namespace
}  // namespace kaigong::http
