#pragma once

#include "sheets/archive.h"

#include <string>

namespace kaigong::sheets {

// Where the archive's relationships say that the workbook is: "xl/workbook.xml" as a rule.
std::string xlsx_workbook_part(Archive& archive, Filling& filling);

void read_xlsx(Archive& archive, const std::string& workbook_part, Filling& filling);

}  // namespace kaigong::sheets
