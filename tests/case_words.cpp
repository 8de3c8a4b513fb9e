#include "case_words.h"

#include "desk/forms.h"

#include <map>

namespace kaigong::cases {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t at = line.find_first_not_of(' ');
  while (at != std::string::npos && at < line.size()) {
    const auto end = std::min(line.find("  ", at), line.size());
    cells.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(' ', end);
  }
  return cells;
}

std::pair<std::string, std::string> word_and_rest(const std::string& cell) {
  const auto blank = cell.find(' ');
  return {cell.substr(0, blank), blank == std::string::npos ? "" : cell.substr(blank + 1)};
}

Money wan(const std::string& said) { return read_money(said, MoneyUnit::wan).value().amount; }

void change(json::Value& text, const std::string& pointer, json::Value to) {
  const auto cut = pointer.rfind('/');
  auto* parent = &text;
  for (const auto& name : split(pointer.substr(0, cut), '/')) {
    if (name.empty()) continue;
    parent = parent->is_array() ? &parent->as_array().at(std::stoul(name))
                                : &parent->as_object().at(name);
  }
  const auto name = pointer.substr(cut + 1);
  if (parent->is_array())
    parent->as_array().at(std::stoul(name)) = std::move(to);
  else
    parent->as_object()[name] = std::move(to);
}

std::string unit_called(const Board& board, const std::string& said) {
  const auto* region = find_region(board, said);
  return region == nullptr ? said : region->key;
}

std::string level_called(const std::string& said) {
  static const std::map<std::string, std::string> levels{
      {"省级", "province"}, {"市级", "prefecture"}, {"县级", "county"}};
  return levels.at(said);
}

std::int64_t figure_told(const std::string& said, FigureUnit unit) {
  const auto number = said.substr(0, said.find_first_not_of("-0123456789."));
  switch (unit) {
    case FigureUnit::count: return std::stoll(number);
    case FigureUnit::fen: return wan(number).in_fen();
    case FigureUnit::bp: return read_points(number)->micro / 10'000;
    case FigureUnit::points: return read_points(number)->micro;
  }
  return 0;
}

ExemptionGranted exemption_told(const Board& board, const std::vector<std::string>& cells) {
  ExemptionGranted body;
  const auto* project = board.find_code(cells.at(0));
  if (project != nullptr) body.project = project->id;
  if (project == nullptr) body.unit = unit_called(board, cells[0]);
  body.rule = cells.at(1);
  body.from = read_day(cells.at(2)).value();
  body.until = read_day(cells.at(3)).value();
  body.approver = {static_cast<std::uint32_t>(std::stoul(cells.at(4)))};
  body.reason = cells.at(5);
  body.document = cells.at(6);
  return body;
}

BondReported bond_told(const Board& board, const std::vector<std::string>& cells) {
  BondReported body;
  body.project = board.find_code(cells.at(0))->id;
  body.batch = cells.at(1);
  body.day = read_day(cells.at(2)).value();
  for (std::size_t i = 3; i < cells.size(); ++i) {
    const auto [word, said] = word_and_rest(cells[i]);
    if (word == "发行日") body.issued_on = read_day(said);
    if (word == "发行") body.issued = wan(said);
    if (word == "支出") body.paid = wan(said);
  }
  return body;
}

}  // namespace kaigong::cases
