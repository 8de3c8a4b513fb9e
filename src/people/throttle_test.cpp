#include "people/throttle.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

constexpr Instant noon{1'651'110'300'000};
Instant after(std::int64_t ms) { return {noon.ms + ms}; }

TEST(Throttle, lets_a_few_failures_pass_and_then_waits_longer_each_time) {
  Throttle throttle(3);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(throttle.wait_ms("a", noon), 0);
    throttle.failed("a", noon);
  }
  EXPECT_EQ(throttle.wait_ms("a", noon), 1'000);
  EXPECT_EQ(throttle.wait_ms("a", after(400)), 600);
  EXPECT_EQ(throttle.wait_ms("a", after(1'000)), 0);
  throttle.failed("a", after(1'000));
  EXPECT_EQ(throttle.wait_ms("a", after(1'000)), 2'000);
  for (int i = 0; i < 40; ++i) throttle.failed("a", after(1'000));
  EXPECT_EQ(throttle.wait_ms("a", after(1'000)), 900'000);
  EXPECT_EQ(throttle.wait_ms("b", noon), 0);
}

TEST(Throttle, forgets_after_an_hour_or_a_success) {
  Throttle throttle(1);
  throttle.failed("a", noon);
  throttle.failed("b", noon);
  EXPECT_GT(throttle.wait_ms("a", noon), 0);
  EXPECT_EQ(throttle.wait_ms("a", after(3'600'000)), 0);
  throttle.succeeded("b");
  EXPECT_EQ(throttle.wait_ms("b", noon), 0);
  throttle.failed("a", after(3'600'000));
  EXPECT_EQ(throttle.wait_ms("a", after(3'600'000)), 1'000);
}

TEST(Throttle, takes_one_failure_back) {
  Throttle throttle(1);
  throttle.failed("a", noon);
  throttle.forgive("a");
  EXPECT_EQ(throttle.wait_ms("a", noon), 0);
  EXPECT_EQ(throttle.size(), 0U);
  throttle.forgive("nobody");
}

TEST(Throttle, does_not_forget_who_waits_because_of_a_flood_of_names) {
  Throttle throttle(2);
  for (int i = 0; i < 5; ++i) throttle.failed("guesser", noon);
  for (int i = 0; i < 250'000; ++i) throttle.failed(std::to_string(i), noon);
  EXPECT_LE(throttle.size(), 100'001U);
  EXPECT_GT(throttle.wait_ms("guesser", noon), 0);
}

}  // namespace
}  // namespace kaigong
