#include "desk/reading.h"

#include "ledger/stored.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace kaigong {

namespace {

constexpr std::size_t at_a_time = 512;  // entries: half a millisecond's work
constexpr unsigned most_helpers = 7;    // one thread finds no more than that to hand over

}  // namespace

// Kept and filled again, with the memory of its texts.
struct Reading::Batch {
  std::vector<Sealed> sealed;
  std::vector<Entry> read;
  std::vector<Digest> digests;
  std::size_t size = 0;
  Digest before;
  bool begun = false;
  bool done = false;
  std::exception_ptr trouble;  // no memory
};

Reading::Reading(Take take, std::optional<DigestKind> seals)
    : take_(std::move(take)), seals_(seals) {}

Reading::~Reading() {
  {
    const std::lock_guard lock(lock_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
}

void Reading::add(const Sealed& entry) {
  if (!filling_ && !spare_.empty()) {
    filling_ = std::move(spare_.back());
    spare_.pop_back();
  }
  if (!filling_) filling_ = std::make_unique<Batch>();
  auto& batch = *filling_;
  if (batch.size == 0) batch.before = before_;
  if (batch.size == batch.sealed.size()) batch.sealed.emplace_back();
  batch.sealed[batch.size++] = entry;
  before_ = entry.digest;
  if (batch.size < at_a_time) return;
  hand_over();
  if (threads_.empty()) start();
  std::unique_lock lock(lock_);
  while (under_way_.size() > 2 * threads_.size() || under_way_.front()->done) {
    give_first(lock);
    if (under_way_.empty()) return;
  }
}

void Reading::finish() {
  if (filling_) hand_over();
  std::unique_lock lock(lock_);
  while (!under_way_.empty()) give_first(lock);
}

void Reading::start() {
  const auto threads = std::clamp(std::thread::hardware_concurrency(), 2U, most_helpers + 1) - 1;
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

void Reading::hand_over() {
  {
    const std::lock_guard lock(lock_);
    under_way_.push_back(std::move(filling_));
  }
  changed_.notify_all();
}

// Waits for the first batch, and meanwhile reads what nobody has begun.
void Reading::give_first(std::unique_lock<std::mutex>& lock) {
  while (!under_way_.front()->done) {
    if (!read_next(lock)) changed_.wait(lock);
  }
  auto batch = std::move(under_way_.front());
  under_way_.pop_front();
  lock.unlock();
  if (batch->trouble) std::rethrow_exception(batch->trouble);
  const auto size = batch->size;
  take_({std::span(batch->sealed).first(size), std::span(batch->read).first(size), batch->digests});
  batch->size = 0;
  batch->begun = batch->done = false;
  spare_.push_back(std::move(batch));
  lock.lock();
}

// False: nothing waits to be read.
bool Reading::read_next(std::unique_lock<std::mutex>& lock) {
  const auto next = std::find_if(under_way_.begin(), under_way_.end(),
                                 [](const auto& batch) { return !batch->begun; });
  if (next == under_way_.end()) return false;
  auto& batch = **next;
  batch.begun = true;
  lock.unlock();
  try {
    read(batch);
  } catch (...) {
    batch.trouble = std::current_exception();
  }
  lock.lock();
  batch.done = true;
  changed_.notify_all();
  return true;
}

void Reading::read(Batch& batch) const {
  if (batch.read.size() < batch.size) batch.read.resize(batch.size);
  for (std::size_t i = 0; i < batch.size; ++i) {
    auto& into = batch.read[i];
    if (read_own_line(batch.sealed[i].line, into)) continue;
    auto read = read_any_line(batch.sealed[i].line);
    into = read ? *std::move(read) : Entry();
  }
  batch.digests.clear();
  if (!seals_) return;
  Chain chain(*seals_);
  for (std::size_t i = 0; i < batch.size; ++i) {
    const auto& before = i == 0 ? batch.before : batch.sealed[i - 1].digest;
    batch.digests.push_back(chain.seal(before, batch.sealed[i].line));
  }
}

void Reading::work() {
  std::unique_lock lock(lock_);
  while (!stopping_) {
    if (!read_next(lock)) changed_.wait(lock);
  }
}

}  // namespace kaigong
