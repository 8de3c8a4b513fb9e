#include "board/board.h"
// tested by: board/office_test.cpp

#include <algorithm>

namespace kaigong {

const Visit* Board::visit(VisitId id) const {
  return id && id.value <= visits_.size() ? &visits_[id.value - 1] : nullptr;
}

void Board::on(const VisitPlanned& body, const Entry& entry) {
  if (body.visit.value > visits_.size()) visits_.emplace_back();
  visits_[body.visit.value - 1].plans.push_back({body, entry.seq, entry.at, entry.by});
}

// Projects aren't touched: who is to be visited unannounced learns nothing of it.
void Board::on(const VisitStepped& body, const Entry& entry) {
  visits_[body.visit.value - 1].steps.push_back({body, entry.seq, entry.at, entry.by});
}

bool Visit::is_open() const {
  return std::none_of(steps.begin(), steps.end(), [](const auto& step) {
    return step.said.step == VisitStep::done || step.said.step == VisitStep::cancelled;
  });
}

}  // namespace kaigong
