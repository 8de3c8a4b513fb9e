#include "base/day.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

template <class A, class B>
concept Adds = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Compares = requires(A a, B b) {
  a < b;
};

static_assert(Adds<Day, int> && !Adds<Day, Day>, "a day plus a day is nothing");
static_assert(!Compares<Day, Instant> && !Compares<Day, Period> && !Compares<Day, int>);
static_assert(!std::is_convertible_v<std::int32_t, Day>);

Day day(std::string_view iso) { return read_day(iso).value(); }
Period period(std::string_view text) { return read_period(text).value(); }

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  if (month == 2) return leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

TEST(Day, agrees_with_a_calendar_counted_by_hand) {
  int number = -25'567;  // 1900-01-01
  for (int year = 1900; year <= 2148; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int last = days_in(year, month);
      for (int of_month = 1; of_month <= last; ++of_month, ++number) {
        const auto found = Day::of(year, month, of_month);
        ASSERT_TRUE(found);
        ASSERT_EQ(found->number(), number);
        ASSERT_EQ(found->year(), year);
        ASSERT_EQ(found->month(), month);
        ASSERT_EQ(found->day(), of_month);
      }
      ASSERT_FALSE(Day::of(year, month, last + 1));
      ASSERT_EQ(month_end(year, month).number(), number - 1);
    }
  }
}

TEST(Day, is_read_as_shown_and_in_no_other_way) {
  EXPECT_EQ(show(day("2022-04-28")), "2022-04-28");
  EXPECT_EQ(show(day("1900-01-01")), "1900-01-01");
  EXPECT_EQ(show(day("2148-12-31")), "2148-12-31");
  EXPECT_EQ(show(Day::number(3'672'000)), "12023-08-06") << "not to be read as another year";
  for (const auto* text : {"", "2022-4-28", "2022/04/28", "2022-04-28 ", " 2022-04-28", "20220428",
                           "2022-02-29", "2022-13-01", "2022-00-01", "2022-01-00", "1899-12-31",
                           "2149-01-01", "2022-04-2a", "２０22-04", "-022-04-28", "2022-04-+8"}) {
    EXPECT_FALSE(read_day(text)) << text;
  }
}

TEST(Day, counts) {
  EXPECT_EQ(day("2024-03-01") - day("2024-02-28"), 2);
  EXPECT_EQ(day("2023-12-31") + 1, day("2024-01-01"));
  EXPECT_LT(day("2023-12-31"), day("2024-01-01"));
}

TEST(LastMonthEnd, is_the_day_itself_or_before_it) {
  EXPECT_EQ(last_month_end(day("2022-04-30")), day("2022-04-30"));
  EXPECT_EQ(last_month_end(day("2022-04-29")), day("2022-03-31"));
  EXPECT_EQ(last_month_end(day("2022-01-01")), day("2021-12-31"));
  EXPECT_EQ(last_month_end(day("2024-03-15")), day("2024-02-29"));
  EXPECT_EQ(last_month_end(day("2148-12-31")), day("2148-12-31"));
}

TEST(Period, is_read_as_shown_and_in_no_other_way) {
  EXPECT_EQ(show(period("2022-04")), "2022-04");
  EXPECT_EQ(show(period("2022-04/2")), "2022-04/2");
  EXPECT_EQ(show(Period{}), "0000-00");
  EXPECT_EQ(show(Period{12022, 4, 0}), "12022-04") << "not to be read as another year";
  EXPECT_EQ(show(Period{2022, -4, -1}), "2022--4/-1");
  for (const auto* text :
       {"", "2022", "2022-4", "2022-00", "2022-13", "2022-04/", "2022-04/0", "2022-04/4", "2022/04",
        "2022-04-1", "1899-12", "2149-01", "2022-04/22"}) {
    EXPECT_FALSE(read_period(text)) << text;
  }
}

TEST(Period, ends_where_the_office_ends_it) {
  EXPECT_EQ(last_day(period("2024-02")), day("2024-02-29"));
  EXPECT_EQ(last_day(period("2024-02/1")), day("2024-02-10"));
  EXPECT_EQ(last_day(period("2024-02/2")), day("2024-02-20"));
  EXPECT_EQ(last_day(period("2024-02/3")), day("2024-02-29"));
  EXPECT_EQ(last_day(period("2148-12")), day("2148-12-31"));
  EXPECT_EQ(last_day(Period{}), Day()) << "no period, no day";
  EXPECT_EQ(month_of(day("2024-02-29")), period("2024-02"));
  EXPECT_LT(period("2023-12"), period("2024-01"));
}

TEST(Instant, is_shown_in_the_place_s_own_time) {
  const Instant at{1'651'109'400'000};  // 2022-04-28 01:30 UTC
  EXPECT_EQ(show(at), "2022-04-28 09:30:00");
  EXPECT_EQ(show(at, 0), "2022-04-28 01:30:00");
  EXPECT_EQ(show(at, -300), "2022-04-27 20:30:00");
  EXPECT_EQ(day_of(at, -300), day("2022-04-27"));
  EXPECT_EQ(show(Instant{-1}, 0), "1969-12-31 23:59:59");
  EXPECT_EQ(day_of(Instant{-1}, 0), day("1969-12-31"));
  EXPECT_EQ(show(Instant{0}, 0), "1970-01-01 00:00:00");
}

TEST(Noon, lies_on_its_day_everywhere) {
  for (const int offset : {-720, -300, 0, 330, 480, 840}) {
    for (const auto* iso : {"1900-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2148-12-31"}) {
      EXPECT_EQ(day_of(noon(day(iso), offset), offset), day(iso)) << iso << " " << offset;
    }
  }
  EXPECT_EQ(show(noon(day("2022-04-28"))), "2022-04-28 12:00:00");
}

TEST(Day, knows_its_weekday_before_1970_too) {
  EXPECT_EQ(weekday(Day()), 4);
  EXPECT_EQ(weekday(*Day::of(2022, 10, 9)), 7);
  EXPECT_EQ(weekday(*Day::of(2022, 10, 10)), 1);
  EXPECT_EQ(weekday(*Day::of(1969, 12, 28)), 7);
  EXPECT_EQ(weekday(*Day::of(1969, 12, 29)), 1);
}

}  // namespace
}  // namespace kaigong
