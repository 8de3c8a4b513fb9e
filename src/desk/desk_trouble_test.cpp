// The pen when the disk fails, when another process writes the same file, and when the file itself
// is damaged: nothing acknowledged is lost, every caller is answered, and the pen lives on.

#include "desk/small_desk_test.h"
#include "store/sqlite.h"

#include <gtest/gtest.h>

#include <set>

namespace kaigong {
namespace {

class DeskTroubleTest : public testing::Test, protected SmallDesk {};

TEST_F(DeskTroubleTest, tells_every_waiting_caller_of_the_stores_trouble_and_goes_on) {
  const auto desk = wrapped();
  const auto head = desk->head();
  std::latch open(1);
  around_.before_append = [&] { open.wait(); };
  around_.failures = 1'000'000;
  std::atomic<int> failed = 0, refused = 0;
  std::thread release([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    open.count_down();
  });
  together(16, [&](int i) {
    const auto item = static_cast<std::uint32_t>(i % 8 + 1);
    try {
      // Every other one is refused before there is anything to append, and must stay so.
      const auto deed = i % 2 == 0 ? note(item, std::to_string(i), "x") : report(item, -1, "r");
      if (!desk->carry_out({item}, deed)) ++refused;
    } catch (const StoreError& error) {
      EXPECT_EQ(error.kind(), StoreError::Kind::full);
      ++failed;
    }
  });
  release.join();
  EXPECT_EQ(failed, 8);
  EXPECT_EQ(refused, 8);
  EXPECT_EQ(desk->head(), head);
  around_.failures = 0;
  EXPECT_EQ(desk->carry_out({1}, note(1, "0", "x"))->recorded, 1U);
  EXPECT_EQ(fault(), "");
}

// Who founded it was killed after the file was made and before its first entry.
TEST_F(DeskTroubleTest, takes_no_deeds_on_a_ledger_that_was_never_founded) {
  const auto path = folder_.file("unfounded.ledger");
  create_sqlite(path, DigestKind::sha256);
  try {
    const auto desk = desk_on(path);
    ADD_FAILURE() << "opened";
    // What was once written in place of the first entry, no desk could ever read again.
    EXPECT_FALSE(desk->carry_out({}, [](const Board& board) -> Result<std::vector<Draft>> {
      return std::vector<Draft>{{"x", {1}, {}, ProjectAdded{board.next_project(), {}, {}, {}}}};
    }));
  } catch (const StoreError& error) {
    EXPECT_EQ(error.kind(), StoreError::Kind::not_a_ledger) << error.what();
  }
  EXPECT_EQ(open_sqlite(path)->head().seq, 0U);
}

TEST_F(DeskTroubleTest, loses_nothing_acknowledged_while_the_store_fails_now_and_then) {
  std::mutex lock;
  std::set<std::string> acknowledged;
  std::atomic<int> failed = 0, appends = 0;
  around_.before_append = [&] { around_.failures = ++appends % 3 == 0 ? 1 : 0; };
  {
    const auto desk = wrapped();
    together(8, [&](int thread) {
      const auto item = static_cast<std::uint32_t>(thread + 1);
      for (int i = 0; i < 50; ++i) {
        const auto id = std::to_string(thread) + "-" + std::to_string(i);
        try {
          const bool told = desk->carry_out({item}, note(item, id, "x")).operator bool();
          const std::lock_guard hold(lock);
          if (told) acknowledged.insert(id);
        } catch (const StoreError&) {
          ++failed;
        }
      }
    });
  }
  EXPECT_GT(failed, 0);
  EXPECT_EQ(acknowledged.size() + static_cast<std::size_t>(failed), 400U);
  std::set<std::string> recorded;
  for (const auto& entry : entries()) {
    if (entry.seq > 10) {
      EXPECT_TRUE(recorded.insert(entry.id).second) << entry.id << " twice";
    }
  }
  EXPECT_EQ(recorded, acknowledged) << "what failed before the append is not recorded";
  EXPECT_EQ(fault(), "");
}

TEST_F(DeskTroubleTest, decides_again_and_answers_once_when_another_process_is_faster) {
  const auto desk = wrapped();
  const auto other = opened();
  int rounds = 0;
  around_.before_append = [&] {
    if (++rounds <= 3) {
      EXPECT_TRUE(other->carry_out({2}, note(2, "faster" + std::to_string(rounds), "x")));
      if (rounds == 2) {
        EXPECT_TRUE(other->carry_out({1}, report(1, 500, "theirs")));
      }
    }
  };
  const auto head = desk->head();
  const auto receipt = desk->carry_out({1}, report(1, 420, "mine"));
  ASSERT_FALSE(receipt) << "what was right at first isn't after the other's entry";
  EXPECT_EQ(receipt.issues().at(0).kind, &already_reported);
  EXPECT_EQ(rounds, 2) << "after that nothing was left to append";
  rounds = 0;
  const auto later = desk->carry_out({3}, report(3, 420, "later"));
  ASSERT_TRUE(later);
  EXPECT_EQ(later->recorded, 1U);
  EXPECT_GT(desk->head().seq, head.seq + 3);
  EXPECT_EQ(fault(), "");
}

TEST_F(DeskTroubleTest, takes_the_receipt_of_the_same_id_from_a_faster_process) {
  const auto desk = wrapped();
  const auto other = opened();
  Receipt theirs;
  around_.before_append = [&] {
    if (theirs.seq == 0) theirs = *other->carry_out({1}, note(1, "same", "x"));
  };
  const auto mine = *desk->carry_out({1}, note(1, "same", "x"));
  EXPECT_EQ(mine.seq, theirs.seq);
  EXPECT_EQ(mine.digest, theirs.digest);
  EXPECT_EQ(theirs.recorded, 1U);
  EXPECT_EQ(mine.recorded, 0U);
}

TEST_F(DeskTroubleTest, shares_a_file_with_another_desk) {
  const auto one = opened(), two = opened();
  std::atomic<std::size_t> recorded = 0;
  together(8, [&](int thread) {
    const auto item = static_cast<std::uint32_t>(thread / 2 + 1);
    auto& desk = thread % 2 == 0 ? one : two;
    for (int i = 0; i < 40; ++i) {
      const auto id = std::to_string(thread) + "-" + std::to_string(i);
      recorded += desk->carry_out({item}, note(item, id, "x"))->recorded;
    }
  });
  EXPECT_EQ(recorded, 320U);
  EXPECT_TRUE(within_a_second([&] { return one->head() == two->head(); }));
  EXPECT_EQ(one->head().seq, 330U);
  EXPECT_EQ(told(*one), told(*two));
  EXPECT_EQ(fault(), "");
}

TEST_F(DeskTroubleTest, sees_within_a_second_what_another_desk_wrote_right_after_its_own) {
  const auto other = opened();
  const auto desk = wrapped();
  bool once = true;
  around_.after_append = [&] {  // between the append and whatever comes next
    if (std::exchange(once, false)) {
      EXPECT_TRUE(other->carry_out({2}, note(2, "theirs", "x")));
    }
  };
  ASSERT_TRUE(desk->carry_out({1}, note(1, "mine", "x")));
  EXPECT_TRUE(within_a_second([&] { return desk->head().seq == 12; }));
}

TEST_F(DeskTroubleTest, looks_again_when_reading_the_others_entries_failed) {
  const auto desk = wrapped();
  around_.misreads = 1;
  ASSERT_TRUE(opened()->carry_out({2}, note(2, "theirs", "x")));
  EXPECT_TRUE(within_a_second([&] { return desk->head().seq == 11; }));
}

TEST_F(DeskTroubleTest, says_that_the_head_is_wrong_and_does_not_try_for_ever) {
  const auto desk = opened();
  Sqlite(path_, SQLITE_OPEN_READWRITE).run("UPDATE head SET seq = seq + 1");
  try {
    (void)desk->carry_out({1}, note(1, "a", "x"));
    ADD_FAILURE() << "recorded on a wrong head";
  } catch (const StoreError& error) {
    EXPECT_EQ(error.kind(), StoreError::Kind::damaged);
  }
  Sqlite(path_, SQLITE_OPEN_READWRITE).run("UPDATE head SET seq = seq - 1");
  EXPECT_TRUE(desk->carry_out({1}, note(1, "a", "x")));
}

TEST_F(DeskTroubleTest, names_the_entry_that_it_cannot_read) {
  for (const auto* change :
       {"UPDATE entry SET line = 'x' WHERE seq = 4", "UPDATE entry SET seq = 40 WHERE seq = 4",
        "DELETE FROM entry WHERE seq = 3"}) {
    const auto path = folder_.file(std::to_string(std::string(change).size()));
    found_ledger(path, 2);
    Sqlite(path, SQLITE_OPEN_READWRITE).run(change);
    try {
      desk_on(path);
      ADD_FAILURE() << change;
    } catch (const StoreError& error) {
      EXPECT_EQ(error.kind(), StoreError::Kind::damaged);
      EXPECT_NE(error.text().zh.find("第 4"), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace kaigong
