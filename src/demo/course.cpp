// tested by: province_test.cpp
#include "demo/portfolio.h"
#include "demo/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kaigong::demo {

namespace {

constexpr const char* epidemic_moved = "受疫情影响，开工时间顺延";

void tell_listing(Teller& tell, const Plans& plans) {
  const auto& project = tell.project;
  const auto& set = tell.tables.shape.name_sets[project.set];
  ProjectAdded added{project.project, project.listed_on(), {}, project.tags};
  auto& facts = added.facts;
  facts.code = fmt::format("YS-{}-{:05}", project.listed_on().year(), project.project.value);
  facts.name = project.name;
  facts.region = project.region;
  facts.industry = set.division;
  facts.sector = tell.tables.sector_of.at(set.division);
  if (!project.nature.empty()) facts.nature = project.nature;
  facts.owner = project.owner;
  facts.department = project.department;
  if (project.leader) facts.leader = project.leader;
  facts.total = Money::fen(project.total);
  if (plans.invested_before > 0) facts.invested_before = Money::fen(plans.invested_before);
  facts.about = project.named == nullptr
                    ? "演示编制，不对应任何真实项目"
                    : "报道点名的项目；报道没有印出的总投资、日期和进度均为演示编制";
  tell.lists(std::move(added));
}

// Where between signing and start the nodes of the first three stages fall, in percent.
struct NodeWindow {
  const char* code;
  int from, until;
  std::int64_t share_bp;  // of projects that have the node on record
};
constexpr std::array windows{
    NodeWindow{"1.1", 0, 0, 10'000},    NodeWindow{"1.2", 6, 14, 10'000},
    NodeWindow{"1.3", 12, 28, 9'950},   NodeWindow{"1.4", 25, 60, 10'000},
    NodeWindow{"2.1", 18, 36, 9'980},   NodeWindow{"2.2", 42, 66, 9'950},
    NodeWindow{"2.3", 48, 72, 10'000},  NodeWindow{"2.4", 58, 82, 9'950},
    NodeWindow{"2.5", 84, 100, 10'000}, NodeWindow{"3.1", 40, 76, 4'200},
    NodeWindow{"3.2", 74, 93, 5'200},   NodeWindow{"3.3", 80, 98, 3'400},
};

// The last money, the energy review and the construction permit are what is let in later (容缺).
std::int64_t share_of(const Teller& tell, const NodeWindow& window) {
  const auto gap = 10'000 - tell.tables.shape.pace[tell.project.unit].included_bp;
  const std::string_view code = window.code;
  if (code == "1.4") return 10'000 - gap / (tell.project.is_started() ? 3 : 1);
  if (code == "2.3" || code == "2.5") return 10'000 - gap / 6;
  return window.share_bp;
}

bool begins_in_april(const Composed& project, Day day) {
  return project.group == Group::april && day == as_of();
}

void reach(Teller& tell, std::string_view code, Day day, std::string number = {}) {
  const int later = static_cast<int>(tell.chance.between(0, 6));
  NodeReached body{tell.project.project, std::string(code), day, std::move(number), {}};
  if (begins_in_april(tell.project, day)) {
    tell.begins(std::move(body));
  } else {
    tell.county_says(day + later, std::move(body));
  }
}

std::string permit(const Teller& tell, const char* kind) {
  return fmt::format("演示-{}-{:05}", kind, tell.project.project.value);
}

void tell_preparation(Teller& tell) {
  const auto& project = tell.project;
  if (!project.signed_on) return;
  const Day end = project.start.value_or(project.planned_start.value_or(*project.signed_on + 400));
  // Where the start is late, so were the papers.
  const int slow = project.is_started() ? 100 : static_cast<int>(tell.chance.between(95, 150));
  const int length = std::max(60, end - *project.signed_on) * slow / 100;
  for (const auto& window : windows) {
    const auto percent = static_cast<int>(tell.chance.between(window.from, window.until));
    if (!tell.chance.happens(share_of(tell, window))) continue;
    const Day day = *project.signed_on + length * percent / 100;
    if (day > as_of()) continue;
    const bool is_permit = std::string_view(window.code) == "2.5";
    reach(tell, window.code, day, is_permit ? permit(tell, "施") : "");
  }
}

void tell_start(Teller& tell) {
  const auto& project = tell.project;
  if (!project.start) return;
  reach(tell, "3.4", *project.start);
  if (project.included) reach(tell, "3.5", *project.included, permit(tell, "统"));
  if (!project.completed) return;
  reach(tell, "4.1", *project.completed + -70);
  reach(tell, "4.2", *project.completed + -14);
  reach(tell, "4.3", *project.completed);
  if (project.state != State::producing) return;
  reach(tell, "5.1", until_today(*project.completed + 4));
  reach(tell, "5.2", until_today(*project.completed + 13));
}

void plan_node(Teller& tell, const char* code, Day planned, Day said, std::string reason = {}) {
  tell.county_says(said, NodePlanned{tell.project.project, code, planned, std::move(reason)});
}

// Half of those who miss the planned start move it with a reason; the others just stay late.
void tell_plans_of_nodes(Teller& tell) {
  const auto& project = tell.project;
  if (!project.planned_start) return;
  const Day listed = project.listed_on();
  plan_node(tell, "3.4", project.planned_first, listed);
  plan_node(tell, "4.3", project.finish, listed);
  const auto& division = tell.tables.shape.name_sets[project.set].division;
  if (tell.tables.sector_of.at(division) == "industry" && tell.chance.happens(7'000))
    plan_node(tell, "5.2", project.finish + static_cast<int>(tell.chance.between(30, 120)), listed);

  const Day happened = project.start.value_or(as_of());
  if (project.continuing || happened - project.planned_first < 15) return;
  if (!tell.chance.happens(4'500)) return;
  const Day moved = project.start ? happened + -static_cast<int>(tell.chance.between(0, 5))
                                  : as_of() + static_cast<int>(tell.chance.between(12, 70));
  plan_node(tell, "3.4", moved, project.planned_first + 9, epidemic_moved);
}

void change(Teller& tell, State state, Day day, std::string reason = {}) {
  const int later = static_cast<int>(tell.chance.between(0, 2));
  std::string note = reason == "winter" ? "冬季停工（计划内）" : "";
  StateChanged body{tell.project.project, state, day, std::move(reason), note};
  if (state == State::building && begins_in_april(tell.project, day)) {
    tell.begins(std::move(body));
  } else {
    tell.county_says(day + later, std::move(body));
  }
}

void tell_states(Teller& tell) {
  const auto& project = tell.project;
  const Day listed = project.listed_on();
  if (!project.start) {
    const bool is_first = project.state == State::reserve || project.state == State::signed_up;
    change(tell, is_first ? project.state : State::signed_up, listed);
    if (project.state == State::preparing) change(tell, State::preparing, listed + 21);
    if (project.state == State::ended) change(tell, State::ended, as_of() + -30, "funds");
    return;
  }
  change(tell, State::preparing, listed);
  change(tell, State::building, *project.start);
  for (std::size_t i = 0; i < project.stops.size(); ++i) {
    const auto& stop = project.stops[i];
    change(tell, State::suspended, stop.from, stop.reason);
    const bool goes_on =
        i + 1 < project.stops.size() && stop.until && *stop.until >= project.stops[i + 1].from + -3;
    if (stop.until && !goes_on) change(tell, State::building, *stop.until);
  }
  if (project.completed) change(tell, State::completed, *project.completed);
  if (project.state == State::producing)
    change(tell, State::producing, until_today(*project.completed + 13));
}

PlanSet plan_set(const Composed& project, const YearPlan& plan, Day day) {
  PlanSet set{project.project, plan.year, day, Money::fen(plan.amount), {}, {}};
  for (const auto month : plan.months) set.months.push_back(Money::fen(month));
  return set;
}

// What can't be made good after the stop is taken off the rest of the year.
YearPlan lowered(const YearPlan& plan, Day day, std::int64_t keep_bp) {
  YearPlan out = plan;
  const auto fixed = static_cast<std::size_t>(day.month() - 1);
  const auto base = fixed == 0 ? 0 : plan.months[fixed - 1];
  for (std::size_t i = fixed; i < 12; ++i)
    out.months[i] = base + part_of(plan.months[i] - base, keep_bp, 10'000) / 1'000'000 * 1'000'000;
  out.amount = out.months[11];
  return out;
}

void tell_year_plans(Teller& tell, const Plans& plans) {
  const auto& project = tell.project;
  for (const auto& plan : plans.years) {
    const Day january = *Day::of(plan.year, 1, static_cast<int>(tell.chance.between(5, 21)));
    const Day said = tell.spoken_on(january);
    tell.county_says(said, plan_set(project, plan, said));
    const bool stopped = !project.stops.empty() && plan.year == as_of_year;
    if (plan.year != as_of_year || !tell.chance.happens(stopped ? 1'400 : 150)) continue;
    const Day later =
        tell.spoken_on(*Day::of(2022, 3, 16) + static_cast<int>(tell.chance.below(38)));
    if (later <= said) continue;
    auto changed =
        plan_set(project, lowered(plan, later, tell.chance.between(8'400, 9'600)), later);
    changed.reason = stopped ? "受疫情停工影响，核减年度计划" : "建设内容调整，核减年度计划";
    tell.county_says(later, std::move(changed));
  }
}

// Three of four that still stand say how they go on, and what they lack.
void tell_resumption(Teller& tell) {
  Chance chance(tell.project.number * 31 + 5);
  if (!chance.happens(7'500)) return;
  constexpr std::array needs{"labour", "materials", "logistics", "闭环管理"};
  ResumptionPlanned plan;
  plan.project = tell.project.project;
  plan.day = working_day(as_of() + static_cast<int>(chance.between(4, 30)));
  for (const auto* need : needs) {
    if (chance.happens(3'500)) plan.needs.emplace_back(need);
  }
  plan.note = "一企一策：分批返岗，闭环施工（演示编制）";
  tell.resumes(as_of() + -static_cast<int>(chance.between(1, 5)), std::move(plan), chance);
}

}  // namespace

void tell_course(Teller& tell, const Plans& plans) {
  tell_listing(tell, plans);
  tell_states(tell);
  tell_preparation(tell);
  tell_plans_of_nodes(tell);
  tell_start(tell);
  tell_year_plans(tell, plans);
  if (tell.project.group == Group::waiting) tell_resumption(tell);
}

}  // namespace kaigong::demo
