#include "kaigong/permits.h"
// tested by: tests/command/permits_test.py

#include "desk/permits.h"
#include "desk/words.h"
#include "kaigong/options.h"
#include "kaigong/questions.h"
#include "kaigong/record.h"

namespace kaigong {

namespace {

struct Summed {
  std::string kind, at, department;
  std::int64_t applied = 0, open = 0, late_promised = 0, late_legal = 0, missing = 0, overdue = 0,
               begun = 0, granted = 0, granted_late = 0;
  std::optional<std::int64_t> days_used, days_promised, days_legal;
};
BOOST_DESCRIBE_STRUCT(Summed, (),
                      (kind, at, department, applied, open, late_promised, late_legal, missing,
                       overdue, begun, granted, granted_late, days_used, days_promised, days_legal))

struct Listed {
  PermitId permit;
  ProjectId project;
  std::string kind, at, department;
  Day day;
  PermitState state = PermitState::applied;
  std::optional<Day> accepted, until_promised, until_legal;
  int days_used = 0;
  bool late_promised = false, late_legal = false;
  std::vector<std::string> missing;
  std::optional<Day> papers_until;
  bool papers_overdue = false, begun_without = false;
  std::string number;
};
BOOST_DESCRIBE_STRUCT(Listed, (),
                      (permit, project, kind, at, department, day, state, accepted, until_promised,
                       until_legal, days_used, late_promised, late_legal, missing, papers_until,
                       papers_overdue, begun_without, number))

std::string key_of(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? std::string() : found->key;
}

std::string shown(std::optional<std::int64_t> days) {
  return days ? std::to_string(*days) : std::string("–");
}

void print_sums(const Board& board, const std::vector<Summed>& rows, Language language) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    const auto* at = board.find_region(row.at);
    lines.push_back(
        {row.kind.empty() && at != nullptr ? in(at->name, language) + ' ' + row.department
                                           : in(permit_name(row.kind), language),
         std::to_string(row.applied), std::to_string(row.open), std::to_string(row.late_promised),
         std::to_string(row.late_legal), std::to_string(row.missing), std::to_string(row.overdue),
         std::to_string(row.granted), std::to_string(row.granted_late), shown(row.days_used),
         shown(row.days_promised), shown(row.days_legal)});
  }
  print_table({{{"手续", "Permit"}},
               {{"申请", "Applied"}, true},
               {{"在办", "Open"}, true},
               {{"超承诺", "Past promise"}, true},
               {{"超法定", "Past law"}, true},
               {{"容缺", "Lacking"}, true},
               {{"逾期未补", "Overdue"}, true},
               {{"办结", "Granted"}, true},
               {{"超期办结", "Granted late"}, true},
               {{"用时中位（工作日）", "Median days"}, true},
               {{"承诺", "Promised"}, true},
               {{"法定", "Legal"}, true}},
              lines, language);
}

void print_each(const Board& board, const std::vector<PermitRow>& rows, const Setting& setting,
                Day day) {
  const auto language = setting.language;
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : rows) {
    const auto& said = *row.said;
    const auto due = row.standing.due();
    const auto warning = warning_of(row.standing, day);
    lines.push_back(
        {std::to_string(said.permit.value), in(board.project(said.project)->name, language),
         in(permit_name(said.kind), language),
         in(board.region(said.at)->name, language) + ' ' + said.department,
         in(name_of(row.standing.state), language), std::to_string(row.standing.days_used),
         due ? show(*due) : "", warning ? in(*warning, language) : ""});
  }
  print_table(
      {
          {{"编号", "No."}, true},
          {{"项目", "Project"}},
          {{"手续", "Permit"}},
          {{"由谁", "With"}},
          {{"情况", "State"}},
          {{"用时", "Days"}, true},
          {{"到期", "Due"}},
          {{"提示", "Look at"}},
      },
      lines, language);
}

std::vector<Listed> listed(const Board& board, const std::vector<PermitRow>& rows) {
  std::vector<Listed> out;
  for (const auto& row : rows) {
    const auto& said = *row.said;
    const auto& it = row.standing;
    out.push_back({said.permit, said.project, said.kind, key_of(board, said.at), said.department,
                   said.day, it.state, it.accepted, it.until_promised, it.until_legal, it.days_used,
                   it.late_promised, it.late_legal, it.missing, it.papers_until, it.papers_overdue,
                   it.begun_without, it.number});
  }
  return out;
}

std::vector<Summed> summed(const Board& board, const std::vector<PermitSum>& sums) {
  std::vector<Summed> out;
  for (const auto& sum : sums) {
    out.push_back({sum.kind, key_of(board, sum.at), sum.department, sum.applied, sum.open,
                   sum.late_promised, sum.late_legal, sum.missing, sum.overdue, sum.begun,
                   sum.granted, sum.granted_late, sum.days_used, sum.days_promised,
                   sum.days_legal});
  }
  return out;
}

// Open ones past a limit, or with papers that are overdue or missing after the start.
bool is_late(const PermitStanding& standing) {
  return standing.is_open() && (standing.late_promised || standing.late_legal ||
                                standing.papers_overdue || standing.begun_without);
}

