#pragma once

#include "base/mutex.h"
#include "http/routes.h"

#include <string>

// From a demonstration to a ledger of one's own, by a page: the new one is made beside it while it
// is served, and takes its place once nobody has it open. The demonstration is never deleted.
namespace kaigong {

class FreshStart {
 public:
  explicit FreshStart(std::string ledger) : ledger_(std::move(ledger)) {}

  // All reasons where it can't be made; else the token of its first-run set-up. Any thread.
  Result<std::string> make(const FreshLedger& wanted);
  bool is_made() const;
  // To be called once, by who has closed the demonstration: where that lies now.
  std::string take_over();
  std::string token() const;

 private:
  std::string beside() const { return ledger_ + ".next"; }

  std::string ledger_;
  mutable Mutex lock_;
  std::string token_ GUARDED_BY(lock_);
};

}  // namespace kaigong
