#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Pictures made small enough to look at and to compare. Decoding is bounded: what is too large or
// broken is no picture here, whatever it is elsewhere.
namespace kaigong::papers {

// Rows from the top, three bytes a point: red, green, blue.
struct Picture {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<std::uint8_t> points;
};

inline constexpr std::uint32_t longest_side = 480;  // of a small picture
inline constexpr std::uint64_t most_points = 80'000'000;

// A JPEG or PNG, made no larger than `longest_side`, by averaging. `orientation`: as EXIF says how
// it was held, 1 to 8; it comes upright.
std::optional<Picture> small_picture(std::string_view bytes, int orientation = 1);

// Of a grid of 9 × 8 cells the bit of each of the 64 neighbours to the right that is brighter, row
// by row, the first the highest (a difference hash).
std::uint64_t fingerprint_of(const Picture& picture);

// Without a word of what the camera wrote beside it.
std::string jpeg_of(const Picture& picture);

}  // namespace kaigong::papers
