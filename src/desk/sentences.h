#pragma once

#include "base/money.h"
#include "base/text.h"
#include "board/board.h"

#include <string_view>

// What an entry says, as a sentence for people. The board gives names to numbers; of a past entry
// it knows today's names. The project isn't named: who shows the sentence knows it.
namespace kaigong {

Text says(const Entry& entry, const Board& board);

// "1,234.50 万元" and "12.35 million"; other currencies than CNY are named.
Text say_amount(Money amount, std::string_view currency);

// "83.33%"
std::string say_percent(std::int64_t bp);

}  // namespace kaigong
