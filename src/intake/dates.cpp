// tested by: mapping_test.cpp
#include "intake/dates.h"

#include "base/text.h"

#include <array>
#include <charconv>

namespace kaigong::intake {

namespace {

struct Parts {
  int year = -1, month = -1, day = -1;
};

constexpr std::array<std::string_view, 9> tokens{"YYYY", "YY", "MM", "DD", "M",
                                                 "D",    "hh", "mm", "ss"};

std::string_view token_at(std::string_view pattern) {
  for (const auto token : tokens) {
    if (pattern.starts_with(token)) return token;
  }
  return {};
}

// Up to `most` digits from the front; -1 where there are none.
int take_number(std::string_view& text, std::size_t most) {
  int number = 0;
  std::size_t taken = 0;
  while (taken < most && taken < text.size() && text[taken] >= '0' && text[taken] <= '9') {
    number = number * 10 + (text[taken++] - '0');
  }
  text.remove_prefix(taken);
  return taken == 0 ? -1 : number;
}

bool take_token(std::string_view token, std::string_view& text, Parts& parts) {
  const auto before = text.size();
  const int number = take_number(text, token == "YYYY" ? 4 : 2);
  if (number < 0) return false;
  if (token == "YYYY" || token == "YY") {
    if (before - text.size() != token.size()) return false;
    parts.year = token == "YYYY" ? number : number + (number < 70 ? 2000 : 1900);
  }
  if (token == "M" || token == "MM") parts.month = number;
  if (token == "D" || token == "DD") parts.day = number;
  return true;
}

bool take_half_day(std::string_view& text) {
  for (const std::string_view half : {"AM", "PM", "am", "pm"}) {
    if (!text.starts_with(half)) continue;
    text.remove_prefix(half.size());
    return true;
  }
  return false;
}

std::optional<Parts> match(std::string_view text, std::string_view pattern) {
  Parts parts;
  while (!pattern.empty()) {
    if (const auto token = token_at(pattern); !token.empty()) {
      if (!take_token(token, text, parts)) return std::nullopt;
      pattern.remove_prefix(token.size());
    } else if (pattern.starts_with("AM")) {
      if (!take_half_day(text)) return std::nullopt;
      pattern.remove_prefix(2);
    } else {
      if (text.empty() || text.front() != pattern.front()) return std::nullopt;
      text.remove_prefix(1);
      pattern.remove_prefix(1);
    }
  }
  return text.empty() ? std::optional(parts) : std::nullopt;
}

std::optional<Day> day_of_parts(const Parts& parts) {
  if (parts.year < 1900 || parts.year > 2148) return std::nullopt;
  const int month = parts.month < 0 ? 12 : parts.month;
  if (month < 1 || month > 12) return std::nullopt;
  if (parts.day < 0) return month_end(parts.year, month);
  return Day::of(parts.year, month, parts.day);
}

std::optional<int> read_year(std::string_view value) {
  value = trim(value);
  if (const auto point = value.find('.'); point != value.npos) {
    if (value.find_first_not_of('0', point + 1) != value.npos) return std::nullopt;
    value = value.substr(0, point);
  }
  if (value.size() != 4 || !all_digits(value)) return std::nullopt;
  int year = 0;
  std::from_chars(value.data(), value.data() + value.size(), year);
  return year;
}

struct Hole {
  std::size_t begin = 0, end = 0;  // with its braces
  bool is_year = false;
  int shift = 0;
};

std::optional<Hole> next_hole(std::string_view pattern) {
  Hole hole;
  hole.begin = pattern.find('{');
  if (hole.begin == pattern.npos) return std::nullopt;
  const auto close = pattern.find('}', hole.begin);
  if (close == pattern.npos) return std::nullopt;
  hole.end = close + 1;
  auto inner = pattern.substr(hole.begin + 1, close - hole.begin - 1);
  if (inner == "value") return hole;
  if (!inner.starts_with("year")) return std::nullopt;
  hole.is_year = true;
  inner.remove_prefix(4);
  if (inner.empty()) return hole;
  if (inner.size() > 3 || (inner[0] != '-' && inner[0] != '+') || !all_digits(inner.substr(1))) {
    return std::nullopt;
  }
  std::from_chars(inner.data() + 1, inner.data() + inner.size(), hole.shift);
  if (inner[0] == '-') hole.shift = -hole.shift;
  return hole;
}

}  // namespace

bool is_date_pattern(std::string_view pattern) { return pattern.find("YY") != pattern.npos; }

std::optional<Day> read_day_by(std::string_view text, const std::vector<std::string>& patterns) {
  const auto half = to_half_width(trim(text));
  std::string_view said = half;
  if (said.size() > 10 && (said[10] == 'T' || said[10] == ' ')) {
    if (const auto day = read_day(said.substr(0, 10))) return day;
  }
  if (const auto day = read_day(said)) return day;
  for (const auto& pattern : patterns) {
    const auto parts = match(said, pattern);
    if (!parts) continue;
    if (const auto day = day_of_parts(*parts)) return day;
  }
  return std::nullopt;
}

bool is_unclear_month(std::string_view number, const std::vector<std::string>& patterns) {
  if (number.size() != 6 || !number.ends_with(".1")) return false;
  for (const auto& pattern : patterns) {
    if (pattern == "YYYY.M" || pattern == "YYYY.MM") return true;
  }
  return false;
}

bool is_pattern(std::string_view pattern) {
  const auto hole = next_hole(pattern);
  if (!hole) return false;
  const auto rest = pattern.substr(hole->end);
  return rest.find('{') == rest.npos || is_pattern(rest);
}

std::optional<std::string> fill_pattern(std::string_view pattern, std::string_view value) {
  std::string out;
  while (const auto hole = next_hole(pattern)) {
    out += pattern.substr(0, hole->begin);
    if (hole->is_year) {
      const auto year = read_year(value);
      if (!year) return std::nullopt;
      out += std::to_string(*year + hole->shift);
    } else {
      out += trim(value);
    }
    pattern.remove_prefix(hole->end);
  }
  return out + std::string(pattern);
}

}  // namespace kaigong::intake
