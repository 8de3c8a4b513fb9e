#include "desk/matters.h"
// tested by: tests/command/matters_test.py
#include "desk/briefing.h"
#include "desk/words.h"
#include "dispatch/periods.h"
#include "kaigong/options.h"
#include "kaigong/questions.h"
#include "kaigong/record.h"

#include <algorithm>

namespace kaigong {

namespace {

struct Listed {
  MatterId matter;
  MatterKind kind = MatterKind::blocker;
  std::string element;
  std::string severity;
  std::string text;
  ProjectId project;
  std::string region;
  Day raised;
  MatterState state = MatterState::raised;
  std::string at;
  std::string recipient;
  Limit limit = Limit::none;
  std::optional<Day> until;
  bool late = false;
  std::optional<Day> climbs;
  std::vector<MatterStep> may;
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (matter, kind, element, severity, text, project, region, raised, state, at,
                       recipient, limit, until, late, climbs, may))

struct Briefed {
  BriefTopic topic = BriefTopic::matters;
  Text says;
  std::optional<Day> until;
  bool late = false;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(Briefed, (), (topic, says, until, late, count))

std::string key_of(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? std::string() : found->key;
}

Listed listed(const Board& board, const Turn& turn) {
  const auto& matter = turn.matter;
  const auto& standing = turn.standing;
  const auto* project = board.project(matter.project);
  return {matter.id,
          matter.kind,
          board.text(matter.element),
          board.text(matter.severity),
          matter.text,
          matter.project,
          key_of(board, project == nullptr ? matter.region : project->region),
          matter.raised,
          standing.state,
          key_of(board, standing.at),
          board.text(standing.recipient),
          standing.limit,
          standing.until,
          standing.lost.has_value(),
          standing.climbs,
          steps_of(turn)};
}

std::string who_has_it(const Board& board, const Listed& row, Language language) {
  const auto* region = board.find_region(row.at);
  const auto name = region == nullptr ? std::string() : in(region->name, language);
  return row.recipient.empty() ? name : name + ' ' + row.recipient;
}

void print_listed(const Board& board, const std::vector<Listed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.matter.value), in(name_of(row.kind), language),
                     row.element.empty() ? "" : in(element_name(row.element), language), row.text,
                     show(row.raised), in(name_of(row.state), language),
                     who_has_it(board, row, language),
                     row.until ? in(name_of(row.limit), language) + ' ' + show(*row.until) : "",
                     row.climbs ? show(*row.climbs) : ""});
  }
  print_table({{{"编号", "No."}, true},
               {{"种类", "Kind"}},
               {{"要素", "Element"}},
               {{"事项", "Matter"}},
               {{"提出", "Raised"}},
               {{"情况", "State"}},
               {{"办理方", "With"}},
               {{"时限", "Until"}},
               {{"升级", "Climbs"}}},
              lines, language);
}

bool is_listed(const Turn& turn, const MattersArguments& options) {
  if (turn.standing.is_open() == options.ended) return false;
  if (options.late && !turn.standing.lost) return false;
  return options.of == 0 || asked_of(turn) != Limit::none;
}

}  // namespace

Exit run_matters(const Setting& setting, const MattersArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto asked = read_question(board, options.question);
    if (!asked) {
      print_issues(asked.issues(), setting);
      return Exit::refused;
    }
    const auto method = method_of(board);
    const Rights rights(board, {options.of}, asked->as_of);
    std::vector<Listed> rows;
    for (const auto& matter : board.matters()) {
      if (matter.raised > asked->as_of) continue;
      const auto* project = board.project(matter.project);
      const auto region = project == nullptr ? matter.region : project->region;
      if (!board.is_within(region, asked->filter.region)) continue;
      const auto turn = turn_on(board, method, rights, matter, asked->as_of);
      if (is_listed(turn, options)) rows.push_back(listed(board, turn));
    }
    // What is asked soonest first; what nothing is asked of, last.
    std::stable_sort(rows.begin(), rows.end(), [](const Listed& a, const Listed& b) {
      return a.until.has_value() != b.until.has_value() ? a.until.has_value() : a.until < b.until;
    });
    if (setting.json) {
      print_json("{\"as_of\":\"" + show(asked->as_of) + "\",\"rows\":" + json::write(rows) + "}");
    } else {
      print_listed(board, rows, setting.language);
    }
    return Exit::ok;
  });
}

