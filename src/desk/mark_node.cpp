#include "base/limits.h"
// tested by: tests/cases/reports.case and its neighbours
#include "desk/deeds.h"

namespace kaigong {

namespace {

// A node by its code or its name in either language.
std::optional<std::uint8_t> find_node(std::string_view said) {
  if (const auto by_code = node_index(said)) return by_code;
  const auto chart = nodes();
  for (std::size_t i = 0; i < chart.size(); ++i) {
    if (chart[i].zh == said || chart[i].en == said) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

}  // namespace

Result<std::optional<Body>> mark_node(const Board& board, const NodeForm& form, Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);

  Issues issues;
  const auto node = find_node(trim(form.node.text));
  if (!node) issues.push_back({&unknown_node, form.node.place, form.node.text});
  require(form.day, issues);
  const auto day = take_day(form.day, issues);
  if (day && !form.planned && *day > today)
    issues.push_back({&in_the_future, form.day.place, form.day.text});
  auto number = take_text(form.number, limits::name_bytes, issues);
  auto reason = take_text(form.reason, limits::note_bytes, issues);
  if (!issues.empty()) return issues;

  const auto* standing =
      form.planned ? planned_on(*project, *node, today) : reached_on(*project, *node, today);
  // A permit's number often comes after its day.
  const bool new_number = standing != nullptr && !form.planned && !number.empty() &&
                          board.text(standing->number) != number;
  if (standing != nullptr && lengthen(standing->at) == *day && !new_number)
    return std::optional<Body>();
  const std::string code(nodes()[*node].code);
  if (form.planned)
    return std::optional<Body>(NodePlanned{project->id, code, day, std::move(reason)});
  return std::optional<Body>(
      NodeReached{project->id, code, day, std::move(number), std::move(reason)});
}

}  // namespace kaigong
