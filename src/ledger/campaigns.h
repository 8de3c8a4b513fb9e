#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/json.h"
#include "base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Campaigns (专项行动): what an office calls many projects to at once. Who belongs to one bears its
// tag: a campaign is a view of the list and asks for no figure that is reported anyway.
namespace kaigong {

enum class CampaignKind : std::uint8_t {
  none,
  start,  // 集中开工（开复工）: ground is broken, or works go on, everywhere on one day
  push,   // 攻坚（百日攻坚）: a window in which more is asked
  resumption,  // 限期复工: all that stopped go on before a day
  winter,      // 冬季施工
  livelihood   // 民生实事: done by a day
};
BOOST_DESCRIBE_ENUM(CampaignKind, none, start, push, resumption, winter, livelihood)

// A place that reports in for the projects of a region.
struct Venue {
  RegionId region;
  bool main = false;
  ProjectId site;  // where it stands; none: not said
  std::string host;
};

// The last word about a campaign counts.
struct CampaignCalled {
  CampaignId campaign;
  CampaignKind kind = CampaignKind::none;
  Text name;
  RegionId region;  // whose office calls it
  std::string tag;
  Day from;
  Day until;  // the last day; of a start mostly the same
  std::vector<Venue> venues;
  std::string note;
  std::string document;
};

enum class CampaignStep : std::uint8_t {
  none,
  reported,   // 报到: a venue says that it is ready, and who isn't
  announced,  // 宣布: by whoever called it
  ended       // 结束
};
BOOST_DESCRIBE_ENUM(CampaignStep, none, reported, announced, ended)

struct CampaignStepped {
  CampaignId campaign;
  CampaignStep step = CampaignStep::none;
  Day day;
  RegionId venue;                 // of a report
  std::vector<ProjectId> absent;  // of its projects, those that don't begin with it
  std::string text;               // why they don't; the words of the announcement
  std::string document;
};

// What a stopped project needs before it goes on, and when it means to (复工方案).
struct ResumptionPlanned {
  ProjectId project;
  Day day;                         // planned
  std::vector<std::string> needs;  // what is still missing: labour, materials, epidemic …
  std::string note;
  std::string reason;  // of a change
};

}  // namespace kaigong
