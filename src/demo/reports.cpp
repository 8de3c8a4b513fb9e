// tested by: province_test.cpp
#include "demo/portfolio.h"
#include "demo/told.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

constexpr std::int64_t wan = 1'000'000;  // 万元 in fen

// One project's habits, drawn once.
struct Habits {
  std::int64_t pace_bp = 0;         // of what could be done
  std::int64_t arrived_bp = 0;      // money in place, of what is paid
  std::int64_t arrived_due_bp = 0;  // and at least of what is due; 0: no matter
  std::int64_t statistics_bp = 0;   // of the administrative figure a month before
  std::int64_t work_bp = 0;         // works, of what the money says
  bool has_physical = false;
  bool corrects = false;  // once says less than before, with a reason
  bool silent = false;    // nothing since February
};

class Reports {
 public:
  Reports(Teller& tell, const Plans& plans) : tell_(tell), plans_(plans), habits_(habits()) {}

  void tell() {
    for (const auto& plan : plans_.years) {
      if (plan.year == as_of_year) {
        tell_spring(plan);
      } else {
        for (const int month : {3, 6, 9, 12}) tell_month(plan, month);
        for (const int month : {6, 12}) tell_statistics(plan, month_end(plan.year, month));
      }
    }
  }

 private:
  Habits habits() {
    const auto& project = tell_.project;
    const auto& pace = tell_.tables.shape.pace[project.unit];
    auto& chance = tell_.chance;
    Habits out;
    out.pace_bp = std::max<std::int64_t>(
        2'500, 10'000 + pace.ahead_bp + chance.around_zero(pace.spread_bp * 2));
    const bool short_of_money = chance.happens(1'500);
    out.arrived_bp =
        short_of_money ? chance.between(6'500, 10'000) : chance.between(10'000, 14'000);
    if (project.government && !short_of_money) out.arrived_due_bp = chance.between(8'200, 12'000);
    out.statistics_bp = chance.between(7'400, 10'600);
    out.work_bp = chance.between(9'000, 10'800);
    out.has_physical = chance.happens(3'300);
    out.corrects = project.continuing && project.number % 911 == 17;
    out.silent = !out.corrects && chance.happens(200);
    return out;
  }

  void tell_spring(const YearPlan& plan) {
    for (const int month : {1, 2, 3}) tell_month(plan, month);
    if (!habits_.silent && tell_.chance.happens(4'200)) tell_part(plan, *Day::of(2022, 4, 20));
    for (const int month : {2, 3}) tell_statistics(plan, month_end(plan.year, month));
  }

  std::int64_t invested_by(const YearPlan& plan, Day day) const {
    if (plan.year != as_of_year) return part_of(planned_by(plan, day), plan.made, plan.amount);
    const auto worked = worked_by(plan, tell_.project, day);
    return std::min(part_of(worked, habits_.pace_bp, 10'000), left(plan));
  }

  std::int64_t before(const YearPlan& plan) const {
    std::int64_t sum = plans_.invested_before;
    for (const auto& earlier : plans_.years) {
      if (earlier.year < plan.year) sum += earlier.made;
    }
    return sum;
  }
  std::int64_t left(const YearPlan& plan) const {
    return std::max<std::int64_t>(0, tell_.project.total - before(plan));
  }

  bool is_due(Day day) const {
    return day >= *tell_.project.start && day >= tell_.project.listed_on();
  }

  // Within five days of the month's end, or late, or not at all.
  void tell_month(const YearPlan& plan, int month) {
    const Day day = month_end(plan.year, month);
    if (!is_due(day)) return;
    auto& chance = tell_.chance;
    const auto on_time = tell_.tables.shape.pace[tell_.project.unit].report_on_time_bp;
    const bool late = !chance.happens(on_time);
    if (late && chance.happens(3'000) && month != 12) return;
    if (habits_.silent && plan.year == as_of_year && month > 1) return;
    const int after = static_cast<int>(late ? chance.between(6, 15) : chance.between(1, 4));
    auto report = said_for(
        plan, day, {static_cast<std::int16_t>(plan.year), static_cast<std::int8_t>(month), 0});
    tell_.enterprise_says(day + after, std::move(report));
  }

  void tell_part(const YearPlan& plan, Day day) {
    if (!is_due(day)) return;
    auto report = said_for(plan, day, {2022, 4, 2});
    tell_.enterprise_says(day + static_cast<int>(tell_.chance.between(1, 5)), std::move(report));
  }

  ProgressReported said_for(const YearPlan& plan, Day day, Period period) {
    ProgressReported report;
    report.project = tell_.project.project;
    report.period = period;
    report.day = day;
    auto invested = invested_by(plan, day) / wan * wan;
    if (habits_.corrects && period == Period{2022, 3, 0}) {
      invested = part_of(invested_by(plan, month_end(2022, 2)), 8'800, 10'000) / wan * wan;
      report.reason = "审核发现上月多报，按实际支付凭证核减";
    }
    report.invested_year = Money::fen(invested);
    report.arrived_year = Money::fen(arrived(invested, planned_by(plan, day)));
    report.work_bp = work(before(plan) + invested);
    if (habits_.has_physical && (day.month() % 3 == 0 || period.part != 0)) {
      report.phase = phase(*report.work_bp);
      report.physical = physical(*report.work_bp);
    }
    add_note(report);
    return report;
  }

  std::int64_t arrived(std::int64_t invested, std::int64_t due) const {
    const auto paid = part_of(invested, habits_.arrived_bp, 10'000);
    return std::max(paid, part_of(due, habits_.arrived_due_bp, 10'000)) / wan * wan;
  }

  std::int32_t work(std::int64_t invested_total) const {
    const auto share = part_of(invested_total, habits_.work_bp, tell_.project.total);
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(share, 0, 10'000));
  }

  static const char* phase(std::int32_t work_bp) {
    if (work_bp < 1'500) return "基础施工";
    if (work_bp < 6'000) return "主体施工";
    if (work_bp < 9'000) return "安装装修";
    return "收尾";
  }

  std::vector<PhysicalAmount> physical(std::int32_t work_bp) const {
    constexpr std::int64_t yi = 10'000'000'000;
    const auto& set = tell_.tables.shape.name_sets[tell_.project.set];
    std::vector<PhysicalAmount> amounts;
    for (const auto& item : tell_.tables.physical(set.works)) {
      const auto planned = std::max<std::int64_t>(1, part_of(tell_.project.total, item.per_yi, yi));
      const auto done = part_of(planned, work_bp, 10'000);  // whole units, as they are counted
      amounts.push_back({item.item, item.unit, done * 1'000, planned * 1'000});
    }
    return amounts;
  }

  void add_note(ProgressReported& report) {
    for (const auto& stop : tell_.project.stops) {
      const bool rests = stop.from <= report.day && (!stop.until || *stop.until > report.day);
      if (!rests) continue;
      const bool epidemic = std::string_view(stop.reason) == "epidemic";
      report.note = epidemic ? "因疫情停工" : "冬季停工";
      if (epidemic && tell_.chance.happens(1'500))
        report.finish_forecast =
            tell_.project.finish + static_cast<int>(tell_.chance.between(20, 90));
    }
  }

  // The statistics system's own figure: a month later, and of another nature.
  void tell_statistics(const YearPlan& plan, Day day) {
    if (!tell_.project.included || *tell_.project.included > day) return;
    const Day month_before = day + -day.day();
    const auto invested = is_due(month_before) ? invested_by(plan, month_before) : 0;
    const auto counted = part_of(invested, habits_.statistics_bp, 10'000) / wan * wan;
    tell_.enterprise_says(
        day + static_cast<int>(tell_.chance.between(16, 19)),
        StatisticsReported{tell_.project.project, month_of(day), day, Money::fen(counted)});
  }

  Teller& tell_;
  const Plans& plans_;
  Habits habits_;
};

}  // namespace

void tell_reports(Teller& tell, const Plans& plans) {
  if (tell.project.is_started()) Reports(tell, plans).tell();
}

}  // namespace kaigong::demo
