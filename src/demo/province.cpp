#include "demo/province.h"

#include "demo/campaigns.h"
#include "demo/cast.h"
#include "demo/duties.h"
#include "demo/elements.h"
#include "demo/nation.h"
#include "demo/permits.h"
#include "demo/portfolio.h"
#include "demo/printed.h"
#include "demo/told.h"
#include "demo/visits.h"

#include <fmt/format.h>

namespace kaigong::demo {

namespace {

enum Stream : std::uint64_t { plans = 11, course = 12, reports = 13, matters = 14 };

constexpr std::uint32_t leaders = 22;
constexpr int minute_ms = 60'000;

Text numbered(const char* zh, const char* en, std::uint32_t number) {
  return {fmt::format("{} {}", zh, number), fmt::format("{} {}", en, number)};
}

void put_people(Desk& desk, const Printed& printed) {
  desk.put_person({demo_person, {"演示系统", "Demonstration"}});
  for (const auto& person : people_of(printed)) desk.put_person(person);
  for (std::uint32_t i = 0; i < enterprise_reporters + county_reporters; ++i)
    desk.put_person({{first_reporter + i}, numbered("演示填报员", "Demo reporter", i + 1)});
  for (std::uint32_t i = 0; i < leaders; ++i)
    desk.put_person({{first_leader + i}, numbered("演示包保领导", "Demo sponsor", i + 1)});
}

// What the ledger stands on: the tree of regions and the method.
void tell_ground(Journal& journal, const Tables& tables) {
  auto at = demo_opened_at();
  const auto next = [&] { return Instant{at.ms += 1'000}; };
  for (std::size_t i = 0; i < tables.regions.size(); ++i) {
    const auto& row = tables.regions[i];
    RegionAdded region{RegionId{static_cast<std::uint32_t>(i + 1)},
                       {},
                       row.key,
                       row.code,
                       {row.zh, row.en},
                       row.level,
                       row.races};
    if (!row.parent.empty())
      region.parent = RegionId{static_cast<std::uint32_t>(tables.region(row.parent) + 1)};
    journal.add(next(), demo_person, std::move(region));
  }
  journal.add(next(), demo_person, MethodAdopted{"jilin-four-rates", "3", method_text()});
}

void tell_project(Journal& journal, const Tables& tables, const Composed& project,
                  std::uint64_t seed) {
  Chance chance(seed, Stream::plans, project.number);
  const bool has_plan = project.is_started() || project.state == State::preparing;
  const auto made = has_plan ? plans_of(tables, project, chance) : Plans{};
  Teller tell(tables, journal, project, Chance(seed, Stream::course, project.number));
  tell_course(tell, made);
  tell.chance = Chance(seed, Stream::reports, project.number);
  tell_reports(tell, made);
  tell.chance = Chance(seed, Stream::matters, project.number);
  tell_matters(tell);
}

// What the reports print is put on record at the end of the last day: all it speaks of is there.
void tell_printed(Journal& journal, const Tables& tables, const Printed& printed,
                  const std::vector<Composed>& projects, std::vector<Body> cast) {
  std::map<std::string, ProjectId> numbers;
  for (const auto& project : projects) {
    if (project.named != nullptr) numbers[project.named->key] = project.project;
  }
  Instant at{noon(as_of()).ms + 340 * minute_ms};  // 17:40
  const auto tell = [&](std::vector<Body> bodies) {
    for (auto& body : bodies) journal.add({at.ms += 1'000}, demo_person, std::move(body));
  };
  tell(posts_of(tables, printed));
  tell(facts_of(printed, numbers));
  tell(events_of(tables, printed, numbers));
  tell(std::move(cast));
}

void write_province(Desk& desk, const DemoOptions& options) {
  const auto tables = load_tables();
  const auto printed = load_printed();
  const auto projects = compose_portfolio(tables, printed, options.seed);
  put_people(desk, printed);
  std::vector<PersonId> leading;
  for (std::uint32_t i = 0; i < leaders; ++i) leading.push_back({first_leader + i});
  auto cast = make_cast(tables, projects, leading);
  for (const auto& person : cast.people) desk.put_person(person);
  for (const auto& person : people_of_service(tables)) desk.put_person(person);
  Journal journal;
  tell_ground(journal, tables);
  for (const auto& project : projects) tell_project(journal, tables, project, options.seed);
  tell_elements(journal, tables, projects, options.seed);
  tell_permits(journal, tables, projects, options.seed);
  tell_duties(journal, tables, projects, options.seed);
  const CampaignStage stage{tables, printed, projects, cast};
  tell_campaigns(journal, stage);
  tell_visits(journal, tables, projects, cast);
  tell_photos(journal, desk, projects);
  tell_printed(journal, tables, printed, projects, std::move(cast.posts));
  if (options.morning) journal.stop_before_morning(as_of());
  journal.write(desk, options.progress);
}

}  // namespace

}  // namespace kaigong::demo

namespace kaigong {

LedgerOpened demo_opened(const DemoOptions& options) {
  LedgerOpened opened;
  const bool is_nation = demo::is_nation(options);
  opened.name = is_nation ? Text{"演示全国", "Demonstration nation"}
                          : Text{"吉林省（演示）", "Jilin Province (demonstration)"};
  opened.currency = "CNY";
  opened.composed = true;
  opened.today = is_nation ? demo::nation_today() : demo::as_of();
  return opened;
}

Instant demo_opened_at(const DemoOptions& options) {  // 08:30
  const Day day = demo::is_nation(options) ? demo::nation_opened(options) : *Day::of(2020, 1, 2);
  return {noon(day).ms - 210 * 60'000};
}

void write_demo(Desk& desk, const DemoOptions& options) {
  if (demo::is_nation(options)) {
    demo::write_nation(desk, options);
  } else {
    demo::write_province(desk, options);
  }
}

}  // namespace kaigong
