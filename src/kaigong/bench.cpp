#include "assess/race.h"
// tested by: tests/command/commands_test.py
#include "desk/audit.h"
#include "kaigong/commands.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>

namespace kaigong {

namespace {

// The median of five, in milliseconds.
template <class Work>
double median_ms(Work work) {
  std::vector<double> times;
  for (int i = 0; i < 5; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  std::sort(times.begin(), times.end());
  return times[2];
}

}  // namespace

// How quick this very ledger is on this machine; bench/ compares with other engines.
Exit run_bench(const Setting& setting) {
  const auto store = open_sqlite(setting.ledger, true);
  const auto entries = static_cast<double>(store->head().seq);
  const auto verify_ms =
      median_ms([&] { check(verify(*store).faults.empty(), "the ledger isn't sound"); });
  const auto replay_ms = median_ms([&] { open_board(setting); });
  const auto desk = open_board(setting);
  const auto rank_ms = median_ms([&] {
    desk->read([](const Board& board) {
      return race(board, method_of(board), today_of(board)).groups.size();
    });
  });
  const auto past_ms = median_ms([&] {
    desk->read([](const Board& board) {
      return race(board, method_of(board), today_of(board) + -365).groups.size();
    });
  });
  const auto projects = desk->read([](const Board& board) { return board.projects().size(); });
  if (setting.json) {
    print_json(
        fmt::format("{{\"entries\":{},\"projects\":{},\"verify_ms\":{:.2f},\"replay_ms\":{:.2f},"
                    "\"rank_ms\":{:.2f},"
                    "\"rank_year_ago_ms\":{:.2f}}}",
                    entries, projects, verify_ms, replay_ms, rank_ms, past_ms));
    return Exit::ok;
  }
  const auto per_second = [&](double ms) { return fmt::format("{:.0f}", entries / ms * 1000); };
  print_table({{{"做什么", "What"}},
               {{"毫秒（五次中位）", "ms (median of 5)"}, true},
               {{"条/秒", "entries/s"}, true}},
              {{"verify", fmt::format("{:.1f}", verify_ms), per_second(verify_ms)},
               {"replay", fmt::format("{:.1f}", replay_ms), per_second(replay_ms)},
               {"rank", fmt::format("{:.1f}", rank_ms), "–"},
               {"rank, a year ago", fmt::format("{:.1f}", past_ms), "–"}},
              setting.language);
  std::cout << fmt::format("{:.0f} entries, {} projects\n", entries, projects);
  return Exit::ok;
}

}  // namespace kaigong
