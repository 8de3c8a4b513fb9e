// Kills a process that records, a thousand times, and looks each time whether all that was
// acknowledged is there, once, and nothing is there by half. KAIGONG_KILLS changes how often,
// KAIGONG_SEED the moments.

#include "desk/audit.h"
#include "desk/small_ledger_test.h"
#include "ledger/stored.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>
#include <thread>

namespace kaigong {
namespace {

constexpr int threads = 4;
constexpr int kills_per_ledger = 50;
constexpr int longest_life_ms = 60;

long said_in(const char* name, long otherwise) {
  const auto* said = std::getenv(name);
  return said == nullptr ? otherwise : std::strtol(said, nullptr, 10);
}

// Records reports from several threads until it is killed. An id goes into the pipe, whole, only
// after the desk has acknowledged its entry.
[[noreturn]] void record_until_killed(const std::string& path, int kill, int acknowledged) {
  const auto desk = desk_on(path);
  const auto run = [&](std::uint32_t thread) {
    for (int i = 0;; ++i) {
      const auto id = std::to_string(kill) + "-" + std::to_string(thread) + "-" + std::to_string(i);
      const auto project = thread * 2 + static_cast<std::uint32_t>(i) % 2 + 1;
      const auto receipt =
          desk->carry_out({project}, report(project, kill * 1000 + i, id, "again"), id);
      const auto line = id + "\n";
      if (!receipt || receipt->recorded != 1) _exit(3);
      if (write(acknowledged, line.data(), line.size()) < 0) _exit(4);
    }
  };
  std::vector<std::thread> all;
  for (std::uint32_t i = 0; i < threads; ++i) all.emplace_back(run, i);
  all[0].join();
  _exit(5);
}

// Takes the ids from the pipe as they come, so that the child never waits for us.
std::set<std::string> read_ids(int from) {
  std::string text;
  char bytes[4096];
  for (ssize_t count = 0; (count = read(from, bytes, sizeof bytes)) > 0;)
    text.append(bytes, static_cast<std::size_t>(count));
  std::set<std::string> ids;
  for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
    ids.insert(text.substr(at, end - at));
  return ids;
}

struct Tally {
  std::size_t acknowledged = 0, recorded = 0, lost = 0, half = 0, unsound = 0;
};

// One life and one violent death.
std::set<std::string> kill_once(const std::string& path, int number, std::mt19937& chance) {
  int ends[2];
  check(pipe2(ends, O_CLOEXEC) == 0, "no pipe");
  const auto child = fork();
  check(child >= 0, "no process");
  if (child == 0) {
    close(ends[0]);
    record_until_killed(path, number, ends[1]);
  }
  close(ends[1]);
  const auto life = std::chrono::microseconds(chance() % (longest_life_ms * 1000));
  std::thread killer([&] {
    std::this_thread::sleep_for(life);
    kill(child, SIGKILL);
  });
  auto ids = read_ids(ends[0]);
  killer.join();
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  check(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "the child died of something else");
  return ids;
}

// `acknowledged`: of this ledger, by all its children so far.
void look(const std::string& path, const std::set<std::string>& acknowledged, Tally& tally) {
  const auto verdict = verify(*open_sqlite(path));
  for (const auto& fault : verdict.faults) std::printf("%s\n", fault.text.en.c_str());
  tally.unsound += verdict.faults.size();
  std::map<std::string, int> seen;
  for (const auto& entry : all_after(*open_sqlite(path, true), 0)) {
    ++seen[entry.id];
    const auto read = read_line(entry.line);
    if (!read || read->id != entry.id) ++tally.half;
  }
  for (const auto& id : acknowledged) {
    if (seen[id] != 1) {
      ++tally.lost;
      std::printf("lost: %s\n", id.c_str());
    }
  }
  const auto desk = desk_on(path, verdict.entries);
  if (desk->head() != verdict.head) ++tally.half;
}

Tally kill_many(long kills, unsigned seed) {
  std::mt19937 chance(seed);
  Tally tally;
  std::unique_ptr<TestFolder> folder;
  std::string path;
  std::set<std::string> acknowledged;
  for (int number = 0; number < kills; ++number) {
    if (number % kills_per_ledger == 0) {
      folder = std::make_unique<TestFolder>();
      path = folder->file("a.ledger");
      found_ledger(path, threads * 2);
      acknowledged.clear();
    }
    const auto before = open_sqlite(path, true)->head().seq;
    const auto ids = kill_once(path, number, chance);
    acknowledged.insert(ids.begin(), ids.end());
    tally.acknowledged += ids.size();
    look(path, acknowledged, tally);
    tally.recorded += open_sqlite(path, true)->head().seq - before;
  }
  return tally;
}

}  // namespace
}  // namespace kaigong

int main() {
  using namespace kaigong;
  const auto kills = said_in("KAIGONG_KILLS", 1000);
  const auto seed = static_cast<unsigned>(said_in("KAIGONG_SEED", 20220428));
  const auto start = std::chrono::steady_clock::now();
  const auto tally = kill_many(kills, seed);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("seed %u, %.0f s, %zu recorded and not yet acknowledged, %zu faults\n", seed,
              took.count(), tally.recorded - tally.acknowledged, tally.unsound);
  std::printf("%ld kills, %zu entries acknowledged, %zu lost, %zu half\n", kills,
              tally.acknowledged, tally.lost, tally.half);
  const bool sound = tally.lost + tally.half + tally.unsound == 0 && tally.acknowledged > 0;
  return sound ? 0 : 1;
}
