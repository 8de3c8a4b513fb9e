#include "board/project.h"
// tested by: board/board_test.cpp, which asks it of a board that was told

#include "base/money.h"

#include <algorithm>

namespace kaigong {

namespace {

// The first line after the day, in a history ordered by day.
template <class Line>
std::size_t end_on(const Lines<Line>& lines, Day day) {
  const auto limit = shorten(day);
  if (!lines.empty() && lines.back().day <= limit) return lines.size();  // most ask for today
  const auto after =
      std::upper_bound(lines.begin(), lines.end(), limit,
                       [](ShortDay bound, const Line& line) { return bound < line.day; });
  return static_cast<std::size_t>(after - lines.begin());
}

template <class Line>
const Line* last_on(const Lines<Line>& lines, Day day) {
  const auto end = end_on(lines, day);
  return end == 0 ? nullptr : &lines[end - 1];
}

template <class Says>
const ReportLine* last_that(const Project& project, Day day, Says says) {
  for (auto i = end_on(project.reports, day); i > 0; --i) {
    if (says(project.reports[i - 1])) return &project.reports[i - 1];
  }
  return nullptr;
}

}  // namespace

const Seldom& seldom_of(const Project& project) {
  static const Seldom none;
  return project.seldom.empty() ? none : project.seldom.front();
}

Seldom& seldom(Project& project) {
  if (project.seldom.empty()) project.seldom.push_back({});
  return project.seldom.front();
}

const ReportLine* report_on(const Project& project, Day day) {
  return last_that(project, day,
                   [](const ReportLine& line) { return line.invested_year != no_amount; });
}

const ReportLine* work_on(const Project& project, Day day) {
  return last_that(project, day, [](const ReportLine& line) { return line.work_bp != no_work; });
}

const ReportLine* arrived_on(const Project& project, Day day) {
  return last_that(project, day,
                   [](const ReportLine& line) { return line.arrived_year != no_amount; });
}

const StatisticsLine* statistics_on(const Project& project, Day day) {
  return last_on(project.statistics, day);
}
const ForecastLine* forecast_on(const Project& project, Day day) {
  return last_on(seldom_of(project).forecasts, day);
}
const StateLine* state_on(const Project& project, Day day) { return last_on(project.states, day); }

// A total that was never amended is the project's total from the beginning.
const TotalLine* total_on(const Project& project, Day day) {
  if (project.totals.empty()) return nullptr;
  const auto* line = last_on(project.totals, day);
  return line == nullptr ? &project.totals.front() : line;
}

const PlanLine* baseline(const Project& project, int year) {
  for (const auto& plan : project.plans) {
    if (plan.year == year) return &plan;
  }
  return nullptr;
}

const PlanLine* plan_on(const Project& project, int year, Day day) {
  const PlanLine* first = nullptr;
  const PlanLine* found = nullptr;
  for (const auto& plan : project.plans) {
    if (plan.year != year) continue;
    if (first == nullptr) {
      first = found = &plan;
    } else if (lengthen(plan.day) <= day && (found == first || plan.day >= found->day)) {
      found = &plan;
    }
  }
  return found;
}

const NodeLine* reached_on(const Project& project, std::uint8_t node, Day day) {
  const NodeLine* last = nullptr;
  for (const auto& line : project.nodes) {  // ordered by entry
    if (line.node == node && !line.planned) last = &line;
  }
  return last == nullptr || last->taken_back || lengthen(last->at) > day ? nullptr : last;
}

const NodeLine* planned_on(const Project& project, std::uint8_t node, Day day) {
  const NodeLine* last = nullptr;
  for (const auto& line : project.nodes) {
    if (line.node == node && line.planned && lengthen(line.said) <= day) last = &line;
  }
  return last == nullptr || last->taken_back ? nullptr : last;
}

std::optional<Day> start_on(const Project& project, Day day) {
  const auto* line = reached_on(project, node::start, day);
  if (line == nullptr) line = planned_on(project, node::start, day);
  return line == nullptr ? std::nullopt : std::optional(lengthen(line->at));
}

std::optional<Day> finish_on(const Project& project, Day day) {
  if (const auto* line = reached_on(project, node::completed, day)) return lengthen(line->at);
  const auto& forecasts = seldom_of(project).forecasts;
  for (auto i = end_on(forecasts, day); i > 0; --i) {
    if (forecasts[i - 1].finish) return forecasts[i - 1].finish;
  }
  const auto* line = planned_on(project, node::completed, day);
  return line == nullptr ? std::nullopt : std::optional(lengthen(line->at));
}

std::optional<Day> updated_on(const Project& project, Day day) {
  const auto* line = last_on(project.reports, day);
  return line == nullptr ? std::nullopt : std::optional(lengthen(line->day));
}

std::span<const ReportLine> reports_of(const Project& project, int year, Day day) {
  const auto first = end_on(project.reports, month_end(year - 1, 12));
  const auto last = end_on(project.reports, std::min(day, month_end(year, 12)));
  return {project.reports.begin() + first, std::max(first, last) - first};
}

std::int64_t invested_total_on(const Project& project, Day day) {
  std::int64_t sum = project.invested_before;
  const auto end = end_on(project.reports, day);
  std::int64_t of_year = 0;
  int year = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const auto& line = project.reports[i];
    if (line.invested_year == no_amount) continue;
    const int line_year = lengthen(line.day).year();
    if (line_year != year) sum = add_checked(sum, of_year);
    year = line_year;
    of_year = line.invested_year;
  }
  return add_checked(sum, of_year);
}

std::int64_t invested_year_on(const Project& project, Day day) {
  const auto* line = report_on(project, day);
  return line == nullptr || lengthen(line->day).year() < day.year() ? 0 : line->invested_year;
}

std::int64_t arrived_year_on(const Project& project, Day day) {
  const auto* line = arrived_on(project, day);
  return line == nullptr || lengthen(line->day).year() < day.year() ? 0 : line->arrived_year;
}

}  // namespace kaigong
