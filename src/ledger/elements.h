#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/json.h"

#include <cstdint>
#include <optional>
#include <string>

// What a project needs that an office must find (要素保障): land, forest land, energy, labour …
// How much, by when, and which level owns it; its answers; and what a level has to give.
namespace kaigong {

// The last word about a need counts; without an amount it is withdrawn.
struct ElementNeeded {
  NeedId need;
  ProjectId project;
  std::string element;            // as matters name it
  std::int64_t amount_milli = 0;  // thousandths of the unit
  std::string unit;
  std::optional<Day> by;
  RegionId at;             // whose level owns it
  std::string department;  // there; none: the region's office
  Day day;
  std::string note;
};

enum class NeedAnswer : std::uint8_t {
  none,
  promised,  // 承诺: so much, until a day
  granted,   // 落实: so much, by a document
  refused    // 不予保障
};
BOOST_DESCRIBE_ENUM(NeedAnswer, none, promised, granted, refused)

struct ElementAnswered {
  NeedId need;
  NeedAnswer answer = NeedAnswer::none;
  std::int64_t amount_milli = 0;  // in all so far, not more of it
  Day day;
  std::optional<Day> until;
  std::string text;
  std::string document;
};

// What a level has of an element for a year (指标). The last word counts.
struct ElementAllotted {
  RegionId region;
  std::string element;
  std::string unit;
  std::int32_t year = 0;
  std::int64_t amount_milli = 0;
  Day day;
  std::string document;
  std::string reason;  // of a change
};

}  // namespace kaigong
