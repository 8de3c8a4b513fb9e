#include "base/money.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <type_traits>
#include <utility>

namespace kaigong {
namespace {

template <class A, class B>
concept Adds = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Multiplies = requires(A a, B b) {
  a* b;
};
template <class A, class B>
concept Divides = requires(A a, B b) {
  a / b;
};
template <class A, class B>
concept Compares = requires(A a, B b) {
  a < b;
};

static_assert(Adds<Money, Money> && Compares<Money, Money>);
static_assert(!Multiplies<Money, Money>, "fen times fen is nothing");
static_assert(!Multiplies<Money, double>, "no double touches money");
static_assert(!Divides<Money, Money>, "a share is share_bp");
static_assert(!Adds<Money, int> && !Compares<Money, int>, "of which unit?");
static_assert(!std::is_convertible_v<std::int64_t, Money>);
static_assert(!std::is_convertible_v<Money, std::int64_t>);

// The amount in fen and "~" behind it where digits were lost; "none" where it is no amount.
std::string read(std::string_view text, MoneyUnit unit = MoneyUnit::wan) {
  const auto money = read_money(text, unit);
  if (!money) return "none";
  return std::to_string(money->amount.in_fen()) + (money->exact ? "" : "~");
}

TEST(ReadMoney, reads_what_people_and_spreadsheets_write) {
  EXPECT_EQ(read("1234.56"), "1234560000");
  EXPECT_EQ(read("1,234.56"), "1234560000");
  EXPECT_EQ(read("12,345,678"), "12345678000000");
  EXPECT_EQ(read("1,234"), "1234000000");
  EXPECT_EQ(read("  20 "), "20000000");
  EXPECT_EQ(read("+20"), "20000000");
  EXPECT_EQ(read("-20"), "-20000000");
  EXPECT_EQ(read("１，２３４．５６"), "1234560000");
  EXPECT_EQ(read("－２０"), "-20000000");
  EXPECT_EQ(read("\u3000８８\u00A0"), "88000000");
  EXPECT_EQ(read("1.2E+6"), "1200000000000");
  EXPECT_EQ(read("1.2e6"), "1200000000000");
  EXPECT_EQ(read("1.2E-3"), "1200");
  EXPECT_EQ(read("5."), "5000000");
  EXPECT_EQ(read(".5"), "500000");
  EXPECT_EQ(read("000012.50"), "12500000");
  EXPECT_EQ(read("0"), "0");
  EXPECT_EQ(read("-0.00"), "0");
  EXPECT_EQ(read("0E+999"), "0");
}

TEST(ReadMoney, reads_in_every_unit) {
  EXPECT_EQ(read("1.5", MoneyUnit::yuan), "150");
  EXPECT_EQ(read("1.5", MoneyUnit::wan), "1500000");
  EXPECT_EQ(read("1.5", MoneyUnit::million), "150000000");
  EXPECT_EQ(read("1.5", MoneyUnit::yi), "15000000000");
  EXPECT_EQ(read("7", MoneyUnit::fen), "7");
}

TEST(ReadMoney, refuses_what_is_no_amount) {
  for (const auto* text :
       {"",       " ",       "-",      "+",    ".",     ",",    "e6",        "1e",       "1e+",
        "1.2.3",  "--1",     "1-",     "1 2",  "12,34", "1,23", ",123",      "1234,567", "1,,2",
        "1,2345", "0.1,234", "abc",    "¥100", "100元", "0x10", "1/2",       "十",       "1,234,56",
        "nan",    "inf",     "1e1000", "1,",   "1_000", "\xFF", "１２，３４"}) {
    EXPECT_EQ(read(text), "none") << text;
  }
}

TEST(ReadMoney, rounds_half_a_fen_away_from_zero_and_says_so) {
  EXPECT_EQ(read("0.004", MoneyUnit::yuan), "0~");
  EXPECT_EQ(read("0.005", MoneyUnit::yuan), "1~");
  EXPECT_EQ(read("0.0049999999", MoneyUnit::yuan), "0~");
  EXPECT_EQ(read("-0.005", MoneyUnit::yuan), "-1~");
  EXPECT_EQ(read("1.9950", MoneyUnit::yuan), "200~");
  EXPECT_EQ(read("1.9900000", MoneyUnit::yuan), "199");
  EXPECT_EQ(read("0.0000005"), "1~");
  EXPECT_EQ(read("1e-999"), "0~");
  EXPECT_EQ(read("0.1", MoneyUnit::fen), "0~");
}

TEST(ReadMoney, knows_the_largest_amount) {
  EXPECT_EQ(read("100000000"), std::to_string(largest_amount.in_fen()));
  EXPECT_EQ(read("-100000000"), std::to_string(-largest_amount.in_fen()));
  EXPECT_EQ(read("100000000.000001"), "none");
  EXPECT_EQ(read("1E+9"), "none");
  EXPECT_EQ(read("1E+999"), "none");
  EXPECT_EQ(read(std::string(40, '9')), "none");
  EXPECT_EQ(read(std::string(100'000, '1')), "none");
}

TEST(ShowMoney, groups_and_rounds) {
  const auto wan = [](std::int64_t fen, int decimals = 2) {
    return show_money(Money::fen(fen), MoneyUnit::wan, decimals);
  };
  EXPECT_EQ(wan(0), "0.00");
  EXPECT_EQ(wan(1234'560000), "1,234.56");
  EXPECT_EQ(wan(-1234'560000), "-1,234.56");
  EXPECT_EQ(wan(5'000), "0.01");
  EXPECT_EQ(wan(4'999), "0.00");
  EXPECT_EQ(wan(-4'999), "0.00");
  EXPECT_EQ(wan(-5'000), "-0.01");
  EXPECT_EQ(wan(999'999'999'999, 0), "1,000,000");
  EXPECT_EQ(wan(1, 6), "0.000001");
  EXPECT_EQ(show_money(Money::fen(12345), MoneyUnit::yuan), "123.45");
  EXPECT_EQ(show_money(Money::fen(7), MoneyUnit::fen, 0), "7");
  EXPECT_EQ(show_money(largest_amount, MoneyUnit::yi), "10,000.00");
}

TEST(Money, is_read_as_it_was_shown) {
  std::mt19937_64 chance(1);
  for (int i = 0; i < 20'000; ++i) {
    const auto bound = static_cast<std::int64_t>(std::pow(10, i % 15));
    const auto fen = static_cast<std::int64_t>(chance()) % bound;
    const std::pair<MoneyUnit, int> exact[] = {
        {MoneyUnit::yuan, 2}, {MoneyUnit::wan, 6}, {MoneyUnit::yi, 10}};
    for (const auto& [unit, decimals] : exact) {
      const auto shown = show_money(Money::fen(fen), unit, decimals);
      ASSERT_EQ(read(shown, unit), std::to_string(fen)) << shown;
    }
  }
}

// Reads digits, a point and digits as a schoolchild would: up to the first digit that is lost.
std::string read_slowly(const std::string& whole, const std::string& part) {
  std::string fen = whole;
  for (std::size_t i = 0; i < 6; ++i) fen += i < part.size() ? part[i] : '0';
  const auto lost = part.size() > 6 ? part.substr(6) : "";
  auto amount = std::atoll(fen.c_str());
  if (!lost.empty() && lost[0] >= '5') ++amount;
  return std::to_string(amount) + (lost.find_first_not_of('0') == lost.npos ? "" : "~");
}

TEST(ReadMoney, agrees_with_the_slow_way) {
  std::mt19937 chance(2);
  const auto digits = [&](std::size_t most) {
    std::string out;
    for (std::size_t i = chance() % (most + 1); i > 0; --i) {
      out += static_cast<char>('0' + (chance() % 3 == 0 ? 0 : chance() % 10));
    }
    return out;
  };
  for (int i = 0; i < 50'000; ++i) {
    const auto whole = "1" + digits(6), part = digits(10);
    ASSERT_EQ(read(whole + "." + part), read_slowly(whole, part)) << whole << "." << part;
  }
}

TEST(ShareBp, rounds_half_away_from_zero) {
  EXPECT_EQ(share_bp(1, 2), 5000);
  EXPECT_EQ(share_bp(1, 3), 3333);
  EXPECT_EQ(share_bp(2, 3), 6667);
  EXPECT_EQ(share_bp(1, 20'000), 1);
  EXPECT_EQ(share_bp(-1, 20'000), -1);
  EXPECT_EQ(share_bp(1, -20'000), -1);
  EXPECT_EQ(share_bp(-1, -20'000), 1);
  EXPECT_EQ(share_bp(1, 20'001), 0);
  EXPECT_EQ(share_bp(0, 7), 0);
  EXPECT_EQ(share_bp(3, 2), 15'000) << "a rate may pass 100 %";
}

TEST(ShareBp, is_nothing_without_a_whole) { EXPECT_EQ(share_bp(5, 0), std::nullopt); }

TEST(ShareBp, stays_within_its_numbers) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(share_bp(most, 1), most);
  EXPECT_EQ(share_bp(-most, 1), -most);
  EXPECT_EQ(share_bp(most, most), 10'000);
}

TEST(Money, adds_and_takes_away) {
  EXPECT_EQ(Money::fen(3) + Money::fen(4), Money::fen(7));
  EXPECT_EQ(Money::fen(3) - Money::fen(4), Money::fen(-1));
  EXPECT_LT(Money::fen(-1), Money());
}

TEST(MoneyDeathTest, stops_before_a_sum_overflows) {
  const auto most = Money::fen(std::numeric_limits<std::int64_t>::max());
  const auto least = Money::fen(std::numeric_limits<std::int64_t>::min());
  EXPECT_DEATH((void)(most + Money::fen(1)), "overflows");
  EXPECT_DEATH((void)(least - Money::fen(1)), "overflows");
  EXPECT_DEATH((void)(Money() - least), "overflows");
}

TEST(Sum, stops_at_the_largest_number_and_says_so) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  bool overflowed = false;
  EXPECT_EQ(saturating_add(most - 1, 1, overflowed), most);
  EXPECT_FALSE(overflowed);
  EXPECT_EQ(saturating_add(most, 1, overflowed), most);
  EXPECT_TRUE(overflowed);
  overflowed = false;
  EXPECT_EQ(saturating_add(least, -1, overflowed), least);
  EXPECT_TRUE(overflowed);
}

}  // namespace
}  // namespace kaigong
