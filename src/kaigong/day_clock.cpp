// tested by: tests/command/matters_test.py
#include "kaigong/day_clock.h"

#include "desk/matters.h"

#include <chrono>
#include <exception>
#include <iostream>
#include <optional>

namespace kaigong {

namespace {

constexpr std::chrono::seconds pause(20), no_pause(0);

}  // namespace

DayClock::DayClock(Desk& desk, std::function<Day()> today, std::function<bool(Day)> each_time)
    : desk_(desk),
      today_(std::move(today)),
      each_time_(std::move(each_time)),
      thread_([this] { run(); }) {}

DayClock::~DayClock() {
  {
    const std::lock_guard lock(lock_);
    ends_ = true;
  }
  ended_.notify_all();
  thread_.join();
}

void DayClock::run() {
  std::optional<Day> done;
  for (;;) {
    bool more = false;
    try {
      const auto today = today_();
      if (done != today && let_matters_climb(desk_, today)) done = today;
      more = each_time_ && each_time_(today);
    } catch (const std::exception& error) {
      std::cerr << error.what() << '\n';
    }
    std::unique_lock lock(lock_);
    if (ended_.wait_for(lock, more ? no_pause : pause, [this] { return ends_; })) return;
  }
}

}  // namespace kaigong
