#include "kaigong/commands.h"
#include "kaigong/options.h"
#include "store/store.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <functional>
#include <iostream>

namespace kaigong {
namespace {

void add_founding(Commands& commands, InitOptions& init, DemoArguments& demo) {
  auto* found = commands.add("init", "建立一本新台账", "make a new ledger",
                             [&](const Setting& s) { return run_init(s, init); });
  found->add_option("--name", init.name, commands.say("台账名称", "name of the ledger"));
  found->add_option("--name-en", init.name_en, commands.say("英文名称", "its name in English"));
  found->add_option("--currency", init.currency,
                    commands.say("币种，如 CNY USD GBP", "currency: CNY USD GBP"));
  found->add_option("--digest", init.digest,
                    commands.say("封印算法：sha256 或 sm3", "digest: sha256 or sm3"));
  found->add_option(
      "--method", init.method,
      commands.say("考核办法：名称或 JSON 文件", "method: a shipped name or a JSON file"));
  found->add_option("--region", init.region,
                    commands.say("最上一级地区名称", "name of the top region"));

  auto* show = commands.add("demo", "建立演示台账（编制数据）",
                            "make a demonstration ledger (composed data)",
                            [&](const Setting& s) { return run_demo(s, demo); });
  show->add_option("--projects", demo.projects,
                   commands.say("项目个数；不填为吉林演示省",
                                "number of projects; none: the province of Jilin"))
      ->check(CLI::Range(0, 4'000'000));
  show->add_option("--months", demo.months, commands.say("报送月数", "months of reports"))
      ->check(CLI::Range(0, 240));
  show->add_option("--seed", demo.seed, commands.say("种子", "seed"));
  show->add_flag("--morning", demo.morning,
                 commands.say("停在4月28日上午九点，集中开工由您来报到",
                              "stop at nine on 28 April: the concentrated start is yours"));
}

void add_entering(Commands& commands, ImportArguments& import, ReportArguments& report) {
  auto* in = commands.add("import", "导入工作簿或台账导出文件",
                          "bring in a workbook, or an exported ledger",
                          [&](const Setting& s) { return run_import(s, import); });
  in->add_option("file", import.file,
                 commands.say("XLSX、ODS、CSV 或导出文件", "XLSX, ODS, CSV or an exported ledger"))
      ->required();
  in->add_option(
      "--mapping", import.mapping,
      commands.say("对照表：名称或 JSON 文件", "mapping: a shipped name or a JSON file"));
  in->add_flag("--dry-run", import.dry_run,
               commands.say("只检查，不记账", "check only, record nothing"));
  in->add_flag("--good-rows", import.good_rows, commands.say("好的行先记", "record the good rows"));
  in->add_option(
      "--issues", import.issues_file,
      commands.say("把带“差错”列的工作簿写到这里", "write the workbook with its issues here"));
  in->add_option("--evidence", import.evidence,
                 commands.say("导出台账的佐证文件所在文件夹",
                              "the folder with an exported ledger's evidence files"));
  in->add_flag("--propose", import.propose,
               commands.say("只给出建议的对照表", "only propose a mapping"));

  auto* say = commands.add("report", "报送一个项目的进度", "report a project's progress",
                           [&](const Setting& s) { return run_report(s, report); });
  say->add_option("--project", report.project,
                  commands.say("项目编号、代码或名称", "number, code or name"))
      ->required();
  say->add_option("--period", report.period,
                  commands.say("报送期，如 2022-04 或 2022-04/2", "period: 2022-04 or 2022-04/2"));
  say->add_option("--day", report.day,
                  commands.say("数字截至哪一天", "the day that the figures stand for"));
  say->add_option("--invested", report.invested,
                  commands.say("本年累计完成投资", "invested this year so far"));
  say->add_option("--arrived", report.arrived,
                  commands.say("本年累计到位资金", "money in place this year so far"));
  say->add_option("--work", report.work,
                  commands.say("工程完成百分比", "percent of the works done"));
  say->add_option("--forecast", report.forecast,
                  commands.say("预计总投资", "forecast of the whole cost"));
  say->add_option("--finish", report.finish,
                  commands.say("预计完工日", "forecast day of completion"));
  say->add_option("--phase", report.phase, commands.say("阶段", "phase"));
  say->add_option("--confidence", report.confidence, commands.say("评级", "judged confidence"));
  say->add_option("--note", report.note, commands.say("说明", "note"));
  say->add_option("--reason", report.reason,
                  commands.say("更正或异常的原因", "reason of a correction or of what is unusual"));
  add_unit(commands, say, report.unit);
  add_author(commands, say, report);
}

void add_asking(Commands& commands, RankArguments& rank, WhyArguments& why,
                std::array<std::string, 3>& texts) {
  auto* order = commands.add("rank", "考核排名，或按一个指标排名",
                             "the race by the method, or a ranking by one measure",
                             [&](const Setting& s) { return run_rank(s, rank); });
  add_question(commands, order, rank.question);
  order->add_option("--measure", rank.measure, commands.say("指标代码", "code of a measure"));
  order->add_option("--by", rank.by, "race region industry sector department leader tag state all");
  order->add_option("--depth", rank.depth, commands.say("地区的层数", "levels of regions"))
      ->check(CLI::Range(0, 8));
  order->add_flag("--publish", rank.publish,
                  commands.say("发布考核结果", "publish the assessment"));
  order->add_option("--recompute", rank.recompute,
                    commands.say("重算已发布的考核（台账第几条）",
                                 "recompute a published assessment, by its entry"));

  auto* lights = commands.add("warn", "预警", "lights that are on", [&](const Setting& s) {
    return run_warn(s, rank.question, texts[0]);
  });
  add_question(commands, lights, rank.question);
  lights->add_option("--rule", texts[0], commands.say("只看这一条规则", "only this rule"));

  auto* show = commands.add("show", "一个项目的全部", "all about one project",
                            [&](const Setting& s) { return run_show(s, texts[1], texts[2]); });
  show->add_option("project", texts[1], commands.say("编号、代码或名称", "number, code or name"))
      ->required();
  show->add_option("--as-of", texts[2], commands.say("截至哪一天", "as of which day"));

  auto* open = commands.add("why", "打开一个数：由哪些项目、哪些台账记录、谁报的",
                            "open a number: its projects, their entries, who said so",
                            [&](const Setting& s) { return run_why(s, why); });
  open->add_option("measure", why.measure,
                   commands.say("指标代码；有 --of 时为考核项代码",
                                "code of a measure; with --of, of an item"))
      ->required();
  open->add_option("--project", why.project,
                   commands.say("只看一个项目，直到台账记录", "one project, down to its entries"));
  open->add_option("--of", why.of,
                   commands.say("打开一个单位在一个考核项上的得分：单位",
                                "open a unit's score in an item: the unit"));
  open->add_option("--most", why.most,
                   commands.say("最多列多少个项目", "how many projects to list"));
  add_question(commands, open, why.question);
}

void add_due(Commands& commands, DueArguments& due) {
  auto* ask = commands.add("due", "今天该报什么", "what is due: who has to report, until when",
                           [&](const Setting& s) { return run_due(s, due); });
  add_question(commands, ask, due.question);
  ask->add_option("--is", due.is,
                  commands.say("报送情况：not_open open reported late_reported overdue locked",
                               "not_open open reported late_reported overdue locked"));
  ask->add_option("--calendar", due.calendar,
                  commands.say("只看这一种报送安排", "only this calendar"));
  ask->add_option("--period", due.period,
                  commands.say("报送期，如 2022-04", "which period: 2022-04"));
  ask->add_flag("--rates", due.rates,
                commands.say("各单位的完整率、及时率", "completeness and timeliness of each unit"));
}

struct Kept {
  std::uint64_t replay_until = 0;
  ExportArguments exported;
  std::string shell;
  ServeArguments serve;
  BacktestArguments backtest;
  ForecastArguments forecast;
};

// What only a server that others reach needs.
void add_serving(const Commands& commands, CLI::App& serve, ServeArguments& options) {
  auto* certificate =
      serve.add_option("--certificate", options.certificate,
                       commands.say("TLS 证书文件（PEM）", "file of the TLS certificate (PEM)"));
  auto* key = serve.add_option("--key", options.key, commands.say("私钥文件", "file of its key"));
  certificate->needs(key);
  key->needs(certificate);
  serve.add_option("--trust-proxy", options.trusted_proxies,
                   commands.say("可信代理的地址或网段", "address or net of a proxy to believe"));
  serve.add_option("--host", options.hosts,
                   commands.say("对外域名", "name under which it is served"));
  serve.add_option("--rate-limit", options.reads_per_second,
                   commands.say("每秒读取上限，0 为不限", "reads a second; 0: no limits"));
  serve.add_option("--write-limit", options.writes_per_second,
                   commands.say("每秒写入上限，0 为不限", "writes a second; 0: no limit"));
  serve.add_option("--drain", options.drain_seconds,
                   commands.say("停止前继续应答的秒数", "seconds to answer on before it stops"));
  serve
      .add_option("--metrics-token", options.tally_token,
                  commands.say("读取 /metrics 的令牌", "token that /metrics asks for"))
      ->envname("KAIGONG_METRICS_TOKEN");
  serve.add_option("--map", options.map,
                   commands.say("地区边界 GeoJSON 文件", "a GeoJSON file with regions' outlines"));
}

void add_signing_on(const Commands& commands, CLI::App& serve, ServeArguments& options) {
  auto* provider = serve.add_option("--sign-on", options.sign_on,
                                    commands.say("统一身份认证（OpenID Connect）的地址",
                                                 "address of an OpenID Connect provider"));
  auto* client = serve.add_option("--sign-on-client", options.sign_on_client,
                                  commands.say("在它那里登记的客户端标识", "what it calls us"));
  provider->needs(client);
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    serve.add_option(name, into, commands.say(zh, en))->needs(provider);
  };
  client->needs(provider);
  add("--sign-on-secret", options.sign_on_secret, "客户端密钥文件", "file of the client's secret");
  add("--sign-on-name", options.sign_on_name, "登录页上的名称", "its name for people");
  add("--sign-on-back", options.sign_on_back, "回调地址", "address to come back to");
  add("--sign-on-ca", options.sign_on_ca, "另信任的证书机构文件（PEM）",
      "file of authorities to trust besides (PEM)");
}

void add_mailing(const Commands& commands, CLI::App& serve, ServeArguments& options) {
  auto* server = serve.add_option(
      "--mail", options.mail,
      commands.say("邮件服务器，如 smtp://mail.example.org:587：每天一封要做的事",
                   "mail server, smtp://mail.example.org:587: a letter a day with what is to do"));
  const auto add = [&](const char* name, std::string& into, const char* zh, const char* en) {
    return serve.add_option(name, into, commands.say(zh, en))->needs(server);
  };
  server->needs(add("--mail-from", options.mail_from, "发件地址", "the sender's address"));
  add("--mail-user", options.mail_user, "登录名", "login");
  add("--mail-secret", options.mail_secret, "密码文件", "file of the password");
  add("--mail-at", options.mail_at, "几点以后发，如 07:30", "after which time of day: 07:30");
  add("--mail-pages", options.mail_pages, "信里的页面地址", "where letters say that the pages are");
  add("--mail-ca", options.mail_ca, "另信任的证书机构文件（PEM）",
      "file of authorities to trust besides (PEM)");
}

void add_keeping(Commands& commands, Kept& kept) {
  commands.add("verify", "查验台账是否被动过", "check that nobody has touched the ledger",
               run_verify);
  auto* replay = commands.add("replay", "重放台账", "replay the ledger",
                              [&](const Setting& s) { return run_replay(s, kept.replay_until); });
  replay->add_option("--until", kept.replay_until,
                     commands.say("到第几条为止", "up to this entry"));
  auto* out = commands.add("export", "把台账导出为 JSON 行", "export the ledger as lines of JSON",
                           [&](const Setting& s) { return run_export(s, kept.exported); });
  out->add_option("file", kept.exported.file,
                  commands.say("文件；不填为标准输出", "a file; none: standard output"));
  out->add_option("--until", kept.exported.until, commands.say("到第几条为止", "up to this entry"));
  out->add_option(
      "--evidence", kept.exported.evidence,
      commands.say("佐证文件写进这个文件夹", "write the evidence files to this folder"));
  auto* serve = commands.add("serve", "打开网页", "serve the pages",
                             [&](const Setting& s) { return run_serve(s, kept.serve); });
  serve->add_option("--address", kept.serve.address, commands.say("地址", "address"));
  serve->add_option("--port", kept.serve.port, commands.say("端口", "port"));
  serve->add_option("--workers", kept.serve.workers, commands.say("工作线程数", "worker threads"));
  serve->add_flag("--open", kept.serve.open,
                  commands.say("不登录也可查看全部", "whoever reaches it reads all"));
  serve->add_flag("--secure", kept.serve.secure,
                  commands.say("前面有 TLS，会话只走加密", "behind TLS: sessions go by it only"));
  add_serving(commands, *serve, kept.serve);
  add_signing_on(commands, *serve, kept.serve);
  add_mailing(commands, *serve, kept.serve);
  commands.add("bench", "量一量这本台账的速度", "measure this ledger's speed", run_bench);
  add_backtest(commands, kept.backtest);
  add_forecast(commands, kept.forecast);
}

// Words for bash and zsh, from the very commands and options that exist.
void print_completion(const CLI::App& app, const std::string& shell) {
  std::string cases, names;
  for (const auto* command : app.get_subcommands({})) {
    std::string options;
    for (const auto* below : command->get_subcommands({})) options += " " + below->get_name();
    for (const auto* option : command->get_options()) {
      for (const auto& name : option->get_lnames()) options += " --" + name;
    }
    names += " " + command->get_name();
    cases +=
        "    " + command->get_name() + ") words=\"" + options + " --ledger --json --lang\";;\n";
  }
  if (shell == "zsh") std::cout << "autoload -U +X bashcompinit && bashcompinit\n";
  std::cout << "_kaigong() {\n  local words=\"" << names << "\"\n  case \"${COMP_WORDS[1]}\" in\n"
            << cases << "  esac\n  [ \"$COMP_CWORD\" -eq 1 ] && words=\"" << names
            << "\"\n  COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n"
            << "  [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "
               "\"${COMP_WORDS[COMP_CWORD]}\"))\n}\n"
            << "complete -F _kaigong kaigong\n";
}

Language language_wanted(int count, char** arguments) {
  for (int i = 1; i + 1 < count; ++i) {
    if (std::string_view(arguments[i]) == "--lang")
      return std::string_view(arguments[i + 1]) == "zh" ? Language::zh : Language::en;
  }
  return language_of_locale();
}

int report_failure(const StoreError& error, const Setting& setting) {
  if (setting.json) {
    print_json("{\"error\":" + json::write(error.text()) + "}");
  } else {
    std::cerr << in(error.text(), setting.language) << '\n';
  }
  return static_cast<int>(Exit::world);
}

int run(int count, char** arguments) {
  Setting setting;
  setting.language = language_wanted(count, arguments);
  if (const char* ledger = std::getenv("KAIGONG_LEDGER")) setting.ledger = ledger;

  CLI::App app(setting.language == Language::zh
                   ? "开工：清单、台账、考核、调度，一个闭环"
                   : "Kaigong: list, ledger, assessment, dispatch, one loop");
  app.set_version_flag("--version", KAIGONG_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  std::string lang;
  Commands commands{app, setting.language, {}};
  app.add_option(
      "--ledger", setting.ledger,
      commands.say("台账文件（或环境变量 KAIGONG_LEDGER）", "the ledger file (or KAIGONG_LEDGER)"));
  app.add_option("--lang", lang, commands.say("语言：zh 或 en", "language: zh or en"))
      ->check(CLI::IsMember({"zh", "en"}));
  app.add_flag("--json", setting.json, commands.say("输出 JSON", "print JSON"));

  InitOptions init;
  DemoArguments demo;
  ImportArguments import;
  ReportArguments report;
  OfficeOptions office;
  RankArguments rank;
  WhyArguments why;
  DueArguments due;
  std::array<std::string, 3> texts;
  Kept kept;
  add_founding(commands, init, demo);
  add_entering(commands, import, report);
  add_office(commands, office);
  add_asking(commands, rank, why, texts);
  add_due(commands, due);
  add_keeping(commands, kept);
  auto* completion = commands.add("completion", "命令补全脚本", "a script that completes commands",
                                  [&](const Setting&) {
                                    print_completion(app, kept.shell);
                                    return Exit::ok;
                                  });
  completion->add_option("shell", kept.shell, "bash, zsh")
      ->check(CLI::IsMember({"bash", "zsh"}))
      ->required();

  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : static_cast<int>(Exit::usage);
  }
  try {
    return static_cast<int>(commands.chosen(setting));
  } catch (const StoreError& error) {
    return report_failure(error, setting);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(Exit::world);
  }
}

}  // namespace
}  // namespace kaigong

int main(int count, char** arguments) { return kaigong::run(count, arguments); }
