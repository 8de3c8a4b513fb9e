#pragma once

#include "demo/composed.h"
#include "demo/journal.h"
#include "demo/tables.h"
#include "store/store.h"

#include <cstdint>
#include <vector>

namespace kaigong::demo {

// Composed service officers and contacts, two of each for a racing unit.
std::vector<Person> people_of_service(const Tables& tables);

// Who answers for composed projects and their large owners, what was done for them in the last
// weeks, and plans for thirty enterprises. Some have nobody, and two people leave. All of it is
// composed.
void tell_duties(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                 std::uint64_t seed);

}  // namespace kaigong::demo
