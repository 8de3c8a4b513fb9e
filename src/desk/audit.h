#pragma once

#include "board/board.h"
#include "desk/shelf.h"
#include "store/store.h"

#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

// What anyone may do with a ledger without writing to it: check the chain, carry it out as lines of
// JSON, and bring such lines into a fresh store of either engine with equal digests.
namespace kaigong {

struct Fault {
  Seq seq = 0;  // where it shows; 0: the file as a whole
  Text text;
};

struct Verdict {
  Seq entries = 0;
  Head head;
  std::vector<Fault> faults;  // at most 20: what follows the first break is told once
  Shelf shelf;                // of the files that entries name
};

using Progress = std::function<void(Seq)>;

// Finds a changed byte, a removed, swapped or inserted line, a column that says other than the
// line, a head that isn't the last entry's, and a file of other bytes than its entry names. Files
// that aren't here at all are counted: an import may have left them out.
Verdict verify(Store& store, const Progress& progress = {});

// {"format":"kaigong-ledger/1","digest":"SHA-256"}
// {"digest":"…","line":"…"}   one for each entry; `line` is the stored line, as text
// {"seq":…,"digest":"…"}      the head, so that a cut file shows
void export_lines(Store& store, std::ostream& out, std::optional<Seq> until = {});

inline constexpr IssueKind not_an_export{"export.not_an_export", "不是台账导出文件",
                                         "not an exported ledger"};
inline constexpr IssueKind broken_line{"export.broken_line", "第 {} 条与封印不符",
                                       "entry {} doesn't match its seal"};
inline constexpr IssueKind cannot_stand{"export.cannot_stand", "第 {} 条与前面的记录矛盾",
                                        "entry {} contradicts the ones before it"};
inline constexpr IssueKind cut_short{"export.cut_short", "文件不完整，缺少末行",
                                     "the file is cut short: its last line is missing"};
inline constexpr IssueKind other_digest{
    "export.other_digest", "这份台账用 {} 封印，不能导入用另一种封印的台账",
    "this ledger is sealed by {}; the one to import into isn't"};

// How the lines want to be sealed; reads the first line only.
Result<DigestKind> read_export_head(std::istream& in);
// Appends the rest to a fresh store, verifying each line. On an issue the store holds what came
// before: the caller throws it away.
Result<Head> import_lines(std::istream& in, Store& store);

}  // namespace kaigong
