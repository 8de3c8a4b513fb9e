#pragma once

#include "board/board.h"

#include <string>
#include <vector>

// What a case's asking sections are answered with: rows of text from a board as of a day.
namespace kaigong::cases {

using Words = std::vector<std::string>;  // of a section's first line
using Rows = std::vector<std::string>;

// Whether a section asks; else it tells, or nobody knows it.
bool asks(const std::string& word);
Rows answer(const Words& head, const Board& board, Day today);

}  // namespace kaigong::cases
