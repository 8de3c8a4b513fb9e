#include "dispatch/forecast.h"

#include "assess/ready.h"
#include "assess/values.h"
#include "base/money.h"
#include "base/wide_sum.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace kaigong {

namespace {

__extension__ typedef __int128 Wide;

std::int64_t bounded(Wide amount) {
  return static_cast<std::int64_t>(std::clamp<Wide>(amount, 0, largest_amount.in_fen()));
}

// What a plan, and a report in its year, say by a day.
struct Standing {
  std::int64_t plan = 0, done = 0, due = 0;
  Day reported;
};

const PlanLine* plan_of(const Project& project, const Moment& moment) {
  const auto* plan = plan_on(project, moment.year, moment.as_of);
  return plan != nullptr && plan->amount > 0 ? plan : nullptr;
}

std::optional<Standing> standing_of(const Project& project, const Moment& moment) {
  const auto* plan = plan_of(project, moment);
  const auto* report = report_on(project, moment.as_of);
  if (plan == nullptr || report == nullptr) return std::nullopt;
  const Day day = lengthen(report->day);
  if (day.year() != moment.year) return std::nullopt;
  return Standing{plan->amount, report->invested_year, due_by(*plan, moment, day), day};
}

// By the year's end, if the rest of it goes as the curve says.
std::optional<std::int64_t> scaled(std::int64_t done, std::int64_t plan, std::int64_t due) {
  const auto share = share_bp(due, plan);
  if (done <= 0 || !share || *share < least_due_bp) return std::nullopt;
  return std::max(done, bounded(Wide(done) * plan / due));
}

std::optional<std::int64_t> by_calendar(std::int64_t done, Day day) {
  const int days = day - *Day::of(day.year(), 1, 1) + 1;
  return bounded(Wide(done) * 365 / days);
}

// Only a report of December tells how a year ended.
std::optional<std::int64_t> end_of(const Project& project, int year) {
  const auto* report = report_on(project, month_end(year, 12));
  if (report == nullptr || lengthen(report->day) <= month_end(year, 11)) return std::nullopt;
  return report->invested_year;
}

struct Sums {
  WideSum plan, done, due, came;
  std::int64_t projects = 0, silent = 0;

  void add(const Standing& one) {
    plan.add(one.plan);
    done.add(one.done);
    due.add(one.due);
  }
  std::optional<std::int64_t> expected() const {
    if (!plan.fits() || !done.fits() || !due.fits()) return std::nullopt;
    return scaled(done.bounded(), plan.bounded(), due.bounded());
  }
};

// How forecasts erred, one case each.
class Past {
 public:
  void add(std::optional<std::int64_t> expected, std::int64_t plan,
           std::optional<std::int64_t> linear, std::int64_t came) {
    if (!expected || came <= 0) return;
    ratios_.push_back(*share_bp(came, *expected));
    const auto miss = [&](std::int64_t said) { return *share_bp(std::abs(said - came), came); };
    errors_.push_back(miss(*expected));
    plan_errors_.push_back(miss(plan));
    if (linear) linear_errors_.push_back(miss(*linear));
  }

  ForecastTest test() {
    std::sort(ratios_.begin(), ratios_.end());
    return {static_cast<std::int64_t>(ratios_.size()), middle(errors_), middle(plan_errors_),
            middle(linear_errors_)};
  }

