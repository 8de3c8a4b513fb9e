#include "desk/audit.h"
// tested by: tests/command/commands_test.py
#include "intake/import.h"
#include "kaigong/commands.h"
#include "kaigong/files.h"
#include "sheets/read.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace kaigong {

namespace {

constexpr IssueKind no_file{"import.no_file", "读不到文件“{}”", "can't read the file “{}”"};
constexpr IssueKind no_mapping{"import.no_mapping",
                               "请用 --mapping 指明对照表，或用 --propose 看建议。现有：{}",
                               "say --mapping, or --propose for a suggestion; there are: {}"};

struct IssueRow {
  std::string code;
  std::string place;
  Text text;
};
BOOST_DESCRIBE_STRUCT(IssueRow, (), (code, place, text))

// By the name of a shipped mapping, or from a file.
Result<intake::Mapping> find_mapping(const std::string& name) {
  if (auto shipped = intake::shipped_mapping(name)) return shipped;
  if (const auto text = read_file(name)) return intake::read_mapping(*text);
  std::string codes;
  for (const auto& code : intake::shipped_mappings()) codes += (codes.empty() ? "" : " ") + code;
  return Issue{&no_mapping, name, codes};
}

void remove_part(const std::string& part) {
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
    std::filesystem::remove(part + ending);
  }
}

// A whole ledger from its lines, under a name of its own until it stands.
struct Brought {
  Head head;
  Shelf shelf;
};

Result<Brought> bring_in(std::istream& in, const std::string& path, const std::string& folder) {
  const auto kind = read_export_head(in);
  if (!kind) return kind.issues();
  if (std::filesystem::exists(path)) {
    throw StoreError(StoreError::Kind::exists, {"文件已存在，未动它：" + path,
                                                "the file exists and was left alone: " + path});
  }
  const auto part = path + ".part";
  remove_part(part);
  try {
    auto store = create_sqlite(part, *kind);
    const auto head = import_lines(in, *store);
    const auto shelf = head ? import_evidence(folder, *store) : Result<Shelf>(Shelf{});
    store.reset();  // all of it in one file
    if (head && shelf) {
      std::filesystem::rename(part, path);
      return Brought{*head, *shelf};
    }
    remove_part(part);
    return head ? shelf.issues() : head.issues();
  } catch (...) {
    remove_part(part);
    throw;
  }
}

Exit import_ledger(const Setting& setting, std::istream& in, const std::string& folder) {
  const auto brought = bring_in(in, setting.ledger, folder);
  if (!brought) {
    print_issues(brought.issues(), setting);
    return Exit::refused;
  }
  const auto* head = &brought->head;
  const bool zh = setting.language == Language::zh;
  if (setting.json) {
    print_json("{\"seq\":" + json::write(head->seq) + ",\"digest\":\"" + show(head->digest) +
               "\",\"files\":" + json::write(brought->shelf.files) +
               ",\"files_absent\":" + json::write(brought->shelf.absent) + "}");
  } else {
    std::cout << fmt::format("{} {}{} {}\n", zh ? "已导入" : "brought in", head->seq,
                             zh ? " 条，封印" : " entries, digest", show(head->digest));
    print_shelf(setting, brought->shelf);
  }
  return Exit::ok;
}

// Whether the file says that it's an exported ledger; reads from its beginning again afterwards.
bool is_export(std::istream& in) {
  constexpr std::string_view mark = "{\"format\":\"kaigong-ledger/";
  std::string head(mark.size(), ' ');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  in.clear();
  in.seekg(0);
  return head == mark;
}

std::vector<IssueRow> issue_rows(const intake::ImportOutcome& outcome) {
  std::vector<IssueRow> rows;
  for (const auto& issue : outcome.issues) {
    rows.push_back({std::string(issue.issue.kind->code), issue.issue.place, sentence(issue.issue)});
  }
  return rows;
}

void print_outcome_json(const intake::ImportOutcome& outcome) {
  print_json("{\"accepted\":" + json::write(outcome.accepted) +
             ",\"rows_read\":" + json::write(outcome.rows_read) +
             ",\"rows_skipped\":" + json::write(outcome.rows_skipped) +
             ",\"rows_refused\":" + json::write(outcome.rows_refused) +
             ",\"rows_unchanged\":" + json::write(outcome.rows_unchanged) +
             ",\"recorded\":" + json::write(outcome.recorded) +
             ",\"issues\":" + json::write(issue_rows(outcome)) + "}");
}

