#pragma once

#include "case_answers.h"
#include "desk/permits.h"

#include <string>
#include <vector>

// Permits in the words of a case.
namespace kaigong::cases {

// 项目  手续  [由 地区]  [部门 …]  [日期 …]  [法定 20]  [承诺 10]  [改 编号]
PermitForm permit_told(const std::vector<std::string>& cells);
struct PermitStepTold {
  PermitStepForm form;
  PersonId by;
};
// 手续编号  环节  由 编号  [日期 …]  [材料 …]  [至 日期]  [文号 …]  [说明 …]
PermitStepTold permit_step_told(const std::vector<std::string>& cells);

// Each where it stands, then the sums by kind.
Rows permits_standing(const Words& head, const Board& board, Day today);  // 手续情况

}  // namespace kaigong::cases
