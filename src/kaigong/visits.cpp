#include "kaigong/visits.h"
// tested by: tests/command/visits_test.py

#include "desk/deeds.h"
#include "desk/sentences.h"
#include "desk/visits.h"
#include "desk/words.h"
#include "kaigong/options.h"
#include "kaigong/questions.h"
#include "kaigong/record.h"

namespace kaigong {

namespace {

struct VisitListed {
  VisitId visit;
  VisitKind kind = VisitKind::none;
  std::string name;
  std::string region;
  Day from;
  Day until;
  VisitState state = VisitState::planned;
  std::int64_t stops = 0, seen = 0, differs = 0;
  std::int64_t found = 0, open = 0, overdue = 0;
};
BOOST_DESCRIBE_STRUCT(VisitListed, (),
                      (visit, kind, name, region, from, until, state, stops, seen, differs, found,
                       open, overdue))

struct StopListed {
  ProjectId project;
  std::string code;
  Text name;
  bool planned = true;
  std::optional<Day> seen;
  SiteFound found = SiteFound::none;
  bool differs = false;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(StopListed, (), (project, code, name, planned, seen, found, differs, text))

struct OneVisit {
  VisitListed visit;
  std::vector<StopListed> stops;
};
BOOST_DESCRIBE_STRUCT(OneVisit, (), (visit, stops))

struct StopProposed {
  ProjectId project;
  std::string code;
  Text name;
  std::vector<VisitWhy> why;
  std::int64_t points = 0;
  std::int64_t total = 0;  // fen
  std::optional<Day> visited;
};
BOOST_DESCRIBE_STRUCT(StopProposed, (), (project, code, name, why, points, total, visited))

VisitListed listed(const Board& board, const Visit& visit, const VisitStanding& standing) {
  const auto& plan = visit.last().said;
  VisitListed out;
  out.visit = plan.visit;
  out.kind = plan.kind;
  out.name = plan.name;
  out.region = board.region(plan.region)->key;
  out.from = plan.from;
  out.until = plan.until;
  out.state = standing.state;
  out.stops = static_cast<std::int64_t>(standing.stops.size());
  for (const auto& stop : standing.stops) {
    out.seen += stop.seen != nullptr ? 1 : 0;
    out.differs += stop.differs ? 1 : 0;
  }
  out.found = static_cast<std::int64_t>(standing.found.size());
  out.open = standing.open;
  out.overdue = standing.overdue;
  return out;
}

void print_visits(const std::vector<VisitListed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    lines.push_back({std::to_string(row.visit.value), in(name_of(row.kind), language), row.name,
                     show(row.from), show(row.until), in(name_of(row.state), language),
                     std::to_string(row.seen) + "/" + std::to_string(row.stops),
                     std::to_string(row.differs), std::to_string(row.found),
                     std::to_string(row.open)});
  }
  print_table({{{"编号", "No."}, true},
               {{"种类", "Kind"}},
               {{"名称", "Name"}},
               {{"自", "From"}},
               {{"至", "Until"}},
               {{"情况", "State"}},
               {{"已看", "Seen"}, true},
               {{"与台账不符", "Differs"}, true},
               {{"事项", "Matters"}, true},
               {{"未办结", "Open"}, true}},
              lines, language);
}

void print_stops(const std::vector<StopListed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    const auto found = row.seen ? in(name_of(row.found), language) : std::string("–");
    lines.push_back({row.code, in(row.name, language), row.seen ? show(*row.seen) : "", found,
                     row.differs ? in(Text{"不符", "differs"}, language) : "", row.text});
  }
  print_table({{{"代码", "Code"}},
               {{"项目", "Project"}},
               {{"日期", "Day"}},
               {{"现场", "Found"}},
               {{"台账", "Ledger"}},
               {{"说明", "Note"}}},
              lines, language);
}

void print_proposed(const std::vector<StopProposed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    std::string why;
    for (const auto one : row.why)
      why += (why.empty()                ? ""
              : language == Language::zh ? "、"
                                         : ", ") +
             in(name_of(one), language);
    lines.push_back({row.code, in(row.name, language),
                     show_money(Money::fen(row.total), MoneyUnit::yi, 2),
                     std::to_string(row.points), why, row.visited ? show(*row.visited) : ""});
  }
  print_table({{{"代码", "Code"}},
               {{"项目", "Project"}},
               {{"总投资（亿元）", "Total (100 million yuan)"}, true},
               {{"分", "Points"}, true},
               {{"为什么", "Why"}},
               {{"上次", "Last seen"}}},
              lines, language);
}

