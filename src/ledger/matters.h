#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What must be settled (事项), and all that is said of it on the way. One issue, one recipient who
// decides; settled only when who raised it says so.
namespace kaigong {

enum class MatterKind : std::uint8_t {
  blocker,        // 堵点, by element
  directive,      // 督办: an instruction, a letter
  rectification,  // 整改: what an inspection found
  hazard,         // 隐患: safety, flood
  wages,          // 欠薪
  request         // 企业诉求
};
BOOST_DESCRIBE_ENUM(MatterKind, blocker, directive, rectification, hazard, wages, request)

struct MatterRaised {
  MatterId matter;
  ProjectId project;     // none: about no project, but about its region
  std::string element;   // land, forest, energy, finance …
  std::string severity;  // ordinary, serious
  std::string text;
  std::string recipient;  // the department that decides; none: the office of `at`
  Day day;
  std::optional<Day> due;
  std::optional<MatterKind> kind{};  // none: a blocker, as all were once
  RegionId region{};                 // of what is about no project
  RegionId at{};                     // whose turn it is; none: the lowest level that the ladder has
  std::string ask{};                 // what that level must decide
  std::string unit{};  // for whom it is raised: an owner or department; none: an office
  RegionId office{};   // whose office raises it
  MatterId again{};    // that it raises anew
  EventId event{};     // the meeting that it comes from
  VisitId visit{};     // the visit that found it
};

enum class MatterStep : std::uint8_t {
  none,
  received,   // 签收
  replied,    // 回复: what is being done, and until when
  solved,     // 办结待确认: by the recipient's word
  confirmed,  // 销号: by who raised it
  refused,    // 不予确认: it isn't settled
  climbed,    // 自动升级: the clock says so
  pushed,     // 提级: by hand, with the question to decide
  sent_down,  // 退回下级: once a level
  passed,     // 转办: to another recipient of the same level
  extended,   // 延期: until a day, with document
  withdrawn   // 撤回: by who raised it
};
BOOST_DESCRIBE_ENUM(MatterStep, none, received, replied, solved, confirmed, refused, climbed,
                    pushed, sent_down, passed, extended, withdrawn)

struct MatterStepped {
  MatterId matter;
  MatterStep step = MatterStep::none;
  Day day;
  std::string text;          // what was done, why, what the next level must decide
  RegionId to;               // climbed, pushed, sent down: whose turn it is then
  std::string recipient;     // there; none: the region's office
  std::optional<Day> until;  // replied: planned; extended: the new limit
  std::string document;
  std::vector<Digest> evidence;  // of its project's files
};

// As version 1 of ledgers said it: settled.
struct MatterClosed {
  MatterId matter;
  Day day;
  std::string text;
};

}  // namespace kaigong
