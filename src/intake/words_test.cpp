#include "intake/words.h"

#include <gtest/gtest.h>

namespace kaigong::intake {

TEST(Words, compare_without_blanks_case_and_width) {
  EXPECT_EQ(key_of("项 目\n名　称（万元）"), key_of("项目名称(万元)"));
  EXPECT_EQ(key_of(" Amber/ Red"), "amber/red");
  EXPECT_EQ(plain(" a\r\n b\xC2\xA0 c "), "a b c");
}

TEST(Words, find_what_a_section_is_called) {
  EXPECT_EQ(numeral_of("一、长春市"), Numeral::chinese);
  EXPECT_EQ(numeral_of("（十二）榆树市"), Numeral::bracketed);
  EXPECT_EQ(numeral_of("三"), Numeral::chinese);
  EXPECT_EQ(numeral_of("二期工程"), Numeral::none);
  EXPECT_EQ(without_numeral("一、长春市"), "长春市");
  EXPECT_EQ(without_count("长春市（共3个）："), "长春市");
  EXPECT_EQ(without_count("项目（二期）"), "项目(二期)");
}

}  // namespace kaigong::intake
