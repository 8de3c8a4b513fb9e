#include "assess/score.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

SchemeItem item(std::int64_t weight, std::int64_t cap_bp = 10'000,
                Missing missing = Missing::zero) {
  SchemeItem out;
  out.weight_points = weight;
  out.shape.cap_bp = cap_bp;
  out.missing = missing;
  return out;
}

TEST(Score, is_weight_times_the_printed_rate) {
  EXPECT_EQ(score_of(item(25), 8333), 20'832'500);
  EXPECT_EQ(score_of(item(25), 0), 0);
}

TEST(Score, is_capped_and_never_negative) {
  EXPECT_EQ(score_of(item(25), 12'000), 25'000'000);
  EXPECT_EQ(score_of(item(25, 12'000), 13'000), 30'000'000);
  EXPECT_EQ(score_of(item(25), -500), 0);
}

TEST(Score, treats_a_missing_rate_as_the_method_says) {
  EXPECT_EQ(score_of(item(25), std::nullopt), 0);
  EXPECT_EQ(score_of(item(25, 10'000, Missing::full), std::nullopt), 25'000'000);
  EXPECT_FALSE(score_of(item(25, 10'000, Missing::leave_out), std::nullopt));
}

}  // namespace
}  // namespace kaigong
