#include "sheets/workbook.h"

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

}  // namespace kaigong::sheets
