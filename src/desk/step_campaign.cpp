#include "base/limits.h"
// tested by: desk/campaigns_test.cpp
#include "desk/campaigns.h"
#include "desk/words.h"

#include <algorithm>

namespace kaigong {

namespace {

const At<CampaignStepped>* last_said(const Campaign& campaign, CampaignStep step, RegionId venue) {
  const auto found = std::find_if(
      campaign.steps.rbegin(), campaign.steps.rend(),
      [&](const auto& one) { return one.said.step == step && one.said.venue == venue; });
  return found == campaign.steps.rend() ? nullptr : &*found;
}

// Each project once, in the order of their numbers.
void take_absent(const Board& board, const Campaign& campaign, const CampaignStepForm& form,
                 CampaignStepped& body, Issues& issues) {
  const auto& call = campaign.last().said;
  for (const auto& field : form.absent) {
    const auto* project = find_project(board, field.text);
    if (project == nullptr) {
      issues.push_back(no_project(board, field));
      continue;
    }
    if (!bears_tag(board, *project, call.tag) || place_of(board, call, *project) != body.venue)
      issues.push_back({&not_of_venue, field.place, field.text});
    body.absent.push_back(project->id);
  }
  std::sort(body.absent.begin(), body.absent.end());
  body.absent.erase(std::unique(body.absent.begin(), body.absent.end()), body.absent.end());
}

void take_report(const Board& board, const Campaign& campaign, const CampaignStepForm& form,
                 CampaignStepped& body, Issues& issues) {
  require(form.venue, issues);
  const auto* region = form.venue.given() ? find_region(board, form.venue.text) : nullptr;
  if (form.venue.given() && region == nullptr)
    issues.push_back({&unknown_region, form.venue.place, form.venue.text});
  if (region == nullptr) return;
  const auto& venues = campaign.last().said.venues;
  const bool stands = std::any_of(venues.begin(), venues.end(),
                                  [&](const Venue& one) { return one.region == region->id; });
  if (!stands) issues.push_back({&no_venue, form.venue.place, form.venue.text});
  body.venue = region->id;
  take_absent(board, campaign, form, body, issues);
  if (!body.absent.empty() && body.text.empty())
    issues.push_back({&absent_needs_why, form.text.place, ""});
}

bool is_same(const CampaignStepped& one, const CampaignStepped& other) {
  return one.venue == other.venue && one.absent == other.absent && one.text == other.text &&
         one.document == other.document;
}

}  // namespace

Result<std::optional<CampaignStepped>> step_campaign(const Board& board,
                                                     const CampaignStepForm& form, Day today) {
  const auto* campaign = find_campaign(board, form.campaign);
  if (campaign == nullptr) return Issue{&not_a_campaign, form.campaign.place, form.campaign.text};
  Issues issues;
  const auto& called = campaign->last().said;
  CampaignStepped body;
  body.campaign = called.campaign;
  body.day = today;
  const auto step = find_campaign_step(trim(form.step.text));
  if (!step) issues.push_back({&not_a_campaign_step, form.step.place, form.step.text});
  body.step = step.value_or(CampaignStep::none);
  body.text = take_text(form.text, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (step == CampaignStep::reported) take_report(board, *campaign, form, body, issues);
  if (today < called.from && step != CampaignStep::ended)
    issues.push_back({&campaign_not_on, form.campaign.place, show(called.from)});
  const auto* ended = last_said(*campaign, CampaignStep::ended, {});
  if (ended != nullptr && step != CampaignStep::ended)
    issues.push_back({&campaign_over, form.campaign.place, show(ended->said.day)});
  if (!issues.empty()) return issues;
  const auto* before = last_said(*campaign, body.step, body.venue);
  if (before != nullptr && is_same(before->said, body)) return std::optional<CampaignStepped>();
  if (before != nullptr && body.step == CampaignStep::announced)
    return Issue{&announced_already, form.step.place, show(before->said.day)};
  if (before != nullptr && body.step == CampaignStep::ended)
    return Issue{&campaign_over, form.campaign.place, show(before->said.day)};
  return std::optional(std::move(body));
}

}  // namespace kaigong
