#pragma once

#include <string>
#include <string_view>

// Texts as tables write them.
namespace kaigong::intake {

// Line breaks and runs of blanks become one blank; full-width letters and signs become usual ones.
std::string plain(std::string_view text);

// For comparing: as `plain`, without any blank, in small letters.
std::string key_of(std::string_view text);

// "一、长春市（共3个）" is "长春市"; what has no numeral or count stays.
std::string_view without_numeral(std::string_view text);
std::string without_count(std::string_view text);

enum class Numeral { none, chinese, bracketed };  // 一、 and （一）
Numeral numeral_of(std::string_view text);

}  // namespace kaigong::intake
