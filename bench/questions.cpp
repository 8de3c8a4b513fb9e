#include "questions.h"
#include "expect.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <array>

namespace kaigong::bench {

namespace {

int first_of_year(Day day) { return Day::of(day.year(), 1, 1)->number(); }
int last_of_year(Day day) { return Day::of(day.year(), 12, 31)->number(); }

// `{D}` the day, `{Y}` its year, `{Y0}` and `{Y1}` the year's first and last day, `{div}` whole
// division.
std::string fill(std::string_view sql, Engine engine, Day day) {
  return fmt::format(fmt::runtime(sql), fmt::arg("D", day.number()), fmt::arg("Y", day.year()),
                     fmt::arg("Y0", first_of_year(day)), fmt::arg("Y1", last_of_year(day)),
                     fmt::arg("div", engine == Engine::duckdb ? "//" : "/"));
}

// What stood on the day, a row a project: said, invested, arrived of the year's newest report,
// amount of the plan, and where it is asked for, planned: the day of the start. Each engine has a
// way of its own; none was tuned at scale.
constexpr std::string_view plan_found = R"sql(
  SELECT amount FROM plan l WHERE l.project = p.id AND l.year = {Y} AND (nr = 1 OR day <= {D})
  ORDER BY nr > 1 DESC, day DESC, nr DESC LIMIT 1)sql";
constexpr std::string_view start_found = R"sql(
  SELECT s.day AS planned FROM planned_start s WHERE s.project = p.id AND s.said <= {D}
  ORDER BY nr DESC LIMIT 1)sql";
constexpr std::string_view report_columns =
    "coalesce(r.invested, 0) AS invested, coalesce(r.arrived, 0) AS arrived";

// A look into the trees for each project.
std::string stood_sqlite(bool planned) {
  auto sql =
      fmt::format("SELECT p.*, r.day AS said, {}, ({}) AS amount", report_columns, plan_found);
  if (planned) sql += fmt::format(", ({}) AS planned", start_found);
  return sql + R"sql(
  FROM project p LEFT JOIN report r ON r.project = p.id AND r.day =
    (SELECT max(day) FROM report WHERE project = p.id AND day BETWEEN {Y0} AND {D})
  WHERE p.listed <= {D})sql";
}

std::string stood_postgres(bool planned) {
  auto sql = fmt::format("SELECT p.*, r.day AS said, {}, l.amount{}", report_columns,
                         planned ? ", s.planned" : "");
  sql += R"sql(
  FROM project p LEFT JOIN LATERAL (SELECT day, invested, arrived FROM report
     WHERE project = p.id AND day BETWEEN {Y0} AND {D} ORDER BY day DESC LIMIT 1) r ON true)sql";
  sql += fmt::format(" LEFT JOIN LATERAL ({}) l ON true", plan_found);
  if (planned) sql += fmt::format(" LEFT JOIN LATERAL ({}) s ON true", start_found);
  return sql + " WHERE p.listed <= {D}";
}

// One pass over the columns of the year.
std::string stood_duckdb(bool planned) {
  auto sql = fmt::format("SELECT p.*, r.said, {}, l.amount{}", report_columns,
                         planned ? ", s.planned" : "");
  sql += R"sql(
  FROM project p
  LEFT JOIN (SELECT project, max(day) AS said, arg_max(invested, day) AS invested,
      arg_max(arrived, day) AS arrived FROM report WHERE day BETWEEN {Y0} AND {D}
      GROUP BY project) r ON r.project = p.id
  LEFT JOIN (SELECT project, arg_max(amount,
        CASE WHEN nr > 1 THEN 1000000000 ELSE 0 END + day * 1000 + nr) AS amount
      FROM plan WHERE year = {Y} AND (nr = 1 OR day <= {D}) GROUP BY project) l
    ON l.project = p.id)sql";
  if (planned) {
    sql += R"sql(
  LEFT JOIN (SELECT project, arg_max(day, nr) AS planned FROM planned_start WHERE said <= {D}
      GROUP BY project) s ON s.project = p.id)sql";
  }
  return sql + " WHERE p.listed <= {D}";
}

