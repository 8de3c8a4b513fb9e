#include "kaigong/simulation.h"
// tested by: tests/command/commands_test.py
#include "kaigong/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace kaigong {

namespace {

std::string arrow(const std::string& before, const std::string& after) {
  return before == after ? after : before + " → " + after;
}

const SchemeItem* item_of(const Method& method, const std::string& code) {
  for (const auto& item : method.scheme.items) {
    if (item.code == code) return &item;
  }
  return nullptr;
}

template <class List>
std::string name_in(const List& list, const std::string& code, Language language) {
  for (const auto& one : list) {
    if (one.code == code) return in(one.name, language);
  }
  return code;
}

// "+红榜 −黑榜": what was gained and lost, by the names of the method that knows it.
std::string gained_and_lost(const std::vector<std::string>& before,
                            const std::vector<std::string>& after, const auto& name) {
  std::string out;
  const auto add = [&](const char* sign, const std::string& code) {
    out += (out.empty() ? "" : " ") + std::string(sign) + name(code);
  };
  for (const auto& code : after) {
    if (std::find(before.begin(), before.end(), code) == before.end()) add("+", code);
  }
  for (const auto& code : before) {
    if (std::find(after.begin(), after.end(), code) == after.end()) add("−", code);
  }
  return out;
}

class Printer {
 public:
  Printer(const Board& board, const Simulated& simulated, Language language)
      : board_(board), simulated_(simulated), language_(language) {}

  void units() const {
    std::vector<std::vector<std::string>> lines;
    for (const auto& change : simulated_.result.changed) lines.push_back(unit_line(change));
    if (lines.empty()) return;
    print_table({{{"单位", "Unit"}},
                 {{"名次", "Rank"}, true},
                 {{"得分", "Score"}, true},
                 {{"等次", "Grade"}},
                 {{"榜单、否决", "Lists, vetoes"}}},
                lines, language_);
    std::cout << '\n';
  }

  void items() const {
    std::vector<std::vector<std::string>> lines;
    for (const auto& change : simulated_.result.changed) {
      for (const auto& item : change.items) lines.push_back(item_line(change, item));
    }
    if (lines.empty()) return;
    print_table({{{"单位", "Unit"}},
                 {{"考核项", "Item"}},
                 {{"分数", "Points"}, true},
                 {{"凭什么", "From"}, true}},
                lines, language_);
    std::cout << '\n';
  }

  void lights() const {
    std::vector<std::vector<std::string>> lines;
    for (const auto& light : simulated_.result.lights) {
      const auto on = light.on.size() + light.units_on.size();
      const auto off = light.off.size() + light.units_off.size();
      lines.push_back({in(light.rule_name, language_), in(light.level, language_),
                       std::to_string(light.before), std::to_string(light.after),
                       std::to_string(on), std::to_string(off)});
    }
    if (lines.empty()) return;
    print_table({{{"预警", "Light"}},
                 {{"级别", "Level"}},
                 {{"现行", "Before"}, true},
                 {{"新办法", "After"}, true},
                 {{"转入", "On"}, true},
                 {{"转出", "Off"}, true}},
                lines, language_);
  }

  void names() const {
    std::vector<std::vector<std::string>> lines;
    for (const auto& light : simulated_.result.lights) {
      for (const auto id : light.on) lines.push_back(project_line(light, id, true));
      for (const auto id : light.off) lines.push_back(project_line(light, id, false));
    }
    if (lines.empty()) return;
    std::cout << '\n';
    print_table({{{"预警", "Light"}},
                 {{"级别", "Level"}},
                 {{"", ""}},
                 {{"编号", "No."}, true},
                 {{"项目", "Project"}}},
                lines, language_);
  }

 private:
  std::string list_name(const std::string& code) const {
    for (const auto* method : {&simulated_.after, &simulated_.before}) {
      const auto lists = name_in(method->scheme.lists, code, language_);
      if (lists != code) return lists;
      const auto vetoes = name_in(method->scheme.vetoes, code, language_);
      if (vetoes != code) return vetoes;
    }
    return code;
  }

