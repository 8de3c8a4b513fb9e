#include "sheets/workbook.h"

#include "base/limits.h"

#include <algorithm>

namespace kaigong::sheets {

namespace {

const Cell blank_cell;

// Letters or digits at the front of `text` as a number from 1, and takes them off.
std::optional<std::uint32_t> take_letters(std::string_view& text) {
  std::uint32_t number = 0;
  std::size_t length = 0;
  for (; length < text.size(); ++length) {
    const char letter = static_cast<char>(text[length] & ~0x20);
    if (letter < 'A' || letter > 'Z') break;
    number = number * 26 + static_cast<std::uint32_t>(letter - 'A') + 1;
    if (number > limits::columns_per_sheet) return std::nullopt;
  }
  text.remove_prefix(length);
  if (length == 0) return std::nullopt;
  return number;
}

std::optional<std::uint32_t> take_digits(std::string_view& text) {
  std::uint32_t number = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    number = number * 10 + static_cast<std::uint32_t>(text.front() - '0');
    if (number > limits::rows_per_sheet) return std::nullopt;
    text.remove_prefix(1);
  }
  if (number == 0) return std::nullopt;
  return number;
}

}  // namespace

std::string column_name(std::uint32_t column) {
  std::string name;
  for (auto rest = std::uint64_t{column} + 1; rest > 0; rest = (rest - 1) / 26) {
    name += static_cast<char>('A' + (rest - 1) % 26);
  }
  std::reverse(name.begin(), name.end());
  return name;
}

std::string address(Place place) {
  return column_name(place.column) + std::to_string(std::uint64_t{place.row} + 1);
}

std::optional<Place> read_address(std::string_view text) {
  if (text.starts_with('$')) text.remove_prefix(1);
  const auto column = take_letters(text);
  if (text.starts_with('$')) text.remove_prefix(1);
  const auto row = take_digits(text);
  if (!column || !row || !text.empty()) return std::nullopt;
  return Place{*row - 1, *column - 1};
}

std::optional<Range> read_range(std::string_view text) {
  const auto colon = text.find(':');
  const auto first = read_address(text.substr(0, colon));
  const auto last = colon == text.npos ? first : read_address(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) {
    return std::nullopt;
  }
  return Range{*first, *last};
}

const Cell& Sheet::at(Place place) const {
  if (place.row >= rows.size() || place.column >= rows[place.row].size()) return blank_cell;
  return rows[place.row][place.column];
}

}  // namespace kaigong::sheets
