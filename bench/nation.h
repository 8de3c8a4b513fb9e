#pragma once

#include "report.h"
#include "writes.h"

#include <string>
#include <vector>

// Everything that depends on how many projects there are: one nation, all the questions.
namespace kaigong::bench {

std::vector<Line> bench_nation(const Effort& effort, const Peers& peers, const Folder& folder,
                               Size size);

// Only lights, and of nobody but us.
std::vector<Line> bench_lights(const Effort& effort, const Folder& folder, Size size);

}  // namespace kaigong::bench
