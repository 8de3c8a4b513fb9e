#include "demo/drawing.h"

#include "demo/chance.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kaigong::demo {

namespace {

constexpr std::uint32_t width = 96, height = 64;

class Drawing {
 public:
  explicit Drawing(std::uint64_t seed) : chance_(seed), points_(width * height, 0) {}

  std::vector<std::uint8_t> draw() {
    const auto ground = static_cast<int>(chance_.between(40, 54));
    for (int y = 0; y < ground; ++y) box(0, y, width, 1, y / 14);
    box(0, ground, width, static_cast<int>(height) - ground, 5);
    for (int i = 0; i < 3; ++i) building(ground);
    crane(ground);
    for (int i = 0; i < 4; ++i) heap(ground);
    return points_;
  }

 private:
  int between(int first, int last) { return static_cast<int>(chance_.between(first, last)); }
  void box(int left, int top, int wide, int tall, int colour) {
    for (int y = std::max(top, 0); y < std::min(top + tall, static_cast<int>(height)); ++y) {
      for (int x = std::max(left, 0); x < std::min(left + wide, static_cast<int>(width)); ++x)
        points_[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)] =
            static_cast<std::uint8_t>(colour);
    }
  }
  void building(int ground) {
    const int wide = between(14, 30), tall = between(8, 34), left = between(-4, 80);
    box(left, ground - tall, wide, tall, between(6, 9));
    for (int y = ground - tall + 2; y < ground - 2; y += 5) {
      for (int x = left + 2; x < left + wide - 2; x += 4) box(x, y, 2, 3, 11);
    }
  }
  void crane(int ground) {
    const int mast = between(12, 84), top = between(4, 16), arm = between(20, 44);
    const bool to_right = chance_.happens(5'000);
    box(mast, top, 2, ground - top, 12);
    box(to_right ? mast - 8 : mast - arm, top, arm + 8, 2, 12);
    const int hook = mast + (to_right ? arm : -arm) * 2 / 3;
    box(hook, top, 1, between(8, 24), 13);
  }
  void heap(int ground) {
    const int wide = between(8, 18), left = between(0, 84), below = between(0, 12);
    for (int i = 0; i < wide / 2; ++i) box(left + i, ground + below - i, wide - 2 * i, 1, 14);
  }

  Chance chance_;
  std::vector<std::uint8_t> points_;  // numbers of colours
};

constexpr std::array<std::array<std::uint8_t, 3>, 16> colours{{{214, 226, 236},
                                                               {204, 219, 232},
                                                               {194, 211, 227},
                                                               {186, 204, 221},
                                                               {178, 196, 214},
                                                               {142, 124, 98},
                                                               {120, 128, 136},
                                                               {158, 150, 140},
                                                               {176, 130, 104},
                                                               {96, 108, 122},
                                                               {80, 84, 90},
                                                               {232, 228, 206},
                                                               {196, 148, 40},
                                                               {60, 60, 60},
                                                               {108, 90, 66},
                                                               {240, 240, 240}}};

void put_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8)
    out.push_back(static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU));
}

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::uint32_t adler_of(std::string_view bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65'521;
    b = (b + a) % 65'521;
  }
  return b << 16U | a;
}

void put_chunk(std::string& out, std::string_view name, std::string_view body) {
  put_number(out, static_cast<std::uint32_t>(body.size()));
  const auto checked = std::string(name) + std::string(body);
  out += checked;
  put_number(out, crc_of(checked));
}

}  // namespace

// Four bits a point and not compressed: any library of pictures reads it, and none is asked to
// write it, for each writes other bytes.
std::string site_drawing(std::uint64_t seed) {
  const auto points = Drawing(seed).draw();
  std::string head, palette, rows;
  put_number(head, width);
  put_number(head, height);
  head += std::string("\x04\x03\x00\x00\x00", 5);  // four bits, by palette
  for (const auto& colour : colours) {
    for (const auto part : colour) palette.push_back(static_cast<char>(part));
  }
  for (std::size_t y = 0; y < height; ++y) {
    rows.push_back('\0');
    for (std::size_t x = 0; x < width; x += 2)
      rows.push_back(static_cast<char>(points[y * width + x] << 4U | points[y * width + x + 1]));
  }
  const auto size = static_cast<std::uint16_t>(rows.size());
  std::string stored("\x78\x01\x01", 3);  // one last block, as it is
  for (const auto number : {size, static_cast<std::uint16_t>(~size)}) {
    stored.push_back(static_cast<char>(number & 0xFFU));
    stored.push_back(static_cast<char>(number >> 8U));
  }
  stored += rows;
  put_number(stored, adler_of(rows));
  std::string out("\x89PNG\r\n\x1a\n", 8);
  put_chunk(out, "IHDR", head);
  put_chunk(out, "PLTE", palette);
  put_chunk(out, "IDAT", stored);
  put_chunk(out, "IEND", "");
  return out;
}

}  // namespace kaigong::demo
