#pragma once

#include "assess/race.h"
#include "assess/values.h"

#include <span>
#include <vector>

// The items of a scheme for the units of one group.
namespace kaigong {

struct Peers {
  std::string code;  // of their group
  GroupBy by = GroupBy::race;
  std::vector<Unit> units;
};

// One for each unit, in their order.
std::vector<ItemScore> score_item(const Board& board, Values& values, const SchemeItem& item,
                                  const Peers& peers, Day as_of);

// What the scheme gives for `x` where the unit has the `place` among so many; nothing where it is
// left out.
std::optional<std::int64_t> score_of(const SchemeItem& item, std::optional<std::int64_t> x,
                                     std::int64_t place = 0, std::int64_t units = 0);

// Which of the peers meet all of the demands.
std::vector<bool> who_meets(Values& values, std::span<const Demand> demands, const Peers& peers);

// Points given and taken by documents in the year of the day, up to it.
std::int64_t points_by_documents(const Board& board, const SchemeItem& item, std::string_view unit,
                                 Day as_of, std::vector<Seq>* entries);

}  // namespace kaigong
