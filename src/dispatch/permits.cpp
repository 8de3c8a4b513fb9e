// tested by: dispatch/permits_test.cpp
#include "dispatch/permits.h"

#include "dispatch/periods.h"
#include "ledger/nodes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kaigong {

namespace {

bool has_begun(const Project& project, Day day) {
  const auto* state = state_on(project, day);
  return reached_on(project, node::start, day) != nullptr ||
         (state != nullptr && state->state == State::building);
}

void take_papers(const PermitStepped& step, PermitStanding& out) {
  if (out.missing.empty()) return;
  for (const auto& paper : step.papers)
    out.missing.erase(std::remove(out.missing.begin(), out.missing.end(), paper),
                      out.missing.end());
  if (out.missing.empty()) out.complete = step.day;
}

void decide(PermitState state, Day day, PermitStanding& out) {
  out.state = state;
  out.decided = day;
}

void walk(const PermitStepped& step, PermitStanding& out) {
  switch (step.step) {
    case PermitStep::accepted:
      out.accepted = step.day;
      out.missing = step.papers;
      out.papers_until = step.until;
      return;
    case PermitStep::supplied: return take_papers(step, out);
    case PermitStep::granted:
      out.number = step.number;
      if (!out.missing.empty()) {
        out.opinion = step.day;
        return;
      }
      out.granted = step.day;
      return decide(PermitState::granted, step.day, out);
    case PermitStep::refused: return decide(PermitState::refused, step.day, out);
    case PermitStep::revoked: return decide(PermitState::revoked, step.day, out);
    case PermitStep::withdrawn: return decide(PermitState::withdrawn, step.day, out);
    case PermitStep::none: return;
  }
}

std::optional<Day> limit(std::optional<Day> from, std::int32_t days) {
  if (!from || days == 0) return std::nullopt;
  return national_working_days().add_working_days(*from, days);
}

bool has_passed(std::optional<Day> until, Day day) { return until && *until < day; }

int days_between(Day from, Day until) {
  return std::max(0, national_working_days().working_days_between(from, until));
}

// Up to the first decision; with a first opinion, also from the last paper to the grant for good.
// What was taken back later was in time or late when it was granted.
void add_limits(const PermitApplied& said, Day day, PermitStanding& out) {
  if (!out.accepted) return;
  const Day ends = out.granted.value_or(out.decided.value_or(day));
  const Day first_ends = out.opinion.value_or(ends);
  out.until_promised = limit(out.accepted, said.promised_days);
  out.until_legal = limit(out.accepted, said.legal_days);
  out.late_promised = has_passed(out.until_promised, first_ends);
  out.late_legal = has_passed(out.until_legal, first_ends);
  out.days_used = days_between(*out.accepted, first_ends);
  if (!out.opinion) return;
  out.until_promised = out.until_legal = std::nullopt;
  if (!out.complete) return;
  const auto for_good = limit(out.complete, days_for_good);
  out.until_promised = out.until_legal = for_good;
  out.late_promised = out.late_promised || has_passed(for_good, ends);
  out.late_legal = out.late_legal || has_passed(for_good, ends);
  out.days_used += days_between(*out.complete, ends);
}

PermitState open_state(const PermitStanding& standing) {
  if (standing.opinion) return PermitState::opinion;
  if (!standing.accepted) return PermitState::applied;
  return standing.missing.empty() ? PermitState::accepted : PermitState::lacking;
}

}  // namespace

std::optional<Day> PermitStanding::due() const {
  if (!until_promised || !until_legal) return until_promised ? until_promised : until_legal;
  return std::min(*until_promised, *until_legal);
}

const At<PermitApplied>* applied_on(const Board& board, const Permit& permit, Day day) {
  const auto found = std::find_if(permit.said.rbegin(), permit.said.rend(),
                                  [&](const auto& one) { return board.said_on(one.seq) <= day; });
  const auto* said = found == permit.said.rend() ? &permit.said.front() : &*found;
  return said->said.day > day ? nullptr : said;
}

PermitStanding standing_on(const Board& board, const Permit& permit, Day day) {
  PermitStanding out;
  for (const auto& one : permit.steps) {
    if (one.said.day <= day) walk(one.said, out);
  }
  if (!out.decided) out.state = open_state(out);
  const auto* then = applied_on(board, permit, day);
  const auto& said = (then == nullptr ? permit.last() : *then).said;
  add_limits(said, day, out);
  if (!out.is_open()) out.missing.clear();
  if (out.missing.empty()) out.papers_until.reset();
  out.papers_overdue = has_passed(out.papers_until, day);
  out.begun_without = !out.missing.empty() && has_begun(*board.project(said.project), day);
  return out;
}

namespace {

using Key = std::tuple<std::size_t, std::string, RegionId, std::string>;

// Known kinds in their order, others after them by name.
Key key_of(const PermitApplied& said, PermitsBy by) {
  if (by == PermitsBy::office) return {0, "", said.at, said.department};
  const auto kinds = permit_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const PermitKind& kind) { return kind.code == said.kind; });
  return {static_cast<std::size_t>(found - kinds.begin()), said.kind, {}, ""};
}

struct Collected {
  PermitSum sum;
  std::vector<std::int64_t> used, promised, legal;
};

void add(const PermitRow& row, Collected& into) {
  auto& sum = into.sum;
  const auto& standing = row.standing;
  const bool open = standing.is_open();
  ++sum.applied;
  sum.open += open ? 1 : 0;
  sum.late_promised += open && standing.late_promised ? 1 : 0;
  sum.late_legal += open && standing.late_legal ? 1 : 0;
  sum.missing += standing.missing.empty() ? 0 : 1;
  sum.overdue += standing.papers_overdue ? 1 : 0;
  sum.begun += standing.begun_without ? 1 : 0;
  if (standing.state != PermitState::granted) return;
  ++sum.granted;
  sum.granted_late += standing.late_promised ? 1 : 0;
  if (standing.accepted) into.used.push_back(standing.days_used);
  if (row.said->promised_days > 0) into.promised.push_back(row.said->promised_days);
  if (row.said->legal_days > 0) into.legal.push_back(row.said->legal_days);
}

std::optional<std::int64_t> median(std::vector<std::int64_t>& of) {
  if (of.empty()) return std::nullopt;
  const auto middle = of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2);
  std::nth_element(of.begin(), middle, of.end());
  return *middle;
}

}  // namespace

std::vector<PermitSum> permit_sums(std::span<const PermitRow> rows, PermitsBy by) {
  std::map<Key, Collected> sums;
  for (const auto& row : rows) {
    if (row.standing.state == PermitState::withdrawn) continue;
    auto& into = sums[key_of(*row.said, by)];
    if (by == PermitsBy::kind) into.sum.kind = row.said->kind;
    if (by == PermitsBy::office) into.sum.at = row.said->at;
    if (by == PermitsBy::office) into.sum.department = row.said->department;
    add(row, into);
  }
  std::vector<PermitSum> out;
  for (auto& [key, into] : sums) {
    into.sum.days_used = median(into.used);
    into.sum.days_promised = median(into.promised);
    into.sum.days_legal = median(into.legal);
    out.push_back(std::move(into.sum));
  }
  return out;
}

}  // namespace kaigong
