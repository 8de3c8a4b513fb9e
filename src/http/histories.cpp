// tested by: project_test.cpp
#include "http/project.h"

#include <algorithm>
#include <set>

namespace kaigong::http {

namespace {

std::optional<std::int64_t> said(std::int64_t amount) {
  return amount == no_amount ? std::nullopt : std::optional(amount);
}

// Every line of a plan's year, the first of which is the baseline.
PlanAnswer plan_answer(const View& view, const Project& project, int year) {
  PlanAnswer out;
  out.year = year;
  const auto* first = baseline(project, year);
  const auto* standing = plan_on(project, year, view.as_of);
  out.baseline = first->amount;
  out.amount = standing->amount;
  for (int month = 1; month <= 12; ++month) {
    out.months.push_back(due_by(*standing, view.moment, month_end(year, month)));
  }
  auto before = first->amount;
  for (const auto& line : project.plans) {
    if (line.year != year || &line == first || lengthen(line.day) > view.as_of) continue;
    out.changes.push_back(
        {line.seq, lengthen(line.day), before, line.amount, view.board.text(line.reason)});
    before = line.amount;
  }
  return out;
}

template <class Lines>
void add_seqs(std::set<Seq>& seqs, const Lines& lines) {
  for (const auto& line : lines) seqs.insert(line.seq);
}

}  // namespace

std::vector<Seq> entries_about(const Board& board, const Project& project) {
  std::set<Seq> seqs{project.added, project.touched};
  const auto& seldom = seldom_of(project);
  seqs.insert(seldom.amendments.begin(), seldom.amendments.end());
  add_seqs(seqs, project.totals);
  add_seqs(seqs, project.reports);
  add_seqs(seqs, project.statistics);
  add_seqs(seqs, project.plans);
  add_seqs(seqs, project.nodes);
  add_seqs(seqs, project.states);
  add_seqs(seqs, seldom.bonds);
  for (const auto seq : seldom.filings) {
    seqs.insert(seq);
    if (const auto by = board.filings().of_entry(seq)->withdrawn; by != 0) seqs.insert(by);
  }
  for (const auto index : seldom.exemptions) seqs.insert(board.exemptions()[index].seq);
  for (const auto index : seldom.facts) seqs.insert(board.facts()[index].seq);
  for (const auto index : seldom.matters) {
    const auto& matter = board.matters()[index];
    seqs.insert(matter.raised_seq);
    add_seqs(seqs, matter.steps);
  }
  return {seqs.rbegin(), seqs.rend()};
}

std::vector<PlanAnswer> plans_of(const View& view, const Project& project) {
  std::set<int> years;
  for (const auto& line : project.plans) years.insert(line.year);
  std::vector<PlanAnswer> out;
  for (const auto year : years) out.push_back(plan_answer(view, project, year));
  return out;
}

Quantities quantities_of(const View& view, const Project& project) {
  Quantities out;
  for (const auto& line : project.reports) {
    const Day day = lengthen(line.day);
    if (day > view.as_of) break;
    SeriesPoint point{day,     show(month_of(day)),     said(line.invested_year),
                      {},      said(line.arrived_year), {},
                      line.seq};
    if (point.invested_year) point.invested_total = invested_total_on(project, day);
    if (line.work_bp != no_work) point.work_bp = line.work_bp;
    out.series.push_back(std::move(point));
  }
  for (const auto& line : project.statistics) {
    if (lengthen(line.day) > view.as_of) break;
    out.statistical.push_back({lengthen(line.day), line.invested_year, line.seq});
  }
  for (const auto& line : seldom_of(project).physical) {
    if (lengthen(line.day) > view.as_of) break;
    const auto& item = view.board.text(line.item);
    const auto& unit = view.board.text(line.unit);
    auto found = std::find_if(out.physical.begin(), out.physical.end(), [&](const auto& one) {
      return one.item == item && one.unit == unit;
    });
    if (found == out.physical.end()) {
      found = out.physical.insert(found, PhysicalAnswer{item, unit, {}, {}});
    }
    if (line.planned_milli != no_amount) found->planned = line.planned_milli;
    found->points.push_back({lengthen(line.day), line.done_milli, line.seq});
  }
  return out;
}

std::vector<ForecastAnswer> forecasts_of(const View& view, const Project& project) {
  std::vector<ForecastAnswer> out;
  for (const auto& line : seldom_of(project).forecasts) {
    if (lengthen(line.day) > view.as_of) break;
    out.push_back({lengthen(line.day), said(line.total), line.finish, view.board.text(line.phase),
                   view.board.text(line.confidence), line.seq});
  }
  return out;
}

std::vector<NodeAnswer> nodes_of(const View& view, const Project& project) {
  std::vector<NodeAnswer> out;
  for (std::size_t i = 0; i < nodes().size(); ++i) {
    const auto& node = nodes()[i];
    NodeAnswer one;
    one.code = node.code;
    one.stage = std::to_string(node.stage);
    one.name = {std::string(node.zh), std::string(node.en)};
    const auto index = static_cast<std::uint8_t>(i);
    if (const auto* planned = planned_on(project, index, view.as_of)) {
      one.planned = lengthen(planned->at);
      one.seq = planned->seq;
    }
    if (const auto* reached = reached_on(project, index, view.as_of)) {
      one.reached = lengthen(reached->at);
      one.number = view.board.text(reached->number);
      one.seq = reached->seq;
    }
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<FactAnswer> facts_of(const View& view, const Project& project) {
  std::vector<FactAnswer> out;
  for (const auto index : seldom_of(project).facts) {
    const auto& fact = view.board.facts()[index];
    const auto& cited = fact.said;
    FactAnswer one{cited.field,  cited.printed,   cited.understood, cited.qualifier, {},
                   cited.source, cited.published, cited.event,      fact.seq};
    if (is_doubtful(cited)) one.doubt = cited.doubt;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace kaigong::http
