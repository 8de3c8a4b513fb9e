#include "desk/briefing.h"
#include "desk/permits.h"
#include "dispatch/periods.h"
// tested by: desk/briefing_test.cpp

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

namespace kaigong {

namespace {

// 三个工作日内到期的提醒办理，五个工作日内到期的提醒补材料：ours.
constexpr int soon_to_decide = 3, soon_to_supply = 5;

struct Asked {
  const char* zh;
  const char* en;
  std::int64_t count = 0;
  std::optional<Day> until{};  // the first
  bool late = false;
};

void count(Asked& asked, std::optional<Day> until, bool late) {
  ++asked.count;
  if (until && (!asked.until || *until < *asked.until)) asked.until = until;
  asked.late = asked.late || late;
}

// One line of what is asked of whoever decides, one of whoever applied.
void say(BriefTopic topic, Text says, const char* page, std::initializer_list<Asked> parts,
         std::vector<BriefLine>& out) {
  BriefLine line;
  line.topic = topic;
  line.says = std::move(says);
  line.count = 0;
  line.page = page;
  for (const auto& part : parts) {
    if (part.count == 0) continue;
    const bool first = line.count == 0;
    line.says.zh += fmt::format("{}{} {} 件", first ? "" : "，", part.zh, part.count);
    line.says.en += fmt::format("{}{} {}", first ? "" : ", ", part.count, part.en);
    line.count += part.count;
    line.late = line.late || part.late;
    if (part.until && (!line.until || *part.until < *line.until)) line.until = part.until;
  }
  if (line.count > 0) out.push_back(std::move(line));
}

// Their own, not those of all whom they might speak for.
bool applies(const Rights& rights, const Project& project) {
  return std::any_of(rights.posts().begin(), rights.posts().end(), [&](const Post& post) {
    return reach_of(post.role, Act::report) == Reach::own &&
           rights.reaches(post, Act::mark, project);
  });
}

class PermitBrief {
 public:
  PermitBrief(const Board& board, const Rights& rights, Day today)
      : board_(board),
        rights_(rights),
        today_(today),
        decide_by_(national_working_days().add_working_days(today, soon_to_decide)),
        supply_by_(national_working_days().add_working_days(today, soon_to_supply)) {}

  void add(const Permit& permit) {
    const auto* applied = applied_on(board_, permit, today_);
    if (applied == nullptr) return;
    const bool decides = decides_permit(rights_, applied->said);
    const bool owns = applies(rights_, *board_.project(applied->said.project));
    if (!decides && !owns) return;
    const auto standing = standing_on(board_, permit, today_);
    if (!standing.is_open()) return;
    if (decides) ask_decider(standing);
    if (owns) ask_applicant(standing);
  }
  std::vector<BriefLine> take() const {
    std::vector<BriefLine> out;
    say(BriefTopic::permits, {"前期手续：", "permits: "}, "/permits?mine=decide&state=open",
        {to_accept_, to_decide_, to_chase_}, out);
    say(BriefTopic::permits, {"申请的前期手续：", "permits applied for: "},
        "/permits?mine=apply&state=missing", {to_supply_, begun_}, out);
    return out;
  }

 private:
  void ask_decider(const PermitStanding& standing) {
    const auto due = standing.due();
    if (standing.state == PermitState::applied) count(to_accept_, {}, false);
    if (standing.papers_overdue) count(to_chase_, standing.papers_until, true);
    if (due && *due <= decide_by_) count(to_decide_, due, *due < today_);
  }
  void ask_applicant(const PermitStanding& standing) {
    if (standing.begun_without) {
      count(begun_, standing.papers_until, true);
    } else if (standing.papers_until && *standing.papers_until <= supply_by_) {
      count(to_supply_, standing.papers_until, standing.papers_overdue);
    }
  }

  const Board& board_;
  const Rights& rights_;
  Day today_, decide_by_, supply_by_;
  Asked to_accept_{"待受理", "to accept"}, to_decide_{"临期、超期待办结", "to decide now or late"},
      to_chase_{"容缺材料逾期未补", "with papers overdue"},
      to_supply_{"容缺材料待补", "with papers to supply"},
      begun_{"已开工而材料未齐", "begun with papers missing"};
};

}  // namespace

std::vector<BriefLine> briefing_of_permits(const Board& board, const Rights& rights, Day today) {
  PermitBrief brief(board, rights, today);
  for (const auto& permit : board.permits()) brief.add(permit);
  return brief.take();
}

}  // namespace kaigong
