#include "demo/names.h"

#include <gtest/gtest.h>

namespace kaigong::demo {
namespace {

TEST(DemoNames, change_the_phase_first_and_then_the_product) {
  const auto tables = load_tables();
  const auto& place = tables.regions[tables.region("jilin/jilin/jiaohe")];
  const auto& set = tables.shape.name_sets[tables.set("pharma")];
  Names names(tables);
  Chance first(1), again(1);
  const auto one = names.project(place, set, first);
  const auto two = names.project(place, set, again);
  EXPECT_EQ(two.name.zh, one.name.zh + "（一期）");
  EXPECT_EQ(two.name.en, one.name.en + ", Phase I");
}

TEST(DemoNames, never_give_one_twice) {
  const auto tables = load_tables();
  const auto& place = tables.regions[tables.region("jilin/meihekou")];
  Names names(tables);
  Chance chance(5);
  std::set<std::string> seen;
  for (int i = 0; i < 500; ++i) {
    const auto made = names.project(place, tables.shape.name_sets[0], chance);
    EXPECT_TRUE(seen.insert(made.name.zh).second) << made.name.zh;
    EXPECT_TRUE(seen.insert(made.name.en).second) << made.name.en;
  }
}

TEST(DemoNames, mark_every_owner_as_composed) {
  const auto tables = load_tables();
  Names names(tables);
  Chance chance(5);
  const auto owner = names.owner(tables.regions[3], tables.shape.name_sets[0], chance);
  EXPECT_TRUE(owner.ends_with("（演示）")) << owner;
}

}  // namespace
}  // namespace kaigong::demo
