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

}  // namespace kaigong::cases
