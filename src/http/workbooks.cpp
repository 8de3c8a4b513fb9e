#include "http/answers.h"
#include "http/download.h"
#include "http/multipart.h"
#include "http/query.h"
#include "intake/grid.h"
#include "intake/import.h"

#include <utility>

namespace kaigong::http {

namespace {

constexpr std::size_t changes_shown = 100;

inline constexpr IssueKind no_workbook{"workbook.missing", "表单里没有工作簿（字段 file）",
                                       "the form has no workbook (its field file)"};
inline constexpr IssueKind no_mapping{"workbook.no_mapping",
                                      "请指明对照表（mapping），或先用 mode=propose 看建议",
                                      "name a mapping, or look at a proposal first (mode=propose)"};

struct WorkbookIssue {
  std::string sheet;
  std::string cell;  // "F17"; nothing where the file itself is the trouble
  std::string code;
  Text text;
};
BOOST_DESCRIBE_STRUCT(WorkbookIssue, (), (sheet, cell, code, text))

struct WorkbookRemark {
  Text text;
  std::string first;  // "Sheet!F17"
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(WorkbookRemark, (), (text, first, count))

struct WorkbookAnswer {
  bool accepted = false;
  std::int64_t rows = 0;
  std::int64_t good = 0;
  std::int64_t known = 0;
  std::map<std::string, std::int64_t> skipped;
  std::map<std::string, std::int64_t> recorded;
  std::vector<WorkbookIssue> issues;
  std::vector<WorkbookRemark> remarks;
  std::int64_t changes = 0;
  std::vector<intake::Change> preview;
  std::optional<ReceiptAnswer> receipt;
  json::Value mapping;
};
BOOST_DESCRIBE_STRUCT(WorkbookAnswer, (),
                      (accepted, rows, good, known, skipped, recorded, issues, remarks, changes,
                       preview, receipt, mapping))

enum class Mode { check, commit, propose };

// What came, and how it is to be taken.
struct Sending {
  Mode mode = Mode::check;
  bool is_grid = true;
  bool good_rows = false;
  Language language = Language::zh;
  std::string mapping_name;
  std::string mapping_text;
  std::string file_name;
  std::string_view bytes;
};

bool is_workbook(std::string_view type) {
  type = trim(type.substr(0, type.find(';')));
  return type == xlsx_type || type == ods_type || type == "text/csv";
}

Issues take_body(const Asked& asked, Sending& out) {
  const auto type = asked.request.header("content-type");
  if (is_workbook(type)) {
    out.bytes = asked.request.body;
    return {};
  }
  if (!type.starts_with("multipart/form-data"))
    return {{&wrong_media_type, "", std::string(type.substr(0, limits::name_bytes))}};
  const auto parts = read_multipart(type, asked.request.body);
  if (!parts) return parts.issues();
  bool has_file = false;
  for (const auto& part : *parts) {
    if (part.name == "mapping") out.mapping_text = part.bytes;
    if (part.name != "file") continue;
    has_file = true;
    out.bytes = part.bytes;
    if (out.file_name.empty()) out.file_name = part.file_name;
  }
  if (!has_file) return {{&no_workbook, "/file", ""}};
  return {};
}

Result<Sending> take(const Asked& asked) {
  Query query(asked.request);
  Sending out;
  const auto mode = query.text("mode");
  if (mode == "commit") out.mode = Mode::commit;
  if (mode == "propose") out.mode = Mode::propose;
  if (out.mode == Mode::check && mode != "check" && !mode.empty())
    query.refuse(not_listed, "mode", mode);
  const auto kind = query.text("kind");
  out.is_grid = kind == "reporting";
  if (!out.is_grid && kind != "projects") query.refuse(not_listed, "kind", kind);
  const auto good_rows = query.text("good_rows");
  out.good_rows = good_rows == "1";
  if (!good_rows.empty() && !out.good_rows) query.refuse(not_listed, "good_rows", good_rows);
  out.language = take_language(query);
  out.mapping_name = query.text("mapping");
  out.file_name = query.text("name");
  if (!query.issues().empty()) return query.issues();
  auto issues = take_body(asked, out);
  if (!issues.empty()) return issues;
  if (!is_utf8(out.file_name) || out.file_name.size() > limits::name_bytes) out.file_name.clear();
  return out;
}

sheets::ReadLimits read_limits() {
  sheets::ReadLimits out;
  out.workbook_bytes = limits::sent_workbook_bytes;
  out.unpacked_bytes = limits::sent_workbook_unpacked_bytes;
  out.cells = limits::sent_workbook_cells;
  return out;
}

struct Read {
  intake::SentWorkbook sent;
  intake::Mapping mapping;
};

// A mapping comes with the workbook, by its name, or as proposed from the headers.
Result<Read> read_with_mapping(House& house, const Sending& sending) {
  intake::Mapping mapping;
  const bool is_given = !sending.mapping_text.empty() || !sending.mapping_name.empty();
  if (is_given) {
    auto read = sending.mapping_text.empty() ? intake::shipped_mapping(sending.mapping_name)
                                             : intake::read_mapping(sending.mapping_text);
    if (!read) return read.issues();
    mapping = *std::move(read);
  } else if (sending.mode != Mode::propose) {
    return Issue{&no_mapping, "mapping", ""};
  }
  auto sent = intake::read_sent(sending.bytes, mapping, read_limits());
  if (!sent) return sent.issues();
  if (!is_given) {
    const auto head = house.desk.read([](const Board& board) { return board.excerpt({}); });
    mapping = intake::propose(sent->workbook, head);
  }
  return Read{*std::move(sent), std::move(mapping)};
}

Result<Read> read_grid(House& house, const Sending& sending) {
  auto sent = intake::read_sent(sending.bytes, {}, read_limits());
  if (!sent) return sent.issues();
  const auto mark = intake::read_grid_mark(sent->workbook, house.mark());
  if (!mark) return mark.issues();
  return Read{*std::move(sent), intake::grid_mapping(*mark)};
}

WorkbookAnswer answer_of(const intake::ImportOutcome& outcome, const Read& read, Mode mode) {
  WorkbookAnswer out;
  out.accepted = outcome.accepted;
  out.rows = outcome.rows_read;
  out.good = outcome.rows_read - outcome.rows_refused;
  out.known = outcome.rows_unchanged;
  out.skipped = outcome.rows_skipped;
  out.recorded = outcome.recorded;
  for (const auto& issue : outcome.issues) {
    WorkbookIssue said{{}, {}, std::string(issue.issue.kind->code), sentence(issue.issue)};
    if (issue.in_cell) {
      said.sheet = read.sent.workbook.sheets[issue.sheet].name;
      said.cell = sheets::address(issue.place);
    }
    out.issues.push_back(std::move(said));
  }
  for (const auto& remark : outcome.remarks) {
    out.remarks.push_back(
        {sentence({remark.kind, "", remark.column}), remark.first_place, remark.count});
  }
  out.changes = outcome.changes_count;
  out.preview = outcome.changes;
  if (const auto& receipt = outcome.receipt) {
    out.receipt = {receipt->seq, receipt->seq == 0 ? std::string() : show(receipt->digest),
                   receipt->recorded};
  }
  if (mode == Mode::propose) out.mapping = *json::parse(show(read.mapping));
  return out;
}

// The workbook back with its wrong cells marked, for whoever asks for a workbook.
web::Response marked(const intake::ImportOutcome& outcome, const Read& read,
                     const Sending& sending) {
  const auto bytes =
      intake::workbook_with_issues(read.sent.workbook, read.mapping, outcome, sending.language);
  const auto name = sending.language == Language::zh ? "差错.xlsx" : "Issues.xlsx";
  auto response = download(bytes, xlsx_type, name, "issues.xlsx");
  if (sending.mode == Mode::commit) response.status = 422;
  return response;
}

web::Response post_workbook(House& house, const Asked& asked) {
  const auto sending = take(asked);
  if (!sending) return refused(sending.issues());
  const auto read =
      sending->is_grid ? read_grid(house, *sending) : read_with_mapping(house, *sending);
  if (!read) return refused(read.issues());
  intake::ImportOptions options;
  options.dry_run = sending->mode != Mode::commit;
  options.good_rows_only = sending->good_rows;
  options.today = asked.today;
  options.by = asked.person;
  options.asks_rights = true;
  options.skips_unfilled = sending->is_grid;
  options.most_changes = changes_shown;
  options.file_name = sending->file_name;
  const auto outcome = intake::import_sent(house.desk, read->sent, read->mapping, options);
  const bool wants_workbook =
      asked.request.header("accept").find("spreadsheetml") != std::string_view::npos;
  if (wants_workbook && (sending->mode != Mode::commit || !outcome.accepted))
    return marked(outcome, *read, *sending);
  auto response = answer(whole(answer_of(outcome, *read, sending->mode)));
  if (sending->mode == Mode::commit && !outcome.accepted) response.status = 422;
  return response;
}

}  // namespace

void add_workbooks(Table& table) {
  const json::Value file = json::Object{{"type", "string"}, {"format", "binary"}};
  table.post_as(
      "/api/workbooks", For::persons, post_workbook, "A workbook's rows, each as a deed.",
      {file,
       table.schemas().of<WorkbookAnswer>(),
       limits::sent_workbook_bytes,
       {{"kind", "string", "reporting: a sheet of /api/reporting.xlsx; projects: by a mapping."},
        {"mode", "string",
         "check: only says what would be refused and changed; commit; propose: a mapping too."},
        {"mapping", "string", "One that ships, by its name; or as the part mapping of a form."},
        {"good_rows", "string", "1: without the rows that are refused; else all or none."},
        {"name", "string", "Of the file."},
        {"lang", "string", "zh or en: of the issues marked in a workbook."}},
       {xlsx_type, ods_type, "text/csv", "multipart/form-data"},
       {"application/json", xlsx_type}});
}

}  // namespace kaigong::http
