#include "desk/desk.h"

#include "desk/small_desk_test.h"

#include <gtest/gtest.h>

#include <set>

namespace kaigong {
namespace {

class DeskTest : public testing::Test, protected SmallDesk {};

TEST_F(DeskTest, records_a_deed_and_teaches_it_to_the_board) {
  const auto desk = opened();
  const auto before = desk->head();
  const auto receipt = desk->carry_out({1}, report(1, 420, "a"));
  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt->seq, before.seq + 1);
  EXPECT_EQ(receipt->recorded, 1U);
  EXPECT_EQ(desk->head(), (Head{receipt->seq, receipt->digest}));
  EXPECT_EQ(desk->line(receipt->seq)->id, "a");
  EXPECT_EQ(desk->newest(receipt->seq + 1, 2).at(1).id, "list-P8");
  EXPECT_FALSE(desk->line(receipt->seq + 1));
  EXPECT_FALSE(desk->line(0));
  EXPECT_EQ(desk->read([](const Board& board) {
    return invested_total_on(*board.project({1}), *Day::of(2022, 4, 28));
  }),
            420'000'000);
}

TEST_F(DeskTest, gives_the_same_id_the_same_receipt_and_records_it_once) {
  auto desk = opened();
  const auto first = *desk->carry_out({1}, note(1, "a", "x"));
  for (int again = 0; again < 3; ++again) {
    const auto receipt = *desk->carry_out({1}, note(1, "a", "x"));
    EXPECT_EQ(receipt.seq, first.seq);
    EXPECT_EQ(receipt.digest, first.digest);
    EXPECT_EQ(receipt.recorded, 0U);
    desk.reset();
    desk = opened();
  }
  EXPECT_EQ(desk->head().seq, first.seq);
}

TEST_F(DeskTest, records_one_id_once_from_eight_threads_and_across_a_restart) {
  for (int round = 0; round < 4; ++round) {
    const auto desk = opened();
    std::atomic<std::size_t> recorded = 0;
    std::set<Seq> seqs;
    std::mutex lock;
    // About eight projects, so that they meet in one batch; and about one, so that they can't.
    together(8, [&](int i) {
      const auto item = static_cast<std::uint32_t>(round % 2 == 0 ? i + 1 : 1);
      const auto receipt =
          *desk->carry_out({item}, note(item, "same" + std::to_string(round / 2 * 2), "x"));
      recorded += receipt.recorded;
      const std::lock_guard hold(lock);
      seqs.insert(receipt.seq);
      EXPECT_EQ(receipt.digest, desk->line(receipt.seq)->digest);
    });
    EXPECT_EQ(recorded, round % 2 == 0 ? 1U : 0U);
    EXPECT_EQ(seqs.size(), 1U);
  }
  EXPECT_EQ(fault(), "");
}

// An offline phone sends May's figure again after June's correction: it is on record, not refused.
TEST_F(DeskTest, does_not_decide_anew_on_a_form_that_is_on_record) {
  const auto desk = opened();
  const auto first = *desk->carry_out({1}, report(1, 420, "a"), "a");
  ASSERT_TRUE(desk->carry_out({1}, report(1, 400, "b", "更正"), "b"));
  EXPECT_FALSE(desk->carry_out({1}, report(1, 420, "other"), "other"));
  const auto again = desk->carry_out({1}, report(1, 420, "a"), "a");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->seq, first.seq);
  EXPECT_EQ(again->digest, first.digest);
  EXPECT_EQ(again->recorded, 0U);
}

TEST_F(DeskTest, never_decides_two_deeds_about_one_item_on_the_same_state) {
  const auto desk = wrapped();
  for (int round = 0; round < 20; ++round) {
    const auto item = static_cast<std::uint32_t>(round % 8 + 1);
    std::atomic<int> accepted = 0, refused = 0;
    std::latch waiting(1);
    // The first append is held until all wait, so that without the rule they'd share a batch.
    around_.before_append = [&] { waiting.wait(); };
    std::thread first([&] {
      EXPECT_TRUE(
          desk->carry_out({item % 8 + 1}, note(item % 8 + 1, "n" + std::to_string(round), "x")));
    });
    std::thread release([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      waiting.count_down();
    });
    together(4, [&](int i) {
      const auto id = std::to_string(round) + "-" + std::to_string(i);
      const auto receipt = desk->carry_out({item}, report(item, 1000 * (round + 1) + i, id));
      ++(receipt ? accepted : refused);
      if (!receipt) {
        EXPECT_EQ(receipt.issues().at(0).kind, &already_reported);
      }
    });
    first.join();
    release.join();
    if (round < 8) {
      EXPECT_EQ(accepted, 1) << round;
    }
    EXPECT_EQ(accepted + refused, 4);
  }
  EXPECT_EQ(fault(), "");
}

