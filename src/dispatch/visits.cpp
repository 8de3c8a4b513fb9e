#include "dispatch/visits.h"
// tested by: desk/visits_test.cpp

#include <algorithm>
#include <unordered_map>

namespace kaigong {

namespace {

constexpr int days_unvisited = 180;
constexpr std::int64_t large_total = 100'000'000'000;  // 10 亿元, in fen

bool is_open_on(const Matter& matter, Day day) {
  return matter.raised <= day && (!matter.closed || *matter.closed > day);
}

void count_found(const Board& board, const Method& method, VisitId id, Day day,
                 VisitStanding& out) {
  for (const auto& matter : board.matters()) {
    if (matter.visit != id || matter.raised > day) continue;
    out.found.push_back(matter.id);
    const auto standing = standing_on(board, method, matter, day);
    if (!standing.is_open()) continue;
    ++out.open;
    const bool promised_late = matter.due && *matter.due < day;
    out.overdue += promised_late || standing.lost ? 1 : 0;
  }
}

VisitState state_by(VisitStep step, VisitState before) {
  switch (step) {
    case VisitStep::done: return VisitState::done;
    case VisitStep::fed_back: return VisitState::fed_back;
    case VisitStep::cancelled: return VisitState::cancelled;
    default: return before;
  }
}

VisitState state_by_day(const VisitPlanned& plan, bool seen_any, Day day) {
  if (plan.until < day) return VisitState::overdue;
  return plan.from <= day || seen_any ? VisitState::under_way : VisitState::planned;
}

void take_seen(std::vector<VisitStop>& stops, const At<VisitStepped>& step) {
  const auto found = std::find_if(stops.begin(), stops.end(), [&](const VisitStop& one) {
    return one.project == step.said.stop;
  });
  if (found != stops.end()) {
    found->seen = &step;
  } else {
    stops.push_back({step.said.stop, false, &step, false});
  }
}

State state_of(const Board& board, ProjectId id, Day day) {
  const auto* line = state_on(*board.project(id), day);
  return line == nullptr ? State::none : line->state;
}

// The last day on which anybody saw each.
std::unordered_map<ProjectId, Day> last_visits(const Board& board, Day day) {
  std::unordered_map<ProjectId, Day> out;
  for (const auto& visit : board.visits()) {
    for (const auto& step : visit.steps) {
      if (step.said.step != VisitStep::seen || step.said.day > day) continue;
      auto& last = out[step.said.stop];
      last = std::max(last, step.said.day);
    }
  }
  return out;
}

bool may_be_visited(State state) {
  return state == State::signed_up || state == State::preparing || state == State::building ||
         state == State::suspended;
}

// Which level of which rule is the heaviest, 1 being the lightest of its rule.
void find_light(const std::vector<ReadyRule>& ready, const Method& method, std::size_t row,
                ProposedStop& out) {
  for (std::size_t i = 0; i < ready.size(); ++i) {
    const auto* level = ready[i].level(row);
    if (level == nullptr) continue;
    const auto weight = std::min<std::int64_t>(4, 1 + (level - method.lights[i].levels.data()));
    if (out.rule != nullptr && weight <= out.points) continue;
    out.points = weight;
    out.rule = &method.lights[i];
    out.level = level;
  }
  if (out.rule != nullptr) out.why.push_back(VisitWhy::slow);
}

void weigh(const Board& board, const Project& project, Day day, ProposedStop& out) {
  for (const auto index : seldom_of(project).matters)
    out.open += is_open_on(board.matters()[index], day) ? 1 : 0;
  const auto add = [&](VisitWhy why, std::int64_t points) {
    out.why.push_back(why);
    out.points += points;
  };
  if (out.open > 0) add(VisitWhy::blocked, 2);
  if (!out.visited) add(VisitWhy::unvisited, 2);
  if (out.visited && *out.visited + days_unvisited < day) add(VisitWhy::unvisited, 1);
  if (out.total >= large_total) add(VisitWhy::large, 1);
}

bool weighs_more(const ProposedStop& one, const ProposedStop& other) {
  return std::tuple(-one.points, -one.total, one.project) <
         std::tuple(-other.points, -other.total, other.project);
}

// Places in the order of a walk over the tree, so that what lies together is seen together.
std::vector<std::size_t> places_of(const Board& board) {
  const auto regions = board.regions();
  std::vector<std::vector<std::size_t>> below(regions.size() + 1);
  for (const auto& region : regions) below[region.parent.value].push_back(region.id.value);
  std::vector<std::size_t> out(regions.size() + 1), open(below[0].rbegin(), below[0].rend());
  std::size_t next = 0;
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    out[at] = next++;
    open.insert(open.end(), below[at].rbegin(), below[at].rend());
  }
  return out;
}

}  // namespace

