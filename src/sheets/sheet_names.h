#pragma once

#include <string>
#include <vector>

namespace kaigong::sheets {

// Names that Excel takes, in the order given: at most 31 UTF-16 units, none of []:*?/\, no
// apostrophe at either end, no two the same in any case.
std::vector<std::string> excel_names(const std::vector<std::string>& wanted);

// Valid UTF-8 that XML can hold, cut to `most_units` UTF-16 units as Excel counts characters.
std::string excel_text(std::string_view text, std::size_t most_units);

}  // namespace kaigong::sheets
