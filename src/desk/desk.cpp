#include "desk/desk.h"

#include "base/limits.h"
#include "desk/reading.h"
#include "dispatch/lights.h"
#include "ledger/stored.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <set>

namespace kaigong {

namespace {

constexpr std::size_t batch_limit = 256;
constexpr auto look_for_others = std::chrono::milliseconds(100);
constexpr std::chrono::steady_clock::duration longest_gathering = std::chrono::milliseconds(2);

StoreError broken_at(Seq seq) {
  return {StoreError::Kind::damaged,
          {"台账第 " + std::to_string(seq) + " 条读不出来，请用 kaigong verify 检查",
           "entry " + std::to_string(seq) + " of the ledger can't be read, see kaigong verify"}};
}

// Another process may be faster; then its entries are there to be read. If none are, the head
// speaks of what isn't there, and no number of attempts would help.
StoreError head_differs(const Head& head) {
  return {StoreError::Kind::damaged,
          {"台账首部与第 " + std::to_string(head.seq) + " 条不符，未记账，请用 kaigong verify 检查",
           "the ledger's head doesn't match entry " + std::to_string(head.seq) +
               ", nothing was recorded, see kaigong verify"}};
}

// Whoever founded it was cut off between the file and its first entry.
StoreError never_founded() {
  return {StoreError::Kind::not_a_ledger,
          {"建账没有完成，台账里没有记录：请删除文件，重新建账",
           "the ledger was never founded and has no entries: delete the file and make it again"}};
}

}  // namespace

// What a batch will append, with all that is needed to take a refused deed's part back.
struct Desk::Page {
  Chain chain;
  Head head;
  std::vector<Sealed> entries;
  std::vector<Entry> read;  // the entries as their lines read
  std::map<std::string, Head, std::less<>> ids;
};

Instant system_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

std::string fresh_id() {
  thread_local std::random_device chance;
  const auto ms = static_cast<std::uint64_t>(system_now().ms);
  const std::uint32_t a = chance(), b = chance(), c = chance();
  return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:04x}{:08x}", (ms >> 16U) & 0xFFFF'FFFFU,
                     ms & 0xFFFFU, a & 0xFFFU, 0x8000U | ((a >> 16U) & 0x3FFFU), b & 0xFFFFU, c);
}

Desk::Desk(std::unique_ptr<Store> store, std::unique_ptr<Store> reader, Clock clock,
           std::optional<Seq> until)
    : store_(std::move(store)),
      reader_(std::move(reader)),
      clock_(std::move(clock)),
      digest_kind_(store_->digest_kind()) {
  for (const auto& person : store_->people()) people_[person.person] = person.name;
  store_->changed();
  catch_up(until);
  if (until) return;
  if (head_.seq == 0) throw never_founded();
  pen_ = std::thread([this] { write(); });
}

Desk::~Desk() {
  {
    const std::lock_guard lock(queue_lock_);
    stopping_ = true;
  }
  queue_changed_.notify_all();
  if (pen_.joinable()) pen_.join();
}

void Desk::watch(Watcher watcher) {
  const Locked store(store_lock_);  // the pen may be learning from another process already
  watcher_ = std::move(watcher);
}

Result<Receipt> Desk::carry_out(ProjectId item, Decide decide, std::string id) {
  check(pen_.joinable(), "a board of the past takes no deeds");
  Job job{item, std::move(id), std::move(decide), {}, {}, {}, false};
  {
    const std::lock_guard lock(queue_lock_);
    check(!stopping_, "a deed after closing time");
    queue_.push_back(&job);
    // Under the lock: once answered, the desk may be gone.
    if (queue_.size() >= wanted_) queue_changed_.notify_one();
  }
  {
    std::unique_lock lock(answers_lock_);
    answers_given_.wait(lock, [&] { return job.answered; });
  }
  if (job.trouble) std::rethrow_exception(job.trouble);
  if (!job.refused.empty()) return std::move(job.refused);
  return job.receipt;
}

void Desk::write() {
  for (;;) {
    auto batch = take_batch();
    if (!batch.empty()) {
      settle(batch);
      continue;
    }
    const std::lock_guard lock(queue_lock_);
    if (stopping_ && queue_.empty()) return;
  }
}

