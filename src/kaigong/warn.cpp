#include "assess/ready.h"
#include "dispatch/lights.h"
// tested by: tests/command/commands_test.py
#include "dispatch/unit_lights.h"
#include "kaigong/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace kaigong {

namespace {

// Why a light that is on doesn't count.
struct Justified {
  PersonId approver;
  Day until;
  std::string reason;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(Justified, (), (approver, until, reason, document))

struct WarnRow {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  std::string rule;
  std::string label;
  std::string colour;
  Text level;
  Text sentence;
  Text clears;
  std::optional<Justified> exempt;
};
BOOST_DESCRIBE_STRUCT(WarnRow, (),
                      (project, code, name, region, rule, label, colour, level, sentence, clears,
                       exempt))

struct UnitWarnRow {
  std::string unit;
  Text name;
  std::string rule;
  std::string label;
  std::string colour;
  Text level;
  Text sentence;
  Text clears;
  std::vector<Seq> entries;
  std::optional<Justified> exempt;
};
BOOST_DESCRIBE_STRUCT(UnitWarnRow, (),
                      (unit, name, rule, label, colour, level, sentence, clears, entries, exempt))

struct Warnings {
  std::vector<WarnRow> rows;
  std::vector<UnitWarnRow> units;
};

std::optional<Justified> justified(const At<ExemptionGranted>* exempt) {
  if (exempt == nullptr) return std::nullopt;
  const auto& said = exempt->said;
  return Justified{said.approver, said.until, said.reason, said.document};
}

Warnings warnings(const Board& board, const Method& method, const Asked& asked,
                  const std::string& rule) {
  Warnings out;
  const auto moment = moment_of(method, asked.as_of);
  const ReadyFilter taken(board, asked.filter, moment);
  for (const auto& project : board.projects()) {
    if (!taken.takes(project.id.value - 1)) continue;
    for (const auto& light : lights_of(board, method, project, moment)) {
      if (!rule.empty() && light.rule->code != rule) continue;
      const auto* region = board.region(project.region);
      out.rows.push_back({project.id, board.text(project.code), project.name,
                          region == nullptr ? Text() : region->name, light.rule->code,
                          light.level->label, light.level->colour, light.level->name,
                          light.sentence, light.clears, justified(light.exempt)});
    }
  }
  for (const auto& light : unit_lights(board, method, moment)) {
    if (!rule.empty() && light.rule->code != rule) continue;
    if (asked.filter.region && !board.is_within(light.unit.region, asked.filter.region)) continue;
    out.units.push_back({light.unit.key, light.unit.name, light.rule->code, light.level->label,
                         light.level->colour, light.level->name, light.sentence, light.clears,
                         light.entries, justified(light.exempt)});
  }
  return out;
}

std::string level_of(const Text& level, const std::optional<Justified>& exempt, Language language) {
  if (!exempt) return in(level, language);
  const bool zh = language == Language::zh;
  return fmt::format(
      fmt::runtime(zh ? "{}（已豁免至 {}，批准人 {}）" : "{} (justified until {}, by no. {})"),
      in(level, language), show(exempt->until), exempt->approver.value);
}

void print_projects(const std::vector<WarnRow>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.project.value), in(row.region, language),
                     in(row.name, language), level_of(row.level, row.exempt, language),
                     in(row.sentence, language), in(row.clears, language)});
  }
  print_table({{{"编号", "No."}, true},
               {{"地区", "Region"}},
               {{"项目", "Project"}},
               {{"预警", "Light"}},
               {{"原因", "Why"}},
               {{"怎样消除", "What clears it"}}},
              lines, language);
}

void print_units(const std::vector<UnitWarnRow>& rows, Language language) {
  if (rows.empty()) return;
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({in(row.name, language), level_of(row.level, row.exempt, language),
                     in(row.sentence, language), in(row.clears, language)});
  }
  std::cout << '\n';
  print_table({{{"单位", "Unit"}},
               {{"预警", "Light"}},
               {{"原因", "Why"}},
               {{"怎样消除", "What clears it"}}},
              lines, language);
}

template <class Rows>
std::ptrdiff_t justified_in(const Rows& rows) {
  return std::count_if(rows.begin(), rows.end(),
                       [](const auto& row) { return row.exempt.has_value(); });
}

}  // namespace

Exit run_warn(const Setting& setting, const Question& question, const std::string& rule) {
  return open_board(setting)->read([&](const Board& board) {
    const auto method = method_of(board);
    const auto asked = read_question(board, question);
    if (!asked) {
      print_issues(asked.issues(), setting);
      return Exit::refused;
    }
    const auto found = warnings(board, method, *asked, rule);
    const auto all = static_cast<std::ptrdiff_t>(found.rows.size() + found.units.size());
    const auto exempt = justified_in(found.rows) + justified_in(found.units);
    if (setting.json) {
      print_json(
          "{\"as_of\":" + json::write(asked->as_of) + ",\"count\":" + std::to_string(all - exempt) +
          ",\"justified\":" + std::to_string(exempt) + ",\"rows\":" + json::write(found.rows) +
          ",\"units\":" + json::write(found.units) + "}");
      return Exit::ok;
    }
    print_projects(found.rows, setting.language);
    print_units(found.units, setting.language);
    const bool zh = setting.language == Language::zh;
    std::cout << fmt::format(
        fmt::runtime(zh ? "\n共 {} 条，另有 {} 条已豁免，截至 {}\n"
                        : "\n{} lights, and {} that are justified, as of {}\n"),
        all - exempt, exempt, show(asked->as_of));
    return Exit::ok;
  });
}

}  // namespace kaigong
