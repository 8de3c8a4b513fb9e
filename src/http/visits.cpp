#include "http/visits.h"

#include "desk/words.h"
#include "http/answers.h"

#include <algorithm>

namespace kaigong::http {

namespace {

struct VisitsAnswer {
  Day as_of;
  bool may = false;  // whoever asks may plan one
  std::vector<VisitHead> rows;
};
BOOST_DESCRIBE_STRUCT(VisitsAnswer, (), (as_of, may, rows))

struct VisitStepAnswer {
  Seq seq = 0;
  PersonId by;
  Text who;
  std::string step;
  Text step_name;
  Day day;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(VisitStepAnswer, (), (seq, by, who, step, step_name, day, text))

struct OneVisitAnswer {
  Day as_of;
  VisitHead head;
  std::vector<StopAnswer> stops;
  std::vector<MatterRow> matters;
  std::vector<VisitStepAnswer> steps;  // but what was seen, which stands with the stops
};
BOOST_DESCRIBE_STRUCT(OneVisitAnswer, (), (as_of, head, stops, matters, steps))

bool is_known(const View& view, const Rights& rights, const Asked& asked, const Visit& visit) {
  if (plan_on(view.board, visit, view.as_of) == nullptr) return false;
  return asked.person ? rights.knows_of(visit) : !is_secret(visit);
}

bool is_seen(const View& view, const VisitStop& stop) {
  return view.seen.sees(*view.board.project(stop.project));
}

void name_stop(const Desk& desk, StopAnswer& stop) { stop.who = desk.name_of(stop.by); }

void name_head(const Desk& desk, VisitHead& head) {
  if (head.leader) head.leader_name = desk.name_of(head.leader);
  if (head.stop) name_stop(desk, *head.stop);
}

VisitsAnswer answer_of(const View& view, const Rights& rights, const Asked& asked,
                       const Project* of) {
  VisitsAnswer out{view.as_of, rights.may_somewhere(Act::visit), {}};
  const auto visits = view.board.visits();
  for (auto i = visits.size(); i > 0; --i) {
    const auto& visit = visits[i - 1];
    if (!is_known(view, rights, asked, visit)) continue;
    const auto standing = standing_on(view.board, *view.method, visit, view.as_of);
    const auto stop =
        std::find_if(standing.stops.begin(), standing.stops.end(),
                     [&](const VisitStop& one) { return of != nullptr && one.project == of->id; });
    if (of != nullptr && stop == standing.stops.end()) continue;
    out.rows.push_back(head_of(view, rights, visit, standing));
    if (of != nullptr) out.rows.back().stop = stop_answer(view, visit, *stop);
  }
  return out;
}

web::Response get_visits(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<VisitsAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto project = query.text("project");
        const auto* of = view.find(project);
        if (!project.empty() && of == nullptr) query.refuse(unknown_project, "project", project);
        if (!query.issues().empty()) return query.issues();
        return answer_of(view, Rights(board, asked.person, asked.today), asked, of);
      });
  if (!found) return refused(found.issues());
  for (auto& row : found->rows) name_head(house.desk, row);
  return respond(found);
}

OneVisitAnswer open_visit(const View& view, const Rights& rights, const Visit& visit) {
  const auto& board = view.board;
  const auto standing = standing_on(board, *view.method, visit, view.as_of);
  OneVisitAnswer out;
  out.as_of = view.as_of;
  out.head = head_of(view, rights, visit, standing);
  for (const auto& stop : standing.stops) {
    if (is_seen(view, stop)) out.stops.push_back(stop_answer(view, visit, stop));
  }
  for (const auto id : standing.found) {
    const auto& matter = *board.matter(id);
    if (view.seen.sight != nullptr && !knows_of(board, rights, matter)) continue;
    out.matters.push_back(
        matter_row(view, turn_on(board, *view.method, rights, matter, view.as_of)));
  }
  for (const auto& step : visit.steps) {
    const auto& said = step.said;
    if (said.step == VisitStep::seen || said.day > view.as_of) continue;
    const bool told = out.head.may || view.seen.sees(visit.last().said.region);
    out.steps.push_back({step.seq,
                         step.by,
                         {},
                         std::string(json::enum_name(said.step)),
                         name_of(said.step),
                         said.day,
                         told ? said.text : std::string()});
  }
  return out;
}

web::Response get_visit(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<OneVisitAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto& number = asked.request.captures.find("visit")->second;
        const Rights rights(board, asked.person, asked.today);
        const auto* visit = visit_on(view, rights, asked, number);
        if (visit == nullptr) return Issue{&not_a_visit, in_path, number};
        if (!query.issues().empty()) return query.issues();
        return open_visit(view, rights, *visit);
      });
  if (!found) return refused(found.issues());
  name_head(house.desk, found->head);
  for (auto& stop : found->stops) name_stop(house.desk, stop);
  for (auto& step : found->steps) step.who = house.desk.name_of(step.by);
  return respond(found);
}

}  // namespace

