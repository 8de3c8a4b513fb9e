#pragma once

#include "base/id.h"
#include "ledger/entry.h"

#include <cstddef>
#include <map>
#include <string>

namespace kaigong {

// How long whoever failed must wait before the next attempt: some failures are free, then a second,
// then twice as long each time, up to a quarter of an hour. An hour without failures forgets all.
// Not synchronised.
class Throttle {
 public:
  explicit Throttle(int free) : free_(free) {}

  std::int64_t wait_ms(const std::string& who, Instant now) const;  // 0: may try
  void failed(const std::string& who, Instant now);
  void forgive(const std::string& who);  // its last failure was none
  void succeeded(const std::string& who) { failures_.erase(who); }
  std::size_t size() const { return failures_.size(); }

 private:
  struct Failures {
    int count = 0;
    Instant last;
  };
  void forget_old(Instant now);

  int free_;
  std::map<std::string, Failures> failures_;
};

}  // namespace kaigong
