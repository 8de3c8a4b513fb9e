#pragma once

#include <map>
#include <string_view>

namespace kaigong {

// The data that the binary carries, by path below data/: "methods/jilin-four-rates.json".
// Defined in the library `shipped`, which cmake/ship.cmake writes.
const std::map<std::string_view, std::string_view>& shipped_files();

}  // namespace kaigong
