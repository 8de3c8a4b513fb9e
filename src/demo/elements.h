#pragma once

#include "demo/composed.h"
#include "demo/journal.h"
#include "demo/tables.h"

#include <cstdint>
#include <vector>

namespace kaigong::demo {

// What composed projects need of land, energy, labour …, how their owners answer, and what the
// levels have for the year. All of it is composed.
void tell_elements(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                   std::uint64_t seed);

}  // namespace kaigong::demo
