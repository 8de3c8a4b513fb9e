#pragma once

#include "case_answers.h"
#include "desk/elements.h"

#include <string>
#include <vector>

// Elements in the words of a case.
namespace kaigong::cases {

// 项目  要素  数量  [最迟 日期]  [由 地区]  [部门 …]  [改 编号]
NeedForm need_told(const std::vector<std::string>& cells);
struct NeedAnswerTold {
  NeedAnswerForm form;
  PersonId by;
};
// 需求编号  答复  由 编号  [数量 …]  [至 日期]  [文号 …]  [说明 …]
NeedAnswerTold need_answer_told(const std::vector<std::string>& cells);
// 地区  要素  数量  文号 …  [原因 …]
AllotForm allot_told(const std::vector<std::string>& cells);

Rows elements_standing(const Words& head, const Board& board, Day today);  // 要素情况

}  // namespace kaigong::cases
