// tested by: tests/cases/campaign_start.case and its neighbour
#include "dispatch/campaign.h"

#include <algorithm>

namespace kaigong {

namespace {

// Newest photo of the site that counts and isn't older than the campaign allows.
Seq photo_of(const Board& board, const Project& project, Day from, Day until, Day as_of) {
  const auto& filings = seldom_of(project).filings;
  for (auto i = filings.size(); i > 0; --i) {
    const auto* filing = board.filings().of_entry(filings[i - 1]);
    if (filing == nullptr || filing->what != Paper::photo || filing->withdrawn != 0) continue;
    const Day filed = board.said_on(filing->seq);
    const Day taken = filing->taken.value_or(filed);
    const bool fits = taken >= from + -days_of_photos_before && taken <= until;
    if (fits && filed <= as_of) return filing->seq;
  }
  return 0;
}

struct Done {
  std::optional<Day> day;
  Seq seq = 0;
};

// Where it stood still before, it begins when it goes on.
Done resumed_since(const Project& project, Day from, Day day) {
  for (const auto& line : project.states) {
    const Day since = lengthen(line.day);
    if (since >= from && since <= day && line.state == State::building) return {since, line.seq};
  }
  return {};
}

bool stood_still(const Project& project, Day from) {
  const auto* before = state_on(project, from + -1);
  return before != nullptr && before->state == State::suspended;
}

Done node_done(const Project& project, std::uint8_t node, Day day) {
  const auto* line = reached_on(project, node, day);
  return line == nullptr ? Done{} : Done{lengthen(line->at), line->seq};
}

// The first report of the window that says more than the one before: works go on in the cold.
Done went_on(const Project& project, Day from, Day day) {
  std::int64_t before = invested_total_on(project, from + -1);
  for (const auto& line : project.reports) {
    const Day at = lengthen(line.day);
    if (at < from || at > day || line.invested_year == no_amount) continue;
    if (invested_total_on(project, at) > before) return {at, line.seq};
  }
  return {};
}

Done done_by(const CampaignCalled& said, const Project& project, bool still, Day day) {
  switch (said.kind) {
    case CampaignKind::start:
      return still ? resumed_since(project, said.from, day) : node_done(project, node::start, day);
    case CampaignKind::resumption: return still ? resumed_since(project, said.from, day) : Done{};
    case CampaignKind::winter: return went_on(project, said.from, day);
    case CampaignKind::livelihood: return node_done(project, node::completed, day);
    case CampaignKind::push:
    case CampaignKind::none: break;
  }
  return {};
}

// From one day, without it, to another.
std::int64_t planned_between(const Project& project, const Moment& moment, Day before, Day day) {
  std::int64_t sum = 0;
  for (int year = before.year(); year <= day.year(); ++year) {
    const auto* plan = plan_on(project, year, day);
    if (plan != nullptr) sum += due_by(*plan, moment, day) - due_by(*plan, moment, before);
  }
  return sum;
}

void count_push(CampaignMember& out, const CampaignCalled& said, const Project& project,
                const Moment& moment) {
  const Day before = said.from + -1;
  const Day day = std::min(moment.as_of, said.until);
  if (day < said.from) return;
  out.planned = planned_between(project, moment, before, day);
  out.made = invested_total_on(project, day) - invested_total_on(project, before);
  if (out.planned > 0 && out.made >= out.planned) out.state = MemberState::counted;
}

bool needs_photo(CampaignKind kind) {
  return kind == CampaignKind::start || kind == CampaignKind::resumption;
}

// What the venue last said by the day; none: it hasn't reported.
const At<CampaignStepped>* report_of(const Campaign& campaign, RegionId venue, Day day) {
  const At<CampaignStepped>* found = nullptr;
  for (const auto& step : campaign.steps) {
    const auto& said = step.said;
    if (said.step == CampaignStep::reported && said.venue == venue && said.day <= day)
      found = &step;
  }
  return found;
}

const At<CampaignStepped>* last_of(const Campaign& campaign, CampaignStep step, Day day) {
  const At<CampaignStepped>* found = nullptr;
  for (const auto& one : campaign.steps) {
    if (one.said.step == step && one.said.day <= day) found = &one;
  }
  return found;
}

void take_ceremony(CampaignMember& out, const Campaign& campaign, Day day) {
  const auto* report = report_of(campaign, out.place, day);
  if (report == nullptr) return;
  const auto& absent = report->said.absent;
  const bool begins = std::find(absent.begin(), absent.end(), out.project) == absent.end();
  if (begins) out.ceremony = report->said.day;
  out.state = begins ? MemberState::ceremony : MemberState::absent;
}

// A correction doesn't make late what had reported in time.
bool was_there(const Campaign& campaign, RegionId venue, Seq announced) {
  return std::any_of(campaign.steps.begin(), campaign.steps.end(), [&](const auto& step) {
    return step.said.step == CampaignStep::reported && step.said.venue == venue &&
           step.seq < announced;
  });
}

void rank(std::vector<CampaignRow>& rows, CampaignKind kind) {
  for (auto& row : rows) {
    const auto rate = row.sums.rate_bp(kind);
    if (!rate) continue;
    row.rank = 1 + static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const auto& one) {
                 return one.sums.rate_bp(kind) > rate;
               }));
  }
}

