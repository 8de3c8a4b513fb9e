#include "http/matters.h"

#include "desk/words.h"
#include "http/answers.h"

#include <algorithm>
#include <map>

namespace kaigong::http {

namespace {

struct MatterCount {
  std::string code;
  Text name;
  std::int64_t count = 0;
  std::int64_t late = 0;
};
BOOST_DESCRIBE_STRUCT(MatterCount, (), (code, name, count, late))

struct MattersAnswer {
  Day as_of;
  std::int64_t count = 0;
  std::int64_t open = 0;
  std::int64_t late = 0;
  std::int64_t mine = 0;  // of them asked of whoever asks
  std::vector<MatterCount> states;
  std::vector<MatterCount> kinds;
  std::vector<MatterCount> elements;
  std::vector<MatterCount> levels;  // whose turn it is, by the level of the region
  std::vector<MatterRow> rows;
};
BOOST_DESCRIBE_STRUCT(MattersAnswer, (),
                      (as_of, count, open, late, mine, states, kinds, elements, levels, rows))

// What a list of matters is narrowed to; empty: not.
struct Wanted {
  std::string state;  // open, ended, late, or one of MatterState
  std::string kind;
  std::string element;
  std::string severity;
  std::string level;
  std::string whose;  // mine: asked of whoever asks; raised: by theirs
  std::string recipient;
  std::string words;
  ProjectId project;
  Page page;
};

template <class Enum>
void take_listed(Query& query, const char* name, std::string& into,
                 std::initializer_list<std::string_view> others = {}) {
  into = query.text(name);
  const bool other = std::find(others.begin(), others.end(), into) != others.end();
  if (!into.empty() && !other && !json::read_enum<Enum>(into)) query.refuse(not_listed, name, into);
}

ProjectId take_project(const View& view, Query& query) {
  const auto said = query.text("project");
  if (said.empty()) return {};
  const auto* project = view.find(said);
  if (project == nullptr) query.refuse(unknown_project, "project", said);
  return project == nullptr ? ProjectId{} : project->id;
}

enum class Whose : std::uint8_t { mine, raised };
BOOST_DESCRIBE_ENUM(Whose, mine, raised)

Wanted take_wanted(const View& view, Query& query) {
  Wanted out;
  take_listed<MatterState>(query, "state", out.state, {"open", "ended", "late"});
  take_listed<MatterKind>(query, "kind", out.kind);
  take_listed<Whose>(query, "whose", out.whose);
  out.element = query.text("element");
  out.severity = query.text("severity");
  out.level = query.text("level");
  out.recipient = query.text("recipient");
  out.words = query.text("q");
  out.project = take_project(view, query);
  out.page = query.page();
  return out;
}

bool is_state(const Standing& standing, const std::string& wanted) {
  if (wanted.empty()) return true;
  if (wanted == "open") return standing.is_open();
  if (wanted == "ended") return !standing.is_open();
  if (wanted == "late") return standing.lost.has_value();
  return json::enum_name(standing.state) == wanted;
}

std::string level_of(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? std::string() : found->level;
}

bool is_wanted(const View& view, const Wanted& wanted, RegionId region, const Turn& turn) {
  const auto& board = view.board;
  const auto& matter = turn.matter;
  const auto fits = [](const std::string& want, std::string_view found) {
    return want.empty() || want == found;
  };
  const auto* project = board.project(matter.project);
  const auto about = project == nullptr ? matter.region : project->region;
  return board.is_within(about, region) && is_state(turn.standing, wanted.state) &&
         fits(wanted.kind, json::enum_name(matter.kind)) &&
         fits(wanted.element, board.text(matter.element)) &&
         fits(wanted.severity, board.text(matter.severity)) &&
         fits(wanted.recipient, board.text(turn.standing.recipient)) &&
         fits(wanted.level, level_of(board, turn.standing.at)) &&
         (!wanted.project || matter.project == wanted.project) &&
         (wanted.whose != "mine" || asked_of(turn) != Limit::none) &&
         (wanted.whose != "raised" || turn.raised) &&
         matter.text.find(wanted.words) != std::string::npos;
}

// What is asked soonest stands first; what ended, newest first.
bool comes_before(const Turn& a, const Turn& b) {
  const auto& one = a.standing;
  const auto& other = b.standing;
  if (one.is_open() != other.is_open()) return one.is_open();
  if (!one.is_open()) return a.matter.closed > b.matter.closed;
  if (one.until.has_value() != other.until.has_value()) return one.until.has_value();
  if (one.until != other.until) return one.until < other.until;
  return a.matter.id.value < b.matter.id.value;
}

using Counts = std::map<std::string, MatterCount>;

void add_to(Counts& counts, std::string code, const Text& name, const Turn& turn) {
  auto& one = counts[code];
  one.code = std::move(code);
  one.name = name;
  ++one.count;
  one.late += turn.standing.lost ? 1 : 0;
}

std::vector<MatterCount> by_size(const Counts& counts) {
  std::vector<MatterCount> out;
  for (const auto& [code, count] : counts) out.push_back(count);
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  return out;
}

void count_in(const Board& board, const std::vector<Turn>& turns, MattersAnswer& out) {
  Counts states, kinds, elements, levels;
  for (const auto& turn : turns) {
    const auto& matter = turn.matter;
    const auto& standing = turn.standing;
    out.open += standing.is_open() ? 1 : 0;
    out.late += standing.lost ? 1 : 0;
    out.mine += asked_of(turn) == Limit::none ? 0 : 1;
    add_to(states, std::string(json::enum_name(standing.state)), name_of(standing.state), turn);
    add_to(kinds, std::string(json::enum_name(matter.kind)), name_of(matter.kind), turn);
    const auto& element = board.text(matter.element);
    if (!element.empty()) add_to(elements, element, element_name(element), turn);
    if (!standing.is_open()) continue;
    const auto level = level_of(board, standing.at);
    add_to(levels, level, level_name(level), turn);
  }
  out.states = by_size(states);
  out.kinds = by_size(kinds);
  out.elements = by_size(elements);
  out.levels = by_size(levels);
}

MattersAnswer answer_of(const View& view, const Rights& rights, const Wanted& wanted,
                        RegionId region) {
  const bool sees_all = !rights.person() || rights.may_for_all(Act::see);
  std::vector<Turn> found;
  for (const auto& matter : view.board.matters()) {
    if (matter.raised > view.as_of) continue;
    if (!sees_all && !knows_of(view.board, rights, matter)) continue;
    const auto turn = turn_on(view.board, *view.method, rights, matter, view.as_of);
    if (is_wanted(view, wanted, region, turn)) found.push_back(turn);
  }
  MattersAnswer out;
  out.as_of = view.as_of;
  out.count = static_cast<std::int64_t>(found.size());
  count_in(view.board, found, out);
  std::vector<const Turn*> order;
  for (const auto& turn : found) order.push_back(&turn);
  std::sort(order.begin(), order.end(),
            [](const Turn* a, const Turn* b) { return comes_before(*a, *b); });
  const auto end = std::min(order.size(), wanted.page.offset + wanted.page.limit);
  for (auto i = wanted.page.offset; i < end; ++i) out.rows.push_back(matter_row(view, *order[i]));
  return out;
}

web::Response get_matters(House& house, const Asked& asked) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<MattersAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto region = query.region(board);
        const auto wanted = take_wanted(view, query);
        if (!query.issues().empty()) return query.issues();
        return answer_of(view, Rights(board, asked.person, asked.today), wanted, region);
      });
  return respond(found);
}

}  // namespace

void add_matters(Table& table) {
  table.question<MattersAnswer>(
      "/api/matters", get_matters, "Matters, what is asked soonest first, with counts.",
      with_day() +
          MembersAsked{{"region", "string", "A region's key: what is about it and below."},
                       {"project", "string", "A project's number."},
                       {"state", "string", "open, ended, late, or a state."},
                       {"kind", "string", "A kind of matter."},
                       {"element", "string", "An element by its code."},
                       {"severity", "string", "ordinary, serious."},
                       {"level", "string", "Level of the region whose turn it is."},
                       {"recipient", "string", "The department whose turn it is."},
                       {"whose", "string", "mine: asked of whoever asks; raised: by theirs."},
                       {"q", "string", "Words of its text."}} +
          with_page());
}

}  // namespace kaigong::http
