#include "board/filings.h"

#include <gtest/gtest.h>

#include <random>

namespace kaigong {
namespace {

Filing filing(ShortSeq seq, std::uint32_t project, std::string_view bytes,
              std::optional<std::uint64_t> fingerprint = {}) {
  Filing out;
  out.seq = seq;
  out.project = {project};
  out.digest = digest_of(DigestKind::sha256, bytes);
  out.fingerprint = fingerprint;
  return out;
}

std::vector<Seq> seqs(const std::vector<const Filing*>& filings) {
  std::vector<Seq> out;
  for (const auto* one : filings) out.push_back(one->seq);
  return out;
}

using Seqs = std::vector<Seq>;

TEST(Filings, the_same_bytes_for_another_project_are_used_again) {
  Filings all;
  all.add(filing(4, 1, "a"));
  all.add(filing(7, 2, "a"));
  all.add(filing(9, 2, "b"));
  EXPECT_EQ(seqs(all.reuse_of(*all.of_entry(4))), Seqs{7});
  EXPECT_EQ(seqs(all.reuse_of(*all.of_entry(7))), Seqs{4});
  EXPECT_EQ(seqs(all.reuse_of(*all.of_entry(9))), Seqs{});
  EXPECT_EQ(seqs(all.of_digest(all.of_entry(4)->digest)), (Seqs{4, 7}));
  EXPECT_EQ(all.of_entry(5), nullptr);
}

TEST(Filings, the_same_bytes_for_one_project_are_used_again_only_as_of_another_day) {
  Filings all;
  auto may = filing(1, 1, "a");
  may.taken = Day::of(2022, 5, 1);
  auto june = filing(3, 1, "a");
  june.taken = Day::of(2022, 6, 1);
  all.add(may);
  may.seq = 2;
  all.add(may);
  all.add(june);
  EXPECT_EQ(seqs(all.reuse_of(*all.of_entry(1))), Seqs{3});
  EXPECT_EQ(seqs(all.reuse_of(*all.of_entry(3))), (Seqs{1, 2}));
}

TEST(Filings, what_was_withdrawn_is_no_use) {
  Filings all;
  all.add(filing(1, 1, "a"));
  all.add(filing(2, 2, "a"));
  all.withdraw(1, 3);
  EXPECT_EQ(seqs(all.reuse_of(*all.of_entry(2))), Seqs{});
  EXPECT_EQ(all.of_entry(1)->withdrawn, 3U);
}

TEST(Filings, a_picture_is_known_again_up_to_the_last_bit_allowed) {
  constexpr std::uint64_t print = 0x0F1E'3C78'F0E1'C387;
  constexpr std::uint64_t six = 0x8000'4000'2000'1003, seven = 0x8000'4000'2000'1103;
  EXPECT_TRUE(look_alike(print, print ^ six));
  EXPECT_FALSE(look_alike(print, print ^ six ^ 0x0010'0000'0000'0000));
  Filings all;
  all.add(filing(1, 1, "a", print));
  all.add(filing(2, 2, "b", print ^ six));
  all.add(filing(3, 3, "c", print ^ seven ^ 0x00F0'0000'0000'0000));
  EXPECT_EQ(seqs(all.reuse_of(*all.of_entry(1))), Seqs{2});
}

TEST(Filings, pictures_without_a_pattern_are_not_compared) {
  EXPECT_FALSE(look_alike(0, 0));
  EXPECT_FALSE(look_alike(~0ULL, ~0ULL));
  EXPECT_FALSE(look_alike(0x7F, 0x7F));
  EXPECT_TRUE(look_alike(0xFF, 0xFF));
}

// The index finds what comparing all with all finds.
TEST(Filings, the_index_misses_none_and_invents_none) {
  std::mt19937_64 chance(7);
  Filings all;
  for (std::uint32_t i = 1; i <= 400; ++i) {
    auto print = i % 4 == 0 ? *all.of_entry(i - 1)->fingerprint : chance();
    for (auto flips = chance() % 9; i % 4 == 0 && flips > 0; --flips)
      print ^= 1ULL << chance() % 64;
    all.add(filing(i, i, std::to_string(i), print));
  }
  std::size_t found = 0;
  for (const auto& one : all.all()) {
    Seqs expected;
    for (const auto& other : all.all()) {
      if (other.seq != one.seq && look_alike(*one.fingerprint, *other.fingerprint))
        expected.push_back(other.seq);
    }
    EXPECT_EQ(seqs(all.reuse_of(one)), expected);
    found += expected.size();
  }
  EXPECT_GT(found, 50U);
}

}  // namespace
}  // namespace kaigong
