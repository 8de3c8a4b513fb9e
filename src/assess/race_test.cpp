#include "assess/race.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kaigong {
namespace {

SchemeItem item(std::int64_t weight, std::int64_t cap_bp = 10'000,
                Missing missing = Missing::zero) {
  SchemeItem out;
  out.weight_points = weight;
  out.shape.cap_bp = cap_bp;
  out.missing = missing;
  return out;
}

// Four units that race; projects with a plan of 100 and the given investments.
struct Field {
  Board board;
  Method method;

  Field() {
    for (std::uint32_t i = 1; i <= 4; ++i) {
      const auto key = std::string(1, static_cast<char>('a' + i - 1));
      say(RegionAdded{{i}, {}, key, "", {key, key}, "", true});
    }
    Measure measure;
    measure.code = "completion";
    measure.numerator.sum = Term::invested_year;
    measure.denominator.sum = Term::plan_year;
    method.code = "m";
    method.version = "1";
    method.measures.push_back(measure);
    method.scheme.items.push_back(item(100));
    method.scheme.items[0].code = "completion";
    method.scheme.items[0].measure = "completion";
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(*Day::of(2022, 1, 1)), {1}, std::move(body)});
  }
  void race_with(std::uint32_t region, std::int64_t march, std::int64_t april) {
    ProjectAdded added;
    added.project = board.next_project();
    added.listed = Day::of(2022, 1, 1);
    added.facts.region = RegionId{region};
    say(added);
    say(PlanSet{added.project, 2022, *Day::of(2022, 1, 1), Money::fen(100), {}, ""});
    for (const auto& [month, amount] : {std::pair(3, march), std::pair(4, april)}) {
      ProgressReported body;
      body.project = added.project;
      body.day = month_end(2022, month);
      body.period = month_of(body.day);
      body.invested_year = Money::fen(amount);
      say(body);
    }
  }
};

TEST(Race, shares_ranks_and_leaves_a_gap_after_ties) {
  Field field;
  field.race_with(1, 10, 30);
  field.race_with(2, 20, 50);
  field.race_with(3, 30, 30);
  field.race_with(4, 40, 10);
  const auto result = race_with_movement(field.board, field.method, *Day::of(2022, 4, 30));
  ASSERT_EQ(result.groups.size(), 1U);
  const auto& rows = result.groups[0].rows;
  std::string keys;
  std::vector<std::int64_t> ranks;
  for (const auto& row : rows) keys += row.key, ranks.push_back(row.rank);
  EXPECT_EQ(keys, "bacd");
  EXPECT_EQ(ranks, (std::vector<std::int64_t>{1, 2, 2, 4}));
  EXPECT_EQ(*rows[0].rank_before, 3);
  EXPECT_EQ(*rows[1].gap, 20'000'000);
  EXPECT_EQ(*rows[2].gap, 0);
  EXPECT_FALSE(rows[0].gap) << "nobody is ahead of the first";
}

TEST(Race, has_no_movement_where_no_history_can_be) {
  Field field;
  field.race_with(1, 10, 30);
  for (const Day day : {*Day::of(1900, 1, 1), *Day::of(1970, 1, 31)}) {
    const auto result = race_with_movement(field.board, field.method, day);
    EXPECT_FALSE(result.before) << show(day);
    EXPECT_FALSE(result.groups[0].rows[0].rank_before) << show(day);
  }
  EXPECT_TRUE(race_with_movement(field.board, field.method, *Day::of(1970, 2, 1)).before);
}

TEST(Race, parts_peers_into_their_groups) {
  Field field;
  field.race_with(1, 1, 30);
  field.race_with(2, 1, 50);
  field.race_with(3, 1, 70);
  field.method.scheme.groups = {{"large", {"大", "L"}, {"a", "c"}}, {"others", {"其他", "O"}, {}}};
  const auto result = race(field.board, field.method, *Day::of(2022, 4, 30));
  ASSERT_EQ(result.groups.size(), 2U);
  EXPECT_EQ(result.groups[0].rows[0].key, "c");
  EXPECT_EQ(result.groups[0].rows[1].rank, 2);
  EXPECT_EQ(result.groups[1].rows[0].key, "b");
  EXPECT_EQ(result.groups[1].rows[0].rank, 1);
}

