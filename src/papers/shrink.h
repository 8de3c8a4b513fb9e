#pragma once

#include "papers/picture.h"

#include <span>

namespace kaigong::papers {

// Takes a picture's rows one after another and averages them into a smaller one: each point goes
// into the one cell that it falls into. Never enlarges.
class Shrinker {
 public:
  // The size that comes in, which mustn't be zero.
  Shrinker(std::uint32_t width, std::uint32_t height);
  // Three bytes a point. Rows beyond the height are passed over.
  void take(std::span<const std::uint8_t> row);
  // What no row came for stays black.
  Picture finish() const;

 private:
  std::uint32_t width_, height_, small_width_, small_height_;
  std::uint32_t row_ = 0;
  std::vector<std::uint32_t> sums_;    // of each colour, cell by cell
  std::vector<std::uint32_t> counts_;  // of the points in each cell
};

}  // namespace kaigong::papers
