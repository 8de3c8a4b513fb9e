#include "dispatch/unit_lights.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

const Day june = *Day::of(2022, 6, 30);

// A city that doesn't race with two districts that do.
class City {
 public:
  City() {
    say(RegionAdded{{1}, {}, "city", "", {"市", "City"}, "", false});
    say(RegionAdded{{2}, {1}, "east", "", {"东区", "East"}, "", true});
    say(RegionAdded{{3}, {1}, "west", "", {"西区", "West"}, "", true});
    method.figures = {{"growth", {"增速", "growth"}, FigureUnit::bp},
                      {"planned", {"计划", "planned"}, FigureUnit::bp}};
    LightRule rule;
    rule.code = "growth";
    rule.name = {"增速", "Growth"};
    rule.kind = RuleKind::growth_below;
    rule.growth.figure = "growth";
    rule.planned = "planned";
    rule.levels = {{"yellow", "yellow", {"黄", "Y"}, 1, false},
                   {"red", "red", {"红", "R"}, 2, false}};
    method.lights = {rule};
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(*Day::of(2022, 7, 1)), {1}, std::move(body)});
  }
  void figure(const char* code, const char* unit, std::int64_t bp, Day day = june) {
    say(FigureReported{code, unit, day, bp, ""});
  }
  std::vector<UnitLight> lights(Day day = june) {
    return unit_lights(board, method, moment_of(method, day));
  }
  std::string on(Day day = june) {  // "east yellow"
    std::string out;
    for (const auto& light : lights(day))
      out += (out.empty() ? "" : " ") + light.unit.key + " " + light.level->label;
    return out;
  }

  Board board;
  Method method;
};

TEST(UnitLights, are_green_at_plan_and_mean_and_yellow_below_either) {
  City city;
  city.figure("growth", "city", 500);
  city.figure("planned", "east", 600);
  city.figure("growth", "east", 600);
  EXPECT_EQ(city.on(), "");
  city.figure("growth", "east", 599);
  EXPECT_EQ(city.on(), "east yellow") << "below its plan";
  city.figure("planned", "east", 400);
  EXPECT_EQ(city.on(), "");
  city.figure("growth", "east", 499);
  EXPECT_EQ(city.on(), "east yellow") << "below the city";
}

TEST(UnitLights, are_red_from_the_first_bit_of_falling) {
  City city;
  city.figure("planned", "west", 100);
  city.figure("growth", "west", 0);
  EXPECT_EQ(city.on(), "west yellow") << "neither grows nor falls, and is below plan";
  city.figure("growth", "west", -1);
  EXPECT_EQ(city.on(), "west red");
}

TEST(UnitLights, stay_dark_without_a_figure_and_without_anything_to_hold_it_against) {
  City city;
  city.figure("planned", "east", 600);
  EXPECT_EQ(city.on(), "");
  city.figure("growth", "west", 100);
  EXPECT_EQ(city.on(), "");
}

TEST(UnitLights, forget_last_year_s_figures) {
  City city;
  city.figure("growth", "east", -300, *Day::of(2021, 12, 31));
  EXPECT_EQ(city.on(), "");
  EXPECT_EQ(city.on(*Day::of(2021, 12, 31)), "east red");
}

TEST(UnitLights, say_why_and_what_clears_them_and_name_their_entries) {
  City city;
  city.figure("growth", "city", 500);
  city.figure("planned", "east", 550);
  city.figure("growth", "east", 250);
  const auto lights = city.lights();
  ASSERT_EQ(lights.size(), 1U);
  EXPECT_EQ(lights[0].sentence.zh, "增速 +2.50%，计划 +5.50%，全市 +5.00%");
  EXPECT_EQ(lights[0].sentence.en, "growth +2.50%, planned +5.50%, the level above +5.00%");
  EXPECT_EQ(lights[0].clears.zh, "增速达到 +5.50%");
  EXPECT_EQ(lights[0].entries, (std::vector<Seq>{4, 5, 6}));
}

TEST(UnitLights, that_are_exempt_say_by_whom_and_come_back_the_day_after) {
  City city;
  city.figure("growth", "east", -100);
  city.say(ExemptionGranted{{}, "east", "growth", *Day::of(2022, 6, 1), june, {12}, "洪水", "9号"});
  const auto lights = city.lights();
  ASSERT_NE(lights[0].exempt, nullptr);
  EXPECT_EQ(lights[0].sentence.zh, "增速 -1.00%；已豁免至 2022-06-30（第 12 号人员批准：洪水）");
  EXPECT_EQ(city.lights(june + 1)[0].exempt, nullptr);
}

TEST(UnitLights, leave_projects_rules_alone) {
  City city;
  city.method.lights[0].kind = RuleKind::start_late;
  city.figure("growth", "east", -100);
  EXPECT_EQ(city.on(), "");
}

}  // namespace
}  // namespace kaigong
