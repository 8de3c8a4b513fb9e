// tested by: http/elements_test.cpp
#include "desk/elements.h"

#include "desk/words.h"
#include "http/answers.h"
#include "http/view.h"

#include <algorithm>
#include <array>

// What projects need that offices must find: added up by element and level, and one by one.
namespace kaigong::http {

namespace {

struct ElementSumAnswer {
  std::string element;
  Text name;
  std::string unit;
  std::string at;  // region whose level owns it
  Text at_name;
  std::int64_t needs = 0;
  std::int64_t open = 0;
  std::int64_t late = 0;
  std::int64_t asked = 0;  // thousandths of the unit, as all amounts here
  std::int64_t promised = 0;
  std::int64_t granted = 0;
  std::optional<std::int64_t> allotted;
  std::optional<Seq> allotted_seq;
  std::int64_t over = 0;
  std::optional<Text> clash;
  bool may = false;  // whoever asks may say what there is
};
BOOST_DESCRIBE_STRUCT(ElementSumAnswer, (),
                      (element, name, unit, at, at_name, needs, open, late, asked, promised,
                       granted, allotted, allotted_seq, over, clash, may))

struct ElementsAnswer {
  Day as_of;
  bool may = false;  // say that a project needs something
  std::vector<ElementSumAnswer> rows;
};
BOOST_DESCRIBE_STRUCT(ElementsAnswer, (), (as_of, may, rows))

struct NeedAnswered {
  Seq seq = 0;
  PersonId by;
  Text who;
  Day day;
  std::string answer;
  Text name;
  std::int64_t amount = 0;
  std::optional<Day> until;
  std::string text;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(NeedAnswered, (),
                      (seq, by, who, day, answer, name, amount, until, text, document))

struct NeedRow {
  NeedId need;
  ProjectId project;
  std::string code;
  Text project_name;
  Text region_name;
  std::string element;
  Text name;
  std::int64_t amount = 0;
  std::string unit;
  std::optional<Day> by;
  std::string at;
  Text at_name;
  std::string department;  // there; none: its office
  std::string note;
  Day day;
  Seq seq = 0;
  std::string state;
  Text state_name;
  std::int64_t promised = 0;
  std::int64_t granted = 0;
  std::optional<Day> until;
  bool late = false;
  std::vector<NeedAnswered> answers;
  bool may_answer = false;
  bool may_change = false;
};
BOOST_DESCRIBE_STRUCT(NeedRow, (),
                      (need, project, code, project_name, region_name, element, name, amount, unit,
                       by, at, at_name, department, note, day, seq, state, state_name, promised,
                       granted, until, late, answers, may_answer, may_change))

struct NeedCount {
  std::string state;
  Text name;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(NeedCount, (), (state, name, count))

struct NeedsAnswer {
  Day as_of;
  std::int64_t count = 0;
  std::int64_t late = 0;
  std::vector<NeedCount> states;  // of all that fit but for their state
  std::vector<NeedRow> rows;
};
BOOST_DESCRIBE_STRUCT(NeedsAnswer, (), (as_of, count, late, states, rows))

ElementSumAnswer sum_answer(const View& view, const Rights& rights, const ElementSum& sum) {
  const auto* region = view.board.region(sum.at);
  ElementSumAnswer out;
  out.element = sum.element;
  out.name = element_name(sum.element);
  out.unit = sum.unit;
  out.at = region->key;
  out.at_name = region->name;
  out.needs = sum.needs;
  out.open = sum.open;
  out.late = sum.late;
  out.asked = sum.asked_milli;
  out.promised = sum.promised_milli;
  out.granted = sum.granted_milli;
  out.allotted = sum.allotted_milli;
  if (sum.allotted_seq != 0) out.allotted_seq = sum.allotted_seq;
  out.over = sum.over_milli();
  out.clash = clash_of(sum);
  out.may = rights.may(Act::plan, sum.at);
  return out;
}

web::Response get_elements(House& house, const Asked& asked) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<ElementsAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto region = query.region(board);
        if (!query.issues().empty()) return query.issues();
        const Rights rights(board, asked.person, asked.today);
        ElementsAnswer out{view.as_of, rights.may_somewhere(Act::raise), {}};
        for (const auto& sum : element_sums(board, region, view.seen.sight.get(), view.as_of))
          out.rows.push_back(sum_answer(view, rights, sum));
        return out;
      });
  return respond(found);
}

struct Wanted {
  RegionId region;
  std::string element;
  RegionId at;
  std::string state;  // open, late, or one of NeedState
  ProjectId project;
  bool mine = false;
  Page page;
};

Wanted take_wanted(const View& view, Query& query) {
  Wanted out;
  out.region = query.region(view.board);
  out.element = query.text("element");
  const auto at = query.text("at");
  const auto* owner = view.board.find_region(at);
  if (!at.empty() && owner == nullptr) query.refuse(unknown_region, "at", at);
  if (owner != nullptr) out.at = owner->id;
  out.state = query.text("state");
  const bool listed = out.state.empty() || out.state == "open" || out.state == "late" ||
                      json::read_enum<NeedState>(out.state);
  if (!listed) query.refuse(not_listed, "state", out.state);
  const auto project = query.text("project");
  const auto* named = view.find(project);
  if (!project.empty() && named == nullptr) query.refuse(unknown_project, "project", project);
  if (named != nullptr) out.project = named->id;
  out.mine = query.text("mine") == "1";
  out.page = query.page();
  return out;
}

bool is_state(const NeedStanding& standing, const std::string& wanted) {
  if (wanted.empty()) return true;
  if (wanted == "open") return standing.is_open();
  if (wanted == "late") return standing.late;
  return json::enum_name(standing.state) == wanted;
}

std::vector<NeedAnswered> answers_of(const View& view, const Need& need) {
  std::vector<NeedAnswered> out;
  for (const auto& one : need.answers) {
    const auto& said = one.said;
    if (said.day > view.as_of) continue;
    out.push_back({one.seq,
                   one.by,
                   {},
                   said.day,
                   std::string(json::enum_name(said.answer)),
                   name_of(said.answer),
                   said.amount_milli,
                   said.until,
                   said.text,
                   said.document});
  }
  return out;
}

NeedRow row_of(const View& view, const Rights& rights, const Need& need,
               const NeedStanding& standing) {
  const auto& asked = *need.on(view.as_of);
  const auto& said = asked.said;
  const auto& project = *view.board.project(said.project);
  const auto* at = view.board.region(said.at);
  NeedRow out;
  out.need = said.need;
  out.project = said.project;
  out.code = view.board.text(project.code);
  out.project_name = project.name;
  out.region_name = region_name(view.board, project.region);
  out.element = said.element;
  out.name = element_name(said.element);
  out.amount = said.amount_milli;
  out.unit = said.unit;
  out.by = said.by;
  if (at != nullptr) out.at = at->key;
  if (at != nullptr) out.at_name = at->name;
  out.department = said.department;
  out.note = said.note;
  out.day = said.day;
  out.seq = asked.seq;
  out.state = json::enum_name(standing.state);
  out.state_name = name_of(standing.state);
  out.promised = standing.promised_milli;
  out.granted = standing.granted_milli;
  out.until = standing.until;
  out.late = standing.late;
  out.answers = answers_of(view, need);
  out.may_answer = answers_need(rights, said) && said.amount_milli > 0;
  out.may_change = rights.may(Act::raise, project);
  return out;
}

// What is needed soonest stands first; what nobody waits for any more, last.
bool comes_before(const std::pair<const Need*, NeedStanding>& a,
                  const std::pair<const Need*, NeedStanding>& b) {
  if (a.second.is_open() != b.second.is_open()) return a.second.is_open();
  const auto one = a.first->last().said.by, other = b.first->last().said.by;
  if (one.has_value() != other.has_value()) return one.has_value();
  return one < other;
}

NeedsAnswer needs_answer(const View& view, const Rights& rights, const Wanted& wanted) {
  NeedsAnswer out;
  out.as_of = view.as_of;
  std::array<NeedCount,
             boost::mp11::mp_size<boost::describe::describe_enumerators<NeedState>>::value>
      counts;
  std::vector<std::pair<const Need*, NeedStanding>> found;
  for (const auto& need : view.board.needs()) {
    const auto* asked = need.on(view.as_of);
    if (asked == nullptr) continue;
    const auto& said = asked->said;
    const auto& project = *view.board.project(said.project);
    const bool answers = answers_need(rights, said);
    if (!view.seen.sees(project) && !answers) continue;
    const bool fits = view.board.is_within(project.region, wanted.region) &&
                      (wanted.element.empty() || wanted.element == said.element) &&
                      (!wanted.at || wanted.at == said.at) &&
                      (!wanted.project || wanted.project == said.project) &&
                      (!wanted.mine || answers);
    if (!fits) continue;
    const auto standing = standing_on(need, view.as_of);
    auto& count = counts[static_cast<std::size_t>(standing.state)];
    count.state = json::enum_name(standing.state);
    count.name = name_of(standing.state);
    ++count.count;
    if (!is_state(standing, wanted.state)) continue;
    out.late += standing.late ? 1 : 0;
    found.emplace_back(&need, standing);
  }
  for (auto& count : counts) {
    if (count.count > 0) out.states.push_back(std::move(count));
  }
  std::stable_sort(found.begin(), found.end(), comes_before);
  out.count = static_cast<std::int64_t>(found.size());
  const auto end = std::min(found.size(), wanted.page.offset + wanted.page.limit);
  for (auto i = wanted.page.offset; i < end; ++i)
    out.rows.push_back(row_of(view, rights, *found[i].first, found[i].second));
  return out;
}

web::Response get_needs(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<NeedsAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto wanted = take_wanted(view, query);
        if (!query.issues().empty()) return query.issues();
        return needs_answer(view, Rights(board, asked.person, asked.today), wanted);
      });
  if (!found) return refused(found.issues());
  for (auto& row : found->rows) {
    for (auto& answer : row.answers) answer.who = house.desk.name_of(answer.by);
  }
  return respond(found);
}

}  // namespace

void add_elements(Table& table) {
  table.question<ElementsAnswer>(
      "/api/elements", get_elements,
      "What projects need, added up by element and the level that owns it.",
      with_day() + MembersAsked{{"region", "string", "A region's key: projects in it."}});
  table.question<NeedsAnswer>(
      "/api/elements/needs", get_needs, "Needs of projects, what is needed soonest first.",
      with_day() +
          MembersAsked{{"region", "string", "A region's key: projects in it."},
                       {"element", "string", "An element by its code."},
                       {"at", "string", "Region whose level owns it."},
                       {"state", "string", "open, late, or a state of needs."},
                       {"project", "string", "A project's number."},
                       {"mine", "string", "1: only what whoever asks is to answer."}} +
          with_page());
}

}  // namespace kaigong::http
