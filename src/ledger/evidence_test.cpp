#include "ledger/evidence.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

TEST(Papers, each_has_the_code_that_its_ledgers_hold) {
  std::size_t named = 0;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Paper>>([&](auto one) {
    ++named;
    const auto paper = find_paper(one.name);
    ASSERT_TRUE(paper) << one.name;
    EXPECT_EQ(*paper, one.value);
    EXPECT_EQ(find_paper(name_of(one.value).zh), one.value);
    EXPECT_EQ(find_paper(name_of(one.value).en), one.value);
  });
  EXPECT_EQ(named, paper_kinds().size());
  EXPECT_FALSE(find_paper("passport"));
}

TEST(Fingerprint, reads_as_it_is_shown_and_nothing_else) {
  for (const std::uint64_t value : {0ULL, 1ULL, 0xFEDC'BA98'7654'3210ULL}) {
    EXPECT_EQ(read_fingerprint(show_fingerprint(value)), value);
  }
  for (const auto* wrong :
       {"", "0", "00000000000000000", "FEDCBA9876543210", "-000000000000001", "000000000000000g"}) {
    EXPECT_FALSE(read_fingerprint(wrong)) << wrong;
  }
}

TEST(Coordinates, end_at_the_poles_and_at_the_date_line) {
  EXPECT_TRUE(is_on_earth({-90'000'000, 180'000'000}));
  EXPECT_FALSE(is_on_earth({90'000'001, 0}));
  EXPECT_FALSE(is_on_earth({0, -180'000'001}));
}

}  // namespace
}  // namespace kaigong
