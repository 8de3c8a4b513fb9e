#include "dispatch/backtest.h"
// tested by: tests/command/backtest_test.py
#include "intake/import.h"
#include "intake/past.h"
#include "kaigong/commands.h"
#include "kaigong/files.h"
#include "kaigong/options.h"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>

namespace kaigong {

namespace {

constexpr IssueKind no_past_file{"backtest.no_file", "读不到文件“{}”", "can't read the file “{}”"};

std::string percent(std::optional<std::int64_t> bp) {
  return bp ? fmt::format("{}%", (*bp + 50) / 100) : "–";
}

std::string precision(const CallerScore& score) {
  if (!score.precision_bp) return "–";
  return fmt::format("{} ({}–{})", percent(score.precision_bp),
                     (*score.precision_low_bp + 50) / 100, (*score.precision_high_bp + 50) / 100);
}

std::string months(std::optional<std::int64_t> days) {
  constexpr double month_days = 365.25 / 12;
  return days ? fmt::format("{:.0f}", static_cast<double>(*days) / month_days) : "–";
}

std::string verdict(CallVerdict verdict, bool zh) {
  switch (verdict) {
    case CallVerdict::none: return "–";
    case CallVerdict::better: return zh ? "胜" : "better";
    case CallVerdict::unclear: return zh ? "难分" : "unclear";
    case CallVerdict::worse: return zh ? "不及" : "worse";
  }
  return "";
}

void print_outcome(const OutcomeScore& score, Language language) {
  const bool zh = language == Language::zh;
  std::cout << '\n'
            << fmt::format(fmt::runtime(zh ? "{}：{} 例（{} 个项目），其中 {} 例发生（{}）；"
                                             "另有 {} 例期内再无报告，不计\n"
                                           : "{}: {} cases of {} projects, it happened in {} ({}); "
                                             "{} more had no later report in time\n"),
                           in(score.name, language), score.cases, score.projects, score.happened,
                           percent(share_bp(score.happened, score.cases)), score.unseen);
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : score.callers) {
    rows.push_back({in(one.name, language), std::to_string(one.raised), std::to_string(one.hits),
                    precision(one), percent(one.recall_bp), percent(one.f1_bp),
                    percent(one.right_bp), months(one.lead_days), verdict(one.against_nothing, zh),
                    verdict(one.against_last, zh)});
  }
  print_table({{{"信号", "Sign"}},
               {{"亮", "Raised"}, true},
               {{"中", "Hits"}, true},
               {{"准确率（95%）", "Precision (95%)"}, true},
               {{"查全率", "Recall"}, true},
               {{"F1", "F1"}, true},
               {{"判对", "Right"}, true},
               {{"提前月数", "Lead"}, true},
               {{"比“不变”", "Than nothing"}},
               {{"比“重演”", "Than last"}}},
              rows, language);
  std::string lacking;
  for (const auto& name : score.lacking) {
    lacking += (lacking.empty() ? "" : zh ? "、" : ", ") + in(name, language);
  }
  if (lacking.empty()) return;
  std::cout << (zh ? "文件里没有数据的信号：" : "The file has no figures for: ") << lacking << '\n';
}

void print_past(const intake::Past& past, const Backtest& result, Language language) {
  const bool zh = language == Language::zh;
  std::cout << in(past.file.name, language) << '\n';
  std::cout << fmt::format(
      fmt::runtime(zh ? "{} 行（{} 行读不出），{} 个项目，{} 个报告日：{} 至 {}\n"
                      : "{} lines ({} not readable), {} projects, "
                        "{} days of reports from {} to {}\n"),
      past.lines, past.lines_left, result.projects, result.rounds.size(),
      show(result.rounds.front()), show(result.rounds.back()));
  for (const auto& outcome : result.outcomes) print_outcome(outcome, language);
}

void print_rules(const BacktestPlan& plan, Language language) {
  const bool zh = language == Language::zh;
  std::cout << '\n'
            << fmt::format(
                   fmt::runtime(
                       zh ? "每例是一个项目在一个报告日：只用当时已知的数判断，与其后 {} 个月的报告"
                            "对照。\n至少已有两次报告、文件覆盖其后全部月份的才算一例。\n"
                            "判对：亮与不亮都算。比“不变”按判对的例数，比“重演”按 F1；\n"
                            "按项目重抽 1000 次，差值的 95% 区间不含零才说胜或不及。\n"
                            "提前月数：从亮到报告显出的月数，取中位数。\n限值：\n"
                          : "A case is one project on one day of reports: judged by what was known "
                            "then, held\nagainst the reports of the {} months after. It takes two "
                            "reports by then, and a file\nthat goes on for all those months.\n"
                            "Right: cases called rightly, raised or not. Than nothing: by Right. "
                            "Than last: by F1.\nBetter or worse is said only where the 95% "
                            "interval of the difference, over 1,000\ndraws of projects, excludes "
                            "zero. Lead: months from the sign to the report that\nshows it, "
                            "the median. Limits:\n"),
                   plan.months);
  for (const auto& sign : plan.signs) {
    std::cout << "  " << in(sign.name, language) << (zh ? "：" : ": ") << in(sign.says, language)
              << '\n';
  }
}

std::string json_of(const intake::Past& past, const Backtest& result) {
  auto text = "{\"file\":" + json::write(past.file.code) +
              ",\"name\":" + json::write(past.file.name) + ",\"lines\":" + json::write(past.lines) +
              ",\"lines_left\":" + json::write(past.lines_left) + ",";
  return text + json::write(result).substr(1);
}

}  // namespace

Exit run_backtest(const Setting& setting, const BacktestArguments& options) {
  auto plan = intake::shipped_plan();
  std::string all;
  for (const auto& file : options.files) {
    const auto bytes = read_file(file);
    const auto name = std::filesystem::path(file).filename().string();
    auto past = bytes ? intake::read_past(*bytes, name)
                      : Result<intake::Past>(Issue{&no_past_file, "", file});
    if (past && past->projects.empty()) past = Issue{&intake::nothing_to_read, "", ""};
    if (!past) {
      print_issues(past.issues(), setting);
      return Exit::refused;
    }
    plan.outcomes = past->file.outcomes;
    const auto result = backtest(past->projects, plan);
    if (setting.json) {
      all += (all.empty() ? "" : ",") + json_of(*past, result);
      continue;
    }
    if (file != options.files.front()) std::cout << '\n';
    print_past(*past, result, setting.language);
  }
  if (setting.json) {
    plan.outcomes.clear();
    print_json("{\"plan\":" + json::write(plan) + ",\"files\":[" + all + "]}");
  } else {
    print_rules(plan, setting.language);
  }
  return Exit::ok;
}

void add_backtest(Commands& commands, BacktestArguments& backtest) {
  auto* one = commands.add("backtest", "回测：预警信号说中了多少",
                           "how well the early signs foretell, on public files of past reports",
                           [&](const Setting& s) { return run_backtest(s, backtest); });
  one->add_option("--file", backtest.files,
                  commands.say("CSV 文件，按表头识别", "a CSV, known by its header"))
      ->required();
}

}  // namespace kaigong