TEST_F(DeskTest, records_nothing_of_a_refused_deed) {
  const auto desk = opened();
  ASSERT_TRUE(desk->carry_out({1}, report(1, 420, "a")));
  const auto head = desk->head();
  const auto before = told(*desk);
  const auto refused = desk->carry_out({1}, report(1, 400, "b"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.issues().at(0).kind, &already_reported);
  EXPECT_EQ(desk->head(), head);
  EXPECT_EQ(told(*desk), before);
  EXPECT_EQ(entries().size(), head.seq);
}

TEST_F(DeskTest, refuses_two_drafts_of_one_deed_with_one_id) {
  const auto desk = opened();
  const auto before = desk->head();
  const auto receipt = desk->carry_out({}, [](const Board&) {
    const Body body = ProjectTagged{{1}, {"a"}, {}};
    return std::vector<Draft>{{"twice", {1}, {}, body}, {"twice", {1}, {}, body}};
  });
  ASSERT_FALSE(receipt);
  EXPECT_EQ(receipt.issues()[0].kind->code, "entry.bad_id");
  EXPECT_EQ(desk->head(), before);
}

TEST_F(DeskTest, is_sound_to_a_verifier_while_somebody_writes) {
  const auto desk = opened();
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (int i = 0; !done; ++i) {
      (void)desk->carry_out({1}, [i](const Board&) {
        const Body body = ProjectTagged{{1}, {std::to_string(i)}, {}};
        return std::vector<Draft>{{"live-" + std::to_string(i), {1}, {}, body}};
      });
    }
  });
  const auto store = open_sqlite(path_, true);
  for (int i = 0; i < 40; ++i) EXPECT_TRUE(verify(*store).faults.empty()) << i;
  done = true;
  writer.join();
}

