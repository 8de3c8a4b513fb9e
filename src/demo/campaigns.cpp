// tested by: demo/province_test.cpp
#include "demo/campaigns.h"

#include "base/check.h"
#include "board/filings.h"
#include "demo/dates.h"
#include "demo/drawing.h"
#include "demo/portfolio.h"
#include "demo/told.h"
#include "desk/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kaigong::demo {

namespace {

constexpr std::int64_t minute_ms = 60'000;

Instant at(Day day, int hour, int minute) {
  return {noon(day).ms + ((hour - 12) * 60 + minute) * minute_ms};
}

RegionId region_of(const Tables& tables, const std::string& key) {
  return {static_cast<std::uint32_t>(tables.region(key) + 1)};
}

// Numbers go by the day on which they are called.
constexpr CampaignId of_winter{1}, of_april{2}, of_may{3};

const EventRow& start_of_april(const Printed& printed) {
  const auto found =
      std::find_if(printed.events.begin(), printed.events.end(),
                   [](const EventRow& one) { return one.kind == "concentrated_start"; });
  check(found != printed.events.end(), "no concentrated start");
  return *found;
}

ProjectId named(const std::vector<Composed>& projects, const std::string& key) {
  for (const auto& project : projects) {
    if (project.named != nullptr && project.named->key == key) return project.project;
  }
  return {};
}

// The venues are printed; that they report in one after another from half past nine is composed.
void tell_start(Journal& journal, const CampaignStage& stage, RegionId top, PersonId office) {
  const auto& event = start_of_april(stage.printed);
  CampaignCalled called{of_april,
                        CampaignKind::start,
                        {event.zh, event.en},
                        top,
                        stage.tables.tag("concentrated-start-2022q2"),
                        as_of(),
                        as_of(),
                        {},
                        "5000万元以上项目，一个主会场、十个分会场",
                        ""};
  for (const auto& venue : event.venues) {
    const auto site = venue.project ? named(stage.projects, *venue.project) : ProjectId{};
    called.venues.push_back({region_of(stage.tables, venue.region), venue.main, site, ""});
  }
  journal.add(at(working_day(as_of() + -6), 10, 0), office, called);
  int minute = 30;
  for (const auto& venue : called.venues) {
    CampaignStepped step{of_april, CampaignStep::reported, as_of(), venue.region, {}, "", ""};
    journal.add_of_morning(at(as_of(), 9, minute++), office_of(stage.cast, venue.region), step);
  }
  CampaignStepped announced{of_april, CampaignStep::announced, as_of(), {}, {}, event.zh, ""};
  journal.add_of_morning(at(as_of(), 9, minute + 4), office, announced);
}

// What the meeting of that day asked for, and the winter before; their windows are composed.
void tell_others(Journal& journal, const CampaignStage& stage, RegionId top, PersonId office) {
  const Day winter = *Day::of(2021, 11, 16);
  journal.add(at(winter, 10, 0), office,
              CampaignCalled{of_winter,
                             CampaignKind::winter,
                             {"2021—2022年冬季施工", "Winter construction 2021-2022"},
                             top,
                             stage.tables.tag("winter-construction"),
                             winter,
                             *Day::of(2022, 3, 31),
                             {},
                             "起止为演示编制",
                             ""});
  journal.add_of_morning(
      at(as_of(), 11, 50), office,
      CampaignCalled{of_may,
                     CampaignKind::resumption,
                     {"在建项目5月底前全部复工", "All works resumed by the end of May"},
                     top,
                     stage.tables.tag("resume-by-may"),
                     as_of(),
                     *Day::of(2022, 5, 31),
                     {},
                     "一企一策制定复工方案",
                     ""});
}

}  // namespace

void tell_campaigns(Journal& journal, const CampaignStage& stage) {
  const RegionId top{1};
  const auto office = office_of(stage.cast, top);
  tell_start(journal, stage, top, office);
  tell_others(journal, stage, top, office);
}

void tell_photos(Journal& journal, Desk& desk, const std::vector<Composed>& projects) {
  std::vector<std::uint64_t> known;
  std::uint64_t seed = 20'220'428;
  int minute = 0;
  for (const auto& project : projects) {
    if (project.group != Group::april) continue;
    for (;;) {  // no two sites look alike
      const auto bytes = site_drawing(++seed);
      const auto file = look_at_file(fmt::format("现场-{:05}.png", project.project.value), bytes,
                                     desk.digest_kind(), "");
      check(static_cast<bool>(file), "a drawing that is no picture");
      const auto print = file->examined.fingerprint;
      const bool alike = std::any_of(known.begin(), known.end(), [&](std::uint64_t one) {
        return print && look_alike(one, *print);
      });
      if (alike) continue;
      if (print) known.push_back(*print);
      desk.shelve(file->digest, papers::media_type(file->examined.media), bytes);
      EvidenceFiled filed;
      filed.project = project.project;
      filed.what = Paper::photo;
      filed.digest = file->digest;
      filed.media_type = papers::media_type(file->examined.media);
      filed.name = file->name;
      filed.bytes = file->bytes;
      filed.taken = as_of();
      if (print) filed.fingerprint = show_fingerprint(*print);
      filed.note = "演示编制的示意图，不是照片";
      const PersonId by{first_reporter +
                        static_cast<std::uint32_t>(project.number % enterprise_reporters)};
      journal.add({at(as_of(), 7, 5).ms + minute++ * 15'000}, by, std::move(filed));
      break;
    }
  }
}

}  // namespace kaigong::demo
