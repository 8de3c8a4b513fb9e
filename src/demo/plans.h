#pragma once

#include "demo/chance.h"
#include "demo/composed.h"
#include "demo/tables.h"

#include <vector>

// What is planned for each year, and how much is really done by a day.
namespace kaigong::demo {

struct Plans {
  std::int64_t invested_before = 0;  // until the end of the year before the first plan
  std::vector<YearPlan> years;       // as first planned
};

Plans plans_of(const Tables& tables, const Composed& project, Chance& chance);

// The cumulative amount of the year's plan at the end of the day.
std::int64_t planned_by(const YearPlan& plan, Day day);
// The same, without what fell on days before the start or during an epidemic stop.
std::int64_t worked_by(const YearPlan& plan, const Composed& project, Day day);

// A plan of the amount along the curve, beginning in the month.
YearPlan along(const CurveRow& curve, int year, std::int64_t amount, int first_month);

}  // namespace kaigong::demo
