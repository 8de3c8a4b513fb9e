#pragma once

#include "assess/reporting.h"
#include "ledger/matters.h"

#include <string>
#include <vector>

// How matters climb, as a method has it (堵点上报阶梯): data. What follows from it on a day stands
// in dispatch/ladder.h. docs/methods/ladders.md has the format with worked examples.
namespace kaigong {

// Limits of one level, each counted from when the matter came there. 0 days: not asked.
struct LadderLimit {
  std::string severity;  // ordinary, serious …
  DayCount receive;      // 签收
  DayCount reply;        // 回复
  DayCount solve;        // 办结
};
BOOST_DESCRIBE_STRUCT(LadderLimit, (), (severity, receive, reply, solve))

struct Ladder {
  std::string code;
  Text name;
  Text source;
  std::vector<MatterKind> kinds;    // none: all
  std::vector<std::string> levels;  // of regions, from below: county, prefecture, province
  std::vector<LadderLimit> limits;  // the first is for severities that none names
  DayCount confirm;                 // in which who raised it is to confirm; it never does so itself
};
BOOST_DESCRIBE_STRUCT(Ladder, (), (code, name, source, kinds, levels, limits, confirm))

}  // namespace kaigong
