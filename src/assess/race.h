#pragma once

#include "assess/method.h"

#include <optional>
#include <string>
#include <vector>

// Scores and ranks by a method's scheme, each open to its parts. A pure function of board, method
// and day; its text is what an assessment's digest seals.
namespace kaigong {

struct ItemScore {
  std::string code;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  std::optional<std::int64_t> rate_bp;
  std::optional<std::int64_t> score;  // millionths of a point; none: left out
};
BOOST_DESCRIBE_STRUCT(ItemScore, (), (code, numerator, denominator, rate_bp, score))

struct Racer {
  std::string key;  // the region's
  Text name;
  std::int64_t rank = 0;
  std::optional<std::int64_t> rank_before;
  std::int64_t score = 0;           // millionths of a point
  std::optional<std::int64_t> gap;  // to the one ahead
  std::vector<ItemScore> items;
};
BOOST_DESCRIBE_STRUCT(Racer, (), (key, name, rank, rank_before, score, gap, items))

struct RaceGroup {
  std::string code;
  Text name;
  std::vector<Racer> rows;  // by rank; equal ranks in the order of the tree
};
BOOST_DESCRIBE_STRUCT(RaceGroup, (), (code, name, rows))

struct Race {
  Day as_of;
  std::optional<Day> before;  // the day that movement is counted from
  std::vector<RaceGroup> groups;
};

// `region`: race only units at or below it. Movement is left empty.
Race race(const Board& board, const Method& method, Day as_of, RegionId region = {});

// With the movement since the month end before the day, where that isn't before 1970.
Race race_with_movement(const Board& board, const Method& method, Day as_of, RegionId region = {});

// 示例：权重 25 分，投资完成率 83.33%，得 25 × 0.8333 = 20.8325 分。
// The rate is taken as printed, rounded to basis points, so that a printed table can be checked
// by hand.
std::optional<std::int64_t> score_of(const SchemeItem& item, std::optional<std::int64_t> rate_bp);

// The canonical text of a result; the same board, method and day give the same bytes anywhere.
std::string text_of(const Race& race, const Method& method, Seq seq);

}  // namespace kaigong
