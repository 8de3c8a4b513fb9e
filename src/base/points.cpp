#include "base/points.h"

#include <fmt/format.h>

namespace kaigong {

namespace {

constexpr std::size_t decimals = 6;

std::string digits_of(Points points, std::size_t fewest_decimals) {
  const auto size = points.micro < 0 ? -points.micro : points.micro;
  auto text =
      fmt::format("{}{}.{:06}", points.micro < 0 ? "-" : "", size / 1'000'000, size % 1'000'000);
  const auto least = text.size() - decimals + fewest_decimals;
  while (text.size() > least && text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

std::optional<Points> read_points(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::int64_t micro = 0;
  std::size_t after_point = 0, digits = 0;
  bool pointed = false;
  for (const char c : text) {
    if (c == '.' && !pointed && digits > 0) {
      pointed = true;
      continue;
    }
    if (c < '0' || c > '9' || digits > 9 || after_point == decimals) return std::nullopt;
    micro = micro * 10 + (c - '0');
    ++digits;
    if (pointed) ++after_point;
  }
  if (digits == 0 || (pointed && after_point == 0)) return std::nullopt;
  for (; after_point < decimals; ++after_point) micro *= 10;
  if (micro > most_points.micro) return std::nullopt;
  return Points{negative ? -micro : micro};
}

std::string show(Points points) { return digits_of(points, 0); }
std::string show_score(Points points) { return digits_of(points, 2); }

}  // namespace kaigong
