#pragma once

#include "sheets/archive.h"

namespace kaigong::sheets {

bool is_ods(Archive& archive);
void read_ods(Archive& archive, Filling& filling);

}  // namespace kaigong::sheets
