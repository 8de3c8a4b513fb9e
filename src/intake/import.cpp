#include "intake/import.h"

#include "base/digest.h"
#include "intake/changes.h"
#include "intake/groups.h"
#include "intake/records.h"
#include "intake/table.h"
#include "intake/trial.h"
#include "sheets/read.h"
#include "sheets/write_issues.h"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace kaigong::intake {

namespace {

sheets::ReadOptions read_options(const Mapping& mapping, const std::string& file_name) {
  sheets::ReadOptions options;
  options.file_name = file_name;
  if (!mapping.csv.encoding.empty()) options.encoding = mapping.csv.encoding;
  if (!mapping.csv.separator.empty()) options.separator = mapping.csv.separator[0];
  return options;
}

Day today_of(const Board& board, const ImportOptions& options) {
  if (options.today) return *options.today;
  const auto& ledger = board.ledger();
  return ledger.today.value_or(day_of(system_now(), ledger.offset_minutes));
}

void add_file_issues(ImportOutcome& outcome, const Issues& issues) {
  for (const auto& issue : issues) outcome.issues.push_back({0, {}, false, issue});
}

void count_kinds(ImportOutcome& outcome, const std::vector<Draft>& drafts) {
  for (const auto& draft : drafts) outcome.recorded[std::string(kind_of(draft.body))]++;
}

std::int64_t count_refused(const RecordList& list, const Verdicts& verdicts) {
  std::int64_t refused = 0;
  for (std::size_t i = 0; i < list.records.size(); ++i) {
    refused += list.records[i].refused || verdicts.refused[i] ? 1 : 0;
  }
  return refused;
}

// One import on its way: what was read stays, what was decided is decided again where another
// process was faster.
class Import {
 public:
  Import(const Mapping& mapping, const ImportOptions& options, std::string digest)
      : mapping_(mapping), options_(options), digest_(std::move(digest)) {}

  bool read(const sheets::Workbook& workbook, const Board& board);
  const RecordList& list() const { return list_; }
  Result<std::vector<Draft>> decide(const Board& board);
  ImportOutcome finish(bool accepted);

 private:
  void tell(Stage stage, std::size_t done, std::size_t total) const {
    if (options_.progress) options_.progress(stage, done, total);
  }

  const Mapping& mapping_;
  const ImportOptions& options_;
  std::string digest_;
  Day today_;
  RecordList list_;
  ImportOutcome outcome_;
  Verdicts verdicts_;
};

// Whoever fills in a grid leaves out what isn't theirs to say.
void pass_over_unfilled(RecordList& list, ImportOutcome& outcome) {
  const auto is_unfilled = [&](const Record& record) {
    for (std::uint16_t slot = 0; slot < list.slots.size(); ++slot) {
      if (speaks(record, slot, list.slots[slot].kind)) return false;
    }
    return !record.refused;
  };
  const auto passed = static_cast<std::int64_t>(std::erase_if(list.records, is_unfilled));
  if (passed == 0) return;
  outcome.rows_read -= passed;
  outcome.rows_skipped["unfilled"] += passed;
}

bool Import::read(const sheets::Workbook& workbook, const Board& board) {
  tell(Stage::mapping, 0, 1);
  today_ = today_of(board, options_);
  list_ = read_records(workbook, mapping_, board.ledger().currency, outcome_);
  if (options_.skips_unfilled) pass_over_unfilled(list_, outcome_);
  if (list_.records.empty() && outcome_.issues.empty())
    outcome_.issues.push_back({0, {}, false, {&nothing_to_read, "", ""}});
  return !list_.records.empty();
}

Result<std::vector<Draft>> Import::decide(const Board& board) {
  tell(Stage::deciding, 0, list_.records.size());
  verdicts_ = judge(board, {list_, mapping_, options_, today_, digest_});
  const bool issues = !verdicts_.issues.empty() || !outcome_.issues.empty();
  if (issues && !options_.good_rows_only) {
    verdicts_.drafts.clear();
    const auto& first = verdicts_.issues.empty() ? outcome_.issues : verdicts_.issues;
    return first.front().issue;
  }
  auto& drafts = verdicts_.drafts;
  note_changes(board, drafts, options_.most_changes, outcome_);
  if (!drafts.empty()) {
    auto id = drafts.front().id;  // the prefix is the same for all
    id.resize(id.find('.', id.find('.') + 1) + 1);
    WorkbookFiled filed{options_.file_name, *read_digest(digest_), mapping_.code,
                        outcome_.rows_read, static_cast<std::int64_t>(drafts.size())};
    drafts.insert(drafts.begin(), Draft{id + "w", options_.by, std::nullopt, std::move(filed)});
  }
  tell(Stage::recording, 0, drafts.size());
  return drafts;
}

ImportOutcome Import::finish(bool accepted) {
  outcome_.accepted = accepted;
  if (accepted) count_kinds(outcome_, verdicts_.drafts);
  verdicts_.refused.resize(list_.records.size());
  outcome_.rows_refused = count_refused(list_, verdicts_);
  outcome_.rows_unchanged = verdicts_.unchanged;
  for (auto& issue : verdicts_.issues) outcome_.issues.push_back(std::move(issue));
  for (auto& one : verdicts_.remarks) outcome_.remarks.push_back(std::move(one));
  std::stable_sort(outcome_.issues.begin(), outcome_.issues.end(),
                   [](const auto& a, const auto& b) {
                     return std::tie(a.sheet, a.place.row, a.place.column) <
                            std::tie(b.sheet, b.place.row, b.place.column);
                   });
  return std::move(outcome_);
}

sheets::IssueColumn labels_of(const sheets::Workbook& workbook, const Mapping& mapping,
                              const std::vector<CellIssue>& issues, Language language) {
  sheets::IssueColumn labels;
  const bool by_rows = mapping.records == Records::rows;
  labels.orientation = by_rows ? sheets::Orientation::rows : sheets::Orientation::columns;
  if (language == Language::en) {
    labels.header = "Issues";
    labels.separator = "; ";
  }
  if (issues.empty() || issues.front().sheet >= workbook.sheets.size()) return labels;
  const Table table(workbook.sheets[issues.front().sheet], mapping.records);
  const auto line = find_header(table, mapping.header).value_or(0);
  labels.header_line = line + mapping.header.rows - 1;
  return labels;
}

}  // namespace

