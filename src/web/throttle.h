#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kaigong::web {

struct Rate {
  unsigned per_second = 0;  // 0: as many as come
  unsigned burst = 0;       // at once, after a quiet while
};

// Token buckets by a number that stands for an address or a credential. One thread may ask. The
// memory is bounded: where there is no room for one more, the bucket that is fullest is forgotten,
// which lets its owner ask a little more, never less.
class Throttle {
 public:
  using Clock = std::chrono::steady_clock;

  // `seed`: chance, so that nobody can choose whose buckets meet.
  Throttle(Rate rate, std::uint64_t seed, std::size_t most_keys = 32'768);

  bool limits() const { return rate_.per_second > 0; }
  // Nothing: go on. Else how long until the next may come.
  std::chrono::nanoseconds take(std::uint64_t key, Clock::time_point now);

 private:
  // Full at `full`; each request puts that off by its share of a second.
  struct Bucket {
    std::uint64_t key = 0;
    std::int64_t full = INT64_MIN;
  };
  Bucket& bucket_of(std::uint64_t key);

  Rate rate_;
  std::uint64_t seed_;
  std::vector<Bucket> buckets_;
};

std::uint64_t mixed(std::uint64_t number);
// By chance too, so that no text can be made that stands for somebody else's number.
std::uint64_t key_of(std::string_view text, std::uint64_t seed);

}  // namespace kaigong::web
