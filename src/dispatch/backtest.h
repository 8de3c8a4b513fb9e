#pragma once

#include "base/result.h"
#include "base/text.h"
#include "dispatch/signs.h"

#include <string>
#include <string_view>
#include <vector>

// How well signs foretell: each is raised on each day of reports by what was known then, and held
// against what was reported in the months after. Limits are data, chosen before anybody looked.
namespace kaigong {

struct Sign {
  std::string code;
  Text name;
  Text says;  // when it's raised, with its limits
  SignKind kind = SignKind::silence;
  std::int64_t at = 0;    // on from here, in the unit of its figure
  bool below = false;     // on below `at` instead
  std::int64_t days = 0;  // see figure_of
};
BOOST_DESCRIBE_STRUCT(Sign, (), (code, name, says, kind, at, below, days))

enum class OutcomeKind : std::uint8_t {
  slips,   // the forecast finish is later, by days
  grows,   // the total is larger, by basis points
  worsens  // the rating is worse, by steps
};
BOOST_DESCRIBE_ENUM(OutcomeKind, slips, grows, worsens)

struct Outcome {
  std::string code;
  Text name;
  OutcomeKind kind = OutcomeKind::slips;
  std::int64_t at = 0;
};
BOOST_DESCRIBE_STRUCT(Outcome, (), (code, name, kind, at))

struct BacktestPlan {
  std::int64_t months = 12;  // how far ahead is looked
  std::int64_t several = 2;  // so many signs at once are a caller of their own
  std::vector<Sign> signs;
  std::vector<Outcome> outcomes;
};
BOOST_DESCRIBE_STRUCT(BacktestPlan, (), (months, several, signs, outcomes))

// One project of a file.
struct ProjectSeries {
  std::string name;
  std::vector<SeriesPoint> points;  // in the order of days
};

// Whether a caller does better than a baseline: the interval of the difference, drawn from projects
// a thousand times, lies above zero, below it, or holds it.
enum class CallVerdict : std::uint8_t { none, better, unclear, worse };
BOOST_DESCRIBE_ENUM(CallVerdict, none, better, unclear, worse)

// Signs, baselines and "several" alike call or don't call each case.
struct CallerScore {
  std::string code;
  Text name;
  bool baseline = false;
  std::int64_t raised = 0;
  std::int64_t hits = 0;
  std::int64_t right = 0;  // cases called rightly, raised or not
  std::optional<std::int64_t> precision_bp, precision_low_bp, precision_high_bp;  // Wilson, 95 %
  std::optional<std::int64_t> recall_bp, f1_bp, right_bp;
  std::optional<std::int64_t> lead_days;            // median over the hits
  CallVerdict against_nothing = CallVerdict::none;  // by `right`
  CallVerdict against_last = CallVerdict::none;     // by F1
};
BOOST_DESCRIBE_STRUCT(CallerScore, (),
                      (code, name, baseline, raised, hits, right, precision_bp, precision_low_bp,
                       precision_high_bp, recall_bp, f1_bp, right_bp, lead_days, against_nothing,
                       against_last))

struct OutcomeScore {
  std::string outcome;
  Text name;
  std::int64_t projects = 0;  // that make a case
  std::int64_t cases = 0;     // one project on one day of reports
  std::int64_t happened = 0;
  std::int64_t unseen = 0;  // cases without a later report in time: not scored
  std::vector<CallerScore> callers;
  std::vector<Text> lacking;  // signs for which the file has no figures
};
BOOST_DESCRIBE_STRUCT(OutcomeScore, (),
                      (outcome, name, projects, cases, happened, unseen, callers, lacking))

struct Backtest {
  std::int64_t projects = 0;
  std::int64_t reports = 0;
  std::vector<Day> rounds;  // the days of reports
  std::vector<OutcomeScore> outcomes;
};
BOOST_DESCRIBE_STRUCT(Backtest, (), (projects, reports, rounds, outcomes))

Backtest backtest(const std::vector<ProjectSeries>& projects, const BacktestPlan& plan);

// Of `hits` among `tries`, 95 %: low and high in basis points.
struct Interval {
  std::int64_t low_bp = 0;
  std::int64_t high_bp = 0;
};
std::optional<Interval> wilson(std::int64_t hits, std::int64_t tries);

}  // namespace kaigong