const At<VisitPlanned>* plan_on(const Board& board, const Visit& visit, Day day) {
  const auto& plans = visit.plans;
  const auto found = std::find_if(plans.rbegin(), plans.rend(),
                                  [&](const auto& one) { return board.said_on(one.seq) <= day; });
  return found == plans.rend() ? nullptr : &*found;
}

bool is_secret(const Visit& visit) {
  const auto& steps = visit.steps;
  return visit.last().said.kind == VisitKind::unannounced &&
         std::none_of(steps.begin(), steps.end(),
                      [](const auto& step) { return step.said.step == VisitStep::done; });
}

bool differs_from(SiteFound found, State said) {
  const bool works = found == SiteFound::working || found == SiteFound::slow;
  const bool none = found == SiteFound::idle || found == SiteFound::unstarted;
  return (works && said != State::building) || (none && said == State::building) ||
         (found == SiteFound::finished && (said == State::building || said == State::suspended));
}

std::optional<Day> visited_before(const Board& board, const Visit& visit, ProjectId project,
                                  Day day) {
  std::optional<Day> out;
  for (const auto& other : board.visits()) {
    if (&other == &visit) continue;
    for (const auto& step : other.steps) {
      const bool seen = step.said.step == VisitStep::seen && step.said.stop == project;
      if (seen && step.said.day <= day) out = std::max(out.value_or(step.said.day), step.said.day);
    }
  }
  return out;
}

VisitStanding standing_on(const Board& board, const Method& method, const Visit& visit, Day day) {
  VisitStanding out;
  const auto* plan = plan_on(board, visit, day);
  if (plan == nullptr) return out;
  for (const auto stop : plan->said.stops) out.stops.push_back({stop, true, nullptr, false});
  bool seen_any = false;
  for (const auto& step : visit.steps) {
    if (step.said.day > day || board.said_on(step.seq) > day) continue;
    if (step.said.step == VisitStep::seen) {
      take_seen(out.stops, step);
      seen_any = true;
    } else {
      out.state = state_by(step.said.step, out.state);
      out.last = &step;
    }
  }
  if (out.last == nullptr) out.state = state_by_day(plan->said, seen_any, day);
  for (auto& stop : out.stops) {
    if (stop.seen == nullptr) continue;
    const auto& seen = stop.seen->said;
    stop.differs = differs_from(seen.found, state_of(board, stop.project, seen.day));
  }
  count_found(board, method, plan->said.visit, day, out);
  return out;
}

std::vector<ProposedStop> propose_stops(const Board& board, const Method& method,
                                        const Moment& moment, const StopsAsked& asked) {
  std::vector<ReadyRule> ready;
  ready.reserve(method.lights.size());
  for (const auto& rule : method.lights) ready.emplace_back(board, rule, moment);
  const auto visits = last_visits(board, moment.as_of);
  std::vector<ProposedStop> out;
  const auto projects = board.projects();
  for (std::size_t row = 0; row < projects.size(); ++row) {
    const auto& project = projects[row];
    if (project.listed > moment.as_of || !board.is_within(project.region, asked.region)) continue;
    if (asked.sight != nullptr && !asked.sight->sees(project)) continue;
    if (!may_be_visited(state_of(board, project.id, moment.as_of))) continue;
    ProposedStop one;
    one.project = project.id;
    const auto* total = total_on(project, moment.as_of);
    one.total = total == nullptr ? 0 : total->total;
    const auto visited = visits.find(project.id);
    if (visited != visits.end()) one.visited = visited->second;
    find_light(ready, method, row, one);
    weigh(board, project, moment.as_of, one);
    // Large or unseen alone is most of a list: there must be something to see to.
    if (one.rule == nullptr && one.open == 0) continue;
    out.push_back(std::move(one));
  }
  const auto kept = std::min(asked.count, out.size());
  std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(),
                    weighs_more);
  out.resize(kept);
  const auto places = places_of(board);
  std::stable_sort(out.begin(), out.end(), [&](const ProposedStop& a, const ProposedStop& b) {
    return places[board.project(a.project)->region.value] <
           places[board.project(b.project)->region.value];
  });
  return out;
}

}  // namespace kaigong
