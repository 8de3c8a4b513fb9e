#include "assess/check_method.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace kaigong {
namespace {

Text both(const char* text) { return {text, text}; }

SchemeItem item(const char* code) {
  SchemeItem out;
  out.code = code;
  out.name = both(code);
  out.measure = "completion";
  out.weight_points = 20;
  return out;
}

// Nothing is wrong with it.
Method good() {
  Method method;
  method.code = "m";
  method.version = "1";
  method.name = both("m");
  method.curve.months_bp = {0, 0, 500, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 10'000};
  Measure measure;
  measure.code = "completion";
  measure.name = both("completion");
  method.measures = {measure};
  method.figures = {{"growth", both("growth"), FigureUnit::bp},
                    {"panel", both("panel"), FigureUnit::points}};
  method.scheme.items = {item("plan"), item("rank")};
  method.scheme.items[1].shape.kind = ShapeKind::ranks;
  method.scheme.items[1].shape.ranks = {Points::whole(5), Points::whole(3)};
  method.scheme.groups = {{"cities", both("cities"), {}, GroupBy::race}};
  method.scheme.vetoes.emplace_back();
  method.scheme.vetoes[0].code = "safety";
  method.scheme.vetoes[0].name = both("safety");
  method.scheme.vetoes[0].figure = "growth";
  method.scheme.vetoes[0].below = 0;
  method.scheme.grades = {{"fail", both("fail"), {}, true},
                          {"pass", both("pass"), Points::whole(60), false}};
  method.scheme.lists.emplace_back();
  method.scheme.lists[0].code = "red";
  method.scheme.lists[0].name = both("red");
  LightRule rule;
  rule.code = "late";
  rule.name = both("late");
  rule.levels = {{"yellow", "yellow", both("yellow"), 1000, false}};
  method.lights = {rule};
  ReportingCalendar monthly;
  monthly.code = "monthly";
  monthly.name = both("monthly");
  monthly.due = Deadline{{5, true}, CountedFrom::end, false};
  ReportingException flood;
  flood.regions = {"a"};
  flood.from = flood.until = Day::of(2022, 7, 31);
  flood.due = Deadline{{10, true}, CountedFrom::end, false};
  flood.reason = both("flood");
  flood.document = "7";
  monthly.exceptions = {flood};
  method.reporting = {monthly};
  return method;
}

// "code place", one a line.
std::string wrong_with(const std::function<void(Method&)>& change) {
  auto method = good();
  change(method);
  Issues issues;
  check_method(method, issues);
  std::string out;
  for (const auto& issue : issues)
    out += (out.empty() ? "" : "\n") + std::string(issue.kind->code) + " " + issue.place;
  return out;
}

TEST(CheckMethod, has_nothing_to_say_of_a_good_one) {
  EXPECT_EQ(wrong_with([](Method&) {}), "");
}

TEST(CheckMethod, misses_names_and_codes_where_they_should_stand) {
  EXPECT_EQ(wrong_with([](Method& m) { m.version.clear(); }), "method.no_code /code");
  EXPECT_EQ(wrong_with([](Method& m) { m.figures[1].name.en.clear(); }),
            "method.no_code /figures/1/code");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.grades[0].code.clear(); }),
            "method.no_code /scheme/grades/0/code");
}

TEST(CheckMethod, finds_a_code_that_stands_twice_in_any_list) {
  EXPECT_EQ(wrong_with([](Method& m) { m.figures[1].code = "growth"; }),
            "method.doubled_code /figures/1/code");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.items[1].code = "plan"; }),
            "method.doubled_code /scheme/items/1/code");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.vetoes.push_back(m.scheme.vetoes[0]); }),
            "method.doubled_code /scheme/vetoes/1/code");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.lists.push_back(m.scheme.lists[0]); }),
            "method.doubled_code /scheme/lists/1/code");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.groups.push_back(m.scheme.groups[0]); }),
            "method.doubled_code /scheme/groups/1/code");
}

TEST(CheckMethod, finds_a_curve_that_falls_or_stops_short) {
  EXPECT_EQ(wrong_with([](Method& m) { m.curve.months_bp[3] = 1; }),
            "method.bad_curve /curve/months_bp");
  EXPECT_EQ(wrong_with([](Method& m) { m.curve.months_bp.pop_back(); }),
            "method.bad_curve /curve/months_bp");
}

