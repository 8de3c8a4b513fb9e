// tested by: province_test.cpp
#include "demo/nation.h"

#include "demo/journal.h"
#include "demo/plans.h"
#include "demo/portfolio.h"
#include "demo/sizes.h"
#include "demo/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong::demo {

namespace {

constexpr std::uint64_t looks = 21;             // stream of chance
constexpr std::uint32_t per_province = 32'000;  // about 430 a county
constexpr std::int64_t wan = 1'000'000;         // 万元 in fen

// All that later entries need to know of a project; drawn again each time, never kept.
struct Lean {
  std::uint32_t number = 0;  // from 1
  std::uint32_t province = 0;
  std::size_t county = 0, set = 0;
  std::int64_t total = 0, plan_year = 0, pace_bp = 0;
  int start_month = -1;  // index of the month in which it starts; before the first: -1
  bool landed = false, included = false, mature = false;
};

class Nation {
 public:
  Nation(Desk& desk, const DemoOptions& options)
      : tables_(load_tables()),
        seed_(options.seed),
        projects_(options.projects == 0 ? 3'000 : options.projects),
        months_(options.months == 0 ? 12 : options.months),
        provinces_((projects_ + per_province - 1) / per_province),
        opened_(nation_opened(options)),
        bulk_(desk, std::uint64_t{projects_} * static_cast<std::uint64_t>(months_ + 8),
              options.progress) {
    for (const auto& county : tables_.shape.counties)
      county_regions_.push_back(tables_.region(county.region));
  }

  void write() {
    write_ground();
    wave(opened_, [&](const Lean& project, Instant at) { list(project, at); });
    wave(opened_ + 1, [&](const Lean& project, Instant at) { prepare(project, at); });
    for (int i = 0; i < months_; ++i) {
      const Day first = months_after(opened_ + 1, i);
      if (i == 0 || first.month() == 1)
        wave(first + 1, [&](const Lean& project, Instant at) { plan(project, first.year(), at); });
      const Day end = month_end(first.year(), first.month());
      wave(end, [&](const Lean& project, Instant at) { report(project, i, end, at); });
    }
    bulk_.flush();
  }

 private:
  // One thing about every project, over one working day.
  template <class Tell>
  void wave(Day day, Tell tell) {
    const Instant from{noon(day).ms - 5 * 1'800'000};  // 09:30
    for (std::uint32_t i = 0; i < projects_; ++i)
      tell(drawn_project(i), {from.ms + part_of(8 * 3'600'000, i, projects_)});
  }

  Lean drawn_project(std::uint32_t index) const {
    Chance chance(seed_, looks, index);
    Lean out;
    out.number = index + 1;
    out.province = index / per_province;
    const auto& shape = tables_.shape;
    out.county = drawn(shape.counties, chance.below(2'086),
                       [](const CountyRow& row) { return row.projects; });
    out.set = chance.index(shape.name_sets);
    out.total = rounded_total(drawn_total(shape.sizes, chance));
    out.plan_year = part_of(out.total, 12, chance.between(18, 48)) / wan * wan;
    out.pace_bp =
        10'000 + chance.around_zero(4'000) - 50 * static_cast<std::int64_t>(out.county % 23);
    const int this_year = std::min(months_, nation_today().month());
    if (chance.happens(2'500))
      out.start_month = months_ - static_cast<int>(chance.between(1, this_year));
    out.landed = chance.happens(3'000);
    out.included = chance.happens(8'000);
    out.mature = chance.happens(6'000);
    return out;
  }

  RegionId region(std::uint32_t province, std::size_t row) const {
    const auto each = static_cast<std::uint32_t>(tables_.regions.size());
    return RegionId{2 + province * each + static_cast<std::uint32_t>(row)};
  }
  PersonId reporter(const Lean& project) const {
    return {first_reporter + project.number % enterprise_reporters};
  }

  void write_ground() {
    Instant at{noon(opened_).ms - 6 * 1'800'000};
    const auto next = [&] { return Instant{at.ms += 1}; };
    bulk_.add(
        next(), demo_person,
        RegionAdded{
            RegionId{1}, {}, "nation", {}, {"演示全国", "Demonstration nation"}, "nation", false});
    for (std::uint32_t province = 0; province < provinces_; ++province) {
      for (std::size_t row = 0; row < tables_.regions.size(); ++row)
        bulk_.add(next(), demo_person, region_added(province, row));
    }
    bulk_.add(next(), demo_person, MethodAdopted{"jilin-four-rates", "3", method_text()});
  }

  // Names of the composed tree are numbers: no real place stands in it.
  RegionAdded region_added(std::uint32_t province, std::size_t row) const {
    const auto& from = tables_.regions[row];
    RegionAdded out{
        region(province, row), RegionId{1}, place(province, row), {}, {}, from.level, from.races};
    out.key = fmt::format("nation/p{:02}", province + 1);
    out.name = {fmt::format("演示省{:02}", province + 1),
                fmt::format("Demo Province {:02}", province + 1)};
    if (from.parent.empty()) {
      out.races = provinces_ > 1;
      return out;
    }
    out.parent = region(province, tables_.region(from.parent));
    out.key += fmt::format("/r{:02}", row);
    out.name = {place(province, row), fmt::format("Demo Area {:02}-{:02}", province + 1, row)};
    out.races = from.races && provinces_ == 1;
    return out;
  }
  std::string place(std::uint32_t province, std::size_t row) const {
    const bool is_county = tables_.regions[row].level == "county";
    return fmt::format("演示{:02}-{:02}{}", province + 1, row, is_county ? "县" : "市");
  }

  void list(const Lean& project, Instant at) {
    const auto& set = tables_.shape.name_sets[project.set];
    Chance chance(seed_, looks + 1, project.number);
    const auto& product = chance.pick(set.products);
    const auto& kind = chance.pick(tables_.works(set.works).kinds);
    const auto row = county_regions_[project.county];
    ProjectAdded added{ProjectId{project.number}, opened_, {}, {}};
    auto& facts = added.facts;
    facts.code = fmt::format("YS-{:07}", project.number);
    facts.name = Text{fmt::format("{}{}{}（{}号）", place(project.province, row), product.zh,
                                  kind.zh, project.number),
                      fmt::format("{} {} no. {}", product.en, kind.en, project.number)};
    facts.region = region(project.province, row);
    facts.industry = set.division;
    facts.sector = tables_.sector_of.at(set.division);
    facts.department = tables_.department(set.set).city_zh;
    facts.total = Money::fen(project.total);
    added.tags = {chance.happens(2'600) ? "政府投资" : "民间投资"};
    bulk_.add(at, demo_person, std::move(added));
  }

  void reach(const Lean& project, const char* code, Day day, Instant at) {
    bulk_.add(at, reporter(project), NodeReached{ProjectId{project.number}, code, day, {}, {}});
  }
  void enter(const Lean& project, State state, Day day, Instant at) {
    bulk_.add(at, reporter(project), StateChanged{ProjectId{project.number}, state, day, {}, {}});
  }

  void prepare(const Lean& project, Instant at) {
    const Day day = opened_ + 1;
    reach(project, "1.1", day + -300, at);
    if (project.landed) {
      for (const char* code : {"1.2", "1.3", "1.4"}) reach(project, code, day + -200, at);
    }
    if (project.start_month < 0) {
      reach(project, "3.4", day + -30, at);
      if (project.included) reach(project, "3.5", day, at);
      return enter(project, State::building, day, at);
    }
    enter(project, State::preparing, day, at);
    const Day planned = months_after(opened_ + 1, project.start_month) + 14;
    bulk_.add(at, reporter(project), NodePlanned{ProjectId{project.number}, "3.4", planned, {}});
    if (!project.mature) return;
    for (const char* code : {"2.1", "2.2", "2.3", "2.4", "2.5"})
      reach(project, code, day + -10, at);
  }

  void plan(const Lean& project, int year, Instant at) {
    bulk_.add(
        at, reporter(project),
        PlanSet{
            ProjectId{project.number}, year, day_of(at), Money::fen(project.plan_year), {}, {}});
  }

  void report(const Lean& project, int month, Day day, Instant at) {
    if (project.start_month == month) {
      reach(project, "3.4", day, at);
      enter(project, State::building, day, at);
    }
    const auto& curve = tables_.shape.curves.front().cumulative_bp;  // outdoor
    const auto due =
        part_of(project.plan_year, curve[static_cast<std::size_t>(day.month() - 1)], 10'000);
    const bool begun = month >= project.start_month;
    const auto invested = begun ? part_of(due, project.pace_bp, 10'000) / wan * wan : 0;
    ProgressReported said;
    said.project = ProjectId{project.number};
    said.period = month_of(day);
    said.day = day;
    said.invested_year = Money::fen(invested);
    said.arrived_year = Money::fen(part_of(invested, 11'000, 10'000) / wan * wan);
    const auto work = begun ? std::int64_t{10'000} * (month + 1) / (months_ + 12) : 0;
    said.work_bp = static_cast<std::int32_t>(work);
    bulk_.add(at, reporter(project), std::move(said));
  }

  Tables tables_;
  std::uint64_t seed_;
  std::uint32_t projects_;
  int months_;
  std::uint32_t provinces_;
  Day opened_;
  Bulk bulk_;
  std::vector<std::size_t> county_regions_;  // rows of the tree
};

}  // namespace

bool is_nation(const DemoOptions& options) { return options.projects != 0 || options.months != 0; }

Day nation_today() { return last_month_end(as_of()); }

Day nation_opened(const DemoOptions& options) {
  const int months = options.months == 0 ? 12 : options.months;
  const Day last = nation_today();
  return months_after(last + (1 - last.day()), 1 - months) + -1;
}

void write_nation(Desk& desk, const DemoOptions& options) {
  desk.put_person({demo_person, {"演示系统", "Demonstration"}});
  for (std::uint32_t i = 0; i < enterprise_reporters; ++i) {
    desk.put_person(
        {{first_reporter + i},
         {fmt::format("演示填报员 {}", i + 1), fmt::format("Demo reporter {}", i + 1)}});
  }
  Nation(desk, options).write();
}

json::Value method_text() {
  const auto method = json::parse(shipped("methods/jilin-four-rates.json"));
  check(static_cast<bool>(method), "a method that can't be read");
  return *method;
}

}  // namespace kaigong::demo
