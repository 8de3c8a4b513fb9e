// What README.md quotes: appends, replay and ranking beside SQLite on the same data in one run.
// Medians of several runs; the machine is shared, so trust the ratios.

#include "assess/race.h"
#include "demo/province.h"
#include "desk/audit.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

namespace kaigong {
namespace {

constexpr int runs = 5;
constexpr int months = 12;

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median_seconds(const std::function<void()>& work, int times = runs) {
  std::vector<double> all;
  for (int i = 0; i < times; ++i) all.push_back(seconds_of(work));
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

// Files of one bench, thrown away with it.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              fmt::format("kaigong-bench-{}", ::getpid())) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

// Just enough of SQLite to ask it the same questions.
class Peer {
 public:
  explicit Peer(const std::string& path) {
    check(sqlite3_open(path.c_str(), &db_) == SQLITE_OK, "the peer doesn't open");
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-262144;");
  }
  ~Peer() { sqlite3_close(db_); }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void run(const std::string& sql) {
    char* error = nullptr;
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, &error) != SQLITE_OK) {
      std::cerr << error << '\n';
      std::exit(1);
    }
  }
  sqlite3* handle() { return db_; }

 private:
  sqlite3* db_ = nullptr;
};

struct Statement {
  Statement(Peer& peer, const char* sql) {
    check(sqlite3_prepare_v2(peer.handle(), sql, -1, &it, nullptr) == SQLITE_OK, sql);
  }
  ~Statement() { sqlite3_finalize(it); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  void insert(std::initializer_list<std::int64_t> values) {
    int place = 1;
    for (const auto value : values) sqlite3_bind_int64(it, place++, value);
    check(sqlite3_step(it) == SQLITE_DONE, "insert");
    sqlite3_reset(it);
  }
  sqlite3_stmt* it = nullptr;
};

struct Row {
  std::string what;
  double ours = 0;
  double peer = 0;
  std::string unit;
  bool more_is_better = true;
};

std::string shown(double value) {
  if (value >= 1000) return fmt::format("{:.0f}", value);
  return value >= 10 ? fmt::format("{:.1f}", value) : fmt::format("{:.2f}", value);
}

void print(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    const double ratio = row.more_is_better ? row.ours / row.peer : row.peer / row.ours;
    const auto peer = row.peer > 0 ? shown(row.peer) + " " + row.unit : "–";
    fmt::print("| {} | {} {} | {} | {} |\n", row.what, shown(row.ours), row.unit, peer,
               row.peer > 0 ? fmt::format("{:.2f}×", ratio) : "–");
  }
  std::cout << std::flush;
}

// --- appends -------------------------------------------------------------------------------

constexpr int appends = 4000;

void fresh_ledger(const std::string& path) {
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path + part);
  const auto store = create_sqlite(path, DigestKind::sha256);
  LedgerOpened opened;
  opened.currency = "CNY";
  open_ledger(*store, opened, {1}, system_now());
}

double appends_per_second(const std::string& path, int writers) {
  fresh_ledger(path);
  Desk desk(open_sqlite(path), open_sqlite(path, true));
  for (std::uint32_t i = 1; i <= static_cast<std::uint32_t>(writers); ++i) {
    (void)desk.carry_out({}, [i](const Board& board) {
      ProjectAdded body;
      body.project = board.next_project();
      return std::vector<Draft>{{fmt::format("p{}", i), {1}, {}, std::move(body)}};
    });
  }
  const int each = appends / writers;
  const auto seconds = seconds_of([&] {
    std::vector<std::thread> threads;
    for (int w = 0; w < writers; ++w) {
      threads.emplace_back([&, w] {
        for (int i = 0; i < each; ++i) {
          const ProjectId project{static_cast<std::uint32_t>(w) + 1};
          (void)desk.carry_out(project, [&](const Board&) {
            ProgressReported body;
            body.project = project;
            body.period = {2022, 4, 0};
            body.day = *Day::of(2022, 4, 30);
            body.invested_year = Money::fen(i);
            return std::vector<Draft>{{fmt::format("r{}-{}", w, i), {1}, {}, std::move(body)}};
          });
        }
      });
    }
    for (auto& thread : threads) thread.join();
  });
  return each * writers / seconds;
}

