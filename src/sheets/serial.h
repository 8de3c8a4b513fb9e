#pragma once

#include <optional>
#include <string>
#include <string_view>

// Days as spreadsheets count them.
namespace kaigong::sheets {

// "44679" is "2022-04-28", "44679.5" is "2022-04-28T12:00:00", "0.5" is "12:00:00". Nothing for
// what is no number, for days outside the calendar up to 9999, and for serial 60 of the 1900
// system, which stands for a 29 February 1900 that never was.
std::optional<std::string> date_from_serial(std::string_view serial_text, bool date1904);

// The way back, always in the 1900 system, for "2022-04-28", "2022-04-28T12:00:00", "12:00:00".
std::optional<double> serial_from_date(std::string_view iso);

// "2022-04-28T00:00:00.000Z" as "2022-04-28": what XLSX and ODS store for a date, made plain.
std::string plain_date(std::string_view stored);

bool is_number(std::string_view text);  // "-12.50", "1.5E-7"

}  // namespace kaigong::sheets
