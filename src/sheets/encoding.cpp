// tested by: csv_test.cpp
#include "sheets/encoding.h"

#include "base/text.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace kaigong::sheets {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

// What windows-1252 has at 0x80 to 0x9F. The five bytes that its table leaves undefined become
// the control character of the same number, as browsers do: so nothing is lost.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool in_table = byte >= 0x80 && byte < 0xA0;
    const unsigned code = in_table ? windows_1252[byte - 0x80U] : byte;
    if (code < 0x80) {
      text += c;
    } else if (code < 0x800) {
      text += static_cast<char>(0xC0U | code >> 6U);
      text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
      text += static_cast<char>(0xE0U | code >> 12U);
      text += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
      text += static_cast<char>(0x80U | (code & 0x3FU));
    }
  }
  return text;
}

struct Converter {
  explicit Converter(const char* encoding) : handle(iconv_open("UTF-8", encoding)) {
    if (handle == reinterpret_cast<iconv_t>(-1)) {  // NOLINT: iconv's own sign of failure
      throw std::runtime_error(std::string("this system can't convert ") + encoding);
    }
  }
  ~Converter() { iconv_close(handle); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  iconv_t handle;
};

struct Converted {
  std::string text;
  std::size_t bytes_read = 0;  // less than all where a byte doesn't fit
};

Converted convert(std::string_view bytes, const char* encoding) {
  const Converter converter(encoding);
  Converted converted;
  std::array<char, 1U << 16U> chunk{};
  char* from = const_cast<char*>(bytes.data());  // NOLINT: iconv doesn't write here
  std::size_t left = bytes.size();
  while (left > 0) {
    char* into = chunk.data();
    std::size_t room = chunk.size();
    const auto status = iconv(converter.handle, &from, &left, &into, &room);
    converted.text.append(chunk.data(), chunk.size() - room);
    if (status == static_cast<std::size_t>(-1) && errno != E2BIG) break;
  }
  converted.bytes_read = bytes.size() - left;
  return converted;
}

// Chinese text is nearly all two-byte characters of GB 2312, whose second byte is never ASCII.
// Western text that happens to be valid GB18030 pairs its accents with letters instead.
bool looks_chinese(std::string_view bytes) {
  std::size_t common = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = byte_at(bytes, i);
    if (lead < 0x80) continue;
    const auto second = i + 1 < bytes.size() ? byte_at(bytes, i + 1) : 0;
    const bool symbol = lead >= 0xA1 && lead <= 0xA9;
    const bool character = lead >= 0xB0 && lead <= 0xF7;
    if (second >= 0xA1 && (symbol || character)) {
      ++common;
    } else {
      ++others;
    }
    ++i;
  }
  return common > others * 4;
}

std::string line_of(std::string_view bytes, std::size_t at) {
  const auto before = bytes.substr(0, at);
  return std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

std::optional<Decoded> decode_as(std::string_view bytes, std::string encoding, Filling& filling) {
  auto converted = convert(bytes, encoding.c_str());
  if (converted.bytes_read < bytes.size()) {
    filling.refuse(undecodable, line_of(bytes, converted.bytes_read));
    return std::nullopt;
  }
  return Decoded{std::move(converted.text), std::move(encoding)};
}

std::string_view without(std::string_view mark, std::string_view bytes) {
  return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

std::optional<Decoded> decode_wish(std::string_view bytes, const std::string& wish,
                                   Filling& filling) {
  const auto name = upper(wish);
  if (name == "UTF-8" || name == "UTF8") {
    return decode_as(without(utf8_mark, bytes), "UTF-8", filling);
  }
  if (name == "GB18030" || name == "GBK" || name == "GB2312") {
    return decode_as(bytes, "GB18030", filling);
  }
  if (name == "UTF-16LE") return decode_as(without(utf16_little_mark, bytes), name, filling);
  if (name == "UTF-16BE") return decode_as(without(utf16_big_mark, bytes), name, filling);
  if (name == "WINDOWS-1252") return Decoded{from_windows_1252(bytes), "windows-1252"};
  filling.refuse(unknown_encoding, wish.substr(0, 40));
  return std::nullopt;
}

}  // namespace

std::optional<Decoded> decode(std::string_view bytes, const std::optional<std::string>& wish,
                              Filling& filling) {
  if (wish) return decode_wish(bytes, *wish, filling);
  if (bytes.starts_with(utf8_mark)) return decode_wish(bytes, "UTF-8", filling);
  if (bytes.starts_with(utf16_little_mark)) return decode_wish(bytes, "UTF-16LE", filling);
  if (bytes.starts_with(utf16_big_mark)) return decode_wish(bytes, "UTF-16BE", filling);
  if (is_utf8(bytes)) return Decoded{std::string(bytes), "UTF-8"};
  if (looks_chinese(bytes)) {
    auto converted = convert(bytes, "GB18030");
    if (converted.bytes_read == bytes.size()) return Decoded{std::move(converted.text), "GB18030"};
  }
  return Decoded{from_windows_1252(bytes), "windows-1252"};
}

}  // namespace kaigong::sheets
