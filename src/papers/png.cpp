// tested by: papers/picture_test.cpp
#include "papers/decode.h"
#include "papers/shrink.h"

#include <csetjmp>
#include <png.h>

#include <algorithm>
#include <memory>

namespace kaigong::papers {

namespace {

constexpr std::uint64_t most_points_held = 24'000'000;  // an interlaced picture is held whole
constexpr std::size_t most_memory_of_a_part = 8U << 20U;
constexpr unsigned int most_parts_kept = 16;

void keep_silent(png_structp, png_const_charp) {}
void give_up(png_structp library, png_const_charp) { png_longjmp(library, 1); }

// All that is used between a jump's beginning and its end lives here, outside of the frame that is
// left by it.
struct Reading {
  std::string_view bytes;
  png_structp library = nullptr;
  png_infop info = nullptr;
  std::unique_ptr<Shrinker> shrinker;
  std::vector<std::uint8_t> points;
  std::vector<png_bytep> rows;
  std::size_t row_bytes = 0;

  explicit Reading(std::string_view of) : bytes(of) {
    library = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, give_up, keep_silent);
    if (library != nullptr) info = png_create_info_struct(library);
  }
  ~Reading() { png_destroy_read_struct(&library, &info, nullptr); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
};

void take_bytes(png_structp library, png_bytep into, png_size_t size) {
  auto& rest = static_cast<Reading*>(png_get_io_ptr(library))->bytes;
  if (size > rest.size()) give_up(library, "");
  std::copy_n(rest.data(), size, reinterpret_cast<char*>(into));
  rest.remove_prefix(size);
}

// Whatever the file's colours are: eight bits each of red, green and blue.
void ask_for_plain_colours(png_structp library) {
  png_set_expand(library);
  png_set_strip_16(library);
  png_set_gray_to_rgb(library);
  png_set_strip_alpha(library);
}

void read_one_after_another(Reading& reading, std::uint32_t height) {
  reading.points.resize(reading.row_bytes);
  for (std::uint32_t y = 0; y < height; ++y) {
    png_read_row(reading.library, reading.points.data(), nullptr);
    reading.shrinker->take(reading.points);
  }
}

void read_whole(Reading& reading, std::uint32_t height) {
  reading.points.resize(reading.row_bytes * height);
  for (std::uint32_t y = 0; y < height; ++y)
    reading.rows.push_back(reading.points.data() + y * reading.row_bytes);
  png_read_image(reading.library, reading.rows.data());
  for (auto* row : reading.rows) reading.shrinker->take({row, reading.row_bytes});
}

bool read_rows(Reading& reading) {
  auto* library = reading.library;
  if (library == nullptr || reading.info == nullptr) return false;
  if (setjmp(png_jmpbuf(library)) != 0) return false;
  png_set_read_fn(library, &reading, take_bytes);
  png_set_chunk_malloc_max(library, most_memory_of_a_part);
  png_set_chunk_cache_max(library, most_parts_kept);
  png_read_info(library, reading.info);
  const bool is_whole = png_get_interlace_type(library, reading.info) != PNG_INTERLACE_NONE;
  const auto points = std::uint64_t{png_get_image_width(library, reading.info)} *
                      png_get_image_height(library, reading.info);
  if (points > (is_whole ? most_points_held : most_points)) return false;
  ask_for_plain_colours(library);
  if (is_whole) png_set_interlace_handling(library);
  png_read_update_info(library, reading.info);
  reading.row_bytes = png_get_rowbytes(library, reading.info);
  reading.shrinker = std::make_unique<Shrinker>(png_get_image_width(library, reading.info),
                                                png_get_image_height(library, reading.info));
  (is_whole ? read_whole : read_one_after_another)(reading,
                                                   png_get_image_height(library, reading.info));
  return true;
}

}  // namespace

std::optional<Picture> decode_png(std::string_view bytes) {
  Reading reading(bytes);
  if (!read_rows(reading)) return std::nullopt;
  return reading.shrinker->finish();
}

}  // namespace kaigong::papers
