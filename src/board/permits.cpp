#include "board/board.h"
// tested by: board/office_test.cpp

#include "ledger/nodes.h"

#include <algorithm>

namespace kaigong {

namespace {

std::optional<std::uint8_t> node_of(const Permit& permit) {
  const auto* kind = find_permit_kind(permit.last().said.kind);
  return kind == nullptr ? std::nullopt : node_index(kind->node);
}

}  // namespace

const Permit* Board::permit(PermitId id) const {
  return id && id.value <= permits_.size() ? &permits_[id.value - 1] : nullptr;
}

void Board::on(const PermitApplied& body, const Entry& entry) {
  auto& project = touched(body.project, entry);
  if (body.permit.value > permits_.size()) {
    seldom(project).permits.push_back(static_cast<std::uint32_t>(permits_.size()));
    permits_.emplace_back();
  }
  permits_[body.permit.value - 1].said.push_back({body, entry.seq, entry.at, entry.by});
}

// What is granted for good has reached its node, and hasn't when it is revoked.
void Board::on(const PermitStepped& body, const Entry& entry) {
  auto& permit = permits_[body.permit.value - 1];
  permit.steps.push_back({body, entry.seq, entry.at, entry.by});
  auto& project = touched(permit.last().said.project, entry);
  const bool revoked = body.step == PermitStep::revoked;
  const bool granted = body.step == PermitStep::granted && permit.missing_on(body.day).empty();
  const auto node = node_of(permit);
  if (!node || (!granted && !revoked)) return;
  project.nodes.push_back({*node, false, revoked, shorten(revoked ? Day() : body.day),
                           shorten(said_on(entry)), short_seq(entry), word(body.number)});
}

std::vector<std::string> Permit::missing_on(Day day) const {
  std::vector<std::string> out;
  for (const auto& [step, seq, at, by] : steps) {
    if (day < step.day) continue;
    if (step.step == PermitStep::accepted) out = step.papers;
    if (step.step != PermitStep::supplied) continue;
    for (const auto& paper : step.papers)
      out.erase(std::remove(out.begin(), out.end(), paper), out.end());
  }
  return out;
}

}  // namespace kaigong
