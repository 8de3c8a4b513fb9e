#pragma once

#include "dispatch/ladder.h"
#include "dispatch/lights.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Where visits to sites (踏查、督查) stand on a day, and which projects the next one should see.
namespace kaigong {

enum class VisitState : std::uint8_t {
  planned,    // 待出发
  under_way,  // 进行中
  overdue,    // 应结束: its last day has passed
  done,       // 已结束
  fed_back,   // 已反馈
  cancelled   // 已取消
};
BOOST_DESCRIBE_ENUM(VisitState, planned, under_way, overdue, done, fed_back, cancelled)

struct VisitStop {
  ProjectId project;
  bool planned = true;                     // else it was seen on the way
  const At<VisitStepped>* seen = nullptr;  // the last word
  bool differs = false;                    // the site isn't as the ledger says
};

struct VisitStanding {
  VisitState state = VisitState::planned;
  std::vector<VisitStop> stops;  // in the order of the route, then of what was seen on the way
  std::vector<MatterId> found;   // matters that name it
  std::int64_t open = 0;         // of those
  std::int64_t overdue = 0;      // of those
  const At<VisitStepped>* last = nullptr;  // what made the state; none: the calendar
};

// The plan as it stood on the day; none: it was planned later.
const At<VisitPlanned>* plan_on(const Board& board, const Visit& visit, Day day);
// Unannounced and not done: who is to be visited doesn't know of it.
bool is_secret(const Visit& visit);
// As of a day on which it was planned.
VisitStanding standing_on(const Board& board, const Method& method, const Visit& visit, Day day);

// When another visit saw the project last.
std::optional<Day> visited_before(const Board& board, const Visit& visit, ProjectId project,
                                  Day day);

// What a site is found to be against what the ledger says of it: works that go on where it says
// that they stopped, none where it says that they go on. Rules are ours.
bool differs_from(SiteFound found, State said);

// Why a project should be seen.
enum class VisitWhy : std::uint8_t {
  slow,       // a light is on
  blocked,    // a matter of it is open
  unvisited,  // nobody saw it in half a year
  large       // 1 billion yuan and over
};
BOOST_DESCRIBE_ENUM(VisitWhy, slow, blocked, unvisited, large)

struct ProposedStop {
  ProjectId project;
  std::vector<VisitWhy> why;
  std::int64_t points = 0;          // by which they are ordered, then by what they cost
  std::int64_t total = 0;           // fen
  const LightRule* rule = nullptr;  // of the heaviest light
  const LightLevel* level = nullptr;
  std::int64_t open = 0;       // matters
  std::optional<Day> visited;  // last
};

// Those that need it most, at most `count`, in the order of the tree as a route would take them.
// Without whoever has ended or was never begun to prepare. How they are weighed is ours: a light
// counts 1 to 4 by its level, an open matter 2, never seen 2, seen long ago 1, large 1.
struct StopsAsked {
  RegionId region;
  const Sight* sight = nullptr;  // none: all are seen
  std::size_t count = 20;
};
std::vector<ProposedStop> propose_stops(const Board& board, const Method& method,
                                        const Moment& moment, const StopsAsked& asked);

}  // namespace kaigong
