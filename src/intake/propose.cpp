#include "intake/import.h"
#include "intake/table.h"
#include "intake/words.h"

#include <algorithm>
#include <array>
#include <map>

namespace kaigong::intake {

namespace {

constexpr std::uint32_t header_within = 30;  // lines from the top
constexpr std::uint32_t most_header_lines = 3;

// Beginnings of headers and the fields they mean. The longest that fits wins, so that 总投资 isn't
// taken for 投资. `node`: the field is a day of that node.
struct Synonym {
  std::string_view begins;
  std::string_view target;
  std::string_view node = {};
  bool planned = false;
};

constexpr std::array synonyms{
    Synonym{"项目代码", "project.code"},
    Synonym{"项目编号", "project.code"},
    Synonym{"项目编码", "project.code"},
    Synonym{"统一代码", "project.code"},
    Synonym{"编号", "project.code"},
    Synonym{"projectid", "project.code"},
    Synonym{"projectnumber", "project.code"},
    Synonym{"projectcode", "project.code"},
    Synonym{"project_number", "project.code"},
    Synonym{"pid", "project.code"},
    Synonym{"项目名称", "project.name"},
    Synonym{"项目单位", "project.owner"},
    Synonym{"工程名称", "project.name"},
    Synonym{"名称", "project.name"},
    Synonym{"projectname", "project.name"},
    Synonym{"project_name", "project.name"},
    Synonym{"name", "project.name"},
    Synonym{"英文名称", "project.name_en"},
    Synonym{"建设地点", "project.region"},
    Synonym{"建设地址", "project.region"},
    Synonym{"所在地", "project.region"},
    Synonym{"所属地区", "project.region"},
    Synonym{"属地", "project.region"},
    Synonym{"地区", "project.region"},
    Synonym{"县区", "project.region"},
    Synonym{"县(市、区)", "project.region"},
    Synonym{"区县", "project.region"},
    Synonym{"region", "project.region"},
    Synonym{"borough", "project.region"},
    Synonym{"location", "project.region"},
    Synonym{"所属行业", "project.industry"},
    Synonym{"行业", "project.industry"},
    Synonym{"industry", "project.industry"},
    Synonym{"category", "project.industry"},
    Synonym{"项目类别", "project.sector"},
    Synonym{"项目类型", "project.sector"},
    Synonym{"领域", "project.sector"},
    Synonym{"sector", "project.sector"},
    Synonym{"report_category", "project.sector"},
    Synonym{"建设性质", "project.nature"},
    Synonym{"nature", "project.nature"},
    Synonym{"建设单位", "project.owner"},
    Synonym{"项目业主", "project.owner"},
    Synonym{"业主单位", "project.owner"},
    Synonym{"实施主体", "project.owner"},
    Synonym{"投资主体", "project.owner"},
    Synonym{"owner", "project.owner"},
    Synonym{"borrower", "project.owner"},
    Synonym{"责任单位", "project.department"},
    Synonym{"牵头单位", "project.department"},
    Synonym{"主管部门", "project.department"},
    Synonym{"行业主管部门", "project.department"},
    Synonym{"department", "project.department"},
    Synonym{"managingagency", "project.department"},
    Synonym{"总投资", "project.total"},
    Synonym{"计划总投资", "project.total"},
    Synonym{"项目总投资", "project.total"},
    Synonym{"投资总额", "project.total"},
    Synonym{"totalinvestment", "project.total"},
    Synonym{"totalcost", "project.total"},
    Synonym{"截至上年底累计完成投资", "project.invested_before"},
    Synonym{"截至去年底累计完成投资", "project.invested_before"},
    Synonym{"以前年度完成投资", "project.invested_before"},
    Synonym{"建设内容", "project.about"},
    Synonym{"建设规模", "project.about"},
    Synonym{"主要建设内容", "project.about"},
    Synonym{"建设规模及内容", "project.about"},
    Synonym{"建设内容及规模", "project.about"},
    Synonym{"description", "project.about"},
    Synonym{"标签", "project.tags"},
    Synonym{"tags", "project.tags"},
    Synonym{"报送期", "report.period"},
    Synonym{"月份", "report.period"},
    Synonym{"日期", "report.day"},
    Synonym{"截至日期", "report.day"},
    Synonym{"asof", "report.day"},
    Synonym{"datereportedasof", "report.day"},
    Synonym{"本年完成投资", "report.invested_year"},
    Synonym{"本年累计完成投资", "report.invested_year"},
    Synonym{"当年完成投资", "report.invested_year"},
    Synonym{"年内完成投资", "report.invested_year"},
    Synonym{"investedthisyear", "report.invested_year"},
    Synonym{"本年到位资金", "report.arrived_year"},
    Synonym{"到位资金", "report.arrived_year"},
    Synonym{"形象进度", "report.note"},
    Synonym{"进展情况", "report.note"},
    Synonym{"工程进度", "report.note"},
    Synonym{"项目进展", "report.note"},
    Synonym{"备注", "report.note"},
    Synonym{"note", "report.note"},
    Synonym{"完成比例", "report.work"},
    Synonym{"工程量完成", "report.work"},
    Synonym{"预计总投资", "report.total_forecast"},
    Synonym{"budgetforecast", "report.total_forecast"},
    Synonym{"forecastcost", "report.total_forecast"},
    Synonym{"预计完工", "report.finish_forecast"},
    Synonym{"预计竣工", "report.finish_forecast"},
    Synonym{"forecastcompletion", "report.finish_forecast"},
    Synonym{"建设阶段", "report.phase"},
    Synonym{"currentphase", "report.phase"},
    Synonym{"phase", "report.phase"},
    Synonym{"评级", "report.confidence"},
    Synonym{"colour_rating", "report.confidence"},
    Synonym{"rating", "report.confidence"},
    Synonym{"本年计划投资", "plan.amount"},
    Synonym{"年度计划投资", "plan.amount"},
    Synonym{"当年计划投资", "plan.amount"},
    Synonym{"年度投资计划", "plan.amount"},
    Synonym{"plannedthisyear", "plan.amount"},
    Synonym{"计划开工", "node.day", "3.4", true},
    Synonym{"开工时间", "node.day", "3.4"},
    Synonym{"开工日期", "node.day", "3.4"},
    Synonym{"实际开工", "node.day", "3.4"},
    Synonym{"startdate", "node.day", "3.4"},
    Synonym{"计划竣工", "node.day", "4.3", true},
    Synonym{"竣工时间", "node.day", "4.3", true},
    Synonym{"项目状态", "state.state"},
    Synonym{"状态", "state.state"},
    Synonym{"status", "state.state"},
};

struct Proposal {
  std::uint32_t line = 0;
  std::uint32_t lines = 1;
  int found = 0;
  std::vector<std::string> headers;
};

// "2022年1-4月完成投资" is April's cumulative figure, "2022年计划投资" the year's plan.
struct DatedHeader {
  std::string rest;  // without the year and the months
  int year = 0;
  int month = 0;
};

int leading_number(std::string_view text, std::size_t& bytes) {
  int number = 0;
  for (bytes = 0; bytes < text.size() && bytes < 4; ++bytes) {
    if (text[bytes] < '0' || text[bytes] > '9') break;
    number = number * 10 + (text[bytes] - '0');
  }
  return bytes == 0 ? -1 : number;
}

DatedHeader parse_dated(std::string_view key) {
  DatedHeader out;
  std::size_t bytes = 0;
  const int year = leading_number(key, bytes);
  if (year >= 1990 && year <= 2140 && key.substr(bytes).starts_with("年")) {
    out.year = year;
    key.remove_prefix(bytes + std::string_view("年").size());
  }
  auto rest = key;
  if (leading_number(rest, bytes) == 1) {
    rest.remove_prefix(bytes);
    for (const std::string_view dash : {"-", "—", "–", "~", "至"}) {
      if (rest.starts_with(dash)) rest.remove_prefix(dash.size());
    }
    std::size_t more = 0;
    const int month = leading_number(rest, more);
    if (month >= 1 && month <= 12 && rest.substr(more).starts_with("月")) {
      out.month = month;
      key = rest.substr(more + std::string_view("月").size());
    } else if (rest.starts_with("月")) {
      out.month = 1;
      key = rest.substr(std::string_view("月").size());
    }
  }
  out.rest = key;
  return out;
}

const Synonym* find_synonym(std::string_view key) {
  const Synonym* best = nullptr;
  for (const auto& one : synonyms) {
    const bool longer = best == nullptr || one.begins.size() > best->begins.size();
    if (longer && key.starts_with(one.begins)) best = &one;
  }
  return best;
}

std::vector<std::string> usual_dates() {
  return {"YYYY年M月D日", "YYYY年M月", "YYYY.MM.DD", "YYYY.M", "YYYY/MM/DD", "YYYY/M"};
}

std::optional<Column> column_for(const std::string& header, int year_of_ledger) {
  const auto key = key_of(header);
  const auto last = key.rfind('/');  // of a joined header the last part says most
  const auto dated = parse_dated(key);
  Column column;
  column.header = header;
  column.optional = true;
  const auto* synonym = find_synonym(dated.rest);
  if (synonym == nullptr && last != key.npos) synonym = find_synonym(key.substr(last + 1));
  const bool done = dated.month > 0 && dated.rest.find("完成") != std::string::npos;
  const bool plan = dated.year > 0 && dated.rest.find("计划") != std::string::npos;
  if (done) {
    column.to = {"report.invested_year"};
    const int year = dated.year > 0 ? dated.year : year_of_ledger;
    column.period =
        show(Period{static_cast<std::int16_t>(year), static_cast<std::int8_t>(dated.month), 0});
  } else if (plan) {
    column.to = {"plan.amount"};
  } else if (synonym != nullptr) {
    column.to = {std::string(synonym->target)};
    column.node = synonym->node;
    column.planned = synonym->planned;
  } else {
    return std::nullopt;
  }
  const auto value = find_target(column.to[0])->value;
  if (value == ValueKind::money) {
    column.unit = unit_in(header).unit ? "header" : "万元";
    column.blanks = {"-", "—", "/"};
  }
  if (value == ValueKind::day) column.dates = usual_dates();
  if (value == ValueKind::day || value == ValueKind::percent) column.blanks = {"-", "—", "/", "无"};
  if (column.to[0] == "plan.amount") {
    column.year = static_cast<std::uint32_t>(dated.year > 0 ? dated.year : year_of_ledger);
  }
  return column;
}

Proposal best_header(const Table& table, int year) {
  Proposal best;
  for (std::uint32_t line = 0; line < std::min(table.lines(), header_within); ++line) {
    for (std::uint32_t lines = 1; lines <= most_header_lines; ++lines) {
      if (line + lines >= table.lines()) break;
      Proposal one{line, lines, 0, table.headers(line, lines)};
      for (const auto& header : one.headers) {
        if (!header.empty() && header.size() < 200 && column_for(header, year)) ++one.found;
      }
      if (one.found > best.found) best = std::move(one);
    }
  }
  return best;
}

}  // namespace

Mapping propose(const sheets::Workbook& workbook, const Board& board) {
  Mapping mapping;
  mapping.code = "proposed";
  mapping.currency = board.ledger().currency;
  mapping.regions = RegionRule::known;
  const auto today = board.ledger().today.value_or(day_of(board.last_at()));
  Proposal best;
  for (const auto& sheet : workbook.sheets) {
    if (sheet.hidden || sheet.rows.empty()) continue;
    for (const auto records : {Records::rows, Records::columns}) {
      auto one = best_header(Table(sheet, records), today.year());
      if (one.found <= best.found) continue;
      best = std::move(one);
      mapping.records = records;
      mapping.sheets.names = {sheet.name};
    }
  }
  if (workbook.sheets.size() == 1) mapping.sheets = {};
  mapping.header.row = best.line + 1;
  mapping.header.rows = best.lines;
  std::map<std::string, bool> taken;
  for (const auto& header : best.headers) {
    if (header.empty()) continue;
    auto column = column_for(header, today.year());
    const auto slot = column ? column->to[0] + column->period + column->node : "";
    if (!column || !taken.emplace(slot, true).second) {
      column = Column{};
      column->header = header;
      column->optional = true;
    }
    if (std::none_of(mapping.columns.begin(), mapping.columns.end(),
                     [&](const Column& other) { return other.header == header; })) {
      mapping.columns.push_back(*std::move(column));
    }
  }
  mapping.skip.sections = {{"chinese", "", {}}, {"bracketed", "", {}}};
  if (mapping.columns.empty()) {
    mapping.columns.emplace_back().letter = "A";  // a mapping has a column, if only to be edited
  }
  return mapping;
}

}  // namespace kaigong::intake
