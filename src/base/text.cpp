#include "base/text.h"

#include <algorithm>
#include <cstdint>

namespace kaigong {

namespace {

struct Character {
  std::uint32_t code = 0;
  std::size_t bytes = 0;  // 0: not UTF-8
};

Character next(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {};
  std::uint32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((at(i) & 0xC0U) != 0x80) return {};
    code = code << 6U | (at(i) & 0x3FU);
  }
  const std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code < smallest[size] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
  return {code, size};
}

bool is_wide(std::uint32_t code) {
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
         (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) ||
         (code >= 0x20000 && code <= 0x3FFFD);
}

constexpr std::string_view wide_space = "\xE3\x80\x80";
constexpr std::string_view hard_space = "\xC2\xA0";

}  // namespace

const std::string& in(const Text& text, Language language) {
  return language == Language::zh ? text.zh : text.en;
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (const auto space : {wide_space, hard_space}) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
    }
    while (!text.empty() && blanks.find(text.front()) != blanks.npos)
      text.remove_prefix(1), again = true;
    while (!text.empty() && blanks.find(text.back()) != blanks.npos)
      text.remove_suffix(1), again = true;
  }
  return text;
}

std::string to_half_width(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto c = next(text);
    if (c.code >= 0xFF01 && c.code <= 0xFF5E) {
      out += static_cast<char>(c.code - 0xFEE0);
    } else {
      out += text.substr(0, std::max<std::size_t>(c.bytes, 1));
    }
    text.remove_prefix(std::max<std::size_t>(c.bytes, 1));
  }
  return out;
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  if (what.empty()) return text;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto c = next(bytes);
    if (c.bytes == 0) return false;
    bytes.remove_prefix(c.bytes);
  }
  return true;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  while (!utf8.empty()) {
    const auto c = next(utf8);
    width += is_wide(c.code) ? 2U : 1U;
    utf8.remove_prefix(std::max<std::size_t>(c.bytes, 1));
  }
  return width;
}

}  // namespace kaigong
