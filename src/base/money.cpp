#include "base/money.h"

#include "base/check.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace kaigong {

namespace {

__extension__ typedef __int128 Wide;

struct Digits {
  bool negative = false;
  std::string digits;  // without point or leading zeros
  int exponent = 0;    // value = digits * 10^exponent
};

bool read_exponent(std::string_view text, int& exponent) {
  if (text.empty()) return false;
  const bool negative = text[0] == '-';
  if (text[0] == '-' || text[0] == '+') text.remove_prefix(1);
  if (text.empty() || text.size() > 3 || !all_digits(text)) return false;
  exponent += (negative ? -1 : 1) * std::atoi(std::string(text).c_str());
  return true;
}

// A comma is a thousands separator only where three digits follow it.
bool commas_stand_right(std::string_view whole) {
  if (whole.find(',') == std::string_view::npos) return true;
  std::size_t since = 0;
  bool seen = false;
  for (const char c : whole) {
    if (c != ',') {
      ++since;
      continue;
    }
    if (since == 0 || since > 3 || (seen && since != 3)) return false;
    seen = true;
    since = 0;
  }
  return since == 3;
}

std::optional<Digits> read_digits(std::string_view text) {
  Digits out;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    out.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  const auto e = text.find_first_of("eE");
  if (e != std::string_view::npos) {
    if (!read_exponent(text.substr(e + 1), out.exponent)) return std::nullopt;
    text = text.substr(0, e);
  }
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto part = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (!commas_stand_right(whole) || (whole.empty() && part.empty())) return std::nullopt;
  for (const char c : whole) {
    if (c != ',') out.digits += c;
  }
  out.digits += part;
  out.exponent -= static_cast<int>(part.size());
  if (out.digits.empty() || out.digits.size() > 40 || !all_digits(out.digits)) return std::nullopt;
  out.digits.erase(0, std::min(out.digits.find_first_not_of('0'), out.digits.size()));
  return out;
}

}  // namespace

std::int64_t add_checked(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  check(!__builtin_add_overflow(a, b, &sum), "a sum of amounts overflows");
  return sum;
}

std::int64_t saturating_add(std::int64_t a, std::int64_t b, bool& overflowed) {
  using Limits = std::numeric_limits<std::int64_t>;
  std::int64_t sum = 0;
  if (!__builtin_add_overflow(a, b, &sum)) return sum;
  overflowed = true;
  return b < 0 ? Limits::min() : Limits::max();
}

Money operator+(Money a, Money b) { return Money::fen(add_checked(a.fen_, b.fen_)); }

Money operator-(Money a, Money b) {
  std::int64_t difference = 0;
  check(!__builtin_sub_overflow(a.fen_, b.fen_, &difference), "a difference of amounts overflows");
  return Money::fen(difference);
}

std::optional<ReadMoney> read_money(std::string_view text, MoneyUnit unit) {
  const auto plain = to_half_width(trim(text));
  auto read = read_digits(plain);
  if (!read) return std::nullopt;

  for (auto scale = static_cast<std::int64_t>(unit); scale > 1; scale /= 10) ++read->exponent;
  if (read->digits.empty()) return ReadMoney{};
  if (read->exponent > 40) return std::nullopt;
  if (read->exponent > 0) read->digits.append(static_cast<std::size_t>(read->exponent), '0');

  const auto dropped = read->exponent < 0 ? static_cast<std::size_t>(-read->exponent) : 0;
  const auto kept = read->digits.size() > dropped ? read->digits.size() - dropped : 0;
  if (kept > 15) return std::nullopt;

  std::int64_t fen = 0;
  for (std::size_t i = 0; i < kept; ++i) fen = fen * 10 + (read->digits[i] - '0');
  const bool up = dropped > 0 && read->digits.size() >= dropped && read->digits[kept] >= '5';
  const auto rest = std::string_view(read->digits).substr(kept);
  ReadMoney out;
  out.exact = rest.find_first_not_of('0') == std::string_view::npos;
  fen += up ? 1 : 0;
  if (fen > largest_amount.in_fen()) return std::nullopt;
  out.amount = Money::fen(read->negative ? -fen : fen);
  return out;
}

std::string show_money(Money amount, MoneyUnit unit, int decimals) {
  Wide scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const auto per = static_cast<Wide>(unit);
  const bool negative = amount.in_fen() < 0;
  const Wide fen = negative ? -Wide(amount.in_fen()) : Wide(amount.in_fen());
  const Wide rounded = (2 * fen * scale + per) / (2 * per);

  const auto whole = std::to_string(static_cast<std::int64_t>(rounded / scale));
  std::string out = negative && rounded != 0 ? "-" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += ',';
    out += whole[i];
  }
  if (decimals == 0) return out;
  auto part = std::to_string(static_cast<std::int64_t>(rounded % scale));
  part.insert(0, static_cast<std::size_t>(decimals) - part.size(), '0');
  return out + "." + part;
}

std::optional<std::int64_t> share_bp(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  constexpr std::int64_t small = 200'000'000'000'000;  // what follows stays within 64 bits
  if (part >= 0 && whole > 0 && part < small && whole < small)
    return (2 * part * 10'000 + whole) / (2 * whole);
  const Wide twice = 2 * Wide(part) * 10'000;
  const Wide base = whole;
  const bool negative = (twice < 0) != (base < 0);
  const Wide magnitude =
      ((twice < 0 ? -twice : twice) + (base < 0 ? -base : base)) / (2 * (base < 0 ? -base : base));
  const Wide bounded = std::min(magnitude, Wide(std::numeric_limits<std::int64_t>::max()));
  return static_cast<std::int64_t>(negative ? -bounded : bounded);
}

}  // namespace kaigong