std::string with_stood(Engine engine, bool planned = false) {
  const auto stood = engine == Engine::sqlite     ? stood_sqlite(planned)
                     : engine == Engine::postgres ? stood_postgres(planned)
                                                  : stood_duckdb(planned);
  return "WITH stood AS " + std::string(engine == Engine::sqlite ? "MATERIALIZED " : "") + "(" +
         stood + ")\n";
}

// Of sums by unit: their rate as printed, and the ranks.
constexpr std::string_view ranked = R"sql(
  SELECT race, invested, plan, bp, rank() OVER (ORDER BY bp DESC) FROM (SELECT race, invested, plan,
    CAST(round(CAST(invested AS DOUBLE PRECISION) * 10000 / plan) AS BIGINT) AS bp FROM sums) t
  ORDER BY race)sql";
constexpr std::string_view sums_of = R"sql(
  SELECT race, sum(CASE WHEN amount IS NULL THEN 0 ELSE invested END) AS invested,
    sum(coalesce(amount, 0)) AS plan FROM {} WHERE race > 0 AND listed <= {{D}} GROUP BY race)sql";

// The curve's share of the plan that is due at a schedule's day, in basis points.
std::int64_t curve_at(const Moment& moment, Day month_end_day) {
  if (month_end_day.year() < moment.year) return 0;
  return moment.curve_bp[static_cast<std::size_t>(month_end_day.month() - 1)];
}

// What is due: at the last month end, or where a report stands for a later day, by that day.
std::string due_sql(const Moment& moment) {
  const Day next_end =
      month_end((moment.schedule_day + 1).year(), (moment.schedule_day + 1).month());
  const auto at = [](std::int64_t bp) { return fmt::format("(amount * {} {{div}} 10000)", bp); };
  const auto before = at(curve_at(moment, moment.schedule_day));
  return fmt::format("CASE WHEN said > {} THEN {} + ({} - {}) * (said - {}) {{div}} {} ELSE {} END",
                     moment.schedule_day.number(), before, at(curve_at(moment, next_end)), before,
                     moment.schedule_day.number(), next_end.day(), before);
}

Day months_on(Day from, int months) {
  const int index = from.year() * 12 + from.month() - 1 + months;
  const Day end = month_end(index / 12, index % 12 + 1);
  return end + std::min(0, from.day() - end.day());
}

// The last day whose `months` have passed by the day (`over`: and a day more).
Day last_that_is(std::int64_t months, bool over, Day day) {
  Day found = day;
  while (months_on(found, static_cast<int>(months)) > day ||
         (over && months_on(found, static_cast<int>(months)) == day))
    found = found + -1;
  return found;
}

std::string condition_sql(const Condition& condition) {
  expect(!condition.negated, "the peers know no negated condition");
  switch (condition.is) {
    case Flag::has_plan: return "amount IS NOT NULL";
    case Flag::started: return "started <= {D}";
    case Flag::large: return "total >= 5000000000";
    case Flag::tagged:
      expect(condition.in == std::vector<std::string>{"政府投资"}, "the peers know one tag");
      return "government = 1";
    default: expect(false, "a condition that the peers don't know"); return {};
  }
}

// Whether a level is reached. Limits that are months are turned into days beforehand.
std::string reached_sql(const LightRule& rule, const LightLevel& level, const Moment& moment) {
  const std::int64_t at = level.at + (level.over ? 1 : 0);
  switch (rule.kind) {
    case RuleKind::start_late: {
      const int index =
          moment.schedule_day.year() * 12 + moment.schedule_day.month() - static_cast<int>(at);
      const Day last = std::min(moment.as_of, month_end(index / 12, index % 12 + 1));
      return fmt::format("planned <= {} AND (started IS NULL OR started > {{D}})", last.number());
    }
    case RuleKind::inclusion_late:
      return fmt::format("started <= {} AND (included IS NULL OR included > {{D}})",
                         last_that_is(level.at, level.over, moment.as_of).number());
    case RuleKind::behind_points:
      expect(at >= 1, "a limit that those ahead reach too");
      return fmt::format(
          "amount > 0 AND due > invested AND"
          " (20000 * (due - invested) + amount) {{div}} (2 * amount) >= {}",
          at);
    case RuleKind::below_share:
      return fmt::format("due > 0 AND (20000 * invested + due) {{div}} (2 * due) < {}", level.at);
    case RuleKind::money_below:
      return fmt::format("due > 0 AND (20000 * arrived + due) {{div}} (2 * due) < {}", level.at);
    default: expect(false, "a rule that the peers don't know");
  }
  return {};
}

}  // namespace

