#include "dispatch/forecast.h"
// tested by: tests/command/forecast_test.py
#include "kaigong/options.h"
#include "kaigong/questions.h"

#include <fmt/format.h>

#include <iostream>

namespace kaigong {

namespace {

struct ForecastRow {
  std::string key;  // of a unit
  std::optional<ProjectId> project;
  std::string code;
  Text name;
  std::int64_t plan = 0, done = 0, due = 0;
  std::optional<std::int64_t> expected, low, high, expected_bp, low_bp, high_bp;
  std::optional<std::int64_t> projects, silent;
};
BOOST_DESCRIBE_STRUCT(ForecastRow, (),
                      (key, project, code, name, plan, done, due, expected, low, high, expected_bp,
                       low_bp, high_bp, projects, silent))

struct TestRow {
  std::int64_t cases = 0;
  std::optional<std::int64_t> error_bp, plan_error_bp, linear_error_bp;
};
BOOST_DESCRIBE_STRUCT(TestRow, (), (cases, error_bp, plan_error_bp, linear_error_bp))

struct Told {
  Day as_of;
  int year = 0;
  ForecastRow all;
  std::vector<ForecastRow> units, projects;
  TestRow of_units, of_projects;
};
BOOST_DESCRIBE_STRUCT(Told, (), (as_of, year, all, units, projects, of_units, of_projects))

ForecastRow row_of(const YearEnd& one) {
  ForecastRow row;
  row.plan = one.plan, row.done = one.done, row.due = one.due;
  row.expected = one.expected, row.low = one.low, row.high = one.high;
  const auto share = [&](std::optional<std::int64_t> amount) {
    return amount ? share_bp(*amount, one.plan) : std::nullopt;
  };
  row.expected_bp = share(one.expected);
  row.low_bp = share(one.low);
  row.high_bp = share(one.high);
  return row;
}

ForecastRow row_of(const UnitYearEnd& one) {
  auto row = row_of(static_cast<const YearEnd&>(one));
  row.key = one.key;
  row.name = one.name;
  row.projects = one.projects;
  row.silent = one.silent;
  return row;
}

TestRow row_of(const ForecastTest& test) {
  return {test.cases, test.error_bp, test.plan_error_bp, test.linear_error_bp};
}

Told told(const Board& board, const YearEndForecast& forecast, std::size_t most) {
  Told out{forecast.as_of,
           forecast.year,
           row_of(forecast.all),
           {},
           {},
           row_of(forecast.of_units),
           row_of(forecast.of_projects)};
  for (const auto& one : forecast.units) out.units.push_back(row_of(one));
  for (const auto& one : forecast.projects) {
    if (out.projects.size() == most) break;
    const auto& project = board.projects()[one.project.value - 1];
    auto row = row_of(static_cast<const YearEnd&>(one));
    row.project = one.project;
    row.code = board.text(project.code);
    row.name = project.name;
    out.projects.push_back(std::move(row));
  }
  return out;
}

std::vector<std::string> line(const ForecastRow& row, const std::string& name,
                              const std::string& currency, Language language) {
  const auto interval = row.low_bp ? show_bp(row.low_bp) + " – " + show_bp(row.high_bp) : "–";
  return {name,
          show_amount(row.plan, currency, language),
          show_amount(row.done, currency, language),
          show_bp(share_bp(row.due, row.plan)),
          row.expected ? show_amount(*row.expected, currency, language) : "–",
          show_bp(row.expected_bp),
          interval};
}

void print_rows(const std::vector<ForecastRow>& rows, const Text& what, const Board& board,
                Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back(line(row, in(row.name, language), board.ledger().currency, language));
  }
  print_table({{what},
               {{"年度计划", "Plan"}, true},
               {{"已完成", "Done"}, true},
               {{"时序", "Due"}, true},
               {{"预计全年", "Expected"}, true},
               {{"预计完成率", "Of plan"}, true},
               {{"八成把握的范围", "80% interval"}, true}},
              lines, language);
}

void print_test(const TestRow& test, const Text& what, Language language) {
  const bool zh = language == Language::zh;
  if (test.cases == 0) {
    std::cout << (zh ? "以往年度没有可比的" + what.zh + "，不给范围\n"
                     : "no " + what.en + " of past years to learn from: no interval\n");
    return;
  }
  std::cout << fmt::format(
      fmt::runtime(zh ? "以往年度同日 {} 个{}：中位误差 {}；按计划完成算 {}，按天数推算 {}{}\n"
                      : "on this day of past years, {} {}: median error {}; if the plan were met "
                        "{}, by calendar days {}{}\n"),
      test.cases, in(what, language), show_bp(test.error_bp), show_bp(test.plan_error_bp),
      show_bp(test.linear_error_bp),
      test.cases >= static_cast<std::int64_t>(fewest_cases) ? ""
      : zh                                                  ? "；太少，不给范围"
                                                            : "; too few for an interval");
}

}  // namespace

Exit run_forecast(const Setting& setting, const ForecastArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto asked = read_question(board, options.question);
    if (!asked) {
      print_issues(asked.issues(), setting);
      return Exit::refused;
    }
    const auto forecast = year_end_forecast(board, method_of(board), asked->filter, asked->as_of);
    const auto out = told(board, forecast, options.most);
    if (setting.json) {
      print_json(json::write(out));
      return Exit::ok;
    }
    const auto language = setting.language;
    auto rows = out.units;
    rows.push_back(out.all);
    rows.back().name = {"合计", "All"};
    print_rows(rows, {"地区", "Region"}, board, language);
    if (!out.projects.empty()) {
      std::cout << '\n';
      print_rows(out.projects, {"项目（缺口大的在前）", "Project, what lacks most first"}, board,
                 language);
    }
    std::cout << '\n';
    print_test(out.of_units, {"地区", "regions"}, language);
    print_test(out.of_projects, {"项目", "projects"}, language);
    return Exit::ok;
  });
}

}  // namespace kaigong
