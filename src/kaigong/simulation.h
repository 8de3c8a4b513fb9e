#pragma once

#include "dispatch/simulate.h"
#include "kaigong/terminal.h"

#include <string>
#include <vector>

// What another method would change, as a terminal and a program read it.
namespace kaigong {

struct Simulated {
  const Method& before;
  const Method& after;
  Simulation result;
  std::vector<ClauseChange> clauses;  // empty where they weren't asked for
};

std::string json_of(const Simulated& simulated);
// `names`: of the projects whose lights change, too.
void print_simulation(const Board& board, const Simulated& simulated, bool names,
                      Language language);

}  // namespace kaigong
