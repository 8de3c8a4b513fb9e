#include "kaigong/commands.h"
// tested by: tests/command/office_test.py
#include "kaigong/options.h"

namespace kaigong {

namespace {

constexpr auto of_zh = "单位：地区的路径、代码或名称，或者部门、业主";
constexpr auto of_en = "whose: a region's key, code or name, or a department or owner";

void add_figure(Commands& commands, FigureArguments& figure) {
  auto* say = commands.add("figure", "报一个单位的指标数（统计数、现场评分等）",
                           "report a figure of a unit: statistics, a panel's score",
                           [&](const Setting& s) { return run_figure(s, figure); });
  say->add_option("--figure", figure.figure,
                  commands.say("办法 figures 里的代码或名称",
                               "code or name among the method's "
                               "figures"))
      ->required();
  say->add_option("--of", figure.of, commands.say(of_zh, of_en))->required();
  say->add_option(
         "--value", figure.value,
         commands.say("数值，如 5.2%、1234.5、12、8.5", "its value: 5.2%, 1234.5, 12, 8.5"))
      ->required();
  say->add_option("--day", figure.day, commands.say("截至哪一天", "the day it stands for"));
  say->add_option("--document", figure.document, commands.say("依据的文件", "where it is printed"));
  say->add_option("--reason", figure.reason, commands.say("更正的原因", "reason of a correction"));
  add_unit(commands, say, figure.unit);
  add_author(commands, say, figure);
}

void add_adjust(Commands& commands, AdjustArguments& adjust) {
  auto* say = commands.add("adjust", "凭文件加分、扣分", "give or take points by a document",
                           [&](const Setting& s) { return run_adjust(s, adjust); });
  say->add_option("--item", adjust.item,
                  commands.say("凭文件计分的考核项", "an item scored by documents"))
      ->required();
  say->add_option("--of", adjust.of, commands.say(of_zh, of_en))->required();
  say->add_option("--points", adjust.points,
                  commands.say("分数，扣分写 -2.5", "points; -2.5 takes them"))
      ->required();
  say->add_option("--day", adjust.day,
                  commands.say("自哪一天起（到年底）", "since which day, to the end of its year"));
  say->add_option("--reason", adjust.reason, commands.say("事由", "why"));
  say->add_option("--document", adjust.document, commands.say("依据的文件", "by which document"));
  add_author(commands, say, adjust);
}

void add_exempt(Commands& commands, ExemptArguments& exempt) {
  auto* say =
      commands.add("exempt", "豁免预警、榜单或一票否决", "exempt from a light, a list or a veto",
                   [&](const Setting& s) { return run_exempt(s, exempt); });
  say->add_option("--rule", exempt.rule, commands.say("规则代码或名称", "code or name of the rule"))
      ->required();
  say->add_option("--project", exempt.project, commands.say("哪个项目", "which project"));
  say->add_option("--of", exempt.of, commands.say(of_zh, of_en));
  say->add_option("--from", exempt.from, commands.say("自哪一天", "from which day"));
  say->add_option("--until", exempt.until,
                  commands.say("到哪一天为止（含）", "the last day that it holds"));
  say->add_option("--approver", exempt.approver,
                  commands.say("批准人编号", "number of the person who answers for it"));
  say->add_option("--reason", exempt.reason, commands.say("事由", "why"));
  say->add_option("--document", exempt.document, commands.say("依据的文件", "by which document"));
  add_author(commands, say, exempt);
}

void add_bond(Commands& commands, BondArguments& bond) {
  auto* say = commands.add("bond", "报专项债一个批次", "report a batch of special bonds",
                           [&](const Setting& s) { return run_bond(s, bond); });
  say->add_option("--project", bond.project,
                  commands.say("项目编号、代码或名称", "number, code or name"))
      ->required();
  say->add_option("--batch", bond.batch, commands.say("批次", "which batch"))->required();
  say->add_option("--day", bond.day, commands.say("截至哪一天", "the day the figures stand for"));
  say->add_option("--issued-on", bond.issued_on, commands.say("发行日", "the day of issue"));
  say->add_option("--issued", bond.issued, commands.say("发行额", "issued"));
  say->add_option("--arrived", bond.arrived, commands.say("到位额", "arrived"));
  say->add_option("--paid", bond.paid, commands.say("支出额", "paid out"));
  say->add_option("--reason", bond.reason,
                  commands.say("更正或异常的原因", "reason of a correction or of what is unusual"));
  add_unit(commands, say, bond.unit);
  add_author(commands, say, bond);
}

void add_method(Commands& commands, MethodArguments& method) {
  auto* all = commands.app.add_subcommand(
      "method", commands.say("考核办法：检查、查看、试算、比较、采用",
                             "methods: check, show, simulate, diff, adopt"));
  all->require_subcommand(1);
  const auto name = commands.say("JSON 文件、自带的名称、@current 或 @台账第几条",
                                 "a JSON file, a shipped name, @current or @ENTRY");
  const auto add = [&](const char* word, const char* zh, const char* en, auto run) {
    auto* one = commands.add_to(*all, word, zh, en,
                                [&method, run](const Setting& s) { return run(s, method); });
    one->add_option("method", method.one, name)->required();
    return one;
  };
  add("check", "检查办法文件，逐条指出问题", "check a method file: every issue at its clause",
      run_method_check);
  commands.add_to(*all, "show", "现行办法和采用经过", "the method in force and its history",
                  run_method_show);
  auto* simulate = add("simulate", "试算：换成这个办法会怎样，不记账",
                       "what this method would change; nothing is recorded", run_method_simulate);
  auto* diff = add("diff", "比较两个办法", "compare two methods", run_method_diff);
  diff->add_option("other", method.other, name)->required();
  for (auto* one : {simulate, diff}) {
    one->add_option("--as-of", method.as_of, commands.say("截至哪一天", "as of which day"));
    one->add_flag("--lights", method.lights,
                  commands.say("列出灯有变化的项目", "name the projects whose lights change"));
  }
  add_author(commands,
             add("adopt", "采用办法，记入台账", "adopt a method: an entry", run_method_adopt),
             method);
}

}  // namespace

void add_office(Commands& commands, OfficeOptions& office) {
  add_figure(commands, office.figure);
  add_adjust(commands, office.adjust);
  add_exempt(commands, office.exempt);
  add_bond(commands, office.bond);
  add_method(commands, office.method);
  add_evidence(commands, office.evidence);
  add_appeal(commands, office.appeal);
  add_matters(commands, office.matters);
  add_posture(commands, office.posture);
  add_campaigns(commands, office.campaigns);
  add_elements(commands, office.elements);
  add_permits(commands, office.permits);
  add_visits(commands, office.visits);
  add_duties(commands, office.duties);
  add_marks(commands, office.marks);
}

}  // namespace kaigong
