#pragma once

#include "assess/method.h"
#include "desk/rights.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What somebody has to do today, and why, in sentences: what a page shows and a letter says alike.
// Pure: board, method and day say it all.
namespace kaigong {

enum class BriefTopic : std::uint8_t {
  posture,
  matters,
  reports,
  reviews,
  appeals,
  campaigns,
  elements,
  permits,
  visits,
  duties
};
BOOST_DESCRIBE_ENUM(BriefTopic, posture, matters, reports, reviews, appeals, campaigns, elements,
                    permits, visits, duties)

struct BriefLine {
  BriefTopic topic = BriefTopic::matters;
  Text says;
  std::optional<Day> until;
  bool late = false;
  std::int64_t count = 1;  // of what it sums up
  std::string page;        // where it is done
};

// Late first, then by the last day; an order in force stands above all.
std::vector<BriefLine> briefing_of(const Board& board, const Method& method, const Rights& rights,
                                   Day today);

}  // namespace kaigong
