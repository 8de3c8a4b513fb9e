#include "assess/shapes.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Points points(const char* text) { return *read_points(text); }
constexpr std::int64_t point = 1'000'000;

// 年度计划 20 分，每增减 2 个百分点加减 1 分，最多 15 分。
SchemeItem zaozhuang() {
  SchemeItem item;
  item.weight_points = 20;
  item.shape.kind = ShapeKind::per_unit;
  item.shape.at = 10'000;
  item.shape.unit = 200;
  item.shape.gain = item.shape.loss = points("1");
  item.shape.most_gain = item.shape.most_loss = points("15");
  return item;
}

TEST(PerUnit, gives_the_weight_at_the_line_and_as_much_above_as_below) {
  EXPECT_EQ(per_unit_points(zaozhuang(), 10'000), 20 * point);
  EXPECT_EQ(per_unit_points(zaozhuang(), 10'400), 22 * point);
  EXPECT_EQ(per_unit_points(zaozhuang(), 9'600), 18 * point);
  EXPECT_EQ(per_unit_points(zaozhuang(), 10'100), 20 * point + point / 2);
}

TEST(PerUnit, stops_at_its_limits) {
  EXPECT_EQ(per_unit_points(zaozhuang(), 13'000), 35 * point);
  EXPECT_EQ(per_unit_points(zaozhuang(), 99'000), 35 * point);
  EXPECT_EQ(per_unit_points(zaozhuang(), 7'000), 5 * point);
  EXPECT_EQ(per_unit_points(zaozhuang(), -5'000), 5 * point);
}

TEST(PerUnit, counts_whole_units_only_where_it_says_so) {
  auto item = zaozhuang();
  item.shape.whole = true;
  EXPECT_EQ(per_unit_points(item, 10'399), 21 * point);
  EXPECT_EQ(per_unit_points(item, 9'601), 19 * point);
}

TEST(PerUnit, holds_at_the_ends_of_numbers) {
  auto item = zaozhuang();
  item.shape.most_gain = item.shape.most_loss = {};
  for (const auto x : {INT64_MIN, INT64_MAX}) (void)per_unit_points(item, x);
}

// 高于平均的头十个百分点每点加基本分的 1/20，次十个 1/40，其余 1/60。
SchemeItem heilongjiang() {
  SchemeItem item;
  item.weight_points = 20;
  item.shape.kind = ShapeKind::steps;
  item.shape.up = {{1000, 100, {}, 20}, {1000, 100, {}, 40}, {0, 100, {}, 60}};
  item.shape.down = item.shape.up;
  return item;
}

TEST(Steps, diminish_as_they_go_on) {
  EXPECT_EQ(step_points(heilongjiang(), 0), 20 * point);
  EXPECT_EQ(step_points(heilongjiang(), 1000), 30 * point);
  EXPECT_EQ(step_points(heilongjiang(), 2000), 35 * point);
  EXPECT_EQ(step_points(heilongjiang(), 2600), 37 * point);
  EXPECT_EQ(step_points(heilongjiang(), -1500), 7'500'000);
}

TEST(Steps, round_each_step_to_a_millionth) {
  EXPECT_EQ(step_points(heilongjiang(), 2100), 35 * point + 333'333);
}

TEST(Bands, give_the_points_of_the_highest_reached) {
  const std::vector<Band> bands{{0, points("3")}, {100, points("6")}, {500, points("10")}};
  EXPECT_EQ(band_points(bands, -1), 0);
  EXPECT_EQ(band_points(bands, 0), 3 * point);
  EXPECT_EQ(band_points(bands, 99), 3 * point);
  EXPECT_EQ(band_points(bands, 100), 6 * point);
  EXPECT_EQ(band_points(bands, 5000), 10 * point);
}

TEST(Ranks, give_by_place_and_nothing_after_the_last) {
  SchemeItem item;
  item.shape.ranks = {points("7"), points("5"), points("3")};
  EXPECT_EQ(rank_points(item, 1), 7 * point);
  EXPECT_EQ(rank_points(item, 3), 3 * point);
  EXPECT_EQ(rank_points(item, 4), 0);
  EXPECT_EQ(rank_points(item, 0), 0) << "no value, no place";
}

TEST(RankBands, part_the_group) {
  SchemeItem item;
  item.shape.bands = {{3334, points("5")}, {6667, points("3")}, {10'000, points("1")}};
  EXPECT_EQ(rank_band_points(item, 3, 9), 5 * point);
  EXPECT_EQ(rank_band_points(item, 4, 9), 3 * point);
  EXPECT_EQ(rank_band_points(item, 9, 9), 1 * point);
  EXPECT_EQ(rank_band_points(item, 0, 9), 0);
}

TEST(Given, stays_within_the_weight) {
  SchemeItem item;
  item.weight_points = 10;
  EXPECT_EQ(given_points(item, 8'500'000), 8'500'000);
  EXPECT_EQ(given_points(item, 11 * point), 10 * point);
  EXPECT_EQ(given_points(item, -point), 0);
}

TEST(Limits, hold_only_where_they_are_said) {
  Shape shape;
  EXPECT_EQ(within_limits(shape, -5), -5);
  shape.least = points("-20");
  shape.most = points("10");
  EXPECT_EQ(within_limits(shape, -21 * point), -20 * point);
  EXPECT_EQ(within_limits(shape, 11 * point), 10 * point);
}

TEST(Places, are_shared_by_equals_and_missed_by_nothing) {
  const std::vector<std::optional<std::int64_t>> values{5, {}, 9, 5, 1};
  EXPECT_EQ(places_of(values), (std::vector<std::int64_t>{2, 0, 1, 2, 4}));
}

}  // namespace
}  // namespace kaigong
