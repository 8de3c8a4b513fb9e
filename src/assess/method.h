#pragma once

#include "assess/ladder.h"
#include "assess/reporting.h"
#include "assess/scheme.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

// A method (考核办法) as data: what is measured, how it is scored and ranked, which lights go on,
// what is to be reported when. It is kept in the ledger as it was adopted. Shapes and rules are
// closed sets; each is one function that quotes the clause it serves. docs/methods/ has the format
// with worked examples.
namespace kaigong {

inline constexpr IssueKind unknown_measure{"method.unknown_measure", "没有“{}”这个指标",
                                           "there is no measure “{}”"};

enum class RuleKind : std::uint8_t {
  start_late,      // levels by months past the planned month
  behind_points,   // levels by percentage points behind the schedule
  below_share,     // levels by completed / due, as a share
  money_below,     // levels by money in place / due, as a share
  inclusion_late,  // levels by months since the start
  bond_behind,     // levels by how far a batch is paid behind its expected line, as a share of it
  growth_below,    // of units: 1 grows, but below plan or the level above; 2 falls
  // Early warnings (dispatch/early.h):
  silence,         // levels by days since the last report
  stall,           // by days since investment or works last grew
  repeated,        // by reports in a row that say the very same as the one before
  fallen,          // by how far the year's investment fell below what had been reported, as a share
  total_passed,    // by investment so far / total, as a share
  total_grew,      // by how far the total is over the first one, as a share
  money_ahead,     // by percentage points that investment is ahead of works
  works_ahead,     // by percentage points that works are ahead of investment
  quarter_leap,    // by points more of a quarter reported in its last month than the plan has there
  statistics_far,  // by how far statistics are from the report of their day, as a share of it
  just_over,       // levels by how little the total is over `amount`, as a share; going down
  late_plan,       // by points more of the plan in the last three months than the method's curve
  finish_recedes,  // by how far the forecast finish moved in the time that passed, as a share of it
  finish_passed,   // by days since the finish that was said, with nothing completed
  photo_reused     // by pictures that had been filed before
};
BOOST_DESCRIBE_ENUM(RuleKind, start_late, behind_points, below_share, money_below, inclusion_late,
                    bond_behind, growth_below, silence, stall, repeated, fallen, total_passed,
                    total_grew, money_ahead, works_ahead, quarter_leap, statistics_far, just_over,
                    late_plan, finish_recedes, finish_passed, photo_reused)
bool is_of_units(RuleKind kind);

enum class Schedule : std::uint8_t { plan, linear };  // the plan's own curve, or months / 12
BOOST_DESCRIBE_ENUM(Schedule, plan, linear)

// What a colour means is the method's word: in some places red is praise.
struct LightLevel {
  std::string label;   // how the method calls it: "yellow", "红旗"
  std::string colour;  // how it is drawn: blue, yellow, orange, red
  Text name;
  std::int64_t at = 0;  // the limit, in the rule's unit: months, basis points
  bool over = false;    // the limit itself doesn't count yet
};
BOOST_DESCRIBE_STRUCT(LightLevel, (), (label, colour, name, at, over))

struct LightRule {
  std::string code;
  Text name;
  Text source;
  RuleKind kind = RuleKind::behind_points;
  Schedule schedule = Schedule::plan;
  std::vector<Condition> where;    // which projects it looks at
  std::vector<LightLevel> levels;  // from the lightest to the heaviest
  // A batch of bonds is to be paid in, after the month of its issue; finish_recedes looks back.
  std::int64_t months = 6;
  std::int64_t amount = 0;  // fen: the threshold of just_over
  Quantity growth;          // of a unit
  std::string planned;      // a figure of it, in basis points
};
BOOST_DESCRIBE_STRUCT(LightRule, (),
                      (code, name, source, kind, schedule, where, levels, months, amount, growth,
                       planned))

struct Curve {
  Text name;
  std::vector<std::int32_t> months_bp;  // 12 cumulative shares of the year's plan
};
BOOST_DESCRIBE_STRUCT(Curve, (), (name, months_bp))

// A way of working that a region is switched to by an order (平战转换): conditions ask for it.
struct Profile {
  std::string code;  // never "normal", which is the absence of all
  Text name;
  Text source;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (code, name, source))

struct Method {
  std::string code;
  std::string version;
  Text name;
  Text note;
  Curve curve;
  std::vector<Measure> measures;
  std::vector<Figure> figures;
  Scheme scheme;
  std::vector<LightRule> lights;
  std::vector<ReportingCalendar> reporting;  // none: nothing is ever due
  std::optional<Verification> verification;  // none: what is reported stands
  std::vector<Ladder> ladders;    // of a matter the first that takes its kind; none: it stays
  std::vector<Profile> profiles;  // that a region can be switched to

  const Measure* measure(std::string_view measure_code) const;
  const Figure* figure(std::string_view figure_code) const;
  const Profile* profile(std::string_view profile_code) const;
};
BOOST_DESCRIBE_STRUCT(Method, (),
                      (code, version, name, note, curve, measures, figures, scheme, lights,
                       reporting, verification, ladders, profiles))

// Every issue with its JSON pointer, unknown members included.
Result<Method> read_method(const json::Value& text);

// The method in force on the board: the last one adopted that reads. An empty method where there
// is none.
Method method_of(const Board& board);
// As it was adopted when that was published; empty where this ledger never adopted it.
Method method_of(const Board& board, const At<AssessmentPublished>& published);

Moment moment_of(const Method& method, Day as_of);

}  // namespace kaigong
