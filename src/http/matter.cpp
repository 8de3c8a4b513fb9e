// tested by: http/matters_test.cpp
#include "http/matters.h"

#include "desk/words.h"
#include "http/answers.h"
#include "ledger/stored.h"

#include <algorithm>

namespace kaigong::http {

namespace {

struct StepAnswer {
  Seq seq = 0;
  Instant at;
  PersonId by;  // 0: the clock
  Text who;
  std::string step;
  Text name;
  Day day;
  std::string text;
  std::string to;
  Text to_name;
  std::string recipient;
  std::optional<Day> until;
  std::string document;
  std::vector<Digest> evidence;
};
BOOST_DESCRIBE_STRUCT(StepAnswer, (),
                      (seq, at, by, who, step, name, day, text, to, to_name, recipient, until,
                       document, evidence))

struct LadderLevel {
  std::string level;
  std::string region;  // at or above what it is about; none: no region of that level
  Text name;
  bool is_here = false;
  bool was_here = false;
};
BOOST_DESCRIBE_STRUCT(LadderLevel, (), (level, region, name, is_here, was_here))

struct LadderAnswer {
  std::string code;
  Text name;
  Text source;
  std::vector<LadderLimit> limits;
  DayCount confirm;
  std::vector<LadderLevel> levels;  // from below
};
BOOST_DESCRIBE_STRUCT(LadderAnswer, (), (code, name, source, limits, confirm, levels))

struct OneMatterAnswer {
  MatterRow row;
  PersonId by;
  Text who;
  std::optional<LadderAnswer> ladder;
  std::optional<MatterId> again;  // that it raises anew
  std::vector<MatterId> anew;     // that raise it anew
  EventId event;
  std::vector<StepAnswer> steps;
};
BOOST_DESCRIBE_STRUCT(OneMatterAnswer, (), (row, by, who, ladder, again, anew, event, steps))

// The levels from where it begins to the top, with those that had it.
LadderAnswer ladder_answer(const View& view, const Ladder& ladder, const Turn& turn) {
  const auto& board = view.board;
  LadderAnswer out{ladder.code, ladder.name, ladder.source, ladder.limits, ladder.confirm, {}};
  const auto had = [&](RegionId region) {
    return turn.matter.at == region ||
           std::any_of(turn.matter.steps.begin(), turn.matter.steps.end(),
                       [&](const StepLine& line) { return line.to == region; });
  };
  const auto* project = board.project(turn.matter.project);
  auto at = first_level(board, ladder, project == nullptr ? turn.matter.region : project->region);
  while (const auto* region = board.region(at)) {
    out.levels.push_back(
        {region->level, region->key, region->name, at == turn.standing.at, had(at)});
    at = first_level(board, ladder, region->parent);
  }
  return out;
}

struct Opened {
  OneMatterAnswer answer;
  std::vector<Seq> entries;
};

Opened open_matter(const View& view, const Rights& rights, const Matter& matter) {
  const auto turn = turn_on(view.board, *view.method, rights, matter, view.as_of);
  Opened out;
  auto& answer = out.answer;
  answer.row = matter_row(view, turn);
  answer.by = matter.by;
  if (const auto* ladder = ladder_of(*view.method, matter))
    answer.ladder = ladder_answer(view, *ladder, turn);
  if (matter.again) answer.again = matter.again;
  for (const auto& other : view.board.matters()) {
    if (other.again == matter.id && other.raised <= view.as_of) answer.anew.push_back(other.id);
  }
  answer.event = matter.event;
  for (const auto& line : matter.steps) {
    if (line.day <= view.as_of) out.entries.push_back(line.seq);
  }
  for (const auto& line : matter.steps) {
    if (line.day > view.as_of) continue;
    const auto* to = view.board.region(line.to);
    StepAnswer step;
    step.seq = line.seq;
    step.by = line.by;
    step.step = json::enum_name(line.step);
    step.name = name_of(line.step);
    step.day = line.day;
    if (to != nullptr) step.to = to->key;
    if (to != nullptr) step.to_name = to->name;
    step.recipient = view.board.text(line.recipient);
    step.until = line.until;
    answer.steps.push_back(std::move(step));
  }
  return out;
}

// Its words stand in the entries.
void add_words(const Desk& desk, Opened& opened) {
  const auto lines = desk.lines(opened.entries);
  for (auto& step : opened.answer.steps) {
    step.who = desk.name_of(step.by);
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Sealed& one) { return one.seq == step.seq; });
    const auto entry = line == lines.end() ? std::nullopt : std::optional(read_line(line->line));
    if (!entry || !*entry) throw unreadable(step.seq);
    step.at = (*entry)->at;
    if (const auto* said = std::get_if<MatterStepped>(&(*entry)->body)) {
      step.text = said->text;
      step.document = said->document;
      step.evidence = said->evidence;
    } else if (const auto* closed = std::get_if<MatterClosed>(&(*entry)->body)) {
      step.text = closed->text;
    }
  }
}

web::Response get_matter(House& house, const Asked& asked) {
  auto found = house.desk.read([&](const Board& board, const Present* present) -> Result<Opened> {
    Query query(asked.request);
    const auto view = look(house, board, present, query, asked);
    const auto& number = asked.request.captures.find("matter")->second;
    const auto* matter = board.matter({read_number(number).value_or(0)});
    const Rights rights(board, asked.person, asked.today);
    const bool known = matter != nullptr && matter->raised <= view.as_of &&
                       (!asked.person || knows_of(board, rights, *matter));
    if (!known) return Issue{&not_a_matter, in_path, number};
    if (!query.issues().empty()) return query.issues();
    return open_matter(view, rights, *matter);
  });
  if (!found) return refused(found.issues());
  found->answer.who = house.desk.name_of(found->answer.by);
  add_words(house.desk, *found);
  return answer(whole(found->answer));
}

}  // namespace

std::vector<MatterRow> matters_of(const View& view, const Rights& rights, const Project& project) {
  std::vector<MatterRow> out;
  for (const auto index : seldom_of(project).matters) {
    const auto& matter = view.board.matters()[index];
    if (matter.raised > view.as_of) continue;
    out.push_back(matter_row(view, turn_on(view.board, *view.method, rights, matter, view.as_of)));
  }
  return out;
}

void add_matter(Table& table) {
  table.question<OneMatterAnswer>("/api/matters/{matter}", get_matter,
                                  "A matter with its ladder and every step.", with_day());
}

}  // namespace kaigong::http
