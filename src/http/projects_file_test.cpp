#include "http/office_for_test.h"

#include "http/download.h"
#include "sheets/read.h"

#include <set>

namespace kaigong::http {
namespace {

sheets::Workbook workbook_in(const web::Response& response) {
  EXPECT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(response.content_type, xlsx_type);
  const auto workbook = sheets::read_workbook(response.body, {});
  EXPECT_TRUE(static_cast<bool>(workbook));
  return workbook ? *workbook : sheets::Workbook{};
}

std::vector<std::string> row_of(const sheets::Sheet& sheet, std::uint32_t row) {
  std::vector<std::string> out;
  for (const auto& cell : sheet.rows.at(row)) out.push_back(cell.text);
  return out;
}

std::map<std::string, std::string> about(const sheets::Workbook& workbook) {
  std::map<std::string, std::string> out;
  for (const auto& row : workbook.sheets.back().rows) {
    if (row.size() > 1) out[row[0].text] = row[1].text;
  }
  return out;
}

std::string header(const web::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

using Row = std::vector<std::string>;

TEST(ProjectsFile, shows_what_the_list_shows_in_real_numbers) {
  const World world;
  const auto workbook = workbook_in(world.ask("/api/projects.xlsx?sort=-plan"));
  ASSERT_EQ(workbook.sheets.size(), 2U);
  const auto& sheet = workbook.sheets[0];
  EXPECT_EQ(sheet.name, "项目清单");
  EXPECT_EQ(row_of(sheet, 0),
            (Row{"项目名称", "地区", "状态", "预警", "总投资（万元）", "本年计划（万元）",
                 "本年完成（万元）", "完成率", "落后计划（个百分点）", "计划竣工", "最近报送"}));
  const auto list = world.get("/api/projects?sort=-plan");
  ASSERT_EQ(sheet.rows.size(), list.at("rows").as_array().size() + 1);
  for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
    const auto& row = list.at("rows").as_array()[i - 1];
    EXPECT_EQ(sheet.rows[i][0].text, row.at("name").at("zh").as_string());
    EXPECT_EQ(sheet.rows[i][1].text, row.at("region").at("zh").as_string());
  }
  const auto& alpha = sheet.rows[1];
  EXPECT_EQ(alpha[4], (sheets::Cell{sheets::CellKind::number, "100000"}));
  EXPECT_EQ(alpha[5], (sheets::Cell{sheets::CellKind::number, "30000"}));
  EXPECT_EQ(alpha[7], (sheets::Cell{sheets::CellKind::number, "0.2"}));  // 20 %
  EXPECT_EQ(alpha[9], (sheets::Cell{sheets::CellKind::date, "2023-10-31"}));
}

TEST(ProjectsFile, says_of_what_it_is_and_who_printed_it) {
  Office office;
  const auto token = office.let_in({12});
  const auto said = about(workbook_in(office.get(
      "/api/projects.xlsx?region=jilin/changchun&leader=2&state=building&tag=省级&"
      "industry=36&sector=industry&department=工信局&light=yellow&rule=yinchuan-progress&q=甲&"
      "sort=-plan&as_of=2022-04-27",
      token)));
  EXPECT_EQ(said.at("台账"), "测试省");
  EXPECT_EQ(said.at("数据截至"), "2022-04-27");
  EXPECT_EQ(said.at("筛选：地区"), "长春市");
  EXPECT_EQ(said.at("筛选：包保领导"), "李四");
  EXPECT_EQ(said.at("筛选：搜索"), "甲");
  EXPECT_EQ(said.at("筛选：主管部门"), "工信局");
  EXPECT_EQ(said.at("筛选：预警等级").empty(), false);
  EXPECT_EQ(said.at("范围"), "仅含导出人有权查看的项目");
  EXPECT_EQ(said.at("排序"), "本年计划，从大到小");
  EXPECT_EQ(said.at("导出人"), "某12");
  EXPECT_EQ(said.at("台账序号"), std::to_string(office.world.desk->head().seq));
  EXPECT_EQ(said.at("台账封印"), show_short(office.world.desk->head().digest));
  const auto whole = about(workbook_in(office.get("/api/projects.xlsx", office.let_in({11}))));
  EXPECT_EQ(whole.at("筛选"), "全部项目");
  EXPECT_EQ(whole.at("行数"), "4 行，共 4 行，未截断");
  EXPECT_EQ(whole.at("本年计划合计（万元）"), "43200");
  EXPECT_FALSE(whole.contains("范围"));
}

TEST(ProjectsFile, takes_columns_by_name_and_speaks_english) {
  const World world;
  const auto workbook =
      workbook_in(world.ask("/api/projects.xlsx?lang=en&columns=code.total.work.tags&q=Alpha"));
  EXPECT_EQ(row_of(workbook.sheets[0], 0),
            (Row{"Project", "Total (CNY m)", "Work", "Tag", "Code"}));
  EXPECT_EQ(row_of(workbook.sheets[0], 1),
            (Row{"Alpha New", "1000", "0.255", "百日攻坚, 省级", "P-1"}));
  EXPECT_EQ(about(workbook).at("Narrowed to: Search"), "Alpha");
  const auto bare = workbook_in(world.ask("/api/projects.xlsx?columns=none"));
  EXPECT_EQ(row_of(bare.sheets[0], 0), Row{"项目名称"});
}

TEST(ProjectsFile, refuses_what_the_list_refuses_and_names_each) {
  const World world;
  using Issue = std::pair<std::string, std::string>;
  const auto issues = world.issues("/api/projects.xlsx?columns=name.x&lang=fr&sort=x&limit=3", 422);
  std::set<Issue> places;
  for (const auto& [code, place] : issues) places.emplace(code, place);
  EXPECT_EQ(places, (std::set<Issue>{{"query.not_listed", "columns"},
                                     {"query.not_listed", "lang"},
                                     {"query.not_listed", "sort"},
                                     {"query.unknown", "limit"}}));
}

TEST(ProjectsFile, is_named_after_the_list_and_its_day) {
  const World world;
  const auto response = world.ask("/api/projects.xlsx");
  EXPECT_EQ(header(response, "Content-Disposition"),
            "attachment; filename=\"projects-2022-04-28.xlsx\"; filename*=UTF-8''"
            "%E9%A1%B9%E7%9B%AE%E6%B8%85%E5%8D%95%202022-04-28.xlsx");
  EXPECT_EQ(header(response, "Cache-Control"), "private, no-store");
}

TEST(ProjectsFile, is_csv_with_a_mark_and_without_formulas) {
  World world;
  ProjectAmended renamed{{4}, on("2022-04-21"), {}, "更名"};
  renamed.facts.name = Text{"=HYPERLINK(\"http://x\")", "＝1+1"};
  world.record(renamed, "2022-04-21");
  const auto response = world.ask("/api/projects.csv?columns=total.completion.behind.start");
  EXPECT_EQ(response.content_type, csv_type);
  const auto& body = response.body;
  EXPECT_TRUE(body.starts_with("\xEF\xBB\xBF项目名称,总投资（万元）,完成率,")) << body;
  EXPECT_NE(body.find("甲新厂,100000,20.00%,"), std::string::npos) << body;
  EXPECT_NE(body.find("\"'=HYPERLINK(\"\"http://x\"\")\",,"), std::string::npos) << body;
  EXPECT_NE(world.ask("/api/projects.csv?lang=en").body.find("'＝1+1,"), std::string::npos);
  // In a workbook text is text.
  const auto workbook = workbook_in(world.ask("/api/projects.xlsx"));
  EXPECT_EQ(workbook.sheets[0].rows[4][0],
            (sheets::Cell{sheets::CellKind::text, "=HYPERLINK(\"http://x\")"}));
}

}  // namespace
}  // namespace kaigong::http
