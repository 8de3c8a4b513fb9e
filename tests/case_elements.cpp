#include "case_elements.h"

#include "case_words.h"

#include "desk/words.h"

#include <fmt/format.h>

namespace kaigong::cases {

// 逐条，然后按要素和管理级汇总
Rows elements_standing(const Words&, const Board& board, Day today) {
  Rows rows;
  for (const auto& need : board.needs()) {
    const auto& said = need.last().said;
    const auto standing = standing_on(need, today);
    rows.push_back(fmt::format(
        "  {}  {}  {} {}{}  {}{}", said.need.value, board.text(board.project(said.project)->code),
        element_name(said.element).zh, show_quantity(said.amount_milli), said.unit,
        name_of(standing.state).zh, standing.late ? "  超期" : ""));
  }
  for (const auto& sum : element_sums(board, {}, nullptr, today)) {
    auto row =
        fmt::format("  {} {}  需求 {}  需要 {}{}  承诺 {}  落实 {}", board.region(sum.at)->name.zh,
                    element_name(sum.element).zh, sum.needs, show_quantity(sum.asked_milli),
                    sum.unit, show_quantity(sum.promised_milli), show_quantity(sum.granted_milli));
    if (sum.allotted_milli) row += "  指标 " + show_quantity(*sum.allotted_milli);
    if (const auto clash = clash_of(sum)) row += "  " + clash->zh;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kaigong::cases
