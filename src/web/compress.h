#pragma once

#include <string>
#include <string_view>

namespace kaigong::web {

std::string gzip(std::string_view bytes, int level);      // 1..9
std::string brotli(std::string_view bytes, int quality);  // 0..11
bool worth_compressing(std::string_view content_type);    // text, JSON, SVG and the like

}  // namespace kaigong::web
