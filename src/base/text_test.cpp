#include "base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace kaigong {
namespace {

TEST(Trim, takes_every_kind_of_blank_from_both_ends) {
  EXPECT_EQ(trim("  a b\t\r\n"), "a b");
  EXPECT_EQ(trim("\u3000\u00A0 城东 污水厂\u00A0\u3000 "), "城东 污水厂");
  EXPECT_EQ(trim(" \u3000 \u00A0\t"), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\xE3\x80"), "\xE3\x80") << "half a character is no blank";
}

TEST(ToHalfWidth, makes_what_chinese_keyboards_type_plain) {
  EXPECT_EQ(to_half_width("ＡＢＣ１２３，．－％（）"), "ABC123,.-%()");
  EXPECT_EQ(to_half_width("城东１号。"), "城东1号。");
  EXPECT_EQ(to_half_width("\xFF\xEF\xBC"), "\xFF\xEF\xBC") << "what isn't UTF-8 stays";
}

TEST(Split, keeps_empty_parts) {
  EXPECT_EQ(split("a,,b,", ','), (std::vector<std::string>{"a", "", "b", ""}));
  EXPECT_EQ(split("", ','), (std::vector<std::string>{""}));
}

TEST(ReplaceAll, does_not_read_what_it_has_written) {
  EXPECT_EQ(replace_all("a.b.c", ".", "::"), "a::b::c");
  EXPECT_EQ(replace_all("aa", "a", "aa"), "aaaa");
  EXPECT_EQ(replace_all("abc", "", "x"), "abc");
  EXPECT_EQ(replace_all("abc", "b", ""), "ac");
}

TEST(AllDigits, means_ascii_and_at_least_one) {
  EXPECT_TRUE(all_digits("0123456789"));
  for (const auto* text : {"", "1a", "-1", " 1", "１"}) EXPECT_FALSE(all_digits(text)) << text;
}

TEST(IsUtf8, follows_the_standard_s_table) {
  for (const auto* text :
       {"", "a", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_TRUE(is_utf8(text)) << text;
  }
  for (const auto* text :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x80\x80", "\xE0\x9F\xBF",
        "\xED\xA0\x80", "\xED\xBF\xBF", "\xE4\xB8", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5",
        "\xFF", "a\xFE!"}) {
    EXPECT_FALSE(is_utf8(text)) << testing::PrintToString(text);
  }
}

std::string encode(char32_t code) {
  const auto byte = [](char32_t value) { return static_cast<char>(value); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 63))};
  if (code < 0x10000) {
    return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 63)), byte(0x80 | (code & 63))};
  }
  return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 63)), byte(0x80 | (code >> 6 & 63)),
          byte(0x80 | (code & 63))};
}

TEST(IsUtf8, takes_every_character_there_is) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    ASSERT_EQ(is_utf8(encode(code)), code < 0xD800 || code > 0xDFFF) << std::uint32_t{code};
  }
}

TEST(Text, takes_any_bytes_without_harm) {
  std::mt19937 chance(3);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes(chance() % 12, ' ');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(chance()); });
    EXPECT_LE(display_width(bytes), 2 * bytes.size());
    EXPECT_LE(to_half_width(bytes).size(), bytes.size());
    EXPECT_LE(trim(bytes).size(), bytes.size());
    if (is_utf8(bytes)) {
      EXPECT_TRUE(is_utf8(to_half_width(bytes)) && is_utf8(trim(bytes)));
    }
  }
}

TEST(DisplayWidth, counts_a_chinese_character_twice) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("开工abc"), 7U);
  EXPECT_EQ(display_width("（１）"), 6U);
  EXPECT_EQ(display_width("\xFF"), 1U);
}

TEST(In, picks_the_language) {
  const Text text{"开工", "started"};
  EXPECT_EQ(in(text, Language::zh), "开工");
  EXPECT_EQ(in(text, Language::en), "started");
}

}  // namespace
}  // namespace kaigong