// The same rows as the ledger's own, `at_once` in a synced transaction.
double peer_appends_per_second(const std::string& path, int at_once) {
  for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path + part);
  Peer peer(path);
  peer.run(
      "CREATE TABLE entry (stream INTEGER, seq INTEGER, id TEXT, at INTEGER, by INTEGER, kind TEXT,"
      " project INTEGER, line TEXT, digest BLOB, PRIMARY KEY (stream, seq)) WITHOUT ROWID;"
      "CREATE UNIQUE INDEX entry_id ON entry (stream, id);");
  Statement insert(
      peer, "INSERT INTO entry VALUES (1, ?1, 'r' || ?1, ?1, 1, 'progress.reported/1', 1, ?2, ?3)");
  const std::string line(230, 'x'), digest(32, 'd');
  int seq = 0;
  const auto seconds = seconds_of([&] {
    while (seq < appends) {
      peer.run("BEGIN IMMEDIATE");
      for (int i = 0; i < at_once; ++i) {
        sqlite3_bind_int64(insert.it, 1, ++seq);
        sqlite3_bind_text(insert.it, 2, line.data(), static_cast<int>(line.size()), SQLITE_STATIC);
        sqlite3_bind_blob(insert.it, 3, digest.data(), static_cast<int>(digest.size()),
                          SQLITE_STATIC);
        check(sqlite3_step(insert.it) == SQLITE_DONE, "append");
        sqlite3_reset(insert.it);
      }
      peer.run("COMMIT");
    }
  });
  return seq / seconds;
}

