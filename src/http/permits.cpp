// tested by: http/permits_test.cpp
#include "desk/permits.h"

#include "desk/words.h"
#include "http/answers.h"
#include "http/view.h"

#include <algorithm>
#include <array>

// Permits before a start: where each stands against its limits, and what they add up to by kind or
// by who decides.
namespace kaigong::http {

namespace {

struct PermitKindAnswer {
  std::string kind;
  Text name;
  std::string node;  // that it marks; none: none
};
BOOST_DESCRIBE_STRUCT(PermitKindAnswer, (), (kind, name, node))

struct PermitSumAnswer {
  std::string kind;  // or
  std::string office;
  Text name;
  std::int64_t applied = 0;
  std::int64_t open = 0;
  std::int64_t late_promised = 0;
  std::int64_t late_legal = 0;
  std::int64_t missing = 0;
  std::int64_t overdue = 0;
  std::int64_t begun = 0;
  std::int64_t granted = 0;
  std::int64_t granted_late = 0;
  std::optional<std::int64_t> days_used;  // working days, in the middle
  std::optional<std::int64_t> days_promised;
  std::optional<std::int64_t> days_legal;
};
BOOST_DESCRIBE_STRUCT(PermitSumAnswer, (),
                      (kind, office, name, applied, open, late_promised, late_legal, missing,
                       overdue, begun, granted, granted_late, days_used, days_promised, days_legal))

struct PermitStepAnswer {
  Seq seq = 0;
  PersonId by;
  Text who;
  Day day;
  std::string step;
  Text name;
  std::vector<std::string> papers;
  std::optional<Day> until;
  std::string number;
  std::string text;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(PermitStepAnswer, (),
                      (seq, by, who, day, step, name, papers, until, number, text, document))

struct PermitRowAnswer {
  PermitId permit;
  ProjectId project;
  std::string code;
  Text project_name;
  Text region_name;
  std::string kind;
  Text name;
  std::string node;
  std::string at;
  Text at_name;
  std::string department;  // there; none: its office
  std::string office;
  Day day;
  std::int32_t legal_days = 0;
  std::int32_t promised_days = 0;
  std::string note;
  Seq seq = 0;
  std::string state;
  Text state_name;
  std::optional<Day> accepted;
  std::optional<Day> decided;
  std::optional<Day> until_promised;
  std::optional<Day> until_legal;
  int days_used = 0;
  bool late_promised = false;
  bool late_legal = false;
  std::vector<std::string> missing;
  std::optional<Day> papers_until;
  bool papers_overdue = false;
  bool begun_without = false;
  std::string number;
  std::optional<Text> warning;
  std::vector<PermitStepAnswer> steps;
  std::vector<std::string> may;  // steps that whoever asks may take now
  bool may_amend = false;
};
BOOST_DESCRIBE_STRUCT(PermitRowAnswer, (),
                      (permit, project, code, project_name, region_name, kind, name, node, at,
                       at_name, department, office, day, legal_days, promised_days, note, seq,
                       state, state_name, accepted, decided, until_promised, until_legal, days_used,
                       late_promised, late_legal, missing, papers_until, papers_overdue,
                       begun_without, number, warning, steps, may, may_amend))

struct PermitCount {
  std::string state;
  Text name;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(PermitCount, (), (state, name, count))

struct PermitsAnswer {
  Day as_of;
  bool may = false;  // apply for one
  std::int64_t count = 0;
  std::int64_t late = 0;
  std::vector<PermitKindAnswer> kinds;  // that are known; any other name may be said
  std::vector<PermitSumAnswer> sums;    // of all that fit but for kind, office, state and lateness
  std::vector<PermitCount> states;      // of all that fit but for their state and lateness
  std::vector<PermitRowAnswer> rows;
};
BOOST_DESCRIBE_STRUCT(PermitsAnswer, (), (as_of, may, count, late, kinds, sums, states, rows))

struct Wanted {
  RegionId region;
  ProjectId project;
  PermitId permit;
  std::string words, mine;   // mine: decide, apply
  std::string kind, office;  // of a sum
  std::string state, late;   // state: open, missing, overdue, begun, or one of PermitState
  PermitsBy by = PermitsBy::kind;
  Page page;
};

// One of a few values, or none.
std::string take_one(Query& query, const char* name, std::initializer_list<const char*> values) {
  auto said = query.text(name);
  const bool listed = said.empty() || std::find(values.begin(), values.end(), said) != values.end();
  if (!listed) query.refuse(not_listed, name, said);
  return said;
}

Wanted take_wanted(const View& view, Query& query) {
  Wanted out;
  out.region = query.region(view.board);
  const auto project = query.text("project");
  const auto* named = view.find(project);
  if (!project.empty() && named == nullptr) query.refuse(unknown_project, "project", project);
  if (named != nullptr) out.project = named->id;
  constexpr std::size_t most = 0xFFFF'FFFF;
  out.permit = {static_cast<std::uint32_t>(query.number("permit", 0, most))};
  out.words = query.text("q");
  out.mine = take_one(query, "mine", {"decide", "apply"});
  out.kind = query.text("kind");
  if (const auto* kind = find_permit_kind(out.kind)) out.kind = kind->code;
  out.office = query.text("office");
  out.state = query.text("state");
  const bool listed = out.state.empty() || out.state == "open" || out.state == "missing" ||
                      out.state == "overdue" || out.state == "begun" ||
                      json::read_enum<PermitState>(out.state);
  if (!listed) query.refuse(not_listed, "state", out.state);
  out.late = take_one(query, "late", {"promised", "legal"});
  out.by =
      take_one(query, "by", {"kind", "office"}) == "office" ? PermitsBy::office : PermitsBy::kind;
  out.page = query.page();
  return out;
}

// A level's office, or a department there, as one word of an address: "jilin/baishan|生态环境局".
std::string office_of(const Board& board, RegionId at, const std::string& department) {
  const auto* region = board.region(at);
  return (region == nullptr ? std::string() : region->key) + '|' + department;
}

bool is_state(const PermitStanding& standing, const std::string& wanted) {
  if (wanted.empty()) return true;
  if (wanted == "open") return standing.is_open();
  if (wanted == "missing") return !standing.missing.empty();
  if (wanted == "overdue") return standing.papers_overdue;
  if (wanted == "begun") return standing.begun_without;
  return json::enum_name(standing.state) == wanted;
}

bool is_late(const PermitStanding& standing, const std::string& wanted) {
  if (wanted == "promised") return standing.late_promised;
  return wanted.empty() || standing.late_legal;
}

bool bears(const View& view, const Project& project, const PermitApplied& said,
           const std::string& words) {
  const auto name = permit_name(said.kind);
  for (const std::string* text :
       {&project.name.zh, &project.name.en, &view.board.text(project.code), &name.zh, &name.en}) {
    if (text->find(words) != std::string::npos) return true;
  }
  return false;
}

// What one may know of and the sums are made of.
std::vector<PermitRow> rows_for(const View& view, const Rights& rights, const Wanted& wanted) {
  std::vector<PermitRow> out;
  for (const auto& permit : view.board.permits()) {
    const auto* applied = applied_on(view.board, permit, view.as_of);
    if (applied == nullptr) continue;
    const auto& said = applied->said;
    const auto& project = *view.board.project(said.project);
    const bool decides = decides_permit(rights, said);
    if (!view.seen.sees(project) && !decides) continue;
    const bool fits = view.board.is_within(project.region, wanted.region) &&
                      (!wanted.project || wanted.project == said.project) &&
                      (!wanted.permit || wanted.permit == said.permit) &&
                      (wanted.mine != "decide" || decides) &&
                      (wanted.mine != "apply" || rights.may(Act::mark, project)) &&
                      (wanted.words.empty() || bears(view, project, said, wanted.words));
    if (fits) out.push_back({&permit, &said, standing_on(view.board, permit, view.as_of)});
  }
  return out;
}

PermitSumAnswer sum_answer(const View& view, const PermitSum& sum, PermitsBy by) {
  PermitSumAnswer out;
  if (by == PermitsBy::kind) {
    out.kind = sum.kind;
    out.name = permit_name(sum.kind);
  } else {
    out.office = office_of(view.board, sum.at, sum.department);
    out.name = region_name(view.board, sum.at);
    const auto whose =
        sum.department.empty() ? Text{"推进办", "office"} : Text{sum.department, sum.department};
    out.name = {out.name.zh + whose.zh, out.name.en + ' ' + whose.en};
  }
  out.applied = sum.applied;
  out.open = sum.open;
  out.late_promised = sum.late_promised;
  out.late_legal = sum.late_legal;
  out.missing = sum.missing;
  out.overdue = sum.overdue;
  out.begun = sum.begun;
  out.granted = sum.granted;
  out.granted_late = sum.granted_late;
  out.days_used = sum.days_used;
  out.days_promised = sum.days_promised;
  out.days_legal = sum.days_legal;
  return out;
}

std::vector<PermitStepAnswer> steps_of(const View& view, const Permit& permit) {
  std::vector<PermitStepAnswer> out;
  for (const auto& [said, seq, at, by] : permit.steps) {
    if (said.day > view.as_of) continue;
    out.push_back({seq,
                   by,
                   {},
                   said.day,
                   std::string(json::enum_name(said.step)),
                   name_of(said.step),
                   said.papers,
                   said.until,
                   said.number,
                   said.text,
                   said.document});
  }
  return out;
}

void add_standing(const PermitStanding& standing, Day day, PermitRowAnswer& out) {
  out.state = json::enum_name(standing.state);
  out.state_name = name_of(standing.state);
  out.accepted = standing.accepted;
  out.decided = standing.decided;
  out.until_promised = standing.until_promised;
  out.until_legal = standing.until_legal;
  out.days_used = standing.days_used;
  out.late_promised = standing.late_promised;
  out.late_legal = standing.late_legal;
  out.missing = standing.missing;
  out.papers_until = standing.papers_until;
  out.papers_overdue = standing.papers_overdue;
  out.begun_without = standing.begun_without;
  out.number = standing.number;
  out.warning = warning_of(standing, day);
}

PermitRowAnswer row_answer(const View& view, const Rights& rights, Day today,
                           const PermitRow& row) {
  const auto& said = *row.said;
  const auto& project = *view.board.project(said.project);
  const auto* at = view.board.region(said.at);
  const auto* kind = find_permit_kind(said.kind);
  PermitRowAnswer out;
  out.permit = said.permit;
  out.project = said.project;
  out.code = view.board.text(project.code);
  out.project_name = project.name;
  out.region_name = region_name(view.board, project.region);
  out.kind = said.kind;
  out.name = permit_name(said.kind);
  if (kind != nullptr) out.node = kind->node;
  if (at != nullptr) out.at = at->key;
  if (at != nullptr) out.at_name = at->name;
  out.department = said.department;
  out.office = office_of(view.board, said.at, said.department);
  out.day = said.day;
  out.legal_days = said.legal_days;
  out.promised_days = said.promised_days;
  out.note = said.note;
  out.seq = applied_on(view.board, *row.permit, view.as_of)->seq;
  add_standing(row.standing, view.as_of, out);
  out.steps = steps_of(view, *row.permit);
  for (const auto step : steps_now(view.board, rights, *row.permit, today))
    out.may.emplace_back(json::enum_name(step));
  out.may_amend = amends_permit(view.board, rights, *row.permit, today);
  return out;
}

// What is asked of somebody soonest stands first; what is decided, last.
bool comes_before(const PermitRow& a, const PermitRow& b) {
  const auto& one = a.standing;
  const auto& other = b.standing;
  if (one.is_open() != other.is_open()) return one.is_open();
  const auto asked = [](const PermitStanding& standing) {
    return standing.papers_overdue ? standing.papers_until : standing.due();
  };
  const auto first = asked(one), second = asked(other);
  if (first.has_value() != second.has_value()) return first.has_value();
  if (first != second) return first < second;
  return a.said->day > b.said->day;
}

constexpr std::size_t permit_states =
    boost::mp11::mp_size<boost::describe::describe_enumerators<PermitState>>::value;

PermitsAnswer permits_answer(const View& view, const Rights& rights, Day today,
                             const Wanted& wanted) {
  PermitsAnswer out;
  out.as_of = view.as_of;
  out.may = rights.may_somewhere(Act::mark);
  for (const auto& kind : permit_kinds())
    out.kinds.push_back({std::string(kind.code), kind.name(), std::string(kind.node)});
  const auto all = rows_for(view, rights, wanted);
  for (const auto& sum : permit_sums(all, wanted.by))
    out.sums.push_back(sum_answer(view, sum, wanted.by));
  std::array<PermitCount, permit_states> counts;
  std::vector<PermitRow> found;
  for (const auto& row : all) {
    const auto& said = *row.said;
    if (!wanted.kind.empty() && said.kind != wanted.kind) continue;
    if (!wanted.office.empty() && office_of(view.board, said.at, said.department) != wanted.office)
      continue;
    auto& count = counts[static_cast<std::size_t>(row.standing.state)];
    count.state = json::enum_name(row.standing.state);
    count.name = name_of(row.standing.state);
    ++count.count;
    if (!is_state(row.standing, wanted.state) || !is_late(row.standing, wanted.late)) continue;
    out.late += row.standing.is_open() && row.standing.late_promised ? 1 : 0;
    found.push_back(row);
  }
  for (auto& count : counts) {
    if (count.count > 0) out.states.push_back(std::move(count));
  }
  std::stable_sort(found.begin(), found.end(), comes_before);
  out.count = static_cast<std::int64_t>(found.size());
  const auto end = std::min(found.size(), wanted.page.offset + wanted.page.limit);
  for (auto i = wanted.page.offset; i < end; ++i)
    out.rows.push_back(row_answer(view, rights, today, found[i]));
  return out;
}

web::Response get_permits(House& house, const Asked& asked) {
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<PermitsAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto wanted = take_wanted(view, query);
        if (!query.issues().empty()) return query.issues();
        const Rights rights(board, asked.person, asked.today);
        return permits_answer(view, rights, asked.today, wanted);
      });
  if (!found) return refused(found.issues());
  for (auto& row : found->rows) {
    for (auto& step : row.steps) step.who = house.desk.name_of(step.by);
  }
  return respond(found);
}

}  // namespace

void add_permits(Table& table) {
  table.question<PermitsAnswer>(
      "/api/permits", get_permits,
      "Permits before a start with their limits, what is asked soonest first; and their sums.",
      with_day() +
          MembersAsked{{"region", "string", "A region's key: projects in it."},
                       {"project", "string", "A project's number."},
                       {"permit", "integer", "A permit's number."},
                       {"q", "string", "Words of the project's or the permit's name, or its code."},
                       {"mine", "string", "decide, apply: for whoever asks."},
                       {"kind", "string", "A permit by its code or name."},
                       {"office", "string", "Who decides, as a sum or a row names it."},
                       {"state", "string", "open, missing, overdue, begun, or a state of permits."},
                       {"late", "string", "promised, legal: past that limit."},
                       {"by", "string", "Sums by kind (else) or office."}} +
          with_page());
}

}  // namespace kaigong::http
