#pragma once

#include "sheets/filling.h"

#include <optional>
#include <string_view>

namespace kaigong::sheets {

// Comma, semicolon or tab: the one that cuts most of the first lines into the same number of
// fields.
char detect_separator(std::string_view text);

void read_csv(std::string_view bytes, const ReadOptions& options, Filling& filling);

}  // namespace kaigong::sheets
