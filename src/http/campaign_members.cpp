// tested by: http/campaigns_test.cpp
#include "desk/words.h"
#include "http/answers.h"
#include "http/campaigns.h"

#include <algorithm>
#include <array>

namespace kaigong::http {

namespace {

struct MemberRow {
  ProjectId project;
  std::string code;
  Text name;
  std::string region;
  Text region_name;
  std::string place;  // its row's region; none: it belongs to none
  Text place_name;
  std::string state;
  Text state_name;
  bool resumes = false;  // had been stopped: it goes on by its state, and doesn't reach a node
  std::int64_t total = 0;
  std::int64_t planned = 0;
  std::int64_t made = 0;
  std::optional<Day> ceremony;
  std::optional<Day> done;
  std::optional<Seq> done_seq;
  std::optional<Seq> photo_seq;
  std::optional<Day> means_to_go_on;  // by its plan
  std::vector<Text> needs;
  std::optional<Seq> plan_seq;
  bool may = false;       // whoever asks may say that it began
  bool may_plan = false;  // or plan how it goes on
};
BOOST_DESCRIBE_STRUCT(MemberRow, (),
                      (project, code, name, region, region_name, place, place_name, state,
                       state_name, resumes, total, planned, made, ceremony, done, done_seq,
                       photo_seq, means_to_go_on, needs, plan_seq, may, may_plan))

struct MemberCount {
  std::string state;
  Text name;
  std::int64_t count = 0;
  std::int64_t total = 0;  // fen
};
BOOST_DESCRIBE_STRUCT(MemberCount, (), (state, name, count, total))

struct MembersAnswer {
  Day as_of;
  std::int64_t count = 0;
  std::vector<MemberCount> states;  // of all that fit but for their state
  std::vector<MemberRow> rows;
};
BOOST_DESCRIBE_STRUCT(MembersAnswer, (), (as_of, count, states, rows))

struct Wanted {
  RegionId place;
  std::optional<MemberState> state;
  std::string words;
  Page page;
};

Wanted take_wanted(const View& view, Query& query) {
  Wanted out;
  const auto place = query.text("place");
  const auto* region = view.board.find_region(place);
  if (!place.empty() && region == nullptr) query.refuse(unknown_region, "place", place);
  if (region != nullptr) out.place = region->id;
  const auto state = query.text("state");
  out.state = json::read_enum<MemberState>(state);
  if (!state.empty() && !out.state) query.refuse(not_listed, "state", state);
  out.words = query.text("q");
  out.page = query.page();
  return out;
}

bool fits(const View& view, const Wanted& wanted, const CampaignMember& member) {
  if (wanted.place && member.place != wanted.place) return false;
  if (wanted.words.empty()) return true;
  const auto& project = *view.board.project(member.project);
  const auto has = [&](const std::string& text) {
    return text.find(wanted.words) != std::string::npos;
  };
  return has(project.name.zh) || has(project.name.en) || has(view.board.text(project.code));
}

MemberRow row_of(const View& view, const Rights& rights, const CampaignMember& member) {
  const auto& board = view.board;
  const auto& project = *board.project(member.project);
  MemberRow out;
  out.project = project.id;
  out.code = board.text(project.code);
  out.name = project.name;
  if (const auto* region = board.region(project.region)) {
    out.region = region->key;
    out.region_name = region->name;
  }
  if (const auto* place = board.region(member.place)) {
    out.place = place->key;
    out.place_name = place->name;
  }
  out.state = json::enum_name(member.state);
  out.state_name = name_of(member.state);
  out.resumes = member.resumes;
  out.total = member.total;
  out.planned = member.planned;
  out.made = member.made;
  out.ceremony = member.ceremony;
  out.done = member.done;
  if (member.done_seq != 0) out.done_seq = member.done_seq;
  if (member.photo_seq != 0) out.photo_seq = member.photo_seq;
  if (const auto* plan = board.resumption_on(project, view.as_of)) {
    out.means_to_go_on = plan->said.day;
    for (const auto& need : plan->said.needs) out.needs.push_back(element_name(need));
    out.plan_seq = plan->seq;
  }
  out.may = rights.may(member.resumes ? Act::change_state : Act::mark, project);
  out.may_plan = rights.may(Act::report, project);
  return out;
}

MembersAnswer answer_of(const View& view, const Rights& rights, const Campaign& campaign,
                        const Wanted& wanted) {
  MembersAnswer out;
  out.as_of = view.as_of;
  std::array<MemberCount,
             boost::mp11::mp_size<boost::describe::describe_enumerators<MemberState>>::value>
      counts;
  std::vector<CampaignMember> found;
  for (auto& member : members_on(view.board, campaign, view.moment, view.seen.sight.get())) {
    if (!fits(view, wanted, member)) continue;
    auto& count = counts[static_cast<std::size_t>(member.state)];
    count.state = json::enum_name(member.state);
    count.name = name_of(member.state);
    ++count.count;
    count.total = add_up(count.total, member.total);
    if (!wanted.state || *wanted.state == member.state) found.push_back(member);
  }
  for (auto& count : counts) {
    if (count.count > 0) out.states.push_back(std::move(count));
  }
  std::stable_sort(
      found.begin(), found.end(),
      [](const CampaignMember& a, const CampaignMember& b) { return a.total > b.total; });
  out.count = static_cast<std::int64_t>(found.size());
  const auto end = std::min(found.size(), wanted.page.offset + wanted.page.limit);
  for (auto i = wanted.page.offset; i < end; ++i)
    out.rows.push_back(row_of(view, rights, found[i]));
  return out;
}

web::Response get_members(House& house, const Asked& asked) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<MembersAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto& number = asked.request.captures.find("campaign")->second;
        const auto* campaign = campaign_on(view, number);
        if (campaign == nullptr) return Issue{&not_a_campaign, in_path, number};
        const auto wanted = take_wanted(view, query);
        if (!query.issues().empty()) return query.issues();
        return answer_of(view, Rights(board, asked.person, asked.today), *campaign, wanted);
      });
  return respond(found);
}

}  // namespace

void add_campaign_members(Table& table) {
  table.question<MembersAnswer>(
      "/api/campaigns/{campaign}/members", get_members,
      "Projects that a campaign calls, the largest first, with where each stands.",
      with_day() +
          MembersAsked{{"place", "string", "A place's region by its key."},
                       {"state", "string", "One of the states of members."},
                       {"q", "string", "Words of name or code."}} +
          with_page());
}

}  // namespace kaigong::http
