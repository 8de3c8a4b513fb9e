#pragma once

#include "assess/measure.h"
#include "desk/desk.h"
#include "http/query.h"

// What a question groups by, and what each group is called.
namespace kaigong::http {

// Takes `by` (region unless given) and `depth`.
Grouping take_grouping(Query& query);

// Empty for leaders, whose names are asked for once no lock is held.
Text name_of_group(GroupBy by, const GroupRow& row);

// `key`: a person's number; what isn't one is nobody.
Text name_of_leader(const Desk& desk, const std::string& key);

}  // namespace kaigong::http
