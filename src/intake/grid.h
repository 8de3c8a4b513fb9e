#pragma once

#include "intake/mapping.h"
#include "ledger/entry.h"
#include "sheets/write.h"

#include <string>
#include <vector>

// The reporting grid (填报表): a workbook with a line for each project, what was last said of it,
// and empty cells for what is to be said. It is read back by a mapping made from its hidden sheet.
namespace kaigong::intake {

// One line: who it is about and what was last said. Amounts are in fen.
struct GridLine {
  std::string reference;  // what the importer finds the project by
  std::string code;
  std::string name;
  std::string region;
  std::optional<std::int64_t> plan;
  std::optional<Day> updated;
  std::optional<std::int64_t> invested;
  std::optional<std::int64_t> work_bp;
  std::optional<std::int64_t> arrived;
};

// What the hidden sheet keeps.
struct GridMark {
  std::string ledger;  // the beginning of its first entry's digest
  Period period;
  Language language = Language::zh;
  std::string currency;
  Seq seq = 0;  // of the ledger when the grid was made
};

std::vector<sheets::SheetToWrite> grid_sheets(const std::vector<GridLine>& lines,
                                              const GridMark& mark);

// The mark of a workbook that came back, or why it isn't one of this ledger's.
Result<GridMark> read_grid_mark(const sheets::Workbook& workbook, std::string_view ledger);
Mapping grid_mapping(const GridMark& mark);

inline constexpr IssueKind not_a_grid{"grid.not_a_grid",
                                      "这不是本系统下载的填报表，请下载填报表填写后再上传",
                                      "this isn't a reporting sheet from here; download one"};
inline constexpr IssueKind other_ledger{"grid.other_ledger", "这张填报表是另一本台账的",
                                        "this reporting sheet is of another ledger"};

}  // namespace kaigong::intake
