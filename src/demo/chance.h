#pragma once

#include "base/check.h"

#include <cstddef>
#include <cstdint>

namespace kaigong::demo {

__extension__ typedef __int128 Wide;

// amount × part ÷ whole without overflow in between; towards zero.
constexpr std::int64_t part_of(std::int64_t amount, std::int64_t part, std::int64_t whole) {
  return static_cast<std::int64_t>(Wide(amount) * part / whole);
}

// Chance that is the same on every machine: splitmix64 and whole numbers only. The bias of the
// remainder is below one in 10^9 here and of no matter to a demonstration.
class Chance {
 public:
  constexpr explicit Chance(std::uint64_t seed) : state_(seed) {}
  // A stream of its own for each thing of a kind, so that one more draw moves nothing else.
  constexpr Chance(std::uint64_t seed, std::uint64_t kind, std::uint64_t which)
      : state_(mixed(seed ^ mixed(kind * 0x9E3779B97F4A7C15U + which))) {}

  constexpr std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15U); }
  std::int64_t below(std::int64_t limit) {
    check(limit > 0, "chance among nothing");
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(limit));
  }
  std::int64_t between(std::int64_t first, std::int64_t last) {  // both may come
    return first + below(last - first + 1);
  }
  bool happens(std::int64_t bp) { return below(10'000) < bp; }
  // Around zero, never further away than the spread, seldom near it.
  std::int64_t around_zero(std::int64_t spread) {
    std::int64_t sum = 0;
    for (int i = 0; i < 3; ++i) sum += between(-spread, spread);
    return sum / 3;
  }
  template <class List>
  const auto& pick(const List& list) {
    return list[index(list)];
  }
  template <class List>
  std::size_t index(const List& list) {
    return static_cast<std::size_t>(below(static_cast<std::int64_t>(list.size())));
  }

 private:
  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::uint64_t state_;
};

// The row that a draw of 0 … whole-1 falls on, by each row's weight.
template <class Rows, class Weight>
std::size_t drawn(const Rows& rows, std::int64_t draw, Weight weight) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    draw -= weight(rows[i]);
    if (draw < 0) return i;
  }
  check(false, "weights that don't add up");
  return 0;
}

}  // namespace kaigong::demo
