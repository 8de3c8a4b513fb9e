// tested by: http/groups_test.cpp
#include "assess/ready.h"
#include "base/halves.h"
#include "http/answers.h"
#include "http/order.h"
#include "http/view.h"

#include <array>

namespace kaigong::http {

namespace {

constexpr std::size_t node_count = 20;

struct NodeOf {
  std::string node;
  std::optional<Day> planned;
  std::optional<Day> reached;
  std::optional<std::int64_t> late_days;  // against its plan, until it was reached or until today
};
BOOST_DESCRIBE_STRUCT(NodeOf, (), (node, planned, reached, late_days))

struct NodesOfProject {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  std::string state;
  std::vector<NodeOf> nodes;  // of which something was said
};
BOOST_DESCRIBE_STRUCT(NodesOfProject, (), (project, code, name, region, state, nodes))

struct NodeTotal {
  std::string node;
  std::int64_t planned = 0;
  std::int64_t reached = 0;
  std::int64_t late = 0;  // planned until today, and not reached
};
BOOST_DESCRIBE_STRUCT(NodeTotal, (), (node, planned, reached, late))

struct NodeChart {
  std::int64_t count = 0;
  std::vector<NodeTotal> totals;  // of all that the filter finds
  std::vector<NodesOfProject> rows;
};
BOOST_DESCRIBE_STRUCT(NodeChart, (), (count, totals, rows))

std::optional<Day> day_said(const NodeLine* line) {
  return line == nullptr ? std::nullopt : std::optional(lengthen(line->at));
}

// Nothing where there is no plan, or where it isn't due yet; early is negative.
std::optional<std::int64_t> late_by(std::optional<Day> planned, std::optional<Day> reached,
                                    Day today) {
  if (!planned || (!reached && *planned >= today)) return std::nullopt;
  return reached.value_or(today).number() - planned->number();
}

NodesOfProject nodes_of_row(const View& view, const Project& project) {
  NodesOfProject out;
  out.project = project.id;
  out.code = view.board.text(project.code);
  out.name = project.name;
  out.region = region_name(view.board, project.region);
  const auto* state = state_on(project, view.as_of);
  out.state = json::enum_name(state == nullptr ? State::none : state->state);
  for (std::uint8_t node = 0; node < nodes().size(); ++node) {
    const auto planned = day_said(planned_on(project, node, view.as_of));
    const auto reached = day_said(reached_on(project, node, view.as_of));
    if (!planned && !reached) continue;
    out.nodes.push_back(
        {std::string(nodes()[node].code), planned, reached, late_by(planned, reached, view.as_of)});
  }
  return out;
}

void add(std::array<NodeTotal, node_count>& totals, const View& view, const Project& project) {
  std::array<bool, node_count> said{};
  for (const auto& line : project.nodes) said[line.node] = true;
  for (std::uint8_t node = 0; node < node_count; ++node) {
    if (!said[node]) continue;
    const auto planned = day_said(planned_on(project, node, view.as_of));
    const bool reached = reached_on(project, node, view.as_of) != nullptr;
    totals[node].planned += planned ? 1 : 0;
    totals[node].reached += reached ? 1 : 0;
    totals[node].late += planned && !reached && *planned < view.as_of ? 1 : 0;
  }
}

std::vector<NodeTotal> totals_of(const View& view) {
  const auto filter = view.filter();
  const ReadyFilter taken(view.board, filter, view.moment);
  const auto projects = view.board.projects();
  std::array<std::array<NodeTotal, node_count>, 2> halves;
  in_two_halves(projects.size(), [&](std::size_t half, std::size_t first, std::size_t last) {
    for (auto row = first; row < last; ++row) {
      if (taken.takes(row)) add(halves[half], view, projects[row]);
    }
  });
  std::vector<NodeTotal> out;
  for (std::size_t node = 0; node < node_count; ++node) {
    const auto &a = halves[0][node], &b = halves[1][node];
    out.push_back({std::string(nodes()[node].code), a.planned + b.planned, a.reached + b.reached,
                   a.late + b.late});
  }
  return out;
}

web::Response get_nodes(House& house, const Asked& asked) {
  return respond(
      house.desk.read([&](const Board& board, const Present* present) -> Result<NodeChart> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrow(query.narrowed(board, *view.method));
        const auto sort = take_sort(query);
        const auto page = query.page();
        if (!query.issues().empty()) return query.issues();
        const auto found = page_of(house, view, sort, page);
        NodeChart out;
        out.count = static_cast<std::int64_t>(found.order->count);
        out.totals = totals_of(view);
        for (const auto row : found.rows)
          out.rows.push_back(nodes_of_row(view, board.projects()[row]));
        return out;
      }));
}

}  // namespace

void add_node_chart(Table& table) {
  table.question<NodeChart>(
      "/api/projects/nodes", get_nodes, "Planned and reached nodes across the list.",
      with_filter() + MembersAsked{{"sort", "string", "A column; - before it: downwards."}} +
          with_page());
}

}  // namespace kaigong::http
