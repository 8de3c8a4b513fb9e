#pragma once

#include "assess/present.h"
#include "base/mutex.h"
#include "base/result.h"
#include "board/board.h"
#include "store/store.h"

#include <atomic>
#include <concepts>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

// The one place where deeds are done and written down. One thread, the pen, takes what waits,
// decides each deed on the board, appends the batch with one sync, teaches it to the board and
// answers. Readers hold the board's lock while they read and never wait for a disk.
namespace kaigong {

using Clock = std::function<Instant()>;
Instant system_now();
// For an entry whose author sent none: a UUID of version 7 (RFC 9562). Ids that come in order keep
// the index of ids where it is warm.
std::string fresh_id();

// An entry to be: the pen gives it its number, and its time where it has none.
struct Draft {
  std::string id;
  PersonId by;
  std::optional<Instant> at;
  Body body;
};

struct Receipt {
  Seq seq = 0;  // of the last entry of the deed
  Digest digest;
  std::size_t recorded = 0;  // 0: everything was on record already
};

// Decides on the board as it is when the pen gets to it. Called again if another process was
// faster.
using Decide = std::function<Result<std::vector<Draft>>(const Board&)>;

inline constexpr IssueKind bad_entry_id{"entry.bad_id", "记录标识应为1到64个字节",
                                        "an entry's id has 1 to 64 bytes"};
inline constexpr IssueKind line_too_long{"entry.too_long", "一条记录不能超过 1 MiB",
                                         "an entry can't pass 1 MiB"};
inline constexpr IssueKind entry_unreadable{"entry.unreadable", "写下后读不出来，未记账：{}",
                                            "couldn't be read again, so it isn't recorded: {}"};

// What the pen has done since the start, for whoever watches over it. It alone writes.
struct PenCounts {
  std::atomic<std::uint64_t> batches = 0;
  std::atomic<std::uint64_t> deeds = 0;  // refused ones too
  std::atomic<std::uint64_t> deeds_of_last_batch = 0;
  std::atomic<std::uint64_t> appends = 0;
  std::atomic<std::uint64_t> append_us = 0;  // of all of them
  std::atomic<std::uint64_t> last_append_us = 0;
};

class Desk {
 public:
  // Replays the ledger; throws StoreError if it can't be read, with the entry where it breaks.
  // `reader`: a second handle, for lines that somebody opens while the pen waits for the disk.
  // `until`: a board of the past, which takes no deeds.
  Desk(std::unique_ptr<Store> store, std::unique_ptr<Store> reader, Clock clock = system_now,
       std::optional<Seq> until = {});
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  // Waits for the disk. All of the deed's entries are recorded, or none. `item`: the project it is
  // about; deeds about one item never share a batch. A deed about no item in particular goes alone.
  // `id`: the form's own, where it becomes one entry of that id; one that is on record already gets
  // its receipt again and isn't decided anew.
  Result<Receipt> carry_out(ProjectId item, Decide decide, std::string id = {});

  // `read` takes the board, or the board and the columns that are kept, where any are.
  template <class Read>
  auto read(Read&& read) const {
    const LockedShared lock(board_lock_);
    if constexpr (std::invocable<Read, const Board&>) {
      return read(board_);
    } else {
      return read(board_, static_cast<const Present*>(present_.get()));
    }
  }

  // Keeps columns for the day from now on. Where there are none for it yet they are worked out
  // first, while readers go on; meanwhile others who ask the same return at once.
  void keep_present(Day day);

  // Called by the pen after each batch, with what the board has just learnt. Set before the first
  // deed.
  using Watcher = std::function<void(std::span<const Entry>)>;
  void watch(Watcher watcher);

  // The people named in the ledger; names are outside the chain. Nobody is the clock.
  Text name_of(PersonId person) const;
  void put_person(const Person& person);
  std::vector<Person> people() const;  // by number

  // One stored line, for whoever opens a number.
  std::optional<Sealed> line(Seq seq) const;
  std::vector<Sealed> lines(const std::vector<Seq>& seqs) const;
  std::vector<Sealed> newest(Seq before, std::size_t limit) const;
  Head head() const;

  // Files beside the chain, by their digest. On disk when it returns: whatever names one is decided
  // after that. A file that no entry names does no harm.
  void shelve(const Digest& name, std::string_view media_type, std::string_view bytes);
  std::optional<std::string> fetch(const Digest& name) const;
  DigestKind digest_kind() const { return digest_kind_; }

  const PenCounts& pen_counts() const { return counts_; }

 private:
  // Lives where its caller waits; the pen leaves it alone once it is answered.
  struct Job {
    ProjectId item;
    std::string id;
    Decide decide;
    Receipt receipt;
    Issues refused;
    std::exception_ptr trouble;
    bool answered = false;  // under answers_lock_
  };
  using Batch = std::vector<Job*>;

  struct Page;

  void write();  // the pen's loop
  Batch take_batch();
  void settle(const Batch& batch);
  bool append(const Page& page);
  Page decide(const Batch& batch);
  void answer(const Batch& batch);
  std::optional<Head> on_record(const std::string& id, const Page& page);
  Issues write_down(std::vector<Draft>& drafts, Receipt& receipt, Page& page);
  void look_around();
  void catch_up(std::optional<Seq> until);
  void learn(std::span<const Sealed> entries, std::span<const Entry> read);

  std::unique_ptr<Store> store_ GUARDED_BY(store_lock_);
  Mutex store_lock_;
  std::unique_ptr<Store> reader_ GUARDED_BY(reader_lock_);
  mutable Mutex reader_lock_;
  Clock clock_;
  DigestKind digest_kind_;
  PenCounts counts_;
  mutable Mutex board_lock_;
  Board board_ GUARDED_BY(board_lock_);
  std::unique_ptr<Present> present_ GUARDED_BY(board_lock_);
  std::mutex making_present_;
  Head head_ GUARDED_BY(board_lock_);
  std::map<PersonId, Text> people_ GUARDED_BY(board_lock_);
  Watcher watcher_ GUARDED_BY(store_lock_);
  bool behind_ GUARDED_BY(store_lock_) = false;  // another process's entries are still to be read

  std::mutex queue_lock_;
  std::condition_variable queue_changed_;
  std::deque<Job*> queue_;
  std::size_t wanted_ = 1;  // as many in the queue wake the pen
  bool stopping_ = false;

  std::mutex answers_lock_;
  std::condition_variable answers_given_;
  std::size_t answered_ = 0;                         // by the pen, of the last batch
  std::chrono::steady_clock::duration last_sync_{};  // how long the last batch took to the disk
  std::thread pen_;
};

// A fresh ledger's first entry, under which everything else stands.
void open_ledger(Store& store, const LedgerOpened& opened, PersonId by, Instant at);

}  // namespace kaigong
