#include "dispatch/ladder.h"

#include "dispatch/periods.h"

#include <algorithm>

namespace kaigong {

namespace {

const LadderLimit* limits_of(const Ladder& ladder, const std::string& severity) {
  const auto found = std::find_if(ladder.limits.begin(), ladder.limits.end(),
                                  [&](const auto& one) { return one.severity == severity; });
  if (found != ladder.limits.end()) return &*found;
  return ladder.limits.empty() ? nullptr : &ladder.limits.front();
}

bool is_level(const Ladder& ladder, const Region& region) {
  return std::find(ladder.levels.begin(), ladder.levels.end(), region.level) != ladder.levels.end();
}

RegionId level_above(const Board& board, const Ladder& ladder, RegionId at) {
  const auto* region = board.region(at);
  return region == nullptr ? RegionId{} : first_level(board, ladder, region->parent);
}

Day counted(Day from, DayCount count) {
  return count.working ? national_working_days().add_working_days(from, count.days)
                       : from + count.days;
}

bool moves(MatterStep step) {
  return step == MatterStep::climbed || step == MatterStep::pushed ||
         step == MatterStep::sent_down || step == MatterStep::passed;
}

// What the steps up to the day make of it, without any limit.
Standing walked(const Board& board, const Ladder* ladder, const Matter& matter, Day day,
                std::optional<Day>& planned) {
  Standing out;
  const auto* project = board.project(matter.project);
  const auto region = project != nullptr ? project->region : matter.region;
  out.at = matter.at ? matter.at : ladder == nullptr ? region : first_level(board, *ladder, region);
  out.recipient = matter.recipient;
  out.since = matter.raised;
  for (const auto& line : matter.steps) {
    if (line.day > day) continue;
    if (moves(line.step)) {
      if (line.to) out.at = line.to;
      out.recipient = line.recipient;
      out.since = line.day;
      out.state = MatterState::raised;
      planned.reset();
      continue;
    }
    switch (line.step) {
      case MatterStep::received: out.state = MatterState::received; break;
      case MatterStep::replied:
        out.state = MatterState::replied;
        if (line.until) planned = line.until;
        break;
      case MatterStep::solved: out.state = MatterState::solved; break;
      case MatterStep::extended: planned = line.until; break;
      case MatterStep::refused:  // the level's clock begins anew; that it was received stands
        out.state = MatterState::received;
        out.since = line.day;
        planned.reset();
        break;
      case MatterStep::confirmed: out.state = MatterState::settled; break;
      case MatterStep::withdrawn: out.state = MatterState::withdrawn; break;
      default: break;
    }
    if (line.step == MatterStep::solved) out.lost = line.day;  // for the wait that begins here
  }
  return out;
}

// What is asked of whoever has it, and until when.
void add_limit(const Ladder& ladder, const LadderLimit& limits, std::optional<Day> planned,
               Standing& out) {
  const auto ask = [&](Limit limit, Day from, DayCount count) {
    if (count.days == 0) return false;
    out.limit = limit;
    out.until = counted(from, count);
    return true;
  };
  const auto solved_on = out.lost.value_or(out.since);
  out.lost.reset();
  switch (out.state) {
    case MatterState::raised:
      if (ask(Limit::receive, out.since, limits.receive)) return;
      [[fallthrough]];
    case MatterState::received:
      if (ask(Limit::reply, out.since, limits.reply)) return;
      [[fallthrough]];
    case MatterState::replied:
      if (planned) {
        out.limit = Limit::solve;
        out.until = planned;
      } else {
        ask(Limit::solve, out.since, limits.solve);
      }
      return;
    case MatterState::solved: ask(Limit::confirm, solved_on, ladder.confirm); return;
    case MatterState::settled:
    case MatterState::withdrawn: return;
  }
}

}  // namespace

const Ladder* ladder_of(const Method& method, const Matter& matter) {
  for (const auto& ladder : method.ladders) {
    const auto& kinds = ladder.kinds;
    if (kinds.empty() || std::find(kinds.begin(), kinds.end(), matter.kind) != kinds.end())
      return &ladder;
  }
  return nullptr;
}

RegionId first_level(const Board& board, const Ladder& ladder, RegionId region) {
  for (const auto* one = board.region(region); one != nullptr; one = board.region(one->parent)) {
    if (is_level(ladder, *one)) return one->id;
  }
  return {};
}

Standing standing_on(const Board& board, const Method& method, const Matter& matter, Day day) {
  const auto* ladder = ladder_of(method, matter);
  std::optional<Day> planned;
  auto out = walked(board, ladder, matter, day, planned);
  const auto* limits =
      ladder == nullptr ? nullptr : limits_of(*ladder, board.text(matter.severity));
  if (limits == nullptr) {
    out.lost.reset();
    return out;
  }
  add_limit(*ladder, *limits, planned, out);
  out.above = level_above(board, *ladder, out.at);
  const bool is_theirs = out.limit != Limit::none && out.limit != Limit::confirm;
  if (is_theirs && out.above) out.climbs = *out.until + 1;
  if (out.until && *out.until < day) out.lost = out.until;
  return out;
}

// 自动升级：到期未签收、未回复、未办结的，次日升一级，由上一级的推进办接。
std::vector<MatterStepped> climbs_on(const Board& board, const Method& method, Day day) {
  std::vector<MatterStepped> out;
  if (method.ladders.empty()) return out;
  for (const auto& matter : board.matters()) {
    if (matter.closed || matter.raised > day) continue;
    const auto standing = standing_on(board, method, matter, day);
    if (!standing.climbs || *standing.climbs > day) continue;
    out.push_back({matter.id, MatterStep::climbed, day, "", standing.above, "", {}, "", {}});
  }
  return out;
}

}  // namespace kaigong
