#include "desk/office_deeds.h"
// tested by: tests/command/commands_test.py
#include "kaigong/method_text.h"
#include "kaigong/record.h"
#include "kaigong/simulation.h"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>

namespace kaigong {

namespace {

struct Summary {
  std::string code;
  std::string version;
  Text name;
  std::size_t measures = 0;
  std::size_t figures = 0;
  std::size_t items = 0;
  std::int64_t weight_points = 0;
  std::size_t groups = 0;
  std::size_t vetoes = 0;
  std::size_t grades = 0;
  std::size_t lists = 0;
  std::size_t lights = 0;
  std::size_t calendars = 0;
};
BOOST_DESCRIBE_STRUCT(Summary, (),
                      (code, version, name, measures, figures, items, weight_points, groups, vetoes,
                       grades, lists, lights, calendars))

struct Adoption {
  Seq seq = 0;
  std::string at;
  PersonId by;
  std::string code;
  std::string version;
  bool in_force = false;
};
BOOST_DESCRIBE_STRUCT(Adoption, (), (seq, at, by, code, version, in_force))

Summary summary_of(const Method& method) {
  const auto& scheme = method.scheme;
  Summary out{method.code,
              method.version,
              method.name,
              method.measures.size(),
              method.figures.size(),
              scheme.items.size(),
              0,
              scheme.groups.size(),
              scheme.vetoes.size(),
              scheme.grades.size(),
              scheme.lists.size(),
              method.lights.size(),
              method.reporting.size()};
  for (const auto& item : scheme.items) out.weight_points += item.weight_points;
  return out;
}

void print_summary(const Summary& one, Language language) {
  const bool zh = language == Language::zh;
  std::cout << fmt::format(
      fmt::runtime(
          zh ? "{}（{}，第 {} 版）\n指标 {} 个，单位指标 {} 个；考核项 {} 项，合计 {} 分；分组 {} "
               "个，一票否决 {} 条，等次 {} 个，榜单 {} 个；预警 {} 条；报送安排 {} 个\n"
             : "{} ({}, version {})\n{} measures, {} figures; {} items of {} points; {} "
               "groups, {} vetoes, {} grades, {} lists; {} lights; {} "
               "calendars of reports\n"),
      in(one.name, language), one.code, one.version, one.measures, one.figures, one.items,
      one.weight_points, one.groups, one.vetoes, one.grades, one.lists, one.lights, one.calendars);
}

void print_items(const Method& method, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& item : method.scheme.items) {
    lines.push_back({item.code, in(item.name, language), std::to_string(item.weight_points),
                     std::string(json::enum_name(item.shape.kind)), in(item.clause, language)});
  }
  print_table({{{"代码", "Code"}},
               {{"考核项", "Item"}},
               {{"分值", "Points"}, true},
               {{"计分方式", "Shape"}},
               {{"条文", "Clause"}}},
              lines, language);
}

std::vector<Adoption> history_of(const Board& board) {
  std::vector<Adoption> out;
  for (const auto& one : board.methods()) {
    out.push_back({one.seq, show(one.at, board.ledger().offset_minutes), one.by, one.said.code,
                   one.said.version, false});
  }
  for (auto i = out.size(); i > 0; --i) {
    if (!read_method(board.methods()[i - 1].said.text)) continue;
    out[i - 1].in_force = true;
    break;
  }
  return out;
}

void print_history(const std::vector<Adoption>& history, Language language) {
  const bool zh = language == Language::zh;
  std::vector<std::vector<std::string>> lines;
  for (const auto& one : history) {
    lines.push_back({std::to_string(one.seq), one.at, std::to_string(one.by.value), one.code,
                     one.version, one.in_force ? (zh ? "现行" : "in force") : ""});
  }
  print_table({{{"台账", "Entry"}, true},
               {{"时间", "When"}},
               {{"采用人", "By"}, true},
               {{"代码", "Code"}},
               {{"版本", "Version"}},
               {{"", ""}}},
              lines, language);
}

std::string shown(const std::optional<json::Value>& value, Language language) {
  if (!value) return "–";
  const auto text = boost::json::serialize(*value);
  constexpr std::size_t most = 60;
  if (display_width(text) <= most) return text;
  const auto* list = value->if_array();
  const auto size = list != nullptr ? list->size() : 0;
  if (list != nullptr) return fmt::format("[{}]", size);
  const bool zh = language == Language::zh;
  return value->is_string() ? (zh ? "（长文）" : "(long text)") : "{…}";
}

void print_clauses(const std::vector<ClauseChange>& changes, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& one : changes) {
    lines.push_back({one.place, in(one.clause, language), shown(one.before, language),
                     shown(one.after, language)});
  }
  print_table({{{"位置", "Place"}}, {{"条款", "Clause"}}, {{"原", "Before"}}, {{"新", "After"}}},
              lines, language);
}

