#include "disk_methods.h"

#include "base/check.h"
#include "disk_file.h"

#include <cstring>

// The methods that SQLite calls: https://www.sqlite.org/vfs.html. What isn't about bytes (time,
// chance, sleep) is left to the machine's own.
namespace kaigong::world {

namespace {

struct OpenFile {
  sqlite3_file base;
  Disk::Handle* handle;
};

Disk::Handle& handle_of(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file)->handle; }
Disk& disk_of(sqlite3_vfs* vfs) { return *static_cast<Disk*>(vfs->pAppData); }

}  // namespace

struct Methods {
  static int close(sqlite3_file* file);
  static int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at);
  static int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at);
  static int truncate(sqlite3_file* file, sqlite3_int64 size);
  static int sync(sqlite3_file* file, int flags);
  static int size(sqlite3_file* file, sqlite3_int64* out);
  static int lock(sqlite3_file* file, int level);
  static int unlock(sqlite3_file* file, int level);
  static int check_reserved(sqlite3_file* file, int* out);
  static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
  static int sector(sqlite3_file*) { return 4096; }
  static int traits(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
  static int map(sqlite3_file* file, int region, int size, int extend, void volatile** out);
  static int share(sqlite3_file* file, int first, int count, int flags);
  static void barrier(sqlite3_file* file);
  static int unmap(sqlite3_file* file, int deletes);

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out);
  static int remove(sqlite3_vfs* vfs, const char* name, int durably);
  static int access(sqlite3_vfs* vfs, const char* name, int what, int* out);
  static int full_path(sqlite3_vfs*, const char* name, int size, char* out);

  static void make(Disk& disk, Disk::File& file);
  static void sync_names(Disk& disk);
};

namespace {

const sqlite3_io_methods methods{2,
                                 Methods::close,
                                 Methods::read,
                                 Methods::write,
                                 Methods::truncate,
                                 Methods::sync,
                                 Methods::size,
                                 Methods::lock,
                                 Methods::unlock,
                                 Methods::check_reserved,
                                 Methods::control,
                                 Methods::sector,
                                 Methods::traits,
                                 Methods::map,
                                 Methods::share,
                                 Methods::barrier,
                                 Methods::unmap,
                                 nullptr,
                                 nullptr};

}  // namespace

void Methods::make(Disk& disk, Disk::File& file) {
  if (file.durably_there) file.ghost = file.durable;
  file.there = true;
  file.durably_there = false;
  file.now.clear();
  file.durable.clear();
  file.since.clear();
  file.named_at = disk.counts_.changes;
}

int Methods::open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
  auto& disk = disk_of(vfs);
  const std::lock_guard lock(disk.lock_);
  file->pMethods = nullptr;
  auto handle = std::make_unique<Disk::Handle>();
  handle->disk = &disk;
  handle->process = disk.opening_;
  if (disk.is_dead(handle->process)) return SQLITE_IOERR;
  handle->path = name != nullptr ? name : "temporary" + std::to_string(disk.counts_.changes);
  handle->goes_on_close = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
  auto& held = disk.files_[handle->path];
  if (!held) held = std::make_unique<Disk::File>();
  handle->file = held.get();
  // The store itself made the ledger's empty file, outside of SQLite.
  if ((flags & SQLITE_OPEN_MAIN_DB) != 0 && !held->there) held->there = held->durably_there = true;
  if (!held->there) {
    if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    const auto fate = disk.before_change(*handle);
    if (disk.lands(fate)) make(disk, *held);
    if (fate != Disk::Fate::happens) return SQLITE_CANTOPEN;
  }
  if (out != nullptr) *out = flags;
  reinterpret_cast<OpenFile*>(file)->handle = handle.get();
  disk.handles_.push_back(std::move(handle));
  file->pMethods = &methods;
  return SQLITE_OK;
}

int Methods::close(sqlite3_file* file) {
  auto& handle = handle_of(file);
  auto& disk = *handle.disk;
  const std::lock_guard lock(disk.lock_);
  auto& held = *handle.file;
  if (handle.goes_on_close) held.there = held.durably_there = false;
  std::erase_if(disk.handles_, [&](const auto& one) { return one.get() == &handle; });
  const bool last = std::none_of(disk.handles_.begin(), disk.handles_.end(),
                                 [&](const auto& one) { return one->file == &held; });
  if (last) held.shared.clear();
  return SQLITE_OK;
}

