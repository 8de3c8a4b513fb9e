#include "dispatch/simulate.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace kaigong {
namespace {

const Day april = *Day::of(2022, 4, 30);

Method shipped(const std::function<void(json::Value&)>& change = {}) {
  std::ifstream file(KAIGONG_ROOT "/tests/methods/red-and-black.json");
  auto text = *json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
  if (change) change(text);
  return *read_method(text);
}

// Two units, each with a project: a plan of 100 of which 11 are due, 8 and 1 done.
struct Field {
  Board board;

  Field() {
    for (std::uint32_t i = 1; i <= 2; ++i) {
      const auto key = std::string(1, static_cast<char>('a' + i - 1));
      say(RegionAdded{{i}, {}, key, "", {key, key}, "", true});
      ProjectAdded added;
      added.project = {i};
      added.listed = Day::of(2022, 1, 1);
      added.facts.region = RegionId{i};
      say(added);
      say(PlanSet{{i}, 2022, *Day::of(2022, 1, 1), Money::fen(10'000), {}, ""});
      ProgressReported body;
      body.project = {i};
      body.day = april;
      body.period = month_of(april);
      body.invested_year = Money::fen(i == 1 ? 800 : 100);
      say(body);
    }
    say(FigureReported{"growth", "b", april, -100, "d"});
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(*Day::of(2022, 1, 1)), {1}, std::move(body)});
  }
};

const LightChange* find(const Simulation& simulation, const char* rule, const char* label) {
  for (const auto& light : simulation.lights) {
    if (light.rule == rule && light.label == label) return &light;
  }
  return nullptr;
}

TEST(Simulate, changes_nothing_by_the_same_method) {
  const Field field;
  const auto result = simulate(field.board, shipped(), shipped(), april);
  EXPECT_EQ(result.units, 2);
  EXPECT_TRUE(result.changed.empty());
  for (const auto& light : result.lights) {
    EXPECT_EQ(light.before, light.after);
    EXPECT_TRUE(light.on.empty() && light.off.empty());
  }
}

TEST(Simulate, tells_whose_points_and_which_lights_would_change) {
  const Field field;
  const auto stricter = shipped([](json::Value& text) {
    text.at("scheme").at("items").at(0).at("weight_points") = 80;
    text.at("lights").at(0).at("levels").at(1).at("at") = 2000;
    text.at("lights").at(2).at("code") = "renamed";
  });
  const auto result = simulate(field.board, shipped(), stricter, april);
  ASSERT_EQ(result.changed.size(), 2U);
  const auto& first = result.changed[0];
  EXPECT_EQ(first.items.at(0).code, "completion");
  EXPECT_EQ(*first.items.at(0).after->score, 2 * *first.items.at(0).before->score);
  const auto* red = find(result, "progress", "red");
  const auto* yellow = find(result, "progress", "yellow");
  ASSERT_TRUE(red != nullptr && yellow != nullptr);
  EXPECT_EQ(red->before, 1);
  EXPECT_EQ(red->after, 0);
  EXPECT_EQ(red->off, std::vector<ProjectId>{ProjectId{2}});
  EXPECT_EQ(yellow->on, std::vector<ProjectId>{ProjectId{2}});
  EXPECT_EQ(find(result, "growth-light", "red")->units_off, std::vector<std::string>{"b"});
  EXPECT_EQ(find(result, "renamed", "red")->units_on, std::vector<std::string>{"b"});
}

TEST(Simulate, leaves_exempt_units_and_projects_out_of_the_count) {
  Field field;
  field.say(ExemptionGranted{{2}, "", "progress", april, april, {3}, "r", "d"});
  field.say(ExemptionGranted{{}, "b", "growth-light", april, april, {3}, "r", "d"});
  const auto result = simulate(field.board, shipped(), shipped(), april);
  EXPECT_EQ(find(result, "progress", "red")->before, 0);
  EXPECT_EQ(find(result, "growth-light", "red")->after, 0);
}

}  // namespace
}  // namespace kaigong
