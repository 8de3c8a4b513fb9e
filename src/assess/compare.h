#pragma once

#include "assess/race.h"

#include <optional>
#include <string>
#include <vector>

// What is different between two races, and between two methods as they are written. Pure.
namespace kaigong {

// Where a unit stands in one of the two races.
struct Place {
  std::string group;
  Text group_name;
  std::int64_t rank = 0;
  std::int64_t score = 0;  // millionths of a point
  std::string grade;
  bool admonished = false;
  std::vector<std::string> vetoes;
  std::vector<std::string> lists;
};
BOOST_DESCRIBE_STRUCT(Place, (), (group, group_name, rank, score, grade, admonished, vetoes, lists))

struct ItemChange {
  std::string code;
  std::optional<ItemScore> before;  // none: there was no such item for the unit
  std::optional<ItemScore> after;
};
BOOST_DESCRIBE_STRUCT(ItemChange, (), (code, before, after))

struct UnitChange {
  std::string key;
  Text name;
  std::optional<Place> before;  // none: it didn't race
  std::optional<Place> after;
  std::vector<ItemChange> items;  // whose points aren't the same, in the order of the methods
};
BOOST_DESCRIBE_STRUCT(UnitChange, (), (key, name, before, after, items))

// Units that stand otherwise, in the order of `after`, then those who race no more. A unit whose
// points only moved between items counts as changed.
std::vector<UnitChange> compare(const Race& before, const Race& after);

// One clause that isn't the same. Members of lists that bear a code are held against their
// namesakes, whatever their places.
struct ClauseChange {
  std::string place;                  // a JSON pointer into `after`, or into `before` where it went
  Text clause;                        // "考核项“投资完成”的分值"
  std::optional<json::Value> before;  // none: it is new
  std::optional<json::Value> after;   // none: it is gone
};
BOOST_DESCRIBE_STRUCT(ClauseChange, (), (place, clause, before, after))

// Remarks (members that begin with $ or _) don't count.
std::vector<ClauseChange> compare(const json::Value& before, const json::Value& after);

}  // namespace kaigong
