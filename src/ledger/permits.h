#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/json.h"
#include "base/text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What must be permitted before a project may begin (前期手续): who decides, by when, and what may
// come later (容缺受理). A permit that is granted marks the node that stands for it.
namespace kaigong {

// Ministries' lists name more of them; any other name may be said as it is.
struct PermitKind {
  std::string_view code;
  const char* zh;
  const char* en;
  std::string_view node;  // that it marks; none: none stands for it
  Text name() const { return {zh, en}; }
};
std::span<const PermitKind> permit_kinds();
const PermitKind* find_permit_kind(std::string_view said);  // by code or name

// The last word about an application counts. Limits are in working days from the day on which it
// is accepted; 0: nobody said.
struct PermitApplied {
  PermitId permit;
  ProjectId project;
  std::string kind;
  RegionId at;             // whose level decides
  std::string department;  // there; none: the region's office
  Day day;
  std::int32_t legal_days = 0;     // 法定时限
  std::int32_t promised_days = 0;  // 承诺时限
  std::string note;
};

enum class PermitStep : std::uint8_t {
  none,
  accepted,  // 受理; with papers that come later: 容缺受理
  supplied,  // 补齐
  granted,   // 办结; a first opinion only, as long as papers are missing
  refused,   // 不予许可
  revoked,   // 撤回许可: papers didn't come
  withdrawn  // 撤回申请
};
BOOST_DESCRIBE_ENUM(PermitStep, none, accepted, supplied, granted, refused, revoked, withdrawn)

struct PermitStepped {
  PermitId permit;
  PermitStep step = PermitStep::none;
  Day day;
  std::vector<std::string> papers;  // accepted: that come later; supplied: that came
  std::optional<Day> until;         // accepted: promised for them
  std::string number;               // granted: of the permit
  std::string text;
  std::string document;
};

}  // namespace kaigong
