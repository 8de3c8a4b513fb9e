#pragma once

#include "case_answers.h"
#include "desk/deed_list.h"

#include <string>
#include <vector>

// Duties in the words of a case: each is done through its form, with the rights of who does it.
namespace kaigong::cases {

struct DutyTold {
  std::string deed;
  Said said;
  PersonId by;
  Result<std::optional<Body>> on(const Board& board, Day today) const;
};
// 责任：项目或企业  责任  编号（– 为暂缺）  由 编号  [地区 …]（企业）
// 交接：编号  编号  由 编号
// 服务：项目或企业  方式  做了什么  由 编号  [地区 …]
// 一企一策：企业  种类  内容  地区 …  由 编号；改 编号  由 编号
// [日期 …]  [原因 …]  [文号 …]  [结果 …]  [部门 …]  [限 日期]  [办结 日期]
DutyTold duty_told(const std::string& section, const std::vector<std::string>& cells);

Rows duties_standing(const Words& head, const Board& board, Day today);  // 包保情况
Rows plans_standing(const Words& head, const Board& board, Day today);   // 一企一策情况

}  // namespace kaigong::cases
