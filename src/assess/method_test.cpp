#include "assess/method.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace kaigong {
namespace {

json::Value shipped(const std::string& name) {
  std::ifstream file(KAIGONG_ROOT "/data/methods/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return *json::parse(text.str());
}

bool refuses(const json::Value& text, std::string_view code, std::string_view place) {
  const auto method = read_method(text);
  if (method) return false;
  return std::any_of(method.issues().begin(), method.issues().end(), [&](const Issue& issue) {
    return issue.kind->code == code && issue.place == place;
  });
}

TEST(Method, reads_what_ships) {
  int methods = 0;
  for (const auto& file : std::filesystem::directory_iterator(KAIGONG_ROOT "/data/methods")) {
    const auto name = file.path().filename().string();
    const auto method = read_method(shipped(name));
    ASSERT_TRUE(method) << name;
    EXPECT_EQ(method->code + ".json", name);
    EXPECT_FALSE(method->measures.empty());
    EXPECT_FALSE(method->note.zh.empty() || method->note.en.empty()) << name;
    ++methods;
  }
  EXPECT_EQ(methods, 14);
}

TEST(Method, quotes_a_clause_with_every_item_and_list_of_a_published_scheme) {
  for (const auto& file : std::filesystem::directory_iterator(KAIGONG_ROOT "/data/methods")) {
    const auto name = file.path().filename().string();
    if (name == "jilin-four-rates.json" || name == "portfolio.json") continue;
    const auto method = read_method(shipped(name));
    for (const auto& item : method->scheme.items)
      EXPECT_FALSE(item.clause.zh.empty() || item.clause.en.empty()) << name << item.code;
    for (const auto& list : method->scheme.lists)
      EXPECT_FALSE(list.clause.zh.empty() || list.clause.en.empty()) << name << list.code;
    for (const auto& light : method->lights)
      EXPECT_FALSE(light.source.zh.empty() || light.source.en.empty()) << name << light.code;
  }
}

TEST(Method, says_at_which_clause_it_is_wrong) {
  auto text = shipped("jilin-four-rates.json");
  auto& object = text.as_object();
  object["scheme"].as_object()["items"].as_array()[1].as_object()["measure"] = "happiness";
  object["scheme"].as_object()["items"].as_array()[2].as_object()["weight_points"] = -1;
  object["curve"].as_object()["months_bp"].as_array()[3] = 1;
  object["measures"].as_array()[1].as_object()["code"] = "landing";
  object["measures"].as_array()[2].as_object()["name"] = {{"zh", ""}, {"en", ""}};
  object["lights"].as_array()[1].as_object()["levels"].as_array()[1].as_object()["at"] = 10;
  EXPECT_TRUE(refuses(text, "method.unknown_measure", "/scheme/items/1/measure"));
  EXPECT_TRUE(refuses(text, "method.bad_weight", "/scheme/items/2/weight_points"));
  EXPECT_TRUE(refuses(text, "method.bad_curve", "/curve/months_bp"));
  EXPECT_TRUE(refuses(text, "method.doubled_code", "/measures/1/code"));
  EXPECT_TRUE(refuses(text, "method.no_code", "/measures/2/code"));
  EXPECT_TRUE(refuses(text, "method.bad_levels", "/lights/1/levels"));
}

TEST(Method, refuses_words_that_it_does_not_know) {
  auto text = shipped("portfolio.json");
  text.as_object()["colour"] = "red";
  EXPECT_TRUE(refuses(text, "json.unknown_member", "/colour"));
  text = shipped("portfolio.json");
  text.as_object()["measures"].as_array()[0].as_object()["numerator"].as_object()["sum"] = "joy";
  EXPECT_TRUE(refuses(text, "json.wrong_type", "/measures/0/numerator/sum"));
}

TEST(Moment, takes_the_month_end_before_a_day_and_the_day_itself_at_month_end) {
  EXPECT_EQ(moment_of({}, *Day::of(2022, 4, 28)).schedule_day, *Day::of(2022, 3, 31));
  EXPECT_EQ(moment_of({}, *Day::of(2022, 4, 30)).schedule_day, *Day::of(2022, 4, 30));
}

TEST(Moment, is_linear_without_a_curve) {
  const auto moment = moment_of({}, *Day::of(2022, 4, 28));
  EXPECT_EQ(moment.curve_bp[2], 2500);
  EXPECT_EQ(moment.curve_bp[11], 10000);
}

}  // namespace
}  // namespace kaigong
