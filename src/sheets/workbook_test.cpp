#include "sheets/workbook.h"

#include "sheets/number_format.h"
#include "sheets/serial.h"

#include <gtest/gtest.h>

namespace kaigong::sheets {

TEST(Address, goes_both_ways) {
  EXPECT_EQ(column_name(0), "A");
  EXPECT_EQ(column_name(25), "Z");
  EXPECT_EQ(column_name(26), "AA");
  EXPECT_EQ(column_name(701), "ZZ");
  EXPECT_EQ(column_name(702), "AAA");
  EXPECT_EQ(column_name(16383), "XFD");
  EXPECT_EQ(address({16, 5}), "F17");
  for (std::uint32_t column = 0; column < 16384; column += 7) {
    EXPECT_EQ(read_address(address({column, column})), (Place{column, column}));
  }
}

TEST(Address, takes_only_what_a_sheet_has) {
  EXPECT_EQ(read_address("$f$17"), (Place{16, 5}));
  EXPECT_TRUE(read_address("XFD1048576"));
  for (const auto* text : {"", "F", "17", "F0", "F17x", "XFE1", "A1048577", "六1", "AAAAAAAAAAAA1",
                           "A99999999999999999999"}) {
    EXPECT_FALSE(read_address(text)) << text;
  }
  EXPECT_EQ(read_range("B2:C5"), (Range{{1, 1}, {4, 2}}));
  EXPECT_FALSE(read_range("C5:B2"));
}

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

TEST(NumberFormat, tells_dates) {
  for (const auto* code : {"yyyy-mm-dd", "m/d/yy h:mm", "[$-804]yyyy\"年\"m\"月\"", "yyyy年m月d日",
                           "[h]:mm:ss", "mmm\\-yy", "[Red]hh:mm"}) {
    EXPECT_TRUE(is_date_format(code)) << code;
  }
  for (const auto* code : {"General", "0.00", "#,##0.00\"days\"", "[Red]0;[Blue]yyyy", "0\\d",
                           "_d0", "@", "\"open", "[open", "0.00E+00", "¥#,##0"}) {
    EXPECT_FALSE(is_date_format(code)) << code;
  }
  EXPECT_TRUE(is_date_format(31));
  EXPECT_TRUE(is_date_format(58));
  EXPECT_FALSE(is_date_format(0));
  EXPECT_FALSE(is_date_format(49));
}

}  // namespace kaigong::sheets
