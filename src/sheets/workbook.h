#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Workbooks as their readers left them: cells with the text that the file stored.
namespace kaigong::sheets {

enum class CellKind : std::uint8_t { blank, text, number, date, boolean, error };

// number: the stored decimal text, never a double. date: "2022-04-28", "2022-04-28T10:00:00" or,
// where the cell holds a time without a day, "10:00:00". boolean: "TRUE", "FALSE". error: "#REF!".
struct Cell {
  CellKind kind = CellKind::blank;
  std::string text;
  friend bool operator==(const Cell&, const Cell&) = default;
};

// Zero-based.
struct Place {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

std::string column_name(std::uint32_t column);  // "F"
std::string address(Place place);               // "F17"

// "F17", also "$F$17" and "f17"; nothing beyond XFD1048576.
std::optional<Place> read_address(std::string_view text);

// Both ends included. A merged range shows the cell at `first`.
struct Range {
  Place first;
  Place last;
  friend bool operator==(const Range&, const Range&) = default;
};

std::optional<Range> read_range(std::string_view text);  // "A1:C3", "A1"

// Rows end with their last filled cell, sheets with their last filled row.
struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<std::vector<Cell>> rows;
  std::vector<Range> merged;

  const Cell& at(Place place) const;  // blank outside
};

struct Workbook {
  std::vector<Sheet> sheets;
  std::string format;     // "xlsx", "ods", "csv"
  std::string encoding;   // csv: "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1252"
  char separator = '\0';  // csv
  bool date1904 = false;  // xlsx: for date_from_serial
};

}  // namespace kaigong::sheets
