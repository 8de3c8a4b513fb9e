// tested by: desk/briefing_test.cpp
#include "desk/briefing.h"

#include "desk/campaigns.h"
#include "desk/duties.h"
#include "desk/elements.h"
#include "desk/matters.h"
#include "desk/permits.h"
#include "desk/reviews.h"
#include "desk/visits.h"
#include "desk/words.h"
#include "dispatch/due.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kaigong {

namespace {

class Brief {
 public:
  Brief(const Board& board, const Method& method, const Rights& rights, Day today)
      : board_(board), method_(method), rights_(rights), today_(today) {}

  std::vector<BriefLine> all() {
    postures();
    matters();
    reports();
    reviews();
    appeals();
    elements();
    for (auto& line : briefing_of_campaigns(board_, method_, rights_, today_)) say(std::move(line));
    for (auto& line : briefing_of_permits(board_, rights_, today_)) say(std::move(line));
    for (auto& line : briefing_of_duties(board_, rights_, today_)) say(std::move(line));
    for (auto& line : briefing_of_visits(board_, method_, rights_, today_)) say(std::move(line));
    std::stable_sort(out_.begin(), out_.end(), [](const BriefLine& a, const BriefLine& b) {
      const bool order = a.topic == BriefTopic::posture, other = b.topic == BriefTopic::posture;
      if (order != other) return order;
      if (a.late != b.late) return a.late;
      if (a.until.has_value() != b.until.has_value()) return a.until.has_value();
      return a.until < b.until;
    });
    return std::move(out_);
  }

 private:
  void say(BriefLine line) { out_.push_back(std::move(line)); }

  // Of the regions in which they hold a post.
  void postures() {
    std::set<Seq> said;
    for (const auto& post : rights_.posts()) {
      const auto* told = board_.posture_on(post.region, today_);
      if (told == nullptr || told->said.profile == normal_posture) continue;
      if (!said.insert(told->seq).second) continue;
      const auto name = profile_name(board_, told->said.profile);
      const auto& region = board_.region(told->said.region)->name;
      BriefLine line;
      line.topic = BriefTopic::posture;
      line.says = {fmt::format("{}自 {} 起处于{}（{}）", region.zh, show(told->said.day), name.zh,
                               told->said.document),
                   fmt::format("{} works as {} since {} ({})", region.en, name.en,
                               show(told->said.day), told->said.document)};
      line.until = told->said.until;
      line.page = "/posture";
      say(std::move(line));
    }
  }

  void matters() {
    for (const auto& matter : board_.matters()) {
      if (matter.closed || matter.raised > today_) continue;
      const auto turn = turn_on(board_, method_, rights_, matter, today_);
      const auto limit = asked_of(turn);
      if (limit != Limit::none) say(of_matter(turn, limit));
    }
  }
  BriefLine of_matter(const Turn& turn, Limit limit) const {
    const auto& standing = turn.standing;
    const auto asked = name_of(limit);
    const auto kind = name_of(turn.matter.kind);
    BriefLine line;
    line.says = {
        fmt::format("请{}第 {} 号{}：{}", asked.zh, turn.matter.id.value, kind.zh,
                    turn.matter.text),
        fmt::format("{} {}, to {}: {}", kind.en, turn.matter.id.value, asked.en, turn.matter.text)};
    if (standing.climbs) {
      const auto& above = board_.region(standing.above)->name;
      line.says.zh += fmt::format("（{} 自动升到{}）", show(*standing.climbs), above.zh);
      line.says.en += fmt::format(" (climbs to {} on {})", above.en, show(*standing.climbs));
    }
    line.until = standing.until;
    line.late = standing.lost.has_value();
    line.page = "/matters/" + std::to_string(turn.matter.id.value);
    return line;
  }

