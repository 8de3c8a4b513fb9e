#include "papers/picture.h"

#include "papers/examine.h"
#include "papers/made_for_test.h"

#include <gtest/gtest.h>
#include <png.h>

#include <bit>

namespace kaigong::papers {
namespace {

std::string png_of(const Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = picture.width;
  image.height = picture.height;
  image.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, picture.points.data(), 0, nullptr);
  std::string out(size, '\0');
  png_image_write_to_memory(&image, out.data(), &size, 0, picture.points.data(), 0, nullptr);
  return out.substr(0, size);
}

int bits_between(std::uint64_t a, std::uint64_t b) { return std::popcount(a ^ b); }

TEST(Picture, is_made_small_and_keeps_its_shape) {
  const auto small = small_picture(jpeg_of(scene(1, 1600, 900)));
  ASSERT_TRUE(small);
  EXPECT_EQ(small->width, 480U);
  EXPECT_EQ(small->height, 270U);
  EXPECT_EQ(small->points.size(), 480U * 270 * 3);
  const auto tall = small_picture(png_of(scene(1, 900, 1600)));
  ASSERT_TRUE(tall);
  EXPECT_EQ(tall->width, 270U);
  EXPECT_EQ(tall->height, 480U);
  const auto tiny = small_picture(png_of(scene(1, 20, 10)));
  ASSERT_TRUE(tiny);
  EXPECT_EQ(tiny->width, 20U) << "never enlarged";
}

TEST(Picture, a_line_of_points_stays_a_line) {
  const auto line = small_picture(png_of(scene(1, 5000, 1)));
  ASSERT_TRUE(line);
  EXPECT_EQ(line->width, 480U);
  EXPECT_EQ(line->height, 1U);
  EXPECT_TRUE(thumbnail_of(png_of(scene(1, 1, 5000))));
}

TEST(Picture, comes_upright_however_the_camera_was_held) {
  Picture two{2, 1, {255, 0, 0, 0, 0, 255}};  // red beside blue
  const auto png = png_of(two);
  const auto points = [&](int orientation) { return small_picture(png, orientation)->points; };
  const std::vector<std::uint8_t> red_first{255, 0, 0, 0, 0, 255}, blue_first{0, 0, 255, 255, 0, 0};
  EXPECT_EQ(points(1), red_first);
  EXPECT_EQ(points(2), blue_first);
  EXPECT_EQ(points(3), blue_first);
  EXPECT_EQ(points(4), red_first);
  EXPECT_EQ(points(5), red_first);
  EXPECT_EQ(points(6), red_first) << "turned clockwise: left comes on top";
  EXPECT_EQ(points(7), blue_first);
  EXPECT_EQ(points(8), blue_first) << "turned the other way";
  EXPECT_EQ(small_picture(png, 6)->width, 1U);
  EXPECT_EQ(small_picture(png, 6)->height, 2U);
}

TEST(Fingerprint, outlives_another_size_another_quality_and_another_format) {
  const auto original = scene(3, 1600, 1200);
  const auto print = fingerprint_of(original);
  const auto jpeg = jpeg_of(original);
  EXPECT_LE(bits_between(print, *examine(jpeg)->fingerprint), 2);
  EXPECT_LE(bits_between(print, *examine(png_of(original))->fingerprint), 2);
  const auto again = jpeg_of(*small_picture(jpeg));
  EXPECT_LE(bits_between(print, *examine(again)->fingerprint), 2);
  EXPECT_LE(bits_between(print, *examine(with_exif(again))->fingerprint), 2);
}

TEST(Fingerprint, tells_scenes_apart) {
  for (unsigned a = 0; a < 12; ++a) {
    for (unsigned b = 0; b < a; ++b)
      EXPECT_GT(
          bits_between(fingerprint_of(scene(a, 480, 360)), fingerprint_of(scene(b, 480, 360))), 6)
          << a << ' ' << b;
  }
}

TEST(Fingerprint, is_the_first_neighbour_in_the_highest_bit) {
  Picture row{9, 8, std::vector<std::uint8_t>(9 * 8 * 3, 9)};
  row.points[3] = row.points[4] = row.points[5] = 200;  // the second cell of the first row
  EXPECT_EQ(fingerprint_of(row), 0x8000'0000'0000'0000U);
}

TEST(Thumbnail, has_nothing_that_the_camera_wrote) {
  const auto photo = with_exif(jpeg_of(scene(1, 800, 600)));
  const auto small = thumbnail_of(photo);
  ASSERT_TRUE(small);
  EXPECT_EQ(small->find("Exif"), std::string::npos);
  EXPECT_FALSE(exif_of(*small).latitude_micro);
  EXPECT_EQ(small_picture(*small)->width, 480U);
}

TEST(Examined, a_broken_picture_is_one_still_but_without_a_fingerprint) {
  const auto whole = jpeg_of(scene(1, 320, 240));
  const auto broken = examine(whole.substr(0, 30));
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->media, Media::jpeg);
  EXPECT_TRUE(broken->is_picture);
  EXPECT_FALSE(broken->fingerprint);
  EXPECT_FALSE(thumbnail_of(whole.substr(0, 30)));
  auto png = png_of(scene(1, 320, 240));
  png[png.size() / 2] = static_cast<char>(png[png.size() / 2] ^ 0x55);
  EXPECT_FALSE(examine(png)->fingerprint);
  EXPECT_FALSE(examine("RIFFxxxxWEBPVP8 ")->fingerprint);
  EXPECT_FALSE(examine("%PDF-1.4")->is_picture);
  EXPECT_FALSE(examine("hello"));
}

// A head may claim any size: what it claims is never allocated.
TEST(Examined, a_picture_that_claims_to_be_vast_is_not_decoded) {
  auto png = png_of(scene(1, 32, 24));
  for (std::size_t at = 16; at < 24; ++at) png[at] = '\x7F';
  EXPECT_FALSE(examine(png)->fingerprint);
  auto jpeg = jpeg_of(scene(1, 32, 24));
  const auto frame = jpeg.find("\xFF\xC0");
  ASSERT_NE(frame, std::string::npos);
  for (std::size_t at = frame + 5; at < frame + 9; ++at) jpeg[at] = '\xFE';
  EXPECT_FALSE(examine(jpeg)->fingerprint);
}

}  // namespace
}  // namespace kaigong::papers
