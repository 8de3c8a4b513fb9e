#pragma once

#include "board/board.h"

#include <cstdint>
#include <optional>
#include <vector>

// Reports on their way up (县审、市审、省审): each office finds one right after the one below it
// has, or returns it with the reason. A region whose office nobody holds isn't waited for.
namespace kaigong {

enum class ReviewState : std::uint8_t {
  unasked,   // nobody has to look at it
  waiting,   // for `waits_at`
  returned,  // to whoever reports, who reports anew
  verified   // all have found it right
};
BOOST_DESCRIBE_ENUM(ReviewState, unasked, waiting, returned, verified)

struct Review {
  ReviewState state = ReviewState::unasked;
  RegionId waits_at;
  std::vector<RegionId> chain;            // who has to, from below
  std::vector<const ReviewLine*> passed;  // who has, in that order
  const ReviewLine* returned = nullptr;   // by whom
};

// Made ready for many projects on one day. Keeps references to what it's made of.
class Reviews {
 public:
  // By the method in force.
  Reviews(const Board& board, Day today);

  bool asks_anybody() const { return asks_; }
  // The last word of each day that anybody has to look at, oldest first.
  std::vector<const ReportLine*> reports_of(const Project& project) const;
  Review of(const Project& project, const ReportLine& report) const;

 private:
  std::vector<RegionId> chain_of(const Project& project) const;

  const Board& board_;
  Day today_;
  Day from_;
  bool asks_ = false;
  std::vector<char> looks_;  // regions by number: of the levels, and somebody holds the office
};

}  // namespace kaigong
