#include "demo/drawing.h"

#include "papers/examine.h"
#include "papers/picture.h"

#include <gtest/gtest.h>

namespace kaigong::demo {
namespace {

TEST(DemoDrawing, is_a_picture_that_any_reader_takes) {
  const auto bytes = site_drawing(7);
  const auto examined = papers::examine(bytes);
  ASSERT_TRUE(examined && examined->fingerprint);
  EXPECT_EQ(examined->media, papers::Media::png);
  const auto picture = papers::small_picture(bytes);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->width, 96U);
  EXPECT_EQ(picture->height, 64U);
}

TEST(DemoDrawing, is_the_same_for_the_same_seed_and_another_for_another) {
  EXPECT_EQ(site_drawing(7), site_drawing(7));
  EXPECT_NE(site_drawing(7), site_drawing(8));
}

}  // namespace
}  // namespace kaigong::demo
