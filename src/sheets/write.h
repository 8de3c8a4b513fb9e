#pragma once

#include "sheets/workbook.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kaigong::sheets {

enum class CellStyle : std::uint8_t { plain, head, total, issue, note, title };

// `text` as in Cell: numbers and dates become real ones, text stays text however it looks, so
// that an 18-digit credit code keeps its digits. What doesn't read as its kind becomes text.
struct CellToWrite {
  CellKind kind = CellKind::blank;
  std::string text;
  CellStyle style = CellStyle::plain;
};

using RowToWrite = std::vector<CellToWrite>;

struct SheetToWrite {
  std::string name;  // made fit for Excel and unique
  bool hidden = false;
  std::vector<RowToWrite> rows;
  std::vector<Range> merged;
  std::vector<double> column_widths;  // in characters; 0 keeps the usual width
  std::uint32_t freeze_rows = 0;
  std::uint32_t freeze_columns = 0;
  std::optional<Range> autofilter;
};

// The bytes of an XLSX. The same sheets always give the same bytes.
std::string write_workbook(const std::vector<SheetToWrite>& sheets);

// UTF-8 with a byte order mark, comma, CRLF. Text that a spreadsheet would run as a formula
// gets an apostrophe before it.
std::string write_csv(const std::vector<RowToWrite>& rows);

}  // namespace kaigong::sheets
