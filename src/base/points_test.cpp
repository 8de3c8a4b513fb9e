#include "base/points.h"

#include "base/json.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

TEST(Points, read_and_show_to_a_millionth) {
  EXPECT_EQ(read_points("20")->micro, 20'000'000);
  EXPECT_EQ(read_points("0.1")->micro, 100'000);
  EXPECT_EQ(read_points("-0.333333")->micro, -333'333);
  EXPECT_EQ(show(*read_points("-0.330000")), "-0.33");
  EXPECT_EQ(show(*read_points("1000")), "1000");
  EXPECT_EQ(show_score(*read_points("20")), "20.00");
  EXPECT_EQ(show_score(*read_points("0.333333")), "0.333333");
  EXPECT_EQ(show_score(*read_points("-2.5")), "-2.50");
}

TEST(Points, refuse_what_is_no_score) {
  for (const auto* text : {"", "-", ".", "1.", ".5", "1.2.3", "0.0000001", "1000.000001", "1e3",
                           "+1", " 1", "99999999999999999999"}) {
    EXPECT_FALSE(read_points(text)) << text;
  }
}

struct Holder {
  Points points;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (points))

TEST(Points, come_from_a_text_or_a_whole_number) {
  EXPECT_EQ(json::read_text<Holder>(R"({"points":"0.1"})")->points.micro, 100'000);
  EXPECT_EQ(json::read_text<Holder>(R"({"points":5})")->points.micro, 5'000'000);
  EXPECT_FALSE(json::read_text<Holder>(R"({"points":0.1})"));
  EXPECT_FALSE(json::read_text<Holder>(R"({"points":1001})"));
  EXPECT_EQ(json::write(Holder{{100'000}}), R"({"points":"0.1"})");
}

}  // namespace
}  // namespace kaigong
