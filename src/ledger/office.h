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

// What is said of the office's own house: the ledger, regions, posts, events, methods and what was
// judged and filed by them. What is said of projects stands in entry.h.
namespace kaigong {

using Seq = std::uint64_t;  // 1 for a ledger's first entry, no gaps

struct LedgerOpened {
  Text name;
  std::string currency;      // ISO 4217; every amount in this ledger is in it
  std::string digest;        // "SHA-256" or "SM3"
  bool composed = false;     // a demonstration, not a record of anything
  std::optional<Day> today;  // a demonstration stands still on this day
  std::int32_t offset_minutes = 480;
};

struct RegionAdded {
  RegionId region;
  RegionId parent;   // none: the top
  std::string key;   // "jilin/changchun/chaoyang"; never changes
  std::string code;  // GB/T 2260 where there is one
  Text name;
  std::string level;   // province, prefecture, county, zone …
  bool races = false;  // ranks as a unit of its own, beside others that do
};

// What a post is for. What each may do stands in desk/rights.cpp, on one screen.
enum class Role : std::uint8_t {
  none,
  administrator,  // keeps people and posts
  office,         // 推进办: of the province, a city or a county, by the post's region
  clerk,          // 填报员 of such an office
  department,     // 部门
  enterprise,     // 业主单位
  leader,         // 包保领导
  auditor         // reads all
};
BOOST_DESCRIBE_ENUM(Role, none, administrator, office, clerk, department, enterprise, leader,
                    auditor)

struct PostHeld {
  PersonId person;
  Text title;
  std::string unit;
  RegionId region;
  std::optional<Day> from;
  std::optional<Day> until;
  Text source;
  std::optional<Role> role{};  // none: a title without rights here
  PersonId deputy_of{};        // has that person's posts meanwhile
};

struct EventFigure {
  Text what;
  std::int64_t value = 0;
  std::string unit;       // count, fen
  std::string qualifier;  // 余, 约, 超 …
};

struct EventNoted {
  EventId event;
  std::string event_kind;  // start, visit, meeting
  std::optional<Day> day;
  Text day_note;
  Text name;
  RegionId region;
  std::vector<PersonId> people;
  std::vector<ProjectId> sites;
  std::vector<EventFigure> figures;
  std::vector<Text> asked;
  Text source;
};

struct MethodAdopted {
  std::string code;
  std::string version;
  json::Value text;  // the whole method: see docs/methods
};

struct AssessmentPublished {
  std::string method;
  std::string version;
  std::string by;  // region, department …
  Day as_of;
  Seq at_seq = 0;        // of the board that was judged
  Digest digest;         // of the result's text
  json::Value result{};  // that text, as it was published; older ones and very long ones lack it
};

// What a unit says against an assessment that was published.
struct AppealRaised {
  std::uint32_t assessment = 0;  // the entry that published it
  std::string unit;              // a region's key, or a department's or owner's name
  std::string item;              // of its scheme; none: the rank, grade or list
  std::string reason;
  std::string document;
};

enum class AppealVerdict : std::uint8_t { none, upheld, rejected, withdrawn };
BOOST_DESCRIBE_ENUM(AppealVerdict, none, upheld, rejected, withdrawn)

// The last word on it.
struct AppealAnswered {
  std::uint32_t appeal = 0;  // the entry that raised it
  AppealVerdict verdict = AppealVerdict::none;
  std::string reason;
  std::string document;
};

// A figure of a unit that no project adds up to: what statistics publish of it, what a panel gave
// it. Stands for the end of `day`; the last word about a day counts.
struct FigureReported {
  std::string figure;  // a code of the method's `figures`, which has its unit
  std::string unit;    // whom it is of: a region's key, or a department's or owner's name
  Day day;
  std::int64_t value = 0;  // in that unit, within ±10^14
  std::string document;    // where it is printed
  std::string reason{};    // of a correction
};

// Points given or taken by hand. There are none without a reason and a document.
struct ScoreAdjusted {
  std::string item;  // of the method's scheme, scored by documents
  std::string unit;
  Day day;                        // counts from then to the end of its year
  std::int64_t points_micro = 0;  // millionths of a point, within ±1000 points
  std::string reason;
  std::string document;
};

// A light, list or veto that doesn't count against a project or a unit for a time. The last
// word about the same rule and the same first day counts, so one may be ended early.
struct ExemptionGranted {
  ProjectId project;  // or
  std::string unit;
  std::string rule;  // its code in the method
  Day from;
  Day until;          // the last day
  PersonId approver;  // who answers for it
  std::string reason;
  std::string document;
};

// How a region and all below work from a day on (平战转换): a profile of the method, or "normal".
// The last word of a region about a day counts, before that of the regions above.
struct PostureSet {
  RegionId region;
  std::string profile;
  Day day;
  std::optional<Day> until;  // the last day; none: until the next word
  std::string reason;
  std::string document;  // the order
};

struct WorkbookFiled {
  std::string name;
  Digest digest;
  std::string mapping;
  std::int64_t rows = 0;
  std::int64_t recorded = 0;
};

}  // namespace kaigong
