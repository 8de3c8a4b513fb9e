#include "desk/reviews.h"

#include "assess/reporting.h"
#include "desk/rights.h"

#include <algorithm>

namespace kaigong {

Reviews::Reviews(const Board& board, Day today) : board_(board), today_(today) {
  const auto verification = verification_in_force(board);
  if (!verification) return;
  asks_ = true;
  from_ = verification->from.value_or(Day());
  const auto& levels = verification->levels;
  looks_.resize(board.regions().size() + 1);
  for (const auto& post : posts_on(board, today)) {
    const auto* region = board.region(post.region);
    if (region == nullptr || reach_of(post.role, Act::verify) == Reach::nobody) continue;
    if (std::find(levels.begin(), levels.end(), region->level) != levels.end())
      looks_[region->id.value] = 1;
  }
}

std::vector<RegionId> Reviews::chain_of(const Project& project) const {
  std::vector<RegionId> chain;
  for (const auto* region = board_.region(project.region); region != nullptr;
       region = board_.region(region->parent)) {
    if (looks_[region->id.value] != 0) chain.push_back(region->id);
  }
  return chain;
}

std::vector<const ReportLine*> Reviews::reports_of(const Project& project) const {
  std::vector<const ReportLine*> out;
  if (!asks_) return out;
  const auto from = shorten(from_);
  for (const auto& line : project.reports) {
    if (line.day < from || board_.said_on(line.seq) > today_) continue;
    if (!out.empty() && out.back()->day == line.day) out.pop_back();
    out.push_back(&line);
  }
  return out;
}

Review Reviews::of(const Project& project, const ReportLine& report) const {
  Review review;
  if (!asks_ || report.day < shorten(from_)) return review;
  review.chain = chain_of(project);
  const auto place = [&](RegionId region) {
    return std::find(review.chain.begin(), review.chain.end(), region) - review.chain.begin();
  };
  std::vector<const ReviewLine*> said(review.chain.size() + 1);  // the last: of who left the chain
  for (const auto& line : seldom_of(project).reviews) {
    if (line.report != report.seq || lengthen(line.said) > today_) continue;
    const auto at = static_cast<std::size_t>(place(line.at));
    said[at] = line.returned ? nullptr : &line;
    if (line.returned) {
      review.returned = &line;
      for (auto above = at; above < said.size(); ++above) said[above] = nullptr;
    } else if (review.returned != nullptr && review.returned->at == line.at) {
      review.returned = nullptr;  // whoever returned it has thought better of it
    }
  }
  for (std::size_t i = 0; i < review.chain.size() && said[i] != nullptr; ++i)
    review.passed.push_back(said[i]);
  const bool all = review.passed.size() == review.chain.size();
  if (!all) review.waits_at = review.chain[review.passed.size()];
  review.state = review.returned != nullptr ? ReviewState::returned
                 : review.chain.empty()     ? ReviewState::unasked
                 : all                      ? ReviewState::verified
                                            : ReviewState::waiting;
  return review;
}

}  // namespace kaigong
