#include "desk/reading.h"

#include "desk/memory_store_test.h"
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

void append_all(Store& store, const std::vector<Sealed>& lines) {
  ASSERT_TRUE(store.append(store.head(), lines));
}

MemoryStore store_of(const std::vector<Sealed>& lines) {
  MemoryStore store(DigestKind::sha256);
  append_all(store, lines);
  return store;
}

std::vector<Seq> taken_from(Store& store, const Wanted& wanted = {}) {
  std::vector<Seq> taken;
  read_stretches(store, wanted, [&](const Stretch& stretch) {
    ASSERT_EQ(stretch.sealed.size(), stretch.read.size());
    ASSERT_EQ(stretch.digests.size(), wanted.seals ? stretch.sealed.size() : 0U);
    for (const auto& entry : stretch.sealed) taken.push_back(entry.seq);
  });
  return taken;
}

std::vector<Seq> numbers(Seq first, Seq last) {
  std::vector<Seq> out;
  for (auto seq = first; seq <= last; ++seq) out.push_back(seq);
  return out;
}

TEST(Reading, gives_what_is_there_in_its_order) {
  for (const std::size_t count : {0U, 1U, 1023U, 1024U, 1025U, 2048U, 20'000U}) {
    auto store = store_of(ledger_of(count));
    EXPECT_EQ(taken_from(store), numbers(1, count));
  }
}

TEST(Reading, gives_what_was_asked_for) {
  auto store = store_of(ledger_of(5000));
  EXPECT_EQ(taken_from(store, {4990}), numbers(4991, 5000));
  EXPECT_EQ(taken_from(store, {100, 3000}), numbers(101, 3000));
  EXPECT_EQ(taken_from(store, {100, 1124}), numbers(101, 1124));
  EXPECT_EQ(taken_from(store, {5000}), numbers(1, 0));
  EXPECT_EQ(taken_from(store, {0, 0}), numbers(1, 0));
}

TEST(Reading, says_what_the_lines_say) {
  auto store = store_of(ledger_of(3000));
  read_stretches(store, {}, [](const Stretch& stretch) {
    for (std::size_t i = 0; i < stretch.read.size(); ++i) {
      EXPECT_EQ(stretch.read[i].seq, stretch.sealed[i].seq);
      EXPECT_EQ(stretch.read[i].id, stretch.sealed[i].id);
    }
  });
}

TEST(Reading, passes_over_wide_gaps) {
  auto lines = ledger_of(4000);
  for (std::size_t i = 1500; i < lines.size(); ++i) lines[i].seq += 1'000'000'000'000;
  lines.back().seq = std::numeric_limits<std::int64_t>::max();
  auto store = store_of(lines);
  std::vector<Seq> there;
  for (const auto& line : lines) there.push_back(line.seq);
  EXPECT_EQ(taken_from(store), there);
}

TEST(Reading, seals_each_line_to_the_digest_that_stands_before_it) {
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    auto lines = ledger_of(5000, kind);
    lines[1000].digest = {};
    lines[2047].digest = {};  // the last of its stretch
    auto store = store_of(lines);
    std::vector<Seq> differ;
    read_stretches(store, {0, 5000, kind}, [&](const Stretch& stretch) {
      for (std::size_t i = 0; i < stretch.digests.size(); ++i) {
        if (stretch.digests[i] != stretch.sealed[i].digest) differ.push_back(stretch.sealed[i].seq);
      }
    });
    EXPECT_EQ(differ, (std::vector<Seq>{1001, 1002, 2048, 2049}));
  }
}

TEST(Reading, gives_no_number_to_what_can_not_be_read) {
  auto lines = ledger_of(2000);
  lines[700].line = "{}";
  auto store = store_of(lines);
  std::vector<Seq> unread;
  read_stretches(store, {}, [&](const Stretch& stretch) {
    for (std::size_t i = 0; i < stretch.read.size(); ++i) {
      if (stretch.read[i].seq == 0) unread.push_back(stretch.sealed[i].seq);
    }
  });
  EXPECT_EQ(unread, (std::vector<Seq>{701}));
}

TEST(Reading, gives_nothing_more_after_trouble) {
  auto store = store_of(ledger_of(20'000));
  std::size_t taken = 0;
  const auto read_on = [&] {
    read_stretches(store, {}, [&](const Stretch& stretch) {
      taken += stretch.read.size();
      if (taken > 3000) throw std::runtime_error("enough");
    });
  };
  EXPECT_THROW(read_on(), std::runtime_error);
  EXPECT_EQ(taken, 3072U);
}

// Fails at the entry, whichever handle reads it.
class FailingStore : public MemoryStore {
 public:
  FailingStore(const MemoryStore& whole, Seq at) : MemoryStore(whole), at_(at) {}
  void read_after(Seq after, const std::function<bool(Sealed&)>& take) override {
    MemoryStore::read_after(after, [&](Sealed& entry) {
      if (entry.seq == at_) throw StoreError(StoreError::Kind::other, {"坏了", "broken"});
      return take(entry);
    });
  }
  std::unique_ptr<Store> beside() override { return std::make_unique<FailingStore>(*this); }

 private:
  Seq at_;
};

TEST(Reading, gives_all_stretches_before_the_one_that_the_store_fails_at) {
  FailingStore store(store_of(ledger_of(20'000)), 5000);
  Seq last = 0;
  const auto read_on = [&] {
    read_stretches(store, {}, [&](const Stretch& stretch) { last = stretch.sealed.back().seq; });
  };
  EXPECT_THROW(read_on(), StoreError);
  EXPECT_EQ(last, 4096U);
}

// One handle sees more than the other, as where somebody writes meanwhile.
class GrowingStore : public MemoryStore {
 public:
  GrowingStore(const MemoryStore& whole, Seq seen) : MemoryStore(whole), seen_(seen) {}
  void read_after(Seq after, const std::function<bool(Sealed&)>& take) override {
    MemoryStore::read_after(after,
                            [&](Sealed& entry) { return entry.seq <= seen_ && take(entry); });
  }
  std::unique_ptr<Store> beside() override {
    return std::make_unique<GrowingStore>(*this, seen_ + 1500);
  }

 private:
  Seq seen_;
};

TEST(Reading, leaves_out_nothing_that_others_write_meanwhile) {
  for (int again = 0; again < 20; ++again) {
    GrowingStore store(store_of(ledger_of(9000)), 6500);
    const auto taken = taken_from(store);
    EXPECT_GE(taken.size(), 6500U);
    EXPECT_EQ(taken, numbers(1, taken.size()));
  }
}

}  // namespace
}  // namespace kaigong
