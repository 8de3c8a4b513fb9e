#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

// A disk in memory that SQLite takes for the machine's own. It keeps what was synced apart from
// what was only written, can die at any write, lie about syncs and fill up. Several handles on one
// file lock each other as processes do.
namespace kaigong::world {

// What goes with a death.
enum class Loss : std::uint8_t {
  process,  // the kernel lives: everything written is there
  power     // what wasn't synced is there, or torn, or not at all
};

// Changes are writes, truncations, syncs, creations and deletions. Reads aren't counted, so that a
// pen that looks around while nobody asks doesn't move the count.
struct DiskCounts {
  long changes = 0, lost_syncs = 0, refused_for_room = 0, torn = 0, dropped = 0;
};

inline constexpr int every_process = -1;

// One of these at a time; SQLite's default as long as it lives.
class Disk {
 public:
  explicit Disk(unsigned seed);
  ~Disk();
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  void open_for(int process);  // whose handles are opened from now on

  // At the change of that number from now, counted from 1; 0: not at all. Of one process: only its
  // own changes count, and only its handles die.
  void die_in(long changes, int process = every_process);
  void die();                                        // at once, all processes
  void fail_in(long changes);                        // that change fails, the next ones don't
  void room_for(std::optional<std::int64_t> bytes);  // more than there are now; none: enough
  void lie(bool lies);                               // syncs say that they did, and didn't
  bool is_dead(int process = every_process) const;
  // After a death, when all handles are closed: files stand as the loss leaves them.
  void restart(Loss loss);
  bool has(const std::string& path) const;  // a file of that name with something in it
  void wipe();                              // somebody deletes everything
  void revive();  // only one process died and its handles are closed: the others never noticed
  DiskCounts counts() const;

  struct File;
  struct Handle;

 private:
  friend struct Methods;
  struct Aftermath;

  enum class Fate : std::uint8_t { happens, fails, dead };
  Fate before_change(const Handle& handle);
  bool lands(Fate fate);  // a change that fails may have been made all the same
  void leave(File& file, const Aftermath& after);
  void write_survivors(File& file, const Aftermath& after);

  mutable std::recursive_mutex lock_;
  std::mt19937 chance_;
  std::map<std::string, std::unique_ptr<File>> files_;
  std::vector<std::unique_ptr<Handle>> handles_;
  int opening_ = 0;
  std::optional<int> dead_;  // a process, or every_process
  int doomed_ = every_process;
  long until_death_ = 0, until_failure_ = 0;
  std::optional<std::int64_t> room_bytes_;
  bool lies_ = false;
  DiskCounts counts_;
};

}  // namespace kaigong::world
