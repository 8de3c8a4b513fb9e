#include "assess/open_score.h"
#include "desk/forms.h"
#include "desk/office_deeds.h"
#include "http/answers.h"
#include "http/race.h"

#include <fmt/format.h>

namespace kaigong::http {

namespace {

inline constexpr IssueKind not_in_race{"score.not_in_race", "“{}”没有参加这一项考核",
                                       "“{}” isn't scored in this item"};

struct ScoredProject {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
BOOST_DESCRIBE_STRUCT(ScoredProject, (), (project, code, name, region, numerator, denominator))

// One unit's score in one item, with the projects and entries that it rests on.
struct ScoreAnswer {
  std::string unit;
  Text name;
  RaceItem item;
  Day as_of;
  Day day;  // that the figures stand for
  Seq seq = 0;
  std::int64_t rank = 0;
  ItemScore score;
  Text sentence;
  std::optional<MeasureAnswer> measure;
  std::int64_t count = 0;
  std::int64_t unseen = 0;  // more that count, but aren't for whoever asks
  std::vector<ScoredProject> items;
  std::vector<EntryLine> entries;
};
BOOST_DESCRIBE_STRUCT(ScoreAnswer, (),
                      (unit, name, item, as_of, day, seq, rank, score, sentence, measure, count,
                       unseen, items, entries))

Text in_unit(ValueUnit unit, std::int64_t value, const std::string& currency) {
  switch (unit) {
    case ValueUnit::bp: return show_figure(FigureUnit::bp, value, currency);
    case ValueUnit::fen: return show_figure(FigureUnit::fen, value, currency);
    case ValueUnit::points: {
      const auto points = show(Points{value});
      return {points + " 分", points + " points"};
    }
    case ValueUnit::count:
    case ValueUnit::day: return show_figure(FigureUnit::count, value, currency);
  }
  return {};
}

Text figure_of(const View& view, const OpenedScore& opened) {
  const auto unit = unit_of(*view.method, *opened.item);
  const auto& score = opened.score;
  const auto value = score.value             ? score.value
                     : unit == ValueUnit::bp ? score.rate_bp
                                             : std::nullopt;
  if (!value) return {"没有数", "no figure"};
  return in_unit(unit, *value, view.board.ledger().currency);
}

Text sentence_of(const View& view, const OpenedScore& opened) {
  const auto figure = figure_of(view, opened);
  const auto points = opened.score.score ? show_score({*opened.score.score}) : std::string("–");
  const auto& item = opened.item->name;
  const auto& unit = opened.row.name;
  Text out{fmt::format("截至{}，{}“{}”为 {}，得 {} 分", show(opened.day), unit.zh, item.zh,
                       figure.zh, points),
           fmt::format("As of {}, {}, {}: {}, which makes {} points", show(opened.day), unit.en,
                       item.en, figure.en, points)};
  if (opened.score.place) {
    out.zh += fmt::format("，本组第 {} 名", *opened.score.place);
    out.en += fmt::format(", place {} of its group", *opened.score.place);
  }
  if (opened.score.unmet) {
    out.zh += "；未满足前提，不计分";
    out.en += "; what it asks for isn't met, so it counts nothing";
  }
  return out;
}

RaceItem item_answer(const Method& method, const SchemeItem& item) {
  for (auto& one : scheme_answer(method).items) {
    if (one.code == item.code) return one;
  }
  return {};
}

ScoreAnswer score_answer(const View& view, const OpenedScore& opened, Page page) {
  ScoreAnswer out;
  out.unit = opened.row.key;
  out.name = opened.row.name;
  out.item = item_answer(*view.method, *opened.item);
  out.as_of = view.as_of;
  out.day = opened.day;
  out.seq = view.board.seq();
  out.rank = opened.row.rank;
  out.score = opened.score;
  out.sentence = sentence_of(view, opened);
  const auto* measure = view.method->measure(opened.item->measure);
  if (measure != nullptr) out.measure = measure_answer(*measure);
  out.count = static_cast<std::int64_t>(opened.projects.size());
  const auto end = std::min(opened.projects.size(), page.offset + page.limit);
  for (auto i = page.offset; i < end; ++i) {
    const auto& one = opened.projects[i];
    const auto* project = view.board.project(one.project);
    out.items.push_back({one.project, view.board.text(project->code), project->name,
                         region_name(view.board, project->region), one.numerator, one.denominator});
  }
  return out;
}

// As in the race of everybody: a unit's place doesn't hang on what a page is narrowed to.
Race race_of(House& house, const View& view) {
  const auto answer = race_answer(house, view);
  return {answer.as_of, answer.before, answer.groups};
}

web::Response get_score(House& house, const Asked& asked) {
  std::vector<Seq> entries;
  auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<ScoreAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        const auto unit = query.text("unit");
        const auto item = query.text("item");
        const auto page = query.page();
        if (unit.empty()) query.refuse(missing, "unit", "");
        if (item.empty()) query.refuse(missing, "item", "");
        if (!query.issues().empty()) return query.issues();
        if (!view.seen.compares) return not_let(Act::compare);
        auto opened = open_score(board, *view.method, race_of(house, view), unit, item);
        if (!opened) return Issue{&not_in_race, "unit", unit};
        entries = opened->entries;
        const auto all = opened->projects.size();
        std::erase_if(opened->projects, [&](const auto& one) {
          return !view.seen.sees(*board.project(one.project));
        });
        auto answer = score_answer(view, *opened, page);
        answer.unseen = static_cast<std::int64_t>(all - opened->projects.size());
        return answer;
      });
  if (found) found->entries = entry_lines(house.desk, house.desk.lines(entries), false);
  return respond(found);
}

}  // namespace

void add_score(Table& table) {
  table.question<ScoreAnswer>("/api/score", get_score,
                              "What one unit's score in one item rests on.",
                              with_day() +
                                  MembersAsked{{"unit", "string", "By key; must be given."},
                                               {"item", "string", "Must be given."}} +
                                  with_page());
}

}  // namespace kaigong::http
