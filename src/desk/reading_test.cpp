#include "desk/reading.h"

#include "ledger/stored.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace kaigong {
namespace {

std::vector<Sealed> ledger_of(std::size_t count, DigestKind kind = DigestKind::sha256) {
  Chain chain(kind);
  std::vector<Sealed> lines;
  for (std::size_t i = 1; i <= count; ++i) {
    lines.push_back(sealed({i,
                            "e" + std::to_string(i),
                            {1'651'110'300'000},
                            {3},
                            MatterClosed{{4}, *Day::of(2022, 4, 28), "清了"}},
                           lines.empty() ? Digest{} : lines.back().digest, chain));
  }
  return lines;
}

TEST(Reading, gives_what_was_added_in_its_order) {
  for (const std::size_t count : {0U, 1U, 511U, 512U, 513U, 20'000U}) {
    Seq taken = 0;
    Reading reading([&](const Stretch& stretch) {
      ASSERT_EQ(stretch.sealed.size(), stretch.read.size());
      EXPECT_TRUE(stretch.digests.empty());
      for (std::size_t i = 0; i < stretch.read.size(); ++i) {
        EXPECT_EQ(stretch.sealed[i].seq, ++taken);
        EXPECT_EQ(stretch.read[i].seq, taken);
        EXPECT_EQ(stretch.read[i].id, stretch.sealed[i].id);
      }
    });
    for (const auto& line : ledger_of(count)) reading.add(line);
    reading.finish();
    EXPECT_EQ(taken, count);
  }
}

TEST(Reading, seals_each_line_to_the_digest_that_stands_before_it) {
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    auto lines = ledger_of(3000, kind);
    lines[1000].digest = {};
    std::vector<Seq> differ;
    Reading reading(
        [&](const Stretch& stretch) {
          ASSERT_EQ(stretch.digests.size(), stretch.sealed.size());
          for (std::size_t i = 0; i < stretch.digests.size(); ++i) {
            if (stretch.digests[i] != stretch.sealed[i].digest)
              differ.push_back(stretch.sealed[i].seq);
          }
        },
        kind);
    for (const auto& line : lines) reading.add(line);
    reading.finish();
    EXPECT_EQ(differ, (std::vector<Seq>{1001, 1002}));
  }
}

TEST(Reading, gives_no_number_to_what_can_not_be_read) {
  auto lines = ledger_of(2000);
  lines[700].line = "{}";
  std::vector<Seq> unread;
  Reading reading([&](const Stretch& stretch) {
    for (std::size_t i = 0; i < stretch.read.size(); ++i) {
      if (stretch.read[i].seq == 0) unread.push_back(stretch.sealed[i].seq);
    }
  });
  for (int twice = 0; twice < 2; ++twice) {
    for (const auto& line : lines) reading.add(line);
    reading.finish();
  }
  EXPECT_EQ(unread, (std::vector<Seq>{701, 701}));
}

TEST(Reading, ends_where_nothing_more_is_wanted) {
  std::size_t taken = 0;
  const auto lines = ledger_of(20'000);
  const auto read_on = [&] {
    Reading reading([&](const Stretch& stretch) {
      taken += stretch.read.size();
      if (taken > 3000) throw std::runtime_error("enough");
    });
    for (const auto& line : lines) reading.add(line);
    reading.finish();
  };
  EXPECT_THROW(read_on(), std::runtime_error);
  EXPECT_LT(taken, 5000U);
  Reading left([](const Stretch&) { FAIL() << "nobody asked for the end"; });
  left.add(lines[0]);
}

}  // namespace
}  // namespace kaigong
