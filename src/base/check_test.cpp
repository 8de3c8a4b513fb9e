#include "base/check.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

TEST(CheckDeathTest, stops_the_program_and_says_where) {
  check(true, "fine");
  EXPECT_DEATH(check(false, "the board lost count"), "the board lost count .*check_test.cpp:");
}

}  // namespace
}  // namespace kaigong
