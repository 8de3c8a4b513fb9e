// tested by: province_test.cpp
#include "demo/plans.h"

#include "demo/portfolio.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

constexpr std::int64_t wan = 1'000'000;  // 万元 in fen

std::int64_t to_tens_of_wan(std::int64_t fen) {
  return std::max<std::int64_t>(10 * wan, fen / (10 * wan) * (10 * wan));
}

int months_from(Day from, Day to) {  // both months count
  return std::max(1, (to.year() - from.year()) * 12 + to.month() - from.month() + 1);
}

// What is done by the end of 2021, and how much of that in 2021.
struct Past {
  std::int64_t before = 0, of_2021 = 0;
};

Past past_of(const Composed& project, int all_months, Chance& chance) {
  const Day start = *project.start;
  const int worked = months_from(start, *Day::of(2021, 12, 31));
  auto done_bp = std::int64_t{10'000} * worked / all_months + chance.around_zero(900);
  done_bp = std::clamp<std::int64_t>(done_bp, 400, project.completed ? 9'300 : 8'800);
  const auto done = to_tens_of_wan(part_of(project.total, done_bp, 10'000));
  if (start.year() == 2021) return {0, done};
  const auto of_2021 = to_tens_of_wan(part_of(done, 12, worked));
  return {std::max<std::int64_t>(0, done - of_2021), std::min(done, of_2021)};
}

}  // namespace

YearPlan along(const CurveRow& curve, int year, std::int64_t amount, int first_month) {
  YearPlan plan{year, amount, 0, {}};
  const auto first = static_cast<std::size_t>(first_month - 1);
  const std::int64_t skipped = first == 0 ? 0 : curve.cumulative_bp[first - 1];
  for (std::size_t i = first; i < 12; ++i) {
    const auto share = part_of(amount, curve.cumulative_bp[i] - skipped, 10'000 - skipped);
    plan.months[i] = i == 11 ? amount : share / wan * wan;
  }
  return plan;
}

Plans plans_of(const Tables& tables, const Composed& project, Chance& chance) {
  Plans plans;
  if (!project.planned_start) return plans;
  const auto& curve = tables.curve(tables.shape.name_sets[project.set].curve);
  const Day begun = project.start.value_or(*project.planned_start);
  const int all_months = months_from(begun, project.finish);
  if (!project.continuing) {
    const int of_year = months_from(begun, std::min(project.finish, *Day::of(2022, 12, 31)));
    const auto share = part_of(project.total, of_year, all_months);
    const auto amount = to_tens_of_wan(part_of(share, chance.between(6'000, 9'500), 10'000));
    plans.years.push_back(along(curve, 2022, amount, project.planned_first.month()));
    return plans;
  }
  const auto past = past_of(project, all_months, chance);
  plans.invested_before = past.before;
  const auto hoped = to_tens_of_wan(part_of(past.of_2021, chance.between(9'400, 11'600), 10'000));
  const int first = project.start->year() == 2021 ? project.start->month() : 1;
  plans.years.push_back(along(curve, 2021, hoped, first));
  plans.years.back().made = past.of_2021;

  const auto left = std::max<std::int64_t>(10 * wan, project.total - past.before - past.of_2021);
  const int months_left = months_from(*Day::of(2022, 1, 1), project.finish);
  const auto amount = months_left <= 12 ? left : part_of(left, 12, months_left);
  plans.years.push_back(along(curve, 2022, to_tens_of_wan(amount), 1));
  return plans;
}

std::int64_t planned_by(const YearPlan& plan, Day day) {
  if (day.year() < plan.year) return 0;
  if (day.year() > plan.year) return plan.amount;
  const auto month = static_cast<std::size_t>(day.month() - 1);
  const auto before = month == 0 ? 0 : plan.months[month - 1];
  const int length = month_end(day.year(), day.month()).day();
  return before + part_of(plan.months[month] - before, day.day(), length);
}

std::int64_t worked_by(const YearPlan& plan, const Composed& project, Day day) {
  std::int64_t lost = project.start ? planned_by(plan, std::min(day, *project.start)) : 0;
  for (const auto& stop : project.stops) {
    if (std::string_view(stop.reason) != "epidemic" || day <= stop.from) continue;
    const Day until = stop.until ? std::min(day, *stop.until) : day;
    lost += planned_by(plan, until) - planned_by(plan, stop.from);
  }
  return std::max<std::int64_t>(0, planned_by(plan, day) - lost);
}

}  // namespace kaigong::demo
