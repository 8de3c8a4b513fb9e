#include "assess/score.h"

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

TEST(Score, is_weight_times_the_printed_rate) {
  EXPECT_EQ(score_of(item(25), 8333), 20'832'500);
  EXPECT_EQ(score_of(item(25), 0), 0);
}

TEST(Score, is_capped_and_never_negative) {
  EXPECT_EQ(score_of(item(25), 12'000), 25'000'000);
  EXPECT_EQ(score_of(item(25, 12'000), 13'000), 30'000'000);
  EXPECT_EQ(score_of(item(25), -500), 0);
}

TEST(Score, treats_a_missing_rate_as_the_method_says) {
  EXPECT_EQ(score_of(item(25), std::nullopt), 0);
  EXPECT_EQ(score_of(item(25, 10'000, Missing::full), std::nullopt), 25'000'000);
  EXPECT_FALSE(score_of(item(25, 10'000, Missing::leave_out), std::nullopt));
}

SchemeItem shaped(ShapeKind kind, std::int64_t weight = 0) {
  auto out = item(weight);
  out.shape.kind = kind;
  return out;
}

TEST(Score, goes_by_the_shape_of_the_item) {
  auto each_start = shaped(ShapeKind::per_unit);
  each_start.shape.unit = 1;
  each_start.shape.gain = Points::whole(1);
  each_start.shape.most_gain = Points::whole(10);
  EXPECT_EQ(score_of(each_start, 3), 3'000'000);
  EXPECT_EQ(score_of(each_start, 12), 10'000'000);
  auto late = shaped(ShapeKind::per_unit);
  late.shape.unit = 1;
  late.shape.gain = Points::whole(-3);
  EXPECT_EQ(score_of(late, 0), 0);
  EXPECT_EQ(score_of(late, 2), -6'000'000) << "a negative gain is so much off for each";
  auto band = shaped(ShapeKind::bands);
  band.shape.bands = {{100, Points::whole(30)}};
  EXPECT_EQ(score_of(band, 99), 0);
  EXPECT_EQ(score_of(band, 100), 30'000'000);
  auto place = shaped(ShapeKind::ranks);
  place.shape.ranks = {Points::whole(7), Points::whole(5)};
  EXPECT_EQ(score_of(place, 12'345, 2, 9), 5'000'000);
  EXPECT_EQ(score_of(place, 12'345, 3, 9), 0);
  EXPECT_EQ(score_of(shaped(ShapeKind::given, 15), 13'500'000), 13'500'000);
  EXPECT_EQ(score_of(shaped(ShapeKind::each), 29'000'000), 29'000'000);
}

TEST(Score, lies_within_the_item_s_own_limits) {
  auto documents = shaped(ShapeKind::documents);
  documents.shape.least = Points::whole(-20);
  documents.shape.most = Points{};
  EXPECT_EQ(score_of(documents, -25'000'000), -20'000'000);
  EXPECT_EQ(score_of(documents, 5'000'000), 0);
}

Day day(int year, int month, int of_month) { return *Day::of(year, month, of_month); }

// Two units that race, one project each with a plan of 100.
struct Ground {
  Board board;
  Method method;
  Peers peers{"all", GroupBy::race, {}};

  Ground() {
    for (std::uint32_t i = 1; i <= 2; ++i) {
      const auto key = std::string(1, static_cast<char>('a' + i - 1));
      say(RegionAdded{{i}, {}, key, "", {key, key}, "", true});
      peers.units.push_back({key, {key, key}, {i}});
      ProjectAdded added;
      added.project = board.next_project();
      added.listed = day(2021, 1, 1);
      added.facts.region = RegionId{i};
      say(added);
      say(PlanSet{added.project, 2022, day(2022, 1, 1), Money::fen(100), {}, ""});
      ProgressReported report;
      report.project = added.project;
      report.day = day(2022, 6, 30);
      report.period = month_of(report.day);
      report.invested_year = Money::fen(i * 50);  // 50 of 100, and 100 of 100
      say(report);
    }
    Measure measure;
    measure.code = "completion";
    measure.numerator.sum = Term::invested_year;
    measure.denominator.sum = Term::plan_year;
    method.measures = {measure};
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(day(2022, 12, 31)), {1}, std::move(body)});
  }
  std::vector<ItemScore> scores(const SchemeItem& one, Day as_of = day(2022, 6, 30)) {
    const auto moment = moment_of(method, as_of);
    Values values(board, method, moment, {});
    return score_item(board, values, one, peers, as_of);
  }
};

TEST(ScoreItem, opens_into_its_sums_its_value_and_its_place) {
  Ground ground;
  auto rate = item(10);
  rate.measure = "completion";
  const auto plain = ground.scores(rate);
  EXPECT_EQ(plain[0].numerator, 50);
  EXPECT_EQ(plain[0].denominator, 100);
  EXPECT_EQ(plain[0].rate_bp, 5000);
  EXPECT_FALSE(plain[0].value) << "the rate says it already";
  EXPECT_FALSE(plain[0].place);
  auto ranked = shaped(ShapeKind::ranks);
  ranked.measure = "completion";
  ranked.take = Take::numerator;
  ranked.shape.ranks = {Points::whole(5)};
  const auto placed = ground.scores(ranked);
  EXPECT_EQ(placed[0].place, 2);
  EXPECT_EQ(placed[0].value, 50);
  EXPECT_EQ(placed[0].score, 0);
  EXPECT_EQ(placed[1].place, 1);
  EXPECT_EQ(placed[1].score, 5'000'000);
}

TEST(ScoreItem, is_worth_nothing_where_a_demand_is_not_met) {
  Ground ground;
  auto bonus = item(10);
  bonus.measure = "completion";
  Demand target;
  target.measure = "completion";
  target.at_least = 10'000;
  bonus.only_if = {target};
  const auto scores = ground.scores(bonus);
  EXPECT_TRUE(scores[0].unmet);
  EXPECT_EQ(scores[0].score, 0);
  EXPECT_FALSE(scores[1].unmet);
  EXPECT_EQ(scores[1].score, 10'000'000);
}

TEST(ScoreItem, adds_documents_of_the_year_up_to_the_day_each_within_its_limits) {
  Ground ground;
  ground.say(ScoreAdjusted{"criticism", "a", day(2021, 12, 31), -7'000'000, "", ""});
  ground.say(ScoreAdjusted{"criticism", "a", day(2022, 3, 1), -2'000'000, "", ""});
  ground.say(ScoreAdjusted{"criticism", "a", day(2022, 4, 1), -30'000'000, "", ""});
  ground.say(ScoreAdjusted{"bonus", "a", day(2022, 4, 1), 3'000'000, "", ""});
  ground.say(ScoreAdjusted{"criticism", "a", day(2022, 7, 1), -9'000'000, "", ""});
  auto criticism = shaped(ShapeKind::documents);
  criticism.code = "criticism";
  criticism.shape.each_least = Points::whole(-20);
  criticism.shape.each_most = Points::whole(-5);
  const auto june = ground.scores(criticism);
  EXPECT_EQ(june[0].score, -25'000'000) << "5 for the first, 20 for the second";
  EXPECT_EQ(june[0].entries.size(), 2U);
  EXPECT_EQ(june[1].score, 0);
  EXPECT_EQ(ground.scores(criticism, day(2022, 7, 1))[0].score, -34'000'000);
  EXPECT_EQ(ground.scores(criticism, day(2023, 1, 1))[0].score, 0) << "a new year";
}

}  // namespace
}  // namespace kaigong
