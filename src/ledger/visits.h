#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"
#include "base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Visits to sites (踏查、督查): who goes where, what was found, and what was told to the leader.
// What must be done about it is a matter that names its visit.
namespace kaigong {

enum class VisitKind : std::uint8_t {
  none,
  tour,        // 踏查: a leader sees projects
  inspection,  // 督查: announced
  unannounced  // 四不两直: whoever is visited learns of it when it is done
};
BOOST_DESCRIBE_ENUM(VisitKind, none, tour, inspection, unannounced)

// The last word about a visit counts.
struct VisitPlanned {
  VisitId visit;
  VisitKind kind = VisitKind::none;
  std::string name;
  RegionId region;   // whose office plans it
  PersonId leader;   // none: said in words
  std::string team;  // who else goes
  Day from;
  Day until;
  std::vector<ProjectId> stops;  // in the order of the route
  std::string note;
  std::string document;
};

enum class VisitStep : std::uint8_t {
  none,
  seen,      // 到现场: one project
  done,      // 结束
  fed_back,  // 反馈: to the leader, what became of it
  cancelled  // 取消
};
BOOST_DESCRIBE_ENUM(VisitStep, none, seen, done, fed_back, cancelled)

// How the site stood.
enum class SiteFound : std::uint8_t {
  none,
  working,    // 正常施工
  slow,       // 推进缓慢
  idle,       // 停工
  unstarted,  // 未开工
  finished    // 已完工
};
BOOST_DESCRIBE_ENUM(SiteFound, none, working, slow, idle, unstarted, finished)

struct VisitStepped {
  VisitId visit;
  VisitStep step = VisitStep::none;
  Day day;
  ProjectId stop;  // seen: which
  SiteFound found = SiteFound::none;
  std::optional<std::int32_t> workers;   // on site
  std::optional<std::int32_t> machines;  // on site
  std::string text;
  std::vector<Digest> evidence;  // of its project's files
};

}  // namespace kaigong
