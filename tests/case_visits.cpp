#include "case_visits.h"

#include "desk/deeds.h"
#include "desk/rights.h"
#include "desk/words.h"
#include "dispatch/visits.h"

#include <fmt/format.h>

namespace kaigong::cases {

namespace {

std::string stop_said(const Board& board, const VisitStop& stop) {
  auto out = "    " + board.text(board.project(stop.project)->code);
  if (!stop.planned) out += "  顺路";
  if (stop.seen == nullptr) return out + "  未看";
  out += "  " + show(stop.seen->said.day) + "  " + name_of(stop.seen->said.found).zh;
  if (stop.differs) out += "  与台账不符";
  return out;
}

}  // namespace

// 逐次，然后逐个项目；写了人员编号，只列这个人知道的
Rows visits_standing(const Words& head, const Board& board, Day today) {
  Rows rows;
  const auto method = method_of(board);
  for (const auto& visit : board.visits()) {
    const auto& plan = visit.last().said;
    if (head.size() > 1) {
      const PersonId who{static_cast<std::uint32_t>(std::stoul(head[1]))};
      if (!Rights(board, who, today).knows_of(visit)) continue;
    }
    const auto standing = standing_on(board, method, visit, today);
    rows.push_back(fmt::format("  {}  {}  {}  {}  事项 {}  未办结 {}  超期 {}", plan.visit.value,
                               name_of(plan.kind).zh, plan.name, name_of(standing.state).zh,
                               standing.found.size(), standing.open, standing.overdue));
    for (const auto& stop : standing.stops) rows.push_back(stop_said(board, stop));
  }
  return rows;
}

Rows stops_proposed(const Words& head, const Board& board, Day today) {
  Rows rows;
  const auto method = method_of(board);
  const auto* region = find_region(board, head.at(1));
  const StopsAsked asked{region->id, nullptr, std::stoul(head.at(2))};
  for (const auto& stop : propose_stops(board, method, moment_of(method, today), asked)) {
    auto row = "  " + board.text(board.project(stop.project)->code) + "  " +
               std::to_string(stop.points) + " 分";
    for (const auto why : stop.why) row += "  " + name_of(why).zh;
    if (stop.visited) row += "  上次 " + show(*stop.visited);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kaigong::cases