Exit run_briefing(const Setting& setting, const BriefingArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto day = as_of_or_today(board, options.as_of);
    if (!day) {
      print_issues(day.issues(), setting);
      return Exit::refused;
    }
    const Rights rights(board, {options.of}, *day);
    std::vector<Briefed> rows;
    for (auto& line : briefing_of(board, method_of(board), rights, *day))
      rows.push_back({line.topic, std::move(line.says), line.until, line.late, line.count});
    if (setting.json) {
      print_json("{\"as_of\":\"" + show(*day) + "\",\"rows\":" + json::write(rows) + "}");
      return Exit::ok;
    }
    std::vector<std::vector<std::string>> lines;
    for (const auto& row : rows) {
      lines.push_back({row.until ? show(*row.until) : "",
                       row.late ? in({"超期", "late"}, setting.language) : "",
                       in(row.says, setting.language)});
    }
    print_table({{{"到哪天", "Until"}}, {{"", ""}}, {{"要做什么", "What"}}}, lines,
                setting.language);
    return Exit::ok;
  });
}

Exit run_raise(const Setting& setting, const RaiseArguments& options) {
  const RaiseForm form{{options.project, "--project"},
                       {options.region, "--region"},
                       {options.kind, "--kind"},
                       {options.element, "--element"},
                       {options.severity, "--severity"},
                       {options.text, "--text"},
                       {options.ask, "--ask"},
                       {options.recipient, "--recipient"},
                       {options.at, "--at"},
                       {options.day, "--day"},
                       {options.due, "--due"},
                       {options.again, "--again"},
                       {"", ""},
                       {"", ""}};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    const auto* project = find_project(board, options.project);
    const auto raiser = raiser_of(Rights(board, {options.by}, today), project);
    return as_body(raise_matter(board, form, raiser, today));
  });
}

Exit run_step(const Setting& setting, const StepArguments& options) {
  StepForm form;
  form.matter = {options.matter, "--matter"};
  form.step = {options.step, "--step"};
  form.day = {options.day, "--day"};
  form.text = {options.text, "--text"};
  form.recipient = {options.recipient, "--recipient"};
  form.until = {options.until, "--until"};
  form.document = {options.document, "--document"};
  for (const auto& digest : options.evidence) form.evidence.push_back({digest, "--evidence"});
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(step_matter(board, form, Rights(board, {options.by}, today), today));
  });
}

Exit run_tick(const Setting& setting, const TickArguments& options) {
  const auto desk = open_desk(setting);
  const auto day =
      desk->read([&](const Board& board) { return as_of_or_today(board, options.day); });
  if (!day) {
    print_issues(day.issues(), setting);
    return Exit::refused;
  }
  const auto receipt = let_matters_climb(*desk, *day);
  if (!receipt) {
    print_issues(receipt.issues(), setting);
    return Exit::refused;
  }
  print_receipt(setting, *receipt);
  return Exit::ok;
}

