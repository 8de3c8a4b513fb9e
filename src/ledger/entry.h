#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"
#include "base/money.h"
#include "base/text.h"
#include "ledger/campaigns.h"
#include "ledger/duties.h"
#include "ledger/elements.h"
#include "ledger/evidence.h"
#include "ledger/matters.h"
#include "ledger/office.h"
#include "ledger/permits.h"
#include "ledger/visits.h"

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
  std::optional<PersonId> leader;  // 包保领导
  std::optional<Money> total;
  std::optional<Money> invested_before;  // until the end of the year before its first report
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
  std::vector<std::string> tags{};  // that are added
};

struct ProjectTagged {
  ProjectId project;
  std::vector<std::string> add;
  std::vector<std::string> remove;
};

enum class State : std::uint8_t {
  none,
  reserve,
  signed_up,
  preparing,
  building,
  suspended,
  completed,
  producing,
  at_capacity,
  ended
};
BOOST_DESCRIBE_ENUM(State, none, reserve, signed_up, preparing, building, suspended, completed,
                    producing, at_capacity, ended)

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
  std::vector<Money>
      months;  // cumulative at each month's end, 12 of them; none: the method's curve
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
  std::optional<Money> invested_year;   // paid this year so far
  std::optional<Money> arrived_year;    // money in place this year so far
  std::optional<std::int32_t> work_bp;  // share of the whole works done
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

// One batch of special bonds for a project. Issued, arrived and paid are different amounts, each
// cumulative for the batch at the end of `day`; absent: not said.
struct BondReported {
  ProjectId project;
  std::string batch;
  Day day;
  std::optional<Day> issued_on;
  std::optional<Money> issued;
  std::optional<Money> arrived;
  std::optional<Money> paid;
  std::string reason;
};

// What an office on the way up says of one report: right as it stands there, or returned with the
// reason (退回). The last word at a level counts.
struct ProgressReviewed {
  ProjectId project;
  std::uint32_t report = 0;  // the entry that reported
  RegionId at;               // whose office says so
  bool returned = false;
  std::string field;   // of the form, where one is meant
  std::string reason;  // of a return
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

using Body = std::variant<
    LedgerOpened, RegionAdded, PostHeld, ProjectAdded, ProjectAmended, ProjectTagged, StateChanged,
    PlanSet, NodePlanned, NodeReached, ProgressReported, StatisticsReported, MatterRaised,
    MatterClosed, EventNoted, FactCited, MethodAdopted, AssessmentPublished, WorkbookFiled,
    FigureReported, ScoreAdjusted, ExemptionGranted, BondReported, ProgressReviewed, EvidenceFiled,
    EvidenceWithdrawn, AppealRaised, AppealAnswered, MatterStepped, PostureSet, CampaignCalled,
    CampaignStepped, ResumptionPlanned, ElementNeeded, ElementAnswered, ElementAllotted,
    PermitApplied, PermitStepped, VisitPlanned, VisitStepped, DutyGiven, HelpGiven, CarePlanned>;

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
// The matter that an entry is about, if it is: its project stands on the board.
MatterId matter_of(const Body& body);
// The need that an answer is about: its project stands on the board.
NeedId need_of(const Body& body);
// The permit that a step is about: its project stands on the board.
PermitId permit_of(const Body& body);
// The visit that an entry is about, if it is: who may know of it, says its kind.
VisitId visit_of(const Body& body);

}  // namespace kaigong