void print_outcome(const Setting& setting, const ImportArguments& options,
                   const intake::ImportOutcome& outcome) {
  constexpr std::size_t issues_shown = 40;
  const bool zh = setting.language == Language::zh;
  const auto rows = issue_rows(outcome);
  for (std::size_t i = 0; i < rows.size() && i < issues_shown; ++i) {
    std::cerr << (rows[i].place.empty() ? "" : rows[i].place + ": ")
              << in(rows[i].text, setting.language) << "  [" << rows[i].code << "]\n";
  }
  if (rows.size() > issues_shown) {
    std::cerr << fmt::format(
        fmt::runtime(
            zh ? "…… 另有 {} 处差错，用 --issues 文件 全部写回工作簿\n"
               : "… {} more issues; --issues FILE writes them all back into the workbook\n"),
        rows.size() - issues_shown);
  }
  for (const auto& remark : outcome.remarks) {
    std::cout << in(sentence({remark.kind, "", remark.column}), setting.language)
              << fmt::format(fmt::runtime(zh ? "：{} 处，首处 {}\n" : ": {} times, first at {}\n"),
                             remark.count, remark.first_place);
  }
  std::cout << fmt::format(
      fmt::runtime(zh ? "读到 {} 行，有差错 {} 行，已在账 {} 行\n"
                      : "{} rows read, {} with issues, {} on record already\n"),
      outcome.rows_read, outcome.rows_refused, outcome.rows_unchanged);
  for (const auto& [kind, count] : outcome.recorded) {
    std::cout << "  " << in(kind_name(kind), setting.language) << ' ' << count << '\n';
  }
  const bool anything = outcome.receipt && outcome.receipt->recorded > 0;
  const char* verdict =
      !outcome.accepted ? (zh ? "没有记账：改正后再导入，或用 --good-rows 先记好的行"
                              : "nothing was recorded: mend the issues, or record the "
                                "good rows with --good-rows")
      : options.dry_run ? (zh ? "试导入，没有记账" : "a dry run: nothing was recorded")
      : anything        ? (zh ? "已记账" : "recorded")
                 : (zh ? "都已在账，没有新记" : "all on record already, nothing new");
  std::cout << verdict << fmt::format(" ({:.2f} s)\n", outcome.seconds);
}

intake::ImportOptions options_of(const ImportArguments& options, const Setting& setting) {
  intake::ImportOptions out;
  out.dry_run = options.dry_run;
  out.good_rows_only = options.good_rows;
  out.by = {1};
  out.file_name = std::filesystem::path(options.file).filename().string();
  if (!setting.json && ::isatty(2) == 1) {
    out.progress = [](intake::Stage stage, std::size_t done, std::size_t total) {
      std::cerr << '\r' << json::enum_name(stage) << ' ' << done << " / " << total << "   "
                << std::flush;
    };
  }
  return out;
}

Exit propose(const Setting& setting, const ImportArguments& options, const std::string& bytes) {
  sheets::ReadOptions read;
  read.file_name = options.file;
  const auto workbook = sheets::read_workbook(bytes, read);
  if (!workbook) {
    print_issues(workbook.issues(), setting);
    return Exit::refused;
  }
  const auto desk = open_board(setting);
  std::cout << desk->read([&](const Board& board) {
    return show(intake::propose(*workbook, board));
  }) << '\n';
  return Exit::ok;
}

}  // namespace

Exit run_import(const Setting& setting, const ImportArguments& options) {
  if (std::ifstream file(options.file, std::ios::binary); file && is_export(file)) {
    return import_ledger(setting, file, options.evidence);
  }
  const auto bytes = read_file(options.file);
  if (!bytes) {
    print_issues({{&no_file, "", options.file}}, setting);
    return Exit::refused;
  }
  if (options.propose) return propose(setting, options, *bytes);

  const auto mapping = find_mapping(options.mapping);
  if (!mapping) {
    print_issues(mapping.issues(), setting);
    return Exit::refused;
  }
  const auto desk = open_desk(setting);
  const auto asked = options_of(options, setting);
  const auto outcome = intake::import_workbook(*desk, *bytes, *mapping, asked);
  if (asked.progress) std::cerr << "\r\033[K";
  if (!options.issues_file.empty() && !outcome.issues.empty()) {
    std::ofstream marked(options.issues_file, std::ios::binary);
    marked << intake::workbook_with_issues(*bytes, *mapping, outcome, setting.language);
    marked.close();
    if (!marked) {
      throw StoreError(StoreError::Kind::other, {"写不出文件：" + options.issues_file,
                                                 "can't write the file: " + options.issues_file});
    }
  }
  if (setting.json) {
    print_outcome_json(outcome);
  } else {
    print_outcome(setting, options, outcome);
  }
  return outcome.accepted ? Exit::ok : Exit::refused;
}

}  // namespace kaigong
