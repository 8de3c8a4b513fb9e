#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Who answers for which project and which enterprise (包保), what they did for it, and what is
// planned for an enterprise (一企一策).
namespace kaigong {

enum class Duty : std::uint8_t {
  none,
  leader,   // 包保领导
  officer,  // 首席服务官、项目管家
  contact   // 联系人
};
BOOST_DESCRIBE_ENUM(Duty, none, leader, officer, contact)

// The last word about the duty for a project or an enterprise counts. Handed over: all that one
// person had goes to another, and neither project nor enterprise is named.
struct DutyGiven {
  PersonId person;  // none: nobody has it
  Duty duty = Duty::none;
  ProjectId project;       // or
  std::string enterprise;  // by its name, as owners of projects bear it
  RegionId region;         // of the enterprise
  PersonId from;           // handed over by
  Day day;
  std::string reason;
  std::string document;
};

enum class HelpKind : std::uint8_t {
  none,
  visit,    // 走访
  call,     // 电话
  meeting,  // 会商
  errand    // 代办
};
BOOST_DESCRIBE_ENUM(HelpKind, none, visit, call, meeting, errand)

// What somebody did for a project or an enterprise (服务记录).
struct HelpGiven {
  ProjectId project;  // or
  std::string enterprise;
  RegionId region;  // of the enterprise
  HelpKind kind = HelpKind::none;
  Day day;
  std::string text;
  std::string result;
  std::vector<Digest> evidence;  // of its project's files
};

enum class CareKind : std::uint8_t {
  none,
  measure,  // 举措
  policy,   // 政策兑现
  request   // 诉求
};
BOOST_DESCRIBE_ENUM(CareKind, none, measure, policy, request)

// One line of an enterprise's plan. The last word about a line counts.
struct CarePlanned {
  CareId care;
  std::string enterprise;
  RegionId region;
  CareKind kind = CareKind::none;
  std::string text;
  std::string department;  // that sees to it; none: the region's office
  Day day;
  std::optional<Day> until;
  std::optional<Day> done;
  std::string result;  // what came of it; without a day it was done on: why it was dropped
  std::string reason;  // of a change
};

}  // namespace kaigong
