#include "base/json.h"
#include "child.h"
#include "expect.h"
#include "peer.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

// DuckDB through its Node package, driven over a pipe: bench/duckdb.mjs takes the times around the
// engine itself, so the pipe costs it nothing.
namespace kaigong::bench {

namespace {

constexpr const char* script = "bench/duckdb.mjs";
constexpr const char* package = "bench/node_modules/@duckdb/node-api";

class DuckDbPeer : public Peer {
 public:
  explicit DuckDbPeer(const Folder& folder)
      : node_({{"node", script}, "", "", Child::Talks::by_lines}) {
    const auto opened = tell("open", "file", folder.file("peer.duckdb"));
    version_ = opened.at("version").as_string();
  }

  Engine engine() const override { return Engine::duckdb; }
  std::string name() const override { return "DuckDB " + version_; }
  void run(const std::string& sql) override { tell("run", "sql", sql); }

  Filled append(int rows, int at_once) override {
    run("DROP TABLE IF EXISTS entry");
    run(create_entries(Engine::duckdb));
    const auto answer =
        tell(fmt::format(R"({{"do":"append","rows":{},"at_once":{}}})", rows, at_once));
    return {seconds_in(answer), ""};
  }

  double import(const std::string& csv) override {
    run("DROP TABLE IF EXISTS imported");
    run(create_imported());
    return seconds_in(
        tell("run", "sql", fmt::format("COPY imported FROM '{}' (FORMAT csv, HEADER true)", csv)));
  }

  void load(const Board& board, const Folder& folder) override {
    run("CREATE TABLE region (id INTEGER, path TEXT)");
    run(insert_regions(board));
    for (const auto table : peer_tables) {
      run(create_table(Engine::duckdb, table));
      run(fmt::format("COPY {} FROM '{}' (FORMAT csv, HEADER false)", name_of(table),
                      folder.file(name_of(table) + std::string(".csv"))));
    }
    for (const auto& sql : create_indexes(Engine::duckdb)) run(sql);
  }

  void load_entries(const std::string&, const std::string& csv, std::uint64_t) override {
    run("DROP TABLE IF EXISTS entry");
    run(create_entries(Engine::duckdb));
    run(fmt::format(
        "INSERT INTO entry SELECT seq, id, said_at, said_by, kind, project, line, unhex(digest)"
        " FROM read_csv('{}', header = false, quote = '\"', escape = '\"', delim = ',',"
        " columns = {{'seq': 'BIGINT', 'id': 'VARCHAR', 'said_at': 'BIGINT', 'said_by': 'INTEGER',"
        " 'kind': 'VARCHAR', 'project': 'INTEGER', 'line': 'VARCHAR', 'digest': 'VARCHAR'}})",
        csv));
    run("CHECKPOINT");
  }

  double scan_entries(std::uint64_t expected) override {
    const auto answer = tell("scan", "sql", "SELECT * FROM entry ORDER BY seq");
    expect(answer.at("seen").to_number<std::uint64_t>() == expected, "not all rows were read");
    return seconds_in(answer);
  }

  Asked ask(const std::string& sql) override {
    const auto answer = tell("ask", "sql", sql);
    Asked out{seconds_in(answer), {}};
    for (const auto& row : answer.at("rows").as_array()) {
      auto& line = out.rows.emplace_back();
      for (const auto& one : row.as_array())
        line.push_back(one.is_null() ? 0 : one.to_number<std::int64_t>());
    }
    return out;
  }

 private:
  static double seconds_in(const json::Value& answer) {
    return static_cast<double>(answer.at("us").to_number<std::int64_t>()) / 1e6;
  }

  json::Value tell(const std::string& what, const std::string& member, const std::string& value) {
    std::string text = fmt::format(R"({{"do":"{}","{}":)", what, member);
    json::write(text, value);
    return tell(text + '}');
  }

  json::Value tell(const std::string& command) {
    node_.say(command);
    const auto line = node_.hear();
    expect(line.has_value(), "DuckDB's process is gone");
    const auto answer = json::parse(*line);
    expect(static_cast<bool>(answer), "DuckDB's process answered something else");
    const auto& object = answer->as_object();
    if (const auto* error = object.if_contains("error"))
      std::cerr << error->as_string() << '\n' << command << '\n';
    expect(!object.contains("error"), "DuckDB can't");
    return *answer;
  }

  Child node_;
  std::string version_;
};

}  // namespace

Found find_duckdb(const Folder& folder) {
  if (::access(package, R_OK) != 0 || ::access(script, R_OK) != 0)
    return {nullptr, "DuckDB's Node package isn't there; `make bench` fetches it."};
  return {std::make_unique<DuckDbPeer>(folder), ""};
}

}  // namespace kaigong::bench
