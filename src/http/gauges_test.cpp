#include "http/routes.h"
#include "http/world_for_test.h"

#include <gtest/gtest.h>

#include <map>

namespace kaigong::http {
namespace {

std::map<std::string, double> read(const Desk& desk) {
  std::map<std::string, double> values;
  for (const auto& gauge : gauges(desk)) values[gauge.name] = gauge.value;
  return values;
}

TEST(Gauges, say_how_far_the_ledger_is_and_how_the_pen_keeps_up) {
  World world;
  const auto before = read(*world.desk);
  world.record(PostHeld{{11}, {"职务", "Post"}, "", {1}, {}, {}, {}, Role::office, {}});
  auto after = read(*world.desk);
  EXPECT_EQ(after["kaigong_ledger_sequence"], before.at("kaigong_ledger_sequence") + 1);
  EXPECT_EQ(after["kaigong_ledger_sequence"], static_cast<double>(world.desk->head().seq));
  EXPECT_EQ(after["kaigong_pen_batches_total"], before.at("kaigong_pen_batches_total") + 1);
  EXPECT_EQ(after["kaigong_pen_deeds_total"], before.at("kaigong_pen_deeds_total") + 1);
  EXPECT_EQ(after["kaigong_pen_appends_total"], before.at("kaigong_pen_appends_total") + 1);
  EXPECT_EQ(after["kaigong_pen_last_batch_deeds"], 1);
  EXPECT_GT(after["kaigong_pen_last_append_seconds"], 0);
  EXPECT_GE(after["kaigong_pen_append_seconds_total"], after["kaigong_pen_last_append_seconds"]);
}

}  // namespace
}  // namespace kaigong::http
