#pragma once

#include "base/day.h"
#include "desk/desk.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace kaigong {

// What a new day does by itself while a server runs: matters that are past their limit climb. At
// the start, and whenever the day has changed; what can't be written now is tried again.
class DayClock {
 public:
  DayClock(Desk& desk, std::function<Day()> today);
  ~DayClock();
  DayClock(const DayClock&) = delete;
  DayClock& operator=(const DayClock&) = delete;

 private:
  void run();

  Desk& desk_;
  std::function<Day()> today_;
  std::mutex lock_;
  std::condition_variable ended_;
  bool ends_ = false;
  std::thread thread_;
};

}  // namespace kaigong
