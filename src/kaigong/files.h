#pragma once

#include <optional>
#include <string>

namespace kaigong {

// All of a file; nothing where it can't be read.
std::optional<std::string> read_file(const std::string& path);

}  // namespace kaigong
