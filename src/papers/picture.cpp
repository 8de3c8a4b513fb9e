#include "papers/picture.h"

#include "papers/decode.h"
#include "papers/media.h"

#include <algorithm>
#include <array>

namespace kaigong::papers {

namespace {

constexpr std::uint32_t cells_wide = 9, cells_high = 8;

// Where a point of the upright picture stands in the one that is turned: EXIF names the eight ways
// by which edge of the scene the first row and the first column are.
std::size_t source_of(const Picture& turned, int orientation, std::uint32_t x, std::uint32_t y) {
  const auto right = turned.width - 1, bottom = turned.height - 1;
  std::uint32_t column = x, row = y;
  switch (orientation) {
    case 2: column = right - x; break;
    case 3: column = right - x, row = bottom - y; break;
    case 4: row = bottom - y; break;
    case 5: column = y, row = x; break;
    case 6: column = y, row = bottom - x; break;
    case 7: column = right - y, row = bottom - x; break;
    case 8: column = right - y, row = x; break;
    default: break;
  }
  return (std::size_t{row} * turned.width + column) * 3;
}

Picture upright(Picture turned, int orientation) {
  if (orientation < 2 || orientation > 8) return turned;
  Picture out = turned;
  if (orientation >= 5) std::swap(out.width, out.height);
  auto* into = out.points.data();
  for (std::uint32_t y = 0; y < out.height; ++y) {
    for (std::uint32_t x = 0; x < out.width; ++x, into += 3)
      std::copy_n(turned.points.data() + source_of(turned, orientation, x, y), 3, into);
  }
  return out;
}

// As the eye weighs the colours (ITU-R BT.601), in thousandths.
std::uint64_t brightness(const std::uint8_t* point) {
  return 299U * point[0] + 587U * point[1] + 114U * point[2];
}

// The mean brightness of one cell; a cell of a very small picture may be less than a point wide.
std::uint64_t mean_of(const Picture& picture, std::uint32_t column, std::uint32_t row) {
  const auto edge = [](std::uint32_t side, std::uint32_t at, std::uint32_t cells) {
    return static_cast<std::uint32_t>(std::uint64_t{side} * at / cells);
  };
  const auto left = edge(picture.width, column, cells_wide);
  const auto top = edge(picture.height, row, cells_high);
  const auto right = std::max(left + 1, edge(picture.width, column + 1, cells_wide));
  const auto bottom = std::max(top + 1, edge(picture.height, row + 1, cells_high));
  std::uint64_t sum = 0;
  for (auto y = top; y < bottom; ++y) {
    for (auto x = left; x < right; ++x)
      sum += brightness(picture.points.data() + (std::size_t{y} * picture.width + x) * 3);
  }
  return sum / (std::uint64_t{right - left} * (bottom - top));
}

}  // namespace

std::optional<Picture> small_picture(std::string_view bytes, int orientation) {
  const auto media = media_of(bytes);
  auto picture = media == Media::jpeg  ? decode_jpeg(bytes)
                 : media == Media::png ? decode_png(bytes)
                                       : std::nullopt;
  if (!picture || picture->points.empty()) return std::nullopt;
  return upright(*std::move(picture), orientation);
}

std::uint64_t fingerprint_of(const Picture& picture) {
  std::uint64_t out = 0;
  for (std::uint32_t row = 0; row < cells_high; ++row) {
    std::array<std::uint64_t, cells_wide> means{};
    for (std::uint32_t column = 0; column < cells_wide; ++column)
      means[column] = mean_of(picture, column, row);
    for (std::uint32_t column = 0; column + 1 < cells_wide; ++column)
      out = out << 1U | (means[column + 1] > means[column] ? 1U : 0U);
  }
  return out;
}

}  // namespace kaigong::papers
