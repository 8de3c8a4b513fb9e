#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace kaigong {

// A sum of 64-bit numbers in 128, so that their order doesn't matter: it passes 64 bits where all
// of them together do, whatever it was in between.
class WideSum {
 public:
  void add(std::int64_t number) { sum_ += number; }
  void add(const WideSum& other) { sum_ += other.sum_; }
  // The largest or smallest number where it doesn't fit.
  std::int64_t bounded() const {
    using Limits = std::numeric_limits<std::int64_t>;
    return static_cast<std::int64_t>(std::clamp(sum_, Wide(Limits::min()), Wide(Limits::max())));
  }
  bool fits() const { return sum_ == bounded(); }

 private:
  __extension__ typedef __int128 Wide;
  Wide sum_ = 0;
};

}  // namespace kaigong
