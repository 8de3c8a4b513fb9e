// tested by: http/workbooks_test.cpp
#include "intake/grid.h"

#include "intake/cells.h"

#include <algorithm>
#include <array>

namespace kaigong::intake {

namespace {

using sheets::CellKind;
using sheets::CellStyle;
using sheets::CellToWrite;
using sheets::NumberShape;

constexpr const char* mark_sheet = "kaigong";
constexpr std::string_view format = "kaigong-reporting/1";
constexpr std::uint32_t mark_rows = 20;
constexpr auto one = static_cast<MoneyUnit>(10'000);  // in basis points

// A column's head, what fills it, and the field that it fills on the way back.
struct GridColumn {
  Text title;
  double width = 0;
  NumberShape shape = NumberShape::usual;  // two_decimals: money
  const char* to = "";                     // nothing: nobody reads it
  bool input = false;
};

const std::array<GridColumn, 14>& columns() {
  using enum NumberShape;
  static const std::array<GridColumn, 14> all{{
      {{"编号", "No."}, 10, usual, "report.project"},
      {{"项目代码", "Code"}, 26},
      {{"项目名称", "Project"}, 40},
      {{"所在地区", "Region"}, 16},
      {{"本年计划", "Plan of the year"}, 14, two_decimals},
      {{"上次数据日期", "Last figures of"}, 13},
      {{"上次本年完成", "Last invested"}, 14, two_decimals},
      {{"上次工程进度", "Last work"}, 13, percent},
      {{"上次本年到位", "Last arrived"}, 14, two_decimals},
      {{"本年累计完成投资", "Invested this year"}, 18, two_decimals, "report.invested_year", true},
      {{"工程进度", "Work done"}, 12, percent, "report.work", true},
      {{"本年累计到位资金", "Arrived this year"}, 18, two_decimals, "report.arrived_year", true},
      {{"进展说明", "Note"}, 40, usual, "report.note", true},
      {{"原因（更正、下降、超总投资时必填）", "Reason (of what is unusual)"},
       28,
       usual,
       "report.reason",
       true},
  }};
  return all;
}

bool in_wan(const GridMark& mark) {
  return mark.language == Language::zh && mark.currency == "CNY";
}
MoneyUnit unit_of(const GridMark& mark) {
  return in_wan(mark) ? MoneyUnit::wan : MoneyUnit::million;
}

std::string title_of(const GridColumn& column, const GridMark& mark) {
  const bool zh = mark.language == Language::zh;
  auto title = in(column.title, mark.language);
  if (column.shape == NumberShape::usual) return title;
  const auto unit = column.shape == NumberShape::percent ? std::string("%")
                    : in_wan(mark)                       ? std::string("万元")
                    : zh                                 ? "百万" + mark.currency
                                                         : mark.currency + " m";
  return title + (zh ? "（" + unit + "）" : " (" + unit + ")");
}

std::string sheet_name(Language language) {
  return language == Language::zh ? "进度填报" : "Progress";
}

CellToWrite text(const std::string& said) {
  return {said.empty() ? CellKind::blank : CellKind::text, said};
}

CellToWrite number(const std::optional<std::int64_t>& said, MoneyUnit unit, NumberShape shape) {
  if (!said) return {};
  return {CellKind::number, exact_amount(Money::fen(*said), unit), CellStyle::plain, shape};
}

sheets::RowToWrite row_of(const GridLine& line, MoneyUnit unit) {
  const auto money = NumberShape::two_decimals;
  sheets::RowToWrite row{
      text(line.reference),
      text(line.code),
      text(line.name),
      text(line.region),
      number(line.plan, unit, money),
      line.updated ? CellToWrite{CellKind::date, show(*line.updated)} : CellToWrite{},
      number(line.invested, unit, money),
      number(line.work_bp, one, NumberShape::percent),
      number(line.arrived, unit, money)};
  for (const auto& column : columns()) {
    if (column.input) row.push_back({CellKind::blank, "", CellStyle::input, column.shape});
  }
  return row;
}

sheets::SheetToWrite mark_sheet_of(const GridMark& mark) {
  sheets::SheetToWrite sheet;
  sheet.name = mark_sheet;
  sheet.hidden = true;
  sheet.locked = true;
  const auto add = [&](const char* name, const std::string& value) {
    sheet.rows.push_back({text(name), text(value)});
  };
  add("format", std::string(format));
  add("ledger", mark.ledger);
  add("period", show(mark.period));
  add("language", mark.language == Language::zh ? "zh" : "en");
  add("currency", mark.currency);
  add("seq", std::to_string(mark.seq));
  return sheet;
}

}  // namespace

std::vector<sheets::SheetToWrite> grid_sheets(const std::vector<GridLine>& lines,
                                              const GridMark& mark) {
  sheets::SheetToWrite sheet;
  sheet.name = sheet_name(mark.language);
  sheet.rows.emplace_back();
  for (const auto& column : columns()) {
    sheet.rows[0].push_back({CellKind::text, title_of(column, mark), CellStyle::head});
    sheet.column_widths.push_back(column.width);
  }
  const auto unit = unit_of(mark);
  sheet.make_row = [&lines, unit](std::uint32_t index) { return row_of(lines[index], unit); };
  sheet.rows_to_make = static_cast<std::uint32_t>(lines.size());
  sheet.freeze_rows = 1;
  sheet.freeze_columns = 3;
  sheet.autofilter = sheets::Range{{0, 0}, {static_cast<std::uint32_t>(lines.size()), 13}};
  sheet.locked = true;
  sheet.fits_a_page = true;
  std::vector<sheets::SheetToWrite> out;
  out.push_back(std::move(sheet));
  out.push_back(mark_sheet_of(mark));
  return out;
}

Result<GridMark> read_grid_mark(const sheets::Workbook& workbook, std::string_view ledger) {
  const auto found =
      std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                   [](const sheets::Sheet& sheet) { return sheet.name == mark_sheet; });
  if (found == workbook.sheets.end()) return Issue{&not_a_grid, "", ""};
  const auto value = [&](std::string_view name) -> std::string {
    for (std::uint32_t row = 0; row < mark_rows; ++row) {
      if (found->at({row, 0}).text == name) return found->at({row, 1}).text;
    }
    return {};
  };
  const auto period = read_period(value("period"));
  const auto language = value("language");
  if (value("format") != format || !period || (language != "zh" && language != "en"))
    return Issue{&not_a_grid, "", ""};
  if (value("ledger") != ledger) return Issue{&other_ledger, "", ""};
  GridMark mark;
  mark.ledger = ledger;
  mark.period = *period;
  mark.language = language == "zh" ? Language::zh : Language::en;
  mark.currency = value("currency");
  return mark;
}

Mapping grid_mapping(const GridMark& mark) {
  Mapping mapping;
  mapping.code = "reporting";
  mapping.currency = mark.currency;
  mapping.sheets.names = {sheet_name(mark.language)};
  mapping.header.find = {title_of(columns()[0], mark), title_of(columns()[9], mark)};
  mapping.skip.totals_in = title_of(columns()[0], mark);  // a project may be named “…合计”
  mapping.constants["report.period"] = show(mark.period);
  for (const auto& column : columns()) {
    if (column.to[0] == '\0') continue;
    Column rule;
    rule.header = title_of(column, mark);
    rule.to = {column.to};
    if (column.shape == NumberShape::two_decimals) rule.unit = in_wan(mark) ? "万元" : "million";
    if (column.shape == NumberShape::percent) rule.unit = "fraction";
    mapping.columns.push_back(std::move(rule));
  }
  return mapping;
}

}  // namespace kaigong::intake
