#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kaigong {

// A score, exact to a millionth of a point. Schemes give at most a thousand points for anything.
struct Points {
  std::int64_t micro = 0;
  static constexpr Points whole(std::int64_t points) { return {points * 1'000'000}; }
  friend constexpr auto operator<=>(Points, Points) = default;
};

inline constexpr Points most_points = Points::whole(1000);

// "20", "0.1", "-0.333333": at most six decimals and a thousand points either way.
std::optional<Points> read_points(std::string_view text);
// Without zeros at the end: "20", "0.1", "-0.333333".
std::string show(Points points);
// With at least two decimals, as scores are printed: "20.00", "0.333333".
std::string show_score(Points points);

}  // namespace kaigong
