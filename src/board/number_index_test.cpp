#include "board/number_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kaigong {
namespace {

TEST(NumberIndex, finds_each_number_by_its_text_however_many_there_are) {
  NumberIndex index;
  std::vector<std::string> texts{""};
  for (std::uint32_t number = 1; number <= 5'000; ++number) {
    texts.push_back("项目" + std::to_string(number));
    index.add(texts.back(), number);
  }
  for (std::uint32_t number = 1; number <= 5'000; ++number) {
    const auto& text = texts[number];
    EXPECT_EQ(index.find(text, [&](auto one) { return texts[one] == text; }), number);
  }
}

TEST(NumberIndex, shows_all_numbers_of_one_text_until_one_is_taken) {
  NumberIndex index;
  for (std::uint32_t number = 1; number <= 40; ++number) index.add("桥", number);
  std::vector<std::uint32_t> seen;
  EXPECT_EQ(index.find("桥",
                       [&](auto number) {
                         seen.push_back(number);
                         return number == 3;
                       }),
            3U);
  EXPECT_EQ(seen, (std::vector<std::uint32_t>{1, 2, 3}));
}

TEST(NumberIndex, finds_nothing_where_nothing_was_added) {
  NumberIndex index;
  const auto any = [](std::uint32_t) { return true; };
  EXPECT_EQ(index.find("桥", any), 0U);
  index.add("桥", 1);
  EXPECT_EQ(index.find("路", any), 0U);
}

}  // namespace
}  // namespace kaigong
