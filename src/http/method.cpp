#include "base/json_line.h"
#include "desk/office_deeds.h"
#include "dispatch/simulate.h"
#include "http/answers.h"
#include "http/race.h"

namespace kaigong::http {

namespace {

// Names are shown of so many; the counts are whole.
constexpr std::size_t named_at_most = 100;

struct MethodHead {
  std::string code;
  std::string version;
  Text name;
};
BOOST_DESCRIBE_STRUCT(MethodHead, (), (code, version, name))

struct AdoptionAnswer {
  Seq seq = 0;
  Instant at;
  PersonId person;
  Text by;
  std::string code;
  std::string version;
  Text name;
  bool in_force = false;
};
BOOST_DESCRIBE_STRUCT(AdoptionAnswer, (), (seq, at, person, by, code, version, name, in_force))

struct MethodAnswer : RaceScheme {
  MethodHead method;
  Text note;
  std::vector<AdoptionAnswer> history;  // newest first
  json::Value text;                     // as it was adopted
};
BOOST_DESCRIBE_STRUCT(MethodAnswer, (RaceScheme), (method, note, history, text))

struct NamedProject {
  ProjectId project;
  Text name;
};
BOOST_DESCRIBE_STRUCT(NamedProject, (), (project, name))

struct LightDifference {
  std::string rule;
  Text rule_name;
  std::string label;
  Text level;
  std::string colour;
  std::int64_t before = 0;
  std::int64_t after = 0;
  std::int64_t on = 0;
  std::int64_t off = 0;
  std::vector<NamedProject> projects_on;
  std::vector<NamedProject> projects_off;
  std::vector<Text> units_on;
  std::vector<Text> units_off;
};
BOOST_DESCRIBE_STRUCT(LightDifference, (),
                      (rule, rule_name, label, level, colour, before, after, on, off, projects_on,
                       projects_off, units_on, units_off))

struct SchemeAnswer : RaceScheme {
  MethodHead method;
};
BOOST_DESCRIBE_STRUCT(SchemeAnswer, (RaceScheme), (method))

struct SimulationAnswer {
  SchemeAnswer before;
  SchemeAnswer after;
  Day as_of;
  Seq seq = 0;
  std::vector<ClauseChange> clauses;
  std::int64_t units = 0;
  std::vector<UnitChange> changed;
  std::vector<LightDifference> lights;
};
BOOST_DESCRIBE_STRUCT(SimulationAnswer, (),
                      (before, after, as_of, seq, clauses, units, changed, lights))

struct ClauseIssue {
  std::string code;
  std::string place;
  std::int64_t line = 0;
  Text text;
};
BOOST_DESCRIBE_STRUCT(ClauseIssue, (), (code, place, line, text))

struct ClauseProblem {
  std::string type = "about:blank";
  Text title{"办法有误", "The method can't be used as it is"};
  int status = 422;
  std::vector<ClauseIssue> issues;
};
BOOST_DESCRIBE_STRUCT(ClauseProblem, (), (type, title, status, issues))

web::Response refused_at_clauses(const std::string& text, const Issues& issues) {
  ClauseProblem problem;
  for (const auto& issue : issues) {
    const auto line = issue.kind == &json::malformed ? 0 : json::line_of(text, issue.place);
    problem.issues.push_back({std::string(issue.kind->code), issue.place,
                              static_cast<std::int64_t>(line), sentence(issue)});
  }
  return {problem.status, "application/problem+json", whole(problem), {}};
}

MethodHead head_of(const Method& method) { return {method.code, method.version, method.name}; }

SchemeAnswer scheme_of(const Method& method) {
  SchemeAnswer out;
  static_cast<RaceScheme&>(out) = scheme_answer(method);
  out.method = head_of(method);
  return out;
}

// Only of methods that read: one of long ago may not, by today's rules.
Text name_of(const MethodAdopted& said) {
  const auto method = read_method(said.text);
  return method ? method->name : Text{said.code, said.code};
}

MethodAnswer method_answer(const Board& board, const Method& method) {
  MethodAnswer out;
  static_cast<RaceScheme&>(out) = scheme_answer(method);
  out.method = head_of(method);
  out.note = method.note;
  bool found = false;
  for (auto i = board.methods().size(); i > 0; --i) {
    const auto& one = board.methods()[i - 1];
    const bool in_force = !found && read_method(one.said.text);
    if (in_force) out.text = one.said.text;
    found = found || in_force;
    out.history.push_back({one.seq,
                           one.at,
                           one.by,
                           {},
                           one.said.code,
                           one.said.version,
                           name_of(one.said),
                           in_force});
  }
  return out;
}

std::vector<NamedProject> named(const Board& board, const std::vector<ProjectId>& projects) {
  std::vector<NamedProject> out;
  for (const auto id : projects) {
    if (out.size() == named_at_most) break;
    out.push_back({id, board.project(id)->name});
  }
  return out;
}

std::vector<Text> named(const Board& board, const std::vector<std::string>& units) {
  std::vector<Text> out;
  for (const auto& key : units) out.push_back(board.find_region(key)->name);
  return out;
}

LightDifference difference_of(const Board& board, const LightChange& light) {
  return {light.rule,
          light.rule_name,
          light.label,
          light.level,
          light.colour,
          light.before,
          light.after,
          static_cast<std::int64_t>(light.on.size() + light.units_on.size()),
          static_cast<std::int64_t>(light.off.size() + light.units_off.size()),
          named(board, light.on),
          named(board, light.off),
          named(board, light.units_on),
          named(board, light.units_off)};
}

SimulationAnswer simulation_answer(const View& view, const Method& after, const json::Value& text) {
  const auto& board = view.board;
  const auto result = simulate(board, *view.method, after, view.as_of);
  SimulationAnswer out{scheme_of(*view.method),
                       scheme_of(after),
                       view.as_of,
                       board.seq(),
                       {},
                       result.units,
                       result.changed,
                       {}};
  for (auto i = board.methods().size(); i > 0 && out.clauses.empty(); --i) {
    const auto& said = board.methods()[i - 1].said;
    if (said.code != view.method->code || said.version != view.method->version) continue;
    out.clauses = compare(said.text, text);
    break;
  }
  for (const auto& light : result.lights) out.lights.push_back(difference_of(board, light));
  return out;
}

web::Response get_method(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board) -> Result<MethodAnswer> {
    Query query(asked.request);
    if (!query.issues().empty()) return query.issues();
    const auto method = house.method(board);
    if (method->code.empty()) return Issue{&no_method_yet, in_path, ""};
    return method_answer(board, *method);
  });
  if (found) {
    for (auto& one : found->history) one.by = house.desk.name_of(one.person);
  }
  return respond(found);
}

web::Response post_simulation(House& house, const Asked& asked) {
  const auto text = json::parse(asked.request.body);
  if (!text) return refused_at_clauses(asked.request.body, text.issues());
  const auto after = read_method(*text);
  if (!after) return refused_at_clauses(asked.request.body, after.issues());
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<SimulationAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        if (!query.issues().empty()) return query.issues();
        if (view.seen.sight != nullptr) return not_let(Act::adopt);
        if (view.method->code.empty()) return Issue{&no_method_yet, "body", ""};
        return simulation_answer(view, *after, *text);
      });
  return respond(found);
}

}  // namespace

void add_method(Table& table) {
  table.question<MethodAnswer>("/api/method", get_method, "The method in force.");
  // Writes nothing; a method is only too long for an address.
  table.post_as("/api/method/simulate", For::readers, post_simulation,
                "What another method would change.",
                {json::Object{{"type", "object"}}, table.schemas().of<SimulationAnswer>(),
                 limits::request_body_bytes, with_day()});
}

}  // namespace kaigong::http