// What waits, at most one deed about an item; where nothing waits, what other processes wrote.
Desk::Batch Desk::take_batch() {
  Batch batch;
  std::unique_lock lock(queue_lock_);
  const auto are_waiting = [this] { return stopping_ || queue_.size() >= wanted_; };
  if (!queue_changed_.wait_for(lock, look_for_others, are_waiting)) answered_ = 0;
  if (queue_.empty()) {
    lock.unlock();
    look_around();
    return batch;
  }
  // Who has just been answered is likely to come again: one sync for all of them. To wait longer
  // than a sync takes could only lose.
  wanted_ = std::clamp<std::size_t>(answered_, 1, batch_limit);
  queue_changed_.wait_for(lock, std::min(last_sync_, longest_gathering), are_waiting);
  wanted_ = 1;
  std::set<ProjectId> items;
  Batch later;
  while (!queue_.empty() && batch.size() < batch_limit) {
    auto* job = queue_.front();
    queue_.pop_front();
    const bool alone = !job->item;
    const bool fits = alone ? batch.empty() : items.insert(job->item).second;
    (fits ? batch : later).push_back(job);
    if (alone) break;
  }
  queue_.insert(queue_.begin(), later.begin(), later.end());
  return batch;
}

// Whether other processes wrote. Trouble is left to the next deed, which meets and reports it, and
// the question to the next look.
void Desk::look_around() {
  const Locked store(store_lock_);
  try {
    behind_ = store_->changed() || behind_;
    if (behind_) catch_up({});
    behind_ = false;
  } catch (const StoreError&) {
    behind_ = true;
  }
}

void Desk::settle(const Batch& batch) {
  {
    const Locked store(store_lock_);
    try {
      catch_up({});
      for (;;) {
        auto page = decide(batch);
        if (append(page)) {
          learn(page.entries, page.read);
          break;
        }
        const auto before = head_;
        catch_up({});
        if (head_ == before) throw head_differs(head_);
      }
    } catch (const std::exception&) {  // StoreError, or no memory: who was refused hears that
      for (auto* job : batch) {
        if (job->refused.empty()) job->trouble = std::current_exception();
      }
    }
  }
  answer(batch);
}

// All at once: to wake them one by one costs the pen more than to write their entries.
void Desk::answer(const Batch& batch) {
  answered_ = batch.size();
  ++counts_.batches;
  counts_.deeds += batch.size();
  counts_.deeds_of_last_batch = batch.size();
  {
    const std::lock_guard lock(answers_lock_);
    for (auto* job : batch) job->answered = true;
  }
  answers_given_.notify_all();
}

// False: another process was faster.
bool Desk::append(const Page& page) {
  if (page.entries.empty()) return true;
  const auto begun = std::chrono::steady_clock::now();
  const bool first = store_->append(head_, page.entries);
  last_sync_ = std::chrono::steady_clock::now() - begun;
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(last_sync_).count();
  const auto us = static_cast<std::uint64_t>(took);
  ++counts_.appends;
  counts_.append_us += us;
  counts_.last_append_us = us;
  return first;
}

// Gives every deed its entries, or its refusal. Who is refused stays so, whoever else was faster.
Desk::Page Desk::decide(const Batch& batch) {
  Page page{Chain(store_->digest_kind()), head_, {}, {}, {}};
  const auto view = store_->hold();
  for (auto* job : batch) {
    if (!job->refused.empty()) continue;
    if (const auto known = on_record(job->id, page)) {
      job->receipt = {known->seq, known->digest, 0};
      continue;
    }
    auto drafts = job->decide(board_);
    job->refused = drafts ? write_down(*drafts, job->receipt, page) : drafts.issues();
  }
  return page;
}

// An entry of that id, in the store or in this batch.
std::optional<Head> Desk::on_record(const std::string& id, const Page& page) {
  if (id.empty()) return std::nullopt;
  const auto here = page.ids.find(id);
  if (here != page.ids.end()) return here->second;
  const auto seq = store_->find(id);
  if (!seq) return std::nullopt;
  Head known{*seq, {}};
  store_->read_after(*seq - 1, [&](const Sealed& entry) {
    if (entry.seq == *seq) known.digest = entry.digest;
    return false;
  });
  return known;
}

