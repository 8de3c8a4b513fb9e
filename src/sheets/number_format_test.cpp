#include "sheets/number_format.h"

#include <gtest/gtest.h>

namespace kaigong::sheets {

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
