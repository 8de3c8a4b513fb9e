#include "assess/values.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

Day day(int year, int month, int of_month) { return *Day::of(year, month, of_month); }

// Three units that race below a province, with investments of two years.
class Told {
 public:
  Told() {
    say(RegionAdded{{1}, {}, "p", "", {"省", "P"}, "", false});
    for (std::uint32_t i = 2; i <= 4; ++i) {
      const auto key = std::string(1, static_cast<char>('a' + i - 2));
      say(RegionAdded{{i}, {1}, key, "", {key, key}, "", true});
    }
    Measure measure;
    measure.code = "invested";
    measure.numerator.sum = Term::invested_year;
    measure.denominator.sum = Term::plan_year;
    method.measures.push_back(measure);
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(day(2022, 12, 31)), {1}, std::move(body)});
  }
  ProjectId project(std::uint32_t region, const std::string& department = "") {
    ProjectAdded added;
    added.project = board.next_project();
    added.listed = day(2020, 1, 1);
    added.facts.region = RegionId{region};
    added.facts.department = department;
    say(added);
    return added.project;
  }
  void report(ProjectId id, Day when, std::int64_t invested) {
    ProgressReported body;
    body.project = id;
    body.day = when;
    body.period = month_of(when);
    body.invested_year = Money::fen(invested);
    say(body);
  }
  std::vector<std::optional<std::int64_t>> of(const Quantity& quantity, Day as_of,
                                              GroupBy by = GroupBy::race) {
    const auto moment = moment_of(method, as_of);
    Values values(board, method, moment, {});
    const auto units = values.units(by);
    std::vector<std::optional<std::int64_t>> out;
    for (const auto& value : values.of(quantity, by, units)) out.push_back(value.x);
    return out;
  }

  Board board;
  Method method;
};

using Row = std::vector<std::optional<std::int64_t>>;

Quantity invested(std::vector<Against> against = {}) {
  Quantity out;
  out.measure = "invested";
  out.take = Take::numerator;
  out.against = std::move(against);
  return out;
}

void two_years(Told& told) {
  const std::array<std::pair<int, int>, 3> rows{{{100, 120}, {100, 90}, {0, 60}}};
  for (std::uint32_t i = 0; i < 3; ++i) {
    const auto id = told.project(i + 2);
    if (rows[i].first > 0) told.report(id, day(2021, 6, 30), rows[i].first);
    told.report(id, day(2022, 6, 30), rows[i].second);
  }
}

TEST(Values, takes_the_parts_of_a_measure) {
  Told told;
  const auto id = told.project(2);
  told.say(PlanSet{id, 2022, day(2022, 1, 1), Money::fen(200), {}, ""});
  told.report(id, day(2022, 6, 30), 150);
  auto quantity = invested();
  const Day june = day(2022, 6, 30);
  EXPECT_EQ(told.of(quantity, june), (Row{150, 0, 0}));
  quantity.take = Take::denominator;
  EXPECT_EQ(told.of(quantity, june), (Row{200, 0, 0}));
  quantity.take = Take::excess;
  EXPECT_EQ(told.of(quantity, june), (Row{-50, 0, 0}));
  quantity.take = Take::rate;
  EXPECT_EQ(told.of(quantity, june), (Row{7500, std::nullopt, std::nullopt}));
}

TEST(Values, are_held_against_the_same_day_last_year) {
  Told told;
  two_years(told);
  const Day june = day(2022, 6, 30);
  EXPECT_EQ(told.of(invested({Against::last_year}), june), (Row{2000, -1000, std::nullopt}))
      << "growth from nothing is no rate";
  EXPECT_EQ(told.of(invested({Against::last_year_points}), june), (Row{20, -10, 60}));
}

TEST(Values, are_held_against_the_mean_of_those_who_have_one) {
  Told told;
  two_years(told);  // the mean is 90
  const Day june = day(2022, 6, 30);
  EXPECT_EQ(told.of(invested({Against::mean}), june), (Row{3333, 0, -3333}));
  EXPECT_EQ(told.of(invested({Against::mean_points}), june), (Row{30, 0, -30}));
  EXPECT_EQ(told.of(invested({Against::last_year, Against::mean_points}), june),
            (Row{1500, -1500, std::nullopt}))
      << "growth of 20% and -10%, mean 5%";
}

