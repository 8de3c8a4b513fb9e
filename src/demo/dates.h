#pragma once

#include "demo/chance.h"
#include "demo/composed.h"
#include "demo/tables.h"

// When things happen to a project: signed, planned, started, stopped, included, completed.
namespace kaigong::demo {

void set_dates(const Tables& tables, Composed& project, Chance& chance);

Day working_day(Day day);                      // itself, or the Monday after
Instant office_hour(Day day, Chance& chance);  // 09:30 to 17:29 on a working day
Day until_today(Day day);                      // at most 28 April
Day months_after(Day day, int months);         // the same day of the month, or its last

}  // namespace kaigong::demo
