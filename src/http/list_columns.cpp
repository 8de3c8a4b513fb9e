#include "http/list_columns.h"
// tested by: http/projects_file_test.cpp

#include "desk/sentences.h"
#include "desk/words.h"
#include "http/industries.h"
#include "intake/cells.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kaigong::http {

namespace {

using sheets::CellKind;
using sheets::CellStyle;
using sheets::CellToWrite;
using sheets::NumberShape;
using Unit = ListColumn::Unit;

constexpr auto basis_points = static_cast<MoneyUnit>(10'000);  // in one

using Row = const ProjectRow&;
using Words = const ListWords&;

template <auto Member>
CellToWrite money(Row row, Words words) {
  return amount_cell(row.*Member, words.unit);
}

template <auto Member>
CellToWrite percent(Row row, Words words) {
  const auto& bp = row.*Member;
  if (bp && words.plain) return text_cell(say_percent(*bp));
  return percent_cell(bp);
}

template <auto Member>
CellToWrite day(Row row, Words) {
  return day_cell(row.*Member);
}

CellToWrite name(Row row, Words words) { return text_cell(words.in(row.name)); }
CellToWrite region(Row row, Words words) { return text_cell(words.in(row.region)); }
CellToWrite code(Row row, Words) { return text_cell(row.code); }
CellToWrite sector(Row row, Words words) { return text_cell(words.in(sector_name(row.sector))); }
CellToWrite industry(Row row, Words words) {
  return text_cell(words.in(industry_name(row.industry)));
}
CellToWrite behind(Row row, Words) { return amount_cell(row.behind_bp, MoneyUnit::yuan); }

CellToWrite state(Row row, Words words) {
  const auto found = find_state(row.state);
  return found ? text_cell(words.in(name_of(*found))) : CellToWrite{};
}

CellToWrite lights(Row row, Words words) {
  std::string out;
  for (const auto& light : row.lights) {
    const auto level = words.levels.find({light.rule, light.label});
    if (!out.empty()) out += words.language == Language::zh ? "；" : "; ";
    out += level == words.levels.end() ? light.label : words.in(level->second);
  }
  return text_cell(std::move(out));
}

CellToWrite tags(Row row, Words words) {
  std::string out;
  for (const auto& tag : row.tags) {
    if (!out.empty()) out += words.language == Language::zh ? "、" : ", ";
    out += tag;
  }
  return text_cell(std::move(out));
}

std::vector<ListColumn> make_columns() {
  return {{"name", {"项目名称", "Project"}, 42, name},
          {"region", {"地区", "Region"}, 18, region},
          {"state", {"状态", "State"}, 12, state},
          {"lights", {"预警", "Warnings"}, 26, lights},
          {"total", {"总投资", "Total"}, 14, money<&ProjectRow::total>, Unit::money},
          {"plan", {"本年计划", "Plan of the year"}, 14, money<&ProjectRow::plan>, Unit::money},
          {"due", {"按计划应完成", "Due by now"}, 14, money<&ProjectRow::due>, Unit::money},
          {"invested", {"本年完成", "Invested"}, 14, money<&ProjectRow::invested>, Unit::money},
          {"completion", {"完成率", "Completion"}, 11, percent<&ProjectRow::completion_bp>},
          {"behind", {"落后计划", "Behind plan"}, 12, behind, Unit::points},
          {"work", {"工程进度", "Work"}, 11, percent<&ProjectRow::work_bp>},
          {"start", {"开工", "Start"}, 12, day<&ProjectRow::start>},
          {"finish", {"计划竣工", "Finish"}, 12, day<&ProjectRow::finish>},
          {"updated", {"最近报送", "Reported"}, 12, day<&ProjectRow::updated>},
          {"industry", {"行业", "Industry"}, 26, industry},
          {"sector", {"领域", "Sector"}, 14, sector},
          {"tags", {"标签", "Tag"}, 26, tags},
          {"code", {"项目代码", "Code"}, 28, code}};
}

const std::vector<ListColumn>& all_columns() {
  static const auto columns = make_columns();
  return columns;
}

constexpr std::array<std::string_view, 10> standard{"region", "state",    "lights",     "total",
                                                    "plan",   "invested", "completion", "behind",
                                                    "finish", "updated"};

std::string currency_in(std::string_view currency, Language language) {
  if (language == Language::en) return std::string(currency) + " m";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> names{
      {{"USD", "美元"}, {"GBP", "英镑"}, {"EUR", "欧元"}, {"HKD", "港元"}}};
  for (const auto& [code, name] : names) {
    if (code == currency) return "百万" + std::string(name);
  }
  return "百万" + std::string(currency);
}

}  // namespace

CellToWrite text_cell(std::string text) {
  return {text.empty() ? CellKind::blank : CellKind::text, std::move(text)};
}

CellToWrite day_cell(std::optional<Day> day) {
  return day ? CellToWrite{CellKind::date, show(*day)} : CellToWrite{};
}

CellToWrite amount_cell(std::optional<std::int64_t> fen, MoneyUnit unit) {
  if (!fen) return {};
  return {CellKind::number, intake::exact_amount(Money::fen(*fen), unit), CellStyle::plain,
          NumberShape::two_decimals};
}

CellToWrite percent_cell(std::optional<std::int64_t> bp) {
  if (!bp) return {};
  return {CellKind::number, intake::exact_amount(Money::fen(*bp), basis_points), CellStyle::plain,
          NumberShape::percent};
}

ListWords list_words(const Board& board, const Method& method, Language language) {
  ListWords out;
  out.language = language;
  const auto& currency = board.ledger().currency;
  const bool in_wan = language == Language::zh && currency == "CNY";
  out.unit = in_wan ? MoneyUnit::wan : MoneyUnit::million;
  out.unit_name = in_wan ? "万元" : currency_in(currency, language);
  for (const auto& rule : method.lights) {
    for (const auto& level : rule.levels)
      out.levels[{rule.code, level.label}] = {rule.name.zh + "：" + level.name.zh,
                                              rule.name.en + ": " + level.name.en};
  }
  return out;
}

std::vector<const ListColumn*> take_columns(Query& query) {
  const auto said = query.text("columns");
  const auto chosen = said == "none" ? std::vector<std::string>{} : split(said, '.');
  const auto is_chosen = [&](const ListColumn& column) {
    if (column.name == "name") return true;
    if (said.empty())
      return std::find(standard.begin(), standard.end(), column.name) != standard.end();
    return std::find(chosen.begin(), chosen.end(), column.name) != chosen.end();
  };
  for (const auto& name : chosen) {
    const bool known = std::any_of(all_columns().begin(), all_columns().end(),
                                   [&](const ListColumn& column) { return column.name == name; });
    if (!said.empty() && !known) query.refuse(not_listed, "columns", name);
  }
  std::vector<const ListColumn*> out;
  for (const auto& column : all_columns()) {
    if (is_chosen(column)) out.push_back(&column);
  }
  return out;
}

std::string title_of(const ListColumn& column, const ListWords& words) {
  if (column.unit == Unit::none) return words.in(column.title);
  const bool zh = words.language == Language::zh;
  const auto unit =
      column.unit == Unit::money ? words.unit_name : std::string(zh ? "个百分点" : "pp");
  return words.in(column.title) + (zh ? "（" + unit + "）" : " (" + unit + ")");
}

}  // namespace kaigong::http
