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
  // `each_time`: done with the day at the start and every 20 seconds, and at once again while it
  // says that there is more; may be none.
  DayClock(Desk& desk, std::function<Day()> today, std::function<bool(Day)> each_time = {});
  ~DayClock();
  DayClock(const DayClock&) = delete;
  DayClock& operator=(const DayClock&) = delete;

 private:
  void run();

  Desk& desk_;
  std::function<Day()> today_;
  std::function<bool(Day)> each_time_;
  std::mutex lock_;
  std::condition_variable ended_;
  bool ends_ = false;
  std::thread thread_;
};

}  // namespace kaigong