TEST(Race, gives_the_same_text_for_the_same_board) {
  Field one, two;
  for (auto* field : {&one, &two}) {
    field->race_with(1, 10, 30);
    field->race_with(2, 20, 50);
  }
  const Day day = *Day::of(2022, 4, 30);
  const auto text = text_of(race(one.board, one.method, day), one.method, one.board.seq());
  EXPECT_EQ(text, text_of(race(two.board, two.method, day), two.method, two.board.seq()));
  EXPECT_NE(text, text_of(race(one.board, one.method, day + -1), one.method, one.board.seq()));
}

// The four units with 30, 50, 30 and 10 of 100.
Field with_ties() {
  Field field;
  field.race_with(1, 0, 30);
  field.race_with(2, 0, 50);
  field.race_with(3, 0, 30);
  field.race_with(4, 0, 10);
  return field;
}

const Day april = *Day::of(2022, 4, 30);

std::string ranked(const Race& result) {  // "b1 a2 c2 d4"
  std::string out;
  for (const auto& group : result.groups) {
    for (const auto& row : group.rows)
      out += (out.empty() ? "" : " ") + row.key + std::to_string(row.rank);
  }
  return out;
}

std::string ranked(const Field& field) { return ranked(race(field.board, field.method, april)); }

// Who stands on the list, in the order of the race.
std::string listed(const Field& field, const std::string& code) {
  std::string out;
  for (const auto& group : race(field.board, field.method, april).groups) {
    for (const auto& row : group.rows) {
      if (std::find(row.lists.begin(), row.lists.end(), code) != row.lists.end()) out += row.key;
    }
  }
  return out;
}

void figure_of(Field& field, const char* unit, std::int64_t value) {
  field.method.figures = {{"accidents", {"事故", "accidents"}, FigureUnit::count}};
  field.say(FigureReported{"accidents", unit, *Day::of(2022, 4, 1), value, ""});
}

Veto veto(VetoEffect effect) {
  Veto out;
  out.code = "safety";
  out.figure = "accidents";
  out.at_least = 1;
  out.effect = effect;
  return out;
}

HonourList list(End end, std::int64_t most, bool praise) {
  HonourList out;
  out.code = "list";
  out.end = end;
  out.most = most;
  out.praise = praise;
  return out;
}

TEST(Race, leaves_no_gap_after_ties_where_the_scheme_says_so) {
  auto field = with_ties();
  EXPECT_EQ(ranked(field), "b1 a2 c2 d4");
  field.method.scheme.ties = Ties::dense_rank;
  EXPECT_EQ(ranked(field), "b1 a2 c2 d3");
}

TEST(Race, breaks_ties_by_an_item_and_else_shares_the_rank) {
  auto field = with_ties();
  auto panel = item(0);
  panel.code = "panel";
  panel.figure = "panel";
  panel.shape.kind = ShapeKind::per_unit;
  panel.shape.unit = 1;
  panel.shape.gain = {1};  // a millionth: too little to change a score that anybody prints
  field.method.figures = {{"panel", {"评", "panel"}, FigureUnit::count}};
  field.method.scheme.items.push_back(panel);
  field.method.scheme.items[0].weight_points = 0;
  EXPECT_EQ(ranked(field), "a1 b1 c1 d1");
  field.method.scheme.ties_by = "completion";
  EXPECT_EQ(ranked(field), "a1 b1 c1 d1") << "a weight of nothing breaks no tie";
  field.method.scheme.items[0].weight_points = 100;
  field.method.scheme.ties_by = "panel";
  EXPECT_EQ(ranked(field), "b1 a2 c2 d4");
}

TEST(Race, puts_a_unit_into_the_group_that_lists_it_wherever_the_rest_stands) {
  auto field = with_ties();
  field.method.scheme.groups = {{"others", {"其他", "O"}, {}, GroupBy::race},
                                {"large", {"大", "L"}, {"a", "c"}, GroupBy::race}};
  const auto result = race(field.board, field.method, april);
  ASSERT_EQ(result.groups.size(), 2U);
  EXPECT_EQ(result.groups[0].code, "others");
  EXPECT_EQ(ranked(result), "b1 d2 a1 c1");
}

