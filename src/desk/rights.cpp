#include "desk/rights.h"

#include "base/check.h"
#include "desk/matters.h"
#include "dispatch/visits.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace kaigong {

namespace {

constexpr std::size_t acts = 20;
using Row = std::array<Reach, acts>;
constexpr auto no = Reach::nobody;
constexpr auto own = Reach::own;
constexpr auto below = Reach::below;
constexpr auto top = Reach::top;
constexpr auto all = Reach::all;

// All rights there are. 谁填报、谁核实、谁能改，一张表说清。
// Nobody verifies what they reported themselves: that is asked of the entry, not of the post.
// clang-format off
constexpr Row row_of(Role role) {
  switch (role) {
    //                                 see      report   verify   list     plan     mark
    //                                 state    bond     figure   adjust   exempt   adopt
    //                                 publish  people   appeal   raise    posture  campaign
    //                                 visit    compare
    case Role::administrator:  return {all,     no,      no,      no,      no,      no,
                                       no,      no,      no,      no,      no,      no,
                                       no,      all,     no,      no,      no,      no,
                                       no,      all};
    case Role::office:         return {below,   below,   below,   below,   below,   below,
                                       below,   below,   below,   top,     top,     top,
                                       top,     below,   below,   below,   below,   below,
                                       below,   all};
    case Role::clerk:          return {below,   below,   no,      below,   no,      below,
                                       no,      below,   no,      no,      no,      no,
                                       no,      no,      no,      below,   no,      no,
                                       below,   all};
    case Role::department:     return {own,     no,      no,      no,      no,      own,
                                       no,      own,     no,      no,      no,      no,
                                       no,      no,      own,     own,     no,      no,
                                       no,      all};
    case Role::enterprise:     return {own,     own,     no,      no,      no,      own,
                                       no,      no,      no,      no,      no,      no,
                                       no,      no,      no,      own,     no,      no,
                                       no,      no};
    case Role::leader:         return {below,   no,      no,      no,      no,      no,
                                       no,      no,      no,      no,      no,      no,
                                       no,      no,      no,      below,   no,      no,
                                       below,   all};
    case Role::auditor:        return {all,     no,      no,      no,      no,      no,
                                       no,      no,      no,      no,      no,      no,
                                       no,      no,      no,      no,      no,      no,
                                       no,      all};
    case Role::none: break;
  }
  return {};
}
// clang-format on

bool is_top(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found != nullptr && !found->parent;
}

// Whatever has no region is the top's.
bool is_in(const Board& board, RegionId region, RegionId of_post) {
  return is_top(board, of_post) || (of_post && board.is_within(region, of_post));
}

// The same post of the same person, of which the last word counts.
auto identity(const PostHeld& said) {
  return std::tuple(said.person, said.title.zh, said.unit, said.region, said.deputy_of);
}

// Of everybody, or of one person.
std::vector<Post> posts_held(const Board& board, PersonId person, std::optional<Day> day) {
  std::vector<Post> out;
  std::set<decltype(identity(std::declval<PostHeld>()))> known;
  const auto said_so_far = board.posts();
  for (auto i = said_so_far.size(); i > 0; --i) {
    const auto& said = said_so_far[i - 1].said;
    if (person && said.person != person) continue;
    if (!known.insert(identity(said)).second) continue;
    if (day && ((said.from && *said.from > *day) || (said.until && *said.until < *day))) continue;
    out.push_back({said.person, said.deputy_of, said.title, said.unit, said.region,
                   said.role.value_or(Role::none), said.from, said.until, said_so_far[i - 1].seq});
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace

Reach reach_of(Role role, Act act) { return row_of(role)[static_cast<std::size_t>(act)]; }

std::vector<Post> posts_on(const Board& board, Day day) { return posts_held(board, {}, day); }

std::vector<Post> posts_ever(const Board& board) { return posts_held(board, {}, {}); }

// A deputy has the posts of whom it stands for, as long as it does: those that were held when it
// was named, so that a higher post of later isn't lent unasked.
std::vector<Post> posts_of(const Board& board, PersonId person, Day day) {
  std::vector<Post> out;
  if (!person) return out;
  for (const auto& post : posts_held(board, person, day)) {
    if (!post.deputy_of) {
      out.push_back(post);
      continue;
    }
    for (auto& stood_for : posts_held(board, post.deputy_of, day)) {
      if (stood_for.deputy_of || stood_for.seq > post.seq) continue;
      stood_for.deputy_of = post.deputy_of;
      out.push_back(std::move(stood_for));
    }
  }
  return out;
}

Rights::Rights(const Board& board, PersonId person, Day day)
    : board_(board), person_(person), posts_(posts_of(board, person, day)) {}

bool Rights::reaches(const Post& post, Act act, const Project& project) const {
  const auto reach = reach_of(post.role, act);
  if (reach == Reach::nobody) return false;
  if (reach == Reach::all) return true;
  if (reach == Reach::top) return is_top(board_, post.region);
  const auto& unit = post.unit;
  const bool is_units = !unit.empty() && (board_.text(project.owner) == unit ||
                                          board_.text(project.department) == unit);
  if (is_units && (!post.region || is_in(board_, project.region, post.region))) return true;
  if (post.role == Role::leader && project.leader == post.person) return true;
  return reach == Reach::below && is_in(board_, project.region, post.region);
}

bool Rights::may(Act act, const Project& project) const {
  return std::any_of(posts_.begin(), posts_.end(),
                     [&](const Post& post) { return reaches(post, act, project); });
}

bool Rights::may(Act act, RegionId region) const {
  return std::any_of(posts_.begin(), posts_.end(), [&](const Post& post) {
    const auto reach = reach_of(post.role, act);
    if (reach == Reach::all) return true;
    if (reach == Reach::top) return is_top(board_, post.region);
    return reach == Reach::below && is_in(board_, region, post.region);
  });
}

bool Rights::may_of_unit(Act act, std::string_view unit) const {
  if (const auto* region = board_.find_region(unit)) return may(act, region->id);
  const bool bears = std::any_of(posts_.begin(), posts_.end(), [&](const Post& post) {
    const bool speaks_for_it = !post.region || is_top(board_, post.region);
    return !unit.empty() && post.unit == unit && speaks_for_it &&
           reach_of(post.role, act) != Reach::nobody;
  });
  return bears || may_for_all(act);
}

bool Rights::may_of_enterprise(Act act, std::string_view enterprise, RegionId region) const {
  if (may(act, region)) return true;
  return std::any_of(posts_.begin(), posts_.end(), [&](const Post& post) {
    return !enterprise.empty() && post.unit == enterprise &&
           reach_of(post.role, act) != Reach::nobody &&
           (!post.region || is_in(board_, region, post.region));
  });
}

bool Rights::may_for_all(Act act) const {
  return std::any_of(posts_.begin(), posts_.end(), [&](const Post& post) {
    const auto reach = reach_of(post.role, act);
    return reach == Reach::all || (reach >= Reach::below && is_top(board_, post.region));
  });
}

bool Rights::may_somewhere(Act act) const {
  return std::any_of(posts_.begin(), posts_.end(), [&](const Post& post) {
    const auto reach = reach_of(post.role, act);
    if (reach == Reach::own) return !post.unit.empty();
    if (reach == Reach::top) return is_top(board_, post.region);
    return reach != Reach::nobody;
  });
}

std::shared_ptr<const Sight> Rights::sight() const {
  if (may_for_all(Act::see)) return nullptr;
  auto out = std::make_shared<Sight>();
  out->regions.resize(board_.regions().size() + 1);
  const auto add_below = [&](RegionId of_post, std::vector<char>& into) {
    into.resize(board_.regions().size() + 1);
    for (const auto& region : board_.regions()) {
      if (is_in(board_, region.id, of_post)) into[region.id.value] = 1;
    }
  };
  for (const auto& post : posts_) {
    const auto reach = reach_of(post.role, Act::see);
    if (reach == Reach::nobody) continue;
    // Whoever leads projects has the role: for all others a walk over regions is enough.
    if (post.role == Role::leader) out->leaders.push_back(post.person);
    if (reach == Reach::below) add_below(post.region, out->regions);
    if (post.unit.empty()) continue;
    const auto unit = board_.find_word(post.unit);
    if (!unit) {
      out->waits_for_words = true;
      continue;
    }
    out->units.push_back({*unit, {}});
    if (post.region) add_below(post.region, out->units.back().regions);
  }
  return out;
}

bool Rights::may_give(Role role, RegionId region) const {
  const auto row = row_of(role);
  const auto reaches_all = [](Reach reach) { return reach == Reach::all; };
  const bool everywhere = std::any_of(row.begin(), row.end() - 1, reaches_all);
  if (!everywhere) return may(Act::people, region);
  return std::any_of(posts_.begin(), posts_.end(), [](const Post& post) {
    return reach_of(post.role, Act::people) == Reach::all;
  });
}

namespace {

// What an entry speaks of, as far as it says who may know of it.
struct About {
  ProjectId project;
  RegionId region;
  std::string_view unit;
  bool everybody = false;
};

About about(const Board& board, const Body& body) {
  if (const auto project = board.about(body)) return {project, {}, {}, false};
  if (const auto* has = std::get_if<ElementAllotted>(&body)) return {{}, has->region, {}, false};
  if (const auto* event = std::get_if<EventNoted>(&body)) return {{}, event->region, {}, false};
  if (const auto* figure = std::get_if<FigureReported>(&body)) return {{}, {}, figure->unit, false};
  if (const auto* points = std::get_if<ScoreAdjusted>(&body)) return {{}, {}, points->unit, false};
  if (const auto* exempt = std::get_if<ExemptionGranted>(&body))
    return {{}, {}, exempt->unit, false};
  if (const auto* appeal = std::get_if<AppealRaised>(&body)) return {{}, {}, appeal->unit, false};
  if (const auto* answer = std::get_if<AppealAnswered>(&body)) {
    const auto* appeal = board.appeal_of(answer->appeal);
    return {{}, {}, appeal == nullptr ? std::string_view() : appeal->raised.said.unit, false};
  }
  if (const auto* post = std::get_if<PostHeld>(&body)) return {{}, post->region, {}, false};
  if (const auto* duty = std::get_if<DutyGiven>(&body))
    return {{}, duty->region, duty->enterprise, false};
  if (const auto* service = std::get_if<HelpGiven>(&body))
    return {{}, service->region, service->enterprise, false};
  if (const auto* care = std::get_if<CarePlanned>(&body))
    return {{}, care->region, care->enterprise, false};
  const auto* step = std::get_if<CampaignStepped>(&body);
  if (step != nullptr && step->venue) return {{}, step->venue, {}, false};
  const bool everybody =
      std::holds_alternative<LedgerOpened>(body) || std::holds_alternative<RegionAdded>(body) ||
      std::holds_alternative<MethodAdopted>(body) || std::holds_alternative<PostureSet>(body) ||
      std::holds_alternative<AssessmentPublished>(body) ||
      std::holds_alternative<CampaignCalled>(body) || step != nullptr;
  return {{}, {}, {}, everybody};
}

}  // namespace

bool Rights::goes_on(const Visit& visit) const {
  const auto& plan = visit.last().said;
  return may(Act::visit, plan.region) || (plan.leader && plan.leader == person_);
}

bool Rights::knows_of(const Visit& visit) const {
  if (goes_on(visit) || may_for_all(Act::see)) return true;
  const auto& plan = visit.last().said;
  if (is_secret(visit)) return false;
  return may(Act::see, plan.region) ||
         std::any_of(plan.stops.begin(), plan.stops.end(), [&](ProjectId stop) {
           const auto* project = board_.project(stop);
           return project != nullptr && may(Act::see, *project);
         });
}

// What was planned is known where it was, what was found where it was found.
bool Rights::knows_of(const Visit& visit, const Body& body) const {
  if (goes_on(visit) || may_for_all(Act::see)) return true;
  if (is_secret(visit)) return false;
  const auto* stepped = std::get_if<VisitStepped>(&body);
  const auto* stop = stepped == nullptr ? nullptr : board_.project(stepped->stop);
  return stop != nullptr ? may(Act::see, *stop) : may(Act::see, visit.last().said.region);
}

bool Rights::knows(const Entry& entry) const {
  if (const auto* visit = board_.visit(visit_of(entry.body))) return knows_of(*visit, entry.body);
  if (may_for_all(Act::see)) return true;
  if (const auto* matter = board_.matter(matter_of(entry.body)))
    return kaigong::knows_of(board_, *this, *matter);
  if (const auto* duty = std::get_if<DutyGiven>(&entry.body); duty != nullptr && duty->from)
    return duty->from == person_ || duty->person == person_;
  const auto it = about(board_, entry.body);
  if (it.everybody) return true;
  if (!it.project && it.region && !it.unit.empty())
    return may_of_enterprise(Act::see, it.unit, it.region);
  if (const auto* project = board_.project(it.project)) return may(Act::see, *project);
  if (const auto* post = std::get_if<PostHeld>(&entry.body); post && post->person == person_)
    return true;
  if (it.region) return may(Act::see, it.region);
  return !it.unit.empty() && may_of_unit(Act::see, it.unit);
}

Text name_of(Role role) {
  switch (role) {
    case Role::none: return {"无", "none"};
    case Role::administrator: return {"系统管理员", "administrator"};
    case Role::office: return {"推进办", "promotion office"};
    case Role::clerk: return {"填报员", "clerk"};
    case Role::department: return {"部门", "department"};
    case Role::enterprise: return {"业主单位", "enterprise"};
    case Role::leader: return {"包保领导", "leader"};
    case Role::auditor: return {"审计", "auditor"};
  }
  check(false, "no such role");
  return {};
}

Text name_of(Act act) {
  switch (act) {
    case Act::see: return {"查看", "see it"};
    case Act::report: return {"报送", "report"};
    case Act::verify: return {"核实", "verify"};
    case Act::list: return {"列入或修改清单", "list or amend projects"};
    case Act::plan: return {"下达或调整计划", "set or change plans"};
    case Act::mark: return {"标记节点", "mark nodes"};
    case Act::change_state: return {"变更状态", "change a project's state"};
    case Act::bond: return {"填报专项债", "report special bonds"};
    case Act::figure: return {"填报单位数据", "report figures of units"};
    case Act::adjust: return {"加分扣分", "give or take points"};
    case Act::exempt: return {"批准豁免", "exempt anybody"};
    case Act::adopt: return {"启用办法", "adopt a method"};
    case Act::publish: return {"公布考核", "publish an assessment"};
    case Act::people: return {"管理人员", "manage people"};
    case Act::appeal: return {"提出考核申诉", "appeal against an assessment"};
    case Act::raise: return {"提出事项", "raise a matter"};
    case Act::posture: return {"平战转换", "set how a region works"};
    case Act::campaign: return {"部署专项行动", "call a campaign"};
    case Act::visit: return {"踏查督查", "visit sites"};
    case Act::compare: return {"查看考核排名", "see the race"};
  }
  check(false, "no such act");
  return {};
}

}  // namespace kaigong
