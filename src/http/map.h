#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

// Outlines of regions, as an installation has them from whom may give them out: GeoJSON (RFC 7946),
// a FeatureCollection of polygons, each with its region's key in `properties.key`.
namespace kaigong::http {

inline constexpr std::size_t map_bytes = 16U << 20U;  // of a file, at most

// The text as it is served, or every reason why it can't be; places are JSON pointers.
Result<std::string> read_map(std::string_view text);

}  // namespace kaigong::http