TEST(Values, speak_of_a_day_of_the_year_and_of_nothing_before_it_came) {
  Told told;
  const auto id = told.project(2);
  told.report(id, day(2022, 6, 30), 150);
  told.report(id, day(2022, 8, 31), 190);
  auto half = invested();
  half.until = "06-30";
  EXPECT_EQ(told.of(half, day(2022, 6, 29)), (Row{std::nullopt, std::nullopt, std::nullopt}));
  EXPECT_EQ(told.of(half, day(2022, 6, 30))[0], 150);
  EXPECT_EQ(told.of(half, day(2022, 12, 31))[0], 150);
  EXPECT_EQ(told.of(invested(), day(2022, 12, 31))[0], 190);
}

TEST(Values, of_a_figure_are_the_newest_of_the_year) {
  Told told;
  told.method.figures = {{"growth", {"增速", "growth"}, FigureUnit::bp}};
  told.say(FigureReported{"growth", "a", day(2021, 12, 31), 300, ""});
  told.say(FigureReported{"growth", "b", day(2022, 3, 31), 400, ""});
  told.say(FigureReported{"growth", "b", day(2022, 6, 30), -50, ""});
  Quantity growth;
  growth.figure = "growth";
  EXPECT_EQ(told.of(growth, day(2022, 7, 31)), (Row{std::nullopt, -50, std::nullopt}))
      << "last year's word isn't this year's";
  EXPECT_EQ(told.of(growth, day(2022, 6, 29)), (Row{std::nullopt, 400, std::nullopt}));
}

TEST(Values, of_events_count_those_of_the_kind_and_the_year_within_the_unit) {
  Told told;
  told.say(RegionAdded{{5}, {2}, "a/x", "", {"丁", "X"}, "", false});
  const auto note = [&](std::uint32_t number, const char* kind, std::uint32_t region, Day when) {
    EventNoted body;
    body.event = {number};
    body.event_kind = kind;
    body.region = {region};
    body.day = when;
    told.say(body);
  };
  note(1, "start", 2, day(2022, 3, 1));
  note(2, "start", 5, day(2022, 4, 1));
  note(3, "start", 2, day(2021, 4, 1));
  note(4, "visit", 2, day(2022, 4, 1));
  note(5, "start", 1, day(2022, 4, 1));
  note(6, "start", 3, day(2022, 9, 1));
  Quantity starts;
  starts.events = "start";
  EXPECT_EQ(told.of(starts, day(2022, 6, 30)), (Row{2, 0, 0}));
  EXPECT_EQ(told.of(starts, day(2022, 9, 1)), (Row{2, 1, 0}));
}

TEST(Values, have_departments_and_owners_as_units_by_their_names) {
  Told told;
  told.report(told.project(2, "水务局"), day(2022, 6, 30), 10);
  told.report(told.project(3, "交通局"), day(2022, 6, 30), 20);
  told.report(told.project(4, "水务局"), day(2022, 6, 30), 30);
  told.report(told.project(4), day(2022, 6, 30), 40);
  const auto moment = moment_of(told.method, day(2022, 6, 30));
  Values values(told.board, told.method, moment, {});
  const auto units = values.units(GroupBy::department);
  ASSERT_EQ(units.size(), 2U) << "a project without a department makes no unit";
  const auto found = values.of(invested(), GroupBy::department, units);
  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_EQ(found[i].x, units[i].key == "水务局" ? 40 : 20) << units[i].key;
}

TEST(Demand, is_met_from_its_least_and_below_its_limit) {
  Demand demand;
  demand.at_least = 100;
  demand.below = 200;
  EXPECT_FALSE(meets(demand, 99));
  EXPECT_TRUE(meets(demand, 100));
  EXPECT_TRUE(meets(demand, 199));
  EXPECT_FALSE(meets(demand, 200));
  EXPECT_FALSE(meets(demand, std::nullopt)) << "who has no figure meets nothing";
}

TEST(Year, before_a_leap_day_ends_on_the_28th) {
  EXPECT_EQ(year_before(day(2024, 2, 29)), day(2023, 2, 28));
  EXPECT_EQ(year_before(day(2022, 6, 30)), day(2021, 6, 30));
  EXPECT_EQ(day_of_year("06-30", day(2022, 6, 30)), day(2022, 6, 30));
  EXPECT_FALSE(day_of_year("06-30", day(2022, 6, 29)));
  EXPECT_FALSE(day_of_year("02-29", day(2022, 6, 29)));
  EXPECT_EQ(day_of_year("", day(2022, 6, 29)), day(2022, 6, 29));
}

}  // namespace
}  // namespace kaigong
