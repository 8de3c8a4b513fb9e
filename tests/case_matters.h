#pragma once

#include "case_answers.h"
#include "desk/matters.h"
#include "desk/office_deeds.h"

#include <string>
#include <vector>

// Matters in the words of a case.
namespace kaigong::cases {

// 编号  推进办|填报员|部门|业主|包保领导  地区或单位  [地区]
PostHeld post_told(const Board& board, const std::vector<std::string>& cells);

struct MatterTold {
  RaiseForm form;
  PersonId by;
};
// 项目或地区  种类  要素（– 为无）  事由  由 编号
// [办 部门]  [轻重 重大]  [请 …]  [重提 编号]  [级 地区]
MatterTold matter_told(const Board& board, const std::vector<std::string>& cells);

struct StepTold {
  StepForm form;
  PersonId by;
};
// 事项编号  动作  由 编号  [说明 …]  [文号 …]  [至 日期]  [转 部门]
StepTold step_told(const std::vector<std::string>& cells);

// 地区  状态  [自 日期]  [至 日期]  [原因 …]  [文号 …]
PostureForm posture_told(const std::vector<std::string>& cells);

std::string climb_said(const Board& board, const MatterStepped& climb);

Rows matters_standing(const Words& head, const Board& board, Day today);  // 事项情况
Rows briefing(const Words& head, const Board& board, Day today);          // 简报 13
Rows queue_of(const Words& head, const Board& board, Day today);          // 待办 13

}  // namespace kaigong::cases
