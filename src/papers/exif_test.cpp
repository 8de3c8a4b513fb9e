#include "papers/exif.h"

#include "papers/made_for_test.h"

#include <gtest/gtest.h>

namespace kaigong::papers {
namespace {

std::string photo(const CameraWords& words) { return with_exif(jpeg_of(scene(1, 64, 48)), words); }

TEST(Exif, says_when_and_where_and_how_it_was_held) {
  const auto exif = exif_of(photo({}));
  EXPECT_EQ(exif.day, Day::of(2022, 4, 19));
  EXPECT_EQ(exif.second, 14 * 3600 + 23 * 60 + 22);
  EXPECT_EQ(exif.latitude_micro, 43'500'000);
  EXPECT_EQ(exif.longitude_micro, 125'500'000);
  EXPECT_EQ(exif.orientation, 1);
}

TEST(Exif, counts_from_the_equator_and_from_greenwich) {
  CameraWords words;
  words.north = 'S';
  words.east = 'W';
  words.orientation = 6;
  const auto exif = exif_of(photo(words));
  EXPECT_EQ(exif.latitude_micro, -43'500'000);
  EXPECT_EQ(exif.longitude_micro, -125'500'000);
  EXPECT_EQ(exif.orientation, 6);
}

TEST(Exif, leaves_out_what_cannot_be) {
  CameraWords words;
  words.moment = "0000:00:00 00:00:00";
  words.degrees_north = 91;
  words.orientation = 9;
  const auto exif = exif_of(photo(words));
  EXPECT_FALSE(exif.day);
  EXPECT_FALSE(exif.second);
  EXPECT_FALSE(exif.latitude_micro);
  EXPECT_FALSE(exif.longitude_micro);
  EXPECT_EQ(exif.orientation, 1);
  words.moment = "2022:04:19 24:00:00";
  const auto late = exif_of(photo(words));
  EXPECT_TRUE(late.day);
  EXPECT_FALSE(late.second);
}

TEST(Exif, of_a_picture_without_any_says_nothing) {
  const auto exif = exif_of(jpeg_of(scene(1, 64, 48)));
  EXPECT_FALSE(exif.day);
  EXPECT_FALSE(exif.latitude_micro);
  EXPECT_FALSE(exif_of("").day);
  EXPECT_FALSE(exif_of(photo({}).substr(0, 60)).day);
}

}  // namespace
}  // namespace kaigong::papers
