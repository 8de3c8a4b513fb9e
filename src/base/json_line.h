#pragma once

#include <cstddef>
#include <string_view>

namespace kaigong::json {

// The line, from 1, on which the value at a JSON pointer begins in a text that parses. Where the
// pointer leads on to what isn't there, the line of the nearest value around it.
std::size_t line_of(std::string_view text, std::string_view pointer);

}  // namespace kaigong::json
