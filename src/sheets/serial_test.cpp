#include "sheets/serial.h"

#include <gtest/gtest.h>

namespace kaigong::sheets {

TEST(Serial, counts_as_excel_counts) {
  EXPECT_EQ(date_from_serial("1", false), "1900-01-01");
  EXPECT_EQ(date_from_serial("59", false), "1900-02-28");
  EXPECT_EQ(date_from_serial("60", false), std::nullopt);
  EXPECT_EQ(date_from_serial("61", false), "1900-03-01");
  EXPECT_EQ(date_from_serial("44679", false), "2022-04-28");
  EXPECT_EQ(date_from_serial("2958465", false), "9999-12-31");
  EXPECT_EQ(date_from_serial("2958466", false), std::nullopt);
  EXPECT_EQ(date_from_serial("1", true), "1904-01-02");
  EXPECT_EQ(date_from_serial("43217", true), "2022-04-28");
}

TEST(Serial, has_times_to_the_second) {
  EXPECT_EQ(date_from_serial("44679.416666666664", false), "2022-04-28T10:00:00");
  EXPECT_EQ(date_from_serial("44678.99999999", false), "2022-04-28");
  EXPECT_EQ(date_from_serial("0.75", false), "18:00:00");
  EXPECT_EQ(date_from_serial("4.4679E4", false), "2022-04-28");
}

TEST(Serial, takes_only_numbers) {
  for (const auto* text : {"", "x", "-1", "nan", "inf", "1e99", "44679 ", "2022-04-28"}) {
    EXPECT_EQ(date_from_serial(text, false), std::nullopt) << text;
  }
}

TEST(Serial, goes_back) {
  for (int serial = 1; serial < 80'000; ++serial) {
    const auto date = date_from_serial(std::to_string(serial), false);
    if (date) {
      EXPECT_EQ(serial_from_date(*date), serial);
    }
  }
  EXPECT_EQ(serial_from_date("2022-04-28T12:00:00"), 44679.5);
  for (const auto* text : {"", "2022", "2022-02-30", "2022-04-28 12:00:00", "1899-12-31",
                           "2022-04-28T25:00:00", "2022-04-28T"}) {
    EXPECT_EQ(serial_from_date(text), std::nullopt) << text;
  }
}

TEST(Serial, makes_stored_dates_plain) {
  EXPECT_EQ(plain_date("2022-04-28"), "2022-04-28");
  EXPECT_EQ(plain_date("2022-04-28T00:00:00.000Z"), "2022-04-28");
  EXPECT_EQ(plain_date("2022-04-28T10:30:00,5"), "2022-04-28T10:30:00");
  EXPECT_EQ(plain_date("2022-04-28T10:30"), "2022-04-28T10:30:00");
}

TEST(Serial, knows_numbers_from_other_text) {
  for (const auto* text : {"0", "-12.50", ".5", "5.", "1E5", "1.5e-07", "1E+3"}) {
    EXPECT_TRUE(is_number(text)) << text;
  }
  for (const auto* text : {"", "-", ".", "1E", "1,000", "+1", "0x1", "1 ", "E5", "1E5.5"}) {
    EXPECT_FALSE(is_number(text)) << text;
  }
}

}  // namespace kaigong::sheets
