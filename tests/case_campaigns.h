#pragma once

#include "case_answers.h"
#include "desk/campaigns.h"

#include <string>
#include <vector>

// Campaigns in the words of a case.
namespace kaigong::cases {

// 种类  名称  地区  自 日期  [至 日期]  [标签 …]  [文号 …]  [改 编号]  [会场 地区；项目；主持人] …
CampaignForm campaign_told(const std::vector<std::string>& cells);
// 行动编号  环节  [会场 地区]  [缺 项目] …  [说明 …]
CampaignStepForm campaign_step_told(const std::vector<std::string>& cells);
// 项目  日期  [缺 什么] …  [说明 …]  [原因 …]
ResumptionForm resumption_told(const std::vector<std::string>& cells);

Rows campaign_standing(const Words& head, const Board& board, Day today);  // 行动情况 1
Rows campaign_members(const Words& head, const Board& board, Day today);   // 行动项目 1

}  // namespace kaigong::cases
