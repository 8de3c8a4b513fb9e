#include "assess/open_score.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace kaigong {
namespace {

const Day april = *Day::of(2022, 4, 30);

Method trial() {
  std::ifstream file(KAIGONG_ROOT "/tests/methods/red-and-black.json");
  return *read_method(*json::parse(std::string(std::istreambuf_iterator<char>(file), {})));
}

// Units a and a/in, which races for itself; a project each of the same department.
struct Field {
  Board board;
  Method method = trial();

  Field() {
    say(RegionAdded{{1}, {}, "a", "", {"a", "a"}, "", true});
    say(RegionAdded{{2}, {1}, "a/in", "", {"in", "in"}, "", true});
    for (std::uint32_t i = 1; i <= 2; ++i) {
      ProjectAdded added;
      added.project = {i};
      added.facts.region = RegionId{i};
      added.facts.department = "工信局";
      say(added);
      say(PlanSet{{i}, 2022, *Day::of(2022, 1, 1), Money::fen(10'000 * i), {}, ""});
    }
    say(FigureReported{"growth", "a", april, 650, "d"});
    say(ScoreAdjusted{"bonus", "a", april, 2'000'000, "r", "d"});
    say(EventNoted{{1}, "start", april, {}, {}, {2}, {}, {}, {}, {}, {}});
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(*Day::of(2022, 1, 1)), {1}, std::move(body)});
  }
  std::optional<OpenedScore> open(const char* unit, const char* item) {
    return open_score(board, method, race(board, method, april), unit, item);
  }
};

TEST(OpenScore, opens_a_measure_into_the_projects_of_the_unit_alone) {
  Field field;
  const auto opened = field.open("a", "completion");
  ASSERT_TRUE(opened);
  ASSERT_EQ(opened->projects.size(), 1U);
  EXPECT_EQ(opened->projects[0].project, ProjectId{1});
  EXPECT_EQ(opened->projects[0].denominator, opened->score.denominator);
  EXPECT_TRUE(opened->entries.empty());
}

TEST(OpenScore, opens_figures_events_and_documents_into_entries) {
  Field field;
  EXPECT_EQ(field.open("a", "growth")->entries, std::vector<Seq>{7});
  EXPECT_EQ(field.open("a", "growth")->score.score, 21'500'000);
  EXPECT_EQ(field.open("a", "bonus")->entries, std::vector<Seq>{8});
  EXPECT_EQ(field.open("a", "events")->entries, std::vector<Seq>{9}) << "in a unit below it too";
  EXPECT_TRUE(field.open("a/in", "growth")->entries.empty());
}

TEST(OpenScore, opens_the_projects_of_other_kinds_of_units) {
  Field field;
  field.method.scheme.groups = {{"d", {"部门", "D"}, {}, GroupBy::department}};
  EXPECT_EQ(field.open("工信局", "sizes")->projects.size(), 2U);
}

TEST(OpenScore, finds_nothing_where_nobody_races_or_no_item_is) {
  Field field;
  EXPECT_FALSE(field.open("b", "growth"));
  EXPECT_FALSE(field.open("a", "joy"));
}

TEST(OpenScore, opens_nothing_of_a_day_that_is_still_to_come) {
  Field field;
  field.method.scheme.items[0].until = "06-30";
  const auto opened = field.open("a", "completion");
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->projects.empty());
}

TEST(UnitOf, knows_what_the_figure_of_an_item_is_in) {
  const auto method = trial();
  std::vector<ValueUnit> units;
  for (const auto& item : method.scheme.items) units.push_back(unit_of(method, item));
  using enum ValueUnit;
  EXPECT_EQ(units, (std::vector{bp, points, bp, points, count, points}));
  SchemeItem item;
  item.figure = "foreign";
  EXPECT_EQ(unit_of(method, item), fen);
  item.against = {Against::last_year};
  EXPECT_EQ(unit_of(method, item), bp);
  EXPECT_EQ(unit_of(Sum{Term::slip_days, {}}), day);
  EXPECT_EQ(unit_of(Sum{Term::plan_year, {}}), fen);
}

}  // namespace
}  // namespace kaigong
