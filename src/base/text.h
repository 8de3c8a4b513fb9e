#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kaigong {

// One sentence or word in the two languages of the house.
struct Text {
  std::string zh;
  std::string en;
  friend bool operator==(const Text&, const Text&) = default;
};

enum class Language { zh, en };
const std::string& in(const Text& text, Language language);

bool all_digits(std::string_view text);            // false for nothing
std::string_view trim(std::string_view text);      // ASCII blanks, U+00A0 and U+3000 on both sides
std::string to_half_width(std::string_view text);  // full-width ASCII as typed by Chinese keyboards
std::vector<std::string> split(std::string_view text, char at);
std::string replace_all(std::string text, std::string_view what, std::string_view with);
bool is_utf8(std::string_view bytes);

// Columns that a terminal needs: a Chinese character takes two.
std::size_t display_width(std::string_view utf8);

}  // namespace kaigong
