// tested by: content_test.cpp
#include "web/compress.h"

#include "base/check.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>

namespace kaigong::web {
namespace {

struct Deflater {
  z_stream stream{};

  explicit Deflater(int level) {
    constexpr int gzip_window = 15 + 16;  // zlib's way to ask for gzip's frame
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~Deflater() { deflateEnd(&stream); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
};

}  // namespace

std::string gzip(std::string_view bytes, int level) {
  check(bytes.size() < std::numeric_limits<uInt>::max(), "too large for one deflate call");
  Deflater deflater(level);
  auto& stream = deflater.stream;
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  check(deflate(&stream, Z_FINISH) == Z_STREAM_END, "deflateBound was too small");
  out.resize(out.size() - stream.avail_out);
  return out;
}

std::string brotli(std::string_view bytes, int quality) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  check(size > 0, "too large for one brotli call");
  std::string out(size, '\0');
  const auto done =
      BrotliEncoderCompress(quality, quality > 9 ? BROTLI_DEFAULT_WINDOW : 18, BROTLI_MODE_TEXT,
                            bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                            &size, reinterpret_cast<std::uint8_t*>(out.data()));
  if (done == BROTLI_FALSE) throw std::bad_alloc();
  out.resize(size);
  return out;
}

bool worth_compressing(std::string_view content_type) {
  constexpr std::array<std::string_view, 8> kinds = {"text/",
                                                     "application/json",
                                                     "application/problem+json",
                                                     "application/javascript",
                                                     "image/svg+xml",
                                                     "application/manifest+json",
                                                     "application/geo+json",
                                                     "application/xml"};
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](std::string_view kind) { return content_type.starts_with(kind); });
}

}  // namespace kaigong::web
