#pragma once

#include "sheets/workbook.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaigong::sheets {

// `input` is where people fill in: on a locked sheet the only cells that can be changed.
enum class CellStyle : std::uint8_t { plain, head, total, issue, note, title, input };

// How a number is shown; it keeps all its digits. A percent is a fraction: 0.8333 is 83.33%.
enum class NumberShape : std::uint8_t { usual, two_decimals, percent };

// `text` as in Cell: numbers and dates become real ones, text stays text however it looks, so
// that an 18-digit credit code keeps its digits. What doesn't read as its kind becomes text.
struct CellToWrite {
  CellKind kind = CellKind::blank;
  std::string text;
  CellStyle style = CellStyle::plain;
  NumberShape shape = NumberShape::usual;
};

using RowToWrite = std::vector<CellToWrite>;

struct SheetToWrite {
  std::string name;  // made fit for Excel and unique
  bool hidden = false;
  std::vector<RowToWrite> rows;
  // Behind `rows`, made one by one as they are written: a hundred thousand cost no memory.
  std::function<RowToWrite(std::uint32_t index)> make_row{};
  std::uint32_t rows_to_make = 0;
  std::vector<Range> merged;
  std::vector<double> column_widths;  // in characters; 0 keeps the usual width
  std::uint32_t freeze_rows = 0;
  std::uint32_t freeze_columns = 0;
  std::optional<Range> autofilter;
  bool locked = false;       // against a slip, not against anybody: there is no password
  bool fits_a_page = false;  // printed across, as wide as the paper, frozen rows on each page
};

// The bytes of an XLSX. The same sheets always give the same bytes.
std::string write_workbook(const std::vector<SheetToWrite>& sheets);

// UTF-8 with a byte order mark, comma, CRLF. Text that a spreadsheet would run as a formula
// gets an apostrophe before it.
inline constexpr std::string_view csv_begins = "\xEF\xBB\xBF";
std::string write_csv(const std::vector<RowToWrite>& rows);
void add_csv_row(std::string& out, const RowToWrite& row);  // one more row of the same

}  // namespace kaigong::sheets
