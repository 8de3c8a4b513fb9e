#pragma once

#include "assess/race.h"

#include <optional>
#include <string_view>
#include <vector>

// One unit's score in one item, opened into what it rests on; and what the figures of items are in.
namespace kaigong {

enum class ValueUnit : std::uint8_t { bp, fen, count, points, day };  // points: millionths of one
BOOST_DESCRIBE_ENUM(ValueUnit, bp, fen, count, points, day)

ValueUnit unit_of(const Sum& sum);
ValueUnit unit_of(const Method& method, const SchemeItem& item);  // of ItemScore::value

struct OpenedScore {
  const SchemeItem* item = nullptr;  // of the method
  GroupBy by = GroupBy::race;        // what kind of unit it is
  Racer row;
  ItemScore score;
  Day day;                     // that its figures stand for
  std::vector<Item> projects;  // of the item's measure, largest first
  std::vector<Seq> entries;    // figures, events and documents, oldest first
};

// Nothing where no such unit races, or it has no such item. `race`: of the same board, method and
// day.
std::optional<OpenedScore> open_score(const Board& board, const Method& method, const Race& race,
                                      std::string_view unit, std::string_view item);

}  // namespace kaigong
