#pragma once

#include "demo/chance.h"
#include "demo/tables.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kaigong::demo {

inline constexpr std::int64_t threshold_fen = 5'000'000'000;  // 5,000 万元

// As many totals as asked for, none below the threshold, heavy-tailed, rounded as people round
// them, and adding up to the sum exactly.
std::vector<std::int64_t> drawn_totals(const Shape& shape, Chance& chance, std::int64_t count,
                                       std::int64_t sum_fen);

// A total below the threshold.
std::int64_t small_total(Chance& chance);

std::int64_t drawn_total(std::span<const SizeRow> sizes, Chance& chance);
std::int64_t rounded_total(std::int64_t fen);

}  // namespace kaigong::demo
