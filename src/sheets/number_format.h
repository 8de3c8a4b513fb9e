#pragma once

#include <string_view>

namespace kaigong::sheets {

// Whether a number format shows its number as a day or a time: one of Excel's built-in ids,
// Chinese ones included, or a code with y, m, d, h or s outside quotes and brackets.
bool is_date_format(unsigned builtin_id);
bool is_date_format(std::string_view code);

}  // namespace kaigong::sheets