// A start counts whenever it is made; of all others the campaign's last day says what it came to.
Day counted_until(const CampaignCalled& said, Day day) {
  return said.kind == CampaignKind::start ? day : std::min(day, said.until);
}

CampaignMember member_on(const Board& board, const Campaign& campaign, const CampaignCalled& said,
                         const Project& project, const Moment& moment) {
  const Day day = counted_until(said, moment.as_of);
  CampaignMember out;
  out.project = project.id;
  out.place = place_of(board, said, project);
  const auto* total = total_on(project, moment.as_of);
  out.total = total == nullptr ? 0 : total->total;
  if (said.kind == CampaignKind::start) take_ceremony(out, campaign, day);
  if (said.kind == CampaignKind::push) count_push(out, said, project, moment);
  out.resumes = stood_still(project, said.from);
  const auto done = done_by(said, project, out.resumes, day);
  const bool never_stopped = said.kind == CampaignKind::resumption && !out.resumes;
  out.done = done.day;
  out.done_seq = done.seq;
  if (never_stopped || (done.day && *done.day < said.from)) {
    out.state = MemberState::earlier;
    return out;
  }
  if (needs_photo(said.kind))
    out.photo_seq = photo_of(board, project, said.from, day, moment.as_of);
  if (!done.day) return out;
  const bool counts = !needs_photo(said.kind) || out.photo_seq != 0;
  out.state = counts ? MemberState::counted : MemberState::unproved;
  return out;
}

}  // namespace

void CampaignSums::add(const CampaignMember& member, bool by_venue) {
  ++called;
  called_total += member.total;
  if (by_venue && member.ceremony && member.state != MemberState::earlier) {
    ++reported;
    reported_total += member.total;
  }
  if (member.state == MemberState::counted) {
    ++counted;
    counted_total += member.total;
  }
  absent += member.state == MemberState::absent ? 1 : 0;
  unproved += member.state == MemberState::unproved ? 1 : 0;
  earlier += member.state == MemberState::earlier ? 1 : 0;
  planned += member.planned;
  made += member.made;
}

// What had begun before isn't asked to begin.
std::optional<std::int64_t> CampaignSums::rate_bp(CampaignKind kind) const {
  const bool by_money = kind == CampaignKind::push;
  const Tally tally{by_money ? made : counted, by_money ? planned : called - earlier, called};
  return tally.rate_bp();
}

RegionId place_of(const Board& board, const CampaignCalled& call, const Project& project) {
  const auto& venues = call.venues;
  const auto* region = board.region(project.region);
  if (venues.empty()) return region == nullptr ? RegionId{} : region->race_unit;
  for (; region != nullptr; region = board.region(region->parent)) {
    const bool stands = std::any_of(venues.begin(), venues.end(),
                                    [&](const Venue& one) { return one.region == region->id; });
    if (stands) return region->id;
  }
  return {};
}

std::vector<CampaignMember> members_on(const Board& board, const Campaign& campaign,
                                       const Moment& moment, const Sight* sight) {
  std::vector<CampaignMember> out;
  const auto* call = board.call_on(campaign, moment.as_of);
  if (call == nullptr) return out;
  for (const auto& project : board.projects()) {
    if (project.listed > moment.as_of || !bears_tag(board, project, call->said.tag)) continue;
    if (sight != nullptr && !sight->sees(project)) continue;
    out.push_back(member_on(board, campaign, call->said, project, moment));
  }
  return out;
}

CampaignStanding standing_on(const Board& board, const Campaign& campaign,
                             std::span<const CampaignMember> members, Day day) {
  CampaignStanding out;
  const auto* call = board.call_on(campaign, day);
  if (call == nullptr) return out;
  const auto& said = call->said;
  out.announced = last_of(campaign, CampaignStep::announced, day);
  out.ended = last_of(campaign, CampaignStep::ended, day);
  out.is_on = kaigong::is_on(board, campaign, day);
  std::vector<std::optional<std::size_t>> rows(board.regions().size() + 1);
  const auto row_of = [&](RegionId region, const Venue* venue) {
    rows[region.value] = out.rows.size();
    out.rows.push_back({region, venue, report_of(campaign, region, day), false, {}, {}});
  };
  for (const auto& venue : said.venues) row_of(venue.region, &venue);
  if (said.venues.empty()) {
    std::vector<char> has(board.regions().size() + 1);
    for (const auto& member : members) has[member.place.value] = 1;
    for (const auto& region : board.regions()) {
      if (has[region.id.value] != 0) row_of(region.id, nullptr);
    }
  }
  for (const auto& member : members) {
    const auto row = rows[member.place.value];
    auto& sums = row ? out.rows[*row].sums : out.elsewhere;
    sums.add(member, row.has_value());
    out.sums.add(member, row.has_value());
  }
  for (auto& row : out.rows) {
    if (row.venue != nullptr && out.announced != nullptr)
      row.late = !was_there(campaign, row.region, out.announced->seq);
  }
  rank(out.rows, said.kind);
  return out;
}

}  // namespace kaigong
