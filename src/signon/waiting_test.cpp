#include "signon/waiting.h"

#include <gtest/gtest.h>

namespace kaigong::signon {
namespace {

Pending from(std::string client, std::int64_t ms) {
  Pending out;
  out.client = std::move(client);
  out.begun = {ms};
  out.errand.to = "/list";
  return out;
}

TEST(Waiting, gives_each_back_once_and_only_to_its_browser) {
  Waiting waiting;
  EXPECT_TRUE(waiting.put("s", "b", from("10.0.0.1", 0)));
  EXPECT_FALSE(waiting.take("s", "c", {1})) << "another browser";
  EXPECT_FALSE(waiting.take("t", "b", {1}));
  EXPECT_FALSE(waiting.take("sb", "", {1}));
  EXPECT_FALSE(waiting.take("", "sb", {1}));
  const auto back = waiting.take("s", "b", {1});
  ASSERT_TRUE(back) << "a stranger's attempt spoils nothing";
  EXPECT_EQ(back->errand.to, "/list");
  EXPECT_FALSE(waiting.take("s", "b", {1}));
  EXPECT_EQ(waiting.size(), 0U);
}

TEST(Waiting, forgets_after_ten_minutes) {
  Waiting waiting;
  waiting.put("s", "b", from("10.0.0.1", 0));
  waiting.put("t", "b", from("10.0.0.1", 1));
  EXPECT_FALSE(waiting.take("s", "b", {600'000}));
  EXPECT_TRUE(waiting.take("t", "b", {600'000}));
}

TEST(Waiting, lets_no_address_take_the_others_place) {
  Waiting waiting;
  waiting.put("mine", "b", from("10.0.0.1", 0));
  for (std::size_t i = 0; i < 2 * Waiting::most_of_one; ++i)
    EXPECT_EQ(waiting.put(std::to_string(i), "b", from("10.0.0.2", 1)), i < Waiting::most_of_one);
  EXPECT_EQ(waiting.size(), Waiting::most_of_one + 1);
  EXPECT_TRUE(waiting.take("mine", "b", {2}));
  EXPECT_TRUE(waiting.take("0", "b", {2}));
  EXPECT_TRUE(waiting.put("again", "b", from("10.0.0.2", 3)));
}

TEST(Waiting, keeps_a_bounded_number) {
  Waiting waiting;
  for (std::size_t i = 0; i <= Waiting::most; ++i)
    EXPECT_TRUE(waiting.put(std::to_string(i), "b", from(std::to_string(i % 100), 1)));
  EXPECT_EQ(waiting.size(), Waiting::most);
  EXPECT_TRUE(waiting.take(std::to_string(Waiting::most), "b", {2})) << "the newest stays";
}

}  // namespace
}  // namespace kaigong::signon
