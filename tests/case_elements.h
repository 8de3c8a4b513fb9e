#pragma once

#include "case_answers.h"
#include "desk/elements.h"

#include <string>
#include <vector>

// Elements in the words of a case.
namespace kaigong::cases {

Rows elements_standing(const Words& head, const Board& board, Day today);  // 要素情况

}  // namespace kaigong::cases
