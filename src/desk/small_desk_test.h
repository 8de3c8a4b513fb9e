#pragma once

#include "desk/audit.h"
#include "desk/small_ledger_test.h"
#include "desk/store_double_test.h"

#include <chrono>
#include <latch>
#include <thread>

// A desk on a small ledger, and what its tests do with many threads.
namespace kaigong {

class SmallDesk {
 protected:
  SmallDesk() { found_ledger(path_, 8); }

  TestFolder folder_;
  std::string path_ = folder_.file("a.ledger");
  Around around_;

  std::unique_ptr<Desk> opened() { return desk_on(path_); }
  std::unique_ptr<Desk> wrapped() {
    return std::make_unique<Desk>(std::make_unique<StoreDouble>(open_sqlite(path_), around_),
                                  open_sqlite(path_, true), test_now);
  }
  std::vector<Sealed> entries() { return all_after(*open_sqlite(path_, true), 0); }
  // The first fault or what a replay tells otherwise than the desk that was open; nothing if sound.
  std::string fault() {
    const auto verdict = verify(*open_sqlite(path_, true));
    if (!verdict.faults.empty()) return verdict.faults[0].text.en;
    return told(*opened()) == told(*desk_on(path_, verdict.entries)) ? "" : "replayed otherwise";
  }
};

// All at once: starts them together and waits for all.
inline void together(int threads, const std::function<void(int)>& run) {
  std::latch start(threads);
  std::vector<std::thread> all;
  for (int i = 0; i < threads; ++i) {
    all.emplace_back([&, i] {
      start.arrive_and_wait();
      run(i);
    });
  }
  for (auto& one : all) one.join();
}

inline bool within_a_second(const std::function<bool()>& holds) {
  for (int i = 0; i < 100; ++i) {
    if (holds()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return holds();
}

}  // namespace kaigong
