#include "intake/words.h"

#include "base/text.h"

#include <array>
#include <cctype>

namespace kaigong::intake {

namespace {

constexpr std::array<std::string_view, 12> digits{"一", "二", "三", "四", "五", "六",
                                                  "七", "八", "九", "十", "百", "零"};

// Bytes of the blank at the front: ASCII, C1 controls that broken files have, U+00A0, U+3000.
std::size_t blank_bytes(std::string_view text) {
  const auto c = static_cast<unsigned char>(text[0]);
  if (c <= 0x20 || c == 0x7F) return 1;
  if (text.starts_with("\xC2\xA0") || text.starts_with("\xE2\x80\x8B")) return c == 0xC2 ? 2 : 3;
  if (text.starts_with("\xE3\x80\x80") || text.starts_with("\xEF\xBB\xBF")) return 3;
  return 0;
}

std::size_t chinese_digits(std::string_view text) {
  std::size_t bytes = 0;
  for (bool again = true; again;) {
    again = false;
    for (const auto digit : digits) {
      if (!text.substr(bytes).starts_with(digit)) continue;
      bytes += digit.size();
      again = true;
    }
  }
  return bytes;
}

// Numeral and its length with what closes it; 0 where there is none.
std::pair<Numeral, std::size_t> read_numeral(std::string_view text) {
  for (const std::string_view open : {"（", "("}) {
    if (!text.starts_with(open)) continue;
    const auto inner = chinese_digits(text.substr(open.size()));
    for (const std::string_view close : {"）", ")"}) {
      if (inner > 0 && text.substr(open.size() + inner).starts_with(close)) {
        return {Numeral::bracketed, open.size() + inner + close.size()};
      }
    }
  }
  const auto bytes = chinese_digits(text);
  if (bytes == 0) return {Numeral::none, 0};
  if (bytes == text.size()) return {Numeral::chinese, bytes};
  for (const std::string_view close : {"、", "．", ".", "，"}) {
    if (text.substr(bytes).starts_with(close)) return {Numeral::chinese, bytes + close.size()};
  }
  return {Numeral::none, 0};
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out;
  bool gap = false;
  while (!text.empty()) {
    if (const auto blank = blank_bytes(text); blank > 0) {
      gap = true;
      text.remove_prefix(blank);
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text.front();
    text.remove_prefix(1);
  }
  return to_half_width(out);
}

std::string key_of(std::string_view text) {
  std::string out;
  for (const char c : plain(text)) {
    if (c == ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

Numeral numeral_of(std::string_view text) { return read_numeral(trim(text)).first; }

std::string_view without_numeral(std::string_view text) {
  text = trim(text);
  const auto bytes = read_numeral(text).second;
  return bytes == text.size() ? text : trim(text.substr(bytes));
}

std::string without_count(std::string_view text) {
  auto out = plain(text);
  while (!out.empty() && (out.ends_with(':') || out.ends_with(' '))) out.pop_back();
  const auto open = out.rfind('(');
  if (open == std::string::npos || open == 0 || !out.ends_with(')')) return out;
  const auto inner = std::string_view(out).substr(open + 1, out.size() - open - 2);
  const bool counts = inner.find_first_of("0123456789") != inner.npos;
  return counts ? std::string(trim(std::string_view(out).substr(0, open))) : out;
}

}  // namespace kaigong::intake
