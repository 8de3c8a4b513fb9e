#include "assess/search_text.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace kaigong {
namespace {

TEST(Needle, is_found_wherever_a_plain_search_finds_it) {
  const std::vector<std::string> texts{"",       "1",        "12",      "长春市公路",
                                       "公",     "路公路",   "ee e e",  "a\nb12",
                                       "公路公", "\xE5\x85", "00 12 0", "aab"};
  const std::vector<std::string> words{"", "1", "12", "公路", "e e", "0 1", "aab", "ab", "\x85"};
  for (const auto& text : texts) {
    for (const auto& word : words)
      EXPECT_EQ(Needle(word).is_in(text), text.find(word) != std::string::npos)
          << text << " / " << word;
  }
}

TEST(SearchText, has_what_was_put_last_however_often) {
  std::mt19937 chance(5);
  SearchText text;
  std::map<std::size_t, std::string> told;
  text.grow(50);
  for (int i = 0; i < 20'000; ++i) {
    const auto row = chance() % 50;
    told[row] = std::string(chance() % 90, static_cast<char>('a' + chance() % 26));
    text.put(row, told[row]);
  }
  std::size_t alive = 0;
  for (const auto& [row, said] : told) {
    EXPECT_EQ(text.of(row), said);
    alive += said.size();
  }
  EXPECT_LT(text.bytes(), 2 * alive + 10'000) << "what nobody has any more is given back";
}

}  // namespace
}  // namespace kaigong
