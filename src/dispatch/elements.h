#pragma once

#include "assess/measure.h"
#include "board/board.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// Where needs of projects stand on a day (要素保障), and their sums by element for whoever owns it.
namespace kaigong {

enum class NeedState : std::uint8_t {
  asked,     // 待答复
  promised,  // 已承诺
  part,      // 部分落实
  granted,   // 已落实
  refused,   // 不予保障
  withdrawn  // 已撤回
};
BOOST_DESCRIBE_ENUM(NeedState, asked, promised, part, granted, refused, withdrawn)

struct NeedStanding {
  NeedState state = NeedState::asked;
  std::int64_t promised_milli = 0;  // beyond what is granted
  std::int64_t granted_milli = 0;
  std::optional<Day> until;  // what is promised
  bool late = false;         // needed by, or promised until, a day that has passed
  const At<ElementAnswered>* answer = nullptr;  // the last
  bool is_open() const { return state < NeedState::granted; }
};
// As of a day on which it had been asked.
NeedStanding standing_on(const Need& need, Day day);

// Of one element in one unit that one level owns.
struct ElementSum {
  std::string element;
  std::string unit;
  RegionId at;
  std::int64_t needs = 0, open = 0, late = 0;
  std::int64_t asked_milli = 0, promised_milli = 0, granted_milli = 0;
  std::optional<std::int64_t> allotted_milli;  // for the year of the day
  Seq allotted_seq = 0;
  // Promised and granted in the year beyond what there is.
  std::int64_t over_milli() const;
};
// In the order of the tree, then of elements. Counted are needs of projects that are seen.
std::vector<ElementSum> element_sums(const Board& board, RegionId within, const Sight* sight,
                                     Day day);
// What the level has for the year of the day by its last word; none: nothing was said.
const At<ElementAllotted>* allotted_on(const Board& board, RegionId region,
                                       std::string_view element, std::string_view unit, Day day);

}  // namespace kaigong
