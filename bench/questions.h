#pragma once

#include "assess/method.h"
#include "peer.h"

#include <cstddef>
#include <string>

// The questions, each once as we answer it and once as SQL, with the same rows for an answer.
namespace kaigong::bench {

struct ListQuestion {
  std::string region;  // a key; empty: everywhere
  std::string path;    // the same as the peers know it
  State state = State::building;
  std::size_t offset = 0;
  static constexpr std::size_t limit = 50;
};

// Unit, invested, plan, rate in basis points, rank. By unit.
std::string ranking_sql(Engine engine, Day day);
// The same, of today's figures that were written into a table of their own beforehand.
std::string keep_present_sql(Engine engine, Day day);
std::string present_ranking_sql(Engine engine, Day day);
// One row: how many projects are lit, level by level of rule by rule.
std::string lights_sql(Engine engine, const Method& method, Day day);
// Project, how many there are, their totals, plans and investments. In the order of the list.
std::string list_sql(Engine engine, const ListQuestion& question, Day day);
// Unit, then numerator and denominator of landing, maturity, completion and inclusion. By unit.
std::string scoring_sql(Engine engine, Day day);

}  // namespace kaigong::bench
