#pragma once

#include "papers/picture.h"

#include <string>
#include <string_view>

// Pictures that tests make: scenes that differ by their number, and what a camera writes beside
// one.
namespace kaigong::papers {

inline Picture scene(unsigned number, std::uint32_t width, std::uint32_t height) {
  Picture out{width, height, {}};
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x) {
      const auto column = x * 9 / width, row = y * 8 / height;
      auto cell = (column * 31 + row * 17 + number * 1009) * 2'654'435'761U;
      cell = (cell ^ cell >> 15U) * 2'246'822'519U;
      const auto grey = static_cast<std::uint8_t>(40 + (cell >> 24U) % 176);
      out.points.insert(out.points.end(), {grey, grey, static_cast<std::uint8_t>(grey / 2)});
    }
  }
  return out;
}

struct CameraWords {
  std::string moment = "2022:04:19 14:23:22";  // 19 letters
  int orientation = 1;
  unsigned degrees_north = 43, degrees_east = 125;  // and a half
  char north = 'N', east = 'E';
};

// Numbers with the least significant byte first, as "II" says.
inline std::string number(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
  return out;
}

inline std::string exif_entry(int tag, int format, std::uint32_t count, const std::string& value) {
  auto four = value;
  four.resize(4);
  return number(static_cast<std::uint32_t>(tag), 2) +
         number(static_cast<std::uint32_t>(format), 2) + number(count, 4) + four;
}

// Puts an APP1 part into a JPEG, right after its first two bytes.
inline std::string with_exif(const std::string& jpeg, const CameraWords& words = {}) {
  constexpr int ascii = 2, short_number = 3, long_number = 4, fraction = 5;
  constexpr std::uint32_t main_at = 8, exif_at = 50, moment_at = 68, gps_at = 88, up_at = 142,
                          right_at = 166;
  const auto angle = [](unsigned degrees) {
    return number(degrees, 4) + number(1, 4) + number(30, 4) + number(1, 4) + number(0, 4) +
           number(1, 4);
  };
  const std::string end(4, '\0');
  const auto tiff =
      "II" + number(42, 2) + number(main_at, 4) + number(3, 2) +
      exif_entry(0x112, short_number, 1, number(static_cast<std::uint32_t>(words.orientation), 2)) +
      exif_entry(0x8769, long_number, 1, number(exif_at, 4)) +
      exif_entry(0x8825, long_number, 1, number(gps_at, 4)) + end + number(1, 2) +
      exif_entry(0x9003, ascii, 20, number(moment_at, 4)) + end + words.moment + '\0' +
      number(4, 2) + exif_entry(1, ascii, 2, std::string(1, words.north)) +
      exif_entry(2, fraction, 3, number(up_at, 4)) +
      exif_entry(3, ascii, 2, std::string(1, words.east)) +
      exif_entry(4, fraction, 3, number(right_at, 4)) + end + angle(words.degrees_north) +
      angle(words.degrees_east);
  const auto part = std::string("Exif\0\0", 6) + tiff;
  const auto length = part.size() + 2;
  const std::string head{'\xFF', '\xE1', static_cast<char>(length >> 8U),
                         static_cast<char>(length & 0xFFU)};
  return jpeg.substr(0, 2) + head + part + jpeg.substr(2);
}

}  // namespace kaigong::papers
