#pragma once

#include "case_answers.h"

// Duties in the words of a case.
namespace kaigong::cases {

Rows duties_standing(const Words& head, const Board& board, Day today);  // 包保情况
Rows plans_standing(const Words& head, const Board& board, Day today);   // 一企一策情况

}  // namespace kaigong::cases