int Methods::read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
  auto& handle = handle_of(file);
  const std::lock_guard lock(handle.disk->lock_);
  if (handle.disk->is_dead(handle.process)) return SQLITE_IOERR_READ;
  const auto& content = handle.file->now;
  const auto wanted = static_cast<std::size_t>(count);
  const auto start = std::min(static_cast<std::size_t>(at), content.size());
  const auto found = std::min(wanted, content.size() - start);
  std::memcpy(into, content.data() + start, found);
  std::memset(static_cast<char*>(into) + found, 0, wanted - found);
  return found == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int Methods::write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
  auto& handle = handle_of(file);
  auto& disk = *handle.disk;
  const std::lock_guard lock(disk.lock_);
  Change change{0, static_cast<std::size_t>(at),
                std::string(static_cast<const char*>(from), static_cast<std::size_t>(count)),
                false};
  const auto end = change.at + change.bytes.size();
  const auto size = handle.file->now.size();
  if (disk.room_bytes_ && end > size) {
    const auto more = static_cast<std::int64_t>(end - size);
    if (more > *disk.room_bytes_) {
      ++disk.counts_.refused_for_room;
      return SQLITE_FULL;
    }
    *disk.room_bytes_ -= more;
  }
  const auto fate = disk.before_change(handle);
  if (!disk.lands(fate)) return SQLITE_IOERR_WRITE;
  change.number = disk.counts_.changes;
  write_into(handle.file->now, change);
  handle.file->since.push_back(std::move(change));
  return fate == Disk::Fate::happens ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

int Methods::truncate(sqlite3_file* file, sqlite3_int64 size) {
  auto& handle = handle_of(file);
  auto& disk = *handle.disk;
  const std::lock_guard lock(disk.lock_);
  const auto fate = disk.before_change(handle);
  if (fate != Disk::Fate::happens) return SQLITE_IOERR_TRUNCATE;
  Change change{disk.counts_.changes, static_cast<std::size_t>(size), {}, true};
  write_into(handle.file->now, change);
  handle.file->since.push_back(std::move(change));
  return SQLITE_OK;
}

// The first sync of a new file syncs its folder too, as SQLite does it on Unix.
void Methods::sync_names(Disk& disk) {
  for (auto& [path, file] : disk.files_) {
    if (!file->there) file->durable.clear();
    file->ghost.reset();
    file->durably_there = file->there;
  }
}

int Methods::sync(sqlite3_file* file, int) {
  auto& handle = handle_of(file);
  auto& disk = *handle.disk;
  const std::lock_guard lock(disk.lock_);
  const auto fate = disk.before_change(handle);
  if (fate != Disk::Fate::happens) return SQLITE_IOERR_FSYNC;
  if (disk.lies_) {
    ++disk.counts_.lost_syncs;
    return SQLITE_OK;
  }
  for (const auto& change : handle.file->since) write_into(handle.file->durable, change);
  handle.file->since.clear();
  if (!handle.file->durably_there) sync_names(disk);
  return SQLITE_OK;
}

int Methods::size(sqlite3_file* file, sqlite3_int64* out) {
  auto& handle = handle_of(file);
  const std::lock_guard lock(handle.disk->lock_);
  if (handle.disk->is_dead(handle.process)) return SQLITE_IOERR_FSTAT;
  *out = static_cast<sqlite3_int64>(handle.file->now.size());
  return SQLITE_OK;
}

int Methods::lock(sqlite3_file* file, int level) {
  auto& handle = handle_of(file);
  auto& disk = *handle.disk;
  const std::lock_guard lock(disk.lock_);
  if (disk.is_dead(handle.process)) return SQLITE_IOERR_LOCK;
  if (handle.level >= level) return SQLITE_OK;
  int others = SQLITE_LOCK_NONE;
  for (const auto& one : disk.handles_) {
    if (one.get() != &handle && one->file == handle.file) others = std::max(others, one->level);
  }
  if (level == SQLITE_LOCK_SHARED && others >= SQLITE_LOCK_PENDING) return SQLITE_BUSY;
  if (level >= SQLITE_LOCK_RESERVED && others >= SQLITE_LOCK_RESERVED) return SQLITE_BUSY;
  if (level == SQLITE_LOCK_EXCLUSIVE && others >= SQLITE_LOCK_SHARED) {
    handle.level = SQLITE_LOCK_PENDING;
    return SQLITE_BUSY;
  }
  handle.level = level;
  return SQLITE_OK;
}

int Methods::unlock(sqlite3_file* file, int level) {
  auto& handle = handle_of(file);
  const std::lock_guard lock(handle.disk->lock_);
  handle.level = std::min(handle.level, level);
  return SQLITE_OK;
}

