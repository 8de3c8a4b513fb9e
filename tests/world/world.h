#pragma once

#include "compare.h"
#include "deeds.h"
#include "desk/desk.h"
#include "disk.h"
#include "store/small_store_test.h"

#include <set>

// One ledger on a disk that fails, one or two desks on it, and a memory of all that was
// acknowledged.
namespace kaigong::world {

struct Counts {
  long seeds = 0, deeds = 0, acknowledged = 0, refused = 0, crashes = 0, kills = 0, failures = 0,
       lost_syncs = 0, full = 0, lost = 0, appeared = 0, comparisons = 0, named_damaged = 0;
};

class World {
 public:
  World(unsigned seed, int processes, Counts& counts);
  ~World();
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  Disk& disk() { return disk_; }
  Deeds& deeds() { return deeds_; }
  void lose_next(std::vector<Loss> losses) { losses_ = std::move(losses); }  // then by chance

  void begin();                 // the ledger is made, however often the disk dies over it
  void send(const Deed& deed);  // to one of the desks; recovers from what happens meanwhile
  // Several threads at one desk. What comes first is not in the seed; what must hold is.
  void crowd(int threads, int deeds_each);
  void reopen(int process);  // closes properly and opens again
  void checkpoint();         // somebody else's program looks at the file and tidies it up
  void die_now();            // between two deeds
  void finish();             // all is closed, opened once more and looked at
  // After a power loss on a disk that lied: opens or is named as damaged, and never shows a half.
  void end_lied_to();

 private:
  using Ids = std::vector<std::string>;
  enum class Sent : std::uint8_t { answered, failed };
  struct Outcome {
    Ids said;
    std::optional<Receipt> receipt;  // none: refused, or failed
    std::optional<StoreError::Kind> failed;
    std::string why;
  };

  Sent try_to_send(const Deed& deed, int process);
  void accept(const Deed& deed, const Receipt& receipt, const Ids& said);
  void failed(const Outcome& outcome);
  Ids fresh(const Ids& said) const;
  bool has_died() const;
  void recover();   // until everything is open again
  void bury();      // the dead, and the machine restarts
  void stand_up();  // all is looked at, and open again
  Outcome hand_in(Desk& desk, const Deed& deed) const;
  void settle(const std::vector<Outcome>& outcomes);
  Loss next_loss();
  void refound();
  bool opens_a_desk() const;
  void open(int process);
  std::unique_ptr<Desk> desk_until(std::optional<Seq> until);
  void examine();
  void adopt(std::span<const Sealed> beyond);
  void compare_all();
  void is_prefix(const std::vector<Sealed>& entries) const;

  TestFolder folder_;
  std::string path_ = folder_.file("a.ledger");
  Disk disk_;
  Deeds deeds_;
  std::mt19937 chance_;
  int processes_;
  Counts& counts_;
  std::vector<std::unique_ptr<Desk>> desks_;
  std::vector<Loss> losses_;

  bool founded_ = false;
  Head confirmed_;
  std::map<std::string, Seq> known_;      // what is on record for certain
  std::map<Seq, Digest> receipts_;        // the last entry of each deed
  std::vector<Ids> maybe_;                // failed since the last acknowledgement
  std::map<Seq, std::string> told_then_;  // what live boards said before the crash
};

}  // namespace kaigong::world
