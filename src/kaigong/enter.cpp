#include "desk/deeds.h"
// tested by: tests/command/commands_test.py
#include "kaigong/record.h"

namespace kaigong {

namespace {

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

}  // namespace

Exit run_report(const Setting& setting, const ReportArguments& options) {
  const auto unit = read_money_unit(options.unit);
  if (!unit) {
    print_issues({{&unknown_money_unit, "--unit", options.unit}}, setting);
    return Exit::refused;
  }
  const auto form = form_of(options, *unit);
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(report_progress(board, form, today));
  });
}

}  // namespace kaigong
