#pragma once

#include "case_answers.h"

// Visits to sites in the words of a case.
namespace kaigong::cases {

Rows visits_standing(const Words& head, const Board& board, Day today);  // 踏查情况 [人员编号]
Rows stops_proposed(const Words& head, const Board& board, Day today);  // 踏查建议 地区 个数

}  // namespace kaigong::cases
