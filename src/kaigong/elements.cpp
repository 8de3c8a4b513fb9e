#include "kaigong/elements.h"
// tested by: tests/command/elements_test.py

#include "desk/elements.h"
#include "desk/words.h"
#include "kaigong/options.h"
#include "kaigong/questions.h"
#include "kaigong/record.h"

namespace kaigong {

namespace {

struct Summed {
  std::string element;
  std::string unit;
  std::string at;
  std::int64_t needs = 0, open = 0, late = 0;
  std::int64_t asked_milli = 0, promised_milli = 0, granted_milli = 0;
  std::optional<std::int64_t> allotted_milli;
  std::int64_t over_milli = 0;
};
BOOST_DESCRIBE_STRUCT(Summed, (),
                      (element, unit, at, needs, open, late, asked_milli, promised_milli,
                       granted_milli, allotted_milli, over_milli))

struct Listed {
  NeedId need;
  ProjectId project;
  std::string element;
  std::int64_t amount_milli = 0;
  std::string unit;
  std::optional<Day> by;
  std::string at;
  std::string department;
  NeedState state = NeedState::asked;
  std::int64_t promised_milli = 0, granted_milli = 0;
  std::optional<Day> until;
  bool late = false;
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (need, project, element, amount_milli, unit, by, at, department, state,
                       promised_milli, granted_milli, until, late))

std::string key_of(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? std::string() : found->key;
}

std::string name_at(const Board& board, const std::string& key, Language language) {
  const auto* found = board.find_region(key);
  return found == nullptr ? key : in(found->name, language);
}

void print_sums(const Board& board, const std::vector<Summed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({in(element_name(row.element), language), name_at(board, row.at, language),
                     row.unit, std::to_string(row.needs), std::to_string(row.late),
                     show_quantity(row.asked_milli), show_quantity(row.promised_milli),
                     show_quantity(row.granted_milli),
                     row.allotted_milli ? show_quantity(*row.allotted_milli) : "–",
                     row.over_milli > 0 ? show_quantity(row.over_milli) : ""});
  }
  print_table({{{"要素", "Element"}},
               {{"管理级", "Level"}},
               {{"单位", "Unit"}},
               {{"需求", "Needs"}, true},
               {{"超期", "Late"}, true},
               {{"需要", "Asked"}, true},
               {{"承诺", "Promised"}, true},
               {{"落实", "Granted"}, true},
               {{"指标", "Has"}, true},
               {{"超出", "Over"}, true}},
              lines, language);
}

void print_needs(const Board& board, const std::vector<Listed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    const auto& project = *board.project(row.project);
    lines.push_back({std::to_string(row.need.value), in(project.name, language),
                     in(element_name(row.element), language),
                     show_quantity(row.amount_milli) + ' ' + row.unit, row.by ? show(*row.by) : "",
                     name_at(board, row.at, language) + ' ' + row.department,
                     in(name_of(row.state), language), row.until ? show(*row.until) : ""});
  }
  print_table({{{"编号", "No."}, true},
               {{"项目", "Project"}},
               {{"要素", "Element"}},
               {{"需要", "Asked"}, true},
               {{"最迟", "Needed by"}},
               {{"由谁", "With"}},
               {{"情况", "State"}},
               {{"承诺至", "Promised until"}}},
              lines, language);
}

Exit list_sums(const Setting& setting, const Board& board, RegionId region, Day day) {
  std::vector<Summed> rows;
  for (const auto& sum : element_sums(board, region, nullptr, day)) {
    rows.push_back({sum.element, sum.unit, key_of(board, sum.at), sum.needs, sum.open, sum.late,
                    sum.asked_milli, sum.promised_milli, sum.granted_milli, sum.allotted_milli,
                    sum.over_milli()});
  }
  if (setting.json) {
    print_json("{\"as_of\":\"" + show(day) + "\",\"rows\":" + json::write(rows) + "}");
  } else {
    print_sums(board, rows, setting.language);
  }
  return Exit::ok;
}

Exit list_needs(const Setting& setting, const Board& board, RegionId region, Day day, bool late) {
  std::vector<Listed> rows;
  for (const auto& need : board.needs()) {
    const auto* asked = need.on(day);
    if (asked == nullptr) continue;
    const auto& said = asked->said;
    const auto& project = *board.project(said.project);
    const auto standing = standing_on(need, day);
    if (!board.is_within(project.region, region)) continue;
    if (late && !standing.late) continue;
    rows.push_back({said.need, said.project, said.element, said.amount_milli, said.unit, said.by,
                    key_of(board, said.at), said.department, standing.state,
                    standing.promised_milli, standing.granted_milli, standing.until,
                    standing.late});
  }
  if (setting.json) {
    print_json("{\"as_of\":\"" + show(day) + "\",\"rows\":" + json::write(rows) + "}");
  } else {
    print_needs(board, rows, setting.language);
  }
  return Exit::ok;
}

}  // namespace

