#pragma once

#include "base/text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

// The chart of five stages and twenty nodes used by Jilin's project centres (2020). The first
// fourteen names are published; the six of stages 4 and 5 are our suggestion until an office says
// its own.
namespace kaigong {

struct Node {
  std::string_view code;   // "3.4"
  std::uint8_t stage = 0;  // 1..5
  std::string_view zh;
  std::string_view en;
  bool published = true;
};

std::span<const Node> nodes();                                  // 20, in order
std::optional<std::uint8_t> node_index(std::string_view code);  // 0..19
Text stage_name(int stage);

// Nodes that measures ask for.
namespace node {
inline constexpr std::uint8_t signing = 0, registered = 1, site_fixed = 2, money_in = 3,
                              approved = 4, start = 12, included = 13, completed = 16,
                              producing = 18;
}

}  // namespace kaigong
