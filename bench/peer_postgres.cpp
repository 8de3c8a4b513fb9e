#include "child.h"
#include "expect.h"
#include "peer.h"
#include "timing.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <thread>

// PostgreSQL through libpq, on a server of our own: a fresh cluster in the bench's folder, on a
// unix socket only, stopped and thrown away with it.
namespace kaigong::bench {

namespace {

constexpr const char* programs = "/usr/lib/postgresql/15/bin/";

class Connection {
 public:
  explicit Connection(const std::string& where) : it_(PQconnectdb(where.c_str())) {}
  ~Connection() { PQfinish(it_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  bool is_open() const { return PQstatus(it_) == CONNECTION_OK; }
  PGconn* get() const { return it_; }

  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Result = std::unique_ptr<PGresult, Clear>;

  Result good(PGresult* result, const std::string& sql) const {
    const auto status = PQresultStatus(result);
    const bool is_good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ||
                         status == PGRES_COPY_IN || status == PGRES_SINGLE_TUPLE;
    if (!is_good) std::cerr << PQerrorMessage(it_) << sql << '\n';
    expect(is_good, "PostgreSQL can't");
    return Result(result);
  }
  Result run(const std::string& sql) const { return good(PQexec(it_, sql.c_str()), sql); }
  void prepare(const char* name, const std::string& sql) const {
    good(PQprepare(it_, name, sql.c_str(), 0, nullptr), sql);
  }
  void insert(const char* name, std::span<const char* const> values) const {
    good(PQexecPrepared(it_, name, static_cast<int>(values.size()), values.data(), nullptr, nullptr,
                        0),
         name);
  }
  void copy_in(const std::string& sql, const std::string& path) const {
    run(sql);
    std::ifstream file(path, std::ios::binary);
    expect(file.is_open(), "no file to copy");
    std::vector<char> some(1 << 20);
    while (file.read(some.data(), static_cast<std::streamsize>(some.size())).gcount() > 0)
      expect(PQputCopyData(it_, some.data(), static_cast<int>(file.gcount())) == 1, "COPY");
    expect(PQputCopyEnd(it_, nullptr) == 1, "COPY");
    while (auto* result = PQgetResult(it_)) good(result, sql);
  }

 private:
  PGconn* it_;
};

class Server {
 public:
  explicit Server(const Folder& folder)
      : home_(folder.file("pg")), user_(::getuid() == 0 ? "postgres" : "") {
    std::filesystem::create_directories(home_);
    if (!user_.empty()) {
      Child give({{"chown", user_, home_}, "", "", Child::Talks::no});
      expect(give.wait() == 0, "no user postgres");
    }
    Child made({{std::string(programs) + "initdb", "-D", data(), "-U", "bench", "-A", "trust", "-E",
                 "UTF8", "--locale=C.UTF-8"},
                user_,
                home_ + "/initdb.log",
                Child::Talks::no});
    expect(made.wait() == 0, "initdb failed");
    start();
  }

  std::string where() const {
    return fmt::format("host={} user=bench dbname=postgres application_name=bench", home_);
  }

 private:
  std::string data() const { return home_ + "/data"; }

  void start() {
    std::vector<std::string> words{std::string(programs) + "postgres", "-D", data(), "-k", home_};
    for (const char* setting :
         {"listen_addresses=", "shared_buffers=1GB", "work_mem=256MB", "maintenance_work_mem=512MB",
          "effective_cache_size=8GB", "max_parallel_workers=2", "max_parallel_workers_per_gather=2",
          "synchronous_commit=on", "max_wal_size=8GB", "random_page_cost=1.1", "jit=off",
          "client_min_messages=warning"}) {
      words.insert(words.end(), {"-c", setting});
    }
    server_ =
        std::make_unique<Child>(Child::Way{words, user_, home_ + "/server.log", Child::Talks::no});
    for (int i = 0; i < 300; ++i) {
      if (Connection(where()).is_open()) return;
      expect(server_->runs(), "the server didn't start; it may want more shared memory");
      ::usleep(100'000);
    }
    expect(false, "the server didn't answer");
  }

  std::string home_;
  std::string user_;
  std::unique_ptr<Child> server_;
};

std::string version_of(const Connection& connection) {
  const int version = PQserverVersion(connection.get());
  return fmt::format("PostgreSQL {}.{}", version / 10'000, version % 10'000);
}

std::int64_t number_in(const PGresult* result, int row, int column) {
  if (PQgetisnull(result, row, column) == 1) return 0;
  const std::string_view text = PQgetvalue(result, row, column);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

constexpr const char* insert_one =
    "INSERT INTO entry VALUES ($1::bigint, lpad($1::text, 24, '0'), $1::bigint, 1,"
    " 'progress.reported/1', 1, $2, $3)";
constexpr const char* insert_many =
    "INSERT INTO entry SELECT seq, lpad(seq::text, 24, '0'), seq, 1, 'progress.reported/1', 1,"
    " line, digest"
    " FROM unnest($1::bigint[], $2::text[], $3::bytea[]) AS t (seq, line, digest)";

class PostgresPeer : public Peer {
 public:
  explicit PostgresPeer(const Folder& folder) : server_(folder), db_(server_.where()) {
    expect(db_.is_open(), "the server doesn't answer");
  }

  Engine engine() const override { return Engine::postgres; }
  std::string name() const override { return version_of(db_); }
  void run(const std::string& sql) override { db_.run(sql); }

  Filled append(int rows, int at_once) override {
    fresh_entries();
    if (at_once == 1) return {append_by_one(db_, 0, rows), ""};
    const double batches = append_batches(rows, at_once);
    fresh_entries();
    const double crowd = append_crowd(rows, at_once);
    if (batches <= crowd) return {batches, fmt::format("{} rows a transaction", at_once)};
    return {crowd, fmt::format("{} connections", at_once)};
  }

  double import(const std::string& csv) override {
    run("DROP TABLE IF EXISTS imported");
    run(create_imported());
    return seconds_of(
        [&] { db_.copy_in("COPY imported FROM STDIN WITH (FORMAT csv, HEADER true)", csv); });
  }

  void load(const Board& board, const Folder& folder) override {
    run("CREATE TABLE region (id INTEGER PRIMARY KEY, path TEXT)");
    run(insert_regions(board));
    for (const auto table : peer_tables) {
      run(create_table(Engine::postgres, table));
      db_.copy_in(fmt::format("COPY {} FROM STDIN WITH (FORMAT csv)", name_of(table)),
                  folder.file(name_of(table) + std::string(".csv")));
    }
    for (const auto& sql : create_indexes(Engine::postgres)) run(sql);
    run("CHECKPOINT");
  }

  void load_entries(const std::string&, const std::string& csv, std::uint64_t) override {
    run("DROP TABLE IF EXISTS entry, hex");
    run("CREATE UNLOGGED TABLE hex (seq BIGINT, id TEXT, said_at BIGINT, said_by INTEGER, kind "
        "TEXT,"
        " project INTEGER, line TEXT, digest TEXT)");
    db_.copy_in("COPY hex FROM STDIN WITH (FORMAT csv)", csv);
    run(create_entries(Engine::postgres));
    run("INSERT INTO entry SELECT seq, id, said_at, said_by, kind, project, line,"
        " decode(digest, 'hex') FROM hex");
    run("DROP TABLE hex");
    run("VACUUM ANALYZE entry");
  }

  double scan_entries(std::uint64_t expected) override {
    return seconds_of([&] {
      PQsendQueryParams(db_.get(), "SELECT * FROM entry ORDER BY seq", 0, nullptr, nullptr, nullptr,
                        nullptr, 1);
      PQsetSingleRowMode(db_.get());
      std::uint64_t seen = 0;
      while (auto* result = PQgetResult(db_.get())) {
        const auto row = db_.good(result, "SELECT * FROM entry");
        seen += static_cast<std::uint64_t>(PQntuples(row.get()));
      }
      expect(seen == expected, "not all rows were read");
    });
  }

  Asked ask(const std::string& sql) override {
    Asked out;
    out.seconds = seconds_of([&] {
      const auto result = db_.run(sql);
      for (int row = 0; row < PQntuples(result.get()); ++row) {
        auto& line = out.rows.emplace_back();
        for (int i = 0; i < PQnfields(result.get()); ++i)
          line.push_back(number_in(result.get(), row, i));
      }
    });
    return out;
  }

 private:
  void fresh_entries() {
    run("DROP TABLE IF EXISTS entry");
    run(create_entries(Engine::postgres));
    run("CREATE UNIQUE INDEX entry_id ON entry (id)");
    line_ = std::string(230, 'x');
    digest_ = "\\x";
    for (int i = 0; i < 32; ++i) digest_ += "64";
  }

  double append_by_one(const Connection& connection, int from, int rows) {
    connection.run("DEALLOCATE ALL");
    connection.prepare("one", insert_one);
    return seconds_of([&] {
      for (int i = 1; i <= rows; ++i) {
        const auto seq = std::to_string(from + i);
        connection.insert("one",
                          std::array<const char*, 3>{seq.c_str(), line_.c_str(), digest_.c_str()});
      }
    });
  }

  double append_batches(int rows, int at_once) {
    db_.run("DEALLOCATE ALL");
    db_.prepare("many", insert_many);
    return seconds_of([&] {
      for (int seq = 0; seq < rows;) {
        std::string seqs = "{", lines = "{", digests = "{";
        for (int i = 0; i < at_once; ++i) {
          const char* between = i == 0 ? "" : ",";
          seqs += between + std::to_string(++seq);
          lines += between + line_;
          digests += between + ("\"\\" + digest_) + '"';
        }
        for (auto* list : {&seqs, &lines, &digests}) *list += '}';
        db_.insert("many",
                   std::array<const char*, 3>{seqs.c_str(), lines.c_str(), digests.c_str()});
      }
    });
  }

  // As many connections as rows would be in a transaction, a thread each, a row a transaction.
  double append_crowd(int rows, int writers) {
    std::vector<std::unique_ptr<Connection>> crowd;
    for (int i = 0; i < writers; ++i)
      crowd.push_back(std::make_unique<Connection>(server_.where()));
    const int each = rows / writers;
    return seconds_of([&] {
      std::vector<std::thread> threads;
      for (int i = 0; i < writers; ++i)
        threads.emplace_back(
            [&, i] { append_by_one(*crowd[static_cast<std::size_t>(i)], i * each, each); });
      for (auto& thread : threads) thread.join();
    });
  }

  Server server_;
  Connection db_;
  std::string line_, digest_;
};

}  // namespace

Found find_postgres(const Folder& folder) {
  if (::access((std::string(programs) + "postgres").c_str(), X_OK) != 0)
    return {nullptr, "PostgreSQL 15's server isn't installed."};
  return {std::make_unique<PostgresPeer>(folder), ""};
}

}  // namespace kaigong::bench
