#pragma once

#include "disk.h"

#include <algorithm>
#include <array>

// What the disk keeps of a file and of who has it open.
namespace kaigong::world {

// Something done to a file since its last sync.
struct Change {
  long number = 0;  // over all files, in the order of time
  std::size_t at = 0;
  std::string bytes;
  bool cuts = false;  // the file ends at `at`
};

inline void write_into(std::string& content, const Change& change) {
  if (change.cuts) {
    content.resize(std::min(content.size(), change.at));
    return;
  }
  content.resize(std::max(content.size(), change.at + change.bytes.size()));
  content.replace(change.at, change.bytes.size(), change.bytes);
}

inline constexpr std::size_t shared_region_bytes = 32'768;
inline constexpr std::size_t shared_locks = 8;

struct Disk::File {
  bool there = false;
  std::string now;      // as every process sees it
  std::string durable;  // as it was last synced
  std::vector<Change> since;
  bool durably_there = false;
  long named_at = 0;                 // the change that made or deleted its name
  std::optional<std::string> ghost;  // a file of this name, whose deletion isn't durable yet
  std::vector<std::unique_ptr<std::array<char, shared_region_bytes>>> shared;  // the WAL's index
};

struct Disk::Handle {
  Disk* disk = nullptr;
  File* file = nullptr;
  std::string path;
  int process = 0;
  int level = 0;  // SQLITE_LOCK_NONE to SQLITE_LOCK_EXCLUSIVE
  bool goes_on_close = false;
  std::array<bool, shared_locks> shares{}, excludes{};
};

}  // namespace kaigong::world
