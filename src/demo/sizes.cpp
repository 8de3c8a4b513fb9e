#include "demo/sizes.h"

#include <algorithm>
#include <numeric>

namespace kaigong::demo {

std::int64_t drawn_total(std::span<const SizeRow> sizes, Chance& chance) {
  const auto row =
      drawn(sizes, chance.below(10'000), [](const SizeRow& size) { return size.share_bp; });
  const auto half = sizes[row].mean_fen - sizes[row].min_fen;
  return sizes[row].min_fen + chance.between(0, 2 * half);
}

// Below 1 亿 to 10 万元, below 10 亿 to 100 万元, above to 1,000 万元.
std::int64_t rounded_total(std::int64_t fen) {
  const std::int64_t step = fen < 10'000'000'000    ? 10'000'000
                            : fen < 100'000'000'000 ? 100'000'000
                                                    : 1'000'000'000;
  return fen / step * step;
}

std::int64_t small_total(Chance& chance) { return chance.between(60, 498) * 10'000'000; }

std::vector<std::int64_t> drawn_totals(const Shape& shape, Chance& chance, std::int64_t count,
                                       std::int64_t sum_fen) {
  check(sum_fen >= count * threshold_fen, "a county whose projects don't fit its total");
  std::vector<std::int64_t> totals;
  for (std::int64_t i = 0; i < count; ++i) totals.push_back(drawn_total(shape.sizes, chance));
  if (totals.empty()) return totals;

  // What lies above the threshold is stretched to what is to lie above it, and rounded down; the
  // largest takes what rounding left.
  const auto room = sum_fen - count * threshold_fen;
  std::int64_t above = 0;
  for (const auto total : totals) above += total - threshold_fen;
  for (auto& total : totals) {
    const auto extra = above == 0 ? 0 : part_of(total - threshold_fen, room, above);
    total = rounded_total(threshold_fen + extra);
  }
  const auto made = std::accumulate(totals.begin(), totals.end(), std::int64_t{0});
  *std::max_element(totals.begin(), totals.end()) += sum_fen - made;
  return totals;
}

}  // namespace kaigong::demo
