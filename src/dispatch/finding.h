#pragma once

#include "assess/method.h"

#include <cstdint>
#include <optional>
#include <string>

// A rule's finding on one project before it becomes words.
namespace kaigong {

struct Finding {
  const LightLevel* level = nullptr;
  std::int64_t figure = 0;  // in the rule's unit
  std::int64_t done = 0;    // fen, where the rule compares amounts
  std::int64_t due = 0;
  std::int64_t plan = 0;
  std::optional<Day> since;
  Word batch = 0;            // of bonds
  std::optional<Day> until;  // of what moved
};

// The heaviest level whose limit is reached. `exactly`: the figure is the limit and not a bit more.
const LightLevel* reached(const LightRule& rule, std::int64_t figure, bool exactly = true);
const LightLevel* reached_below(const LightRule& rule, std::int64_t figure);

std::string percent(std::int64_t bp);  // "12.34"
std::string wan(std::int64_t fen);     // 万元
std::string million(std::int64_t fen);

}  // namespace kaigong
