#pragma once

#include "demo/province.h"

// A nation made by the province's rules, for measuring: composed provinces, each with the tree of
// Jilin, and projects that report every month. Written as it is made, in the order of time, so
// that it needs no memory but the board's.
namespace kaigong::demo {

bool is_nation(const DemoOptions& options);
Day nation_today();                             // the last month end
Day nation_opened(const DemoOptions& options);  // the day before the first month
void write_nation(Desk& desk, const DemoOptions& options);

// The regions, and the method in force, which a province and a nation both stand on.
json::Value method_text();

}  // namespace kaigong::demo
