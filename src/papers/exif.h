#pragma once

#include "base/day.h"

#include <cstdint>
#include <optional>
#include <string_view>

// What a camera wrote beside a picture: when, where and how it was held.
namespace kaigong::papers {

struct Exif {
  std::optional<Day> day;                                       // by the camera's clock
  std::optional<std::int32_t> second;                           // of that day
  std::optional<std::int32_t> latitude_micro, longitude_micro;  // both or none
  int orientation = 1;                                          // 1 to 8
};

// Of a JPEG. What isn't there, or can't be, is left out.
Exif exif_of(std::string_view jpeg);

}  // namespace kaigong::papers
