#include "assess/race.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace kaigong