  std::string grade(const std::optional<Place>& place, const Method& method) const {
    return !place || place->grade.empty() ? "–"
                                          : name_in(method.scheme.grades, place->grade, language_);
  }

  std::vector<std::string> unit_line(const UnitChange& change) const {
    const auto text = [](const std::optional<Place>& place, const auto& show) {
      return place ? show(*place) : std::string("–");
    };
    const auto rank = [](const Place& place) { return std::to_string(place.rank); };
    const auto score = [](const Place& place) { return show_points(place.score); };
    const Place none;
    const auto& before = change.before ? *change.before : none;
    const auto& after = change.after ? *change.after : none;
    const auto name = [&](const std::string& code) { return list_name(code); };
    auto lists = gained_and_lost(before.lists, after.lists, name);
    const auto vetoes = gained_and_lost(before.vetoes, after.vetoes, name);
    if (!vetoes.empty()) lists += (lists.empty() ? "" : " ") + vetoes;
    return {in(change.name, language_), arrow(text(change.before, rank), text(change.after, rank)),
            arrow(text(change.before, score), text(change.after, score)),
            arrow(grade(change.before, simulated_.before), grade(change.after, simulated_.after)),
            lists};
  }

  std::string figure(const Method& method, const std::optional<ItemScore>& score) const {
    const auto* item = score ? item_of(method, score->code) : nullptr;
    return item == nullptr ? "–" : show_figure_of(method, *item, *score, board_, language_);
  }

  std::vector<std::string> item_line(const UnitChange& change, const ItemChange& item) const {
    const auto* known = item_of(simulated_.after, item.code);
    if (known == nullptr) known = item_of(simulated_.before, item.code);
    const auto points = [](const std::optional<ItemScore>& score) {
      return score ? show_points(score->score) : std::string("–");
    };
    return {in(change.name, language_), known == nullptr ? item.code : in(known->name, language_),
            arrow(points(item.before), points(item.after)),
            arrow(figure(simulated_.before, item.before), figure(simulated_.after, item.after))};
  }

  std::vector<std::string> project_line(const LightChange& light, ProjectId id, bool on) const {
    const bool zh = language_ == Language::zh;
    const auto* word = on ? (zh ? "转入" : "on") : (zh ? "转出" : "off");
    return {in(light.rule_name, language_), in(light.level, language_), word,
            std::to_string(id.value), in(board_.project(id)->name, language_)};
  }

  const Board& board_;
  const Simulated& simulated_;
  Language language_;
};

std::string name_of(const Method& method) {
  return "{\"code\":" + json::write(method.code) + ",\"version\":" + json::write(method.version) +
         ",\"name\":" + json::write(method.name) + "}";
}

}  // namespace

std::string json_of(const Simulated& simulated) {
  return "{\"before\":" + name_of(simulated.before) + ",\"after\":" + name_of(simulated.after) +
         ",\"clauses\":" + json::write(simulated.clauses) +
         ",\"effect\":" + json::write(simulated.result) + "}";
}

void print_simulation(const Board& board, const Simulated& simulated, bool names,
                      Language language) {
  const bool zh = language == Language::zh;
  const auto title = [&](const Method& method) {
    return fmt::format(fmt::runtime(zh ? "{}（第 {} 版）" : "{} (version {})"),
                       in(method.name, language), method.version);
  };
  std::cout << fmt::format(fmt::runtime(zh ? "{} → {}，截至 {}：{} 个单位中 {} 个有变化\n\n"
                                           : "{} → {}, as of {}: of {} units {} would change\n\n"),
                           title(simulated.before), title(simulated.after),
                           show(simulated.result.as_of), simulated.result.units,
                           simulated.result.changed.size());
  const Printer printer(board, simulated, language);
  printer.units();
  printer.items();
  printer.lights();
  if (names) printer.names();
}

}  // namespace kaigong
