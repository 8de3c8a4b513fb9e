#pragma once

#include "board/lines.h"
#include "ledger/entry.h"
#include "ledger/nodes.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>

// One project as the entries add it up, with its histories. Histories are ordered by day and,
// within a day, by entry: the last line on or before a day is what stood on that day.
namespace kaigong {

// A text kept once for the whole board; 0 is the empty text.
using Word = std::uint32_t;

// Days in two bytes: 1970-01-01 to 2149-06-06.
using ShortDay = std::uint16_t;
constexpr ShortDay shorten(Day day) {
  return static_cast<ShortDay>(day.number() < 0        ? 0
                               : day.number() > 65'535 ? 65'535
                                                       : day.number());
}
constexpr Day lengthen(ShortDay day) { return Day::number(day); }

inline constexpr std::int64_t no_amount = std::numeric_limits<std::int64_t>::min();
inline constexpr std::uint16_t no_work = 0xFFFF;

// The board keeps entry numbers in four bytes: four thousand million entries a stream.
using ShortSeq = std::uint32_t;
inline ShortSeq short_seq(const Entry& entry) { return static_cast<ShortSeq>(entry.seq); }

struct ReportLine {  // 24 bytes a report, whatever it says
  ShortDay day = 0;
  std::uint16_t work_bp = no_work;
  ShortSeq seq = 0;
  std::int64_t invested_year = no_amount;  // fen
  std::int64_t arrived_year = no_amount;   // fen
};
static_assert(sizeof(ReportLine) == 24);

struct StatisticsLine {
  ShortDay day = 0;
  ShortSeq seq = 0;
  std::int64_t invested_year = 0;
};

struct ForecastLine {
  ShortDay day = 0;
  ShortSeq seq = 0;
  std::int64_t total = no_amount;
  std::optional<Day> finish;
  Word phase = 0;
  Word confidence = 0;
};

struct PhysicalLine {
  ShortDay day = 0;
  ShortSeq seq = 0;
  Word item = 0;
  Word unit = 0;
  std::int64_t done_milli = 0;
  std::int64_t planned_milli = no_amount;
};

struct PlanLine {
  std::int16_t year = 0;
  ShortDay day = 0;
  ShortSeq seq = 0;
  std::int64_t amount = 0;
  Lines<std::int64_t> months;  // 12 cumulative amounts, or none
  Word reason = 0;
};

struct NodeLine {
  std::uint8_t node = 0;
  bool planned = false;  // says when it is planned, else when it was reached
  bool taken_back = false;
  ShortDay at = 0;    // the day the line speaks of
  ShortDay said = 0;  // the day it was said
  ShortSeq seq = 0;
  Word number = 0;
};

struct StateLine {
  State state = State::none;
  ShortDay day = 0;
  ShortSeq seq = 0;
  Word reason = 0;
};

struct TotalLine {
  ShortDay day = 0;
  ShortSeq seq = 0;
  std::int64_t total = 0;
};

struct BondLine {
  ShortDay day = 0;
  ShortSeq seq = 0;
  Word batch = 0;
  std::optional<Day> issued_on;
  std::int64_t issued = no_amount;
  std::int64_t arrived = no_amount;
  std::int64_t paid = no_amount;
};

struct ReviewLine {
  ShortDay said = 0;
  bool returned = false;
  ShortSeq seq = 0;
  ShortSeq report = 0;
  RegionId at;
  Word field = 0;
  Word reason = 0;
};

struct ReportEvidence {
  ShortSeq report = 0;
  ShortSeq filing = 0;  // the entry that filed it
};

// What few projects have, kept apart so that the others needn't have room for it.
struct Seldom {
  Lines<ForecastLine> forecasts;
  Lines<PhysicalLine> physical;
  Lines<ShortSeq> amendments;    // of facts and of tags
  Lines<std::uint32_t> matters;  // indices into Board::matters
  Lines<std::uint32_t> facts;    // indices into Board::facts
  Lines<BondLine> bonds;
  Lines<std::uint32_t> exemptions;   // indices into Board::exemptions
  Lines<ReviewLine> reviews;         // in the order in which they were said
  Lines<ShortSeq> filings;           // the entries that filed evidence
  Lines<std::uint32_t> resumptions;  // indices into Board::resumptions
  Lines<ReportEvidence> evidence;    // of reports, in their order
  Lines<std::uint32_t> permits;      // indices into Board::permits
  Lines<std::uint32_t> helps;        // indices into Board::helps
};

// In the order in which questions about all projects ask: what nearly each of them looks at stands
// in the first 128 bytes.
struct Project {
  ProjectId id;
  RegionId region;
  Day listed;
  Word industry = 0, sector = 0, department = 0;
  PersonId leader;
  ShortSeq touched = 0;  // newest entry about it
  Lines<PlanLine> plans;
  Lines<ReportLine> reports;

  Lines<NodeLine> nodes;
  Lines<StateLine> states;
  Lines<TotalLine> totals;
  Lines<Word> tags;  // sorted

  ShortSeq added = 0;  // entry that put it on the list
  Word code = 0, nature = 0, owner = 0, about = 0;
  ShortSeq invested_before_said = 0;  // the entry; 0: nobody said it
  std::int64_t invested_before = 0;
  Text name;

  Lines<StatisticsLine> statistics;
  Lines<Seldom> seldom;  // one or none: see seldom_of
};
// Empty lists where the project has none.
const Seldom& seldom_of(const Project& project);
Seldom& seldom(Project& project);  // made where it has none

// What stood on a day. Nothing where nothing had been said.
const ReportLine* report_on(const Project& project, Day day);   // newest that says an investment
const ReportLine* work_on(const Project& project, Day day);     // newest that says a share of works
const ReportLine* arrived_on(const Project& project, Day day);  // newest that says money in place
const StatisticsLine* statistics_on(const Project& project, Day day);
const ForecastLine* forecast_on(const Project& project, Day day);
const TotalLine* total_on(const Project& project, Day day);
const StateLine* state_on(const Project& project, Day day);
const PlanLine* baseline(const Project& project, int year);
// The baseline until a modification's day, then the modification of the latest day; of two on one
// day the one entered later.
const PlanLine* plan_on(const Project& project, int year, Day day);
// The last word about a node counts, where the day it names is on or before the day.
const NodeLine* reached_on(const Project& project, std::uint8_t node, Day day);
const NodeLine* planned_on(const Project& project, std::uint8_t node, Day day);

// When it started, else when that is planned.
std::optional<Day> start_on(const Project& project, Day day);
// When it was completed, else when it is forecast to be, else when that is planned.
std::optional<Day> finish_on(const Project& project, Day day);
// The day of the last report.
std::optional<Day> updated_on(const Project& project, Day day);

// Reports of the year up to the day, in their order.
std::span<const ReportLine> reports_of(const Project& project, int year, Day day);

// Sums over years: the last report of every year before the day's, and the day's own.
std::int64_t invested_total_on(const Project& project, Day day);
// This year's, zero where this year has no report yet.
std::int64_t invested_year_on(const Project& project, Day day);
std::int64_t arrived_year_on(const Project& project, Day day);

}  // namespace kaigong
