#include "base/limits.h"
// tested by: desk/reviews_test.cpp
#include "desk/deeds.h"
#include "desk/reviews.h"

#include <algorithm>

namespace kaigong {

namespace {

const ReportLine* line_of(const Project& project, std::uint32_t seq) {
  for (const auto& line : project.reports) {
    if (line.seq == seq) return &line;
  }
  return nullptr;
}

bool holds(const std::vector<RegionId>& regions, RegionId region) {
  return std::find(regions.begin(), regions.end(), region) != regions.end();
}

// Whoever accepts does so when it is their turn. Whoever returns may be higher up as well: a spot
// check of what others found right.
std::optional<RegionId> speaks_for(const Review& review, const Reviewer& reviewer, bool returned) {
  if (!returned) {
    const bool turn = review.state != ReviewState::verified && holds(reviewer.at, review.waits_at);
    return turn ? std::optional(review.waits_at) : std::nullopt;
  }
  auto first = std::find(review.chain.begin(), review.chain.end(), review.waits_at);
  if (review.state == ReviewState::verified) first = review.chain.begin();
  const auto at = std::find_if(first, review.chain.end(),
                               [&](RegionId region) { return holds(reviewer.at, region); });
  return at == review.chain.end() ? std::nullopt : std::optional(*at);
}

std::string name_at(const Board& board, RegionId id) {
  const auto* region = board.region(id);
  return region == nullptr ? std::string() : region->name.zh;
}

// The report that is meant, if it is the last word about its day.
const ReportLine* report_meant(const Reviews& reviews, const Project& project, const Field& field,
                               Issues& issues) {
  require(field, issues);
  const auto number = read_number(trim(field.text));
  const auto* line = number ? line_of(project, *number) : nullptr;
  if (line == nullptr) {
    if (field.given()) issues.push_back({&not_a_report, field.place, field.text});
    return nullptr;
  }
  for (const auto* newest : reviews.reports_of(project)) {
    if (newest->day != line->day || newest == line) continue;
    issues.push_back({&superseded, field.place, std::to_string(newest->seq)});
    return nullptr;
  }
  return line;
}

}  // namespace

Result<std::optional<ProgressReviewed>> review_progress(const Board& board, const ReviewForm& form,
                                                        const Reviewer& reviewer, Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);
  const Reviews reviews(board, today);
  Issues issues;
  const auto verdict = trim(form.verdict.text);
  const bool returned = verdict == "returned";
  require(form.verdict, issues);
  if (form.verdict.given() && !returned && verdict != "accepted")
    issues.push_back({&not_a_verdict, form.verdict.place, form.verdict.text});
  if (returned) require(form.reason, issues);
  ProgressReviewed body;
  body.project = project->id;
  body.returned = returned;
  body.field = take_text(form.field, limits::name_bytes, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  const auto* line = report_meant(reviews, *project, form.report, issues);
  if (!issues.empty()) return issues;
  body.report = line->seq;
  const auto review = reviews.of(*project, *line);
  if (review.chain.empty()) return Issue{&nobody_looks, form.report.place, ""};
  if (reviewer.said_by == reviewer.person) return Issue{&own_report, form.report.place, ""};
  const auto at = speaks_for(review, reviewer, returned);
  const auto has_said = [&](const ReviewLine* one) {
    return holds(reviewer.at, one->at) && !returned;
  };
  if (!at && std::any_of(review.passed.begin(), review.passed.end(), has_said))
    return std::optional<ProgressReviewed>();
  if (!at) return Issue{&not_ones_turn, form.report.place, name_at(board, review.waits_at)};
  body.at = *at;
  const auto* last = review.returned;
  const bool said = returned && last != nullptr && last->at == body.at &&
                    board.text(last->reason) == body.reason &&
                    board.text(last->field) == body.field;
  if (said) return std::optional<ProgressReviewed>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
