#pragma once

#include <cstdint>
#include <string>

namespace kaigong::demo {

// A drawing of a building site as a PNG of 96 × 64 points, the same bytes on every machine.
std::string site_drawing(std::uint64_t seed);

}  // namespace kaigong::demo
