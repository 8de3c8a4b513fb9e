#include "assess/curve.h"

#include "assess/ready.h"
#include "base/halves.h"
#include "base/wide_sum.h"

namespace kaigong {

namespace {

struct Sums {
  std::array<WideSum, 12> due, linear, done;
  WideSum due_on_day, linear_on_day, plan;

  void add(const Sums& other) {
    for (std::size_t i = 0; i < 12; ++i) {
      due[i].add(other.due[i]);
      linear[i].add(other.linear[i]);
      done[i].add(other.done[i]);
    }
    due_on_day.add(other.due_on_day);
    linear_on_day.add(other.linear_on_day);
    plan.add(other.plan);
  }
};

void add_project(Sums& sums, const Project& project, const Moment& moment) {
  const auto* plan = plan_on(project, moment.year, moment.as_of);
  if (plan == nullptr) return;
  sums.plan.add(plan->amount);
  sums.due_on_day.add(value_of(Term::plan_due, project, moment));
  sums.linear_on_day.add(value_of(Term::linear_due, project, moment));
  for (int month = 1; month <= 12; ++month) {
    const auto index = static_cast<std::size_t>(month - 1);
    sums.due[index].add(due_by_end_of(*plan, moment, month));
    sums.linear[index].add(plan->amount * month / 12);
  }
  std::int64_t before = 0;
  for (const auto& line : reports_of(project, moment.year, moment.as_of)) {
    if (line.invested_year == no_amount) continue;
    const auto month = static_cast<std::size_t>(lengthen(line.day).month() - 1);
    sums.done[month].add(line.invested_year - before);
    before = line.invested_year;
  }
}

}  // namespace

YearCurve year_curve(const Board& board, const Filter& filter, const Moment& moment) {
  const ReadyFilter taken(board, filter, moment);
  const auto projects = board.projects();
  std::array<Sums, 2> halves;
  in_two_halves(projects.size(), [&](std::size_t half, std::size_t first, std::size_t last) {
    for (auto row = first; row < last; ++row) {
      if (taken.takes(row)) add_project(halves[half], projects[row], moment);
    }
  });
  auto& sums = halves[0];
  sums.add(halves[1]);
  YearCurve out;
  for (std::size_t i = 0; i < 12; ++i) {
    out.due[i] = sums.due[i].bounded();
    out.linear[i] = sums.linear[i].bounded();
    out.done[i] = sums.done[i].bounded();
  }
  out.due_on_day = sums.due_on_day.bounded();
  out.linear_on_day = sums.linear_on_day.bounded();
  out.plan = sums.plan.bounded();
  return out;
}

}  // namespace kaigong