const Visit* visit_on(const View& view, const Rights& rights, const Asked& asked,
                      std::string_view number) {
  const auto* visit = view.board.visit({read_number(number).value_or(0)});
  return visit != nullptr && is_known(view, rights, asked, *visit) ? visit : nullptr;
}

VisitHead head_of(const View& view, const Rights& rights, const Visit& visit,
                  const VisitStanding& standing) {
  const auto& plan = *plan_on(view.board, visit, view.as_of);
  const auto& said = plan.said;
  const auto* region = view.board.region(said.region);
  VisitHead out;
  out.visit = said.visit;
  out.kind = json::enum_name(said.kind);
  out.kind_name = name_of(said.kind);
  out.name = said.name;
  out.region = region->key;
  out.region_name = region->name;
  out.leader = said.leader;
  out.team = said.team;
  out.from = said.from;
  out.until = said.until;
  out.may = rights.goes_on(visit);
  out.may_change = rights.may(Act::visit, said.region) && visit.is_open();
  // What is meant to be looked at is the business of who goes.
  const bool told = out.may || view.seen.sees(said.region);
  if (told) out.note = said.note;
  out.document = said.document;
  out.seq = plan.seq;
  out.state = json::enum_name(standing.state);
  out.state_name = name_of(standing.state);
  for (const auto& stop : standing.stops) {
    if (!is_seen(view, stop)) continue;
    ++out.stops;
    out.seen += stop.seen != nullptr ? 1 : 0;
    out.differs += stop.differs ? 1 : 0;
  }
  if (told) {
    out.found = static_cast<std::int64_t>(standing.found.size());
    out.open = standing.open;
    out.overdue = standing.overdue;
  }
  out.secret = is_secret(visit);
  return out;
}

StopAnswer stop_answer(const View& view, const Visit& visit, const VisitStop& stop) {
  const auto& board = view.board;
  const auto& project = *board.project(stop.project);
  StopAnswer out;
  out.row = project_row(view, project);
  out.planned = stop.planned;
  for (const auto index : seldom_of(project).matters) {
    const auto& matter = board.matters()[index];
    const bool open = !matter.closed || *matter.closed > view.as_of;
    out.open += matter.raised <= view.as_of && open ? 1 : 0;
  }
  out.visited = visited_before(board, visit, stop.project, view.as_of);
  out.differs = stop.differs;
  if (stop.seen == nullptr) return out;
  const auto& said = stop.seen->said;
  out.seen = said.day;
  out.seq = stop.seen->seq;
  out.by = stop.seen->by;
  out.found = json::enum_name(said.found);
  out.found_name = name_of(said.found);
  out.workers = said.workers;
  out.machines = said.machines;
  out.text = said.text;
  for (const auto& digest : said.evidence) out.evidence.push_back(show(digest));
  return out;
}

void add_visits(Table& table) {
  table.question<VisitsAnswer>(
      "/api/visits", get_visits, "Visits to sites, newest first.",
      with_day() +
          MembersAsked{{"project", "string", "Visits that see this project, with what it found."}});
  table.question<OneVisitAnswer>("/api/visits/{visit}", get_visit,
                                 "A visit with its stops and what became of it.", with_day());
}

}  // namespace kaigong::http