struct VisitLook {
  const Setting& setting;
  const Board& board;
  Method method;
  Day day;
};

template <class Rows>
Exit print_rows(const VisitLook& look, const Rows& rows, void (*print)(const Rows&, Language)) {
  if (look.setting.json) {
    print_json("{\"as_of\":\"" + show(look.day) + "\",\"rows\":" + json::write(rows) + "}");
  } else {
    print(rows, look.setting.language);
  }
  return Exit::ok;
}

Exit list_visits(const VisitLook& look) {
  std::vector<VisitListed> rows;
  for (const auto& visit : look.board.visits()) {
    if (plan_on(look.board, visit, look.day) == nullptr) continue;
    rows.push_back(
        listed(look.board, visit, standing_on(look.board, look.method, visit, look.day)));
  }
  return print_rows(look, rows, print_visits);
}

Exit show_visit(const VisitLook& look, const Visit& visit) {
  const auto standing = standing_on(look.board, look.method, visit, look.day);
  OneVisit out{listed(look.board, visit, standing), {}};
  for (const auto& stop : standing.stops) {
    const auto& project = *look.board.project(stop.project);
    StopListed row;
    row.project = project.id;
    row.code = look.board.text(project.code);
    row.name = project.name;
    row.planned = stop.planned;
    row.differs = stop.differs;
    if (stop.seen != nullptr) {
      row.seen = stop.seen->said.day;
      row.found = stop.seen->said.found;
      row.text = stop.seen->said.text;
    }
    out.stops.push_back(std::move(row));
  }
  if (look.setting.json) {
    print_json(json::write(out));
    return Exit::ok;
  }
  print_visits({out.visit}, look.setting.language);
  print_stops(out.stops, look.setting.language);
  return Exit::ok;
}

Exit propose(const VisitLook& look, RegionId region, std::size_t count) {
  std::vector<StopProposed> rows;
  const auto moment = moment_of(look.method, look.day);
  for (auto& stop : propose_stops(look.board, look.method, moment, {region, nullptr, count})) {
    const auto& project = *look.board.project(stop.project);
    rows.push_back({project.id, look.board.text(project.code), project.name, std::move(stop.why),
                    stop.points, stop.total, stop.visited});
  }
  return print_rows(look, rows, print_proposed);
}

Exit refuse(const Setting& setting, Issues issues) {
  print_issues(issues, setting);
  return Exit::refused;
}

}  // namespace

Exit run_visits(const Setting& setting, const VisitsArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto day = as_of_or_today(board, options.as_of);
    if (!day) return refuse(setting, day.issues());
    const VisitLook look{setting, board, method_of(board), *day};
    const auto* region = options.region.empty() ? nullptr : find_region(board, options.region);
    if (!options.region.empty() && region == nullptr)
      return refuse(setting, {{&unknown_region, "--region", options.region}});
    if (options.propose > 0)
      return propose(look, region == nullptr ? RegionId{} : region->id, options.propose);
    if (options.visit.empty()) return list_visits(look);
    const auto* visit = find_visit(board, {options.visit, "--visit"});
    if (visit == nullptr || plan_on(board, *visit, *day) == nullptr)
      return refuse(setting, {{&not_a_visit, "--visit", options.visit}});
    return show_visit(look, *visit);
  });
}

