// Small provinces on disks that fail, seed after seed: crashes at every write, at writes by chance,
// of one of two processes and of all; syncs that lie, full disks, clocks that jump, wrong forms.
// After each crash and at the end all that was acknowledged must be there, nothing by half, and
// every figure must be what the reference makes of the lines.
//   KAIGONG_WORLD_SECONDS  how long (60)
//   KAIGONG_WORLD_SEED     only this seed, to repeat a failure
#include "world.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace kaigong::world {
namespace {

using Steady = std::chrono::steady_clock;

// A story that is the same each time, but for the crash at one change of the disk.
long tell(unsigned seed, long crash_at, const std::vector<Loss>& losses, Counts& counts) {
  World world(seed, 1, counts);
  world.lose_next(losses);
  world.disk().die_in(crash_at);
  world.begin();
  for (int i = 0; i < 6; ++i) world.send(world.deeds().next());
  world.reopen(0);
  for (int i = 0; i < 2; ++i) world.send(world.deeds().next());
  world.finish();
  return world.disk().counts().changes;
}

// Once the power goes; once only the process, and the power when the deed that was cut off has been
// sent again and has its receipt.
void crash_at_every_change(unsigned seed, Steady::time_point end, Counts& counts) {
  const auto changes = tell(seed, 0, {}, counts);
  for (long at = 1; at <= changes && Steady::now() < end; ++at) {
    try {
      tell(seed, at, {Loss::power}, counts);
      tell(seed, at, {Loss::process, Loss::power}, counts);
    } catch (const std::exception& error) {
      throw Failure("dying at change " + std::to_string(at) + ": " + error.what());
    }
  }
}

// Years of an office's life with one trouble after the other.
void wander(unsigned seed, int processes, Counts& counts) {
  World world(seed, processes, counts);
  std::mt19937 chance(seed + 1);
  const auto below = [&](unsigned count) { return static_cast<long>(chance() % count); };
  world.begin();
  for (int i = 0; i < 200; ++i) {
    switch (below(24)) {
      case 0: world.disk().die_in(1 + below(20)); break;
      case 1:
        world.disk().die_in(1 + below(20),
                            static_cast<int>(below(static_cast<unsigned>(processes))));
        break;
      case 2: world.disk().fail_in(1 + below(12)); break;
      case 3: world.disk().room_for(below(50'000)); break;
      case 4:
      case 5: world.disk().room_for({}); break;
      case 6: world.reopen(static_cast<int>(below(static_cast<unsigned>(processes)))); break;
      case 7: world.checkpoint(); break;
      case 8: world.die_now(); break;
      default: break;
    }
    world.send(world.deeds().next());
  }
  world.finish();
}

void lie(unsigned seed, Counts& counts) {
  World world(seed, 1, counts);
  std::mt19937 chance(seed + 1);
  world.begin();
  const auto truthful = static_cast<int>(chance() % 30);
  for (int i = 0; i < 40; ++i) {
    if (i == truthful) world.disk().lie(true);
    world.send(world.deeds().next());
    if (chance() % 20 == 0) world.checkpoint();
  }
  world.end_lied_to();
}

void crowd(unsigned seed, Counts& counts) {
  World world(seed, 1, counts);
  std::mt19937 chance(seed + 1);
  world.begin();
  for (int i = 0; i < 10; ++i) {
    if (chance() % 2 == 0) world.disk().die_in(1 + static_cast<long>(chance() % 60));
    world.crowd(4, 10);
  }
  world.finish();
}

void run(unsigned seed, Steady::time_point end, Counts& counts) {
  switch (seed % 8) {
    case 0: crash_at_every_change(seed, end, counts); break;
    case 1: lie(seed, counts); break;
    case 2: crowd(seed, counts); break;
    case 3:
    case 4:
    case 5: wander(seed, 2, counts); break;
    default: wander(seed, 1, counts);
  }
  ++counts.seeds;
}

long said_in(const char* name, long otherwise) {
  const auto* said = std::getenv(name);
  return said == nullptr ? otherwise : std::strtol(said, nullptr, 10);
}

void print(const Counts& counts) {
  std::printf("%ld seeds, %ld deeds, %ld entries acknowledged, %ld deeds refused\n", counts.seeds,
              counts.deeds, counts.acknowledged, counts.refused);
  std::printf(
      "%ld crashes, %ld processes killed, %ld failed writes, %ld syncs lied about (%ld "
      "ledgers named as damaged), %ld times full\n",
      counts.crashes, counts.kills, counts.failures, counts.lost_syncs, counts.named_damaged,
      counts.full);
  std::printf("%ld entries lost, %ld appeared, %ld figures as the reference has them\n",
              counts.lost, counts.appeared, counts.comparisons);
}

}  // namespace
}  // namespace kaigong::world

int main() {
  using namespace kaigong::world;
  const auto seconds = std::chrono::seconds(said_in("KAIGONG_WORLD_SECONDS", 60));
  const auto only = said_in("KAIGONG_WORLD_SEED", -1);
  const auto first = only >= 0 ? only : 20'220'433;
  const auto end = Steady::now() + seconds;
  Counts counts;
  for (auto seed = static_cast<unsigned>(first); counts.seeds == 0 || Steady::now() < end; ++seed) {
    try {
      run(seed, only >= 0 ? Steady::time_point::max() : end, counts);
    } catch (const std::exception& error) {
      std::printf("seed %u: %s\n", seed, error.what());
      print(counts);
      return 1;
    }
    if (only >= 0) break;
  }
  print(counts);
  return 0;
}
