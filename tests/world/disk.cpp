#include "disk.h"

#include "base/check.h"
#include "disk_file.h"
#include "disk_methods.h"

namespace kaigong::world {

namespace {

constexpr std::size_t sector_bytes = 512;

}  // namespace

// What one loss of power leaves of what wasn't synced.
struct Disk::Aftermath {
  enum class Style : std::uint8_t { nothing, beginning, anything };
  Style style = Style::nothing;
  long before = 0;  // changes with a smaller number are there: the beginning
};

Disk::Disk(unsigned seed) : chance_(seed) { enter_as_default(*this); }
Disk::~Disk() {
  check(handles_.empty(), "a disk taken away from under a handle");
  leave_as_default();
}

void Disk::open_for(int process) {
  const std::lock_guard lock(lock_);
  opening_ = process;
}

void Disk::die_in(long changes, int process) {
  const std::lock_guard lock(lock_);
  until_death_ = changes;
  doomed_ = process;
}

void Disk::die() {
  const std::lock_guard lock(lock_);
  dead_ = every_process;
}

bool Disk::has(const std::string& path) const {
  const std::lock_guard lock(lock_);
  const auto found = files_.find(path);
  return found != files_.end() && found->second->there && !found->second->now.empty();
}

void Disk::wipe() {
  const std::lock_guard lock(lock_);
  check(handles_.empty(), "files taken away from under a handle");
  files_.clear();
}

void Disk::fail_in(long changes) {
  const std::lock_guard lock(lock_);
  until_failure_ = changes;
}

void Disk::room_for(std::optional<std::int64_t> bytes) {
  const std::lock_guard lock(lock_);
  room_bytes_ = bytes;
}

void Disk::lie(bool lies) {
  const std::lock_guard lock(lock_);
  lies_ = lies;
}

bool Disk::is_dead(int process) const {
  const std::lock_guard lock(lock_);
  return dead_ && (*dead_ == every_process || *dead_ == process);
}

DiskCounts Disk::counts() const {
  const std::lock_guard lock(lock_);
  return counts_;
}

Disk::Fate Disk::before_change(const Handle& handle) {
  if (is_dead(handle.process)) return Fate::dead;
  ++counts_.changes;
  if (until_failure_ > 0 && --until_failure_ == 0) return Fate::fails;
  const bool counts = doomed_ == every_process || doomed_ == handle.process;
  if (until_death_ > 0 && counts && --until_death_ == 0) {
    dead_ = doomed_;
    return Fate::fails;
  }
  return Fate::happens;
}

bool Disk::lands(Fate fate) {
  return fate == Fate::happens || (fate == Fate::fails && chance_() % 2 == 0);
}

void Disk::revive() {
  const std::lock_guard lock(lock_);
  for (const auto& handle : handles_)
    check(!dead_ || handle->process != *dead_, "a dead process's handle is still open");
  dead_.reset();
  until_death_ = 0;
}

void Disk::restart(Loss loss) {
  const std::lock_guard lock(lock_);
  check(handles_.empty(), "a machine restarts without its processes");
  dead_.reset();
  until_death_ = until_failure_ = 0;
  room_bytes_.reset();
  for (auto& [path, file] : files_) file->shared.clear();
  if (loss == Loss::process) return;
  long first = counts_.changes;
  for (const auto& [path, file] : files_) {
    if (!file->since.empty()) first = std::min(first, file->since.front().number);
  }
  Aftermath after;
  after.style = static_cast<Aftermath::Style>(chance_() % 3);
  after.before = first + static_cast<long>(chance_() %
                                           static_cast<unsigned long>(counts_.changes - first + 2));
  for (auto& [path, file] : files_) leave(*file, after);
}

void Disk::leave(File& file, const Aftermath& after) {
  using Style = Aftermath::Style;
  const bool name_kept = after.style == Style::beginning  ? file.named_at < after.before
                         : after.style == Style::anything ? chance_() % 2 == 0
                                                          : false;
  if (file.there != file.durably_there && !name_kept) {
    if (file.ghost) file.durable = *file.ghost;
    file.there = file.durably_there || file.ghost;
    file.since.clear();
  }
  if (!file.there) file.durable.clear();
  if (!file.there) file.since.clear();
  write_survivors(file, after);
  file.now = file.durable;
  file.durably_there = file.there;
  file.ghost.reset();
}

// Sector by sector: a write may be there, or parts of it, or nothing.
void Disk::write_survivors(File& file, const Aftermath& after) {
  using Style = Aftermath::Style;
  for (auto& change : file.since) {
    const bool last = change.number + 1 == after.before;
    bool kept = after.style == Style::beginning && change.number < after.before;
    if (after.style == Style::anything) kept = chance_() % 2 == 0;
    const bool torn =
        kept && !change.cuts && (after.style == Style::beginning ? last : chance_() % 4 == 0);
    if (!kept) ++counts_.dropped;
    if (torn) ++counts_.torn;
    if (kept && !torn) write_into(file.durable, change);
    for (std::size_t at = 0; torn && at < change.bytes.size();) {
      const auto end =
          std::min(change.bytes.size(), at + sector_bytes - (change.at + at) % sector_bytes);
      if (chance_() % 2 == 0)
        write_into(file.durable, {0, change.at + at, change.bytes.substr(at, end - at), false});
      at = end;
    }
  }
  file.since.clear();
}

}  // namespace kaigong::world
