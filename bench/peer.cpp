#include "peer.h"

#include <fmt/format.h>

namespace kaigong::bench {

// Keys where the engine lives by them. DuckDB's columns need none; PostgreSQL gets its after the
// rows; SQLite's trees are the tables.
std::string create_table(Engine engine, PeerTable table) {
  const bool tree = engine == Engine::sqlite;
  const auto key = [&](const char* columns) {
    return tree ? fmt::format(", PRIMARY KEY ({})) WITHOUT ROWID", columns) : std::string(")");
  };
  switch (table) {
    case PeerTable::project:
      return std::string("CREATE TABLE project (id INTEGER ") + (tree ? "PRIMARY KEY" : "") +
             ", region INTEGER, race INTEGER, state INTEGER, listed INTEGER, total BIGINT,"
             " government INTEGER, signed_up INTEGER, registered INTEGER, site_fixed INTEGER,"
             " money_in INTEGER, approved_1 INTEGER, approved_2 INTEGER, approved_3 INTEGER,"
             " approved_4 INTEGER, approved_5 INTEGER, started INTEGER, included INTEGER)";
    case PeerTable::plan:
      return "CREATE TABLE plan (project INTEGER, year INTEGER, nr INTEGER, day INTEGER,"
             " amount BIGINT" +
             key("project, year, nr");
    case PeerTable::planned_start:
      return "CREATE TABLE planned_start (project INTEGER, nr INTEGER, said INTEGER, day INTEGER" +
             key("project, nr");
    case PeerTable::report:
      return "CREATE TABLE report (project INTEGER, day INTEGER, invested BIGINT, arrived BIGINT,"
             " work INTEGER" +
             key("project, day");
  }
  return {};
}

std::string create_entries(Engine engine) {
  const bool tree = engine == Engine::sqlite;
  return fmt::format(
      "CREATE TABLE entry (seq {}, id TEXT NOT NULL, said_at BIGINT NOT NULL, said_by INTEGER NOT "
      "NULL,"
      " kind TEXT NOT NULL, project INTEGER NOT NULL, line TEXT NOT NULL, digest {} NOT NULL){}",
      tree ? "INTEGER PRIMARY KEY" : "BIGINT PRIMARY KEY",
      engine == Engine::postgres ? "BYTEA" : "BLOB", "");
}

std::string create_imported() {
  return "CREATE TABLE imported (code TEXT, period TEXT, invested BIGINT, arrived BIGINT,"
         " work INTEGER)";
}

std::vector<std::string> create_indexes(Engine engine) {
  switch (engine) {
    case Engine::sqlite:
      return {"CREATE INDEX project_region ON project (region, state)", "ANALYZE"};
    case Engine::postgres:
      return {"ALTER TABLE project ADD PRIMARY KEY (id)",
              "ALTER TABLE plan ADD PRIMARY KEY (project, year, nr) INCLUDE (day, amount)",
              "ALTER TABLE planned_start ADD PRIMARY KEY (project, nr) INCLUDE (said, day)",
              "ALTER TABLE report ADD PRIMARY KEY (project, day) INCLUDE (invested, arrived)",
              "CREATE INDEX report_day ON report USING brin (day)",
              "CREATE INDEX project_region ON project (region, state)",
              "VACUUM ANALYZE"};
    case Engine::duckdb: return {"ANALYZE", "CHECKPOINT"};
  }
  return {};
}

std::string path_of(const Board& board, RegionId id) {
  const auto* region = board.region(id);
  if (region == nullptr) return "/";
  return path_of(board, region->parent) + std::to_string(id.value) + '/';
}

std::string insert_regions(const Board& board) {
  std::string sql = "INSERT INTO region VALUES ";
  for (const auto& region : board.regions()) {
    sql += fmt::format("{}({}, '{}')", region.id.value == 1 ? "" : ", ", region.id.value,
                       path_of(board, region.id));
  }
  return sql;
}

}  // namespace kaigong::bench