Result<SentWorkbook> read_sent(std::string_view bytes, const Mapping& mapping,
                               const sheets::ReadLimits& limits) {
  auto options = read_options(mapping, "");
  options.limits = limits;
  auto workbook = sheets::read_workbook(bytes, options);
  if (!workbook) return workbook.issues();
  return SentWorkbook{*std::move(workbook), digest_of(DigestKind::sha256, bytes)};
}

ImportOutcome import_sent(Desk& desk, const SentWorkbook& sent, const Mapping& mapping,
                          const ImportOptions& options) {
  const auto begun = std::chrono::steady_clock::now();
  Import import(mapping, options, show(sent.digest));
  const auto head = desk.read([](const Board& board) { return board.excerpt({}); });
  bool accepted = import.read(sent.workbook, head);
  std::optional<Receipt> receipt;
  if (accepted && options.dry_run) {
    const auto basis = desk.read(
        [&](const Board& board) { return board.excerpt(spoken_of(board, import.list())); });
    accepted = bool(import.decide(basis));
  } else if (accepted) {
    const auto result =
        desk.carry_out(ProjectId{}, [&](const Board& board) { return import.decide(board); });
    accepted = bool(result);
    if (result) receipt = *result;
  }
  auto outcome = import.finish(accepted);
  outcome.receipt = receipt;
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return outcome;
}

ImportOutcome import_workbook(Desk& desk, std::string_view bytes, const Mapping& mapping,
                              const ImportOptions& options) {
  const auto begun = std::chrono::steady_clock::now();
  if (options.progress) options.progress(Stage::reading, 0, bytes.size());
  auto workbook = sheets::read_workbook(bytes, read_options(mapping, options.file_name));
  ImportOutcome outcome;
  if (!workbook) {
    add_file_issues(outcome, workbook.issues());
  } else {
    const SentWorkbook sent{*std::move(workbook), digest_of(DigestKind::sha256, bytes)};
    outcome = import_sent(desk, sent, mapping, options);
  }
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return outcome;
}

std::string workbook_with_issues(const sheets::Workbook& workbook, const Mapping& mapping,
                                 const ImportOutcome& outcome, Language language) {
  std::vector<sheets::CellIssue> issues;
  for (const auto& issue : outcome.issues) {
    issues.push_back({issue.sheet, issue.place, in(sentence(issue.issue), language)});
  }
  return sheets::write_with_issues(workbook, issues,
                                   labels_of(workbook, mapping, outcome.issues, language));
}

std::string workbook_with_issues(std::string_view bytes, const Mapping& mapping,
                                 const ImportOutcome& outcome, Language language) {
  const auto workbook = sheets::read_workbook(bytes, read_options(mapping, ""));
  if (!workbook) return {};
  return workbook_with_issues(*workbook, mapping, outcome, language);
}

}  // namespace kaigong::intake
