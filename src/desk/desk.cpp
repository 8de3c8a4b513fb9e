#include "desk/desk.h"

#include "base/limits.h"
#include "ledger/stored.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace kaigong {

namespace {

constexpr std::size_t batch_limit = 256;
constexpr auto look_for_others = std::chrono::milliseconds(100);

StoreError broken_at(Seq seq) {
  return {StoreError::Kind::damaged,
          {"台账第 " + std::to_string(seq) + " 条读不出来，请用 kaigong verify 检查",
           "entry " + std::to_string(seq) + " of the ledger can't be read, see kaigong verify"}};
}

}  // namespace

Instant system_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

Desk::Desk(std::unique_ptr<Store> store, std::unique_ptr<Store> reader, Clock clock,
           std::optional<Seq> until)
    : store_(std::move(store)), reader_(std::move(reader)), clock_(std::move(clock)) {
  for (const auto& person : store_->people()) people_[person.person] = person.name;
  store_->changed();
  catch_up(until);
  if (!until) pen_ = std::thread([this] { write(); });
}

Desk::~Desk() {
  {
    const std::lock_guard lock(queue_lock_);
    stopping_ = true;
  }
  queue_changed_.notify_all();
  if (pen_.joinable()) pen_.join();
}

void Desk::watch(Watcher watcher) { watcher_ = std::move(watcher); }

Result<Receipt> Desk::carry_out(ProjectId item, Decide decide) {
  check(pen_.joinable(), "a board of the past takes no deeds");
  auto job = std::make_unique<Job>();
  job->item = item;
  job->decide = std::move(decide);
  auto answer = job->answer.get_future();
  {
    const std::lock_guard lock(queue_lock_);
    check(!stopping_, "a deed after closing time");
    queue_.push_back(std::move(job));
  }
  queue_changed_.notify_one();
  return answer.get();
}

void Desk::write() {
  for (;;) {
    auto batch = take_batch();
    if (!batch.empty()) {
      settle(std::move(batch));
      continue;
    }
    const std::lock_guard lock(queue_lock_);
    if (stopping_ && queue_.empty()) return;
  }
}

// What waits, at most one deed about an item; where nothing waits, what other processes wrote.
std::vector<std::unique_ptr<Desk::Job>> Desk::take_batch() {
  std::vector<std::unique_ptr<Job>> batch;
  std::unique_lock lock(queue_lock_);
  queue_changed_.wait_for(lock, look_for_others, [this] { return stopping_ || !queue_.empty(); });
  if (queue_.empty()) {
    lock.unlock();
    try {
      const Locked store(store_lock_);
      if (store_->changed()) catch_up({});
    } catch (const StoreError&) {
      // The next deed meets the same trouble and reports it.
    }
    return batch;
  }
  std::set<ProjectId> items;
  std::deque<std::unique_ptr<Job>> later;
  while (!queue_.empty() && batch.size() < batch_limit) {
    auto job = std::move(queue_.front());
    queue_.pop_front();
    const bool alone = !job->item;
    const bool fits = alone ? batch.empty() : items.insert(job->item).second;
    if (fits) {
      batch.push_back(std::move(job));
    } else {
      later.push_back(std::move(job));
    }
    if (alone) break;
  }
  while (!later.empty()) {
    queue_.push_front(std::move(later.back()));
    later.pop_back();
  }
  return batch;
}

void Desk::settle(std::vector<std::unique_ptr<Job>> batch) {
  const Locked store(store_lock_);
  try {
    for (;;) {
      catch_up({});
      auto entries = decide(batch);
      if (!store_->append(head_, entries)) continue;  // another process was faster
      store_->changed();
      learn(entries);
      break;
    }
  } catch (const StoreError&) {
    for (auto& job : batch) {
      if (job) job->answer.set_exception(std::current_exception());
    }
    return;
  }
  for (auto& job : batch) {
    if (job) job->answer.set_value(job->receipt);
  }
}

