#include "web/throttle.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace kaigong::web {
namespace {

constexpr std::size_t ways = 8;  // buckets that a key may have: two cache lines

}  // namespace

// The end of splitmix64: each bit in moves half of the bits out.
std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

std::uint64_t key_of(std::string_view text, std::uint64_t seed) {
  return mixed(std::hash<std::string_view>()(text) ^ seed);
}

Throttle::Throttle(Rate rate, std::uint64_t seed, std::size_t most_keys)
    : rate_(rate), seed_(seed) {
  if (limits()) buckets_.resize(std::bit_ceil(std::max(most_keys, ways)));
}

Throttle::Bucket& Throttle::bucket_of(std::uint64_t key) {
  const auto first = (key * ways) & (buckets_.size() - 1);
  auto* chosen = &buckets_[first];
  for (std::size_t i = 0; i < ways; ++i) {
    auto& bucket = buckets_[first + i];
    if (bucket.key == key) return bucket;
    if (bucket.full < chosen->full) chosen = &bucket;
  }
  *chosen = {key, INT64_MIN};
  return *chosen;
}

std::chrono::nanoseconds Throttle::take(std::uint64_t key, Clock::time_point now) {
  using std::chrono::nanoseconds;
  if (!limits()) return nanoseconds(0);
  auto& bucket = bucket_of(mixed(key ^ seed_));
  const std::int64_t share = 1'000'000'000 / rate_.per_second;
  const std::int64_t at = nanoseconds(now.time_since_epoch()).count();
  const auto full = std::max(bucket.full, at) + share;
  const auto room = share * std::max(rate_.burst, 1U);
  if (full - at > room) return nanoseconds(full - at - room);
  bucket.full = full;
  return nanoseconds(0);
}

}  // namespace kaigong::web
