#pragma once

#include <mutex>
#include <shared_mutex>

// Locks that clang's thread-safety analysis understands; elsewhere the words vanish.
#if defined(__clang__)
#define KAIGONG_TS(x) __attribute__((x))
#else
#define KAIGONG_TS(x)
#endif
#define GUARDED_BY(lock) KAIGONG_TS(guarded_by(lock))
#define REQUIRES(lock) KAIGONG_TS(requires_capability(lock))
#define REQUIRES_SHARED(lock) KAIGONG_TS(requires_shared_capability(lock))
#define EXCLUDES(lock) KAIGONG_TS(locks_excluded(lock))

namespace kaigong {

class KAIGONG_TS(capability("mutex")) Mutex {
 public:
  void lock() KAIGONG_TS(acquire_capability()) {
    const std::lock_guard turn(gate_);
    mutex_.lock();
  }
  void unlock() KAIGONG_TS(release_capability()) { mutex_.unlock(); }
  void lock_shared() KAIGONG_TS(acquire_shared_capability()) {
    { const std::lock_guard turn(gate_); }
    mutex_.lock_shared();
  }
  void unlock_shared() KAIGONG_TS(release_shared_capability()) { mutex_.unlock_shared(); }

 private:
  std::mutex gate_;  // a waiting writer holds it, so that readers don't keep it out for ever
  std::shared_mutex mutex_;
};

class KAIGONG_TS(scoped_lockable) Locked {
 public:
  explicit Locked(Mutex& mutex) KAIGONG_TS(acquire_capability(mutex)) : mutex_(mutex) {
    mutex_.lock();
  }
  ~Locked() KAIGONG_TS(release_capability()) { mutex_.unlock(); }
  Locked(const Locked&) = delete;
  Locked& operator=(const Locked&) = delete;

 private:
  Mutex& mutex_;
};

class KAIGONG_TS(scoped_lockable) LockedShared {
 public:
  explicit LockedShared(Mutex& mutex) KAIGONG_TS(acquire_shared_capability(mutex)) : mutex_(mutex) {
    mutex_.lock_shared();
  }
  ~LockedShared() KAIGONG_TS(release_generic_capability()) { mutex_.unlock_shared(); }
  LockedShared(const LockedShared&) = delete;
  LockedShared& operator=(const LockedShared&) = delete;

 private:
  Mutex& mutex_;
};

}  // namespace kaigong
