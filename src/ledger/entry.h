#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"
#include "base/money.h"
#include "base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What can be said: the closed list of entries. A new kind starts here, and the compiler then
// names every place that must know it. Nothing is ever changed: a mistake is put right by another
// entry. Members may be added to a kind (old lines read as nothing); a member never changes its
// meaning: that is a new version of the kind, and the old one is read for ever.
namespace kaigong {

using Seq = std::uint64_t;  // 1 for a ledger's first entry, no gaps

struct LedgerOpened {
  Text name;
  std::string currency;  // ISO 4217; every amount in this ledger is in it
  std::string digest;    // "SHA-256" or "SM3"
  bool composed = false; // a demonstration, not a record of anything
  std::optional<Day> today;  // a demonstration stands still on this day
  std::int32_t offset_minutes = 480;
};

struct RegionAdded {
  RegionId region;
  RegionId parent;  // none: the top
  std::string key;  // "jilin/changchun/chaoyang"; never changes
  std::string code; // GB/T 2260 where there is one
  Text name;
  std::string level; // province, prefecture, county, zone …
  bool races = false; // ranks as a unit of its own, beside others that do
};

struct PostHeld {
  PersonId person;
  Text title;
  std::string unit;
  RegionId region;
  std::optional<Day> from;
  std::optional<Day> until;
  Text source;
};

// Everything about a project that is told once and seldom amended. Absent: not said.
struct ProjectFacts {
  std::optional<std::string> code;  // national project code or the list's own number
  std::optional<Text> name;
  std::optional<RegionId> region;
  std::optional<std::string> industry;  // GB/T 4754, or the list's own category
  std::optional<std::string> sector;    // as bulletins group them
  std::optional<std::string> nature;    // 新建, 续建, 扩建 …
  std::optional<std::string> owner;
  std::optional<std::string> department;
  std::optional<PersonId> leader;       // 包保领导
  std::optional<Money> total;
  std::optional<std::string> about;
};

struct ProjectAdded {
  ProjectId project;
  std::optional<Day> listed;  // on the list since; without it, since the entry's day
  ProjectFacts facts;
  std::vector<std::string> tags;
};

struct ProjectAmended {
  ProjectId project;
  std::optional<Day> day;
  ProjectFacts facts;  // only what changes
  std::string reason;
};

struct ProjectTagged {
  ProjectId project;
  std::vector<std::string> add;
  std::vector<std::string> remove;
};

enum class State : std::uint8_t {
  none, reserve, signed_up, preparing, building, suspended, completed, producing, at_capacity, ended
};
BOOST_DESCRIBE_ENUM(State, none, reserve, signed_up, preparing, building, suspended, completed, producing,
                    at_capacity, ended)

struct StateChanged {
  ProjectId project;
  State state = State::none;
  Day day;
  std::string reason;  // a code: epidemic, funds, land, inspection, winter, other
  std::string note;
};

// The first plan of a year is the baseline; each later one is a modification and has a reason.
struct PlanSet {
  ProjectId project;
  std::int32_t year = 0;
  Day day;
  Money amount;
  std::vector<Money> months;  // cumulative at each month's end, 12 of them; none: the method's curve
  std::string reason;
};

struct NodePlanned {
  ProjectId project;
  std::string node;  // "3.4": see nodes.h
  std::optional<Day> day;
  std::string reason;
};

struct NodeReached {
  ProjectId project;
  std::string node;
  std::optional<Day> day;  // none: taken back
  std::string number;      // of the permit, contract or inclusion
  std::string reason;
};

struct PhysicalAmount {
  std::string item;
  std::string unit;
  std::int64_t done_milli = 0;  // thousandths of the unit, since the project began
  std::optional<std::int64_t> planned_milli;
};

// What those who build say: the administrative series. Figures stand for the end of `day`.
struct ProgressReported {
  ProjectId project;
  Period period;
  Day day;
  std::optional<Money> invested_year;  // paid this year so far
  std::optional<Money> arrived_year;   // money in place this year so far
  std::optional<std::int32_t> work_bp; // share of the whole works done
  std::optional<Money> total_forecast;
  std::optional<Day> finish_forecast;
  std::string phase;
  std::string confidence;  // a judged rating, as its list names it
  std::vector<PhysicalAmount> physical;
  std::vector<Digest> evidence;
  std::string note;
  std::string reason;  // for what is unusual, or for a correction
};

// What the statistics system says. Never written by who reports progress, never overwritten by it.
struct StatisticsReported {
  ProjectId project;
  Period period;
  Day day;
  Money invested_year;
};

struct MatterRaised {
  MatterId matter;
  ProjectId project;
  std::string element;   // land, forest, energy, finance …
  std::string severity;  // ordinary, serious
  std::string text;
  std::string recipient;
  Day day;
  std::optional<Day> due;
};

struct MatterClosed {
  MatterId matter;
  Day day;
  std::string text;
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

// What a source prints about a project, kept as printed. A doubt is noted, never repaired.
struct FactCited {
  ProjectId project;
  std::string field;
  std::string printed;
  std::string qualifier;
  std::string understood;
  Text source;
  std::optional<Day> published;
  std::optional<Day> event;
  Text doubt;
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
  Seq at_seq = 0;  // of the board that was judged
  Digest digest;   // of the result's text
};

struct WorkbookFiled {
  std::string name;
  Digest digest;
  std::string mapping;
  std::int64_t rows = 0;
  std::int64_t recorded = 0;
};

using Body = std::variant<LedgerOpened, RegionAdded, PostHeld, ProjectAdded, ProjectAmended, ProjectTagged,
                          StateChanged, PlanSet, NodePlanned, NodeReached, ProgressReported,
                          StatisticsReported, MatterRaised, MatterClosed, EventNoted, FactCited,
                          MethodAdopted, AssessmentPublished, WorkbookFiled>;

struct Entry {
  Seq seq = 0;
  std::string id;  // made by its author's client; the same id again is the same entry
  Instant at;
  PersonId by;
  Body body;
};

// "progress.reported/1" and its name for people.
std::string_view kind_of(const Body& body);
Text kind_name(std::string_view kind);
std::vector<std::string_view> all_kinds();

// The project an entry is about, if it's about one.
ProjectId project_of(const Body& body);

}  // namespace kaigong