  // To be asked after the test. A tenth of the cases lies outside at each end.
  void judge(YearEnd& out) const {
    const auto size = ratios_.size();
    if (!out.expected || size < fewest_cases) return;
    const auto outside = (size + 1) / 10;
    const auto at = [&](std::size_t i) {
      return bounded(Wide(*out.expected) * ratios_[i] / 10'000);
    };
    out.low = std::max(out.done, at(outside - 1));
    out.high = std::max(out.done, at(size - outside));
  }

 private:
  static std::optional<std::int64_t> middle(std::vector<std::int64_t>& errors) {
    if (errors.empty()) return std::nullopt;
    const auto at = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::nth_element(errors.begin(), at, errors.end());
    return *at;
  }

  std::vector<std::int64_t> ratios_, errors_, plan_errors_, linear_errors_;
};

RegionId unit_of(const Board& board, const Project& project) {
  const auto* region = board.region(project.region);
  return region == nullptr ? RegionId() : region->race_unit;
}

struct Errors {
  Past projects, units;
};

// The same day of one year that is over.
void look_back(const Board& board, const Method& method, const Filter& filter, Day day,
               Errors& errors) {
  const auto moment = moment_of(method, day);
  const ReadyFilter taken(board, filter, moment);
  std::map<RegionId, Sums> units;
  for (const auto& project : board.projects()) {
    if (!taken.takes(project.id.value - 1)) continue;
    const auto standing = standing_of(project, moment);
    const auto came = standing ? end_of(project, moment.year) : std::nullopt;
    if (!came) continue;
    errors.projects.add(scaled(standing->done, standing->plan, standing->due), standing->plan,
                        by_calendar(standing->done, standing->reported), *came);
    auto& sums = units[unit_of(board, project)];
    sums.add(*standing);
    sums.came.add(*came);
  }
  for (const auto& [unit, sums] : units) {
    if (!unit || !sums.plan.fits()) continue;
    errors.units.add(sums.expected(), sums.plan.bounded(), by_calendar(sums.done.bounded(), day),
                     sums.came.bounded());
  }
}

int first_year(const Board& board) {
  int first = 9999;
  for (const auto& project : board.projects()) {
    if (!project.plans.empty()) first = std::min<int>(first, project.plans.front().year);
  }
  return first;
}

UnitYearEnd unit_year_end(const Region* region, const Sums& sums, const Past& past) {
  UnitYearEnd out;
  if (region != nullptr) out.key = region->key, out.name = region->name;
  out.projects = sums.projects;
  out.silent = sums.silent;
  out.plan = sums.plan.bounded();
  out.done = sums.done.bounded();
  out.due = sums.due.bounded();
  out.expected = sums.expected();
  past.judge(out);
  return out;
}

// What is expected to lack of the plan.
std::int64_t lack(const YearEnd& one) { return one.plan - one.expected.value_or(0); }

std::map<RegionId, Sums> take_projects(const Board& board, const Filter& filter,
                                       const Moment& moment, const Past& past,
                                       YearEndForecast& out) {
  std::map<RegionId, Sums> units;
  const ReadyFilter taken(board, filter, moment);
  for (const auto& project : board.projects()) {
    if (!taken.takes(project.id.value - 1) || plan_of(project, moment) == nullptr) continue;
    auto& sums = units[unit_of(board, project)];
    ++sums.projects;
    const auto standing = standing_of(project, moment);
    if (!standing) {
      ++sums.silent;
      continue;
    }
    sums.add(*standing);
    ProjectYearEnd one;
    one.project = project.id;
    one.reported = standing->reported;
    one.plan = standing->plan, one.done = standing->done, one.due = standing->due;
    one.expected = scaled(one.done, one.plan, one.due);
    past.judge(one);
    if (one.expected) out.projects.push_back(one);
  }
  std::stable_sort(out.projects.begin(), out.projects.end(),
                   [](const auto& a, const auto& b) { return lack(a) > lack(b); });
  return units;
}

}  // namespace

YearEndForecast year_end_forecast(const Board& board, const Method& method, const Filter& filter,
                                  Day as_of) {
  YearEndForecast out;
  out.as_of = as_of;
  out.year = as_of.year();
  Errors errors;
  const auto first = first_year(board);
  for (Day day = year_before(as_of); day.year() >= first; day = year_before(day))
    look_back(board, method, filter, day, errors);
  out.of_projects = errors.projects.test();
  out.of_units = errors.units.test();

  const auto units = take_projects(board, filter, moment_of(method, as_of), errors.projects, out);
  Sums all;
  for (const auto& [unit, sums] : units) {
    all.plan.add(sums.plan);
    all.done.add(sums.done);
    all.due.add(sums.due);
    all.projects += sums.projects;
    all.silent += sums.silent;
  }
  for (const auto& region : board.regions()) {
    const auto found = units.find(region.id);
    if (found == units.end() || !region.races) continue;
    out.units.push_back(unit_year_end(&region, found->second, errors.units));
  }
  // The whole errs less than its units; how much less nobody knows of so few years.
  out.all = unit_year_end(nullptr, all, errors.units);
  return out;
}

}  // namespace kaigong
