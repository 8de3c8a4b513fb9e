#pragma once

#include "sheets/archive.h"

#include <string>
#include <vector>

namespace kaigong::sheets {

// What the cells of all sheets refer to.
struct XlsxShared {
  std::vector<std::string> strings;
  std::vector<bool> date_styles;  // by the number in a cell's s=
  bool date1904 = false;
};

std::vector<std::string> read_shared_strings(Archive& archive, const std::string& part,
                                             Filling& filling);
std::vector<bool> read_date_styles(Archive& archive, const std::string& part, Filling& filling);

// Fills the sheet that `filling` has begun.
void read_xlsx_sheet(Archive& archive, const std::string& part, const XlsxShared& shared,
                     Filling& filling);

// "_x000D_" stands for a character that XML can't hold.
std::string decode_escapes(std::string_view text);

}  // namespace kaigong::sheets