TEST(Race, scores_only_the_items_of_the_group) {
  auto field = with_ties();
  field.method.scheme.groups = {{"large", {"大", "L"}, {"a", "c"}, GroupBy::race},
                                {"others", {"其他", "O"}, {}, GroupBy::race}};
  field.method.scheme.items.push_back(field.method.scheme.items[0]);
  field.method.scheme.items[1].code = "again";
  field.method.scheme.items[1].groups = {"large"};
  const auto result = race(field.board, field.method, april);
  EXPECT_EQ(result.groups[0].rows[0].items.size(), 2U);
  EXPECT_EQ(result.groups[0].rows[0].score, 60'000'000);
  EXPECT_EQ(result.groups[1].rows[0].items.size(), 1U);
}

TEST(Race, takes_the_score_of_a_vetoed_unit) {
  auto field = with_ties();
  figure_of(field, "b", 1);
  field.method.scheme.vetoes = {veto(VetoEffect::zero)};
  EXPECT_EQ(ranked(field), "a1 c1 d3 b4");
  const auto result = race(field.board, field.method, april);
  EXPECT_EQ(result.groups[0].rows[3].score, 0);
  EXPECT_EQ(result.groups[0].rows[3].vetoes, (std::vector<std::string>{"safety"}));
}

TEST(Race, ranks_a_vetoed_unit_last_with_its_score_and_without_a_gap) {
  auto field = with_ties();
  figure_of(field, "b", 2);
  field.method.scheme.vetoes = {veto(VetoEffect::last)};
  EXPECT_EQ(ranked(field), "a1 c1 d3 b4");
  const auto result = race(field.board, field.method, april);
  EXPECT_EQ(result.groups[0].rows[3].score, 50'000'000);
  EXPECT_FALSE(result.groups[0].rows[3].gap) << "it has more than the one ahead";
}

TEST(Race, keeps_praise_from_a_vetoed_unit_and_leaves_its_rank) {
  auto field = with_ties();
  figure_of(field, "b", 1);
  field.method.scheme.vetoes = {veto(VetoEffect::no_praise)};
  field.method.scheme.lists = {list(End::top, 2, true)};
  EXPECT_EQ(ranked(field), "b1 a2 c2 d4");
  EXPECT_EQ(listed(field, "list"), "ac");
  field.method.scheme.lists[0].praise = false;
  EXPECT_EQ(listed(field, "list"), "bac") << "a list that is no praise";
}

TEST(Race, lets_an_exemption_stand_against_a_veto) {
  auto field = with_ties();
  figure_of(field, "b", 1);
  field.method.scheme.vetoes = {veto(VetoEffect::zero)};
  field.say(ExemptionGranted{
      {}, "b", "safety", *Day::of(2022, 4, 1), *Day::of(2022, 4, 30), {3}, "", ""});
  EXPECT_EQ(ranked(field), "b1 a2 c2 d4");
}

TEST(Race, lists_from_either_end_with_ties_and_only_who_meets_the_demand) {
  auto field = with_ties();
  field.method.scheme.lists = {list(End::top, 2, true)};
  EXPECT_EQ(listed(field, "list"), "bac") << "two share the second place";
  field.method.scheme.lists = {list(End::bottom, 2, false)};
  EXPECT_EQ(listed(field, "list"), "acd");
  Demand missed;
  missed.measure = "completion";
  missed.below = 3000;
  field.method.scheme.lists[0].only_if = {missed};
  EXPECT_EQ(listed(field, "list"), "d") << "exactly 30% isn't below it";
  field.say(
      ExemptionGranted{{}, "d", "list", *Day::of(2022, 4, 1), *Day::of(2022, 4, 30), {3}, "", ""});
  EXPECT_EQ(listed(field, "list"), "") << "nobody moves up in its place";
}

