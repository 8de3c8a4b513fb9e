#pragma once

#include "assess/race.h"
#include "kaigong/terminal.h"

namespace kaigong {

// A table for each group: rank, score, grade and lists, then what each item was scored from.
void print_race(const Board& board, const Method& method, const Race& race, Language language);

}  // namespace kaigong
