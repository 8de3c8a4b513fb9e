#pragma once

#include "sheets/filling.h"

#include <optional>
#include <string>
#include <string_view>

namespace kaigong::sheets {

struct Decoded {
  std::string text;      // UTF-8 without a byte order mark
  std::string encoding;  // as in Workbook::encoding
};

// Turns a CSV into UTF-8. Without a wish: a byte order mark decides, then whether the bytes are
// valid UTF-8, then whether they read as Chinese in GB18030; what is left is windows-1252,
// which takes every byte. Nothing, and a refusal with the line, where the bytes don't fit.
std::optional<Decoded> decode(std::string_view bytes, const std::optional<std::string>& wish,
                              Filling& filling);

}  // namespace kaigong::sheets
