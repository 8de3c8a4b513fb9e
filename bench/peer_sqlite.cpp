#include "expect.h"
#include "peer.h"
#include "store/sqlite_store.h"
#include "timing.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <charconv>
#include <fstream>
#include <iostream>

// SQLite through its C API: prepared statements, one transaction a batch, WAL with every commit
// synced.
namespace kaigong::bench {

namespace {

class Statement {
 public:
  Statement(sqlite3* db, const std::string& sql) {
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &it_, nullptr) == SQLITE_OK) return;
    std::cerr << sqlite3_errmsg(db) << "\n" << sql << '\n';
    expect(false, "SQLite can't prepare");
  }
  ~Statement() { sqlite3_finalize(it_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  bool step() {
    const int code = sqlite3_step(it_);
    expect(code == SQLITE_ROW || code == SQLITE_DONE, "SQLite can't step");
    return code == SQLITE_ROW;
  }
  void insert() {
    expect(!step(), "an insert that answers");
    sqlite3_reset(it_);
  }
  void bind(int place, std::int64_t value) {
    if (value == nothing) {
      sqlite3_bind_null(it_, place);
    } else {
      sqlite3_bind_int64(it_, place, value);
    }
  }
  void bind(int place, std::string_view text) {
    sqlite3_bind_text(it_, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  void bind_blob(int place, std::string_view bytes) {
    sqlite3_bind_blob(it_, place, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
  }
  int columns() const { return sqlite3_column_count(it_); }
  std::int64_t number(int column) const { return sqlite3_column_int64(it_, column); }
  sqlite3_stmt* get() const { return it_; }

 private:
  sqlite3_stmt* it_ = nullptr;
};

class SqlitePeer : public Peer {
 public:
  explicit SqlitePeer(const Folder& folder) {
    expect(sqlite3_open(folder.file("peer.db").c_str(), &db_) == SQLITE_OK, "SQLite doesn't open");
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-1048576;"
        "PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;");
  }
  ~SqlitePeer() override { sqlite3_close(db_); }
  SqlitePeer(const SqlitePeer&) = delete;
  SqlitePeer& operator=(const SqlitePeer&) = delete;

  Engine engine() const override { return Engine::sqlite; }
  std::string name() const override { return fmt::format("SQLite {}", sqlite3_libversion()); }

  void run(const std::string& sql) override {
    char* error = nullptr;
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, &error) == SQLITE_OK) return;
    std::cerr << error << "\n" << sql << '\n';
    expect(false, "SQLite can't");
  }

  Filled append(int rows, int at_once) override {
    run("DROP TABLE IF EXISTS entry");
    run(create_entries(Engine::sqlite));
    run("CREATE UNIQUE INDEX entry_id ON entry (id)");
    Statement insert(db_,
                     "INSERT INTO entry VALUES (?1, printf('%024d', ?1), ?1, 1, "
                     "'progress.reported/1', 1, ?2, ?3)");
    const std::string line(230, 'x'), digest(32, 'd');
    insert.bind(2, line);
    insert.bind_blob(3, digest);
    const auto seconds = seconds_of([&] {
      for (int seq = 0; seq < rows;) {
        run("BEGIN IMMEDIATE");
        for (int i = 0; i < at_once; ++i) {
          insert.bind(1, std::int64_t{++seq});
          insert.insert();
        }
        run("COMMIT");
      }
    });
    return {seconds, ""};
  }

  double import(const std::string& csv) override {
    run("DROP TABLE IF EXISTS imported");
    run(create_imported());
    Statement insert(db_, "INSERT INTO imported VALUES (?, ?, ?, ?, ?)");
    return seconds_of([&] {
      std::ifstream file(csv);
      std::string line;
      std::getline(file, line);  // the header
      run("BEGIN IMMEDIATE");
      while (std::getline(file, line)) insert_fields(insert, line);
      run("COMMIT");
    });
  }

  void load(const Board& board, const Folder&) override {
    run("CREATE TABLE region (id INTEGER PRIMARY KEY, path TEXT)");
    run(insert_regions(board));
    for (const auto table : peer_tables) {
      run(create_table(Engine::sqlite, table));
      std::string places = "?";
      for (std::size_t i = 1; i < columns_of[static_cast<int>(table)]; ++i) places += ", ?";
      Statement insert(db_, fmt::format("INSERT INTO {} VALUES ({})", name_of(table), places));
      run("BEGIN");
      each_row(board, table, false, [&](std::span<const std::int64_t> row) {
        for (std::size_t i = 0; i < row.size(); ++i) insert.bind(static_cast<int>(i) + 1, row[i]);
        insert.insert();
      });
      run("COMMIT");
    }
    for (const auto& sql : create_indexes(Engine::sqlite)) run(sql);
    run("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  // The ledger's own rows, copied from its file.
  void load_entries(const std::string& ledger, const std::string&, std::uint64_t most) override {
    run("DROP TABLE IF EXISTS entry");
    run(create_entries(Engine::sqlite));
    run(fmt::format("ATTACH '{}' AS ledger", ledger));
    run("INSERT INTO entry SELECT seq, id, at, by, kind, project, line, digest FROM ledger.entry"
        " WHERE seq <= " +
        std::to_string(most) + " ORDER BY stream, seq");
    run("DETACH ledger; PRAGMA wal_checkpoint(TRUNCATE)");
  }

  double scan_entries(std::uint64_t expected) override {
    return seconds_of([&] {
      Statement all(db_, "SELECT * FROM entry ORDER BY seq");
      std::uint64_t seen = 0;
      std::size_t bytes = 0;
      while (all.step()) {
        ++seen;
        for (const int text : {1, 4, 6, 7}) {
          expect(sqlite3_column_blob(all.get(), text) != nullptr, "an empty column");
          bytes += static_cast<std::size_t>(sqlite3_column_bytes(all.get(), text));
        }
      }
      expect(seen == expected && bytes > 0, "not all rows were read");
    });
  }

  Asked ask(const std::string& sql) override {
    Asked out;
    out.seconds = seconds_of([&] {
      Statement question(db_, sql);
      while (question.step()) {
        auto& row = out.rows.emplace_back();
        for (int i = 0; i < question.columns(); ++i) row.push_back(question.number(i));
      }
    });
    return out;
  }

 private:
  // "YS-0000001,2022-04,120,132,8"
  static void insert_fields(Statement& insert, std::string_view line) {
    for (int place = 1; !line.empty(); ++place) {
      const auto field = line.substr(0, line.find(','));
      line.remove_prefix(std::min(line.size(), field.size() + 1));
      if (place <= 2) {
        insert.bind(place, field);
        continue;
      }
      std::int64_t number = 0;
      std::from_chars(field.data(), field.data() + field.size(), number);
      insert.bind(place, number);
    }
    insert.insert();
  }

  sqlite3* db_ = nullptr;
};

}  // namespace

Found find_sqlite(const Folder& folder) { return {std::make_unique<SqlitePeer>(folder), ""}; }

}  // namespace kaigong::bench
