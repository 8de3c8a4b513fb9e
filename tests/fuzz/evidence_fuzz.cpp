#include "papers/examine.h"
#include "papers/picture.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// Looks at any bytes as at a file that was sent. A small picture is small, and is one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaigong::papers;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto examined = examine(bytes);
  if (!examined) return 0;
  if (examined->exif.second && !examined->exif.day) std::abort();
  if (examined->exif.latitude_micro.has_value() != examined->exif.longitude_micro.has_value())
    std::abort();
  if (!examined->fingerprint) return 0;
  const auto small = thumbnail_of(bytes);
  if (!small || !examine(*small) || !examine(*small)->fingerprint) std::abort();
  const auto picture = small_picture(*small);
  if (!picture || picture->width > longest_side || picture->height > longest_side) std::abort();
  return 0;
}
