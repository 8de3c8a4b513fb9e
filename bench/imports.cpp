#include "expect.h"
#include "intake/import.h"
#include "store/sqlite_store.h"
#include "writes.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace kaigong::bench {

namespace {

constexpr const char* mapping_text = R"json({
  "code": "monthly", "currency": "CNY", "amend": "never", "columns": [
    {"header": "code", "to": ["project.code"]},
    {"header": "period", "to": ["report.period"]},
    {"header": "invested", "to": ["report.invested_year"], "unit": "万元"},
    {"header": "arrived", "to": ["report.arrived_year"], "unit": "万元"},
    {"header": "work", "to": ["report.work"]}
  ]})json";

// A report of every project for the month, each a little above its last.
std::string reports_csv(const Board& board, int month) {
  constexpr std::int64_t wan = 1'000'000;
  std::string out = "code,period,invested,arrived,work\n";
  for (const auto& one : board.projects()) {
    const auto& last = one.reports.back();
    out += fmt::format("{},2022-{:02},{},{},{}\n", board.text(one.code), month,
                       last.invested_year / wan + 1, last.arrived_year / wan + 1, month + 6);
  }
  return out;
}

double import_seconds(Desk& desk, const std::string& csv, const intake::Mapping& mapping,
                      std::size_t rows) {
  intake::ImportOptions options;
  options.today = *Day::of(2022, 12, 31);
  options.by = {1};
  options.file_name = "monthly.csv";
  return seconds_of([&] {
    const auto outcome = intake::import_workbook(desk, csv, mapping, options);
    if (!outcome.issues.empty()) fmt::print(stderr, "{}\n", sentence(outcome.issues[0].issue).en);
    expect(outcome.accepted && outcome.receipt && outcome.receipt->recorded >= rows,
           "the workbook isn't taken whole");
  });
}

}  // namespace

Written bench_import(const Effort& effort, const Peers& peers, const Folder& folder) {
  const auto ledger = folder.file("import.kg"), csv = folder.file("monthly.csv");
  write_nation(ledger, {effort.import_projects, 1});
  const auto mapping = intake::read_mapping(mapping_text);
  expect(static_cast<bool>(mapping), "the mapping doesn't read");
  Desk desk(open_sqlite(ledger), open_sqlite(ledger, true));
  const double rows = effort.import_projects;
  int month = 3;
  Line line{fmt::format("import of {} monthly reports from a CSV", shown(rows)),
            "rows/s",
            true,
            {},
            {},
            {}};
  // The same file again records nothing, so each run is another month.
  line.ours = median_of(effort, [&] {
    ++month;
    const auto text = desk.read([&](const Board& board) { return reports_csv(board, month); });
    std::ofstream(csv, std::ios::binary) << text;
    return rows / import_seconds(desk, text, *mapping, effort.import_projects);
  });
  for (std::size_t i = 0; i < peers.size(); ++i) {
    if (peers[i].peer == nullptr) continue;
    line.peers[i] = median_of(effort, [&] { return rows / peers[i].peer->import(csv); });
  }
  folder.remove("import.kg");
  return {{line},
          {"The peers parse and store the CSV's rows in one transaction and check nothing; we check"
           " every figure against the project's history and seal each report."}};
}

}  // namespace kaigong::bench
