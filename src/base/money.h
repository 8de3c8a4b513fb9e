#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kaigong {

// An amount in the smallest unit of its ledger's currency: fen, cents, pence. No single amount
// may pass 10^14 of them (a trillion yuan), so int64 holds the sum of 90,000; sums check
// for overflow all the same. The currency itself is a fact of the ledger, not of the amount.
class Money {
 public:
  constexpr Money() = default;
  static constexpr Money fen(std::int64_t fen) { return Money(fen); }
  constexpr std::int64_t in_fen() const { return fen_; }

  friend Money operator+(Money a, Money b);
  friend Money operator-(Money a, Money b);
  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  constexpr explicit Money(std::int64_t fen) : fen_(fen) {}
  std::int64_t fen_ = 0;
};

inline constexpr Money largest_amount = Money::fen(100'000'000'000'000);

// How many fen one unit of a table has: 1 yuan = 100, 1 万元 = 10^6, 1 亿元 = 10^10.
enum class MoneyUnit : std::int64_t {
  fen = 1,
  yuan = 100,
  wan = 1'000'000,
  million = 100'000'000,
  yi = 10'000'000'000,
};

// What stood in a cell or field. `exact` is false where digits below one fen were rounded
// half away from zero, as spreadsheets make them.
struct ReadMoney {
  Money amount;
  bool exact = true;
};

// Reads "1234.56", "1,234.5", "-20", full-width digits and 1.2E+6 as spreadsheets store it.
// Nothing else: no sign of currency, no words. Nothing where the amount passes largest_amount.
std::optional<ReadMoney> read_money(std::string_view text, MoneyUnit unit);

// "1,234.56" in the given unit, always with `decimals` digits, rounded half away from zero.
std::string show_money(Money amount, MoneyUnit unit, int decimals = 2);

// part/whole in basis points (1/100 of a percent), rounded half away from zero. Nothing for a
// whole of zero: a rate without a base isn't zero.
std::optional<std::int64_t> share_bp(std::int64_t part, std::int64_t whole);

// a + b, or the program stops: amounts are bounded, so no sum of real ones can overflow.
std::int64_t add_checked(std::int64_t a, std::int64_t b);

// a + b, or the nearest number there is, and `overflowed` set: for sums over a whole ledger.
std::int64_t saturating_add(std::int64_t a, std::int64_t b, bool& overflowed);

}  // namespace kaigong
