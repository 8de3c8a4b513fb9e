#pragma once

#include "peer.h"
#include "report.h"
#include "timing.h"

#include <array>
#include <string>
#include <vector>

// How fast things get in: single deeds, and a workbook of monthly reports. The same at any size.
namespace kaigong::bench {

using Peers = std::array<Found, 3>;  // in the order of Engine

// Notes are sentences about the lines, for the reader of the table.
struct Written {
  std::vector<Line> lines;
  std::vector<std::string> notes;
};

Written bench_appends(const Effort& effort, const Peers& peers, const Folder& folder);
Written bench_import(const Effort& effort, const Peers& peers, const Folder& folder);

}  // namespace kaigong::bench
