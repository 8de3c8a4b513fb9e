#include "base/working_days.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace kaigong {
namespace {

Day day(const char* text) { return read_day(text).value(); }

const WorkingDays& china() {
  static const WorkingDays days([] {
    std::ifstream file(KAIGONG_ROOT "/data/calendar/china.csv");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }());
  return days;
}

TEST(WorkingDays, work_on_the_saturdays_that_make_up_for_a_holiday) {
  EXPECT_FALSE(china().is_working(day("2022-10-07"))) << "a Friday of the national week";
  EXPECT_TRUE(china().is_working(day("2022-10-08"))) << "a Saturday";
  EXPECT_TRUE(china().is_working(day("2022-10-09"))) << "a Sunday";
  EXPECT_FALSE(china().is_working(day("2022-10-15"))) << "a plain Saturday";
  EXPECT_TRUE(china().is_working(day("2022-10-14")));
}

TEST(WorkingDays, rest_over_the_spring_festival_as_it_was_prolonged_in_2020) {
  EXPECT_TRUE(china().is_working(day("2020-01-19"))) << "a Sunday before";
  EXPECT_FALSE(china().is_working(day("2020-01-24")));
  EXPECT_FALSE(china().is_working(day("2020-01-31"))) << "prolonged";
  EXPECT_FALSE(china().is_working(day("2020-02-01"))) << "was to make up, until prolonged";
  EXPECT_TRUE(china().is_working(day("2020-02-03")));
  EXPECT_EQ(china().add_working_days(day("2020-01-23"), 1), day("2020-02-03"));
  EXPECT_EQ(china().add_working_days(day("2026-02-13"), 3), day("2026-02-25"))
      << "Saturday 14 makes up, then 15 to 23 are off";
}

TEST(WorkingDays, count_over_the_end_of_a_year) {
  EXPECT_FALSE(china().is_working(day("2023-01-02"))) << "a Monday";
  EXPECT_EQ(china().add_working_days(day("2022-12-30"), 1), day("2023-01-03"));
  EXPECT_EQ(china().add_working_days(day("2023-01-03"), -1), day("2022-12-30"));
  EXPECT_EQ(china().working_days_between(day("2022-12-30"), day("2023-01-04")), 2);
  EXPECT_EQ(china().working_days_between(day("2023-01-04"), day("2022-12-30")), -2);
  EXPECT_EQ(china().working_days_between(day("2023-01-04"), day("2023-01-04")), 0);
}

TEST(WorkingDays, take_no_step_for_nought_and_wait_for_the_next_where_asked) {
  EXPECT_EQ(china().add_working_days(day("2022-10-02"), 0), day("2022-10-02"));
  EXPECT_EQ(china().next_working_day(day("2022-10-02")), day("2022-10-08"));
  EXPECT_EQ(china().next_working_day(day("2022-10-08")), day("2022-10-08"));
}

TEST(WorkingDays, know_only_the_weekends_of_years_without_data_and_say_so) {
  EXPECT_FALSE(china().is_working(day("2018-10-06"))) << "Saturday";
  EXPECT_TRUE(china().is_working(day("2018-10-01"))) << "Monday, though a holiday";
  EXPECT_TRUE(china().is_working(day("2148-01-01")));
  EXPECT_TRUE(china().knows(day("2019-01-01"), day("2026-12-31")));
  EXPECT_TRUE(china().knows(day("2022-12-31"), day("2022-12-31")));
  EXPECT_FALSE(china().knows(day("2018-12-31"), day("2019-01-02")));
  EXPECT_FALSE(china().knows(day("2026-12-31"), day("2027-01-01")));
  EXPECT_FALSE(WorkingDays().knows(day("2022-01-01"), day("2022-01-02")));
  EXPECT_TRUE(WorkingDays().is_working(day("2022-10-03")));
}

// Statutory: 11 days off until 2024, 13 since; each year keeps its weekdays but for those.
TEST(WorkingDays, leave_each_year_its_statutory_days_off) {
  for (int year = 2019; year <= 2026; ++year) {
    const Day first = *Day::of(year, 1, 1), last = *Day::of(year, 12, 31);
    const int lost = WorkingDays().working_days_between(first + -1, last) -
                     china().working_days_between(first + -1, last);
    EXPECT_GE(lost, 8) << year;
    EXPECT_LE(lost, 14) << year;
  }
}

TEST(WorkingDaysDeath, stop_the_program_where_shipped_data_does_not_read) {
  const std::string head = "from,until,kind,holiday,notice\n";
  EXPECT_DEATH(WorkingDays(head + "2022-01-01,2022-01-03,off,x"), "five cells");
  EXPECT_DEATH(WorkingDays(head + "2022-01-03,2022-01-01,off,x,y"), "calendar's line");
  EXPECT_DEATH(WorkingDays(head + "2022-01-01,2022-01-01,free,x,y"), "calendar's line");
}

}  // namespace
}  // namespace kaigong
