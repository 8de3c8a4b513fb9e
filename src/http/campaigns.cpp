#include "http/campaigns.h"

#include "desk/words.h"
#include "http/answers.h"

#include <algorithm>

namespace kaigong::http {

namespace {

struct CampaignsAnswer {
  Day as_of;
  bool may = false;  // whoever asks may call one
  std::vector<CampaignHead> rows;
};
BOOST_DESCRIBE_STRUCT(CampaignsAnswer, (), (as_of, may, rows))

struct OneCampaignAnswer {
  Day as_of;
  CampaignHead head;
  std::vector<CampaignPlace> places;
  CampaignSumsAnswer elsewhere;  // members that belong to no place
};
BOOST_DESCRIBE_STRUCT(OneCampaignAnswer, (), (as_of, head, places, elsewhere))

void name_step(const Desk& desk, std::optional<CampaignStepAnswer>& step) {
  if (step) step->who = desk.name_of(step->by);
}

void name_head(const Desk& desk, CampaignHead& head) {
  name_step(desk, head.announced);
  name_step(desk, head.ended);
}

CampaignPlace place_answer(const View& view, const Rights& rights, const Campaign& campaign,
                           const CampaignRow& row) {
  const auto* region = view.board.region(row.region);
  CampaignPlace out;
  out.region = region->key;
  out.name = region->name;
  out.is_venue = row.venue != nullptr;
  if (row.venue != nullptr) {
    const auto* site = view.board.project(row.venue->site);
    out.main = row.venue->main;
    if (site != nullptr && view.seen.sees(*site)) {
      out.site = site->id;
      out.site_name = site->name;
    }
    out.host = row.venue->host;
    out.reported = step_answer(row.reported);
    out.may = rights.may(Act::campaign, row.region);
    if (out.reported && !view.seen.sees(row.region))
      out.reported->text = out.reported->document = "";
  }
  out.late = row.late;
  out.rank = row.rank;
  out.sums = sums_answer(row.sums, campaign.last().said.kind);
  return out;
}

// Whoever doesn't see all units is shown the places of their own projects.
bool is_shown(const View& view, const CampaignRow& row) {
  return view.seen.compares || row.sums.called > 0;
}

web::Response get_campaigns(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board,
                                   const Present* present) -> Result<CampaignsAnswer> {
    Query query(asked.request);
    const auto view = look(house, board, present, query, asked);
    if (!query.issues().empty()) return query.issues();
    const Rights rights(board, asked.person, asked.today);
    CampaignsAnswer out{view.as_of, rights.may_somewhere(Act::campaign), {}};
    const auto campaigns = board.campaigns();
    for (auto i = campaigns.size(); i > 0; --i) {
      const auto& one = campaigns[i - 1];
      if (board.call_on(one, view.as_of) == nullptr) continue;
      const auto members = counted_members(view, one);
      out.rows.push_back(head_of(view, rights, one, standing_on(board, one, members, view.as_of)));
    }
    return out;
  });
  if (!found) return refused(found.issues());
  for (auto& row : found->rows) name_head(house.desk, row);
  return respond(found);
}

web::Response get_campaign(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<OneCampaignAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto& number = asked.request.captures.find("campaign")->second;
        const auto* campaign = campaign_on(view, number);
        if (campaign == nullptr) return Issue{&not_a_campaign, in_path, number};
        if (!query.issues().empty()) return query.issues();
        const Rights rights(board, asked.person, asked.today);
        const auto members = counted_members(view, *campaign);
        const auto standing = standing_on(board, *campaign, members, view.as_of);
        OneCampaignAnswer out;
        out.as_of = view.as_of;
        out.head = head_of(view, rights, *campaign, standing);
        for (const auto& row : standing.rows) {
          if (is_shown(view, row)) out.places.push_back(place_answer(view, rights, *campaign, row));
        }
        out.elsewhere = sums_answer(standing.elsewhere, campaign->last().said.kind);
        return out;
      });
  if (!found) return refused(found.issues());
  name_head(house.desk, found->head);
  for (auto& place : found->places) name_step(house.desk, place.reported);
  return respond(found);
}

}  // namespace

CampaignSumsAnswer sums_answer(const CampaignSums& sums, CampaignKind kind) {
  return {sums.called,  sums.called_total,  sums.reported, sums.reported_total,
          sums.counted, sums.counted_total, sums.absent,   sums.unproved,
          sums.earlier, sums.planned,       sums.made,     sums.rate_bp(kind)};
}

std::optional<CampaignStepAnswer> step_answer(const At<CampaignStepped>* step) {
  if (step == nullptr) return {};
  const auto& said = step->said;
  return CampaignStepAnswer{step->seq, step->at,     step->by,
                            {},        said.day,     static_cast<std::int64_t>(said.absent.size()),
                            said.text, said.document};
}

CampaignHead head_of(const View& view, const Rights& rights, const Campaign& campaign,
                     const CampaignStanding& standing) {
  const auto& call = *view.board.call_on(campaign, view.as_of);
  const auto& said = call.said;
  const auto* region = view.board.region(said.region);
  CampaignHead out;
  out.campaign = said.campaign;
  out.kind = json::enum_name(said.kind);
  out.kind_name = name_of(said.kind);
  out.name = said.name;
  out.region = region->key;
  out.region_name = region->name;
  out.tag = said.tag;
  out.from = said.from;
  out.until = said.until;
  out.note = said.note;
  out.document = said.document;
  out.seq = call.seq;
  out.is_on = standing.is_on;
  out.announced = step_answer(standing.announced);
  out.ended = step_answer(standing.ended);
  out.venues = static_cast<std::int64_t>(said.venues.size());
  out.reported = std::count_if(standing.rows.begin(), standing.rows.end(),
                               [](const CampaignRow& row) { return row.reported != nullptr; });
  out.sums = sums_answer(standing.sums, said.kind);
  out.may = rights.may(Act::campaign, said.region);
  return out;
}

std::vector<CampaignMember> counted_members(const View& view, const Campaign& campaign) {
  const auto* sight = view.seen.compares ? nullptr : view.seen.sight.get();
  return members_on(view.board, campaign, view.moment, sight);
}

const Campaign* campaign_on(const View& view, std::string_view number) {
  const auto* found = view.board.campaign({read_number(number).value_or(0)});
  const bool known = found != nullptr && view.board.call_on(*found, view.as_of) != nullptr;
  return known ? found : nullptr;
}

void add_campaigns(Table& table) {
  table.question<CampaignsAnswer>("/api/campaigns", get_campaigns,
                                  "Campaigns, newest first, with their sums.", with_day());
  table.question<OneCampaignAnswer>("/api/campaigns/{campaign}", get_campaign,
                                    "A campaign with what each place reported and reached.",
                                    with_day());
}

}  // namespace kaigong::http
