#pragma once

#include "demo/composed.h"
#include "demo/printed.h"
#include "demo/tables.h"

#include <cstdint>
#include <vector>

namespace kaigong::demo {

inline constexpr int as_of_year = 2022;
inline constexpr std::uint32_t first_leader = 301;  // composed leaders, two a unit
Day as_of();                                        // 2022-04-28
Day first_listed();                                 // no project is on the list before

// All projects in the order of their numbers, with places, names, totals, tags and dates.
std::vector<Composed> compose_portfolio(const Tables& tables, const Printed& printed,
                                        std::uint64_t seed);

}  // namespace kaigong::demo
