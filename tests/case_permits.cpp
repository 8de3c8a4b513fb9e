#include "case_permits.h"

#include "desk/words.h"

#include <fmt/format.h>

namespace kaigong::cases {

namespace {

// "  节点 2.2 2022-04-22", where the permit stands for one.
std::string node_reached(const Board& board, const PermitApplied& said, Day today) {
  const auto* kind = find_permit_kind(said.kind);
  const auto node = kind == nullptr ? std::nullopt : node_index(kind->node);
  const auto* line = node ? reached_on(*board.project(said.project), *node, today) : nullptr;
  return line == nullptr ? std::string()
                         : fmt::format("  节点 {} {}", kind->node, show(lengthen(line->at)));
}

}  // namespace

Rows permits_standing(const Words&, const Board& board, Day today) {
  Rows rows;
  std::vector<PermitRow> all;
  for (const auto& permit : board.permits()) {
    const auto* applied = applied_on(board, permit, today);
    if (applied == nullptr) continue;
    const auto& said = applied->said;
    const auto standing = standing_on(board, permit, today);
    auto row = fmt::format("  {}  {} {}  {}  用时 {}", said.permit.value,
                           board.text(board.project(said.project)->code), permit_name(said.kind).zh,
                           name_of(standing.state).zh, standing.days_used);
    if (standing.until_promised) row += "  承诺 " + show(*standing.until_promised);
    if (standing.until_legal) row += "  法定 " + show(*standing.until_legal);
    if (standing.late_promised) row += "  超承诺";
    if (standing.late_legal) row += "  超法定";
    for (const auto& paper : standing.missing) row += "  缺 " + paper;
    if (const auto warning = warning_of(standing, today)) row += "  " + warning->zh;
    row += node_reached(board, said, today);
    rows.push_back(std::move(row));
    all.push_back({&permit, &said, standing});
  }
  const auto days = [](std::optional<std::int64_t> median) {
    return median ? std::to_string(*median) : std::string("–");
  };
  for (const auto& sum : permit_sums(all, PermitsBy::kind)) {
    rows.push_back(fmt::format(
        "  {}：{} 件，在办 {}，超承诺 {}，超法定 {}，缺材料 {}，逾期未补 {}，办结 {}（超期 {}），"
        "中位 {} 日，承诺 {}，法定 {}",
        permit_name(sum.kind).zh, sum.applied, sum.open, sum.late_promised, sum.late_legal,
        sum.missing, sum.overdue, sum.granted, sum.granted_late, days(sum.days_used),
        days(sum.days_promised), days(sum.days_legal)));
  }
  return rows;
}

}  // namespace kaigong::cases
