// tested by: tests/cases/duties.case
#include "dispatch/duties.h"

#include "dispatch/visits.h"
#include "ledger/nodes.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace kaigong {

namespace {

// By whom and when something was done, whatever it was.
struct Done {
  PersonId by;
  Day day;
  bool visit = false;
};

void add(Holder& holder, const Done& done, Day day) {
  if (!holder.person || done.by != holder.person) return;
  holder.helped = holder.helped ? std::max(*holder.helped, done.day) : done.day;
  if (done.visit) holder.visited = holder.visited ? std::max(*holder.visited, done.day) : done.day;
  if (done.day + helps_days <= day) return;
  ++holder.helps;
  holder.visits += done.visit ? 1 : 0;
}

void add(Charge& charge, const Done& done, Day day) {
  charge.helped = charge.helped ? std::max(*charge.helped, done.day) : done.day;
  for (auto* holder : {&charge.leader, &charge.officer, &charge.contact}) add(*holder, done, day);
}

Done done_by(const At<HelpGiven>& help) {
  return {help.by, help.said.day, help.said.kind == HelpKind::visit};
}

// Owners of projects are words: cheaper to tell apart than names.
std::uint64_t key_of(Word owner, RegionId region) {
  return std::uint64_t{owner} << 32U | region.value;
}

bool sees(const Sight* sight, const Board& board, const Enterprise& one) {
  if (sight == nullptr) return true;
  const auto within = [&](const std::vector<char>& some) {
    return one.region.value < some.size() && some[one.region.value] != 0;
  };
  if (within(sight->regions)) return true;
  const auto name = board.find_word(one.name);
  return name && std::any_of(sight->units.begin(), sight->units.end(), [&](const auto& unit) {
           return unit.name == *name && (unit.regions.empty() || within(unit.regions));
         });
}

// For each region the one that it is counted with: the asked one itself, or what stands right below
// it. None: elsewhere.
std::vector<RegionId> places(const Board& board, RegionId within) {
  auto base = within;
  std::size_t roots = 0;
  for (const auto& region : board.regions()) {
    if (region.parent || within) continue;
    base = ++roots == 1 ? region.id : RegionId{};
  }
  std::vector<RegionId> out(board.regions().size() + 1);
  for (const auto& region : board.regions()) {  // those above come first
    if (region.id == base || region.parent == base) {
      out[region.id.value] = region.id;
    } else if (region.parent && region.parent != base) {
      out[region.id.value] = out[region.parent.value];
    }
  }
  return out;
}

bool is_covered(const Project& project, Day day) {
  const auto* total = total_on(project, day);
  return total != nullptr && total->total >= covered_from_fen;
}

}  // namespace

std::vector<Slip> slips_of(const Project& project, Day day) {
  struct Said {
    const NodeLine* planned = nullptr;
    const NodeLine* reached = nullptr;
  };
  std::array<Said, 32> last{};
  for (const auto& line : project.nodes) {  // ordered by entry
    if (line.node >= last.size()) continue;
    auto& said = last[line.node];
    if (!line.planned) said.reached = &line;
    if (line.planned && lengthen(line.said) <= day) said.planned = &line;
  }
  std::vector<Slip> out;
  for (std::uint8_t node = 0; node < last.size(); ++node) {
    const auto& [planned, reached] = last[node];
    if (planned == nullptr || planned->taken_back || lengthen(planned->at) >= day) continue;
    if (reached != nullptr && !reached->taken_back && lengthen(reached->at) <= day) continue;
    const auto at = lengthen(planned->at);
    out.push_back({node, at, static_cast<int>(day - at)});
  }
  return out;
}

const At<CarePlanned>* care_on(const Board& board, const Care& care, Day day) {
  const auto found = std::find_if(care.said.rbegin(), care.said.rend(), [&](const auto& one) {
    return one.said.day <= day && board.said_on(one.seq) <= day;
  });
  return found == care.said.rend() ? nullptr : &*found;
}

CareState state_of(const CarePlanned& said, Day day) {
  if (said.done) return CareState::done;
  if (!said.result.empty()) return CareState::dropped;
  return said.until && *said.until < day ? CareState::late : CareState::open;
}

bool stands_on(const Project& project, Day day) {
  if (project.listed > day) return false;
  const auto* state = state_on(project, day);
  return state == nullptr || state->state != State::ended;
}

