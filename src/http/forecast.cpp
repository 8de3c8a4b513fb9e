#include "dispatch/forecast.h"

#include "http/answers.h"
#include "http/view.h"

namespace kaigong::http {

namespace {

struct ForecastFigures {
  std::int64_t plan = 0;
  std::int64_t done = 0;
  std::int64_t due = 0;
  std::optional<std::int64_t> expected;
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  std::optional<std::int64_t> expected_bp;  // of the plan
  std::optional<std::int64_t> low_bp;
  std::optional<std::int64_t> high_bp;
};
BOOST_DESCRIBE_STRUCT(ForecastFigures, (),
                      (plan, done, due, expected, low, high, expected_bp, low_bp, high_bp))

struct ForecastUnit : ForecastFigures {
  std::string region;  // "" of all
  Text name;
  std::int64_t projects = 0;
  std::int64_t silent = 0;
};
BOOST_DESCRIBE_STRUCT(ForecastUnit, (ForecastFigures), (region, name, projects, silent))

struct ForecastProject : ForecastFigures {
  ProjectId project;
  std::string code;
  Text name;
  Text region_name;
  Day reported;
};
BOOST_DESCRIBE_STRUCT(ForecastProject, (ForecastFigures),
                      (project, code, name, region_name, reported))

struct ForecastTested {
  std::int64_t cases = 0;
  std::optional<std::int64_t> error_bp;
  std::optional<std::int64_t> plan_error_bp;
  std::optional<std::int64_t> linear_error_bp;
};
BOOST_DESCRIBE_STRUCT(ForecastTested, (), (cases, error_bp, plan_error_bp, linear_error_bp))

struct ForecastAnswer {
  Day as_of;
  int year = 0;
  ForecastUnit all;
  std::vector<ForecastUnit> units;
  std::int64_t count = 0;
  std::vector<ForecastProject> rows;
  ForecastTested of_units;
  ForecastTested of_projects;
};
BOOST_DESCRIBE_STRUCT(ForecastAnswer, (),
                      (as_of, year, all, units, count, rows, of_units, of_projects))

void take_figures(ForecastFigures& out, const YearEnd& one) {
  out.plan = one.plan, out.done = one.done, out.due = one.due;
  out.expected = one.expected, out.low = one.low, out.high = one.high;
  const auto share = [&](std::optional<std::int64_t> amount) {
    return amount ? share_bp(*amount, one.plan) : std::nullopt;
  };
  out.expected_bp = share(one.expected);
  out.low_bp = share(one.low);
  out.high_bp = share(one.high);
}

ForecastUnit unit_answer(const UnitYearEnd& one) {
  ForecastUnit out;
  take_figures(out, one);
  out.region = one.key;
  out.name = one.name;
  out.projects = one.projects;
  out.silent = one.silent;
  return out;
}

ForecastProject project_answer(const Board& board, const ProjectYearEnd& one) {
  const auto& project = board.projects()[one.project.value - 1];
  ForecastProject out;
  take_figures(out, one);
  out.project = one.project;
  out.code = board.text(project.code);
  out.name = project.name;
  out.region_name = region_name(board, project.region);
  out.reported = one.reported;
  return out;
}

ForecastTested tested(const ForecastTest& test) {
  return {test.cases, test.error_bp, test.plan_error_bp, test.linear_error_bp};
}

ForecastAnswer answer(const View& view, Page page) {
  const auto forecast = year_end_forecast(view.board, *view.method, view.filter(), view.as_of);
  ForecastAnswer out;
  out.as_of = forecast.as_of;
  out.year = forecast.year;
  out.all = unit_answer(forecast.all);
  for (const auto& one : forecast.units) out.units.push_back(unit_answer(one));
  out.count = static_cast<std::int64_t>(forecast.projects.size());
  for (auto i = page.offset; i < forecast.projects.size() && out.rows.size() < page.limit; ++i)
    out.rows.push_back(project_answer(view.board, forecast.projects[i]));
  out.of_units = tested(forecast.of_units);
  out.of_projects = tested(forecast.of_projects);
  return out;
}

web::Response get_forecast(House& house, const Asked& asked) {
  return respond(
      house.desk.read([&](const Board& board, const Present* present) -> Result<ForecastAnswer> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrow(query.narrowed(board, *view.method));
        const auto page = query.page();
        if (!query.issues().empty()) return query.issues();
        return answer(view, page);
      }));
}

}  // namespace

void add_forecast(Table& table) {
  table.question<ForecastAnswer>("/api/forecast", get_forecast,
                                 "What the year will come to, by region and project.",
                                 with_filter() + with_page());
}

}  // namespace kaigong::http