TEST(Race, shows_the_list_with_and_without_corrections) {
  auto field = with_ties();
  auto bonus = item(0);
  bonus.code = "bonus";
  bonus.shape.kind = ShapeKind::documents;
  field.method.scheme.items.push_back(bonus);
  field.say(ScoreAdjusted{"bonus", "d", *Day::of(2022, 4, 2), 45'000'000, "", ""});
  const auto result = race(field.board, field.method, april);
  EXPECT_EQ(ranked(result), "d1 b2 a3 c3");
  const auto& first = result.groups[0].rows[0];
  EXPECT_EQ(first.score, 55'000'000);
  EXPECT_EQ(first.uncorrected, 10'000'000);
  EXPECT_EQ(first.rank_uncorrected, 4);
  EXPECT_EQ(result.groups[0].rows[1].rank_uncorrected, 1);
}

TEST(Race, has_no_list_without_corrections_where_there_are_none) {
  const auto field = with_ties();
  const auto result = race(field.board, field.method, april);
  EXPECT_FALSE(result.groups[0].rows[0].uncorrected);
  EXPECT_FALSE(result.groups[0].rows[0].rank_uncorrected);
}

TEST(Race, grades_from_the_limit_on_and_admonishes_who_fails_years_running) {
  auto field = with_ties();
  field.method.scheme.grades = {{"fail", {"差", "F"}, {}, true},
                                {"pass", {"合格", "P"}, Points::whole(30), false}};
  field.method.scheme.failing_years = 2;
  const auto grades = [](const Race& result) {
    std::string out;
    for (const auto& row : result.groups[0].rows)
      out += row.key + row.grade + (row.admonished ? "! " : " ");
    return out;
  };
  // Last year nobody had invested anything: all failed.
  EXPECT_EQ(grades(race(field.board, field.method, april)), "bpass apass cpass dfail! ");
  field.method.scheme.failing_years = 3;
  EXPECT_EQ(grades(race(field.board, field.method, april)), "bpass apass cpass dfail! ");
  field.method.scheme.failing_years = 0;
  EXPECT_EQ(grades(race(field.board, field.method, april)), "bpass apass cpass dfail ");
  field.method.scheme.failing_years = 1;
  EXPECT_EQ(grades(race(field.board, field.method, april)), "bpass apass cpass dfail! ");
}

TEST(Race, admonishes_nobody_who_passed_a_year_ago) {
  auto field = with_ties();
  field.method.scheme.grades = {{"fail", {"差", "F"}, {}, true},
                                {"pass", {"合格", "P"}, Points::whole(30), false}};
  field.method.scheme.failing_years = 2;
  ProjectAdded added;
  added.project = field.board.next_project();
  added.listed = Day::of(2021, 1, 1);
  added.facts.region = RegionId{4};
  field.say(added);
  ProgressReported report;
  report.project = added.project;
  report.day = *Day::of(2021, 4, 30);
  report.period = month_of(report.day);
  report.invested_year = Money::fen(30);
  field.say(PlanSet{added.project, 2021, *Day::of(2021, 1, 1), Money::fen(100), {}, ""});
  EXPECT_TRUE(race(field.board, field.method, april).groups[0].rows[3].admonished);
  field.say(report);
  EXPECT_FALSE(race(field.board, field.method, april).groups[0].rows[3].admonished);
}

TEST(Race, keeps_departments_and_regions_apart) {
  auto field = with_ties();
  field.method.scheme.groups = {{"units", {"单位", "U"}, {}, GroupBy::race},
                                {"departments", {"部门", "D"}, {}, GroupBy::department}};
  ProjectAdded added;
  added.project = field.board.next_project();
  added.listed = Day::of(2022, 1, 1);
  added.facts.region = RegionId{1};
  added.facts.department = "水务局";
  field.say(added);
  const auto result = race(field.board, field.method, april);
  ASSERT_EQ(result.groups.size(), 2U);
  EXPECT_EQ(result.groups[0].rows.size(), 4U);
  ASSERT_EQ(result.groups[1].rows.size(), 1U);
  EXPECT_EQ(result.groups[1].rows[0].key, "水务局");
}

}  // namespace
}  // namespace kaigong