Charges::Charges(const Board& board, Day day)
    : board_(board),
      day_(day),
      officers_(board.next_project().value),
      contacts_(board.next_project().value) {
  take_posts();
  const auto given = board.duties_given();
  if (given.empty() || board.said_on(given.back().seq) <= day) {
    take_present();
  } else {
    take_past();
  }
  for (const auto& [one, holders] : of_enterprises_) named_.insert(one);
  for (const auto& care : board.cares()) {
    const auto& said = care.said.front();
    if (knows(said.seq, said.said.day)) named_.insert({said.said.enterprise, said.said.region});
  }
  for (const auto& help : board.helps()) {
    if (!help.said.project && knows(help.seq, help.said.day))
      named_.insert({help.said.enterprise, help.said.region});
  }
}

bool Charges::knows(Seq seq, Day day) const { return day <= day_ && board_.said_on(seq) <= day_; }

// What was last said of each post counts, as for rights.
void Charges::take_posts() {
  std::set<std::tuple<PersonId, std::string_view, std::string_view, RegionId, PersonId>> known;
  struct Tenure {
    std::optional<Day> last;  // of those that end
    bool stays = false;
  };
  std::map<PersonId, Tenure> tenures;
  for (auto i = board_.posts().size(); i > 0; --i) {
    const auto& said = board_.posts()[i - 1].said;
    if (!known.insert({said.person, said.title.zh, said.unit, said.region, said.deputy_of}).second)
      continue;
    if (said.from && *said.from > day_) continue;
    auto& tenure = tenures[said.person];
    if (!said.until || *said.until > day_ + leaving_days) {
      tenure.stays = true;
    } else {
      tenure.last = tenure.last ? std::max(*tenure.last, *said.until) : *said.until;
    }
  }
  for (const auto& [person, tenure] : tenures) {
    if (!tenure.stays && tenure.last) leaving_[person] = *tenure.last;
  }
}

void Charges::take(const DutyOf& of, PersonId person) {
  if (!of.project) {
    of_enterprises_[{of.enterprise, of.region}][static_cast<std::size_t>(of.duty)] = person;
    return;
  }
  auto& all = of.duty == Duty::officer ? officers_ : contacts_;
  if (of.duty != Duty::leader && of.project.value < all.size()) all[of.project.value] = person;
}

void Charges::take_present() {
  for (const auto& [of, held] : board_.duties()) take(of, held.person);
}

void Charges::take_past() {
  std::map<DutyOf, PersonId> held;
  for (const auto& one : board_.duties_given()) {
    const auto& said = one.said;
    if (!knows(one.seq, said.day)) {
      if (said.from) later_.emplace_back(said.person, said.from);
      continue;
    }
    if (said.from) {
      for (auto& [of, person] : held) person = person == said.from ? said.person : person;
      continue;
    }
    const auto region = said.project ? RegionId{} : said.region;
    held[{said.duty, said.project, said.project ? "" : said.enterprise, region}] = said.person;
  }
  for (const auto& [of, person] : held) {
    take(of, person);
    if (of.project && of.duty == Duty::leader) leaders_[of.project] = person;
  }
  std::reverse(later_.begin(), later_.end());
}

PersonId Charges::holder(Duty duty, const Project& project) const {
  if (duty != Duty::leader) {
    const auto& all = duty == Duty::officer ? officers_ : contacts_;
    return project.id.value < all.size() ? all[project.id.value] : PersonId{};
  }
  if (!leaders_.empty()) {
    const auto found = leaders_.find(project.id);
    if (found != leaders_.end()) return found->second;
  }
  auto leader = project.leader;
  for (const auto& [to, from] : later_) leader = leader == to ? from : leader;
  return leader;
}

PersonId Charges::holder(Duty duty, const Enterprise& enterprise) const {
  const auto found = of_enterprises_.find(enterprise);
  return found == of_enterprises_.end() ? PersonId{}
                                        : found->second[static_cast<std::size_t>(duty)];
}

std::optional<Day> Charges::leaves(PersonId person) const {
  const auto found = leaving_.find(person);
  return found == leaving_.end() ? std::nullopt : std::optional(found->second);
}

namespace {

template <class Of>
std::int64_t leaving_of(const Charges& charges, const Of& of) {
  return std::count_if(every_duty.begin(), every_duty.end(), [&](Duty duty) {
    return charges.leaves(charges.holder(duty, of)).has_value();
  });
}

template <class Of>
bool does_fit(const Charges& charges, const HolderAsked& asked, const Of& of) {
  if (asked.with != Duty::none && !charges.holder(asked.with, of)) return false;
  if (asked.without != Duty::none && charges.holder(asked.without, of)) return false;
  const bool has = !asked.person ||
                   std::any_of(every_duty.begin(), every_duty.end(),
                               [&](Duty duty) { return charges.holder(duty, of) == asked.person; });
  return has && (!asked.leaving || leaving_of(charges, of) > 0);
}

}  // namespace

