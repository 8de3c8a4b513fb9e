#include "http/first_few.h"

#include <gtest/gtest.h>

#include <random>

namespace kaigong::http {
namespace {

struct Keyed {
  int key = 0;
  int row = 0;
  friend bool operator==(const Keyed&, const Keyed&) = default;
};
bool comes_before(const Keyed& a, const Keyed& b) {
  return a.key != b.key ? a.key < b.key : a.row < b.row;
}
using Few = FirstFew<Keyed, decltype(comes_before)>;

std::vector<Keyed> sorted_stretch(std::vector<Keyed> all, std::size_t first, std::size_t last) {
  std::sort(all.begin(), all.end(), comes_before);
  last = std::min(last, all.size());
  first = std::min(first, last);
  return {all.begin() + static_cast<std::ptrdiff_t>(first),
          all.begin() + static_cast<std::ptrdiff_t>(last)};
}

std::vector<Keyed> taken(const std::vector<Keyed>& all, std::size_t first, std::size_t last) {
  Few one(last, comes_before), other(last, comes_before);
  for (const auto& item : all) (item.row < 500 ? one : other).offer(item);
  one.offer_all(other);
  return std::move(one).take(first, last);
}

// Few keys, so that many are equal at any limit.
std::vector<Keyed> some(int count, int keys, std::uint32_t seed) {
  std::mt19937 chance(seed);
  std::vector<Keyed> out;
  for (int row = 0; row < count; ++row)
    out.push_back({static_cast<int>(chance() % static_cast<std::uint32_t>(keys)), row});
  return out;
}

TEST(FirstFew, are_those_that_sorting_all_brings_first) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    for (const int keys : {1, 3, 50, 100'000}) {
      const auto all = some(1'000, keys, seed);
      using Stretch = std::pair<std::size_t, std::size_t>;
      for (const auto& [first, last] :
           {Stretch(0, 1), Stretch(0, 7), Stretch(90, 100), Stretch(499, 501), Stretch(0, 1'000),
            Stretch(990, 1'200), Stretch(1'500, 1'600)}) {
        EXPECT_EQ(taken(all, first, last), sorted_stretch(all, first, last))
            << first << " to " << last << " of " << keys << " keys, seed " << seed;
      }
    }
  }
}

TEST(FirstFew, are_all_where_there_are_fewer) {
  const auto all = some(5, 2, 1);
  EXPECT_EQ(taken(all, 0, 50), sorted_stretch(all, 0, 50));
  EXPECT_EQ(taken(all, 4, 50).size(), 1U);
  EXPECT_TRUE(taken({}, 0, 50).empty());
}

TEST(FirstFew, are_none_where_none_is_asked_for) {
  EXPECT_TRUE(taken(some(9, 2, 1), 0, 0).empty());
}

TEST(FirstFew, take_the_earlier_of_equals_at_the_limit_whatever_their_order) {
  std::vector<Keyed> all;
  for (int row = 99; row >= 0; --row) all.push_back({7, row});
  EXPECT_EQ(taken(all, 8, 10), (std::vector<Keyed>{{7, 8}, {7, 9}}));
}

}  // namespace
}  // namespace kaigong::http