std::string ranking_sql(Engine engine, Day day) {
  return fill(with_stood(engine) + fmt::format(", sums AS ({})", fmt::format(sums_of, "stood")) +
                  std::string(ranked),
              engine, day);
}

std::string keep_present_sql(Engine engine, Day day) {
  return fill("CREATE TABLE present AS " + with_stood(engine) +
                  "SELECT id, race, listed, invested, amount FROM stood",
              engine, day);
}

std::string present_ranking_sql(Engine engine, Day day) {
  return fill(
      fmt::format("WITH sums AS ({})", fmt::format(sums_of, "present")) + std::string(ranked),
      engine, day);
}

std::string lights_sql(Engine engine, const Method& method, Day day) {
  const auto moment = moment_of(method, day);
  std::string sql = with_stood(engine, true) + ", lit AS (SELECT *, " + due_sql(moment) +
                    " AS due FROM stood WHERE state < " +
                    std::to_string(static_cast<int>(State::completed)) + ")\nSELECT ";
  for (const auto& rule : method.lights) {
    expect(rule.schedule == Schedule::plan, "the peers know one schedule");
    std::string looked_at = "true";
    for (const auto& one : rule.where) looked_at += " AND " + condition_sql(one);
    for (std::size_t i = 0; i < rule.levels.size(); ++i) {
      auto on = looked_at + " AND " + reached_sql(rule, rule.levels[i], moment);
      if (i + 1 < rule.levels.size()) {
        on += " AND NOT coalesce(" + reached_sql(rule, rule.levels[i + 1], moment) + ", false)";
      }
      const bool first = &rule == &method.lights.front() && i == 0;
      sql += (first ? "" : ",\n  ") + fmt::format("count(*) FILTER (WHERE {})", on);
    }
  }
  return fill(sql + " FROM lit", engine, day);
}

std::string list_sql(Engine engine, const ListQuestion& question, Day day) {
  std::string where = fmt::format("state = {}", static_cast<int>(question.state));
  if (!question.region.empty()) {  // '0' follows '/': all that begins with the path
    where +=
        fmt::format(" AND region IN (SELECT id FROM region WHERE path >= '{}' AND path < '{}0')",
                    question.path, question.path.substr(0, question.path.size() - 1));
  }
  return fill(with_stood(engine) +
                  "SELECT id, count(*) OVER (), sum(total) OVER (), sum(coalesce(amount, 0)) OVER "
                  "(), sum(invested) OVER () FROM stood WHERE " +
                  where +
                  fmt::format(" ORDER BY invested DESC, id LIMIT {} OFFSET {}", question.limit,
                              question.offset),
              engine, day);
}

std::string scoring_sql(Engine engine, Day day) {
  return fill(with_stood(engine, true) + R"sql(
SELECT race,
  count(*) FILTER (WHERE signed_up <= {D} AND registered <= {D} AND site_fixed <= {D}
    AND money_in <= {D}),
  count(*) FILTER (WHERE signed_up <= {D}),
  count(*) FILTER (WHERE planned BETWEEN {Y0} AND {Y1} AND approved_1 <= {D} AND approved_2 <= {D}
    AND approved_3 <= {D} AND approved_4 <= {D} AND approved_5 <= {D}),
  count(*) FILTER (WHERE planned BETWEEN {Y0} AND {Y1}),
  sum(CASE WHEN amount IS NULL THEN 0 ELSE invested END),
  sum(coalesce(amount, 0)),
  count(*) FILTER (WHERE total >= 5000000000 AND started <= {D} AND included <= {D}),
  count(*) FILTER (WHERE total >= 5000000000 AND started <= {D})
FROM stood WHERE race > 0 GROUP BY race ORDER BY race)sql",
              engine, day);
}

}  // namespace kaigong::bench
