#pragma once

#include "base/text.h"

#include <string_view>

namespace kaigong::http {

// The name of a GB/T 4754 code from the shipped table. A finer code than it holds has its
// division's with the code behind; any other text names itself.
Text industry_name(std::string_view code);

}  // namespace kaigong::http
