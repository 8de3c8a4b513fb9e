#include "board/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kaigong {
namespace {

std::vector<std::string> all(const Lines<std::string>& lines) {
  return {lines.begin(), lines.end()};
}

using Words = std::vector<std::string>;

TEST(Lines, keep_what_is_added_at_the_end_and_in_between) {
  Lines<std::string> lines;
  EXPECT_TRUE(lines.empty());
  lines.push_back("one");
  lines.push_back("three");
  lines.insert(lines.begin() + 1, "two");
  lines.insert(lines.begin(), "zero");
  EXPECT_EQ(all(lines), (Words{"zero", "one", "two", "three"}));
  EXPECT_EQ(lines.front(), "zero");
  EXPECT_EQ(lines.back(), "three");
  EXPECT_EQ(lines[2], "two");
  EXPECT_EQ(*lines.rbegin(), "three");
}

TEST(Lines, copy_whole_and_leave_the_other_alone) {
  Lines<std::string> lines;
  lines.push_back("one");
  auto other = lines;
  other.push_back("two");
  EXPECT_EQ(all(lines), Words{"one"});
  EXPECT_EQ(all(other), (Words{"one", "two"}));
  lines = other;
  EXPECT_EQ(all(lines), (Words{"one", "two"}));
  const Lines<std::string> nothing;
  lines = nothing;
  EXPECT_TRUE(lines.empty());
}

TEST(Lines, move_and_leave_nothing) {
  Lines<std::string> lines;
  lines.push_back("one");
  auto other = std::move(lines);
  EXPECT_EQ(all(other), Words{"one"});
  EXPECT_TRUE(lines.empty());  // NOLINT(bugprone-use-after-move): that is what is asked
  lines.push_back("again");
  EXPECT_EQ(all(lines), Words{"again"});
}

TEST(Lines, end_where_they_are_cut) {
  Lines<std::string> lines;
  for (const auto* one : {"one", "two", "three"}) lines.push_back(one);
  lines.truncate(lines.begin() + 1);
  lines.push_back("four");
  EXPECT_EQ(all(lines), (Words{"one", "four"}));
}

TEST(Lines, have_little_room_to_spare) {
  Lines<int> lines;
  for (int i = 1; i <= 2'000; ++i) {
    lines.push_back(i);
    EXPECT_LE(lines.room(), lines.size() + lines.size() / 8 + 1);
  }
  for (int i = 1; i <= 2'000; ++i) EXPECT_EQ(lines[static_cast<std::size_t>(i - 1)], i);
}

}  // namespace
}  // namespace kaigong
