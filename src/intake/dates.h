#pragma once

#include "base/day.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Days as tables write them, by patterns of YYYY, YY, MM, M, DD, D, hh, mm, ss, AM and what stands
// between. A month without a day means its last day; a year alone its last.
namespace kaigong::intake {

bool is_date_pattern(std::string_view pattern);

// By ISO first, with or without a time, then by the patterns in their order.
std::optional<Day> read_day_by(std::string_view text, const std::vector<std::string>& patterns);

// True for "2022.1", whose last zero a spreadsheet may have dropped, where a pattern is YYYY.M.
bool is_unclear_month(std::string_view number, const std::vector<std::string>& patterns);

bool is_pattern(std::string_view pattern);

// "{year-1}-09-30" of "2014.0" is "2013-09-30". Nothing where a year is asked and none is there.
std::optional<std::string> fill_pattern(std::string_view pattern, std::string_view value);

}  // namespace kaigong::intake
