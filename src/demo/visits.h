#pragma once

#include "demo/cast.h"
#include "demo/composed.h"
#include "demo/journal.h"
#include "demo/tables.h"

#include <vector>

namespace kaigong::demo {

// Visits to sites: one of March that is over and told to its leader, one of the week that goes on,
// and one unannounced that comes. All of it is composed.
void tell_visits(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                 const Cast& cast);

}  // namespace kaigong::demo
