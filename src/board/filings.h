#pragma once

#include "board/number_index.h"
#include "board/project.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

// All evidence that was ever filed, with what finds a file or a picture again.
namespace kaigong {

struct Filing {
  Digest digest;
  std::optional<std::uint64_t> fingerprint;
  std::int64_t printed_total = no_amount;
  std::optional<Day> taken;
  std::optional<Day> printed_day;
  ProjectId project;
  ShortSeq seq = 0;
  ShortSeq withdrawn = 0;  // the entry that withdrew it; 0: it counts
  Word printed_name = 0;
  Word media_type = 0;
  Paper what = Paper::other;
  bool noted = false;  // its note says something
};

// A picture that was stored again, in another size or worse, differs in a few of its 64 bits; of
// pictures of different things hardly any two are as near as this.
inline constexpr int most_bits_alike = 6;
// A blank sheet or a clear sky has no pattern to be known by.
inline constexpr int fewest_bits_of_a_pattern = 8;
bool look_alike(std::uint64_t a, std::uint64_t b);

class Filings {
 public:
  void add(Filing filing);
  // The filing of that entry, which must be one.
  void withdraw(ShortSeq filing, ShortSeq by);

  std::span<const Filing> all() const { return filings_; }  // in the order of their entries
  const Filing* of_entry(Seq seq) const;
  // Those of the same bytes, oldest first; they count or not.
  std::vector<const Filing*> of_digest(const Digest& digest) const;
  // Filed before or after, they count, and show what this one shows: the same bytes or a picture
  // that looks alike, for another project, or for the same one as of another day.
  std::vector<const Filing*> reuse_of(const Filing& filing) const;
  // The filings alone: nothing is found in the copy by digest or likeness.
  Filings without_index() const;

 private:
  void add_alike(const Filing& filing, std::vector<std::uint32_t>& into) const;

  std::vector<Filing> filings_;
  NumberIndex digests_;  // numbers from 1
  // By each quarter of the fingerprint: of two that differ in at most seven bits one quarter is
  // the same but for one bit.
  std::unordered_map<std::uint32_t, Lines<std::uint32_t>> quarters_;
};

}  // namespace kaigong