namespace {

void add_lists(Commands& commands, MattersArguments& matters, TickArguments& tick) {
  auto* list = commands.add("matters", "事项：在谁手里，要什么，到哪天，哪天升级",
                            "matters: who has them, what is asked, by when, when they climb",
                            [&](const Setting& s) { return run_matters(s, matters); });
  list->add_option("--as-of", matters.question.as_of,
                   commands.say("截至哪一天，如 2022-04-28", "as of which day: 2022-04-28"));
  list->add_option("--region", matters.question.region,
                   commands.say("地区及以下", "a region and all below"));
  list->add_option("--of", matters.of,
                   commands.say("只列要第几号人办的", "only what is asked of that person"));
  list->add_flag("--late", matters.late, commands.say("只列超时限的", "only what is late"));
  list->add_flag("--ended", matters.ended,
                 commands.say("列已销号、撤回的", "what is settled or withdrawn instead"));
  auto* clock = commands.add("tick", "到时限的事项自动升一级（服务运行时每天自动做）",
                             "let matters climb that are past their limit (a server does so daily)",
                             [&](const Setting& s) { return run_tick(s, tick); });
  clock->add_option("--day", tick.day, commands.say("哪一天；不填为今天", "the day; none: today"));
}

void add_raise(Commands& commands, RaiseArguments& raise) {
  auto* one = commands.add("raise", "提出事项：堵点、督办、整改、隐患、欠薪、企业诉求",
                           "raise a matter: blocker, directive, rectification, hazard, wages, "
                           "request",
                           [&](const Setting& s) { return run_raise(s, raise); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--project", raise.project, "项目编号、代码或名称", "the project: number, code or name");
  add("--region", raise.region, "地区，不关项目的", "the region, where it is about no project");
  add("--kind", raise.kind, "种类；不填为堵点", "kind; none: a blocker");
  add("--element", raise.element, "要素，如用地", "element: land, finance …");
  add("--severity", raise.severity, "轻重：ordinary serious", "ordinary, serious");
  add("--text", raise.text, "什么事", "what is the matter")->required();
  add("--ask", raise.ask, "请本级决定什么", "what must be decided");
  add("--recipient", raise.recipient, "由哪个部门办；不填为推进办",
      "the department that decides; none: the office");
  add("--at", raise.at, "从哪一级开始；不填为最下级", "where it begins; none: the lowest level");
  add("--day", raise.day, "哪一天；不填为今天", "the day; none: today");
  add("--due", raise.due, "希望哪天前办结", "wished to be settled by");
  add("--again", raise.again, "重提第几号事项", "raises that matter anew");
  add_author(commands, one, raise);
}

void add_step(Commands& commands, StepArguments& step) {
  auto* one = commands.add("step",
                           "办理事项：签收、回复、报办结、确认、不予确认、提级、退回、转办、延期、"
                           "撤回",
                           "go on with a matter: received, replied, solved, confirmed, refused, "
                           "pushed, sent_down, passed, extended, withdrawn",
                           [&](const Setting& s) { return run_step(s, step); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--matter", step.matter, "事项编号", "number of the matter")->required();
  add("--step", step.step, "办理动作", "what is said")->required();
  add("--text", step.text, "说明、原因，或请上级决定什么", "what was done, why, or what to decide");
  add("--document", step.document, "依据的文件", "by which document");
  one->add_option("--evidence", step.evidence,
                  commands.say("佐证材料的摘要", "digests of evidence on file"));
  add("--recipient", step.recipient, "转给哪个部门", "to which department it is passed");
  add("--until", step.until, "计划或延到哪天", "planned or extended until");
  add("--day", step.day, "哪一天；不填为今天", "the day; none: today");
  add_author(commands, one, step);
}

}  // namespace

void add_matters(Commands& commands, MatterOptions& options) {
  add_lists(commands, options.list, options.tick);
  auto& briefing = options.briefing;
  auto* brief = commands.add("briefing", "一个人今天要做什么", "what somebody has to do today",
                             [&](const Setting& s) { return run_briefing(s, briefing); });
  brief->add_option("--of", briefing.of, commands.say("第几号人", "number of the person"))
      ->required();
  brief->add_option("--as-of", briefing.as_of, commands.say("哪一天", "on which day"));
  add_raise(commands, options.raise);
  add_step(commands, options.step);
}

}  // namespace kaigong
