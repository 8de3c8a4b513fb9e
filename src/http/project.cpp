#include "http/project.h"

#include "desk/forms.h"
#include "http/answers.h"
#include "ledger/stored.h"

#include <algorithm>

namespace kaigong::http {

namespace {

constexpr std::size_t entries_shown = 50;

// The row's members and the page's, in one object.
std::string flat(const ProjectAnswer& project) {
  std::string out = "{";
  bool first = true;
  boost::mp11::mp_for_each<json::Members<ProjectRow>>([&](auto member) {
    if (std::string_view(member.name) == "lights") return;
    out += first ? "\"" : ",\"";
    first = false;
    out += member.name;
    out += "\":";
    write_whole(out, project.row.*member.pointer);
  });
  const auto rest = whole(project);
  return out + ',' + rest.substr(1);
}

Text post_on(const Board& board, PersonId person, Day day) {
  Text found;
  for (const auto& post : board.posts()) {
    const auto& held = post.said;
    const bool then = (!held.from || *held.from <= day) && (!held.until || day <= *held.until);
    if (held.person == person && then) found = held.title;
  }
  return found;
}

struct Looked {
  ProjectAnswer answer;
  std::vector<Seq> entries;
  std::vector<Seq> naming;  // what may have named it
};

Looked looked_at(const View& view, const Rights& rights, const Project& project) {
  const auto& board = view.board;
  Looked out;
  auto& answer = out.answer;
  answer.row = project_row(view, project);
  answer.owner = board.text(project.owner);
  answer.department = board.text(project.department);
  if (project.leader) {
    answer.leader = {project.leader, {}, post_on(board, project.leader, view.as_of)};
  }
  answer.nature = board.text(project.nature);
  const auto* approved = reached_on(project, node::approved, view.as_of);
  if (approved != nullptr) answer.approval = board.text(approved->number);
  answer.plans = plans_of(view, project);
  answer.quantities = quantities_of(view, project);
  answer.forecasts = forecasts_of(view, project);
  answer.nodes = nodes_of(view, project);
  for (const auto& light : lights_of(board, *view.method, project, view.moment)) {
    answer.lights.push_back(light_answer(light));
  }
  answer.matters = matters_of(view, rights, project);
  answer.facts = facts_of(view, project);
  answer.evidence = evidence_seen(view, project);
  answer.inclusion = inclusion_answer(inclusion_of(board, *view.method, project, view.as_of));
  out.entries = entries_about(board, project);
  answer.entries_count = static_cast<std::int64_t>(out.entries.size());
  if (out.entries.size() > entries_shown) out.entries.resize(entries_shown);
  if (const auto& amendments = seldom_of(project).amendments; !amendments.empty()) {
    out.naming.push_back(project.added);
    out.naming.insert(out.naming.end(), amendments.begin(), amendments.end());
  }
  return out;
}

std::vector<std::string> may_do(const Rights& rights, const Project& project) {
  std::vector<std::string> out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Act>>([&](auto act) {
    if (rights.may(act.value, project)) out.emplace_back(act.name);
  });
  return out;
}

const std::optional<Text>* name_in(const Body& body) {
  if (const auto* added = std::get_if<ProjectAdded>(&body)) return &added->facts.name;
  if (const auto* amended = std::get_if<ProjectAmended>(&body)) return &amended->facts.name;
  return nullptr;
}

std::vector<Text> former_names(const Desk& desk, const Looked& looked) {
  std::vector<Text> names;
  for (const auto& line : desk.lines(looked.naming)) {
    const auto entry = read_line(line.line);
    const auto* name = entry ? name_in(entry->body) : nullptr;
    if (name == nullptr || !*name || **name == looked.answer.row.name) continue;
    if (std::find(names.begin(), names.end(), **name) == names.end()) names.push_back(**name);
  }
  return names;
}

web::Response get_project(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board, const Present* present) -> Result<Looked> {
    Query query(asked.request);
    const auto view = look(house, board, present, query, asked);
    const auto& number = asked.request.captures.find("id")->second;
    const auto* project = view.find(number);
    if (project == nullptr) return Issue{&unknown_project, in_path, number};
    if (!query.issues().empty()) return query.issues();
    const Rights rights(board, asked.person, asked.today);
    auto looked = looked_at(view, rights, *project);
    looked.answer.may = may_do(rights, *project);
    return looked;
  });
  if (!found) return refused(found.issues());
  auto& out = found->answer;
  if (out.leader) out.leader->name = house.desk.name_of(out.leader->person);
  for (auto& light : out.lights) {
    if (light.exempt) light.exempt->who = house.desk.name_of(light.exempt->approver);
  }
  add_lines(house.desk, out.evidence);
  out.former_names = former_names(house.desk, *found);
  out.entries = entry_lines(house.desk, house.desk.lines(found->entries), false);
  return answer(flat(out));
}

}  // namespace

// As `flat` writes it.
json::Value flat_schema(Schemas& schemas) {
  schemas.of<ProjectAnswer>();
  schemas.of<ProjectRow>();
  auto flat = schemas.named().at("ProjectAnswer").as_object();
  auto& properties = flat["properties"].as_object();
  auto& required = flat["required"].as_array();
  for (const auto& one : schemas.named().at("ProjectRow").at("properties").as_object()) {
    if (properties.contains(one.key())) continue;
    properties[one.key()] = one.value();
    required.emplace_back(one.key());
  }
  schemas.named()["ProjectAnswer"] = std::move(flat);
  return schemas.of<ProjectAnswer>();
}

void add_project(Table& table) {
  table.question_as("/api/projects/{id}", get_project, "One project with its histories.",
                    flat_schema(table.schemas()), with_day());
}

}  // namespace kaigong::http
