#pragma once

#include "assess/scheme.h"

#include <cstdint>
#include <span>

// From what a unit reached to points. Pure; `x` is in the quantity's unit, answers are millionths
// of a point. Rates come as printed, rounded to basis points, so that a printed table can be
// checked by hand.
namespace kaigong {

std::int64_t share_points(const SchemeItem& item, std::int64_t x);
std::int64_t per_unit_points(const SchemeItem& item, std::int64_t x);
std::int64_t step_points(const SchemeItem& item, std::int64_t x);
std::int64_t rank_points(const SchemeItem& item, std::int64_t place);
std::int64_t rank_band_points(const SchemeItem& item, std::int64_t place, std::int64_t units);
std::int64_t given_points(const SchemeItem& item, std::int64_t x);

// Not below `least`, not above `most`, where they are said.
std::int64_t within_limits(const Shape& shape, std::int64_t points);

std::int64_t within_each(const Shape& shape, std::int64_t points);  // of one document

// The place of each in the order from the largest; equal ones share a place, nothing has none (0).
std::vector<std::int64_t> places_of(std::span<const std::optional<std::int64_t>> values);

}  // namespace kaigong
