#include "desk/duties.h"
// tested by: desk/duties_test.cpp
#include "desk/matters.h"

#include "ledger/nodes.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong {

namespace {

constexpr std::size_t told_one_by_one = 5;
constexpr int due_days = 7;  // ahead, that a line of a plan is told

std::string in_query(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

class DutyBrief {
 public:
  DutyBrief(const Board& board, const Rights& rights, Day today)
      : board_(board), rights_(rights), today_(today), charges_(board, today) {}

  std::vector<BriefLine> all() {
    of_holder();
    plans();
    // Where duties were never given nobody is told every morning that they are missing.
    if (board_.duties_given().empty()) return std::move(out_);
    for (const auto& region : board_.regions()) {
      if (keeps(region.id)) of_office(region);
    }
    return std::move(out_);
  }

 private:
  void say(Text says, std::string page, std::int64_t count, bool late) {
    BriefLine line;
    line.topic = BriefTopic::duties;
    line.says = std::move(says);
    line.page = std::move(page);
    line.count = count;
    line.late = late;
    out_.push_back(std::move(line));
  }
  std::string own_page() const {
    return "/duties?person=" + std::to_string(rights_.person().value);
  }

  struct Slipped {
    const Project* project = nullptr;
    Slip worst;
  };
  // 提醒函: which project, which node, by how many days.
  void remind(std::vector<Slipped> slipped) {
    std::stable_sort(slipped.begin(), slipped.end(), [](const Slipped& a, const Slipped& b) {
      return a.worst.days > b.worst.days;
    });
    for (std::size_t i = 0; i < std::min(slipped.size(), told_one_by_one); ++i) {
      const auto& [project, slip] = slipped[i];
      const auto& node = nodes()[slip.node];
      const auto planned = show(slip.planned);
      say({fmt::format("提醒函：{}的“{}”应于 {} 完成，已过 {} 天", project->name.zh, node.zh,
                       planned, slip.days),
           fmt::format("Reminder: {} was to reach “{}” on {}, {} days ago", project->name.en,
                       node.en, planned, slip.days)},
          "/project/" + std::to_string(project->id.value), 1, true);
      out_.back().until = slip.planned;
    }
    if (slipped.size() <= told_one_by_one) return;
    const auto more = static_cast<std::int64_t>(slipped.size() - told_one_by_one);
    say({fmt::format("提醒函：另有 {} 个包保项目节点超期", more),
         fmt::format("Reminder: nodes of {} more of your projects have slipped", more)},
        own_page() + "&slipped=1", more, true);
  }

  void of_holder() {
    std::vector<Slipped> slipped;
    std::int64_t unvisited = 0;
    for (const auto& project : board_.projects()) {
      const bool leads = charges_.holder(Duty::leader, project) == rights_.person();
      const bool holds = leads || charges_.holder(Duty::officer, project) == rights_.person() ||
                         charges_.holder(Duty::contact, project) == rights_.person();
      if (!holds || !stands_on(project, today_)) continue;
      const auto slips = slips_of(project, today_);
      const auto worst = std::max_element(
          slips.begin(), slips.end(), [](const Slip& a, const Slip& b) { return a.days < b.days; });
      if (worst != slips.end()) slipped.push_back({&project, *worst});
      const auto* state = state_on(project, today_);
      if (!leads || state == nullptr || state->state != State::building) continue;
      const auto visited = charges_.of(project).leader.visited;
      if (!visited || *visited + visit_days < today_) ++unvisited;
    }
    remind(std::move(slipped));
    if (unvisited == 0) return;
    say({fmt::format("{} 个在建包保项目 {} 天没有走访（有县要求每月至少两次）", unvisited,
                     visit_days),
         fmt::format("{} of your projects under construction had no visit for {} days (one county "
                     "asks for two a month)",
                     unvisited, visit_days)},
        own_page(), unvisited, false);
  }

  // Lines of plans, of whoever answers for the enterprise and of the department that sees to them.
  void plans() {
    struct Sum {
      std::int64_t due = 0, late = 0;
      std::optional<Day> first;
    };
    std::map<Enterprise, Sum> sums;
    for (const auto& care : board_.cares()) {
      const auto* one = care_on(board_, care, today_);
      if (one == nullptr || !one->said.until || *one->said.until > today_ + due_days) continue;
      const auto& said = one->said;
      const auto state = state_of(said, today_);
      if (state != CareState::open && state != CareState::late) continue;
      const bool theirs =
          answers_for(board_, rights_.person(), {{}, {}, said.enterprise, said.region}) ||
          (!said.department.empty() && is_with(rights_, said.region, said.department));
      if (!theirs) continue;
      auto& sum = sums[{said.enterprise, said.region}];
      ++(state == CareState::late ? sum.late : sum.due);
      sum.first = sum.first ? std::min(*sum.first, *said.until) : *said.until;
    }
    for (const auto& [of, sum] : sums) {
      say({fmt::format("{} 一企一策：{} 条 {} 天内到期，{} 条超期", of.name, sum.due, due_days,
                       sum.late),
           fmt::format("Plan for {}: {} lines due within {} days, {} late", of.name, sum.due,
                       due_days, sum.late)},
          "/enterprise?enterprise=" + in_query(of.name) +
              "&region=" + in_query(board_.region(of.region)->key),
          sum.due + sum.late, sum.late > 0);
      out_.back().until = sum.first;
    }
  }

  // Their own office, not one below or above.
  bool keeps(RegionId region) const {
    return std::any_of(rights_.posts().begin(), rights_.posts().end(), [&](const Post& post) {
      return post.region == region && reach_of(post.role, Act::list) != Reach::nobody;
    });
  }
  void of_office(const Region& region) {
    std::int64_t projects = 0, enterprises = 0, to_hand_over = 0;
    for (const auto& project : board_.projects()) {
      if (project.region != region.id || !stands_on(project, today_)) continue;
      to_hand_over += charges_.leaving(project);
      const auto* total = total_on(project, today_);
      const bool is_covered = total != nullptr && total->total >= covered_from_fen;
      if (is_covered && !charges_.holder(Duty::leader, project)) ++projects;
    }
    for (const auto& one : charges_.enterprises(region.id, nullptr)) {
      if (one.region != region.id) continue;
      to_hand_over += charges_.leaving(one);
      if (!charges_.holder(Duty::leader, one)) ++enterprises;
    }
    const auto page = "/duties?region=" + in_query(region.key);
    if (projects + enterprises > 0)
      say({fmt::format("{}：{} 个项目、{} 家企业没有包保领导", region.name.zh, projects,
                       enterprises),
           fmt::format("{}: {} projects and {} enterprises have no leader", region.name.en,
                       projects, enterprises)},
          page + "&covered=1&without=leader", projects + enterprises, false);
    if (to_hand_over > 0)
      say({fmt::format("{}：{} 项包保责任的负责人离岗或即将离岗，待交接", region.name.zh,
                       to_hand_over),
           fmt::format("{}: {} duties of people who leave are to be handed over", region.name.en,
                       to_hand_over)},
          page + "&leaving=1", to_hand_over, true);
  }

  const Board& board_;
  const Rights& rights_;
  Day today_;
  Charges charges_;
  std::vector<BriefLine> out_;
};

}  // namespace

std::vector<BriefLine> briefing_of_duties(const Board& board, const Rights& rights, Day today) {
  if (!rights.person()) return {};
  return DutyBrief(board, rights, today).all();
}

}  // namespace kaigong
