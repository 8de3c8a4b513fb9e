#include "board/board.h"
// tested by: board/board_test.cpp

namespace kaigong {

Board Board::excerpt(std::span<const ProjectId> projects) const {
  Board out;
  out.seq_ = seq_;
  out.last_at_ = last_at_;
  out.days_ = days_;
  out.ledger_ = ledger_;
  out.regions_ = regions_;
  out.region_keys_ = region_keys_;
  out.words_ = words_;
  out.word_numbers_ = word_numbers_;
  out.matters_ = matters_;
  out.facts_ = facts_;
  out.exemptions_ = exemptions_;
  out.postures_ = postures_;
  out.campaigns_ = campaigns_;
  out.calls_changed_ = calls_changed_;
  out.resumptions_ = resumptions_;
  out.needs_ = needs_;
  out.allotments_ = allotments_;
  out.permits_ = permits_;
  out.visits_ = visits_;
  out.duties_ = duties_;
  out.duties_given_ = duties_given_;
  out.helps_ = helps_;
  out.cares_ = cares_;
  out.filings_ = filings_.without_index();
  out.posts_ = posts_;
  out.methods_ = methods_;
  out.assessments_ = assessments_;
  out.appeals_ = appeals_;
  out.workbooks_ = workbooks_;
  out.next_project_ = next_project_;
  out.is_excerpt_ = true;
  for (const auto id : projects) {
    const auto* from = project(id);
    if (from == nullptr || !out.rows_.emplace(id, out.projects_.size()).second) continue;
    out.projects_.push_back(*from);
    out.codes_.add(text(from->code), id.value);
    out.index_name(from->name.zh, id);
    if (from->name.en != from->name.zh) out.index_name(from->name.en, id);
  }
  return out;
}

}  // namespace kaigong