Result<Method> read_or_print(const MethodText& text, const Setting& setting) {
  auto method = read_method(text.value);
  if (!method) print_method_issues(text, method.issues(), setting);
  return method;
}

Exit refuse(const Issues& issues, const Setting& setting) {
  print_issues(issues, setting);
  return Exit::refused;
}

// The two methods, each in full, and what differs; without a ledger that is all.
Exit diff_texts(const Setting& setting, const MethodText& before, const MethodText& after) {
  const auto changes = compare(before.value, after.value);
  if (setting.json) {
    print_json("{\"clauses\":" + json::write(changes) + "}");
  } else {
    print_clauses(changes, setting.language);
  }
  return Exit::ok;
}

struct Pair {
  MethodText before, after;
};

Result<Pair> find_pair(const Board& board, const MethodArguments& options) {
  auto before = find_method(board, options.one, "method");
  auto after = find_method(board, options.other, "other");
  if (before && after) return Pair{*std::move(before), *std::move(after)};
  Issues issues;
  if (!before) issues = before.issues();
  if (!after) issues.insert(issues.end(), after.issues().begin(), after.issues().end());
  return issues;
}

Exit diff_on(const Setting& setting, const Board& board, const MethodArguments& options) {
  const auto pair = find_pair(board, options);
  if (!pair) return refuse(pair.issues(), setting);
  const auto as_of = as_of_or_today(board, options.as_of);
  if (!as_of) return refuse(as_of.issues(), setting);
  const auto before = read_or_print(pair->before, setting);
  if (!before) return Exit::refused;
  const auto after = read_or_print(pair->after, setting);
  if (!after) return Exit::refused;
  const auto clauses = compare(pair->before.value, pair->after.value);
  const Simulated simulated{*before, *after, simulate(board, *before, *after, *as_of), clauses};
  if (setting.json) {
    print_json(json_of(simulated));
    return Exit::ok;
  }
  print_clauses(clauses, setting.language);
  std::cout << '\n';
  print_simulation(board, simulated, options.lights, setting.language);
  return Exit::ok;
}

}  // namespace

Exit run_method_check(const Setting& setting, const MethodArguments& options) {
  const auto text = find_method(options.one, "method");
  if (!text) return refuse(text.issues(), setting);
  const auto method = read_or_print(*text, setting);
  if (!method) return Exit::refused;
  if (setting.json) {
    print_json(json::write(summary_of(*method)));
  } else {
    print_summary(summary_of(*method), setting.language);
  }
  return Exit::ok;
}

Exit run_method_show(const Setting& setting) {
  return open_board(setting)->read([&](const Board& board) {
    const auto method = method_of(board);
    if (method.code.empty()) return refuse({{&no_method_yet, "", ""}}, setting);
    const auto history = history_of(board);
    if (setting.json) {
      const auto text = find_method(board, "@current", "");
      print_json("{\"summary\":" + json::write(summary_of(method)) + ",\"history\":" +
                 json::write(history) + ",\"text\":" + boost::json::serialize(text->value) + "}");
      return Exit::ok;
    }
    print_summary(summary_of(method), setting.language);
    std::cout << '\n';
    print_items(method, setting.language);
    std::cout << '\n';
    print_history(history, setting.language);
    return Exit::ok;
  });
}

Exit run_method_simulate(const Setting& setting, const MethodArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto text = find_method(board, options.one, "method");
    if (!text) return refuse(text.issues(), setting);
    const auto after = read_or_print(*text, setting);
    if (!after) return Exit::refused;
    const auto as_of = as_of_or_today(board, options.as_of);
    const auto before = method_of(board);
    if (!as_of) return refuse(as_of.issues(), setting);
    if (before.code.empty()) return refuse({{&no_method_yet, "", ""}}, setting);
    const Simulated simulated{before, *after, simulate(board, before, *after, *as_of), {}};
    if (setting.json) {
      print_json(json_of(simulated));
    } else {
      print_simulation(board, simulated, options.lights, setting.language);
    }
    return Exit::ok;
  });
}

Exit run_method_diff(const Setting& setting, const MethodArguments& options) {
  const bool needs_ledger = is_adopted(options.one) || is_adopted(options.other);
  if (needs_ledger || std::filesystem::exists(setting.ledger)) {
    return open_board(setting)->read(
        [&](const Board& board) { return diff_on(setting, board, options); });
  }
  const auto pair = find_pair(Board(), options);
  return pair ? diff_texts(setting, pair->before, pair->after) : refuse(pair.issues(), setting);
}

Exit run_method_adopt(const Setting& setting, const MethodArguments& options) {
  const auto text = open_board(setting)->read(
      [&](const Board& board) { return find_method(board, options.one, "method"); });
  if (!text) return refuse(text.issues(), setting);
  if (!read_or_print(*text, setting)) return Exit::refused;
  return record(setting, options, "",
                [&](const Board& board, Day) { return as_body(adopt_method(board, text->value)); });
}

}  // namespace kaigong
