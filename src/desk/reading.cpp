#include "desk/reading.h"

#include "ledger/stored.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace kaigong {

namespace {

constexpr Seq at_a_time = 1024;  // numbers a stretch: a millisecond's work
constexpr unsigned most_threads = 8;

// Filled again and again, with the memory of its texts.
struct Batch {
  std::vector<Sealed> sealed;
  std::vector<Entry> read;
  std::vector<Digest> digests;
  std::size_t size = 0;
  Seq beyond = 0;  // the first entry after the stretch; 0: none stands there
  std::exception_ptr trouble;

  void clear() {
    size = 0;
    beyond = 0;
    trouble = nullptr;
    digests.clear();
  }
};

// Each thread reads the next stretch through a handle of its own, waits until all before it are
// taken, and has it taken: so a line stays with the core that read it.
class Readers {
 public:
  Readers(Store& store, const Wanted& wanted, const TakeStretch& take)
      : store_(store), wanted_(wanted), take_(take), next_(wanted.after) {}

  void run() {
    work(store_);
    for (auto& thread : threads_) thread.join();
    if (trouble_) std::rethrow_exception(trouble_);
  }

 private:
  void work(Store& store);
  void start_others();
  void read(Store& store, Seq after, Batch& batch) const;
  void fetch(Store& store, Seq after, Batch& batch, Digest& before) const;
  Seq end_after(Seq after) const { return std::min(after + at_a_time, wanted_.until); }

  Store& store_;
  const Wanted wanted_;
  const TakeStretch& take_;

  std::mutex lock_;  // what stands below
  std::condition_variable changed_;
  Seq next_;                 // what nobody has begun to read comes after it
  std::uint64_t begun_ = 0;  // stretches
  std::uint64_t taken_ = 0;
  bool ended_ = false;
  std::exception_ptr trouble_;
  std::vector<std::thread> threads_;
};

void Readers::work(Store& store) {
  Batch batch;
  std::unique_lock lock(lock_);
  while (!ended_) {
    const auto number = begun_++;
    const Seq after = std::exchange(next_, end_after(next_));
    lock.unlock();
    read(store, after, batch);
    lock.lock();
    const bool last = batch.beyond == 0;
    if (!last) next_ = std::max(next_, batch.beyond - 1);  // no stretches of nothing
    if (number == 0 && !last && !batch.trouble) start_others();
    changed_.wait(lock, [&] { return ended_ || taken_ == number; });
    if (ended_) return;
    lock.unlock();
    try {
      if (batch.trouble) std::rethrow_exception(batch.trouble);
      take_({std::span(batch.sealed).first(batch.size), std::span(batch.read).first(batch.size),
             batch.digests});
    } catch (...) {
      batch.trouble = std::current_exception();
    }
    lock.lock();
    ++taken_;
    trouble_ = batch.trouble;
    ended_ = last || trouble_;
    changed_.notify_all();
  }
}

// A store without another handle is read by one thread, and so is one that gets no more threads.
void Readers::start_others() {
  const auto threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
  try {
    threads_.reserve(threads);
    for (unsigned i = 1; i < threads; ++i) {
      auto beside = store_.beside();
      if (!beside) return;
      threads_.emplace_back([this, beside = std::move(beside)] { work(*beside); });
    }
  } catch (const std::exception&) {  // those that there are read on
    return;
  }
}

void Readers::read(Store& store, Seq after, Batch& batch) const {
  batch.clear();
  try {
    Digest before;
    fetch(store, after, batch, before);
    if (batch.read.size() < batch.size) batch.read.resize(batch.size);
    for (std::size_t i = 0; i < batch.size; ++i) {
      auto& into = batch.read[i];
      if (read_own_line(batch.sealed[i].line, into)) continue;
      auto read = read_any_line(batch.sealed[i].line);
      into = read ? *std::move(read) : Entry();
    }
    if (!wanted_.seals) return;
    Chain chain(*wanted_.seals);
    for (std::size_t i = 0; i < batch.size; ++i) {
      batch.digests.push_back(
          chain.seal(i == 0 ? before : batch.sealed[i - 1].digest, batch.sealed[i].line));
    }
  } catch (...) {
    batch.trouble = std::current_exception();
  }
}

// Where digests are wanted, from the one before on. Numbers are compared as the store orders them,
// where damage has made some negative.
void Readers::fetch(Store& store, Seq after, Batch& batch, Digest& before) const {
  const auto signed_end = static_cast<std::int64_t>(end_after(after));
  const bool with_one_before = wanted_.seals && after != 0;
  store.read_after(with_one_before ? after - 1 : after, [&](Sealed& entry) {
    if (with_one_before && entry.seq == after) {
      before = entry.digest;
      return true;
    }
    if (static_cast<std::int64_t>(entry.seq) > signed_end) {
      if (entry.seq <= wanted_.until) batch.beyond = entry.seq;
      return false;
    }
    if (batch.size == batch.sealed.size()) batch.sealed.emplace_back();
    std::swap(batch.sealed[batch.size++], entry);
    return true;
  });
}

}  // namespace

void read_stretches(Store& store, const Wanted& wanted, const TakeStretch& take) {
  Readers(store, wanted, take).run();
}

}  // namespace kaigong