TEST(CheckMethod, wants_one_source_of_a_quantity_and_only_one) {
  EXPECT_EQ(wrong_with([](Method& m) {
              m.scheme.items[0].measure.clear();
              m.scheme.items[0].shape.kind = ShapeKind::per_unit;
            }),
            "method.bad_quantity /scheme/items/0/measure");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.items[0].figure = "growth"; }),
            "method.bad_quantity /scheme/items/0/measure");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.vetoes[0].events = "start"; }),
            "method.bad_quantity /scheme/vetoes/0/measure");
}

TEST(CheckMethod, finds_measures_figures_items_and_groups_that_are_not_there) {
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.items[0].measure = "joy"; }),
            "method.unknown_measure /scheme/items/0/measure");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.vetoes[0].figure = "joy"; }),
            "method.unknown_figure /scheme/vetoes/0/figure");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.ties_by = "joy"; }),
            "method.unknown_item /scheme/ties_by");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.scheme.items[1].groups = {"cities", "moons"};
            }),
            "method.unknown_group /scheme/items/1/groups/1");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.lists[0].groups = {"moons"}; }),
            "method.unknown_group /scheme/lists/0/groups/0");
}

TEST(CheckMethod, finds_a_day_of_the_year_that_is_none) {
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.items[0].until = "06-30"; }), "");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.items[0].until = "06-31"; }),
            "method.bad_until /scheme/items/0/until");
}

TEST(CheckMethod, wants_a_limit_of_every_demand) {
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.vetoes[0].below.reset(); }),
            "method.bad_demand /scheme/vetoes/0/at_least");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.scheme.items[0].only_if.emplace_back();
              m.scheme.items[0].only_if[0].measure = "completion";
            }),
            "method.bad_demand /scheme/items/0/only_if/0/at_least");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.scheme.lists[0].only_if.emplace_back();
              m.scheme.lists[0].only_if[0].measure = "completion";
            }),
            "method.bad_demand /scheme/lists/0/only_if/0/at_least");
}

std::string wrong_with_shape(const std::function<void(SchemeItem&)>& change) {
  return wrong_with([&](Method& m) { change(m.scheme.items[0]); });
}

TEST(CheckMethod, says_which_member_a_shape_needs_or_cannot_have) {
  const std::string at = "method.bad_shape /scheme/items/0/shape/";
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.bands = {{1, {}}}; }), at + "bands");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.kind = ShapeKind::bands; }), at + "bands");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.ranks = {{}}; }), at + "ranks");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.kind = ShapeKind::ranks; }), at + "ranks");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.kind = ShapeKind::steps; }), at + "up");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.up = {{0, 100, {1}, 0}}; }), at + "up");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.each_most = Points{}; }), at + "each_least");
}

TEST(CheckMethod, says_which_source_a_shape_cannot_score) {
  const std::string at = "method.bad_shape /scheme/items/0/shape/kind";
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.take = Take::excess; }), at);
  EXPECT_EQ(wrong_with_shape([](auto& i) {
              i.measure.clear();
              i.events = "start";
            }),
            at);
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.kind = ShapeKind::each; }), at);
  EXPECT_EQ(wrong_with_shape([](auto& i) {
              i.measure.clear();
              i.figure = "growth";
              i.shape.kind = ShapeKind::given;
            }),
            at);
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.kind = ShapeKind::documents; }),
            "method.bad_shape /scheme/items/0/measure");
}

TEST(CheckMethod, wants_bands_and_grades_to_go_up) {
  EXPECT_EQ(wrong_with_shape([](auto& i) {
              i.shape.kind = ShapeKind::bands;
              i.shape.bands = {{10, {}}, {10, {}}};
            }),
            "method.bad_bands /scheme/items/0/shape/bands/1/at");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.measures[0].numerator.bands = {{5, {}}, {4, {}}};
            }),
            "method.bad_bands /measures/0/numerator/bands/1/at");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.grades[1].at = {}; }),
            "method.bad_bands /scheme/grades/1/at");
}

