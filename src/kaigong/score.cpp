#include "assess/open_score.h"
// tested by: tests/command/commands_test.py
#include "desk/forms.h"
#include "kaigong/entries.h"
#include "kaigong/questions.h"

#include <fmt/format.h>

#include <iostream>

namespace kaigong {

namespace {

constexpr IssueKind no_such_item{"why.no_such_item", "没有这个考核项，现有：{}",
                                 "no such item; there are: {}"};
constexpr IssueKind not_in_race{"why.not_in_race", "“{}”没有参加这一项考核",
                                "“{}” isn't scored in this item"};

struct ProjectRow {
  ProjectId project;
  std::string code;
  Text name;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
BOOST_DESCRIBE_STRUCT(ProjectRow, (), (project, code, name, numerator, denominator))

// All that is printed, gathered under the board's lock.
struct Opened {
  SchemeItem item;
  Measure measure;  // without a code where the item isn't of one
  Text unit;
  std::int64_t rank = 0;
  ItemScore score;
  Day day;
  std::string figure;
  std::vector<ProjectRow> projects;
  std::vector<std::vector<std::string>> lines;  // the same for people
  std::vector<Seq> entries;
};

Result<OpenedScore> find_score(const Board& board, const Method& method,
                               const WhyArguments& options) {
  const auto asked = read_question(board, options.question);
  Issues issues;
  if (!asked) issues = asked.issues();
  std::string codes;
  bool known = false;
  for (const auto& item : method.scheme.items) {
    codes += (codes.empty() ? "" : " ") + item.code;
    known = known || item.code == options.measure;
  }
  if (method.code.empty()) {
    issues.push_back({&no_method, "", ""});
  } else if (!known) {
    issues.push_back({&no_such_item, options.measure, codes});
  }
  const auto unit = find_unit(board, options.of);
  if (!unit) issues.push_back({&unknown_unit, "--of", options.of});
  if (!issues.empty()) return issues;
  const auto opened =
      open_score(board, method, race(board, method, asked->as_of), *unit, options.measure);
  if (!opened) return Issue{&not_in_race, "--of", options.of};
  return *opened;
}

Result<Opened> open(const Setting& setting, const Board& board, const WhyArguments& options) {
  const auto method = method_of(board);
  const auto found = find_score(board, method, options);
  if (!found) return found.issues();
  Opened out{*found->item,
             {},
             found->row.name,
             found->row.rank,
             found->score,
             found->day,
             show_figure_of(method, *found->item, found->score, board, setting.language),
             {},
             {},
             found->entries};
  const auto* measure = method.measure(found->item->measure);
  if (measure == nullptr) return out;
  out.measure = *measure;
  for (const auto& one : found->projects) {
    const auto* project = board.project(one.project);
    out.projects.push_back(
        {one.project, board.text(project->code), project->name, one.numerator, one.denominator});
    out.lines.push_back({std::to_string(one.project.value), board.text(project->code),
                         in(project->name, setting.language),
                         show_sum(one.numerator, measure->numerator, board, setting.language),
                         show_sum(one.denominator, measure->denominator, board, setting.language)});
  }
  return out;
}

void print_head(const Opened& opened, Language language) {
  const bool zh = language == Language::zh;
  std::cout << fmt::format(
      fmt::runtime(zh ? "{} · {}，截至 {}：{}，得 {} 分\n" : "{} · {}, as of {}: {}, {} points\n"),
      in(opened.unit, language), in(opened.item.name, language), show(opened.day), opened.figure,
      show_points(opened.score.score));
  if (opened.score.place)
    std::cout << fmt::format(fmt::runtime(zh ? "本组第 {} 名\n" : "place {} of its group\n"),
                             *opened.score.place);
  if (opened.score.unmet)
    std::cout << (zh ? "未满足前提，不计分\n"
                     : "what it asks for isn't met, so it counts nothing\n");
  if (!opened.item.clause.zh.empty()) std::cout << in(opened.item.clause, language) << '\n';
}

}  // namespace

Exit why_score(const Setting& setting, const Desk& desk, const WhyArguments& options) {
  const auto opened = desk.read([&](const Board& board) { return open(setting, board, options); });
  if (!opened) {
    print_issues(opened.issues(), setting);
    return Exit::refused;
  }
  const auto rows = entry_rows(desk, opened->entries);
  if (setting.json) {
    print_json("{\"item\":" + json::write(opened->item) + ",\"unit\":" + json::write(opened->unit) +
               ",\"day\":" + json::write(opened->day) + ",\"rank\":" + json::write(opened->rank) +
               ",\"score\":" + json::write(opened->score) + ",\"projects\":" +
               json::write(opened->projects) + ",\"entries\":" + json::write(rows) + "}");
    return Exit::ok;
  }
  print_head(*opened, setting.language);
  if (!opened->lines.empty()) {
    auto lines = opened->lines;
    if (lines.size() > options.most) lines.resize(options.most);
    std::cout << '\n';
    print_table({{{"编号", "No."}, true},
                 {{"代码", "Code"}},
                 {{"项目", "Project"}},
                 {says(opened->measure.numerator), true},
                 {says(opened->measure.denominator), true}},
                lines, setting.language);
  }
  if (!rows.empty()) {
    std::cout << '\n';
    print_entries(setting, rows);
  }
  return Exit::ok;
}

}  // namespace kaigong
