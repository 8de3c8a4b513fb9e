#include "desk/forms.h"
// tested by: tests/command/commands_test.py
#include "desk/words.h"
#include "dispatch/lights.h"
#include "kaigong/entries.h"
#include "kaigong/questions.h"

#include <fmt/format.h>

#include <iostream>

namespace kaigong {

namespace {

struct ItemRow {
  ProjectId project;
  std::string code;
  Text name;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
BOOST_DESCRIBE_STRUCT(ItemRow, (), (project, code, name, numerator, denominator))

struct FactRow {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(FactRow, (), (name, value))

std::string sentence_of(const Board& board, const Measure& measure, const Tally& sums, Day as_of,
                        Language language) {
  const bool zh = language == Language::zh;
  return fmt::format("{}{}: {} {} ÷ {} {} = {}\n{}", zh ? "截至 " + show(as_of) + " " : "",
                     in(measure.name, language) + (zh ? "" : ", as of " + show(as_of)),
                     in(says(measure.numerator), language),
                     show_sum(sums.numerator, measure.numerator, board, language),
                     in(says(measure.denominator), language),
                     show_sum(sums.denominator, measure.denominator, board, language),
                     show_result(measure, sums, board, language), in(measure.definition, language));
}

Exit why_group(const Setting& setting, const Desk& desk, const WhyArguments& options) {
  return desk.read([&](const Board& board) {
    const auto method = method_of(board);
    const auto asked = read_question(board, options.question);
    const auto measure = find_measure(method, options.measure);
    if (!asked || !measure) {
      print_issues(asked ? measure.issues() : asked.issues(), setting);
      return Exit::refused;
    }
    const auto moment = moment_of(method, asked->as_of);
    const auto sums = tally_all(board, *measure, asked->filter, moment);
    const auto found = items(board, *measure, asked->filter, moment);
    std::vector<ItemRow> rows;
    for (const auto& item : found) {
      const auto* project = board.project(item.project);
      rows.push_back({item.project, board.text(project->code), project->name, item.numerator,
                      item.denominator});
    }
    if (setting.json) {
      print_json("{\"measure\":" + json::write(*measure) + ",\"as_of\":" +
                 json::write(asked->as_of) + ",\"numerator\":" + json::write(sums.numerator) +
                 ",\"denominator\":" + json::write(sums.denominator) + ",\"rate_bp\":" +
                 json::write(sums.rate_bp()) + ",\"items\":" + json::write(rows) + "}");
      return Exit::ok;
    }
    std::cout << sentence_of(board, *measure, sums, asked->as_of, setting.language) << "\n\n";
    std::vector<std::vector<std::string>> lines;
    for (const auto& row : rows) {
      if (lines.size() == options.most) break;
      lines.push_back({std::to_string(row.project.value), row.code, in(row.name, setting.language),
                       show_sum(row.numerator, measure->numerator, board, setting.language),
                       show_sum(row.denominator, measure->denominator, board, setting.language)});
    }
    print_table({{{"编号", "No."}, true},
                 {{"代码", "Code"}},
                 {{"项目", "Project"}},
                 {{"分子", "Numerator"}, true},
                 {{"分母", "Denominator"}, true}},
                lines, setting.language);
    const bool zh = setting.language == Language::zh;
    std::cout << fmt::format(
        fmt::runtime(zh ? "\n显示 {} / {} 个项目；再加 --project 编号 看到台账记录\n"
                        : "\n{} of {} projects; add --project NO. for the entries behind one\n"),
        lines.size(), rows.size());
    return Exit::ok;
  });
}

struct OpenedItem {
  Issues issues;
  std::string head;
  Trace trace;
  Item item;
};

OpenedItem open_item(const Setting& setting, const Board& board, const WhyArguments& options) {
  OpenedItem out;
  const auto method = method_of(board);
  const auto asked = read_question(board, options.question);
  const auto measure = find_measure(method, options.measure);
  const auto* project = find_project(board, options.project);
  if (!asked) out.issues = asked.issues();
  if (!measure)
    out.issues.insert(out.issues.end(), measure.issues().begin(), measure.issues().end());
  if (project == nullptr) out.issues.push_back({&unknown_project, "--project", options.project});
  if (!out.issues.empty()) return out;
  const auto moment = moment_of(method, asked->as_of);
  out.item = item_of(board, *measure, *project, moment, &out.trace);
  const Tally sums{out.item.numerator, out.item.denominator, 1};
  out.head = in(project->name, setting.language) + '\n' +
             sentence_of(board, *measure, sums, asked->as_of, setting.language);
  return out;
}

Exit why_project(const Setting& setting, const Desk& desk, const WhyArguments& options) {
  const auto opened =
      desk.read([&](const Board& board) { return open_item(setting, board, options); });
  if (!opened.issues.empty()) {
    print_issues(opened.issues, setting);
    return Exit::refused;
  }
  const auto rows = entry_rows(desk, opened.trace);
  if (setting.json) {
    print_json("{\"numerator\":" + json::write(opened.item.numerator) + ",\"denominator\":" +
               json::write(opened.item.denominator) + ",\"entries\":" + json::write(rows) + "}");
    return Exit::ok;
  }
  std::cout << opened.head << "\n\n";
  print_entries(setting, rows);
  return Exit::ok;
}

struct Shown {
  Issues issues;
  std::vector<std::vector<std::string>> facts;
  std::vector<Light> lights;
  Method method;
  std::vector<Seq> seqs;
};

std::vector<std::vector<std::string>> facts_of(const Board& board, const Project& project,
                                               const Moment& moment, Language language) {
  const auto amount = [&](Term term) {
    return show_amount(value_of(term, project, moment), board.ledger().currency, language);
  };
  const auto row = [&](const char* zh, const char* en, std::string text) {
    return std::vector<std::string>{language == Language::zh ? zh : en, std::move(text)};
  };
  const auto* region = board.region(project.region);
  const auto* state = state_on(project, moment.as_of);
  const auto* work = work_on(project, moment.as_of);
  return {
      row("编号", "No.", std::to_string(project.id.value) + "  " + board.text(project.code)),
      row("名称", "Name", in(project.name, language)),
      row("地区", "Region", region == nullptr ? "–" : in(region->name, language)),
      row("行业", "Industry", board.text(project.industry)),
      row("业主", "Owner", board.text(project.owner)),
      row("责任部门", "Department", board.text(project.department)),
      row("状态", "State", in(name_of(state == nullptr ? State::none : state->state), language)),
      row("总投资", "Total", amount(Term::total)),
      row("年度计划", "Plan of the year", amount(Term::plan_year)),
      row("时序应完成", "Due", amount(Term::plan_due)),
      row("本年完成", "Invested this year", amount(Term::invested_year)),
      row("累计完成", "Invested to date", amount(Term::invested_total)),
      row("工程量", "Works done", work == nullptr ? "–" : show_bp(work->work_bp)),
  };
}

Shown show_project(const Setting& setting, const Board& board, const std::string& said,
                   const std::string& as_of) {
  Shown out;
  const auto day = as_of_or_today(board, as_of);
  const auto* project = find_project(board, said);
  if (!day) out.issues = day.issues();
  if (project == nullptr) out.issues.push_back({&unknown_project, "project", said});
  if (!out.issues.empty()) return out;
  out.method = method_of(board);
  const auto moment = moment_of(out.method, *day);
  out.facts = facts_of(board, *project, moment, setting.language);
  for (const auto& light : lights_of(board, out.method, *project, moment)) {
    out.facts.push_back(
        {in(light.level->name, setting.language),
         in(light.rule->name, setting.language) + ": " + in(light.sentence, setting.language)});
  }
  out.seqs.push_back(project->added);
  for (const auto seq : seldom_of(*project).amendments) out.seqs.push_back(seq);
  for (const auto& line : project->plans) out.seqs.push_back(line.seq);
  for (const auto& line : project->states) out.seqs.push_back(line.seq);
  for (const auto& line : project->nodes) out.seqs.push_back(line.seq);
  for (const auto& line : project->reports) out.seqs.push_back(line.seq);
  for (const auto& line : project->statistics) out.seqs.push_back(line.seq);
  for (const auto& line : seldom_of(*project).bonds) out.seqs.push_back(line.seq);
  for (const auto index : seldom_of(*project).exemptions)
    out.seqs.push_back(board.exemptions()[index].seq);
  std::sort(out.seqs.begin(), out.seqs.end());
  return out;
}

}  // namespace

Exit run_why(const Setting& setting, const WhyArguments& options) {
  const auto desk = open_board(setting);
  if (!options.of.empty()) return why_score(setting, *desk, options);
  return options.project.empty() ? why_group(setting, *desk, options)
                                 : why_project(setting, *desk, options);
}

Exit run_show(const Setting& setting, const std::string& project, const std::string& as_of) {
  const auto desk = open_board(setting);
  auto shown =
      desk->read([&](const Board& board) { return show_project(setting, board, project, as_of); });
  if (!shown.issues.empty()) {
    print_issues(shown.issues, setting);
    return Exit::refused;
  }
  const auto entries = entry_rows(*desk, shown.seqs);
  if (setting.json) {
    std::vector<FactRow> facts;
    for (const auto& fact : shown.facts) facts.push_back({fact[0], fact[1]});
    print_json("{\"facts\":" + json::write(facts) + ",\"entries\":" + json::write(entries) + "}");
    return Exit::ok;
  }
  print_table({{{"", ""}}, {{"", ""}}}, shown.facts, setting.language);
  std::cout << '\n';
  print_entries(setting, entries);
  return Exit::ok;
}

}  // namespace kaigong
