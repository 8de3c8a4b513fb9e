// tested by: write_test.cpp
#include "sheets/serial.h"
#include "sheets/write.h"

namespace kaigong::sheets {

namespace {

// "-5", "+1,234.50", "-3%" and a lone dash begin like formulas and are none.
bool is_signed_number(std::string_view text) {
  if (text.front() != '+' && text.front() != '-') return false;
  text.remove_prefix(1);
  return is_number(text) || text.find_first_not_of("0123456789.,%") == text.npos;
}

bool runs_as_formula(const CellToWrite& cell) {
  return std::string_view("=+-@\t\r").find(cell.text.front()) != std::string_view::npos &&
         !is_signed_number(cell.text);
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

std::string write_csv(const std::vector<RowToWrite>& rows) {
  std::string out = "\xEF\xBB\xBF";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      out += field(row[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace kaigong::sheets