TEST(CheckMethod, wants_steps_of_some_width_and_worth) {
  const auto with = [](Step first, Step last) {
    return wrong_with_shape([&](auto& i) {
      i.shape.kind = ShapeKind::steps;
      i.shape.down = {first, last};
    });
  };
  const std::string at = "/scheme/items/0/shape/down/";
  EXPECT_EQ(with({1000, 100, {1}, 0}, {0, 100, {}, 20}), "");
  EXPECT_EQ(with({0, 100, {1}, 0}, {0, 100, {1}, 0}), "method.bad_number " + at + "0/width");
  EXPECT_EQ(with({1000, 0, {1}, 0}, {0, 100, {1}, 0}), "method.bad_number " + at + "0/unit");
  EXPECT_EQ(with({1000, 100, {1}, 0}, {0, 100, {1}, 20}), "method.bad_shape " + at + "1/points");
  EXPECT_EQ(with({1000, 100, {1}, 0}, {0, 100, {}, 0}), "method.bad_shape " + at + "1/points");
  EXPECT_EQ(with({1000, 100, {1}, 0}, {0, 100, {}, 20'000}),
            "method.bad_number " + at + "1/base_over");
}

TEST(CheckMethod, keeps_numbers_within_their_limits) {
  const std::string at = "/scheme/items/0/";
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.weight_points = 1001; }),
            "method.bad_weight " + at + "weight_points");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.cap_bp = 0; }),
            "method.bad_weight " + at + "shape/cap_bp");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.unit = 0; }),
            "method.bad_number " + at + "shape/unit");
  EXPECT_EQ(wrong_with_shape([](auto& i) { i.shape.at = 100'000'000'000'001; }),
            "method.bad_number " + at + "shape/at");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.failing_years = 11; }),
            "method.bad_number /scheme/failing_years");
  EXPECT_EQ(wrong_with([](Method& m) { m.scheme.lists[0].most = 0; }),
            "method.bad_number /scheme/lists/0/most");
  EXPECT_EQ(wrong_with([](Method& m) { m.lights[0].months = 0; }),
            "method.bad_number /lights/0/months");
}

TEST(CheckMethod, says_what_a_condition_needs_or_cannot_have) {
  const auto with = [](Condition condition) {
    return wrong_with([&](Method& m) { m.measures[0].denominator.where = {condition}; });
  };
  const std::string at = "method.bad_condition /measures/0/denominator/where/0/";
  EXPECT_EQ(with({Flag::total_at_least, false, {}, 10'000'000'000, Within::ever}), "");
  EXPECT_EQ(with({Flag::started, true, {}, 0, Within::year}), "");
  EXPECT_EQ(with({Flag::tagged, false, {}, 0, Within::ever}), at + "in");
  EXPECT_EQ(with({Flag::started, false, {"x"}, 0, Within::ever}), at + "in");
  EXPECT_EQ(with({Flag::plan_at_least, false, {}, 0, Within::ever}), at + "amount");
  EXPECT_EQ(with({Flag::large, false, {}, 1, Within::ever}), at + "amount");
  EXPECT_EQ(with({Flag::landed, false, {}, 0, Within::month}), at + "within");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.lights[0].where = {{Flag::exempt, false, {}, 0, {}}};
            }),
            "method.bad_condition /lights/0/where/0/in");
  const std::string in = " /measures/0/denominator/where/0/in";
  EXPECT_EQ(with({Flag::in_campaign, false, {"push", "winter"}, 0, Within::ever}), "");
  EXPECT_EQ(with({Flag::in_campaign, false, {"push", "party"}, 0, Within::ever}),
            "method.unknown_campaign" + in + "/1");
  EXPECT_EQ(with({Flag::in_campaign, false, {"none"}, 0, Within::ever}),
            "method.unknown_campaign" + in + "/0");
  EXPECT_EQ(with({Flag::in_campaign, false, {}, 0, Within::ever}), at + "in");
  EXPECT_EQ(with({Flag::in_posture, false, {"normal", "holiday"}, 0, Within::ever}),
            "method.unknown_profile" + in + "/1");
}

TEST(CheckMethod, wants_levels_from_light_to_heavy) {
  EXPECT_EQ(wrong_with([](Method& m) { m.lights[0].levels.clear(); }),
            "method.bad_levels /lights/0/levels");
  EXPECT_EQ(wrong_with([](Method& m) { m.lights[0].levels.push_back(m.lights[0].levels[0]); }),
            "method.bad_levels /lights/0/levels");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.lights[0].kind = RuleKind::below_share;
              m.lights[0].levels.push_back({"red", "red", both("red"), 2000, false});
            }),
            "method.bad_levels /lights/0/levels");
}

