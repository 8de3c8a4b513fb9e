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
  // Only where the item isn't simply the rate of a measure:
  std::optional<std::int64_t> value;  // what was scored, in the quantity's unit
  std::optional<std::int64_t> place;  // in the group
  bool unmet = false;                 // a demand wasn't met, so it's worth nothing
  std::vector<Seq> entries;           // figures, events, documents that it rests on
};
BOOST_DESCRIBE_STRUCT(ItemScore, (),
                      (code, numerator, denominator, rate_bp, score, value, place, unmet, entries))

struct Racer {
  std::string key;  // the region's, or the unit's name
  Text name;
  std::int64_t rank = 0;
  std::optional<std::int64_t> rank_before;
  std::int64_t score = 0;           // millionths of a point
  std::optional<std::int64_t> gap;  // to the one ahead
  std::vector<ItemScore> items;
  std::optional<std::int64_t> uncorrected;       // the score without points by documents
  std::optional<std::int64_t> rank_uncorrected;  // where the scheme has any
  std::string grade;
  bool admonished = false;          // failing for as many years running as the scheme says
  std::vector<std::string> vetoes;  // that apply
  std::vector<std::string> lists;   // that it stands on
};
BOOST_DESCRIBE_STRUCT(Racer, (),
                      (key, name, rank, rank_before, score, gap, items, uncorrected,
                       rank_uncorrected, grade, admonished, vetoes, lists))

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
Race race(const Board& board, const Method& method, const Moment& moment, RegionId region = {});
Race race(const Board& board, const Method& method, Day as_of, RegionId region = {});

// With the movement since the month end before the day, where that isn't before 1970.
Race race_with_movement(const Board& board, const Method& method, const Moment& moment,
                        RegionId region = {});
Race race_with_movement(const Board& board, const Method& method, Day as_of, RegionId region = {});

// The canonical text of a result; the same board, method and day give the same bytes anywhere.
std::string text_of(const Race& race, const Method& method, Seq seq);

}  // namespace kaigong
