#pragma once

#include "board/board.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a measure may count or sum of one project as of a day, and the conditions under which it
// does. Both lists are closed: a method names them, code defines them.
namespace kaigong {

class Present;

// The day of a judgement and what follows from it once for all projects.
struct Moment {
  Day as_of;
  int year = 0;
  Day schedule_day;  // the last month end on or before: plans are due at month ends
  std::array<std::int32_t, 12> curve_bp{};  // of plans without months of their own
  const Present* present = nullptr;  // the columns worked out for this very moment, if any are
};

enum class Term : std::uint8_t {
  count,            // 1
  total,            // 总投资
  invested_year,    // 本年累计完成投资
  invested_month,   // of the month of the day: this year's less what stood at the month end before
  invested_total,   // 开工以来累计完成投资
  arrived_year,     // 本年到位资金
  plan_year,        // 年度计划投资
  plan_due,         // 时序应完成投资 by the project's own curve
  linear_due,       // 时序应完成投资, months elapsed / 12
  statistics_year,  // 统计口径本年完成投资
  permits_done,     // stage-2 nodes reached
  permits_needed,   // stage-2 nodes, 5
  forecast_total,   // the newest forecast of the whole cost
  forecast_first,   // the first one
  forecast_growth,  // newest less first
  slip_days         // newest forecast finish less the first
};
BOOST_DESCRIBE_ENUM(Term, count, total, invested_year, invested_month, invested_total, arrived_year,
                    plan_year, plan_due, linear_due, statistics_year, permits_done, permits_needed,
                    forecast_total, forecast_first, forecast_growth, slip_days)
bool is_money(Term term);

enum class Flag : std::uint8_t {
  large,               // total of 50 million yuan and over (5,000 万元)
  total_at_least,      // total of `amount` and over: size classes are nested, never added
  plan_at_least,       // plan of the year of the day of `amount` and over
  signed_up,           // node 1.1 reached
  landed,              // nodes 1.2, 1.3 and 1.4 reached
  planned_start,       // start planned in the year of the day
  start_due,           // start planned on or before the day
  started,             // node 3.4 reached
  permits_complete,    // nodes 2.1 to 2.5 reached
  included,            // node 3.5 reached
  inclusion_due,       // inclusion planned on or before the day
  completed,           // node 4.3 reached
  planned_completion,  // completion planned in the year of the day
  in_production,       // node 5.2 reached
  suspended,           // state on the day
  ended,               // state on the day
  has_plan,            // a plan for the year of the day
  reported,            // a report on or before the day
  forecast,            // a forecast on or before the day
  tagged,              // one of the tags listed in `in`
  confidence,          // newest judged confidence is one of `in`
  rated,               // some judged confidence
  in_sector,           // one of `in`
  in_industry,         // a code that begins with one of `in`
  exempt,              // from one of the rules in `in` on the day
  in_posture,          // its region is told to be in one of `in` on the day; "normal": in none
  in_campaign          // called by one of the kinds of campaign in `in` that is on on the day
};
BOOST_DESCRIBE_ENUM(Flag, large, total_at_least, plan_at_least, signed_up, landed, planned_start,
                    start_due, started, permits_complete, included, inclusion_due, completed,
                    planned_completion, in_production, suspended, ended, has_plan, reported,
                    forecast, tagged, confidence, rated, in_sector, in_industry, exempt, in_posture,
                    in_campaign)

inline constexpr std::string_view normal_posture = "normal";  // no region is told otherwise

// Whether a node counts that was reached at any time, or only in the year or month of the day.
enum class Within : std::uint8_t { ever, year, month };
BOOST_DESCRIBE_ENUM(Within, ever, year, month)

struct Condition {
  Flag is = Flag::large;
  bool negated = false;
  std::vector<std::string> in;
  std::int64_t amount = 0;       // fen
  Within within = Within::ever;  // of signed_up, started, included, completed, in_production
  friend bool operator==(const Condition&, const Condition&) = default;
};
BOOST_DESCRIBE_STRUCT(Condition, (), (is, negated, in, amount, within))
// Called by the day, begun, and neither over nor ended.
bool is_on(const Board& board, const Campaign& campaign, Day day);
bool bears_tag(const Board& board, const Project& project, std::string_view tag);
bool has_span(Flag flag);    // reads `within`
bool has_amount(Flag flag);  // reads `amount`

// Collects the entries that an answer rests on, when somebody wants to open it.
using Trace = std::vector<Seq>;

std::int64_t value_of(Term term, const Project& project, const Moment& moment,
                      Trace* trace = nullptr);
bool holds(const Condition& condition, const Board& board, const Project& project,
           const Moment& moment, Trace* trace = nullptr);
bool hold(const std::vector<Condition>& conditions, const Board& board, const Project& project,
          const Moment& moment, Trace* trace = nullptr);

// What the plan asks for by the schedule day; a part-of-month report moves it to that report's day.
// Within a month the plan is linear by day. (Ours; offices publish month ends only.)
std::int64_t due_by(const PlanLine& plan, const Moment& moment, Day day);
// The same at the end of a month of the plan's year, 1 to 12; 0 is the year's beginning.
std::int64_t due_by_end_of(const PlanLine& plan, const Moment& moment, int month);

Text says(const Condition& condition);
Text name_of(Term term);

}  // namespace kaigong
