#include "http/about_list.h"
// tested by: http/projects_file_test.cpp

#include "desk/words.h"
#include "http/industries.h"
#include "http/list_columns.h"

#include <array>

namespace kaigong::http {

namespace {

using sheets::CellKind;
using sheets::CellStyle;
using sheets::CellToWrite;

Text same(const std::string& text) { return {text, text}; }

void add_lights(const View& view, std::vector<AboutLine>& out) {
  const auto& narrowed = view.narrowed;
  auto light = same(narrowed.light);
  auto name = same(narrowed.rule);
  for (const auto& rule : view.method->lights) {
    if (rule.code == narrowed.rule) name = rule.name;
    for (const auto& level : rule.levels) {
      if (level.label == narrowed.light) light = level.name;
    }
  }
  if (!narrowed.rule.empty()) out.push_back({{"预警规则", "Warning rule"}, name, {}});
  if (!narrowed.light.empty()) out.push_back({{"预警等级", "Warning level"}, light, {}});
}

std::vector<AboutLine> filters_of(const View& view) {
  const auto& filter = view.narrowed.filter;
  std::vector<AboutLine> out;
  const auto add = [&](const Text& title, const std::string& said, const Text& value) {
    if (!said.empty()) out.push_back({title, value, {}});
  };
  if (filter.region)
    out.push_back({{"地区", "Region"}, region_name(view.board, filter.region), {}});
  add({"行业", "Industry"}, filter.industry, industry_name(filter.industry));
  add({"领域", "Sector"}, filter.sector, sector_name(filter.sector));
  if (filter.state) out.push_back({{"状态", "State"}, name_of(*filter.state), {}});
  add({"主管部门", "Department"}, filter.department, same(filter.department));
  if (filter.leader) out.push_back({{"包保领导", "Leader"}, {}, filter.leader});
  add({"标签", "Tag"}, filter.tag, same(filter.tag));
  add_lights(view, out);
  if (view.narrowed.doubt) out.push_back({{"存疑", "Doubt"}, {"是", "yes"}, {}});
  add({"搜索", "Search"}, filter.words, same(filter.words));
  return out;
}

Text sort_in_words(Sort sort) {
  constexpr std::array<std::pair<const char*, const char*>, 12> names{{{"编号", "number"},
                                                                       {"项目名称", "name"},
                                                                       {"总投资", "total"},
                                                                       {"本年计划", "plan"},
                                                                       {"本年完成", "invested"},
                                                                       {"完成率", "completion"},
                                                                       {"落后计划", "behind"},
                                                                       {"开工", "start"},
                                                                       {"计划竣工", "finish"},
                                                                       {"最近报送", "reported"},
                                                                       {"地区", "region"},
                                                                       {"状态", "state"}}};
  const auto& [zh, en] = names[static_cast<std::size_t>(sort.column)];
  return {std::string(zh) + (sort.down ? "，从大到小" : "，从小到大"),
          std::string(en) + (sort.down ? ", downwards" : ", upwards")};
}

class Lines {
 public:
  Lines(sheets::SheetToWrite& sheet, Language language) : sheet_(sheet), language_(language) {}
  void add(const Text& title, CellToWrite value) {
    sheet_.rows.push_back(
        {{CellKind::text, in(title, language_), CellStyle::head}, std::move(value)});
  }
  void add(const Text& title, const Text& value) { add(title, text_cell(in(value, language_))); }

 private:
  sheets::SheetToWrite& sheet_;
  Language language_;
};

}  // namespace

AboutList about_list(const View& view, Sort sort) {
  AboutList out;
  out.ledger = view.board.ledger().name;
  out.as_of = view.as_of;
  out.seq = view.board.seq();
  out.sees_all = view.seen.sight == nullptr;
  out.filters = filters_of(view);
  out.sort = sort_in_words(sort);
  return out;
}

sheets::SheetToWrite about_sheet(const AboutList& about, const House& house, const Asked& asked,
                                 Language language) {
  sheets::SheetToWrite sheet;
  sheet.name = language == Language::zh ? "说明" : "About";
  sheet.column_widths = {24, 60};
  sheet.fits_a_page = true;
  Lines lines(sheet, language);
  lines.add({"台账", "Ledger"}, about.ledger);
  lines.add({"数据截至", "Data as of"}, day_cell(about.as_of));
  if (about.filters.empty()) lines.add({"筛选", "Narrowed to"}, Text{"全部项目", "all projects"});
  for (const auto& filter : about.filters) {
    lines.add({"筛选：" + filter.title.zh, "Narrowed to: " + filter.title.en},
              filter.person ? house.desk.name_of(filter.person) : filter.value);
  }
  if (!about.sees_all)
    lines.add({"范围", "Scope"},
              Text{"仅含导出人有权查看的项目", "only what whoever printed it may see"});
  lines.add({"排序", "Order"}, about.sort);
  const auto count = std::to_string(about.count);
  lines.add({"行数", "Rows"}, Text{count + " 行，共 " + count + " 行，未截断",
                                   count + " rows of " + count + ", none left out"});
  for (const auto& total : about.totals) lines.add(same(total.title), total.cell);
  const auto who = asked.person ? house.desk.name_of(asked.person) : Text{"访客", "a guest"};
  lines.add({"导出人", "Printed by"}, who);
  const auto offset =
      house.desk.read([](const Board& board) { return board.ledger().offset_minutes; });
  lines.add({"导出时间", "Printed at"}, text_cell(show(system_now(), offset)));
  lines.add({"台账序号", "Ledger number"},
            CellToWrite{CellKind::number, std::to_string(about.seq)});
  const auto line = house.desk.line(about.seq);
  lines.add({"台账封印", "Ledger digest"}, text_cell(line ? show_short(line->digest) : ""));
  lines.add({"空白", "Blank"},
            Text{"空白表示没有数据，0 表示数值为零", "a blank cell wasn't said; 0 is zero"});
  return sheet;
}

}  // namespace kaigong::http
