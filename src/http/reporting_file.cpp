// tested by: http/workbooks_test.cpp
#include "assess/ready.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "http/answers.h"
#include "http/download.h"
#include "http/view.h"
#include "intake/grid.h"

#include <algorithm>

namespace kaigong::http {

namespace {

struct Grid {
  intake::GridMark mark;
  std::vector<intake::GridLine> lines;
};

std::optional<std::int64_t> said(const ReportLine* line, std::int64_t ReportLine::*member,
                                 Day day) {
  const bool counts = line != nullptr && lengthen(line->day).year() == day.year();
  return counts ? std::optional(line->*member) : std::nullopt;
}

// Its number, unless another project bears that as its code.
std::string reference_of(const Board& board, const Project& project) {
  auto number = std::to_string(project.id.value);
  return find_project(board, number) == &project ? number : board.text(project.code);
}

intake::GridLine line_of(const View& view, const Project& project, Language language) {
  const auto& board = view.board;
  const auto day = view.as_of;
  intake::GridLine line;
  line.reference = reference_of(board, project);
  line.code = board.text(project.code);
  line.name = in(project.name, language);
  line.region = in(region_name(board, project.region), language);
  line.plan = plan_of(view, project);
  line.updated = updated_on(project, day);
  line.invested = said(report_on(project, day), &ReportLine::invested_year, day);
  line.arrived = said(arrived_on(project, day), &ReportLine::arrived_year, day);
  if (const auto* work = work_on(project, day)) line.work_bp = work->work_bp;
  return line;
}

Period take_period(Query& query, Day today) {
  const auto said = query.text("period");
  const auto period = read_period(said);
  if (!said.empty() && !period) query.refuse(not_a_period, "period", said);
  return period.value_or(month_of(today));
}

bool has_ended(const Project& project, Day day) {
  const auto* state = state_on(project, day);
  return state != nullptr && state->state == State::ended;
}

Result<Grid> take(House& house, const Asked& asked) {
  return house.desk.read([&](const Board& board, const Present* present) -> Result<Grid> {
    const Rights rights(board, asked.person, asked.today);
    if (!rights.may_somewhere(Act::report)) return not_let(Act::report);
    Query query(asked.request);
    auto view = look(house, board, present, query, asked);
    view.narrow(query.narrowed(board, *view.method));
    Grid out;
    out.mark = {house.mark(), take_period(query, asked.today), take_language(query),
                board.ledger().currency, board.seq()};
    if (!query.issues().empty()) return query.issues();

    const auto filter = view.filter();
    const ReadyFilter taken(board, filter, view.moment);
    const auto projects = board.projects();
    for (std::size_t row = 0; row < projects.size(); ++row) {
      const auto& project = projects[row];
      if (!taken.takes(row) || has_ended(project, view.as_of)) continue;
      if (!rights.may(Act::report, project)) continue;
      out.lines.push_back(line_of(view, project, out.mark.language));
    }
    return out;
  });
}

web::Response get_grid(House& house, const Asked& asked) {
  if (!asked.person) return refused({{&not_signed_in, "", ""}});
  const auto grid = take(house, asked);
  if (!grid) return refused(grid.issues());
  auto period = show(grid->mark.period);
  std::replace(period.begin(), period.end(), '/', '-');  // "2022-04/2": the name of a file
  const auto name = grid->mark.language == Language::zh ? "进度填报表 " : "Reporting sheet ";
  return download(sheets::write_workbook(intake::grid_sheets(grid->lines, grid->mark)), xlsx_type,
                  name + period + ".xlsx", "reporting-" + period + ".xlsx");
}

}  // namespace

void add_reporting_file(Table& table) {
  table.file("/api/reporting.xlsx", get_grid,
             "A reporting sheet to fill in, for the projects that one may report.", xlsx_type,
             with_filter() +
                 MembersAsked{{"period", "string", "2022-04 or 2022-04/2; else today's month."}} +
                 with_language());
}

}  // namespace kaigong::http