Exit run_elements(const Setting& setting, const ElementsArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto day = as_of_or_today(board, options.as_of);
    if (!day) {
      print_issues(day.issues(), setting);
      return Exit::refused;
    }
    const auto* region = options.region.empty() ? nullptr : find_region(board, options.region);
    if (!options.region.empty() && region == nullptr) {
      print_issues({{&unknown_region, "--region", options.region}}, setting);
      return Exit::refused;
    }
    const auto within = region == nullptr ? RegionId{} : region->id;
    return options.needs || options.late ? list_needs(setting, board, within, *day, options.late)
                                         : list_sums(setting, board, within, *day);
  });
}

Exit run_need(const Setting& setting, const NeedArguments& options) {
  const NeedForm form{{options.need, "--need"},       {options.project, "--project"},
                      {options.element, "--element"}, {options.amount, "--amount"},
                      {options.unit, "--unit"},       {options.by_day, "--needed-by"},
                      {options.at, "--at"},           {options.department, "--department"},
                      {options.note, "--note"}};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(need_element(board, form, today));
  });
}

Exit run_answer_need(const Setting& setting, const AnswerNeedArguments& options) {
  const NeedAnswerForm form{{options.need, "--need"},     {options.answer, "--answer"},
                            {options.amount, "--amount"}, {options.until, "--until"},
                            {options.text, "--text"},     {options.document, "--document"}};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(answer_need(board, form, Rights(board, {options.by}, today), today));
  });
}

Exit run_allot(const Setting& setting, const AllotArguments& options) {
  const AllotForm form{{options.region, "--region"}, {options.element, "--element"},
                       {options.unit, "--unit"},     {options.year, "--year"},
                       {options.amount, "--amount"}, {options.document, "--document"},
                       {options.reason, "--reason"}};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(allot_element(board, form, today));
  });
}

namespace {

void add_list(Commands& commands, ElementsArguments& options) {
  auto* one = commands.add("elements", "要素保障：按要素和管理级汇总；--needs 逐条列",
                           "elements: sums by element and level; --needs lists them",
                           [&](const Setting& s) { return run_elements(s, options); });
  one->add_option("--region", options.region, commands.say("地区及以下", "a region and below"));
  one->add_flag("--needs", options.needs, commands.say("逐条列出", "one by one"));
  one->add_flag("--late", options.late, commands.say("只列超期的", "only what is late"));
  one->add_option("--as-of", options.as_of, commands.say("截至哪一天", "as of which day"));
}

void add_need(Commands& commands, NeedArguments& options) {
  auto* one = commands.add("need", "填报要素需求；有 --need 则修改，数量 0 为撤回",
                           "say what a project needs; with --need change it, 0 withdraws it",
                           [&](const Setting& s) { return run_need(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--need", options.need, "修改第几号", "number of the one to change");
  add("--project", options.project, "项目", "the project");
  add("--element", options.element, "要素，如用地", "element: land, energy …");
  add("--amount", options.amount, "数量", "how much");
  add("--unit", options.unit, "单位；不填为惯用单位", "its unit; none: the usual one");
  add("--needed-by", options.by_day, "最迟哪天要", "the last day");
  add("--at", options.at, "哪一级管；不填为项目所在地区",
      "whose level owns it; none: the project's region");
  add("--department", options.department, "哪个部门；不填为推进办", "which department there");
  add("--note", options.note, "说明", "a note");
  add_author(commands, one, options);
}

void add_answer(Commands& commands, AnswerNeedArguments& options) {
  auto* one = commands.add("answer-need", "答复要素需求：承诺、落实、不予保障",
                           "answer a need: promised, granted, refused",
                           [&](const Setting& s) { return run_answer_need(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--need", options.need, "第几号需求", "number of the need")->required();
  add("--answer", options.answer, "答复", "promised, granted, refused")->required();
  add("--amount", options.amount, "至今共多少", "how much in all so far");
  add("--until", options.until, "承诺哪天前落实", "promised until");
  add("--text", options.text, "说明、不予保障的原因", "a note; why it is refused");
  add("--document", options.document, "依据的文件", "by which document");
  add_author(commands, one, options);
}

void add_allot(Commands& commands, AllotArguments& options) {
  auto* one = commands.add("allot", "下达一级一年的要素指标",
                           "say how much of an element a level has for a year",
                           [&](const Setting& s) { return run_allot(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--region", options.region, "地区", "the region")->required();
  add("--element", options.element, "要素", "the element")->required();
  add("--unit", options.unit, "单位", "its unit");
  add("--year", options.year, "年度；不填为今年", "the year; none: this one");
  add("--amount", options.amount, "数量", "how much")->required();
  add("--document", options.document, "依据的文件", "by which document");
  add("--reason", options.reason, "调整的原因", "why it changes");
  add_author(commands, one, options);
}

}  // namespace

void add_elements(Commands& commands, ElementOptions& options) {
  add_list(commands, options.list);
  add_need(commands, options.need);
  add_answer(commands, options.answer);
  add_allot(commands, options.allot);
}

}  // namespace kaigong
