#include "desk/visits.h"
// tested by: desk/visits_test.cpp

#include "desk/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong {

namespace {

constexpr int days_ahead = 7;

// Their own office, or they lead it; not whoever merely could.
bool goes_today(const Rights& rights, const VisitPlanned& plan) {
  if (plan.leader && plan.leader == rights.person()) return true;
  return std::any_of(rights.posts().begin(), rights.posts().end(), [&](const Post& post) {
    return post.region == plan.region && reach_of(post.role, Act::visit) != Reach::nobody &&
           post.role != Role::leader;
  });
}

// An office there is told of an announced visit that comes.
std::int64_t stops_of(const Board& board, const Rights& rights, const VisitPlanned& plan) {
  return std::count_if(plan.stops.begin(), plan.stops.end(),
                       [&](ProjectId stop) { return rights.may(Act::see, *board.project(stop)); });
}

BriefLine line_of(const VisitPlanned& plan, Text says, bool late) {
  BriefLine line;
  line.topic = BriefTopic::visits;
  const auto kind = name_of(plan.kind);
  line.says = {fmt::format("{}“{}”：{}", kind.zh, plan.name, says.zh),
               fmt::format("{} “{}”: {}", kind.en, plan.name, says.en)};
  line.until = plan.until;
  line.late = late;
  line.page = "/visits/" + std::to_string(plan.visit.value);
  return line;
}

std::optional<BriefLine> for_who_goes(const VisitPlanned& plan, const VisitStanding& standing) {
  const auto unseen = std::count_if(standing.stops.begin(), standing.stops.end(),
                                    [](const VisitStop& one) { return one.seen == nullptr; });
  const auto from = show(plan.from);
  switch (standing.state) {
    case VisitState::planned:
      return line_of(plan,
                     {fmt::format("{} 出发，看 {} 个项目", from, plan.stops.size()),
                      fmt::format("begins on {}, {} projects", from, plan.stops.size())},
                     false);
    case VisitState::under_way:
      return line_of(plan,
                     {fmt::format("还要看 {} 个项目", unseen),
                      fmt::format("{} projects are still to be seen", unseen)},
                     false);
    case VisitState::overdue:
      return line_of(plan,
                     {fmt::format("应已结束，还有 {} 个项目没有看", unseen),
                      fmt::format("should be over; {} projects weren't seen", unseen)},
                     true);
    case VisitState::done:
      return line_of(plan,
                     {fmt::format("待向带队领导反馈，未办结 {} 件", standing.open),
                      fmt::format("to be told to its leader; {} matters are open", standing.open)},
                     standing.overdue > 0);
    default: return {};
  }
}

}  // namespace

std::vector<BriefLine> briefing_of_visits(const Board& board, const Method& method,
                                          const Rights& rights, Day today) {
  std::vector<BriefLine> out;
  for (const auto& visit : board.visits()) {
    const auto& plan = visit.last().said;
    if (!rights.knows_of(visit) || today + days_ahead < plan.from) continue;
    const auto standing = standing_on(board, method, visit, today);
    if (goes_today(rights, plan)) {
      if (auto line = for_who_goes(plan, standing)) out.push_back(*std::move(line));
      continue;
    }
    const bool comes =
        standing.state == VisitState::planned || standing.state == VisitState::under_way;
    const auto own = comes ? stops_of(board, rights, plan) : 0;
    if (own == 0 || rights.may_for_all(Act::see)) continue;
    const auto from = show(plan.from), until = show(plan.until);
    out.push_back(line_of(plan,
                          {fmt::format("{} 至 {} 来看 {} 个项目", from, until, own),
                           fmt::format("comes to {} projects, {} to {}", own, from, until)},
                          false));
  }
  return out;
}

}  // namespace kaigong