double median_rate(const std::function<double()>& rate) {
  std::vector<double> all;
  for (int i = 0; i < runs; ++i) all.push_back(rate());
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

void bench_appends(const Folder& folder) {
  const auto ours = folder.file("append.kg"), peer = folder.file("append.db");
  print({{"durable appends, 1 writer (SQLite: a row a transaction)",
          median_rate([&] { return appends_per_second(ours, 1); }),
          median_rate([&] { return peer_appends_per_second(peer, 1); }), "/s"},
         {"durable appends, 64 writers (SQLite: 64 rows a transaction)",
          median_rate([&] { return appends_per_second(ours, 64); }),
          median_rate([&] { return peer_appends_per_second(peer, 64); }), "/s"}});
}

// --- replay and ranking --------------------------------------------------------------------

void load_peer(Peer& peer, const Board& board) {
  peer.run(
      "CREATE TABLE project (id INTEGER PRIMARY KEY, race INTEGER, listed INTEGER, large INTEGER);"
      "CREATE TABLE plan (project INTEGER, year INTEGER, day INTEGER, amount INTEGER);"
      "CREATE TABLE report (project INTEGER, day INTEGER, invested INTEGER, PRIMARY KEY (project, "
      "day)) WITHOUT ROWID;"
      "BEGIN");
  Statement project(peer, "INSERT INTO project VALUES (?, ?, ?, ?)");
  Statement plan(peer, "INSERT INTO plan VALUES (?, ?, ?, ?)");
  Statement report(peer, "INSERT OR REPLACE INTO report VALUES (?, ?, ?)");
  for (const auto& one : board.projects()) {
    const auto* region = board.region(one.region);
    project.insert(
        {one.id.value, region == nullptr ? 0 : region->race_unit.value, one.listed.number(), 1});
    for (const auto& line : one.plans)
      plan.insert({one.id.value, line.year, line.day, line.amount});
    for (const auto& line : one.reports) {
      if (line.invested_year != no_amount)
        report.insert({one.id.value, line.day, line.invested_year});
    }
  }
  peer.run("COMMIT; CREATE INDEX plan_of ON plan (project, year, day); ANALYZE;");
}

// The completion rate by racing unit as of a day, as the measure defines it.
std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> ask_peer(Peer& peer, Day day) {
  Statement ask(
      peer,
      "SELECT p.race, sum(CASE WHEN l.amount IS NULL THEN 0 ELSE coalesce(r.invested, 0) END),"
      " sum(coalesce(l.amount, 0)) FROM project p"
      " LEFT JOIN plan l ON l.rowid = (SELECT rowid FROM plan WHERE project = p.id AND year = ?1"
      "   AND (day <= ?2 OR rowid = (SELECT min(rowid) FROM plan WHERE project = p.id AND year = "
      "?1))"
      "   ORDER BY rowid DESC LIMIT 1)"
      " LEFT JOIN report r ON r.project = p.id AND r.day = (SELECT max(day) FROM report"
      "   WHERE project = p.id AND day <= ?2) AND r.day >= ?3"
      " WHERE p.listed <= ?2 GROUP BY p.race");
  sqlite3_bind_int64(ask.it, 1, day.year());
  sqlite3_bind_int64(ask.it, 2, day.number());
  sqlite3_bind_int64(ask.it, 3, Day::of(day.year(), 1, 1)->number());
  std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> out;
  while (sqlite3_step(ask.it) == SQLITE_ROW) {
    out[sqlite3_column_int64(ask.it, 0)] = {sqlite3_column_int64(ask.it, 1),
                                            sqlite3_column_int64(ask.it, 2)};
  }
  return out;
}

std::vector<GroupRow> ask_us(const Board& board, const Method& method, Day day) {
  return tally(board, *method.measure("completion"), {}, {GroupBy::race}, moment_of(method, day));
}

void compare(const Board& board, const Method& method, Peer& peer, Day day) {
  const auto theirs = ask_peer(peer, day);
  for (const auto& row : ask_us(board, method, day)) {
    const auto* region = board.find_region(row.key);
    const auto& [numerator, denominator] = theirs.at(region == nullptr ? 0 : region->id.value);
    check(numerator == row.tally.numerator && denominator == row.tally.denominator,
          "the two answers differ");
  }
}

// What the program holds, not what it once held.
std::int64_t bytes_in_use() {
  const auto info = ::mallinfo2();
  return static_cast<std::int64_t>(info.uordblks + info.hblkhd);
}

void bench_board(const Folder& folder, std::uint32_t projects) {
  const auto path = folder.file(fmt::format("{}.kg", projects));
  DemoOptions options;
  options.projects = projects;
  options.months = months;
  {
    const auto store = create_sqlite(path, DigestKind::sha256);
    open_ledger(*store, demo_opened(options), demo_person, demo_opened_at(options));
  }
  {
    Desk desk(open_sqlite(path), open_sqlite(path, true));
    write_demo(desk, options);
  }
  const auto store = open_sqlite(path, true);
  const auto entries = static_cast<double>(store->head().seq);
  const auto scan =
      median_seconds([&] { store->read_after(0, [](const Sealed&) { return true; }); }, 3);
  const auto verified = median_seconds([&] { check(verify(*store).faults.empty(), "unsound"); }, 3);
  const auto before = bytes_in_use();
  auto desk = std::make_unique<Desk>(open_sqlite(path, true), open_sqlite(path, true), system_now,
                                     Seq{1} << 60U);
  const auto memory = static_cast<double>(bytes_in_use() - before) / projects;
  const auto replayed = median_seconds(
      [&] { Desk(open_sqlite(path, true), open_sqlite(path, true), system_now, Seq{1} << 60U); },
      3);

  Peer peer(folder.file(fmt::format("{}.db", projects)));
  desk->read([&](const Board& board) {
    load_peer(peer, board);
    const auto method = method_of(board);
    const Day today = *board.ledger().today;
    const Day past = today + -180;
    compare(board, method, peer, today);
    compare(board, method, peer, past);
    const auto name = fmt::format("{} projects, {:.0f} entries: ", projects, entries);
    print({{name + "replay (SQLite: reading the same rows)", entries / replayed, entries / scan,
            "entries/s"},
           {name + "verify", entries / verified, entries / scan, "entries/s"},
           {name + "completion of all units today",
            1e3 * median_seconds([&] { ask_us(board, method, today); }),
            1e3 * median_seconds([&] { ask_peer(peer, today); }, 3), "ms", false},
           {name + "the same as of half a year ago",
            1e3 * median_seconds([&] { ask_us(board, method, past); }),
            1e3 * median_seconds([&] { ask_peer(peer, past); }, 3), "ms", false},
           {name + "the whole race, four rates",
            1e3 * median_seconds([&] { race(board, method, today); }), 0, "ms", false},
           {name + "memory a project, page caches included", memory / 1024, 0, "KiB", false}});
  });
}

std::string machine() {
  std::ifstream info("/proc/cpuinfo");
  std::string line;
  while (std::getline(info, line)) {
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  }
  return "unknown processor";
}

}  // namespace
}  // namespace kaigong

int main() {
  using namespace kaigong;
  fmt::print("{}, {} cores; medians of {} runs; SQLite {} on the same data in the same run\n\n",
             machine(), std::thread::hardware_concurrency(), runs, sqlite3_libversion());
  fmt::print("| what | Kaigong | SQLite | ratio |\n| --- | ---: | ---: | ---: |\n");
  const Folder folder;
  bench_appends(folder);
  bench_board(folder, 10'000);
  bench_board(folder, 100'000);
  return 0;
}
