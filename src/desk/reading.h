#pragma once

#include "ledger/chain.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

// Reads stored lines on all cores, ahead of whoever takes them one after another. A line can be
// read without the one before, and sealed knowing only what the one before says its digest is.
namespace kaigong {

// Some entries in their order, with what their lines say. Gone once they are taken.
struct Stretch {
  std::span<const Sealed> sealed;
  std::span<const Entry> read;      // number 0: the line can't be read
  std::span<const Digest> digests;  // of each line after the *stored* digest before; if wanted
};

// Used by one thread: all that is taken is taken in its calls. What `take` throws comes out of
// them too, and then nothing more is taken.
class Reading {
 public:
  using Take = std::function<void(const Stretch&)>;
  // `seals`: digests are wanted, of that kind, from a ledger's first entry.
  explicit Reading(Take take, std::optional<DigestKind> seals = {});
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  void add(const Sealed& entry);
  void finish();  // all that was added is taken when it returns

 private:
  struct Batch;

  void start();
  void hand_over();
  void give_first(std::unique_lock<std::mutex>& lock);
  bool read_next(std::unique_lock<std::mutex>& lock);
  void read(Batch& batch) const;
  void work();

  Take take_;
  std::optional<DigestKind> seals_;
  Digest before_;  // of the last entry that was added
  std::unique_ptr<Batch> filling_;
  std::vector<std::unique_ptr<Batch>> spare_;

  std::mutex lock_;  // what stands below, but not the batch that somebody has begun to read
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Batch>> under_way_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;  // once there is enough to do
};

}  // namespace kaigong
