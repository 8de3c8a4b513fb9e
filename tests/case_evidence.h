#pragma once

#include "case_answers.h"
#include "desk/evidence.h"

#include <string>

// Evidence in the words of a case: files are named, and made from their names.
namespace kaigong::cases {

// 图3 is a photo, 图3小 the same made small, 程序 no paper at all; any other name is a PDF.
std::string file_called(const std::string& name);
// 编号  材料  文件  [日期 …]  [所载名称 …]  [所载总投资 …]  [所载日期 …]  [说明 …]
EvidenceForm evidence_told(const std::vector<std::string>& cells);

Rows inclusion_list(const Words& head, const Board& board, Day today);  // 入库清单 P1
Rows used_again(const Words& head, const Board& board, Day today);      // 重复使用

}  // namespace kaigong::cases
