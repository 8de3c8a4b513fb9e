#pragma once

#include "assess/measure.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

// A method (考核办法) as data: what is measured, how it is scored and ranked, which lights go on.
// It is kept in the ledger as it was adopted. Shapes and rules are closed sets; each is one
// function that quotes the clause it serves. docs/methods/ has the format with worked examples.
namespace kaigong {

inline constexpr IssueKind unknown_measure{"method.unknown_measure", "没有“{}”这个指标",
                                           "there is no measure “{}”"};
inline constexpr IssueKind bad_curve{
    "method.bad_curve", "曲线应为12个逐月累计基点，不减，末项10000",
    "a curve is 12 cumulative basis points that never fall and end at 10000"};
inline constexpr IssueKind bad_weight{"method.bad_weight", "权重应为 0 到 1000 分",
                                      "a weight is 0 to 1000 points"};
inline constexpr IssueKind doubled_code{"method.doubled_code", "代码“{}”重复",
                                        "the code “{}” stands twice"};
inline constexpr IssueKind bad_levels{"method.bad_levels", "预警级别应由轻到重，门槛递进",
                                      "levels go from light to heavy and their limits with them"};
inline constexpr IssueKind no_code{"method.no_code", "缺少代码或名称",
                                   "a code or a name is missing"};

enum class ShapeKind : std::uint8_t {
  share  // weight × rate, the rate capped at `cap_bp`
};
BOOST_DESCRIBE_ENUM(ShapeKind, share)

enum class Missing : std::uint8_t { zero, full, leave_out };
BOOST_DESCRIBE_ENUM(Missing, zero, full, leave_out)

struct Shape {
  ShapeKind kind = ShapeKind::share;
  std::int64_t cap_bp = 10'000;
};
BOOST_DESCRIBE_STRUCT(Shape, (), (kind, cap_bp))

struct SchemeItem {
  std::string code;
  Text name;
  std::string measure;
  std::int64_t weight_points = 0;
  Shape shape;
  Missing missing = Missing::zero;  // what a rate without a base is worth
};
BOOST_DESCRIBE_STRUCT(SchemeItem, (), (code, name, measure, weight_points, shape, missing))

// Units that race against each other. The first group that lists a unit takes it; a group that
// lists none takes the rest.
struct PeerGroup {
  std::string code;
  Text name;
  std::vector<std::string> regions;
};
BOOST_DESCRIBE_STRUCT(PeerGroup, (), (code, name, regions))

enum class Ties : std::uint8_t { share_rank };  // 1, 2, 2, 4
BOOST_DESCRIBE_ENUM(Ties, share_rank)

struct Scheme {
  std::vector<SchemeItem> items;
  std::vector<PeerGroup> groups;
  Ties ties = Ties::share_rank;
};
BOOST_DESCRIBE_STRUCT(Scheme, (), (items, groups, ties))

enum class RuleKind : std::uint8_t {
  start_late,     // levels by months past the planned month
  behind_points,  // levels by percentage points behind the schedule
  below_share,    // levels by completed / due, as a share
  money_below,    // levels by money in place / due, as a share
  inclusion_late  // levels by months since the start
};
BOOST_DESCRIBE_ENUM(RuleKind, start_late, behind_points, below_share, money_below, inclusion_late)

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
};
BOOST_DESCRIBE_STRUCT(LightRule, (), (code, name, source, kind, schedule, where, levels))

struct Curve {
  Text name;
  std::vector<std::int32_t> months_bp;  // 12 cumulative shares of the year's plan
};
BOOST_DESCRIBE_STRUCT(Curve, (), (name, months_bp))

struct Method {
  std::string code;
  std::string version;
  Text name;
  Text note;
  Curve curve;
  std::vector<Measure> measures;
  Scheme scheme;
  std::vector<LightRule> lights;

  const Measure* measure(std::string_view measure_code) const;
};
BOOST_DESCRIBE_STRUCT(Method, (), (code, version, name, note, curve, measures, scheme, lights))

// Every issue with its JSON pointer, unknown members included.
Result<Method> read_method(const json::Value& text);

// The method in force on the board: the last one adopted that reads. An empty method where there
// is none.
Method method_of(const Board& board);

Moment moment_of(const Method& method, Day as_of);

}  // namespace kaigong