int Methods::check_reserved(sqlite3_file* file, int* out) {
  auto& handle = handle_of(file);
  const std::lock_guard lock(handle.disk->lock_);
  *out = 0;
  for (const auto& one : handle.disk->handles_) {
    if (one->file == handle.file && one->level >= SQLITE_LOCK_RESERVED) *out = 1;
  }
  return SQLITE_OK;
}

int Methods::map(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
  auto& handle = handle_of(file);
  const std::lock_guard lock(handle.disk->lock_);
  *out = nullptr;
  if (handle.disk->is_dead(handle.process)) return SQLITE_IOERR_SHMMAP;
  check(size == static_cast<int>(shared_region_bytes), "a region of another size");
  auto& shared = handle.file->shared;
  const auto number = static_cast<std::size_t>(region);
  if (number >= shared.size() && extend == 0) return SQLITE_OK;
  while (number >= shared.size())
    shared.push_back(std::make_unique<std::array<char, shared_region_bytes>>());
  *out = shared[number]->data();
  return SQLITE_OK;
}

int Methods::share(sqlite3_file* file, int first, int count, int flags) {
  auto& handle = handle_of(file);
  auto& disk = *handle.disk;
  const std::lock_guard lock(disk.lock_);
  const auto from = static_cast<std::size_t>(first), to = from + static_cast<std::size_t>(count);
  const bool excludes = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
  if ((flags & SQLITE_SHM_UNLOCK) != 0) {
    for (auto i = from; i < to; ++i) (excludes ? handle.excludes : handle.shares)[i] = false;
    return SQLITE_OK;
  }
  if (disk.is_dead(handle.process)) return SQLITE_IOERR_SHMLOCK;
  for (const auto& one : disk.handles_) {
    if (one.get() == &handle || one->file != handle.file) continue;
    for (auto i = from; i < to; ++i) {
      if (one->excludes[i] || (excludes && one->shares[i])) return SQLITE_BUSY;
    }
  }
  for (auto i = from; i < to; ++i) (excludes ? handle.excludes : handle.shares)[i] = true;
  return SQLITE_OK;
}

void Methods::barrier(sqlite3_file* file) {
  const std::lock_guard lock(handle_of(file).disk->lock_);
}

int Methods::unmap(sqlite3_file* file, int) {
  auto& handle = handle_of(file);
  const std::lock_guard lock(handle.disk->lock_);
  handle.shares.fill(false);
  handle.excludes.fill(false);
  return SQLITE_OK;
}

int Methods::remove(sqlite3_vfs* vfs, const char* name, int durably) {
  auto& disk = disk_of(vfs);
  const std::lock_guard lock(disk.lock_);
  Disk::Handle asking;
  asking.process = disk.opening_;
  for (const auto& one : disk.handles_) {  // whoever has the ledger itself open
    if (std::string_view(name).starts_with(one->path)) asking.process = one->process;
  }
  const auto fate = disk.before_change(asking);
  if (fate != Disk::Fate::happens) return SQLITE_IOERR_DELETE;
  const auto found = disk.files_.find(name);
  if (found == disk.files_.end() || !found->second->there) return SQLITE_IOERR_DELETE_NOENT;
  auto& file = *found->second;
  file.there = false;
  file.named_at = disk.counts_.changes;
  file.now.clear();
  file.since.clear();
  if (durably != 0 && !disk.lies_) sync_names(disk);
  return SQLITE_OK;
}

int Methods::access(sqlite3_vfs* vfs, const char* name, int, int* out) {
  auto& disk = disk_of(vfs);
  const std::lock_guard lock(disk.lock_);
  const auto found = disk.files_.find(name);
  *out = found != disk.files_.end() && found->second->there && !found->second->now.empty();
  return SQLITE_OK;
}

int Methods::full_path(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

namespace {

sqlite3_vfs* machine = nullptr;  // the one that was the default before
sqlite3_vfs simulated{};

}  // namespace

void enter_as_default(Disk& disk) {
  machine = sqlite3_vfs_find(nullptr);
  simulated = *machine;
  simulated.iVersion = 1;
  simulated.szOsFile = sizeof(OpenFile);
  simulated.pNext = nullptr;
  simulated.zName = "disk in memory";
  simulated.pAppData = &disk;
  simulated.xOpen = Methods::open;
  simulated.xDelete = Methods::remove;
  simulated.xAccess = Methods::access;
  simulated.xFullPathname = Methods::full_path;
  check(sqlite3_vfs_register(&simulated, 1) == SQLITE_OK, "no disk for SQLite");
}

void leave_as_default() {
  sqlite3_vfs_unregister(&simulated);
  sqlite3_vfs_register(machine, 1);
}

}  // namespace kaigong::world
