#pragma once

#include <string_view>
#include <vector>

namespace kaigong::web {

// One file of the pages, held by the program itself. An empty coding wasn't worth having.
struct Asset {
  std::string_view path;  // "/assets/index-Bx3kd02a.js"
  std::string_view content_type;
  std::string_view etag;  // with its quotes
  std::string_view identity;
  std::string_view gzip;
  std::string_view brotli;
  bool immutable = false;  // its name changes with its content
};

// "/index.html" answers every GET outside /api without a dot in its last segment.
std::vector<Asset> embedded_assets();  // defined by what embed_assets() of cmake/embed.cmake makes

}  // namespace kaigong::web
