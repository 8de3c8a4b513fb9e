#pragma once

#include "data.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// Another engine with the same data. What it can't do stops the bench; whether it is there at all
// its maker says.
namespace kaigong::bench {

enum class Engine { sqlite, postgres, duckdb };

using Row = std::vector<std::int64_t>;
using Table = std::vector<Row>;

struct Asked {
  double seconds = 0;  // until the last row was fetched
  Table rows;
};

struct Filled {
  double seconds = 0;
  std::string how;  // where there were several ways, the better one
};

class Peer {
 public:
  virtual ~Peer() = default;
  virtual Engine engine() const = 0;
  virtual std::string name() const = 0;  // "SQLite 3.40.1"

  // So many rows like the ledger's own into an empty table, `at_once` in a durable transaction.
  virtual Filled append(int rows, int at_once) = 0;
  // A CSV of monthly reports, parsed and inserted in one transaction. Nothing is checked.
  virtual double import(const std::string& csv) = 0;

  // The nation, with indexes and statistics. The files are write_csv's, by the tables' names.
  virtual void load(const Board& board, const Folder& folder) = 0;
  // From the CSV of the entries, or from the ledger itself; both hold the same first rows.
  virtual void load_entries(const std::string& ledger, const std::string& csv,
                            std::uint64_t most) = 0;
  virtual double scan_entries(std::uint64_t expected) = 0;  // all columns, in order
  virtual Asked ask(const std::string& sql) = 0;
  virtual void run(const std::string& sql) = 0;
};

struct Found {
  std::unique_ptr<Peer> peer;
  std::string why_not;  // a sentence, where it can't be had
};

Found find_sqlite(const Folder& folder);
Found find_postgres(const Folder& folder);
Found find_duckdb(const Folder& folder);

// The tables of the nation and of the entries, and what is made once they are filled.
inline constexpr std::size_t columns_of[] = {18, 5, 4, 5};
std::string create_table(Engine engine, PeerTable table);
std::string create_entries(Engine engine);
std::string create_imported();
std::vector<std::string> create_indexes(Engine engine);
// A region with those above it: "/1/3/17/". What begins so lies within it.
std::string path_of(const Board& board, RegionId id);
// The tree of regions, as one statement.
std::string insert_regions(const Board& board);

}  // namespace kaigong::bench
