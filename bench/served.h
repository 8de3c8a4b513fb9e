#pragma once

#include "data.h"
#include "report.h"
#include "timing.h"

#include <string>
#include <vector>

// What whoever stands before the server gets: the product itself on a port, asked by other
// programs.
namespace kaigong::bench {

// Of the nation in that ledger, which grows by what is written. A note where a tool isn't there.
struct Served {
  std::vector<Line> lines;
  std::string note;
};
Served bench_served(const Effort& effort, const Folder& folder, const std::string& ledger,
                    Size size);

}  // namespace kaigong::bench
