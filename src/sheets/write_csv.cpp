// tested by: write_test.cpp
#include "sheets/serial.h"
#include "sheets/write.h"

#include <algorithm>
#include <array>

namespace kaigong::sheets {

namespace {

// "-5", "+1,234.50", "-3%" and a lone dash begin like formulas and are none.
bool is_signed_number(std::string_view text) {
  if (text.front() != '+' && text.front() != '-') return false;
  text.remove_prefix(1);
  return is_number(text) || text.find_first_not_of("0123456789.,%") == text.npos;
}

// In East Asian editions of Excel the full-width signs do the same as the usual ones.
bool begins_full_width(std::string_view text) {
  constexpr std::array<std::string_view, 4> signs = {"＝", "＋", "－", "＠"};
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

bool runs_as_formula(const CellToWrite& cell) {
  const bool begins =
      std::string_view("=+-@\t\r\n").find(cell.text.front()) != std::string_view::npos;
  return (begins || begins_full_width(cell.text)) && !is_signed_number(cell.text);
}

std::string field(const CellToWrite& cell) {
  if (cell.text.empty()) return "";
  const auto text = (runs_as_formula(cell) ? "'" : "") + cell.text;
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

void add_csv_row(std::string& out, const RowToWrite& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += ',';
    out += field(row[i]);
  }
  out += "\r\n";
}

std::string write_csv(const std::vector<RowToWrite>& rows) {
  std::string out(csv_begins);
  for (const auto& row : rows) add_csv_row(out, row);
  return out;
}

}  // namespace kaigong::sheets
