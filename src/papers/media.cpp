#include "papers/media.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace kaigong::papers {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t most_names = 10'000;  // a document has dozens of parts

// Numbers of two and four bytes, the least significant first, as archives have them.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || size > bytes.size() - at) return 0;
  std::size_t out = 0;
  for (std::size_t i = size; i > 0; --i)
    out = out << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  return out;
}

// Calls `take` with the name of each part of a ZIP archive, by its directory at the end.
template <class Take>
void each_name(std::string_view bytes, const Take& take) {
  constexpr auto end_mark = "PK\5\6"sv, part_mark = "PK\1\2"sv;
  constexpr std::size_t longest_end = 22 + 0xFFFF, part_head = 46;
  const auto tail = bytes.size() > longest_end ? bytes.size() - longest_end : 0;
  const auto end = bytes.rfind(end_mark);
  if (end == std::string_view::npos || end < tail) return;
  auto at = number_at(bytes, end + 16, 4);
  for (std::size_t i = 0; i < most_names && at < end; ++i) {
    if (bytes.substr(at, part_mark.size()) != part_mark) return;
    const auto name = number_at(bytes, at + 28, 2);
    take(bytes.substr(std::min(at + part_head, bytes.size()), name));
    at += part_head + name + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
}

std::optional<Media> document_in(std::string_view bytes) {
  std::optional<Media> found;
  each_name(bytes, [&](std::string_view name) {
    if (name == "xl/workbook.xml") found = Media::xlsx;
    if (name == "word/document.xml") found = Media::docx;
    if (name == "OFD.xml") found = Media::ofd;
  });
  return found;
}

// The brand of a picture in an ISO media file, as telephones take them.
bool is_heic(std::string_view bytes) {
  constexpr std::array brands{"heic"sv, "heix"sv, "hevc"sv, "heim"sv, "heis"sv, "mif1"sv, "msf1"sv};
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  return std::find(brands.begin(), brands.end(), bytes.substr(8, 4)) != brands.end();
}

}  // namespace

std::optional<Media> media_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Media::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Media::png;
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP")
    return Media::webp;
  if (is_heic(bytes)) return Media::heic;
  if (bytes.starts_with("%PDF-"sv)) return Media::pdf;
  if (bytes.starts_with("PK\3\4"sv)) return document_in(bytes);
  return std::nullopt;
}

std::string_view media_type(Media media) {
  switch (media) {
    case Media::jpeg: return "image/jpeg";
    case Media::png: return "image/png";
    case Media::webp: return "image/webp";
    case Media::heic: return "image/heic";
    case Media::pdf: return "application/pdf";
    case Media::xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case Media::docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Media::ofd: return "application/ofd";
  }
  return "";
}

bool is_shown_inline(std::string_view media_type) {
  return media_type.starts_with("image/") || media_type == "application/pdf";
}

}  // namespace kaigong::papers
