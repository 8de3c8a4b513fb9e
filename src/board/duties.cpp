#include "board/board.h"
// tested by: board/office_test.cpp

namespace kaigong {

const Care* Board::care(CareId id) const {
  return id && id.value <= cares_.size() ? &cares_[id.value - 1] : nullptr;
}

void Board::on(const DutyGiven& body, const Entry& entry) {
  duties_given_.push_back({body, entry.seq, entry.at, entry.by});
  if (body.from) {
    hand_over(body, entry);
    return;
  }
  if (body.duty == Duty::leader && body.project) {
    touched(body.project, entry).leader = body.person;
    return;
  }
  const auto region = body.project ? RegionId{} : body.region;
  const auto enterprise = body.project ? std::string() : body.enterprise;
  duties_[{body.duty, body.project, enterprise, region}] = {body.person, body.day, entry.seq};
  if (body.project) touched(body.project, entry);
}

void Board::hand_over(const DutyGiven& body, const Entry& entry) {
  for (auto& project : projects_) {
    if (project.leader != body.from) continue;
    project.leader = body.person;
    project.touched = short_seq(entry);
  }
  for (auto& [of, held] : duties_) {
    if (held.person != body.from) continue;
    held = {body.person, body.day, entry.seq};
    if (of.project && row_of(of.project)) touched(of.project, entry);
  }
}

void Board::on(const HelpGiven& body, const Entry& entry) {
  if (body.project) {
    seldom(touched(body.project, entry)).helps.push_back(static_cast<std::uint32_t>(helps_.size()));
  }
  helps_.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const CarePlanned& body, const Entry& entry) {
  if (body.care.value > cares_.size()) cares_.emplace_back();
  cares_[body.care.value - 1].said.push_back({body, entry.seq, entry.at, entry.by});
}

}  // namespace kaigong