  // Whose work it is, as the calendar says; who could report for others besides isn't reminded.
  bool is_their_work(const ReportingCalendar& calendar, const Project& project) const {
    return std::any_of(rights_.posts().begin(), rights_.posts().end(), [&](const Post& post) {
      const auto& roles = calendar.roles;
      return std::find(roles.begin(), roles.end(), post.role) != roles.end() &&
             rights_.reaches(post, Act::report, project);
    });
  }
  bool has_work_in(const ReportingCalendar& calendar) const {
    return std::any_of(rights_.posts().begin(), rights_.posts().end(), [&](const Post& post) {
      return std::find(calendar.roles.begin(), calendar.roles.end(), post.role) !=
             calendar.roles.end();
    });
  }
  void reports() {
    const bool any = std::any_of(method_.reporting.begin(), method_.reporting.end(),
                                 [&](const auto& calendar) { return has_work_in(calendar); });
    if (!any) return;
    struct Sum {
      const Due* first = nullptr;
      std::int64_t open = 0, overdue = 0;
    };
    std::map<std::pair<const ReportingCalendar*, Day>, Sum> sums;
    const auto all = due_of_all(board_, method_, {}, only({DueState::open, DueState::overdue}),
                                moment_of(method_, today_));
    for (const auto& due : all) {
      if (!is_their_work(*due.calendar, *board_.project(due.project))) continue;
      auto& sum = sums[{due.calendar, due.span.last}];
      if (sum.first == nullptr) sum.first = &due;
      ++(due.state == DueState::open ? sum.open : sum.overdue);
    }
    for (const auto& [key, sum] : sums) say(of_reports(*sum.first, sum.open, sum.overdue));
  }
  static BriefLine of_reports(const Due& due, std::int64_t open, std::int64_t overdue) {
    const auto period = show(*due.calendar, due.span);
    BriefLine line;
    line.topic = BriefTopic::reports;
    const auto& name = due.calendar->name;
    line.says = {name.zh + ' ' + period + "：", name.en + ' ' + period + ": "};
    if (overdue > 0) {
      line.says.zh += fmt::format("逾期 {} 个项目", overdue);
      line.says.en += fmt::format("{} projects overdue", overdue);
    }
    if (open > 0) {
      line.says.zh += fmt::format("{}待报 {} 个项目", overdue > 0 ? "，" : "", open);
      line.says.en += fmt::format("{}{} to report", overdue > 0 ? ", " : "", open);
    }
    line.until = due.times.due;
    line.late = overdue > 0;
    line.count = open + overdue;
    line.page = "/report?calendar=" + due.calendar->code + "&period=" + period;
    return line;
  }

  bool holds(RegionId region) const {
    return std::any_of(rights_.posts().begin(), rights_.posts().end(), [&](const Post& post) {
      return post.region == region && reach_of(post.role, Act::verify) != Reach::nobody;
    });
  }
  void reviews() {
    const Reviews ready(board_, today_);
    if (!ready.asks_anybody() || !rights_.may_somewhere(Act::verify)) return;
    std::int64_t waiting = 0;
    for (const auto& project : board_.projects()) {
      for (const auto* report : ready.reports_of(project)) {
        const auto review = ready.of(project, *report);
        if (review.state == ReviewState::waiting && holds(review.waits_at)) ++waiting;
      }
    }
    if (waiting == 0) return;
    BriefLine line;
    line.topic = BriefTopic::reviews;
    line.says = {fmt::format("待核实的报送 {} 条", waiting),
                 fmt::format("{} reports to verify", waiting)};
    line.count = waiting;
    line.page = "/reviews?mine=1";
    say(std::move(line));
  }

  void appeals() {
    if (!rights_.may_for_all(Act::publish)) return;
    const auto waiting = std::count_if(
        board_.appeals().begin(), board_.appeals().end(),
        [&](const Appeal& one) { return !one.answer && one.raised.by != rights_.person(); });
    if (waiting == 0) return;
    BriefLine line;
    line.topic = BriefTopic::appeals;
    line.says = {fmt::format("待答复的考核申诉 {} 件", waiting),
                 fmt::format("{} appeals to answer", waiting)};
    line.count = waiting;
    line.page = "/race";
    say(std::move(line));
  }

  // What they own and nobody has answered, or what was promised and is late.
  void elements() {
    std::int64_t asked = 0, late = 0;
    for (const auto& need : board_.needs()) {
      if (!answers_need(rights_, need.last().said)) continue;
      const auto standing = standing_on(need, today_);
      asked += standing.state == NeedState::asked ? 1 : 0;
      late += standing.late ? 1 : 0;
    }
    if (asked + late == 0) return;
    BriefLine line;
    line.topic = BriefTopic::elements;
    line.says = {fmt::format("要素需求：待答复 {} 条，超期 {} 条", asked, late),
                 fmt::format("needs of elements: {} to answer, {} late", asked, late)};
    line.late = late > 0;
    line.count = asked + late;
    line.page = "/elements?mine=1";
    say(std::move(line));
  }

  const Board& board_;
  const Method& method_;
  const Rights& rights_;
  Day today_;
  std::vector<BriefLine> out_;
};

}  // namespace

std::vector<BriefLine> briefing_of(const Board& board, const Method& method, const Rights& rights,
                                   Day today) {
  return Brief(board, method, rights, today).all();
}

}  // namespace kaigong
