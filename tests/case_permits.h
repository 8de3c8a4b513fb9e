#pragma once

#include "case_answers.h"
#include "desk/permits.h"

// Permits in the words of a case.
namespace kaigong::cases {

// Each where it stands, then the sums by kind.
Rows permits_standing(const Words& head, const Board& board, Day today);  // 手续情况

}  // namespace kaigong::cases
