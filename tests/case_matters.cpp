#include "case_matters.h"

#include "case_words.h"

#include "base/check.h"
#include "desk/briefing.h"
#include "desk/forms.h"
#include "desk/office_deeds.h"
#include "desk/words.h"

#include <fmt/format.h>

#include <map>

namespace kaigong::cases {

namespace {

PersonId person(const std::string& said) { return {static_cast<std::uint32_t>(std::stoul(said))}; }

std::string with_whom(const Board& board, const Standing& standing) {
  const auto* region = board.region(standing.at);
  const auto name = region == nullptr ? std::string("–") : region->name.zh;
  return name + (standing.recipient == 0 ? "推进办" : board.text(standing.recipient));
}

std::string limit_said(const Board& board, Limit limit, const Standing& standing) {
  auto out = name_of(limit).zh;
  if (standing.until) out += " 至 " + show(*standing.until);
  if (standing.lost) out += " 超时限";
  if (standing.climbs)
    out += "，" + show(*standing.climbs) + " 升到" + board.region(standing.above)->name.zh;
  return out;
}

}  // namespace

PostHeld post_told(const Board& board, const std::vector<std::string>& cells) {
  static const std::map<std::string, Role> roles{{"推进办", Role::office},
                                                 {"填报员", Role::clerk},
                                                 {"部门", Role::department},
                                                 {"业主", Role::enterprise},
                                                 {"包保领导", Role::leader}};
  PostHeld body;
  body.person = person(cells.at(0));
  body.title = {cells.at(1), cells[1]};
  body.role = roles.at(cells[1]);
  for (std::size_t i = 2; i < cells.size(); ++i) {
    const auto* region = find_region(board, cells[i]);
    if (region != nullptr) body.region = region->id;
    if (region == nullptr) body.unit = cells[i];
  }
  return body;
}

MatterTold matter_told(const Board& board, const std::vector<std::string>& cells) {
  MatterTold out;
  auto& form = out.form;
  const bool is_project = find_project(board, cells.at(0)) != nullptr;
  (is_project ? form.project : form.region) = {cells[0], "关于"};
  form.kind = {cells.at(1), "种类"};
  form.element = {cells.at(2) == "–" ? "" : cells[2], "要素"};
  form.text = {cells.at(3), "事由"};
  for (std::size_t i = 4; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "由") out.by = person(said);
    if (word == "办") form.recipient = field;
    if (word == "轻重") form.severity = field;
    if (word == "请") form.ask = field;
    if (word == "重提") form.again = field;
    if (word == "级") form.at = field;
  }
  return out;
}

StepTold step_told(const std::vector<std::string>& cells) {
  StepTold out;
  auto& form = out.form;
  form.matter = {cells.at(0), "事项"};
  form.step = {cells.at(1), "动作"};
  for (std::size_t i = 2; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "由") out.by = person(said);
    if (word == "说明") form.text = field;
    if (word == "文号") form.document = field;
    if (word == "至") form.until = field;
    if (word == "转") form.recipient = field;
  }
  return out;
}

PostureForm posture_told(const std::vector<std::string>& cells) {
  PostureForm form;
  form.region = {cells.at(0), "地区"};
  form.profile = {cells.at(1), "状态"};
  for (std::size_t i = 2; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    const Field field{said, word};
    if (word == "自") form.day = field;
    if (word == "至") form.until = field;
    if (word == "原因") form.reason = field;
    if (word == "文号") form.document = field;
  }
  return form;
}

std::string climb_said(const Board& board, const MatterStepped& climb) {
  return fmt::format("  {}  第 {} 号事项升到{}", show(climb.day), climb.matter.value,
                     board.region(climb.to)->name.zh);
}

// 编号  情况  办理方  要做什么、到哪天、哪天升级
Rows matters_standing(const Words&, const Board& board, Day today) {
  const auto method = method_of(board);
  Rows rows;
  for (const auto& matter : board.matters()) {
    const auto standing = standing_on(board, method, matter, today);
    auto row = fmt::format("  {}  {}", matter.id.value, name_of(standing.state).zh);
    if (standing.is_open())
      row += "  " + with_whom(board, standing) + "  " + limit_said(board, standing.limit, standing);
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows briefing(const Words& head, const Board& board, Day today) {
  const Rights rights(board, person(head.at(1)), today);
  Rows rows;
  for (const auto& line : briefing_of(board, method_of(board), rights, today))
    rows.push_back((line.late ? "  超期  " : "  ") + line.says.zh +
                   (line.until ? "  至 " + show(*line.until) : ""));
  if (rows.empty()) rows.emplace_back("  无");
  return rows;
}

Rows queue_of(const Words& head, const Board& board, Day today) {
  const auto method = method_of(board);
  const Rights rights(board, person(head.at(1)), today);
  Rows rows;
  for (const auto& matter : board.matters()) {
    const auto turn = turn_on(board, method, rights, matter, today);
    const auto limit = asked_of(turn);
    if (limit == Limit::none) continue;
    rows.push_back(
        fmt::format("  {}  {}", matter.id.value, limit_said(board, limit, turn.standing)));
  }
  if (rows.empty()) rows.emplace_back("  无");
  return rows;
}

}  // namespace kaigong::cases