// Gives every deed its entries, or its refusal; a refused job leaves the batch.
std::vector<Sealed> Desk::decide(std::vector<std::unique_ptr<Job>>& batch) {
  std::vector<Sealed> entries;
  Chain chain(store_->digest_kind());
  Head head = head_;
  std::set<std::string> ids;
  for (auto& job : batch) {
    if (!job) continue;
    auto drafts = job->decide(board_);
    if (!drafts) {
      job->answer.set_value(drafts.issues());
      job.reset();
      continue;
    }
    job->receipt = {};
    for (auto& draft : *drafts) {
      check(!draft.id.empty() && draft.id.size() <= limits::entry_id_bytes,
            "a draft without a good id");
      const auto known = store_->find(draft.id);
      if (known || !ids.insert(draft.id).second) {
        if (known) job->receipt.seq = *known;
        continue;
      }
      const Entry entry{head.seq + 1, std::move(draft.id), draft.at.value_or(clock_()), draft.by,
                        std::move(draft.body)};
      entries.push_back(sealed(entry, head.digest, chain));
      head = {entry.seq, entries.back().digest};
      job->receipt = {head.seq, head.digest, job->receipt.recorded + 1};
    }
  }
  return entries;
}

void Desk::catch_up(std::optional<Seq> until) {
  std::vector<Sealed> entries;
  constexpr std::size_t at_a_time = 4096;
  store_->read_after(head_.seq, [&](const Sealed& entry) {
    if (until && entry.seq > *until) return false;
    entries.push_back(entry);
    if (entries.size() == at_a_time) {
      learn(entries);
      entries.clear();
    }
    return true;
  });
  if (!entries.empty()) learn(entries);
}

// The only way into the board, at start-up, live and from other processes: the stored line itself.
void Desk::learn(std::span<const Sealed> entries) {
  std::vector<Entry> learnt;
  for (const auto& sealed : entries) {
    auto entry = read_line(sealed.line);
    if (!entry || entry->seq != sealed.seq || sealed.seq != head_.seq + learnt.size() + 1)
      throw broken_at(sealed.seq);
    learnt.push_back(*std::move(entry));
  }
  if (learnt.empty()) return;
  {
    const Locked lock(board_lock_);
    for (const auto& entry : learnt) board_.apply(entry);
    head_ = {entries.back().seq, entries.back().digest};
  }
  if (watcher_) watcher_(learnt);
}

Text Desk::name_of(PersonId person) const {
  const LockedShared lock(board_lock_);
  const auto found = people_.find(person);
  if (found != people_.end()) return found->second;
  return {"第" + std::to_string(person.value) + "号", "no. " + std::to_string(person.value)};
}

void Desk::put_person(const Person& person) {
  const Locked store(store_lock_);
  store_->put_person(person);
  const Locked lock(board_lock_);
  people_[person.person] = person.name;
}

std::optional<Sealed> Desk::line(Seq seq) const {
  auto found = lines({seq});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Sealed> Desk::lines(const std::vector<Seq>& seqs) const {
  const Locked lock(reader_lock_);
  std::vector<Sealed> out;
  for (const auto seq : seqs) {
    if (seq == 0) continue;
    reader_->read_after(seq - 1, [&](const Sealed& entry) {
      if (entry.seq == seq) out.push_back(entry);
      return false;
    });
  }
  return out;
}

std::vector<Sealed> Desk::newest(Seq before, std::size_t limit) const {
  const Locked lock(reader_lock_);
  const Seq first = before > limit ? before - limit : 0;
  std::vector<Sealed> out;
  reader_->read_after(first > 0 ? first - 1 : 0, [&](const Sealed& entry) {
    if (entry.seq >= before) return false;
    out.push_back(entry);
    return true;
  });
  std::reverse(out.begin(), out.end());
  return out;
}

Head Desk::head() const {
  const LockedShared lock(board_lock_);
  return head_;
}

void open_ledger(Store& store, const LedgerOpened& opened, PersonId by, Instant at) {
  auto body = opened;
  body.digest = name_of(store.digest_kind());
  Chain chain(store.digest_kind());
  const Sealed first = sealed({1, "opened", at, by, std::move(body)}, Digest{}, chain);
  check(store.append({}, {&first, 1}), "a fresh ledger that isn't empty");
}

}  // namespace kaigong
