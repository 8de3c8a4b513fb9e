#pragma once

#include "board/board.h"
#include "desk/desk.h"
#include "intake/groups.h"
#include "intake/import.h"
#include "intake/records.h"

#include <map>
#include <string>
#include <vector>

// Decides a workbook's records on a board of its own, so that later ones see earlier ones and
// nothing is recorded meanwhile.
namespace kaigong::intake {

struct Task {
  const RecordList& list;
  const Mapping& mapping;
  const ImportOptions& options;
  Day today;
  std::string digest;  // of the workbook, in hexadecimal
};

struct Verdicts {
  std::vector<Draft> drafts;
  std::vector<CellIssue> issues;
  std::vector<bool> refused;  // by record
  std::vector<Remark> remarks;
  std::int64_t unchanged = 0;
};

// Every project that the records may speak of.
std::vector<ProjectId> spoken_of(const Board& board, const RecordList& list);

// With `good_rows_only` a record that is refused has no part in the drafts, however many others
// would have leant on it. Else all are tried, and one issue is enough to give no drafts.
Verdicts judge(const Board& board, const Task& task);

}  // namespace kaigong::intake
