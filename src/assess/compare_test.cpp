#include "assess/compare.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

ItemScore item(const char* code, std::int64_t score) {
  ItemScore out;
  out.code = code;
  out.score = score;
  return out;
}

Racer racer(const char* key, std::int64_t rank, std::vector<ItemScore> items) {
  Racer out;
  out.key = key;
  out.name = {key, key};
  out.rank = rank;
  for (const auto& one : items) out.score += one.score.value_or(0);
  out.items = std::move(items);
  return out;
}

Race race_of(std::vector<RaceGroup> groups) {
  return {*Day::of(2022, 4, 30), std::nullopt, std::move(groups)};
}

TEST(CompareRaces, says_nothing_of_who_stands_as_before) {
  const auto race = race_of({{"g", {}, {racer("a", 1, {item("x", 5)})}}});
  EXPECT_TRUE(compare(race, race).empty());
}

TEST(CompareRaces, tells_rank_score_and_only_the_items_that_differ) {
  const auto before = race_of({{"g",
                                {},
                                {racer("a", 1, {item("x", 5), item("y", 1)}),
                                 racer("b", 2, {item("x", 4), item("y", 0)})}}});
  const auto after = race_of({{"g",
                               {},
                               {racer("b", 1, {item("x", 4), item("y", 9)}),
                                racer("a", 2, {item("x", 5), item("y", 1)})}}});
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].key, "b");
  EXPECT_EQ(changes[0].before->rank, 2);
  EXPECT_EQ(changes[0].after->rank, 1);
  ASSERT_EQ(changes[0].items.size(), 1U);
  EXPECT_EQ(changes[0].items[0].code, "y");
  EXPECT_EQ(changes[0].items[0].before->score, 0);
  EXPECT_EQ(changes[0].items[0].after->score, 9);
  EXPECT_TRUE(changes[1].items.empty()) << "passed by another, by no item of its own";
}

TEST(CompareRaces, tells_points_that_only_moved_between_items) {
  const auto before = race_of({{"g", {}, {racer("a", 1, {item("x", 5), item("y", 1)})}}});
  const auto after = race_of({{"g", {}, {racer("a", 1, {item("x", 1), item("z", 5)})}}});
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 1U);
  const auto& items = changes[0].items;
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[1].code, "z");
  EXPECT_FALSE(items[1].before);
  EXPECT_EQ(items[2].code, "y");
  EXPECT_FALSE(items[2].after);
}

TEST(CompareRaces, follows_a_unit_into_another_group_and_tells_who_comes_and_goes) {
  const auto before = race_of(
      {{"g", {}, {racer("a", 1, {}), racer("gone", 2, {})}}, {"h", {}, {racer("c", 1, {})}}});
  const auto after = race_of(
      {{"g", {}, {racer("new", 1, {})}}, {"h", {}, {racer("c", 1, {}), racer("a", 2, {})}}});
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].key, "new");
  EXPECT_FALSE(changes[0].before);
  EXPECT_EQ(changes[1].before->group, "g");
  EXPECT_EQ(changes[1].after->group, "h");
  EXPECT_EQ(changes[2].key, "gone");
  EXPECT_FALSE(changes[2].after);
}

TEST(CompareRaces, tells_lists_grades_and_vetoes) {
  auto before = race_of({{"g", {}, {racer("a", 1, {})}}});
  for (const auto change : {0, 1, 2, 3}) {
    auto after = before;
    auto& row = after.groups[0].rows[0];
    if (change == 0) row.lists = {"red"};
    if (change == 1) row.grade = "good";
    if (change == 2) row.vetoes = {"fall"};
    if (change == 3) row.admonished = true;
    EXPECT_EQ(compare(before, after).size(), 1U) << change;
  }
}

std::vector<std::string> places(std::string_view before, std::string_view after) {
  std::vector<std::string> out;
  for (const auto& one : compare(*json::parse(before), *json::parse(after)))
    out.push_back(one.place + " " + one.clause.zh);
  return out;
}
using Places = std::vector<std::string>;

TEST(CompareMethods, names_the_clause_that_differs) {
  EXPECT_EQ(places(R"({"version":"1","scheme":{"items":[{"code":"a","name":{"zh":"甲","en":"A"},
                       "weight_points":25}]}})",
                   R"({"version":"2","scheme":{"items":[{"code":"a","name":{"zh":"甲","en":"A"},
                       "weight_points":30}]}})"),
            (Places{"/version 版本", "/scheme/items/0/weight_points 考核项“甲”的分值"}));
}

TEST(CompareMethods, holds_members_of_a_list_against_their_namesakes) {
  const auto* before = R"({"lights":[{"code":"a","at":1},{"code":"b","at":1}]})";
  const auto* after = R"({"lights":[{"code":"new"},{"code":"b","at":2}]})";
  const auto changes = compare(*json::parse(before), *json::parse(after));
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].place, "/lights/0");
  EXPECT_FALSE(changes[0].before);
  EXPECT_EQ(changes[1].place, "/lights/1/at");
  EXPECT_EQ(*changes[1].after, json::Value(2));
  EXPECT_EQ(changes[2].place, "/lights/0");
  EXPECT_FALSE(changes[2].after);
}

TEST(CompareMethods, tells_another_order_because_the_first_group_takes_a_unit) {
  const auto* before = R"({"groups":[{"code":"a"},{"code":"b"}]})";
  const auto* after = R"({"groups":[{"code":"b"},{"code":"a"}]})";
  EXPECT_EQ(places(before, after), Places{"/groups 分组的顺序"});
}

TEST(CompareMethods, takes_lists_without_codes_whole_and_passes_remarks_over) {
  EXPECT_EQ(places(R"({"m":[1,2],"_why":"x"})", R"({"m":[1,3],"$s":1})"), Places{"/m m"});
  EXPECT_TRUE(places(R"({"a":1,"b":2})", R"({"b":2,"a":1})").empty());
}

}  // namespace
}  // namespace kaigong
