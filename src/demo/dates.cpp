// tested by: province_test.cpp
#include "demo/dates.h"

#include "demo/portfolio.h"
#include "demo/sizes.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

Day day(int year, int month, int day_of_month) { return *Day::of(year, month, day_of_month); }

Day day_between(Chance& chance, Day first, Day last) {
  return first + static_cast<int>(chance.between(0, last - first));
}

bool is_worst(const Tables& tables, const Composed& project) {
  const auto& worst = tables.shape.resumption_units.worst;
  const auto& unit = tables.shape.units[project.unit].unit;
  return std::find(worst.begin(), worst.end(), unit) != worst.end();
}

// How long works of that size take, in months.
int duration_months(std::int64_t total, Chance& chance) {
  if (total < 10'000'000'000) return static_cast<int>(chance.between(8, 15));
  if (total < 50'000'000'000) return static_cast<int>(chance.between(12, 24));
  if (total < 100'000'000'000) return static_cast<int>(chance.between(18, 32));
  if (total < 500'000'000'000) return static_cast<int>(chance.between(24, 44));
  return static_cast<int>(chance.between(36, 72));
}

// Ground is broken from March to October.
Day start_before_2022(std::int64_t total, Chance& chance) {
  const int year = total < 20'000'000'000 ? 2021 : static_cast<int>(chance.between(2020, 2021));
  const int first = year == 2020 ? 5 : 3;
  return working_day(day(year, static_cast<int>(chance.between(first, 10)),
                         static_cast<int>(chance.between(1, 28))));
}

// Few in winter, most from late March on; hardly any where the epidemic shut the sites.
Day start_in_2022(const Tables& tables, const Composed& project, Chance& chance) {
  const auto& epidemic = tables.shape.epidemic[project.unit];
  for (;;) {
    const Day first = day_between(chance, day(2022, 1, 10), as_of() + -3);
    const Day second = day_between(chance, day(2022, 2, 14), as_of() + -3);
    const Day start = working_day(std::max(first, second));
    const bool shut =
        is_worst(tables, project) && start >= epidemic.from && start < day(2022, 4, 15);
    if (start < as_of() && (!shut || chance.happens(800))) return start;
  }
}

void set_start(const Tables& tables, Composed& project, Chance& chance) {
  if (project.group == Group::reserve) return;
  const std::int64_t new_bp = project.group == Group::april    ? 6000
                              : project.group == Group::active ? 3500
                              : project.group == Group::small  ? 3000
                                                               : 0;
  project.continuing = project.continuing || !chance.happens(new_bp);
  if (project.continuing) {
    project.start = start_before_2022(project.total, chance);
    project.planned_start = project.planned_first =
        *project.start + -static_cast<int>(chance.between(0, 40));
    return;
  }
  project.start = project.group == Group::april ? as_of() : start_in_2022(tables, project, chance);
  const int late = static_cast<int>(chance.between(-12, is_worst(tables, project) ? 38 : 16));
  project.planned_first = std::max(day(2022, 1, 4), *project.start + -late);
  project.planned_start = project.planned_first;
}

void set_reserve_dates(Composed& project, Chance& chance) {
  if (project.state == State::preparing) {
    const bool overdue = chance.happens(3800);
    project.planned_first = overdue ? day_between(chance, day(2022, 1, 10), as_of())
                                    : day_between(chance, day(2022, 5, 5), day(2022, 10, 31));
    project.planned_start = project.planned_first;
  } else if (project.state == State::signed_up && chance.happens(5500)) {
    project.planned_start = project.planned_first =
        day_between(chance, day(2022, 6, 1), day(2022, 12, 10));
  }
  if (project.state == State::preparing) {
    project.signed_on = day_between(chance, day(2021, 3, 1), day(2021, 12, 20));
  } else if (project.state != State::reserve) {
    project.signed_on = day_between(chance, day(2021, 8, 1), day(2022, 4, 22));
  }
}

// 8 in 10 works in the open rest through the winter, as planned; works indoors hardly any.
void set_winter_stop(const Tables& tables, Composed& project, Chance& chance) {
  const auto& curve = tables.shape.name_sets[project.set].curve;
  for (const auto& row : tables.shape.winter_stop) {
    const auto from = read_day("2021-" + row.from);
    const auto until = read_day("2022-" + row.until);
    if (row.curve != curve || !chance.happens(row.share_bp)) continue;
    check(from && until, "a winter without days");
    if (*project.start > *from + -20) return;
    project.stops.push_back({*from + static_cast<int>(chance.between(-6, 9)),
                             *until + static_cast<int>(chance.between(-8, 12)), "winter"});
  }
}

// The day on which a stopped site resumes, before 28 April: by the share resumed on each date.
Day resumed_on(const Tables& tables, const Composed& project, Chance& chance) {
  const auto& rows = tables.shape.resumption;
  const auto share = [&](const ResumptionRow& row) {
    return is_worst(tables, project) ? row.worst_bp : row.others_bp;
  };
  std::int64_t all = 0;
  for (const auto& row : rows) {
    if (row.date <= as_of()) all = share(row);
  }
  const auto drawn_share = chance.below(all);
  Day before = tables.shape.epidemic[project.unit].from + 6;
  for (const auto& row : rows) {
    if (drawn_share < share(row)) {
      const Day resumed = before + static_cast<int>(chance.between(1, row.date - before));
      return std::min(resumed, as_of() + -1);
    }
    before = row.date;
  }
  return as_of() + -1;
}

void set_epidemic_stop(const Tables& tables, Composed& project, Chance& chance) {
  const auto& row = tables.shape.epidemic[project.unit];
  const bool must =
      project.group == Group::waiting || (project.group == Group::april && project.continuing);
  if (!must && (*project.start >= row.from || !chance.happens(row.stopped_bp))) return;
  if (!project.stops.empty() && *project.stops.back().until >= row.from)
    project.stops.back().until = row.from;  // what rested in winter didn't even resume
  Stop stop{row.from + static_cast<int>(chance.between(0, 3)), {}, "epidemic"};
  if (project.group == Group::april) {
    stop.until = as_of();
  } else if (project.group != Group::waiting) {
    stop.until = std::max(stop.from + 5, resumed_on(tables, project, chance));
  }
  project.stops.push_back(stop);
}

// Into statistics: the longer since the start, the surer; each unit at its own pace.
void set_inclusion(const Tables& tables, Composed& project, Chance& chance) {
  if (project.total < threshold_fen) return;
  const auto pace = tables.shape.pace[project.unit].included_bp;
  const int age = as_of() - *project.start;
  const std::int64_t share = age > 150  ? 10'000 - (10'000 - pace) / 5
                             : age > 60 ? pace - 600
                             : age > 26 ? pace * 5 / 10
                                        : pace / 10;
  if (!chance.happens(share)) return;
  const int after = static_cast<int>(chance.between(12, std::max(13, std::min(age - 1, 75))));
  if (after < age) project.included = working_day(*project.start + after);
  if (project.included && *project.included > as_of()) project.included.reset();
}

void set_completion(Composed& project, Chance& chance) {
  if (project.state != State::completed && project.state != State::producing) return;
  project.completed = working_day(day_between(chance, day(2022, 1, 12), day(2022, 4, 8)));
  project.finish = *project.completed + static_cast<int>(chance.between(-20, 45));
  project.stops.clear();
}

void set_listing(Composed& project, Chance& chance) {
  Day listed = day_between(chance, day(2021, 4, 1), day(2022, 4, 14));
  if (project.signed_on) listed = *project.signed_on + static_cast<int>(chance.between(2, 60));
  if (project.start) listed = std::min(listed, *project.start + -12);
  if (project.planned_start && !project.start)
    listed = std::min(listed, *project.planned_start + -25);
  listed = working_day(std::clamp(listed, first_listed(), as_of() + -5));
  project.listed = {noon(listed).ms - 3'600'000 * 7 / 2 + chance.below(3'500'000)};
}

}  // namespace

Day working_day(Day day) {
  const int weekday = (day.number() + 3) % 7;  // 1970-01-01 was a Thursday; 0 is Monday
  return weekday < 5 ? day : day + (7 - weekday);
}

Instant office_hour(Day day, Chance& chance) {
  return {noon(working_day(day)).ms - 5 * 1'800'000 + chance.below(8 * 3'600'000)};
}

Day until_today(Day day) { return std::min(day, as_of()); }

Day months_after(Day from, int months) {
  const int month = from.year() * 12 + from.month() - 1 + months;
  const Day end = month_end(month / 12, month % 12 + 1);
  return end + std::min(0, from.day() - end.day());
}

void set_dates(const Tables& tables, Composed& project, Chance& chance) {
  set_start(tables, project, chance);
  const int months = duration_months(project.total, chance);
  if (project.group == Group::reserve) {
    set_reserve_dates(project, chance);
  } else {
    project.signed_on = *project.start + -static_cast<int>(chance.between(110, 420));
  }
  const auto begun = project.start ? project.start : project.planned_start;
  project.finish = months_after(begun.value_or(day(2023, 5, 1)), months);
  if (project.finish < day(2022, 6, 1))
    project.finish = day_between(chance, day(2022, 6, 10), day(2022, 12, 20));
  set_listing(project, chance);
  if (!project.start) return;
  set_completion(project, chance);
  set_inclusion(tables, project, chance);
  if (project.completed) return;
  set_winter_stop(tables, project, chance);
  set_epidemic_stop(tables, project, chance);
}

}  // namespace kaigong::demo
