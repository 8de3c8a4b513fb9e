#pragma once

#include "papers/exif.h"
#include "papers/media.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// All that a file says of itself without being believed.
namespace kaigong::papers {

struct Examined {
  Media media = Media::pdf;
  Exif exif;
  std::optional<std::uint64_t> fingerprint;  // of a picture that could be decoded
  bool is_picture = false;                   // decoded or not
};

// Nothing: of a kind that isn't taken.
std::optional<Examined> examine(std::string_view bytes);

// A small JPEG of a picture, upright; nothing where it can't be decoded.
std::optional<std::string> thumbnail_of(std::string_view bytes);

}  // namespace kaigong::papers