std::vector<PermitRow> rows_in(const Board& board, RegionId region, Day day, bool late) {
  std::vector<PermitRow> out;
  for (const auto& permit : board.permits()) {
    const auto* applied = applied_on(board, permit, day);
    if (applied == nullptr) continue;
    if (!board.is_within(board.project(applied->said.project)->region, region)) continue;
    auto standing = standing_on(board, permit, day);
    if (!late || is_late(standing)) out.push_back({&permit, &applied->said, std::move(standing)});
  }
  return out;
}

template <class Rows>
void print_rows(const std::vector<Rows>& rows, Day day) {
  print_json("{\"as_of\":\"" + show(day) + "\",\"rows\":" + json::write(rows) + "}");
}

}  // namespace

Exit run_permits(const Setting& setting, const PermitsArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    Question question;
    question.as_of = options.as_of;
    question.region = options.region;
    const auto asked = read_question(board, question);
    if (!asked) {
      print_issues(asked.issues(), setting);
      return Exit::refused;
    }
    const auto rows = rows_in(board, asked->filter.region, asked->as_of, options.late);
    const auto by = options.by_office ? PermitsBy::office : PermitsBy::kind;
    if (options.each || options.late) {
      if (setting.json)
        print_rows(listed(board, rows), asked->as_of);
      else
        print_each(board, rows, setting, asked->as_of);
      return Exit::ok;
    }
    const auto sums = summed(board, permit_sums(rows, by));
    if (setting.json)
      print_rows(sums, asked->as_of);
    else
      print_sums(board, sums, setting.language);
    return Exit::ok;
  });
}

Exit run_permit(const Setting& setting, const PermitArguments& options) {
  const PermitForm form{{options.permit, "--permit"},
                        {options.project, "--project"},
                        {options.kind, "--kind"},
                        {options.at, "--at"},
                        {options.department, "--department"},
                        {options.day, "--day"},
                        {options.legal_days, "--legal"},
                        {options.promised_days, "--promised"},
                        {options.note, "--note"}};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(apply_permit(board, form, today));
  });
}

Exit run_permit_step(const Setting& setting, const PermitStepArguments& options) {
  PermitStepForm form;
  form.permit = {options.permit, "--permit"};
  form.step = {options.step, "--step"};
  form.day = {options.day, "--day"};
  for (const auto& paper : options.papers) form.papers.push_back({paper, "--paper"});
  form.until = {options.until, "--until"};
  form.number = {options.number, "--number"};
  form.text = {options.text, "--text"};
  form.document = {options.document, "--document"};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(step_permit(board, form, Rights(board, {options.by}, today), today));
  });
}

namespace {

void add_list(Commands& commands, PermitsArguments& options) {
  auto* one = commands.add("permits", "前期手续：按手续汇总；--each 逐件列",
                           "permits: sums by kind; --each lists them",
                           [&](const Setting& s) { return run_permits(s, options); });
  one->add_option("--region", options.region, commands.say("地区及以下", "a region and below"));
  one->add_flag("--by-office", options.by_office,
                commands.say("按办理部门汇总", "sums by who decides"));
  one->add_flag("--each", options.each, commands.say("逐件列出", "one by one"));
  one->add_flag("--late", options.late, commands.say("只列超期、逾期未补的", "only what is late"));
  one->add_option("--as-of", options.as_of, commands.say("截至哪一天", "as of which day"));
}

void add_permit(Commands& commands, PermitArguments& options) {
  auto* one = commands.add("permit", "申请前期手续；有 --permit 则修改",
                           "apply for a permit; with --permit amend it",
                           [&](const Setting& s) { return run_permit(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--permit", options.permit, "修改第几号", "number of the one to amend");
  add("--project", options.project, "项目", "the project");
  add("--kind", options.kind, "手续，如环境影响评价",
      "environment, construction … or any other name");
  add("--at", options.at, "哪一级办；不填为项目所在地区",
      "whose level decides; none: the project's region");
  add("--department", options.department, "哪个部门；不填为推进办", "which department there");
  add("--day", options.day, "申请日期；不填为今天", "the day of the application; none: today");
  add("--legal", options.legal_days, "法定时限（工作日）", "legal limit in working days");
  add("--promised", options.promised_days, "承诺时限（工作日）", "promised limit in working days");
  add("--note", options.note, "说明", "a note");
  add_author(commands, one, options);
}

void add_step(Commands& commands, PermitStepArguments& options) {
  auto* one = commands.add("permit-step", "办理前期手续：受理、补齐材料、办结、不予许可、撤回",
                           "go on with a permit: accepted, supplied, granted, refused …",
                           [&](const Setting& s) { return run_permit_step(s, options); });
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return one->add_option(name, into, commands.say(zh, en));
  };
  add("--permit", options.permit, "第几号手续", "number of the permit")->required();
  add("--step", options.step, "环节", "accepted, supplied, granted, refused, revoked, withdrawn")
      ->required();
  add("--day", options.day, "日期；不填为今天", "the day; none: today");
  one->add_option(
      "--paper", options.papers,
      commands.say("后补或补来的材料，可多个", "a paper to come, or that came; several"));
  add("--until", options.until, "承诺哪天前补齐", "promised by");
  add("--number", options.number, "许可文号", "number of the permit");
  add("--text", options.text, "说明、原因", "a note; why");
  add("--document", options.document, "依据的文件", "by which document");
  add_author(commands, one, options);
}

}  // namespace

void add_permits(Commands& commands, PermitOptions& options) {
  add_list(commands, options.list);
  add_permit(commands, options.permit);
  add_step(commands, options.step);
}

}  // namespace kaigong
