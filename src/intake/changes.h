#pragma once

#include "intake/import.h"

#include <cstddef>
#include <vector>

namespace kaigong::intake {

// What drafts would change of the board that they were decided on: all are counted, the first
// `most` are shown.
void note_changes(const Board& board, const std::vector<Draft>& drafts, std::size_t most,
                  ImportOutcome& outcome);

}  // namespace kaigong::intake
