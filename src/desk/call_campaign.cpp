#include "base/limits.h"
// tested by: desk/campaigns_test.cpp
#include "desk/campaigns.h"
#include "desk/office_deeds.h"
#include "desk/words.h"
#include "ledger/describe.h"

#include <algorithm>
#include <array>

namespace kaigong {

namespace {

// "长春市；卓谊生物；省委书记": a region, and where they are known its site and host.
std::array<std::string_view, 3> parts_of(std::string_view said) {
  std::array<std::string_view, 3> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto wide = said.find("；"), narrow = said.find(';');
    const auto end = std::min(wide, narrow);
    parts[i] = trim(i + 1 == parts.size() ? said : said.substr(0, end));
    if (end == std::string_view::npos) break;
    said.remove_prefix(end + (end == wide ? std::string_view("；").size() : 1));
  }
  return parts;
}

void take_site(const Board& board, std::string_view said, const Field& field, Venue& venue,
               Issues& issues) {
  if (said.empty()) return;
  const auto* site = find_project(board, said);
  if (site == nullptr) {
    issues.push_back(no_project(board, {std::string(said), field.place}));
  } else if (!board.is_within(site->region, venue.region)) {
    issues.push_back({&site_elsewhere, field.place, std::string(said)});
  } else {
    venue.site = site->id;
  }
}

void take_venue(const Board& board, const Field& field, CampaignCalled& body, Issues& issues) {
  const auto text = take_text(field, limits::name_bytes, issues);
  const auto [where, site, host] = parts_of(text);
  const auto* region = find_region(board, where);
  if (region == nullptr) {
    issues.push_back({&unknown_region, field.place, std::string(where)});
    return;
  }
  if (body.region && !board.is_within(region->id, body.region))
    issues.push_back({&venue_elsewhere, field.place, std::string(where)});
  const bool twice = std::any_of(body.venues.begin(), body.venues.end(),
                                 [&](const Venue& one) { return one.region == region->id; });
  if (twice) issues.push_back({&venue_twice, field.place, std::string(where)});
  Venue venue{region->id, body.venues.empty(), {}, std::string(host)};
  take_site(board, site, field, venue, issues);
  body.venues.push_back(std::move(venue));
}

void take_window(const CampaignForm& form, CampaignCalled& body, Issues& issues) {
  require(form.from, issues);
  const auto from = take_day(form.from, issues);
  const bool is_one_day = body.kind == CampaignKind::start || body.kind == CampaignKind::none;
  if (!is_one_day) require(form.until, issues);
  const auto until = take_day(form.until, issues);
  if (from) body.from = *from;
  body.until = until.value_or(body.from);
  if (from && until && *until < *from)
    issues.push_back({&campaign_ends_before, form.until.place, show(*until)});
}

void take_kind(const CampaignForm& form, const Campaign* before, CampaignCalled& body,
               Issues& issues) {
  require(form.kind, issues);
  const auto kind = find_campaign_kind(trim(form.kind.text));
  if (form.kind.given() && !kind)
    issues.push_back({&not_a_campaign_kind, form.kind.place, form.kind.text});
  body.kind = kind.value_or(CampaignKind::none);
  if (before != nullptr && kind && before->last().said.kind != *kind)
    issues.push_back({&kind_stays, form.kind.place, name_of(before->last().said.kind).zh});
}

void take_tag(const Board& board, const CampaignForm& form, CampaignCalled& body, Issues& issues) {
  body.tag = take_text(form.tag, limits::name_bytes, issues);
  if (body.tag.empty()) body.tag = body.name.zh;
  for (const auto& one : board.campaigns()) {
    const auto& said = one.last().said;
    if (said.tag == body.tag && said.campaign != body.campaign)
      issues.push_back({&tag_taken, form.tag.place, body.tag});
  }
}

std::optional<Day> ended_on(const Campaign& campaign) {
  for (const auto& step : campaign.steps) {
    if (step.said.step == CampaignStep::ended) return step.said.day;
  }
  return {};
}

}  // namespace

const Campaign* find_campaign(const Board& board, const Field& said) {
  return board.campaign({read_number(trim(said.text)).value_or(0)});
}

Result<std::optional<CampaignCalled>> call_campaign(const Board& board, const CampaignForm& form) {
  Issues issues;
  const auto* before = form.campaign.given() ? find_campaign(board, form.campaign) : nullptr;
  if (form.campaign.given() && before == nullptr)
    return Issue{&not_a_campaign, form.campaign.place, form.campaign.text};
  CampaignCalled body;
  body.campaign = before != nullptr
                      ? before->last().said.campaign
                      : CampaignId{static_cast<std::uint32_t>(board.campaigns().size()) + 1};
  if (before != nullptr) {
    if (const auto ended = ended_on(*before))
      return Issue{&campaign_over, form.campaign.place, show(*ended)};
  }
  take_kind(form, before, body, issues);
  require(form.name, issues);
  body.name = {take_text(form.name, limits::name_bytes, issues),
               take_text(form.name_en, limits::name_bytes, issues)};
  if (body.name.en.empty()) body.name.en = body.name.zh;
  require(form.region, issues);
  const auto* region = form.region.given() ? find_region(board, form.region.text) : nullptr;
  if (form.region.given() && region == nullptr)
    issues.push_back({&unknown_region, form.region.place, form.region.text});
  if (region != nullptr) body.region = region->id;
  take_tag(board, form, body, issues);
  take_window(form, body, issues);
  if (form.venues.size() > most_venues)
    return Issue{&too_many_venues, form.venues.back().place, std::to_string(most_venues)};
  for (const auto& venue : form.venues) take_venue(board, venue, body, issues);
  body.note = take_text(form.note, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;
  if (before != nullptr && json::write(before->last().said) == json::write(body))
    return std::optional<CampaignCalled>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
