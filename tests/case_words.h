#pragma once

#include "assess/method.h"
#include "board/board.h"

#include <string>
#include <utility>
#include <vector>

// What the rows of a case are made of.
namespace kaigong::cases {

std::vector<std::string> cells_of(const std::string& line);  // two blanks or more apart
std::pair<std::string, std::string> word_and_rest(const std::string& cell);  // "累计 4200"
Money wan(const std::string& said);
// Sets what a pointer names; its parent must be there.
void change(json::Value& text, const std::string& pointer, json::Value to);
// A region by its name, or a department or an owner as it is called.
std::string unit_called(const Board& board, const std::string& said);
std::string level_called(const std::string& said);  // 县级
std::int64_t figure_told(const std::string& said, FigureUnit unit);

}  // namespace kaigong::cases
