#include "case_elements.h"

#include "case_words.h"

#include "desk/words.h"

#include <fmt/format.h>

namespace kaigong::cases {

NeedForm need_told(const std::vector<std::string>& cells) {
  NeedForm form;
  form.project = {cells.at(0), "项目"};
  form.element = {cells.at(1), "要素"};
  form.amount = {cells.at(2), "数量"};
  for (std::size_t i = 3; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "最迟") form.by = field;
    if (word == "由") form.at = field;
    if (word == "部门") form.department = field;
    if (word == "改") form.need = field;
  }
  return form;
}

NeedAnswerTold need_answer_told(const std::vector<std::string>& cells) {
  NeedAnswerTold out;
  auto& form = out.form;
  form.need = {cells.at(0), "需求"};
  form.answer = {cells.at(1), "答复"};
  for (std::size_t i = 2; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "由") out.by = {static_cast<std::uint32_t>(std::stoul(said))};
    if (word == "数量") form.amount = field;
    if (word == "至") form.until = field;
    if (word == "文号") form.document = field;
    if (word == "说明") form.text = field;
  }
  return out;
}

AllotForm allot_told(const std::vector<std::string>& cells) {
  AllotForm form;
  form.region = {cells.at(0), "地区"};
  form.element = {cells.at(1), "要素"};
  form.amount = {cells.at(2), "数量"};
  for (std::size_t i = 3; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    if (word == "文号") form.document = {said, word};
    if (word == "原因") form.reason = {said, word};
  }
  return form;
}

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
