#include "expect.h"
#include "store/sqlite_store.h"
#include "writes.h"

#include <fmt/format.h>

#include <thread>

namespace kaigong::bench {

namespace {

// 24 bytes that begin with the time, as RFC 9562 proposes for what databases keep in order; the
// peers' ids are as long and as well in order.
std::string form_id(int writer, int number) {
  return fmt::format("{:012x}-{:02}-{:08}", system_now().ms, writer, number);
}

std::vector<Draft> report_draft(ProjectId project, int writer, int number) {
  ProgressReported body;
  body.project = project;
  body.period = {2022, 4, 0};
  body.day = *Day::of(2022, 4, 30);
  body.invested_year = Money::fen(number);
  return {{form_id(writer, number), {1}, {}, std::move(body)}};
}

// Each writer reports on a project of its own and waits until the report is on the disk.
double our_append_rate(const std::string& path, int appends, int writers) {
  fresh_ledger(path);
  Desk desk(open_sqlite(path), open_sqlite(path, true));
  for (int i = 1; i <= writers; ++i) {
    const auto added = desk.carry_out({}, [i](const Board& board) {
      ProjectAdded body;
      body.project = board.next_project();
      return std::vector<Draft>{{fmt::format("p{}", i), {1}, {}, std::move(body)}};
    });
    expect(static_cast<bool>(added), "a project isn't taken");
  }
  const int each = appends / writers;
  const auto seconds = seconds_of([&] {
    std::vector<std::thread> threads;
    for (int w = 0; w < writers; ++w) {
      threads.emplace_back([&, w] {
        const ProjectId project{static_cast<std::uint32_t>(w) + 1};
        for (int i = 0; i < each; ++i) {
          const auto receipt =
              desk.carry_out(project, [&](const Board&) { return report_draft(project, w, i); });
          expect(static_cast<bool>(receipt), "a report isn't taken");
        }
      });
    }
    for (auto& thread : threads) thread.join();
  });
  return each * writers / seconds;
}

Line appends_line(const Effort& effort, const Peers& peers, const Folder& folder, int writers,
                  std::vector<std::string>& notes) {
  const int appends = writers > 1 ? effort.crowd_appends : effort.appends;
  Line line;
  line.unit = "/s";
  line.more_is_better = true;
  line.ours = median_of(
      effort, [&] { return our_append_rate(folder.file("append.kg"), appends, writers); });
  const int rows = appends / writers * writers;
  for (std::size_t i = 0; i < peers.size(); ++i) {
    if (peers[i].peer == nullptr) continue;
    std::string how;
    line.peers[i] = median_of(effort, [&] {
      const auto filled = peers[i].peer->append(rows, writers);
      how = filled.how;
      return rows / filled.seconds;
    });
    if (!how.empty())
      notes.push_back(
          fmt::format("{} appends faster by {} than the other way.", peers[i].peer->name(), how));
  }
  folder.remove("append.kg");
  return line;
}

}  // namespace

Written bench_appends(const Effort& effort, const Peers& peers, const Folder& folder) {
  Written out;
  auto one = appends_line(effort, peers, folder, 1, out.notes);
  one.what = "durable appends, 1 writer (peers: a row a transaction)";
  auto crowd = appends_line(effort, peers, folder, 64, out.notes);
  crowd.what = "durable appends, 64 writers (peers: 64 rows a transaction)";
  if (crowd.peers[0]) {
    const bool met = crowd.ours->value >= crowd.peers[0]->value / 2;
    crowd.aims.push_back({"half of SQLite's", met});
  }
  out.lines = {std::move(one), std::move(crowd)};
  return out;
}

}  // namespace kaigong::bench
