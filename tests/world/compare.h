#pragma once

#include "assess/method.h"
#include "reference.h"

#include <stdexcept>

namespace kaigong::world {

// What must never be.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
inline void must(bool holds, const std::string& otherwise) {
  if (!holds) throw Failure(otherwise);
}

// Every measure of every region, the race and every light as of a day, by the house and by the
// reference; and the sums of each level of the tree. Gives how many figures were compared.
long compare(const Board& board, const Reference& reference, Day day);

}  // namespace kaigong::world
