#include "papers/examine.h"
// tested by: papers/picture_test.cpp

#include "papers/picture.h"

namespace kaigong::papers {

namespace {

Exif exif_in(std::string_view bytes, Media media) {
  return media == Media::jpeg ? exif_of(bytes) : Exif{};
}

}  // namespace

std::optional<Examined> examine(std::string_view bytes) {
  const auto media = media_of(bytes);
  if (!media) return std::nullopt;
  Examined out;
  out.media = *media;
  out.is_picture = media_type(*media).starts_with("image/");
  out.exif = exif_in(bytes, *media);
  if (const auto picture = small_picture(bytes, out.exif.orientation))
    out.fingerprint = fingerprint_of(*picture);
  return out;
}

std::optional<std::string> thumbnail_of(std::string_view bytes) {
  const auto media = media_of(bytes);
  if (!media) return std::nullopt;
  const auto picture = small_picture(bytes, exif_in(bytes, *media).orientation);
  if (!picture) return std::nullopt;
  auto jpeg = jpeg_of(*picture);
  return jpeg.empty() ? std::nullopt : std::optional(std::move(jpeg));
}

}  // namespace kaigong::papers
