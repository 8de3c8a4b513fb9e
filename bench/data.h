#pragma once

#include "board/board.h"
#include "desk/desk.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

// The data that all are asked about: a composed nation as a ledger, and the same as rows for the
// peers.
namespace kaigong::bench {

// Files of one bench, thrown away with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }
  void remove(const std::string& name) const;  // the file and SQLite's beside it, or a folder

 private:
  std::filesystem::path path_;
};

struct Size {
  std::uint32_t projects = 0;
  int months = 36;
  // What a nation of that size comes to, and what its bench needs, before anything is made.
  double entries() const;
  double disk_gib() const;
  double minutes() const;
};

void fresh_ledger(const std::string& path);
void write_nation(const std::string& path, Size size);

// Whole numbers in the order of the peers' columns; `nothing` is NULL.
inline constexpr auto nothing = std::numeric_limits<std::int64_t>::min();
using TakeRow = std::function<void(std::span<const std::int64_t>)>;

enum class PeerTable { project, plan, planned_start, report };
inline constexpr PeerTable peer_tables[] = {PeerTable::project, PeerTable::plan,
                                            PeerTable::planned_start, PeerTable::report};
const char* name_of(PeerTable table);

// `by_day`: reports as they came in, month by month, as a log of them would lie; else by project.
void each_row(const Board& board, PeerTable table, bool by_day, const TakeRow& take);

// "7,220,,3\n…"
void write_csv(const Board& board, PeerTable table, const std::string& path);
// The first entries as they are stored: seq, id, at, by, kind, project, line, digest as hex.
void write_entries_csv(const std::string& ledger, std::uint64_t most, const std::string& path);

}  // namespace kaigong::bench