Exit run_visit(const Setting& setting, const VisitArguments& options) {
  VisitForm form;
  form.visit = {options.visit, "--visit"};
  form.kind = {options.kind, "--kind"};
  form.name = {options.name, "--name"};
  form.region = {options.region, "--region"};
  form.leader = {options.leader, "--leader"};
  form.team = {options.team, "--team"};
  form.from = {options.from, "--from"};
  form.until = {options.until, "--until"};
  form.stops = fields_of_option(options.stops, "--stop");
  form.note = {options.note, "--note"};
  form.document = {options.document, "--document"};
  return record(setting, options, "",
                [&](const Board& board, Day) { return as_body(plan_visit(board, form)); });
}

Exit run_visit_step(const Setting& setting, const VisitStepArguments& options) {
  VisitStepForm form;
  form.visit = {options.visit, "--visit"};
  form.step = {options.step, "--step"};
  form.day = {options.day, "--day"};
  form.stop = {options.stop, "--stop"};
  form.found = {options.found, "--found"};
  form.workers = {options.workers, "--workers"};
  form.machines = {options.machines, "--machines"};
  form.text = {options.text, "--text"};
  form.evidence = fields_of_option(options.evidence, "--evidence");
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(step_visit(board, form, today));
  });
}

namespace {

void add_list_of_visits(Commands& commands, VisitsArguments& options) {
  auto* one = commands.add("visits", "踏查督查；有 --visit 看一次，有 --propose 提出该看的项目",
                           "visits to sites; --visit shows one, --propose what should be seen",
                           [&](const Setting& s) { return run_visits(s, options); });
  one->add_option("--visit", options.visit, commands.say("第几次", "number of one"));
  one->add_option("--propose", options.propose,
                  commands.say("提出几个该看的项目", "so many projects that should be seen"))
      ->check(CLI::Range(1, static_cast<int>(most_stops)));
  one->add_option("--region", options.region, commands.say("哪个地区", "in which region"));
  one->add_option("--as-of", options.as_of, commands.say("截至哪一天", "as of which day"));
}

void add_visit(Commands& commands, VisitArguments& options) {
  auto* one =
      commands.add("visit", "安排踏查；有 --visit 则修改", "plan a visit; with --visit amend it",
                   [&](const Setting& s) { return run_visit(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--visit", options.visit, "修改第几次", "number of the one to amend");
  add("--kind", options.kind, "种类：tour inspection unannounced", "tour, inspection, unannounced");
  add("--name", options.name, "名称", "its name");
  add("--region", options.region, "哪一级安排", "the region whose office plans it");
  add("--leader", options.leader, "带队领导的人员编号", "number of the person who leads it");
  add("--team", options.team, "成员", "who else goes");
  add("--from", options.from, "自哪天", "the first day");
  add("--until", options.until, "至哪天；不填为当天", "the last day; else the first");
  one->add_option("--stop", options.stops,
                  commands.say("项目，按路线", "a project, in the order of the route"));
  add("--note", options.note, "说明", "a note");
  add("--document", options.document, "依据的文件", "by which document");
  add_author(commands, one, options);
}

void add_visit_step(Commands& commands, VisitStepArguments& options) {
  auto* one = commands.add("visit-step", "踏查的环节：到现场、结束、反馈、取消",
                           "a step of a visit: seen, done, fed_back, cancelled",
                           [&](const Setting& s) { return run_visit_step(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--visit", options.visit, "第几次踏查", "number of the visit")->required();
  add("--step", options.step, "环节", "seen, done, fed_back, cancelled")->required();
  add("--day", options.day, "日期；不填为今天", "the day; else today");
  add("--stop", options.stop, "看了哪个项目", "the project that was seen");
  add("--found", options.found, "现场：working slow idle unstarted finished",
      "working, slow, idle, unstarted, finished");
  add("--workers", options.workers, "现场人员", "people on site");
  add("--machines", options.machines, "现场机械", "machines on site");
  add("--text", options.text, "说明、原因", "a note; why");
  one->add_option("--evidence", options.evidence,
                  commands.say("已归档佐证的摘要", "digest of evidence on file"));
  add_author(commands, one, options);
}

}  // namespace

void add_visits(Commands& commands, VisitOptions& options) {
  add_list_of_visits(commands, options.list);
  add_visit(commands, options.plan);
  add_visit_step(commands, options.step);
}

}  // namespace kaigong
