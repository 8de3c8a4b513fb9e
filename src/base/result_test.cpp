#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace kaigong {
namespace {

constexpr IssueKind too_late{"test.too_late", "晚于{}", "later than {}"};
constexpr IssueKind twice{"test.twice", "{}与{}相同", "{} is {}"};

static_assert(!std::is_convertible_v<Result<int>, bool>, "ask it in an if, don't count with it");
static_assert(!std::is_constructible_v<Result<int>>, "neither value nor reason");

TEST(Result, holds_a_value) {
  Result<std::string> result = std::string("value");
  ASSERT_TRUE(result);
  EXPECT_EQ(*result, "value");
  EXPECT_EQ(result->size(), 5U);
  *result += "s";
  EXPECT_EQ(*std::move(result), "values");
}

TEST(Result, holds_every_reason) {
  const Result<int> one = Issue{&too_late, "due", "2022-04-28"};
  ASSERT_FALSE(one);
  EXPECT_EQ(one.issues().at(0).kind->code, "test.too_late");
  const Result<int> two = Issues{{&too_late, "a", ""}, {&too_late, "b", ""}};
  EXPECT_EQ(two.issues().size(), 2U);
}

TEST(Result, holds_what_can_only_be_moved) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
  const auto taken = *std::move(result);
  EXPECT_EQ(*taken, 3);
}

TEST(ResultDeathTest, is_no_refusal_without_a_reason) {
  EXPECT_DEATH((void)Result<int>(Issues{}), "without a reason");
}

TEST(Sentence, fills_in_the_value) {
  EXPECT_EQ(sentence({&too_late, "", "五月"}), (Text{"晚于五月", "later than 五月"}));
  EXPECT_EQ(sentence({&twice, "", "{}"}), (Text{"{}与{}相同", "{} is {}"}));
}

}  // namespace
}  // namespace kaigong