TEST_F(DeskTest, refuses_what_could_not_be_read_again_with_all_of_its_deed) {
  const auto desk = opened();
  const auto head = desk->head();
  const auto code_of = [&](std::string id, std::string text, std::optional<Instant> at = {}) {
    const auto refused = desk->carry_out({1}, [&](const Board&) -> Result<std::vector<Draft>> {
      return std::vector<Draft>{{"good", {1}, {}, ProjectTagged{{1}, {"x"}, {}}},
                                {id, {1}, at, ProjectTagged{{1}, {text}, {}}}};
    });
    return refused ? std::string_view("recorded") : refused.issues().at(0).kind->code;
  };
  EXPECT_EQ(code_of("", "x"), "entry.bad_id");
  EXPECT_EQ(code_of(std::string(65, 'x'), "x"), "entry.bad_id");
  EXPECT_EQ(code_of("\xff", "x"), "entry.unreadable");
  EXPECT_EQ(code_of("b", "\xe5\xbc"), "entry.unreadable");
  EXPECT_EQ(code_of("b", "x", Instant{-9'000'000'000'000'000}), "entry.unreadable");
  EXPECT_EQ(code_of("b", std::string(1U << 20U, 'x')), "entry.too_long");
  EXPECT_EQ(desk->head(), head);
  EXPECT_EQ(code_of("b", "x"), "recorded");
  EXPECT_EQ(desk->head().seq, head.seq + 2);
  EXPECT_EQ(fault(), "");
}

TEST_F(DeskTest, commits_what_waits_in_few_transactions) {
  around_.before_append = [] { std::this_thread::sleep_for(std::chrono::milliseconds(2)); };
  std::atomic<int> recorded = 0;
  {
    const auto desk = wrapped();
    together(64, [&](int thread) {
      const auto item = static_cast<std::uint32_t>(thread % 8 + 1);
      for (int i = 0; i < 50; ++i) {
        const auto id = std::to_string(thread) + "-" + std::to_string(i);
        recorded += static_cast<int>(desk->carry_out({item}, note(item, id, "x"))->recorded);
      }
    });
    EXPECT_EQ(told(*desk), told(*desk_on(path_, desk->head().seq)));
  }
  EXPECT_EQ(recorded, 64 * 50);
  EXPECT_EQ(entries().size(), 10U + 64 * 50);
  EXPECT_LT(around_.appends, 64 * 50 / 4);
  std::printf("%d deeds in %d transactions\n", 64 * 50, around_.appends.load());
  EXPECT_EQ(fault(), "");
}

TEST_F(DeskTest, does_a_deed_about_no_item_alone_and_in_its_turn) {
  const auto desk = opened();
  together(8, [&](int thread) {
    for (int i = 0; i < 10; ++i) {
      const auto receipt =
          desk->carry_out({}, [&](const Board& board) -> Result<std::vector<Draft>> {
            ProjectFacts facts;
            facts.name = Text{"新项目", "New"};
            return std::vector<Draft>{{std::to_string(thread) + "+" + std::to_string(i),
                                       {1},
                                       {},
                                       ProjectAdded{board.next_project(), {}, facts, {}}}};
          });
      EXPECT_TRUE(receipt);
      EXPECT_TRUE(desk->carry_out(
          {1}, note(1, receipt->digest.bytes.empty() ? "" : show_short(receipt->digest), "x")));
    }
  });
  EXPECT_EQ(desk->read([](const Board& board) { return board.projects().size(); }), 88U);
  EXPECT_EQ(fault(), "");
}

TEST_F(DeskTest, tells_the_watcher_every_entry_once_and_in_order) {
  std::vector<Seq> seen;
  {
    const auto desk = opened(), other = opened();
    desk->watch([&](std::span<const Entry> entries) {
      for (const auto& entry : entries) seen.push_back(entry.seq);
    });
    together(8, [&](int thread) {
      const auto item = static_cast<std::uint32_t>(thread + 1);
      for (int i = 0; i < 20; ++i) {
        const auto& writer = i % 4 == 0 ? other : desk;
        EXPECT_TRUE(writer->carry_out({item}, note(item, std::to_string(thread * 100 + i), "x")));
      }
    });
    EXPECT_TRUE(within_a_second([&] { return desk->head().seq == 170; }));
  }
  ASSERT_EQ(seen.size(), 160U);
  for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i], 11 + i);
}

TEST_F(DeskTest, opens_a_board_of_the_past_which_takes_no_deeds) {
  std::vector<std::string> then;
  {
    const auto desk = opened();
    for (int i = 0; i < 5; ++i) {
      then.push_back(told(*desk));
      ASSERT_TRUE(desk->carry_out({1}, report(1, 400 + i, std::to_string(i), "r")));
    }
  }
  for (Seq i = 0; i < 5; ++i) EXPECT_EQ(told(*desk_on(path_, 10 + i)), then[i]);
  EXPECT_EQ(desk_on(path_, 0)->head().seq, 0U);
  EXPECT_EQ(desk_on(path_, 1'000)->head().seq, 15U);
}

TEST_F(DeskTest, names_people_and_forgets_them) {
  const auto desk = opened();
  EXPECT_EQ(desk->name_of({3}), (Text{"第3号", "no. 3"}));
  desk->put_person({{3}, {"张三", "Zhang San"}});
  EXPECT_EQ(desk->name_of({3}).zh, "张三");
  EXPECT_EQ(opened()->name_of({3}).en, "Zhang San");
}

TEST_F(DeskTest, finishes_what_waits_before_it_closes) {
  std::atomic<int> recorded = 0, queued = 0;
  std::latch open(1);
  around_.before_append = [&] { open.wait(); };
  auto desk = wrapped();
  auto& pen = *desk;
  std::vector<std::thread> threads;
  for (std::uint32_t i = 0; i < 32; ++i) {
    threads.emplace_back([&, i] {
      ++queued;
      recorded += static_cast<int>(
          pen.carry_out({i % 8 + 1}, note(i % 8 + 1, std::to_string(i), "x"))->recorded);
    });
  }
  while (queued < 32) std::this_thread::yield();
  std::this_thread::sleep_for(std::chrono::milliseconds(100));  // from counting to waiting
  std::thread closing([&] { desk.reset(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  open.count_down();
  closing.join();
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(recorded, 32);
  EXPECT_EQ(entries().size(), 42U);
}

// What the columns say that the desk keeps, and what the histories say; none where none are kept.
std::optional<std::pair<std::int64_t, std::int64_t>> invested(const Desk& desk, Day day) {
  using Both = std::optional<std::pair<std::int64_t, std::int64_t>>;
  return desk.read([&](const Board& board, const Present* present) -> Both {
    if (present == nullptr) return std::nullopt;
    const auto plain = moment_of(method_of(board), day);
    std::int64_t columns = 0, histories = 0;
    for (const auto& project : board.projects()) {
      columns += value_of(Term::invested_year, project, present->moment());
      histories += value_of(Term::invested_year, project, plain);
    }
    return std::pair(columns, histories);
  });
}

TEST_F(DeskTest, keeps_the_columns_of_a_day_in_step_while_they_are_asked_for) {
  const auto desk = opened();
  const Day day = *Day::of(2022, 4, 28);
  EXPECT_FALSE(invested(*desk, day));
  std::atomic<bool> done = false;
  std::thread asking([&] {
    while (!done) {
      desk->keep_present(day);
      const auto both = invested(*desk, day);
      if (both) {
        EXPECT_EQ(both->first, both->second);
      }
    }
  });
  for (int i = 1; i <= 20; ++i) {
    ASSERT_TRUE(desk->carry_out({1}, report(1, 420 + i, "a" + std::to_string(i), "x")));
  }
  done = true;
  asking.join();
  desk->keep_present(day);
  EXPECT_EQ(invested(*desk, day), std::pair(std::int64_t{440'000'000}, std::int64_t{440'000'000}));
  desk->keep_present(day + 400);
  EXPECT_EQ(invested(*desk, day + 400), std::pair(std::int64_t{0}, std::int64_t{0}));
}

}  // namespace
}  // namespace kaigong
