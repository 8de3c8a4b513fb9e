#include "dispatch/signs.h"

#include <gtest/gtest.h>

#include <vector>

namespace kaigong {

namespace {

Day day(const char* iso) { return *read_day(iso); }

SeriesPoint finishes(const char* said, const char* finish) {
  SeriesPoint point;
  point.day = day(said);
  point.finish = day(finish);
  return point;
}
SeriesPoint costs(const char* said, std::int64_t total) {
  SeriesPoint point;
  point.day = day(said);
  point.total = total;
  return point;
}
SeriesPoint works(const char* said, std::int64_t bp) {
  SeriesPoint point;
  point.day = day(said);
  point.work_bp = bp;
  return point;
}

using Told = std::vector<SeriesPoint>;

}  // namespace

TEST(Signs, know_nothing_where_nothing_was_said) {
  for (int kind = 0; kind <= static_cast<int>(SignKind::rated); ++kind) {
    EXPECT_FALSE(figure_of(static_cast<SignKind>(kind), {}, day("2022-04-28"), 183)) << kind;
  }
  const Told silent(2);  // two reports without any figure
  EXPECT_FALSE(times_repeated(silent));
}

TEST(Signs, silence_counts_days_since_the_last_report) {
  const Told points{costs("2022-01-01", 5), costs("2022-04-01", 5)};
  EXPECT_EQ(days_silent(points, day("2022-04-28")), 27);
}

TEST(Signs, repetition_counts_only_the_run_before_the_last) {
  Told points{costs("2022-01-01", 5), costs("2022-02-01", 6), costs("2022-03-01", 6),
              costs("2022-04-01", 6)};
  EXPECT_EQ(times_repeated(points), 2);
  points.back().rating = 3;
  EXPECT_EQ(times_repeated(points), 0);
}

TEST(Signs, works_stall_since_they_last_grew) {
  const Told points{works("2022-01-31", 1000), works("2022-02-28", 4000), costs("2022-03-15", 1),
                    works("2022-03-31", 4000)};
  EXPECT_EQ(days_stalled(points, day("2022-04-30")), 61);
  const Told grown{works("2022-01-31", 1000), works("2022-02-28", 4000)};
  EXPECT_EQ(days_stalled(grown, day("2022-04-30")), 61);
  const Told done{works("2021-01-31", 10'000)};
  EXPECT_EQ(days_stalled(done, day("2022-04-30")), 0);
}

TEST(Signs, investment_of_a_new_year_is_growth) {
  SeriesPoint december, january, march;
  december.day = day("2021-12-31"), december.done = 500;
  january.day = day("2022-01-31"), january.done = 0;
  march.day = day("2022-03-31"), march.done = 0;
  EXPECT_EQ(days_stalled(Told{december, january, march}, day("2022-04-30")), 120);
  march.done = 1;
  EXPECT_EQ(days_stalled(Told{december, january, march}, day("2022-04-30")), 30);
}

TEST(Signs, a_finish_that_moves_with_time_recedes_by_all_of_it) {
  const Told points{finishes("2021-01-01", "2023-01-01"), finishes("2021-12-01", "2023-12-01"),
                    finishes("2022-01-01", "2024-01-01")};
  EXPECT_EQ(receding(points, 183)->bp, 10'000);
  EXPECT_FALSE(receding(points, 400));
  const Told kept{finishes("2021-01-01", "2023-01-01"), finishes("2022-01-01", "2023-01-01")};
  EXPECT_EQ(receding(kept, 183)->bp, 0);
}

TEST(Signs, a_finish_passes_on_the_day_after) {
  const Told points{finishes("2022-01-01", "2022-04-28")};
  EXPECT_EQ(days_past_finish(points, day("2022-04-28")), 0);
  EXPECT_EQ(days_past_finish(points, day("2022-04-29")), 1);
}

TEST(Signs, only_what_isnt_building_is_late_to_build) {
  Told points{finishes("2022-01-01", "2022-12-31")};
  EXPECT_FALSE(days_left_unbuilt(points, day("2022-01-01")));
  points.back().building = false;
  EXPECT_EQ(days_left_unbuilt(points, day("2022-01-01")), 364);
  points.back().building = true;
  EXPECT_FALSE(days_left_unbuilt(points, day("2022-01-01")));
}

TEST(Signs, totals_grow_from_the_first_and_fall_from_the_last) {
  const Told points{costs("2021-01-01", 1000), costs("2021-06-01", 2000),
                    costs("2022-01-01", 1500)};
  EXPECT_EQ(total_growth_bp(points), 5000);
  EXPECT_EQ(total_fall_bp(points), 2500);
  EXPECT_EQ(figure_of(SignKind::total_leaps, Series(points).first(2), day("2022-01-01"), 0),
            10'000);
  const Told from_nothing{costs("2021-01-01", 0), costs("2021-06-01", 2000)};
  EXPECT_FALSE(total_growth_bp(from_nothing));
}

TEST(Signs, a_finish_leaps_both_ways) {
  const Told points{finishes("2021-01-01", "2023-01-11"), finishes("2022-01-01", "2023-01-01")};
  EXPECT_EQ(finish_leap_days(points), 10);
}

TEST(Signs, spending_is_held_against_its_own_years_plan) {
  SeriesPoint point = costs("2022-01-01", 5);
  point.done = 80;
  EXPECT_FALSE(spent_bp(Told{point}));
  point.planned = 100;
  EXPECT_EQ(spent_bp(Told{point, costs("2022-06-01", 6)}), 8000);
}

}  // namespace kaigong
