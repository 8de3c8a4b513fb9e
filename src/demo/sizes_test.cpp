#include "demo/sizes.h"

#include <gtest/gtest.h>

#include <numeric>

namespace kaigong::demo {
namespace {

TEST(DemoSizes, add_up_exactly_and_keep_the_threshold) {
  const auto tables = load_tables();
  Chance chance(7);
  for (const auto& county : tables.shape.counties) {
    const auto totals =
        drawn_totals(tables.shape, chance, county.april_projects, county.april_total_fen);
    const auto sum = std::accumulate(totals.begin(), totals.end(), std::int64_t{0});
    EXPECT_EQ(sum, county.april_total_fen) << county.region;
    for (const auto total : totals) {
      EXPECT_GE(total, threshold_fen);
      EXPECT_EQ(total % 1'000'000, 0) << "not in whole 万元";
    }
  }
}

TEST(DemoSizes, small_ones_stay_below_the_threshold) {
  Chance chance(7);
  for (int i = 0; i < 1000; ++i) {
    const auto total = small_total(chance);
    EXPECT_GT(total, 0);
    EXPECT_LT(total, threshold_fen);
  }
}

TEST(Chance, is_the_same_everywhere) {
  Chance chance(1234567);  // the published test vector of splitmix64
  EXPECT_EQ(chance.next(), 6457827717110365317U);
  EXPECT_NE(Chance(1, 2, 3).next(), Chance(1, 3, 2).next());
}

}  // namespace
}  // namespace kaigong::demo
