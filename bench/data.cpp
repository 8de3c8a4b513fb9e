#include "data.h"
#include "expect.h"

#include "demo/province.h"
#include "ledger/nodes.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace kaigong::bench {

namespace {

// The nodes that the questions ask for, as columns of the peers' project.
constexpr std::array<std::uint8_t, 11> asked_nodes{
    node::signing,      node::registered,   node::site_fixed,   node::money_in,
    node::approved,     node::approved + 1, node::approved + 2, node::approved + 3,
    node::approved + 4, node::start,        node::included};

void project_rows(const Board& board, const TakeRow& take) {
  const auto government = board.find_word("政府投资");
  for (const auto& one : board.projects()) {
    expect(one.totals.size() == 1, "the peers keep one total a project");
    const auto* region = board.region(one.region);
    expect(region != nullptr, "a project without a region");
    const bool is_public =
        government && std::find(one.tags.begin(), one.tags.end(), *government) != one.tags.end();
    std::vector<std::int64_t> row{one.id.value,
                                  region->id.value,
                                  region->race_unit.value,
                                  static_cast<std::int64_t>(one.states.back().state),
                                  one.listed.number(),
                                  one.totals.front().total,
                                  is_public ? 1 : 0};
    for (const auto wanted : asked_nodes) {  // the last word counts, on whatever day it is asked
      const auto* reached = reached_on(one, wanted, Day::number(65'535));
      row.push_back(reached == nullptr ? nothing : reached->at);
    }
    take(row);
  }
}

void plan_rows(const Board& board, const TakeRow& take) {
  for (const auto& one : board.projects()) {
    std::int64_t number = 0;
    int year = 0;
    for (const auto& line : one.plans) {
      expect(line.months.empty(), "the peers know plans without months only");
      expect(line.year >= year, "plans out of order");
      number = line.year == year ? number + 1 : 1;
      year = line.year;
      take(std::array<std::int64_t, 5>{one.id.value, line.year, number, line.day, line.amount});
    }
  }
}

void planned_start_rows(const Board& board, const TakeRow& take) {
  for (const auto& one : board.projects()) {
    std::int64_t number = 0;
    for (const auto& line : one.nodes) {
      if (line.node != node::start || !line.planned) continue;
      expect(!line.taken_back, "the peers know of nothing taken back");
      take(std::array<std::int64_t, 4>{one.id.value, ++number, line.said, line.at});
    }
  }
}

void take_report(const Project& project, const ReportLine& line, const TakeRow& take) {
  expect(line.invested_year != no_amount && line.arrived_year != no_amount,
         "the peers know reports with both amounts only");
  take(std::array<std::int64_t, 5>{project.id.value, line.day, line.invested_year,
                                   line.arrived_year, line.work_bp});
}

void report_rows(const Board& board, bool by_day, const TakeRow& take) {
  if (!by_day) {
    for (const auto& one : board.projects()) {
      for (const auto& line : one.reports) take_report(one, line, take);
    }
    return;
  }
  bool more = true;
  for (std::size_t i = 0; more; ++i) {
    more = false;
    for (const auto& one : board.projects()) {
      if (i >= one.reports.size()) continue;
      more = true;
      take_report(one, one.reports[i], take);
    }
  }
}

std::string csv_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

}  // namespace

Folder::Folder()
    : path_(std::filesystem::temp_directory_path() / fmt::format("kaigong-bench-{}", ::getpid())) {
  std::filesystem::create_directories(path_);
}
Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Folder::remove(const std::string& name) const {
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove_all(path_ / (name + part));
}

double Size::entries() const { return double{1} * projects * (months + 11); }
// Estimated: about 400 bytes an entry in the ledger, 260 a report in the three peers and the files
// that they are filled from.
double Size::disk_gib() const {
  return (entries() * 400 + double{1} * projects * months * 260) / (1 << 30) + 3;
}
double Size::minutes() const { return 1.5 + entries() / 1.2e6; }

void fresh_ledger(const std::string& path) {
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path + part);
  const auto store = create_sqlite(path, DigestKind::sha256);
  LedgerOpened opened;
  opened.currency = "CNY";
  open_ledger(*store, opened, {1}, system_now());
}

void write_nation(const std::string& path, Size size) {
  DemoOptions options;
  options.projects = size.projects;
  options.months = size.months;
  {
    const auto store = create_sqlite(path, DigestKind::sha256);
    open_ledger(*store, demo_opened(options), demo_person, demo_opened_at(options));
  }
  Desk desk(open_sqlite(path), open_sqlite(path, true));
  write_demo(desk, options);
}

const char* name_of(PeerTable table) {
  constexpr const char* names[] = {"project", "plan", "planned_start", "report"};
  return names[static_cast<std::size_t>(table)];
}

void each_row(const Board& board, PeerTable table, bool by_day, const TakeRow& take) {
  switch (table) {
    case PeerTable::project: return project_rows(board, take);
    case PeerTable::plan: return plan_rows(board, take);
    case PeerTable::planned_start: return planned_start_rows(board, take);
    case PeerTable::report: return report_rows(board, by_day, take);
  }
}

void write_csv(const Board& board, PeerTable table, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  fmt::memory_buffer line;
  each_row(board, table, true, [&](std::span<const std::int64_t> row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line.push_back(',');
      if (row[i] != nothing) fmt::format_to(std::back_inserter(line), "{}", row[i]);
    }
    line.push_back('\n');
    if (line.size() < 60'000) return;
    file.write(line.data(), static_cast<std::streamsize>(line.size()));
    line.clear();
  });
  file.write(line.data(), static_cast<std::streamsize>(line.size()));
  expect(file.flush().good(), "the disk is full");
}

void write_entries_csv(const std::string& ledger, std::uint64_t most, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  open_sqlite(ledger, true)->read_after(0, [&](const Sealed& entry) {
    if (entry.seq > most) return false;
    file << entry.seq << ',' << csv_text(entry.id) << ',' << entry.at.ms << ',' << entry.by.value
         << ',' << entry.kind << ',' << entry.project.value << ',' << csv_text(entry.line) << ','
         << show(entry.digest) << '\n';
    return true;
  });
  expect(file.flush().good(), "the disk is full");
}

}  // namespace kaigong::bench