TEST(CheckMethod, wants_figures_for_the_lights_of_units) {
  const auto with = [](const char* growth, const char* planned) {
    return wrong_with([&](Method& m) {
      m.lights[0].kind = RuleKind::growth_below;
      m.lights[0].growth.figure = growth;
      m.lights[0].planned = planned;
    });
  };
  EXPECT_EQ(with("growth", ""), "");
  EXPECT_EQ(with("joy", ""), "method.unknown_figure /lights/0/growth/figure");
  EXPECT_EQ(with("growth", "joy"), "method.unknown_figure /lights/0/planned");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.lights[0].kind = RuleKind::growth_below;
              m.lights[0].growth.measure = "completion";
            }),
            "method.bad_shape /lights/0/growth/figure");
}

TEST(CheckMethod, wants_a_calendar_to_say_when_and_whose_work_it_is) {
  EXPECT_EQ(wrong_with([](Method& m) { m.reporting.push_back(m.reporting[0]); }),
            "method.doubled_code /reporting/1/code");
  EXPECT_EQ(wrong_with([](Method& m) { m.reporting[0].due.reset(); }),
            "method.bad_calendar /reporting/0/due");
  EXPECT_EQ(wrong_with([](Method& m) { m.reporting[0].refuses_early = true; }),
            "method.bad_calendar /reporting/0/opens");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.reporting[0].refuses_early = true;
              m.reporting[0].opens = Deadline{{1, false}, CountedFrom::begin, false};
            }),
            "");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.reporting[0].roles = {Role::enterprise, Role::none};
            }),
            "method.bad_calendar /reporting/0/roles");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.reporting[0].from = Day::of(2022, 2, 1);
              m.reporting[0].until = Day::of(2022, 1, 31);
            }),
            "method.bad_calendar /reporting/0/until");
  EXPECT_EQ(wrong_with([](Method& m) { m.reporting[0].where.emplace_back().is = Flag::tagged; }),
            "method.bad_condition /reporting/0/where/0/in");
}

TEST(CheckMethod, bounds_the_days_that_a_calendar_counts) {
  EXPECT_EQ(wrong_with([](Method& m) { m.reporting[0].parts = 4; }),
            "method.bad_number /reporting/0/parts");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.reporting[0].due->days = -32;
              m.reporting[0].grace.days = -1;
              m.reporting[0].lock = DayCount{367, false};
            }),
            "method.bad_number /reporting/0/due/days\n"
            "method.bad_number /reporting/0/grace/days\n"
            "method.bad_number /reporting/0/lock/days");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.reporting[0].opens = Deadline{{0, false}, CountedFrom::begin, false};
            }),
            "method.bad_number /reporting/0/opens/days");
}

TEST(CheckMethod, takes_no_exception_without_whom_when_what_and_why) {
  EXPECT_EQ(wrong_with([](Method& m) { m.reporting[0].exceptions[0] = {}; }),
            "method.bad_calendar /reporting/0/exceptions/0/regions\n"
            "method.bad_calendar /reporting/0/exceptions/0/from\n"
            "method.bad_calendar /reporting/0/exceptions/0/until\n"
            "method.bad_calendar /reporting/0/exceptions/0/excused\n"
            "method.bad_calendar /reporting/0/exceptions/0/reason\n"
            "method.bad_calendar /reporting/0/exceptions/0/document");
  EXPECT_EQ(wrong_with([](Method& m) { m.reporting[0].exceptions[0].excused = true; }),
            "method.bad_calendar /reporting/0/exceptions/0/excused")
      << "excused, and yet due on another day";
}

TEST(CheckMethod, wants_a_ladder_to_say_how_it_climbs_and_when) {
  EXPECT_EQ(wrong_with([](Method& m) { m.ladders.emplace_back(); }),
            "method.no_code /ladders/0/code\n"
            "method.bad_ladder /ladders/0/levels\n"
            "method.bad_ladder /ladders/0/limits");
  EXPECT_EQ(wrong_with([](Method& m) {
              m.ladders.push_back({"l", both("l"), {}, {}, {"county"}, {}, {}});
              m.ladders[0].limits = {{"ordinary", {3, true}, {1, true}, {7, true}},
                                     {"ordinary", {0, true}, {0, true}, {367, true}},
                                     {"serious", {}, {}, {}}};
            }),
            "method.bad_limits /ladders/0/limits/0/reply/days\n"
            "method.doubled_code /ladders/0/limits/1/severity\n"
            "method.bad_number /ladders/0/limits/1/solve/days\n"
            "method.bad_ladder /ladders/0/limits/2/solve");
}

}  // namespace
}  // namespace kaigong
