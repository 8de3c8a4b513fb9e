#pragma once

#include <functional>

// Medians, and how hard the bench tries. The machine is shared, so one run says little.
namespace kaigong::bench {

struct Effort {
  int runs = 5;
  int appends = 4'000;         // one by one
  int crowd_appends = 64'000;  // by 64 at once
  unsigned import_projects = 20'000;
  unsigned scanned_entries = 1'000'000;  // at most, of a ledger's
  static Effort quick() { return {1, 256, 256, 300, 2'000}; }
};

struct Measured {
  double value = 0;
  int runs = 0;
};

double seconds_of(const std::function<void()>& work);

// The median of the effort's runs; of three where one takes over 5 s, of one over 60 s.
Measured median_of(const Effort& effort, const std::function<double()>& sample);
Measured median_seconds(const Effort& effort, const std::function<void()>& work);

// So many things in the measured seconds.
Measured per_second(double things, Measured seconds);
Measured in_ms(Measured seconds);

}  // namespace kaigong::bench
