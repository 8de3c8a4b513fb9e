#include "people/throttle.h"

#include <algorithm>

namespace kaigong {

namespace {

constexpr std::int64_t second_ms = 1'000;
constexpr std::int64_t longest_ms = 15 * 60 * second_ms;
constexpr std::int64_t forgotten_after_ms = 60 * 60 * second_ms;
constexpr std::size_t most_kept = 100'000;  // whoever invents names or addresses fills no memory

}  // namespace

std::int64_t Throttle::wait_ms(const std::string& who, Instant now) const {
  const auto found = failures_.find(who);
  if (found == failures_.end() || found->second.count < free_) return 0;
  const auto& failures = found->second;
  const auto passed = now.ms - failures.last.ms;
  if (passed >= forgotten_after_ms) return 0;
  const int doublings = std::min(failures.count - free_, 20);
  const auto wait = std::min(second_ms << doublings, longest_ms);
  return std::max<std::int64_t>(0, wait - passed);
}

void Throttle::failed(const std::string& who, Instant now) {
  if (failures_.size() >= most_kept) forget_old(now);
  auto& failures = failures_[who];
  if (now.ms - failures.last.ms >= forgotten_after_ms) failures.count = 0;
  ++failures.count;
  failures.last = now;
}

void Throttle::forgive(const std::string& who) {
  const auto found = failures_.find(who);
  if (found != failures_.end() && --found->second.count <= 0) failures_.erase(found);
}

// All that have had their hour, and whoever may still try freely; where that isn't enough, all: a
// flood of names may not shut the door.
void Throttle::forget_old(Instant now) {
  std::erase_if(failures_, [&](const auto& one) {
    return one.second.count <= free_ || now.ms - one.second.last.ms >= forgotten_after_ms;
  });
  if (failures_.size() >= most_kept) failures_.clear();
}

}  // namespace kaigong