std::int64_t Charges::leaving(const Project& project) const {
  return leaving_.empty() ? 0 : leaving_of(*this, project);
}

std::int64_t Charges::leaving(const Enterprise& enterprise) const {
  return leaving_.empty() ? 0 : leaving_of(*this, enterprise);
}

bool Charges::fits(const HolderAsked& asked, const Project& project) const {
  return does_fit(*this, asked, project);
}

bool Charges::fits(const HolderAsked& asked, const Enterprise& enterprise) const {
  return does_fit(*this, asked, enterprise);
}

Holder Charges::holder_of(PersonId person) const {
  Holder out;
  out.person = person;
  out.leaves = leaves(person);
  return out;
}

// A tour that somebody led counts as their visit: it needn't be noted twice. Nobody is to know of
// an unannounced one before it is done.
Charge Charges::of(const Project& project) const {
  Charge out{holder_of(holder(Duty::leader, project)),
             holder_of(holder(Duty::officer, project)),
             holder_of(holder(Duty::contact, project)),
             {}};
  for (const auto index : seldom_of(project).helps) {
    const auto& help = board_.helps()[index];
    if (knows(help.seq, help.said.day)) add(out, done_by(help), day_);
  }
  for (const auto& visit : board_.visits()) {
    const auto leader = visit.last().said.leader;
    if (is_secret(visit)) continue;
    for (const auto& step : visit.steps) {
      const auto& said = step.said;
      const bool seen = said.step == VisitStep::seen && said.stop == project.id;
      if (seen && leader && knows(step.seq, said.day)) add(out, {leader, said.day, true}, day_);
    }
  }
  return out;
}

Charge Charges::of(const Enterprise& enterprise) const {
  Charge out{holder_of(holder(Duty::leader, enterprise)),
             holder_of(holder(Duty::officer, enterprise)),
             holder_of(holder(Duty::contact, enterprise)),
             {}};
  for (const auto& help : board_.helps()) {
    const auto& said = help.said;
    const bool here =
        !said.project && said.region == enterprise.region && said.enterprise == enterprise.name;
    if (here && knows(help.seq, said.day)) add(out, done_by(help), day_);
  }
  return out;
}

std::vector<Enterprise> Charges::enterprises(RegionId within, const Sight* sight) const {
  std::unordered_set<std::uint64_t> known;
  std::vector<Enterprise> out;
  for (const auto& project : board_.projects()) {
    if (project.owner == 0 || !stands_on(project, day_)) continue;
    if (!known.insert(key_of(project.owner, project.region)).second) continue;
    if (board_.is_within(project.region, within))
      out.push_back({board_.text(project.owner), project.region});
  }
  for (const auto& one : named_) {
    const auto word = board_.find_word(one.name);
    const bool owns = word && known.contains(key_of(*word, one.region));
    if (!owns && board_.is_within(one.region, within)) out.push_back(one);
  }
  std::erase_if(out, [&](const Enterprise& one) { return !sees(sight, board_, one); });
  std::sort(out.begin(), out.end(), [](const Enterprise& a, const Enterprise& b) {
    return std::tie(a.region, a.name) < std::tie(b.region, b.name);
  });
  return out;
}

std::vector<Coverage> Charges::coverage(RegionId within, const Sight* sight) const {
  const auto place = places(board_, within);
  std::vector<Coverage> sums(place.size());
  for (const auto& project : board_.projects()) {
    const auto at = project.region.value < place.size() ? place[project.region.value] : RegionId{};
    if (!at || !stands_on(project, day_)) continue;
    if (sight != nullptr && !sight->sees(project)) continue;
    auto& sum = sums[at.value];
    sum.leaving += leaving(project);
    if (!is_covered(project, day_)) continue;
    ++sum.projects;
    sum.led += holder(Duty::leader, project) ? 1 : 0;
    sum.served += holder(Duty::officer, project) ? 1 : 0;
    sum.contacted += holder(Duty::contact, project) ? 1 : 0;
  }
  for (const auto& one : enterprises(within, sight)) {
    auto& sum = sums[place[one.region.value].value];
    ++sum.enterprises;
    sum.enterprises_led += holder(Duty::leader, one) ? 1 : 0;
    sum.leaving += leaving(one);
  }
  std::vector<Coverage> out;
  for (std::size_t i = 1; i < sums.size(); ++i) {
    sums[i].at = RegionId{static_cast<std::uint32_t>(i)};
    if (sums[i].projects + sums[i].enterprises + sums[i].leaving > 0) out.push_back(sums[i]);
  }
  return out;
}

}  // namespace kaigong
