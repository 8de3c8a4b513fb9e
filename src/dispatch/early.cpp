#include "dispatch/early.h"

#include "base/check.h"
#include "base/money.h"
#include "dispatch/signs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <span>

namespace kaigong {

namespace {

constexpr std::int64_t whole_bp = 10'000;

template <class Line>
std::span<const Line> until(const Lines<Line>& lines, Day day) {
  const auto limit = shorten(day);
  auto end = lines.end();
  while (end != lines.begin() && (end - 1)->day > limit) --end;  // most ask for today
  return {lines.begin(), end};
}

std::optional<std::int64_t> said(std::int64_t amount) {
  return amount == no_amount ? std::nullopt : std::optional(amount);
}

// A ledger's histories as points, made one by one where they're looked at.
struct ReportPoints {
  std::span<const ReportLine> lines;
  std::size_t size() const { return lines.size(); }
  SeriesPoint operator[](std::size_t i) const {
    SeriesPoint point;
    point.day = lengthen(lines[i].day);
    point.done = said(lines[i].invested_year);
    point.planned = said(lines[i].arrived_year);  // only told apart from others
    if (lines[i].work_bp != no_work) point.work_bp = lines[i].work_bp;
    return point;
  }
};
struct ForecastPoints {
  std::span<const ForecastLine> lines;
  std::size_t size() const { return lines.size(); }
  SeriesPoint operator[](std::size_t i) const {
    SeriesPoint point;
    point.day = lengthen(lines[i].day);
    point.finish = lines[i].finish;
    return point;
  }
};
struct TotalPoints {
  std::span<const TotalLine> lines;
  std::size_t size() const { return lines.size(); }
  SeriesPoint operator[](std::size_t i) const {
    SeriesPoint point;
    point.day = lengthen(lines[i].day);
    point.total = lines[i].total;
    return point;
  }
};
static_assert(PointList<ReportPoints> && PointList<ForecastPoints> && PointList<TotalPoints>);

// Nothing: too little was said for a figure.
using Found = std::optional<Finding>;

Finding found(std::int64_t figure) {
  Finding finding;
  finding.figure = figure;
  return finding;
}

// 沉默：超过期限没有新报告。Who never reported is silent since there was something to report.
Found silence(const Project& project, const Moment& moment) {
  SeriesPoint last;
  const auto* started = reached_on(project, node::start, moment.as_of);
  const Day begun = started == nullptr ? project.listed : lengthen(started->at);
  last.day = updated_on(project, moment.as_of).value_or(std::max(project.listed, begun));
  auto finding = found(days_silent(Series(&last, 1), moment.as_of).value_or(0));
  finding.since = last.day;
  return finding;
}

// 停滞：投资和形象进度都没有增长。
Found stall(const Project& project, const Moment& moment) {
  const ReportPoints points{until(project.reports, moment.as_of)};
  const auto days = days_stalled(points, moment.as_of);
  if (!days) return std::nullopt;
  auto finding = found(*days);
  finding.since = moment.as_of + static_cast<int>(-*days);
  return finding;
}

// 数字照抄：连续几次报告一字不差。
Found repeated(const Project& project, const Moment& moment) {
  const ReportPoints points{until(project.reports, moment.as_of)};
  const auto times = times_repeated(points);
  if (!times) return std::nullopt;
  auto finding = found(*times);
  finding.since = points[points.size() - 1 - static_cast<std::size_t>(*times)].day;
  return finding;
}

// 累计数下降：本年累计完成投资低于曾经报过的。
Found fallen(const Project& project, const Moment& moment) {
  Finding finding;
  for (const auto& line : reports_of(project, moment.year, moment.as_of)) {
    if (line.invested_year == no_amount) continue;
    finding.plan = std::max(finding.plan, line.invested_year);
    finding.done = line.invested_year;
  }
  finding.figure = share_bp(finding.plan - finding.done, finding.plan).value_or(0);
  return finding;
}

std::int64_t total_of(const Project& project, const Moment& moment) {
  const auto* line = total_on(project, moment.as_of);
  return line == nullptr ? 0 : line->total;
}

// 超总投资：累计完成投资超过总投资。
Found total_passed(const Project& project, const Moment& moment) {
  Finding finding;
  finding.plan = total_of(project, moment);
  finding.done = invested_total_on(project, moment.as_of);
  finding.figure = share_bp(finding.done, finding.plan).value_or(0);
  return finding;
}

// 总投资增长：比最初登记的高。
Found total_grew(const Project& project, const Moment& moment) {
  const TotalPoints points{until(project.totals, moment.as_of)};
  const auto growth = total_growth_bp(points);
  if (!growth) return std::nullopt;
  auto finding = found(*growth);
  finding.plan = points.lines.front().total;
  finding.done = points.lines.back().total;
  return finding;
}

// 资金超前于形象进度，或形象进度超前于资金：两个比重相差的百分点。
// `done` and `due` are the shares of investment and of works, in basis points.
Found apart(const LightRule& rule, const Project& project, const Moment& moment) {
  const auto* works = work_on(project, moment.as_of);
  const auto total = total_of(project, moment);
  if (works == nullptr || total == 0) return std::nullopt;
  const auto paid = *share_bp(invested_total_on(project, moment.as_of), total);
  const auto ahead = paid - works->work_bp;
  auto finding = found(rule.kind == RuleKind::money_ahead ? ahead : -ahead);
  finding.done = paid;
  finding.due = works->work_bp;
  return finding;
}

// What was reported by the end of a month of the year; 0 for the year's beginning.
std::optional<std::int64_t> done_by_end_of(const Project& project, int year, int month) {
  if (month == 0) return 0;
  const auto end = month_end(year, month);
  const auto* line = report_on(project, end);
  if (line == nullptr || lengthen(line->day) <= last_month_end(end + -1)) return std::nullopt;
  return line->invested_year;
}

// 季末突击：一季度的投资集中报在最后一个月，超过计划曲线在该月的比重。
// Speaks of the last quarter that is over, and only where its months were reported one by one.
Found quarter_leap(const Project& project, const Moment& moment) {
  const int last = moment.schedule_day.month() / 3 * 3;
  const int year = moment.schedule_day.year();
  if (last == 0) return std::nullopt;
  const auto* plan = plan_on(project, year, moment.as_of);
  const auto begin = done_by_end_of(project, year, last - 3);
  const auto middle = done_by_end_of(project, year, last - 1);
  const auto end = done_by_end_of(project, year, last);
  if (plan == nullptr || !begin || !middle || !end) return std::nullopt;
  const auto due = [&](int month) { return due_by_end_of(*plan, moment, month); };
  const auto done = share_bp(*end - *middle, *end - *begin);
  const auto planned = share_bp(due(last) - due(last - 1), due(last) - due(last - 3));
  if (!done || !planned || *end <= *begin) return std::nullopt;
  auto finding = found(*done - *planned);
  finding.done = *done;
  finding.due = *planned;
  finding.since = month_end(year, last);
  return finding;
}

// 统计数与填报数相差过大：按统计数的日期比较。
Found statistics_far(const Project& project, const Moment& moment) {
  const auto* told = statistics_on(project, moment.as_of);
  if (told == nullptr || lengthen(told->day).year() != moment.year) return std::nullopt;
  const Day day = lengthen(told->day);
  Finding finding;
  finding.done = told->invested_year;
  finding.due = invested_year_on(project, day);
  const auto apart_by = std::abs(finding.due - finding.done);
  const auto share = share_bp(apart_by, std::max(finding.due, finding.done));
  if (!share) return std::nullopt;
  finding.figure = *share;
  finding.since = day;
  return finding;
}

// 打捆凑数：总投资只比门槛高一点。
Found just_over(const LightRule& rule, const Project& project, const Moment& moment) {
  Finding finding;
  finding.plan = rule.amount;
  finding.done = total_of(project, moment);
  const auto over = just_over_bp(rule, finding.done);
  if (!over) return std::nullopt;
  finding.figure = *over;
  return finding;
}

// 计划前松后紧：全年计划排在最后三个月的比重，超过办法曲线。
// Plans without months of their own follow that very curve.
Found late_plan(const Project& project, const Moment& moment) {
  constexpr int september = 9;
  const auto* plan = plan_on(project, moment.year, moment.as_of);
  if (plan == nullptr || plan->months.size() != 12) return std::nullopt;
  const auto late = share_bp(plan->amount - due_by_end_of(*plan, moment, september), plan->amount);
  if (!late) return std::nullopt;
  const auto usual = whole_bp - moment.curve_bp[september - 1];
  auto finding = found(*late - usual);
  finding.done = *late;
  finding.due = usual;
  return finding;
}

// 竣工不近：预计竣工日随时间后移。
Found finish_recedes(const LightRule& rule, const Project& project, const Moment& moment) {
  constexpr std::int64_t month_days = 30;
  const ForecastPoints points{until(seldom_of(project).forecasts, moment.as_of)};
  const auto moved = receding(points, rule.months * month_days);
  if (!moved) return std::nullopt;
  auto finding = found(moved->bp);
  finding.done = *moved->to.finish - *moved->from.finish;
  finding.due = moved->to.day - moved->from.day;
  finding.since = moved->from.finish;
  finding.until = moved->to.finish;
  return finding;
}

// 到期未竣工：预计或计划的竣工日已过。
Found finish_passed(const Project& project, const Moment& moment) {
  if (reached_on(project, node::completed, moment.as_of) != nullptr) return std::nullopt;
  SeriesPoint last;
  last.finish = finish_on(project, moment.as_of);
  const auto days = days_past_finish(Series(&last, 1), moment.as_of);
  if (!days) return std::nullopt;
  auto finding = found(*days);
  finding.since = last.finish;
  return finding;
}

// 照片重复使用：与更早归档的相同或相似。The first to show a picture isn't to blame.
Found photo_reused(const Board& board, const Project& project, const Moment& moment) {
  const auto& filings = board.filings();
  Finding finding;
  for (const auto seq : seldom_of(project).filings) {
    if (board.said_on(Seq{seq}) > moment.as_of) break;
    const auto* mine = filings.of_entry(seq);
    if (mine == nullptr || mine->withdrawn != 0 || mine->what != Paper::photo) continue;
    const auto others = filings.reuse_of(*mine);
    const auto earlier = std::find_if(others.begin(), others.end(),
                                      [&](const Filing* one) { return one->seq < mine->seq; });
    if (earlier == others.end()) continue;
    ++finding.figure;
    finding.done = mine->seq;
    finding.due = (*earlier)->seq;
  }
  return finding;
}

Found find(const LightRule& rule, const Board& board, const Project& project,
           const Moment& moment) {
  switch (rule.kind) {
    case RuleKind::silence: return silence(project, moment);
    case RuleKind::stall: return stall(project, moment);
    case RuleKind::repeated: return repeated(project, moment);
    case RuleKind::fallen: return fallen(project, moment);
    case RuleKind::total_passed: return total_passed(project, moment);
    case RuleKind::total_grew: return total_grew(project, moment);
    case RuleKind::money_ahead:
    case RuleKind::works_ahead: return apart(rule, project, moment);
    case RuleKind::quarter_leap: return quarter_leap(project, moment);
    case RuleKind::statistics_far: return statistics_far(project, moment);
    case RuleKind::just_over: return just_over(rule, project, moment);
    case RuleKind::late_plan: return late_plan(project, moment);
    case RuleKind::finish_recedes: return finish_recedes(rule, project, moment);
    case RuleKind::finish_passed: return finish_passed(project, moment);
    case RuleKind::photo_reused: return photo_reused(board, project, moment);
    default: return std::nullopt;
  }
}

}  // namespace

bool is_early(RuleKind kind) { return kind >= RuleKind::silence; }

std::optional<std::int64_t> just_over_bp(const LightRule& rule, std::int64_t total) {
  return total < rule.amount ? std::nullopt : share_bp(total - rule.amount, rule.amount);
}

const LightLevel* early_level(const LightRule& rule, std::int64_t figure) {
  return rule.kind == RuleKind::just_over ? reached_below(rule, figure) : reached(rule, figure);
}

std::optional<std::int64_t> early_figure(const LightRule& rule, const Board& board,
                                         const Project& project, const Moment& moment) {
  const auto finding = find(rule, board, project, moment);
  return finding ? std::optional(finding->figure) : std::nullopt;
}

Finding early_finding(const LightRule& rule, const Board& board, const Project& project,
                      const Moment& moment) {
  auto finding = find(rule, board, project, moment);
  if (!finding) return {};
  finding->level = early_level(rule, finding->figure);
  return *finding;
}

std::vector<Condition> early_needs(RuleKind kind) {
  if (kind != RuleKind::finish_passed) return {};
  Condition completed;
  completed.is = Flag::completed;
  completed.negated = true;
  return {completed};
}

}  // namespace kaigong
