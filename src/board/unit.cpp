#include "board/board.h"

#include <algorithm>

// What stands of units: their figures, what doesn't count against them or against a project, and
// how regions are told to work, and what many are called to at once.
namespace kaigong {

namespace {

// The last word about the same first day stands for all said before of it.
void consider(const At<ExemptionGranted>& one, Day day, const At<ExemptionGranted>*& found) {
  if (found != nullptr && found->said.from == one.said.from) found = nullptr;
  if (one.said.from <= day && day <= one.said.until) found = &one;
}

}  // namespace

const FigureLine* Board::figure_on(std::string_view figure, std::string_view unit, Day day) const {
  const auto what = find_word(figure), whose = find_word(unit);
  if (!what || !whose) return nullptr;
  const auto found = figures_.find({*what, *whose});
  if (found == figures_.end()) return nullptr;
  const auto& lines = found->second;
  const auto after =
      std::upper_bound(lines.begin(), lines.end(), shorten(day),
                       [](ShortDay bound, const FigureLine& line) { return bound < line.day; });
  return after == lines.begin() ? nullptr : &*std::prev(after);
}

const At<ExemptionGranted>* Board::exemption_on(const Project& project, std::string_view rule,
                                                Day day) const {
  const At<ExemptionGranted>* found = nullptr;
  for (const auto index : seldom_of(project).exemptions) {
    if (exemptions_[index].said.rule == rule) consider(exemptions_[index], day, found);
  }
  return found;
}

const At<ExemptionGranted>* Board::exemption_on(std::string_view unit, std::string_view rule,
                                                Day day) const {
  const At<ExemptionGranted>* found = nullptr;
  for (const auto& one : exemptions_) {
    if (!one.said.project && one.said.unit == unit && one.said.rule == rule)
      consider(one, day, found);
  }
  return found;
}

const At<PostureSet>* Board::posture_on(RegionId region, Day day) const {
  if (postures_.empty()) return nullptr;
  for (const auto* at = this->region(region); at != nullptr; at = this->region(at->parent)) {
    const auto found =
        std::find_if(postures_.rbegin(), postures_.rend(), [&](const At<PostureSet>& one) {
          const auto& said = one.said;
          return said.region == at->id && said.day <= day && (!said.until || day <= *said.until);
        });
    if (found != postures_.rend()) return &*found;
  }
  return nullptr;
}

void Board::on(const ElementNeeded& body, const Entry& entry) {
  touched(body.project, entry);
  if (body.need.value > needs_.size()) needs_.emplace_back();
  needs_[body.need.value - 1].said.push_back({body, entry.seq, entry.at, entry.by});
}

void Board::on(const ElementAnswered& body, const Entry& entry) {
  auto& need = needs_[body.need.value - 1];
  need.answers.push_back({body, entry.seq, entry.at, entry.by});
  touched(need.last().said.project, entry);
}

void Board::on(const ElementAllotted& body, const Entry& entry) {
  allotments_.push_back({body, entry.seq, entry.at, entry.by});
}

const Need* Board::need(NeedId id) const {
  return id && id.value <= needs_.size() ? &needs_[id.value - 1] : nullptr;
}

void Board::on(const CampaignCalled& body, const Entry& entry) {
  if (body.campaign.value > campaigns_.size()) campaigns_.emplace_back();
  campaigns_[body.campaign.value - 1].calls.push_back({body, entry.seq, entry.at, entry.by});
  calls_changed_ = entry.seq;
}

void Board::on(const CampaignStepped& body, const Entry& entry) {
  campaigns_[body.campaign.value - 1].steps.push_back({body, entry.seq, entry.at, entry.by});
  if (body.step == CampaignStep::ended) calls_changed_ = entry.seq;
}

ProjectId Board::about(const Body& body) const {
  if (const auto* matter = this->matter(matter_of(body))) return matter->project;
  if (const auto* need = this->need(need_of(body))) return need->last().said.project;
  if (const auto* permit = this->permit(permit_of(body))) return permit->last().said.project;
  return project_of(body);
}

const Campaign* Board::campaign(CampaignId id) const {
  return id && id.value <= campaigns_.size() ? &campaigns_[id.value - 1] : nullptr;
}

const At<CampaignCalled>* Board::call_on(const Campaign& campaign, Day day) const {
  const auto& calls = campaign.calls;
  const auto found = std::find_if(calls.rbegin(), calls.rend(),
                                  [&](const auto& one) { return said_on(one.seq) <= day; });
  return found == calls.rend() ? nullptr : &*found;
}

const At<ResumptionPlanned>* Board::resumption_on(const Project& project, Day day) const {
  const auto& said = seldom_of(project).resumptions;
  for (auto i = said.size(); i > 0; --i) {
    const auto& one = resumptions_[said[i - 1]];
    if (said_on(one.seq) <= day) return &one;
  }
  return nullptr;
}

const At<ElementNeeded>* Need::on(Day day) const {
  const auto found = std::find_if(said.rbegin(), said.rend(),
                                  [&](const auto& one) { return one.said.day <= day; });
  return found == said.rend() ? nullptr : &*found;
}

}  // namespace kaigong
