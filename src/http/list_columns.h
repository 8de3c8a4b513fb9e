#pragma once

#include "base/money.h"
#include "http/view.h"
#include "sheets/write.h"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

// What the list of projects shows, column by column, as cells of a table to take away. Names,
// titles and order are those of the list's page: ui/src/pages/columns.ts.
namespace kaigong::http {

// How a table is written: language and units, and the names that rows have only codes for.
struct ListWords {
  Language language = Language::zh;
  MoneyUnit unit = MoneyUnit::wan;
  std::string unit_name;  // "万元", "CNY m"
  bool plain = false;     // for CSV: a percent is written with its sign
  std::map<std::pair<std::string, std::string>, Text> levels;  // by rule and label

  const std::string& in(const Text& text) const { return kaigong::in(text, language); }
};
ListWords list_words(const Board& board, const Method& method, Language language);

using ListCell = sheets::CellToWrite (*)(const ProjectRow&, const ListWords&);

struct ListColumn {
  std::string name;
  Text title;
  double width = 0;  // in characters
  ListCell cell = nullptr;
  enum class Unit : std::uint8_t { none, money, points } unit = Unit::none;
};

// In the page's order, with the name before all. `columns`: names with points between, "none" for
// the name alone, nothing for the page's own choice.
std::vector<const ListColumn*> take_columns(Query& query);

// "本年完成（万元）"
std::string title_of(const ListColumn& column, const ListWords& words);

// What wasn't said is blank, which isn't zero.
sheets::CellToWrite text_cell(std::string text);
sheets::CellToWrite day_cell(std::optional<Day> day);
sheets::CellToWrite amount_cell(std::optional<std::int64_t> fen, MoneyUnit unit);
sheets::CellToWrite percent_cell(std::optional<std::int64_t> bp);

}  // namespace kaigong::http
