#include "papers/exif.h"

#include "base/text.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace kaigong::papers {

namespace {

constexpr std::size_t most_looked_at = 256U << 10U;  // it stands in the first 64 KiB, or nearly

using Data = std::unique_ptr<ExifData, decltype(&exif_data_unref)>;

ExifEntry* entry_of(ExifData* data, ExifIfd part, ExifTag tag) {
  return exif_content_get_entry(data->ifd[part], tag);
}

std::string_view text_of(const ExifEntry* entry) {
  if (entry == nullptr || entry->format != EXIF_FORMAT_ASCII || entry->data == nullptr) return {};
  const std::string_view all(reinterpret_cast<const char*>(entry->data), entry->size);
  return all.substr(0, all.find('\0'));
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  if (!all_digits(text)) return std::nullopt;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "2022:04:19 14:23:22"
void take_moment(std::string_view text, Exif& out) {
  if (text.size() != 19 || text[4] != ':' || text[7] != ':' || text[13] != ':') return;
  const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)),
             day = digits(text.substr(8, 2));
  if (!year || !month || !day) return;
  out.day = Day::of(*year, *month, *day);
  const auto hour = digits(text.substr(11, 2)), minute = digits(text.substr(14, 2)),
             second = digits(text.substr(17, 2));
  if (!out.day || !hour || !minute || !second) return;
  if (*hour < 24 && *minute < 60 && *second < 60)
    out.second = *hour * 3600 + *minute * 60 + *second;
}

// Degrees, minutes and seconds as three fractions; in millionths of a degree.
std::optional<std::int32_t> angle_of(ExifData* data, ExifTag tag, std::int64_t most_degrees) {
  const auto* entry = entry_of(data, EXIF_IFD_GPS, tag);
  constexpr unsigned parts = 3, bytes_a_part = 8;
  if (entry == nullptr || entry->data == nullptr || entry->format != EXIF_FORMAT_RATIONAL ||
      entry->components < parts || entry->size < parts * bytes_a_part)
    return std::nullopt;
  constexpr std::array<std::int64_t, parts> shares{1, 60, 3600};
  const auto order = exif_data_get_byte_order(data);
  std::int64_t micro = 0;
  for (unsigned i = 0; i < parts; ++i) {
    const auto part = exif_get_rational(entry->data + i * bytes_a_part, order);
    const bool is_left_out = i > 0 && part.numerator == 0;  // some write 0/0 there
    if (part.denominator == 0 && !is_left_out) return std::nullopt;
    if (is_left_out) continue;
    micro +=
        std::int64_t{part.numerator} * 1'000'000 / (std::int64_t{part.denominator} * shares[i]);
  }
  if (micro > most_degrees * 1'000'000) return std::nullopt;
  return static_cast<std::int32_t>(micro);
}

// The tags of places share their numbers with others, so the library has no names of this type.
constexpr auto tag_of(int number) { return static_cast<ExifTag>(number); }

void take_place(ExifData* data, Exif& out) {
  constexpr int north_or_south = 1, latitude = 2, east_or_west = 3, longitude = 4;
  const auto north = text_of(entry_of(data, EXIF_IFD_GPS, tag_of(north_or_south)));
  const auto east = text_of(entry_of(data, EXIF_IFD_GPS, tag_of(east_or_west)));
  auto up = angle_of(data, tag_of(latitude), 90);
  auto right = angle_of(data, tag_of(longitude), 180);
  const bool is_nowhere = up == 0 && right == 0;  // a camera that found no satellite
  if (!up || !right || north.empty() || east.empty() || is_nowhere) return;
  out.latitude_micro = north.front() == 'S' ? -*up : *up;
  out.longitude_micro = east.front() == 'W' ? -*right : *right;
}

}  // namespace

Exif exif_of(std::string_view jpeg) {
  Exif out;
  const auto head = jpeg.substr(0, most_looked_at);
  const Data data(exif_data_new_from_data(reinterpret_cast<const unsigned char*>(head.data()),
                                          static_cast<unsigned int>(head.size())),
                  exif_data_unref);
  if (data == nullptr) return out;
  auto moment = text_of(entry_of(data.get(), EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL));
  if (moment.empty())
    moment = text_of(entry_of(data.get(), EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_DIGITIZED));
  take_moment(moment, out);
  take_place(data.get(), out);
  const auto* held = entry_of(data.get(), EXIF_IFD_0, EXIF_TAG_ORIENTATION);
  if (held != nullptr && held->data != nullptr && held->format == EXIF_FORMAT_SHORT &&
      held->size >= 2) {
    const int way = exif_get_short(held->data, exif_data_get_byte_order(data.get()));
    if (way >= 1 && way <= 8) out.orientation = way;
  }
  return out;
}

}  // namespace kaigong::papers
