#pragma once

#include "base/text.h"
#include "desk/desk.h"
#include "intake/mapping.h"
#include "sheets/read.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A workbook into the ledger: cells become forms, forms go through the same deeds as a page's,
// and all that they decide is recorded at once or not at all. The same file again records nothing.
namespace kaigong::intake {

enum class Stage : std::uint8_t { reading, mapping, deciding, recording };
BOOST_DESCRIBE_ENUM(Stage, reading, mapping, deciding, recording)

struct ImportOptions {
  bool dry_run = false;         // decides everything and records nothing
  bool good_rows_only = false;  // records the rows without issues; else one issue stops all
  std::optional<Day> today;     // else the ledger's own, or the clock's
  PersonId by;
  bool asks_rights = false;      // of `by`, for each row; a command speaks for the office
  bool skips_unfilled = false;   // rows of a grid that nobody filled in are passed over
  std::size_t most_changes = 0;  // shown in the outcome
  std::string file_name;
  std::function<void(Stage stage, std::size_t done, std::size_t total)> progress;
};

// One reason why a row isn't taken. `issue.place` is "Sheet!F17", or empty where the file itself
// is the trouble.
struct CellIssue {
  std::uint32_t sheet = 0;  // zero-based in the workbook
  sheets::Place place;
  bool in_cell = true;
  Issue issue;
};

// What was done to cells and is no reason to refuse them: how often, and where first.
struct Remark {
  const IssueKind* kind = nullptr;  // `value` of its sentence is the column
  std::string column;
  std::string first_place;
  std::int64_t count = 0;
};

// One field of one project as it is and as it would be. Values as in answers: fen, basis points,
// days, texts; null where nothing was said.
struct Change {
  std::optional<ProjectId> project;  // none: it isn't on the list yet
  std::string code;
  Text name;
  std::string field;  // as the forms name it
  std::string unit;   // "fen", "bp", "day", "text"
  json::Value before;
  json::Value after;
};
BOOST_DESCRIBE_STRUCT(Change, (), (project, code, name, field, unit, before, after))

struct ImportOutcome {
  std::int64_t rows_read = 0;                        // that the mapping takes for records
  std::map<std::string, std::int64_t> rows_skipped;  // "blank", "total", "section", "note"
  std::int64_t rows_refused = 0;                     // with issues of their own
  std::int64_t rows_unchanged = 0;                   // everything they say is on record already
  std::map<std::string, std::int64_t> recorded;      // by kind of entry; what would be, if dry_run
  std::vector<CellIssue> issues;
  std::vector<Remark> remarks;
  std::vector<Change> changes;     // the first few
  std::int64_t changes_count = 0;  // of all
  std::optional<Receipt> receipt;  // none: refused, or a dry run
  double seconds = 0;

  bool accepted = false;  // nothing stood in the way of what was asked
};

// A workbook that was read already, with the digest of the file it was read from.
struct SentWorkbook {
  sheets::Workbook workbook;
  Digest digest;
};
// As the mapping says how to read a CSV.
Result<SentWorkbook> read_sent(std::string_view bytes, const Mapping& mapping,
                               const sheets::ReadLimits& limits);

// Throws StoreError where the disk fails. A dry run holds the board's lock only to take what it
// needs from it.
ImportOutcome import_sent(Desk& desk, const SentWorkbook& sent, const Mapping& mapping,
                          const ImportOptions& options);
ImportOutcome import_workbook(Desk& desk, std::string_view bytes, const Mapping& mapping,
                              const ImportOptions& options);

// The same workbook as XLSX, its wrong cells marked and their sentences in one more column (or
// row, where records are columns) named 差错.
std::string workbook_with_issues(const sheets::Workbook& workbook, const Mapping& mapping,
                                 const ImportOutcome& outcome, Language language = Language::zh);
std::string workbook_with_issues(std::string_view bytes, const Mapping& mapping,
                                 const ImportOutcome& outcome, Language language = Language::zh);

// A mapping made from the headers alone, for people to look at and edit.
Mapping propose(const sheets::Workbook& workbook, const Board& board);

inline constexpr IssueKind sheet_missing{"intake.sheet_missing", "没有工作表“{}”",
                                         "there is no sheet “{}”"};
inline constexpr IssueKind header_missing{"intake.header_missing", "找不到含“{}”的表头行",
                                          "no line has the headers “{}”"};
inline constexpr IssueKind column_missing{"intake.column_missing", "表头里没有“{}”",
                                          "the header has no “{}”"};
inline constexpr IssueKind column_twice{"intake.column_twice", "表头“{}”出现多次，请用 nth 指明",
                                        "the header “{}” stands several times; say nth"};
inline constexpr IssueKind wrong_currency{"intake.wrong_currency", "币种与台账不同：{}",
                                          "not the ledger's currency: {}"};
inline constexpr IssueKind no_unit{"intake.no_unit", "表头没有写明金额单位：{}",
                                   "the header doesn't say the unit of money: {}"};
inline constexpr IssueKind unclear_month{"intake.unclear_month",
                                         "“{}”分不清是 1 月还是 10 月，请写成 2022-01 的样子",
                                         "“{}” may be January or October; write it like 2022-01"};
inline constexpr IssueKind not_listed{"intake.not_listed", "“{}”不在取值表中",
                                      "“{}” isn't among the listed values"};
inline constexpr IssueKind nothing_to_read{"intake.nothing_to_read", "表中没有可读的行",
                                           "the table has no rows to read"};
inline constexpr IssueKind too_tangled{"intake.too_tangled", "差错相互牵连，请先改正再导入",
                                       "the issues hang together; put them right first"};
inline constexpr IssueKind rounded{"intake.rounded", "“{}”不足一分的部分已四舍五入",
                                   "digits below the smallest coin in “{}” were rounded"};
inline constexpr IssueKind taken_as_blank{"intake.taken_as_blank", "“{}”中读不懂的文字按空白处理",
                                          "texts that don't fit “{}” were taken as blank"};
inline constexpr IssueKind silent_report{"intake.silent_report",
                                         "没有任何进度数据的行只登记项目：{}",
                                         "lines without any figure only list the project: {}"};
inline constexpr IssueKind older_file{"intake.older_file", "台账已有更新的情况，项目信息不回改：{}",
                                      "the ledger has later news; facts stay as they are: {}"};

}  // namespace kaigong::intake
