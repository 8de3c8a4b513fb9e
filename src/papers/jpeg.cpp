// tested by: papers/picture_test.cpp
#include "papers/decode.h"
#include "papers/shrink.h"

#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>

#include <algorithm>
#include <memory>

namespace kaigong::papers {

namespace {

constexpr long most_memory = 256L << 20U;  // a progressive picture is held whole
// Of a progressive picture, each over all points again; cameras write ten.
constexpr int most_scans = 64;
constexpr std::uint64_t most_points_of_scans = 1'000'000'000;
constexpr int small_quality = 80;

struct Trouble {
  jpeg_error_mgr manager;  // first: the library knows only this
  std::jmp_buf way_out;
};

[[noreturn]] void give_up(j_common_ptr library) {
  std::longjmp(reinterpret_cast<Trouble*>(library->err)->way_out, 1);
}

void keep_silent(j_common_ptr) {}

void watch_scans(j_common_ptr library) {
  if (!library->is_decompressor) return;
  const auto& reading = *reinterpret_cast<j_decompress_ptr>(library);
  const auto scans = static_cast<std::uint64_t>(std::max(reading.input_scan_number, 0));
  const auto points = std::uint64_t{reading.image_width} * reading.image_height;
  if (scans > most_scans || scans * points > most_points_of_scans) give_up(library);
}

// All that is used between a jump's beginning and its end lives here, outside of the frame that is
// left by it.
struct Reading {
  Trouble trouble{};
  jpeg_progress_mgr progress{};
  jpeg_decompress_struct library{};
  std::unique_ptr<Shrinker> shrinker;
  std::vector<std::uint8_t> row;

  Reading() {
    library.err = jpeg_std_error(&trouble.manager);
    trouble.manager.error_exit = give_up;
    trouble.manager.output_message = keep_silent;
    progress.progress_monitor = watch_scans;
  }
  ~Reading() { jpeg_destroy_decompress(&library); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
};

// The smallest eighth that is still as large as what is wanted: the library leaves out the rest
// of the transform.
unsigned int eighths(std::uint32_t longest) {
  unsigned int out = 1;
  while (out < 8 && std::uint64_t{longest} * out / 8 < longest_side) out *= 2;
  return out;
}

bool read_rows(Reading& reading, std::string_view bytes) {
  auto& library = reading.library;
  if (setjmp(reading.trouble.way_out) != 0) return false;
  jpeg_create_decompress(&library);
  library.progress = &reading.progress;
  library.mem->max_memory_to_use = most_memory;
  jpeg_mem_src(&library, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&library, TRUE);
  const bool has_colours = library.num_components == 1 || library.num_components == 3;
  if (std::uint64_t{library.image_width} * library.image_height > most_points || !has_colours)
    return false;
  library.out_color_space = JCS_RGB;
  library.dct_method = JDCT_IFAST;
  library.scale_num = eighths(std::max(library.image_width, library.image_height));
  library.scale_denom = 8;
  jpeg_start_decompress(&library);
  reading.shrinker = std::make_unique<Shrinker>(library.output_width, library.output_height);
  reading.row.resize(std::size_t{library.output_width} * 3);
  while (library.output_scanline < library.output_height) {
    auto* row = reading.row.data();
    jpeg_read_scanlines(&library, &row, 1);
    reading.shrinker->take(reading.row);
  }
  return true;
}

struct Writing {
  Trouble trouble{};
  jpeg_compress_struct library{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;

  Writing() {
    library.err = jpeg_std_error(&trouble.manager);
    trouble.manager.error_exit = give_up;
    trouble.manager.output_message = keep_silent;
  }
  ~Writing() {
    jpeg_destroy_compress(&library);
    std::free(bytes);  // NOLINT: the library's own
  }
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
};

bool write_rows(Writing& writing, const Picture& picture) {
  auto& library = writing.library;
  if (setjmp(writing.trouble.way_out) != 0) return false;
  jpeg_create_compress(&library);
  jpeg_mem_dest(&library, &writing.bytes, &writing.size);
  library.image_width = picture.width;
  library.image_height = picture.height;
  library.input_components = 3;
  library.in_color_space = JCS_RGB;
  jpeg_set_defaults(&library);
  jpeg_set_quality(&library, small_quality, TRUE);
  jpeg_start_compress(&library, TRUE);
  while (library.next_scanline < picture.height) {
    const auto* from =
        picture.points.data() + std::size_t{library.next_scanline} * picture.width * 3;
    auto* row = const_cast<unsigned char*>(from);  // the library only reads it
    jpeg_write_scanlines(&library, &row, 1);
  }
  jpeg_finish_compress(&library);
  return true;
}

}  // namespace

std::optional<Picture> decode_jpeg(std::string_view bytes) {
  Reading reading;
  if (!read_rows(reading, bytes)) return std::nullopt;
  return reading.shrinker->finish();
}

std::string jpeg_of(const Picture& picture) {
  Writing writing;
  if (!write_rows(writing, picture)) return {};
  return {reinterpret_cast<const char*>(writing.bytes), writing.size};
}

}  // namespace kaigong::papers
