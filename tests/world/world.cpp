#include "world.h"

#include "desk/audit.h"
#include "desk/small_ledger_test.h"
#include "store/sqlite_store.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>

namespace kaigong::world {

namespace {

constexpr int auditor = 7;  // a process beside the desks

}  // namespace

World::World(unsigned seed, int processes, Counts& counts)
    : disk_(seed), deeds_(seed), chance_(seed ^ 0x5EEDU), processes_(processes), counts_(counts) {
  desks_.resize(static_cast<std::size_t>(processes));
}

World::~World() {
  desks_.clear();
  counts_.lost_syncs += disk_.counts().lost_syncs;
}

// The store may be cut off at any change; then the file is a ledger, or said to be none, and who
// founds it begins anew.
void World::begin() {
  while (!founded_) {
    try {
      refound();
      founded_ = true;
      for (int i = 0; i < processes_; ++i) open(i);
    } catch (const StoreError& error) {
      must(disk_.is_dead(), std::string("founding failed: ") + error.what());
      founded_ = false;
      for (auto& desk : desks_) desk.reset();
      ++counts_.crashes;
      disk_.restart(next_loss());
    }
  }
  send(deeds_.founding());
}

void World::refound() {
  disk_.open_for(auditor);
  std::unique_ptr<Store> store;
  if (disk_.has(path_)) {
    std::ofstream(path_).close();  // the machine died: nobody took the file away
    try {
      store = open_sqlite(path_);
    } catch (const StoreError& error) {
      must(disk_.is_dead() || error.kind() == StoreError::Kind::not_a_ledger, error.what());
      if (disk_.is_dead()) throw;
    }
    if (!store) {
      std::filesystem::remove(path_);
      disk_.wipe();
    }
  }
  if (!store) store = create_sqlite(path_, DigestKind::sha256);
  if (store->head().seq == 0) must(!opens_a_desk(), "a desk opens on a ledger without entries");
  if (store->head().seq == 0) open_ledger(*store, deeds_.opened(), {1}, deeds_.now());
  confirmed_ = store->head();
  must(confirmed_.seq == 1, "a fresh ledger has one entry");
  known_["opened"] = 1;
  receipts_[1] = confirmed_.digest;
}

bool World::opens_a_desk() const {
  try {
    const Desk desk(open_sqlite(path_), open_sqlite(path_, true), system_now);
    return true;
  } catch (const StoreError& error) {
    if (error.kind() == StoreError::Kind::not_a_ledger) return false;
    throw;
  }
}

void World::open(int process) {
  disk_.open_for(process);
  desks_[static_cast<std::size_t>(process)] = desk_until({});
}

std::unique_ptr<Desk> World::desk_until(std::optional<Seq> until) {
  auto store = open_sqlite(path_);
  return std::make_unique<Desk>(std::move(store), open_sqlite(path_, true), deeds_.clock(), until);
}

World::Ids World::fresh(const Ids& said) const {
  Ids ids;
  for (const auto& id : said) {
    if (!known_.contains(id)) ids.push_back(id);
  }
  return ids;
}

// A deed that a death cut off is sent again; what its receipt says then must outlive a power loss
// that follows at once.
void World::send(const Deed& deed) {
  ++counts_.deeds;
  const auto process = static_cast<int>(chance_() % static_cast<unsigned>(processes_));
  bool again = false;
  while (try_to_send(deed, process) == Sent::failed) {
    if (!disk_.is_dead(process)) return;  // refused by a living disk: later deeds will tell
    recover();
    again = true;
  }
  if (again && (!losses_.empty() || chance_() % 2 == 0)) die_now();
}

// Hands a deed to a desk, and remembers what it wanted to write.
World::Outcome World::hand_in(Desk& desk, const Deed& deed) const {
  Outcome outcome;
  const auto decide = [&](const Board& board) {
    auto drafts = deed.decide(board);
    outcome.said.clear();
    if (!drafts) return drafts;
    for (const auto& draft : *drafts) outcome.said.push_back(draft.id);
    return drafts;
  };
  const auto item = desk.read([&](const Board& board) {
    const auto* found = deed.project.empty() ? nullptr : find_project(board, deed.project);
    return found == nullptr ? ProjectId{} : found->id;
  });
  try {
    const auto receipt = desk.carry_out(item, decide, deed.id);
    if (receipt) outcome.receipt = *receipt;
  } catch (const StoreError& error) {
    outcome.failed = error.kind();
    outcome.why = error.what();
  }
  return outcome;
}

World::Sent World::try_to_send(const Deed& deed, int process) {
  auto& desk = *desks_[static_cast<std::size_t>(process)];
  const auto outcome = hand_in(desk, deed);
  if (outcome.failed) {
    failed(outcome);
    return Sent::failed;
  }
  if (outcome.receipt) {
    accept(deed, *outcome.receipt, outcome.said);
  } else {
    ++counts_.refused;
    must(desk.head() == confirmed_, "a refused deed left something");
  }
  return Sent::answered;
}

void World::accept(const Deed& deed, const Receipt& receipt, const Ids& said) {
  const auto before = known_.find(deed.id);
  if (!deed.id.empty() && before != known_.end()) {
    must(receipt.recorded == 0 && receipt.seq == before->second,
         deed.id + " was recorded a second time");
    return;
  }
  const auto ids = fresh(said);
  must(receipt.recorded == ids.size(), "a receipt for " + std::to_string(receipt.recorded) +
                                           " of " + std::to_string(ids.size()) + " entries");
  if (ids.empty()) return;
  for (const auto& id : ids) known_[id] = ++confirmed_.seq;
  must(receipt.seq == confirmed_.seq, "a receipt for entry " + std::to_string(receipt.seq) +
                                          " where " + std::to_string(confirmed_.seq) + " is next");
  confirmed_.digest = receipt.digest;
  receipts_[receipt.seq] = receipt.digest;
  counts_.acknowledged += static_cast<long>(ids.size());
  maybe_.clear();
}

// The living disk holds exactly what was acknowledged; of a dead one nothing can be asked.
void World::failed(const Outcome& outcome) {
  const auto ids = fresh(outcome.said);
  if (!ids.empty()) maybe_.push_back(ids);
  for (int i = 0; i < processes_; ++i) {
    if (disk_.is_dead(i)) return;
  }
  const bool full = outcome.failed == StoreError::Kind::full;
  ++(full ? counts_.full : counts_.failures);
  must(full || outcome.failed == StoreError::Kind::other, "trouble: " + outcome.why);
  disk_.open_for(auditor);
  must(open_sqlite(path_, true)->head() == confirmed_, "a failed deed shows");
}

bool World::has_died() const {
  bool dead = disk_.is_dead();
  for (int i = 0; i < processes_; ++i) dead = dead || disk_.is_dead(i);
  return dead;
}

// A disk that fails once may do it while a desk opens; the next attempt must do.
void World::recover() {
  for (bool failed_before = false;;) {
    try {
      bury();
      stand_up();
      return;
    } catch (const StoreError& error) {
      const bool dead = has_died();
      must(dead || !failed_before, std::string("after a restart: ") + error.what());
      failed_before = !dead;
    }
  }
}

Loss World::next_loss() {
  if (losses_.empty()) return chance_() % 3 == 0 ? Loss::process : Loss::power;
  const auto loss = losses_.front();
  losses_.erase(losses_.begin());
  return loss;
}

// Boards that were alive are asked what they say, before they go with their processes.
void World::bury() {
  const bool all = disk_.is_dead();
  bool any = all;
  for (int i = 0; i < processes_; ++i) {
    auto& desk = desks_[static_cast<std::size_t>(i)];
    any = any || disk_.is_dead(i);
    if (!disk_.is_dead(i) || !desk) continue;
    told_then_[desk->head().seq] = told(*desk);
    desk.reset();
  }
  if (any) ++(all ? counts_.crashes : counts_.kills);
  if (all) disk_.restart(next_loss());
  if (any && !all) disk_.revive();
}

void World::stand_up() {
  if (chance_() % 4 == 0) disk_.die_in(1 + static_cast<long>(chance_() % 20));
  // Mostly nobody closes the file before somebody works with it: a close tidies up.
  if (chance_() % 4 == 0) examine();
  for (int i = 0; i < processes_; ++i) {
    if (!desks_[static_cast<std::size_t>(i)]) open(i);
  }
  examine();
  for (const auto& [seq, before] : told_then_) {
    disk_.open_for(auditor);
    must(told(*desk_until(seq)) == before,
         "replayed, entry " + std::to_string(seq) + " says otherwise than live");
  }
  told_then_.clear();
  compare_all();
}

void World::examine() {
  disk_.open_for(auditor);
  const auto store = open_sqlite(path_);
  const auto verdict = verify(*store);
  must(verdict.faults.empty(), verdict.faults.empty() ? "" : verdict.faults[0].text.en);
  const auto entries = all_after(*store, 0);
  if (entries.size() < confirmed_.seq)
    counts_.lost += static_cast<long>(confirmed_.seq - entries.size());
  must(entries.size() >= confirmed_.seq, "of " + std::to_string(confirmed_.seq) +
                                             " acknowledged entries " +
                                             std::to_string(entries.size()) + " are there");
  must(entries[confirmed_.seq - 1].digest == confirmed_.digest, "acknowledged entries differ");
  for (const auto& [id, seq] : known_) must(entries[seq - 1].id == id, id + " isn't in its place");
  adopt(std::span(entries).subspan(confirmed_.seq));
}

// What nobody was told of: one whole deed that had failed, or nothing.
void World::adopt(std::span<const Sealed> beyond) {
  Ids ids;
  for (const auto& entry : beyond) ids.push_back(entry.id);
  const bool whole = ids.empty() || std::find(maybe_.begin(), maybe_.end(), ids) != maybe_.end();
  if (!whole) counts_.appeared += static_cast<long>(ids.size());
  must(whole, "beyond what was acknowledged, " + std::to_string(ids.size()) +
                  " entries that aren't one whole deed");
  maybe_.clear();
  if (ids.empty()) return;
  for (const auto& entry : beyond) known_[entry.id] = entry.seq;
  confirmed_ = {beyond.back().seq, beyond.back().digest};
  receipts_[confirmed_.seq] = confirmed_.digest;
}

void World::compare_all() {
  disk_.open_for(auditor);
  std::vector<std::string> lines;
  for (const auto& entry : all_after(*open_sqlite(path_, true), 0)) lines.push_back(entry.line);
  const auto desk = desk_until({});
  const Reference reference(lines);
  const Day today = deeds_.today();
  const std::array days{today, today + -static_cast<int>(chance_() % 500),
                        last_month_end(today + -static_cast<int>(chance_() % 300))};
  for (const auto day : days) {
    desk->read([&](const Board& board) { counts_.comparisons += compare(board, reference, day); });
  }
}

void World::crowd(int threads, int deeds_each) {
  std::mutex lock;
  std::vector<Outcome> outcomes;
  const auto run = [&] {
    for (int i = 0; i < deeds_each; ++i) {
      std::unique_lock one(lock);
      const auto deed = deeds_.next();
      one.unlock();
      auto outcome = hand_in(*desks_[0], deed);
      one.lock();
      outcomes.push_back(std::move(outcome));
    }
  };
  std::vector<std::thread> all;
  for (int i = 0; i < threads; ++i) all.emplace_back(run);
  for (auto& one : all) one.join();
  counts_.deeds += static_cast<long>(outcomes.size());
  bury();
  settle(outcomes);
  recover();
}

// Of several at once: what has a receipt is where the receipt says, the rest is there whole or not
// at all, and nothing else is.
void World::settle(const std::vector<Outcome>& outcomes) {
  disk_.open_for(auditor);
  const auto entries = all_after(*open_sqlite(path_), 0);
  std::map<std::string, Seq> there;
  for (const auto& entry : entries) there[entry.id] = entry.seq;
  std::set<std::string> wanted;
  for (const auto& outcome : outcomes) {
    const auto ids = fresh(outcome.said);
    wanted.insert(ids.begin(), ids.end());
    const auto present =
        std::count_if(ids.begin(), ids.end(), [&](const auto& id) { return there.contains(id); });
    const bool whole = present == 0 || static_cast<std::size_t>(present) == ids.size();
    if (outcome.failed) must(whole, "half a deed of a crowd is there");
    if (!outcome.receipt || outcome.receipt->seq == 0) continue;
    const auto& receipt = *outcome.receipt;
    counts_.acknowledged += static_cast<long>(receipt.recorded);
    must(receipt.seq <= entries.size(), "an entry of a crowd was lost");
    must(entries[receipt.seq - 1].digest == receipt.digest, "another entry has its place");
    must(static_cast<std::size_t>(present) == ids.size(), "a part of a deed was lost");
  }
  for (auto seq = confirmed_.seq; seq < entries.size(); ++seq)
    must(wanted.contains(entries[seq].id), "an entry that nobody wanted");
  known_ = std::move(there);
  confirmed_ = {entries.back().seq, entries.back().digest};
  receipts_[confirmed_.seq] = confirmed_.digest;
}

void World::reopen(int process) {
  desks_[static_cast<std::size_t>(process)].reset();
  for (bool failed_before = false; !disk_.is_dead(process);) {
    try {
      open(process);
      return;
    } catch (const StoreError& error) {
      must(disk_.is_dead(process) || !failed_before, std::string("reopened: ") + error.what());
      failed_before = true;
    }
  }
  recover();
}

void World::checkpoint() {
  disk_.open_for(auditor);
  sqlite3* handle = nullptr;
  constexpr std::array ways{"PASSIVE", "FULL", "RESTART", "TRUNCATE"};
  const auto say = std::string("PRAGMA wal_checkpoint(") + ways[chance_() % ways.size()] + ")";
  sqlite3_open_v2(path_.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
  sqlite3_exec(handle, say.c_str(), nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  if (disk_.is_dead()) recover();
}

void World::die_now() {
  disk_.die();
  recover();
}

void World::finish() {
  disk_.die_in(0);
  disk_.fail_in(0);
  disk_.room_for({});
  if (has_died()) recover();  // after the last deed was acknowledged: nobody has met it yet
  for (auto& desk : desks_) desk.reset();
  examine();
  compare_all();
}

void World::is_prefix(const std::vector<Sealed>& entries) const {
  const auto count = entries.size();
  for (const auto& [seq, digest] : receipts_) {
    if (seq > count) break;
    must(entries[seq - 1].digest == digest, "an entry that nobody wrote");
  }
  bool whole = count == 0 || receipts_.contains(count);
  for (const auto& ids : maybe_) whole = whole || count == confirmed_.seq + ids.size();
  must(whole, "half a deed is there: " + std::to_string(count) + " entries");
}

void World::end_lied_to() {
  disk_.die();
  for (auto& desk : desks_) desk.reset();
  disk_.restart(Loss::power);
  disk_.lie(false);
  ++counts_.crashes;
  disk_.open_for(auditor);
  try {
    const auto store = open_sqlite(path_);
    const auto verdict = verify(*store);
    if (!verdict.faults.empty()) ++counts_.named_damaged;
    if (!verdict.faults.empty()) return;
    const auto entries = all_after(*store, 0);
    is_prefix(entries);
    if (!entries.empty()) {
      const auto desk = desk_until({});
      must(desk->head() == verdict.head, "a desk opens at another entry than verify");
    }
  } catch (const StoreError&) {
    ++counts_.named_damaged;
  }
}

}  // namespace kaigong::world
