#pragma once

#include "assess/method.h"

#include <optional>
#include <string_view>
#include <vector>

// Where a matter stands on a day: whose turn it is, what is due of them by when, when it climbs.
// Pure: the steps that were said up to the day, the method's ladder, the working calendar.
namespace kaigong {

enum class MatterState : std::uint8_t {
  raised,    // 待签收
  received,  // 已签收
  replied,   // 办理中
  solved,    // 待确认: by who raised it
  settled,   // 已销号
  withdrawn  // 已撤回
};
BOOST_DESCRIBE_ENUM(MatterState, raised, received, replied, solved, settled, withdrawn)

enum class Limit : std::uint8_t { none, receive, reply, solve, confirm };
BOOST_DESCRIBE_ENUM(Limit, none, receive, reply, solve, confirm)

struct Standing {
  MatterState state = MatterState::raised;
  RegionId at;                // whose turn it is
  Word recipient = 0;         // the department there; none: the region's office
  Day since;                  // when it came there, or was refused
  Limit limit = Limit::none;  // what is asked next
  std::optional<Day> until;   // the last day for it; none: nothing is asked
  std::optional<Day> lost;    // the limit that passed, where no level is above: overdue
  RegionId above;             // where it climbs to; none: it is at the top
  std::optional<Day> climbs;  // the first day on which the clock moves it up
  bool is_open() const { return state != MatterState::settled && state != MatterState::withdrawn; }
};

// The ladder that the matter climbs; none: it stays where it is.
const Ladder* ladder_of(const Method& method, const Matter& matter);
// The level at which it begins: the lowest of the ladder's at or above the region.
RegionId first_level(const Board& board, const Ladder& ladder, RegionId region);

Standing standing_on(const Board& board, const Method& method, const Matter& matter, Day day);

// What the clock has to say on the day: of each matter that is due to climb one step up.
std::vector<MatterStepped> climbs_on(const Board& board, const Method& method, Day day);

}  // namespace kaigong
