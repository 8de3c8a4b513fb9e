#pragma once

#include "dispatch/lights.h"
#include "http/house.h"
#include "http/query.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// What one question looks at while it holds the board's lock: board, method, day, narrowing.
namespace kaigong::http {

struct View {
  const Board& board;
  std::shared_ptr<const Method> method;
  Day as_of;
  Moment moment;
  Seen seen;
  Narrowed narrowed;  // to what is seen, and what else was asked for

  void narrow(Narrowed to);
  const Project* find(std::string_view number) const;  // "17"; what isn't seen isn't there
  Filter filter() const;    // the narrowing whole, with lights and doubts; refers to the view
  std::string key() const;  // equal for equal views of an equal board
};

View look_on(Day as_of, House& house, const Board& board, const Present* present,
             const Asked& asked);
// Takes the query's `as_of`. `present`: the columns that the desk keeps, for whom they fit.
View look(House& house, const Board& board, const Present* present, Query& query,
          const Asked& asked);

// The shapes that several answers share.
struct MeasureAnswer {
  std::string code;
  Text name;
  Text definition;
  std::string unit;  // of the numerator: fen, count, day, points
  std::string denominator_unit;
  Text numerator;
  Text denominator;
};
BOOST_DESCRIBE_STRUCT(MeasureAnswer, (),
                      (code, name, definition, unit, denominator_unit, numerator, denominator))

MeasureAnswer measure_answer(const Measure& measure);
std::string unit_name(const Sum& sum);  // fen, count, day, points
// Money over money, days over days; a mean has no rate in basis points.
bool has_rate(const Measure& measure);
// Of days over projects, money over projects: rounded half away from zero.
std::optional<std::int64_t> mean_of(std::int64_t sum, std::int64_t count);
std::optional<std::int64_t> rate_of(const Measure& measure, std::int64_t numerator,
                                    std::int64_t denominator);

// Why a light that is on doesn't count. `who` is asked for once no lock is held.
struct ExemptAnswer {
  Day from;
  Day until;
  PersonId approver;
  Text who;
  std::string reason;
  std::string document;
  Seq seq = 0;
};
BOOST_DESCRIBE_STRUCT(ExemptAnswer, (), (from, until, approver, who, reason, document, seq))
std::optional<ExemptAnswer> exempt_answer(const At<ExemptionGranted>* exempt);

struct LightAnswer {
  std::string rule;
  std::string label;
  std::string colour;
  Text name;
  Text sentence;
  Text clears;
  std::optional<Day> since;
  std::optional<ExemptAnswer> exempt;  // justified: it's on, but doesn't count
};
BOOST_DESCRIBE_STRUCT(LightAnswer, (), (rule, label, colour, name, sentence, clears, since, exempt))
LightAnswer light_answer(const Light& light);

struct LitLevel {
  std::string rule;
  std::string label;
  std::string colour;
};
BOOST_DESCRIBE_STRUCT(LitLevel, (), (rule, label, colour))

struct ProjectRow {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  std::string region_key;
  std::string industry;
  std::string sector;
  std::string state;
  std::optional<Day> start;
  std::optional<Day> finish;
  std::optional<std::int64_t> total;
  std::optional<std::int64_t> plan;
  std::optional<std::int64_t> due;
  std::optional<std::int64_t> invested;
  std::optional<std::int64_t> completion_bp;
  std::optional<std::int64_t> work_bp;
  std::optional<std::int64_t> behind_bp;
  std::optional<Day> updated;
  std::vector<LitLevel> lights;
  std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(ProjectRow, (),
                      (project, code, name, region, region_key, industry, sector, state, start,
                       finish, total, plan, due, invested, completion_bp, work_bp, behind_bp,
                       updated, lights, tags))

ProjectRow project_row(const View& view, const Project& project);

// The figures of a row by themselves, for sums and orders over a million of them.
std::optional<std::int64_t> total_of(const View& view, const Project& project);
std::optional<std::int64_t> plan_of(const View& view, const Project& project);
std::optional<std::int64_t> due_of(const View& view, const Project& project);
std::optional<std::int64_t> invested_of(const View& view, const Project& project);
std::optional<std::int64_t> completion_of(const View& view, const Project& project);
std::optional<std::int64_t> behind_of(const View& view, const Project& project);

// A sum over more projects than any real list has stops at the largest number there is.
std::int64_t add_up(std::int64_t a, std::int64_t b);

bool is_doubtful(const FactCited& fact);
bool has_doubt(const Board& board, const Project& project);

Text region_name(const Board& board, RegionId region);
const Project* find_by_number(const Board& board, const Seen& seen, std::string_view number);

}  // namespace kaigong::http