// All of a deed's drafts, or none and every reason. What couldn't be read again isn't written.
Issues Desk::write_down(std::vector<Draft>& drafts, Receipt& receipt, Page& page) {
  const auto start = page.head;
  const auto count = page.entries.size();
  Issues issues;
  receipt = {};
  for (auto& draft : drafts) {
    if (draft.id.empty() || draft.id.size() > limits::entry_id_bytes) {
      issues.push_back({&bad_entry_id, "id", draft.id});
      continue;
    }
    const auto here = page.ids.find(draft.id);
    if (here != page.ids.end() && here->second.seq > start.seq) {
      issues.push_back({&bad_entry_id, "id", draft.id});  // twice in one deed: one would be lost
      continue;
    }
    if (const auto known = on_record(draft.id, page)) {
      receipt = {known->seq, known->digest, receipt.recorded};
      continue;
    }
    const auto at = draft.at ? *draft.at : clock_();
    auto line = sealed({page.head.seq + 1, draft.id, at, draft.by, std::move(draft.body)},
                       page.head.digest, page.chain);
    auto read = read_line(line.line);
    if (line.line.size() > limits::line_bytes) issues.push_back({&line_too_long, "", ""});
    if (!read) {
      const auto& why = read.issues().front();
      issues.push_back({&entry_unreadable, why.place, sentence(why).zh});
      continue;
    }
    page.head = {line.seq, line.digest};
    page.ids.emplace(std::move(draft.id), page.head);
    page.entries.push_back(std::move(line));
    page.read.push_back(*std::move(read));
    receipt = {page.head.seq, page.head.digest, receipt.recorded + 1};
  }
  if (issues.empty()) return issues;
  for (auto i = count; i < page.entries.size(); ++i) page.ids.erase(page.entries[i].id);
  page.entries.resize(count);
  page.read.resize(count);
  page.head = start;
  return issues;
}

// The only way into the board, at start-up, live and from other processes: the stored line itself.
void Desk::catch_up(std::optional<Seq> until) {
  Wanted wanted{head_.seq};
  if (until) wanted.until = *until;
  read_stretches(*store_, wanted, [this](const Stretch& stretch) {
    for (std::size_t i = 0; i < stretch.sealed.size(); ++i) {
      const auto seq = stretch.sealed[i].seq;
      if (stretch.read[i].seq != seq || seq != head_.seq + i + 1) throw broken_at(seq);
    }
    learn(stretch.sealed, stretch.read);
  });
}

void Desk::learn(std::span<const Sealed> entries, std::span<const Entry> read) {
  if (entries.empty()) return;
  {
    const Locked lock(board_lock_);
    for (const auto& entry : read) {
      if (!board_.takes(entry)) {
        present_.reset();  // the board has some of the entries, the columns none
        throw broken_at(entry.seq);
      }
      board_.apply(entry);
    }
    if (present_ && !present_->learn(board_, read)) present_.reset();
    head_ = {entries.back().seq, entries.back().digest};
  }
  if (watcher_) watcher_(read);
}

void Desk::keep_present(Day day) {
  const std::unique_lock making(making_present_, std::try_to_lock);
  if (!making) return;
  std::unique_ptr<Present> fresh;
  {
    const LockedShared lock(board_lock_);
    if (present_ && present_->day() == day) return;
    const auto method = method_of(board_);
    fresh = std::make_unique<Present>(board_, method, day, lighter_of(method));
  }
  const Locked lock(board_lock_);
  if (fresh->catch_up(board_)) present_ = std::move(fresh);
}

Text Desk::name_of(PersonId person) const {
  const LockedShared lock(board_lock_);
  const auto found = people_.find(person);
  if (found != people_.end()) return found->second;
  if (!person) return {"系统时钟", "the clock"};
  return {"第" + std::to_string(person.value) + "号", "no. " + std::to_string(person.value)};
}

std::vector<Person> Desk::people() const {
  const LockedShared lock(board_lock_);
  std::vector<Person> out;
  for (const auto& [person, name] : people_) out.push_back({person, name});
  return out;
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

void Desk::shelve(const Digest& name, std::string_view media_type, std::string_view bytes) {
  const Locked store(store_lock_);
  store_->shelve(name, media_type, bytes);
}

std::optional<std::string> Desk::fetch(const Digest& name) const {
  const Locked lock(reader_lock_);
  return reader_->fetch(name);
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
