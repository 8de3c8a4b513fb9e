#include "desk/office_deeds.h"
// tested by: tests/command/commands_test.py
#include "kaigong/record.h"

namespace kaigong {

namespace {

Exit refuse_unit(const Setting& setting, const std::string& unit) {
  print_issues({{&unknown_money_unit, "--unit", unit}}, setting);
  return Exit::refused;
}

}  // namespace

Exit run_figure(const Setting& setting, const FigureArguments& options) {
  const auto unit = read_money_unit(options.unit);
  if (!unit) return refuse_unit(setting, options.unit);
  FigureForm form;
  form.figure = {options.figure, "--figure"};
  form.unit = {options.of, "--of"};
  form.day = {options.day, "--day"};
  form.value = {options.value, "--value"};
  form.document = {options.document, "--document"};
  form.reason = {options.reason, "--reason"};
  form.money_unit = *unit;
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(report_figure(board, form, today));
  });
}

Exit run_adjust(const Setting& setting, const AdjustArguments& options) {
  const AdjustForm form{{options.item, "--item"},     {options.of, "--of"},
                        {options.day, "--day"},       {options.points, "--points"},
                        {options.reason, "--reason"}, {options.document, "--document"}};
  return record(setting, options, "", [&](const Board& board, Day today) {
    return as_body(adjust_score(board, form, today));
  });
}

Exit run_exempt(const Setting& setting, const ExemptArguments& options) {
  const ExemptForm form{{options.project, "--project"}, {options.of, "--of"},
                        {options.rule, "--rule"},       {options.from, "--from"},
                        {options.until, "--until"},     {options.approver, "--approver"},
                        {options.reason, "--reason"},   {options.document, "--document"}};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(grant_exemption(board, form, today));
  });
}

Exit run_bond(const Setting& setting, const BondArguments& options) {
  const auto unit = read_money_unit(options.unit);
  if (!unit) return refuse_unit(setting, options.unit);
  const BondForm form{{options.project, "--project"},
                      {options.batch, "--batch"},
                      {options.day, "--day"},
                      {options.issued_on, "--issued-on"},
                      {options.issued, "--issued"},
                      {options.arrived, "--arrived"},
                      {options.paid, "--paid"},
                      {options.reason, "--reason"},
                      *unit};
  return record(setting, options, options.project, [&](const Board& board, Day today) {
    return as_body(report_bond(board, form, today));
  });
}

}  // namespace kaigong
