#include "desk/audit.h"
// tested by: tests/command/commands_test.py
#include "desk/deeds.h"
#include "kaigong/commands.h"
#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace kaigong {

namespace {

constexpr IssueKind unknown_unit{"report.unknown_unit", "“{}”不是 yuan、wan、yi 或 million",
                                 "“{}” isn't yuan, wan, yi or million"};

std::optional<MoneyUnit> read_unit(const std::string& name) {
  if (name == "yuan" || name == "元") return MoneyUnit::yuan;
  if (name == "wan" || name == "万元") return MoneyUnit::wan;
  if (name == "yi" || name == "亿元") return MoneyUnit::yi;
  if (name == "million") return MoneyUnit::million;
  return std::nullopt;
}

ReportForm form_of(const ReportArguments& options, MoneyUnit unit) {
  ReportForm form;
  form.project = {options.project, "--project"};
  form.period = {options.period, "--period"};
  form.day = {options.day, "--day"};
  form.invested_year = {options.invested, "--invested"};
  form.arrived_year = {options.arrived, "--arrived"};
  form.work = {options.work, "--work"};
  form.total_forecast = {options.forecast, "--forecast"};
  form.finish_forecast = {options.finish, "--finish"};
  form.phase = {options.phase, "--phase"};
  form.confidence = {options.confidence, "--confidence"};
  form.note = {options.note, "--note"};
  form.reason = {options.reason, "--reason"};
  form.unit = unit;
  return form;
}

void print_receipt(const Setting& setting, const Receipt& receipt) {
  const bool zh = setting.language == Language::zh;
  if (setting.json) {
    print_json("{\"recorded\":" + json::write(receipt.recorded) + ",\"seq\":" +
               json::write(receipt.seq) + ",\"digest\":\"" + show(receipt.digest) + "\"}");
  } else if (receipt.recorded == 0) {
    std::cout << (zh ? "台账里已有，没有新记\n" : "on record already, nothing new was recorded\n");
  } else {
    std::cout << fmt::format(
        fmt::runtime(zh ? "已记账：第 {} 条，封印 {}\n" : "recorded as entry {}, digest {}\n"),
        receipt.seq, show_short(receipt.digest));
  }
}

}  // namespace

Exit run_report(const Setting& setting, const ReportArguments& options) {
  const auto unit = read_unit(options.unit);
  if (!unit) {
    print_issues({{&unknown_unit, "--unit", options.unit}}, setting);
    return Exit::refused;
  }
  const auto form = form_of(options, *unit);
  const auto id = options.id.empty() ? random_id() : options.id;
  const auto desk = open_desk(setting);
  const auto project = desk->read([&](const Board& board) {
    const auto* found = find_project(board, options.project);
    return found == nullptr ? ProjectId{} : found->id;
  });
  const auto receipt = desk->carry_out(
      project,
      [&](const Board& board) -> Result<std::vector<Draft>> {
        auto body = report_progress(board, form, today_of(board));
        if (!body) return body.issues();
        if (!*body) return std::vector<Draft>{};
        return std::vector<Draft>{{id, {options.by}, {}, std::move(**body)}};
      },
      id);
  if (!receipt) {
    print_issues(receipt.issues(), setting);
    return Exit::refused;
  }
  print_receipt(setting, *receipt);
  return Exit::ok;
}

}  // namespace kaigong
