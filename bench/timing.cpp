#include "timing.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace kaigong::bench {

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Measured median_of(const Effort& effort, const std::function<double()>& sample) {
  constexpr double long_s = 5, very_long_s = 60;
  std::vector<double> all;
  int runs = effort.runs;
  while (static_cast<int>(all.size()) < runs) {
    const double spent = seconds_of([&] { all.push_back(sample()); });
    if (spent > long_s) runs = std::min(runs, spent > very_long_s ? 1 : 3);
  }
  std::sort(all.begin(), all.end());
  return {all[all.size() / 2], static_cast<int>(all.size())};
}

Measured median_seconds(const Effort& effort, const std::function<void()>& work) {
  return median_of(effort, [&] { return seconds_of(work); });
}

Measured per_second(double things, Measured seconds) {
  return {things / seconds.value, seconds.runs};
}

Measured in_ms(Measured seconds) { return {seconds.value * 1e3, seconds.runs}; }

}  // namespace kaigong::bench
