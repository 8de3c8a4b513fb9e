#include "papers/shrink.h"
// tested by: papers/picture_test.cpp

#include <algorithm>

namespace kaigong::papers {

namespace {

std::uint32_t scaled(std::uint32_t side, std::uint32_t longest) {
  if (longest <= longest_side) return side;
  return std::max(1U, static_cast<std::uint32_t>(std::uint64_t{side} * longest_side / longest));
}

}  // namespace

Shrinker::Shrinker(std::uint32_t width, std::uint32_t height)
    : width_(width),
      height_(height),
      small_width_(scaled(width, std::max(width, height))),
      small_height_(scaled(height, std::max(width, height))),
      sums_(std::size_t{small_width_} * small_height_ * 3),
      counts_(std::size_t{small_width_} * small_height_) {}

void Shrinker::take(std::span<const std::uint8_t> row) {
  if (row_ >= height_ || row.size() < std::size_t{width_} * 3) return;
  const auto y = static_cast<std::uint32_t>(std::uint64_t{row_++} * small_height_ / height_);
  for (std::uint32_t x = 0; x < width_; ++x) {
    const auto column = static_cast<std::uint32_t>(std::uint64_t{x} * small_width_ / width_);
    const auto cell = std::size_t{y} * small_width_ + column;
    ++counts_[cell];
    for (std::size_t c = 0; c < 3; ++c) sums_[cell * 3 + c] += row[std::size_t{x} * 3 + c];
  }
}

Picture Shrinker::finish() const {
  Picture out{small_width_, small_height_, {}};
  out.points.resize(sums_.size());
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    const auto count = counts_[i / 3];
    if (count > 0) out.points[i] = static_cast<std::uint8_t>(sums_[i] / count);
  }
  return out;
}

}  // namespace kaigong::papers
