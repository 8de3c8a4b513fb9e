#pragma once

#include "sheets/workbook.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kaigong::sheets {

struct CellIssue {
  std::uint32_t sheet = 0;  // zero-based in Workbook::sheets
  Place place;
  std::string sentence;
};

// What one record of the table is: then its issues stand at the end of its row or column.
enum class Orientation : std::uint8_t { rows, columns };

struct IssueColumn {
  std::string header = "差错";
  std::uint32_t header_line = 0;  // the header's row; its column where records are columns
  Orientation orientation = Orientation::rows;
  std::string separator = "；";
};

// The workbook back as XLSX: its cells, merges and sheets, the offending cells marked, and the
// sentences in one more column or row on every sheet with issues. The column of an earlier
// return is used again.
std::string write_with_issues(const Workbook& workbook, const std::vector<CellIssue>& issues,
                              const IssueColumn& labels);

}  // namespace kaigong::sheets
