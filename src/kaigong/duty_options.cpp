// tested by: tests/command/duties_test.py
#include "kaigong/duties.h"

#include "kaigong/options.h"

namespace kaigong {

namespace {

struct Option {
  const char* name;
  std::string& into;
  const char* zh;
  const char* en;
};

void add(Commands& commands, CLI::App* one, std::initializer_list<Option> options) {
  for (const auto& option : options)
    one->add_option(option.name, option.into, commands.say(option.zh, option.en));
}

void add_list(Commands& commands, DutiesArguments& options) {
  auto* one = commands.add("duties", "包保：按地区看覆盖；--list 逐条列",
                           "who answers for what: coverage by region; --list lists it",
                           [&](const Setting& s) { return run_duties(s, options); });
  add(commands, one,
      {{"--region", options.region, "地区及以下", "a region and below"},
       {"--without", options.without, "只列缺这项责任的：包保领导、首席服务官、联系人",
        "only without: leader, officer, contact"},
       {"--as-of", options.as_of, "截至哪一天", "as of which day"}});
  one->add_option("--person", options.person, commands.say("某人负责的", "of one person"));
  one->add_flag("--list", options.list, commands.say("逐个项目列出", "project by project"));
  one->add_flag("--enterprises", options.enterprises,
                commands.say("逐家企业列出", "enterprise by enterprise"));
  one->add_flag("--leaving", options.leaving, commands.say("只列待交接的", "only to hand over"));
  one->add_flag("--slipped", options.slipped,
                commands.say("只列节点超期的", "only where a node slipped"));
}

void add_duty(Commands& commands, DutyArguments& options) {
  auto* one = commands.add("duty", "明确一个项目或企业由谁负责；不填 --person 为暂缺",
                           "say who answers for a project or an enterprise; no --person: nobody",
                           [&](const Setting& s) { return run_duty(s, options); });
  add(commands, one,
      {{"--person", options.person, "人员编号", "number of the person"},
       {"--duty", options.duty, "包保领导、首席服务官、联系人", "leader, officer, contact"},
       {"--project", options.project, "项目", "the project"},
       {"--enterprise", options.enterprise, "企业", "the enterprise"},
       {"--region", options.region, "企业所在地区", "where the enterprise is"},
       {"--day", options.day, "自哪一天", "since which day"},
       {"--reason", options.reason, "变更的原因", "why it changes"},
       {"--document", options.document, "依据的文件", "by which document"}});
  add_author(commands, one, options);
}

void add_hand_over(Commands& commands, HandOverArguments& options) {
  auto* one = commands.add("hand-over", "把一个人的包保责任全部交接给另一个人",
                           "hand all duties of one person over to another",
                           [&](const Setting& s) { return run_hand_over(s, options); });
  add(commands, one,
      {{"--from", options.from, "交出的人员编号", "number of who has them"},
       {"--to", options.to, "接手的人员编号", "number of who takes them"},
       {"--day", options.day, "自哪一天", "since which day"},
       {"--reason", options.reason, "原因", "why"},
       {"--document", options.document, "依据的文件", "by which document"}});
  add_author(commands, one, options);
}

void add_help(Commands& commands, HelpArguments& options) {
  auto* one = commands.add("help-given", "填写一条服务记录", "note what was done for it",
                           [&](const Setting& s) { return run_help(s, options); });
  add(commands, one,
      {{"--project", options.project, "项目", "the project"},
       {"--enterprise", options.enterprise, "企业", "the enterprise"},
       {"--region", options.region, "企业所在地区", "where the enterprise is"},
       {"--kind", options.kind, "走访、电话、会商、代办", "visit, call, meeting, errand"},
       {"--day", options.day, "哪一天", "on which day"},
       {"--text", options.text, "做了什么", "what was done"},
       {"--result", options.result, "结果", "what came of it"}});
  one->add_option("--evidence", options.evidence,
                  commands.say("佐证材料的摘要值", "digests of evidence on file"));
  add_author(commands, one, options);
}

void add_care(Commands& commands, CareArguments& options) {
  auto* one = commands.add("care", "一企一策：列出；有 --text 则新增，有 --care 则修改、办结",
                           "plans of enterprises: list; with --text add, with --care amend",
                           [&](const Setting& s) { return run_care(s, options); });
  add(commands, one,
      {{"--care", options.care, "修改第几条", "number of the line to amend"},
       {"--enterprise", options.enterprise, "企业", "the enterprise"},
       {"--region", options.region, "所在地区", "where it is"},
       {"--kind", options.kind, "举措、政策兑现、诉求", "measure, policy, request"},
       {"--text", options.text, "内容", "what"},
       {"--department", options.department, "责任部门", "which department"},
       {"--until", options.until, "限期", "due"},
       {"--done", options.done, "办结日期", "done on"},
       {"--result", options.result, "结果；没有办结日期的为不再办理的原因",
        "its result; without a day why it is dropped"},
       {"--reason", options.reason, "调整限期的原因", "why its limit changes"},
       {"--as-of", options.as_of, "截至哪一天（列出时）", "as of which day, for the list"}});
  add_author(commands, one, options);
}

}  // namespace

void add_duties(Commands& commands, DutyOptions& options) {
  add_list(commands, options.list);
  add_duty(commands, options.duty);
  add_hand_over(commands, options.hand_over);
  add_help(commands, options.help);
  add_care(commands, options.care);
}

}  // namespace kaigong
