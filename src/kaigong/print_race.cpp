#include "kaigong/print_race.h"
// tested by: tests/command/commands_test.py
#include "kaigong/questions.h"

#include <algorithm>
#include <iostream>

namespace kaigong {

namespace {

std::string movement(const Racer& row, Language language) {
  if (!row.rank_before) return "–";
  const auto up = *row.rank_before - row.rank;
  const bool zh = language == Language::zh;
  if (up == 0) return zh ? "持平" : "same";
  const auto places = std::to_string(up < 0 ? -up : up);
  return (up > 0 ? (zh ? "升 " : "up ") : (zh ? "降 " : "down ")) + places;
}

template <class List>
std::string names_in(const List& list, const std::vector<std::string>& codes, Language language) {
  std::string out;
  for (const auto& one : list) {
    if (std::find(codes.begin(), codes.end(), one.code) == codes.end()) continue;
    out += (out.empty() ? "" : language == Language::zh ? "、" : ", ") + in(one.name, language);
  }
  return out;
}

class Printer {
 public:
  Printer(const Board& board, const Method& method, const RaceGroup& group, Language language)
      : board_(board), method_(method), group_(group), language_(language) {
    for (const auto& item : method.scheme.items) {
      const bool scored = std::any_of(group.rows.begin(), group.rows.end(), [&](const Racer& row) {
        return find(row, item.code) != nullptr;
      });
      if (scored) items_.push_back(&item);
    }
  }

  void print() const {
    std::vector<std::vector<std::string>> lines;
    for (const auto& row : group_.rows) lines.push_back(line_of(row));
    print_table(columns(), lines, language_);
  }

 private:
  static const ItemScore* find(const Racer& row, const std::string& code) {
    for (const auto& item : row.items) {
      if (item.code == code) return &item;
    }
    return nullptr;
  }

  bool corrected() const {
    return std::any_of(group_.rows.begin(), group_.rows.end(),
                       [](const Racer& row) { return row.uncorrected.has_value(); });
  }

  std::vector<Column> columns() const {
    std::vector<Column> out{{{"名次", "Rank"}, true},
                            {{"单位", "Unit"}},
                            {{"变动", "Moved"}},
                            {{"得分", "Score"}, true},
                            {{"差距", "Gap"}, true}};
    const auto& scheme = method_.scheme;
    if (corrected()) out.push_back({{"未加减", "Uncorrected"}, true});
    if (!scheme.grades.empty()) out.push_back({{"等次", "Grade"}});
    if (!scheme.lists.empty()) out.push_back({{"榜单", "Lists"}});
    if (!scheme.vetoes.empty()) out.push_back({{"一票否决", "Vetoes"}});
    for (const auto* item : items_) out.push_back({item->name, true});
    return out;
  }

  // The rate where the item is one, as it always was; else the figure and the points it makes.
  std::string item_of(const SchemeItem& item, const ItemScore* score) const {
    if (score == nullptr) return "–";
    const auto figure = show_figure_of(method_, item, *score, board_, language_);
    if (item.shape.kind == ShapeKind::share && !score->unmet) return figure;
    const auto points = score->score ? show(Points{*score->score}) : std::string("–");
    return figure == points ? points : figure + " · " + points;
  }

  std::vector<std::string> line_of(const Racer& row) const {
    const auto& scheme = method_.scheme;
    const bool zh = language_ == Language::zh;
    std::vector<std::string> line{std::to_string(row.rank), in(row.name, language_),
                                  movement(row, language_), show_points(row.score),
                                  show_points(row.gap)};
    if (corrected()) {
      const auto place =
          row.rank_uncorrected ? " (" + std::to_string(*row.rank_uncorrected) + ")" : "";
      line.push_back(show_points(row.uncorrected) + place);
    }
    if (!scheme.grades.empty()) {
      const auto* admonished = row.admonished ? (zh ? "（诫勉）" : " (admonished)") : "";
      line.push_back(names_in(scheme.grades, {row.grade}, language_) + admonished);
    }
    if (!scheme.lists.empty()) line.push_back(names_in(scheme.lists, row.lists, language_));
    if (!scheme.vetoes.empty()) line.push_back(names_in(scheme.vetoes, row.vetoes, language_));
    for (const auto* item : items_) line.push_back(item_of(*item, find(row, item->code)));
    return line;
  }

  const Board& board_;
  const Method& method_;
  const RaceGroup& group_;
  Language language_;
  std::vector<const SchemeItem*> items_;  // that somebody in the group is scored by
};

}  // namespace

void print_race(const Board& board, const Method& method, const Race& race, Language language) {
  const bool zh = language == Language::zh;
  std::cout << in(board.ledger().name, language) << " · " << in(method.name, language)
            << (zh ? "，截至 " : ", as of ") << show(race.as_of);
  if (race.before)
    std::cout << (zh ? "，与 " : ", moved since ") << show(*race.before) << (zh ? " 相比" : "");
  std::cout << '\n';
  for (const auto& group : race.groups) {
    std::cout << '\n' << in(group.name, language) << '\n';
    Printer(board, method, group, language).print();
  }
}

}  // namespace kaigong
