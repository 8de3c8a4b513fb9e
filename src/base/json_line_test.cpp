#include "base/json_line.h"

#include <gtest/gtest.h>

namespace kaigong::json {

constexpr std::string_view text = R"({
  "code": "a, {b} \" ]",
  "list": [
    {"x": 1, "y": [1, 2]}, {"x": -2.5e3},
    {
      "x": null,
      "a/b": {"deep": true}
    }
  ],
  "empty": {}, "none": [], "last": 7
})";

TEST(LineOf, finds_members_by_their_pointer) {
  EXPECT_EQ(line_of(text, ""), 1U);
  EXPECT_EQ(line_of(text, "/code"), 2U);
  EXPECT_EQ(line_of(text, "/list"), 3U);
  EXPECT_EQ(line_of(text, "/list/0/y/1"), 4U);
  EXPECT_EQ(line_of(text, "/list/1/x"), 4U);
  EXPECT_EQ(line_of(text, "/list/2"), 5U);
  EXPECT_EQ(line_of(text, "/list/2/x"), 6U);
  EXPECT_EQ(line_of(text, "/list/2/a~1b/deep"), 7U);
  EXPECT_EQ(line_of(text, "/last"), 10U);
}

TEST(LineOf, stays_at_the_nearest_value_around_what_is_missing) {
  EXPECT_EQ(line_of(text, "/list/2/none"), 5U);
  EXPECT_EQ(line_of(text, "/list/9/x"), 3U);
  EXPECT_EQ(line_of(text, "/code/x"), 2U);
  EXPECT_EQ(line_of(text, "/empty/x"), 10U);
  EXPECT_EQ(line_of(text, "/nothing"), 1U);
  EXPECT_EQ(line_of("7", "/x"), 1U);
}

}  // namespace kaigong::json
