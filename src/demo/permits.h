#pragma once

#include "demo/composed.h"
#include "demo/journal.h"
#include "demo/tables.h"

#include <cstdint>
#include <vector>

namespace kaigong::demo {

// What composed projects that are being prepared, or began this year, had to have permitted: what
// is granted agrees with the nodes that the journal tells already. All of it is composed.
void tell_permits(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                  std::uint64_t seed);

}  // namespace kaigong::demo
