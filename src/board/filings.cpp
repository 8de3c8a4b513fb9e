#include "board/filings.h"

#include "base/check.h"

#include <algorithm>
#include <bit>

namespace kaigong {

namespace {

constexpr unsigned quarters = 4, bits_a_quarter = 16;
static_assert(most_bits_alike < 2 * static_cast<int>(quarters), "else the index misses some");

std::uint32_t key_of(unsigned quarter, std::uint64_t fingerprint) {
  return quarter << bits_a_quarter |
         static_cast<std::uint32_t>(fingerprint >> (quarter * bits_a_quarter) & 0xFFFFU);
}

bool has_pattern(std::uint64_t fingerprint) {
  const int set = std::popcount(fingerprint);
  return set >= fewest_bits_of_a_pattern && set <= 64 - fewest_bits_of_a_pattern;
}

std::string_view text_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

}  // namespace

bool look_alike(std::uint64_t a, std::uint64_t b) {
  return has_pattern(a) && has_pattern(b) && std::popcount(a ^ b) <= most_bits_alike;
}

void Filings::add(Filing filing) {
  const auto index = static_cast<std::uint32_t>(filings_.size());
  digests_.add(text_of(filing.digest), index + 1);
  if (filing.fingerprint && has_pattern(*filing.fingerprint)) {
    for (unsigned i = 0; i < quarters; ++i)
      quarters_[key_of(i, *filing.fingerprint)].push_back(index);
  }
  filings_.push_back(std::move(filing));
}

const Filing* Filings::of_entry(Seq seq) const {
  const auto found =
      std::lower_bound(filings_.begin(), filings_.end(), seq,
                       [](const Filing& filing, Seq key) { return filing.seq < key; });
  return found == filings_.end() || found->seq != seq ? nullptr : &*found;
}

void Filings::withdraw(ShortSeq filing, ShortSeq by) {
  const auto* found = of_entry(filing);
  check(found != nullptr, "evidence withdrawn that was never filed");
  filings_[static_cast<std::size_t>(found - filings_.data())].withdrawn = by;
}

std::vector<const Filing*> Filings::of_digest(const Digest& digest) const {
  std::vector<const Filing*> out;
  digests_.find(text_of(digest), [&](std::uint32_t number) {
    const auto& one = filings_[number - 1];
    if (one.digest == digest) out.push_back(&one);
    return false;
  });
  std::sort(out.begin(), out.end(),
            [](const Filing* a, const Filing* b) { return a->seq < b->seq; });
  return out;
}

void Filings::add_alike(const Filing& filing, std::vector<std::uint32_t>& into) const {
  if (!filing.fingerprint || !has_pattern(*filing.fingerprint)) return;
  const auto look = [&](std::uint32_t key) {
    const auto found = quarters_.find(key);
    if (found == quarters_.end()) return;
    for (const auto index : found->second) {
      if (look_alike(*filing.fingerprint, *filings_[index].fingerprint)) into.push_back(index);
    }
  };
  for (unsigned i = 0; i < quarters; ++i) {
    const auto key = key_of(i, *filing.fingerprint);
    look(key);
    for (unsigned bit = 0; bit < bits_a_quarter; ++bit) look(key ^ (1U << bit));
  }
}

std::vector<const Filing*> Filings::reuse_of(const Filing& filing) const {
  std::vector<std::uint32_t> found;
  for (const auto* one : of_digest(filing.digest))
    found.push_back(static_cast<std::uint32_t>(one - filings_.data()));
  add_alike(filing, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<const Filing*> out;
  for (const auto index : found) {
    const auto& one = filings_[index];
    const bool repeats = one.project == filing.project && one.taken == filing.taken;
    if (one.withdrawn == 0 && one.seq != filing.seq && !repeats) out.push_back(&one);
  }
  return out;
}

Filings Filings::without_index() const {
  Filings out;
  out.filings_ = filings_;
  return out;
}

}  // namespace kaigong
