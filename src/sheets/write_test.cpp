#include "sheets/write.h"

#include "sheets/read.h"
#include "sheets/sheet_names.h"
#include "sheets/write_issues.h"
#include "sheets/zip_for_tests.h"

#include <gtest/gtest.h>

namespace kaigong::sheets {

namespace {

CellToWrite text(std::string value, CellStyle style = CellStyle::plain) {
  return {CellKind::text, std::move(value), style};
}

CellToWrite number(std::string value, CellStyle style = CellStyle::plain) {
  return {CellKind::number, std::move(value), style};
}

Workbook read_back(const std::string& bytes) {
  const auto workbook = read_workbook(bytes, {});
  EXPECT_TRUE(workbook);
  return workbook ? *workbook : Workbook{};
}

Workbook round_trip(const SheetToWrite& sheet) { return read_back(write_workbook({sheet})); }

std::string part_of(const std::string& bytes, const char* name) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  auto* file = zip_fopen(archive, name, 0);
  std::string out(1U << 20U, '\0');
  out.resize(static_cast<std::size_t>(zip_fread(file, out.data(), out.size())));
  zip_fclose(file);
  zip_discard(archive);
  return out;
}

Workbook small_workbook() {
  Workbook workbook;
  workbook.sheets.resize(2);
  auto& sheet = workbook.sheets[0];
  sheet.name = "六月";
  sheet.rows = {{{CellKind::text, "吉林省项目"}},
                {{CellKind::text, "名称"}, {CellKind::text, "投资"}},
                {{CellKind::text, "长春"}, {CellKind::number, "12.5"}},
                {{CellKind::text, "吉林"}, {CellKind::text, "多"}}};
  sheet.merged = {{{0, 0}, {0, 1}}};
  workbook.sheets[1].name = "说明";
  workbook.sheets[1].hidden = true;
  workbook.sheets[1].rows = {{{CellKind::date, "2022-04-28"}}};
  return workbook;
}

}  // namespace

TEST(WriteWorkbook, makes_rows_one_by_one_and_shows_numbers_in_their_shape) {
  SheetToWrite sheet;
  sheet.rows = {{text("a", CellStyle::head)}};
  sheet.rows_to_make = 3;
  sheet.make_row = [](std::uint32_t index) {
    return RowToWrite{{CellKind::number, std::to_string(index), {}, NumberShape::two_decimals},
                      {CellKind::number, "0.8333", {}, NumberShape::percent}};
  };
  const auto bytes = write_workbook({sheet});
  const auto workbook = read_back(bytes);
  ASSERT_EQ(workbook.sheets[0].rows.size(), 4U);
  EXPECT_EQ(workbook.sheets[0].rows[3][0], (Cell{CellKind::number, "2"}));
  EXPECT_EQ(workbook.sheets[0].rows[3][1], (Cell{CellKind::number, "0.8333"}));
  const auto styles = part_of(bytes, "xl/styles.xml");
  EXPECT_NE(styles.find("0.00%"), std::string::npos);
}

TEST(WriteWorkbook, locks_all_but_the_cells_to_fill_in) {
  SheetToWrite sheet;
  sheet.rows = {{text("a"), {CellKind::blank, "", CellStyle::input}}};
  sheet.locked = true;
  sheet.fits_a_page = true;
  sheet.freeze_rows = 1;
  const auto bytes = write_workbook({sheet});
  EXPECT_NE(part_of(bytes, "xl/styles.xml").find("<protection locked=\"0\"/>"), std::string::npos);
  const auto part = part_of(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_NE(part.find("<sheetProtection sheet=\"1\""), std::string::npos) << part;
  EXPECT_NE(part.find("orientation=\"landscape\""), std::string::npos) << part;
}

TEST(Write, keeps_every_kind_of_cell) {
  SheetToWrite sheet;
  sheet.name = "表";
  sheet.rows = {{text("长春"),
                 number("1234567.89"),
                 {CellKind::date, "2022-04-28"},
                 {CellKind::date, "2022-04-28T10:30:00"},
                 {CellKind::date, "06:00:00"},
                 {CellKind::boolean, "TRUE"},
                 {CellKind::error, "#REF!"},
                 {},
                 number("-0.5")}};
  const auto row = round_trip(sheet).sheets[0].rows[0];
  EXPECT_EQ(row, (std::vector<Cell>{{CellKind::text, "长春"},
                                    {CellKind::number, "1234567.89"},
                                    {CellKind::date, "2022-04-28"},
                                    {CellKind::date, "2022-04-28T10:30:00"},
                                    {CellKind::date, "06:00:00"},
                                    {CellKind::boolean, "TRUE"},
                                    {CellKind::text, "#REF!"},
                                    {},
                                    {CellKind::number, "-0.5"}}));
}

TEST(Write, leaves_text_that_looks_like_something_else_alone) {
  SheetToWrite sheet;
  sheet.rows = {{text("912201011234567890"),
                 text("=1+1"),
                 text("0012"),
                 text("http://a.b/c"),
                 text("{=1}"),
                 text(" a\nb\t"),
                 number("12a"),
                 number("912201011234567890"),
                 {CellKind::date, "1899-01-01"}}};
  const auto workbook = round_trip(sheet);
  ASSERT_EQ(workbook.sheets[0].rows[0].size(), sheet.rows[0].size());
  for (std::size_t i = 0; i < sheet.rows[0].size(); ++i) {
    EXPECT_EQ(workbook.sheets[0].rows[0][i], (Cell{CellKind::text, sheet.rows[0][i].text}));
  }
}

TEST(Write, survives_any_bytes_in_text) {
  SheetToWrite sheet;
  sheet.rows = {{text("a\x01z<&>\"'"), text("bad \xFF utf8"), text("\xEF\xBF\xBF"),
                 text(std::string(40'000, 'x')), text("_x000D_")}};
  const auto row = round_trip(sheet).sheets[0].rows[0];
  EXPECT_EQ(row[0].text, "a\x01z<&>\"'");
  EXPECT_EQ(row[1].text, "bad \xEF\xBF\xBD utf8");
  EXPECT_EQ(row[2].text, "\xEF\xBF\xBD");
  EXPECT_EQ(row[3].text.size(), 32'767U);
  EXPECT_EQ(row[4].text, "_x000D_");
}

TEST(Write, merges_over_several_rows_without_losing_what_follows) {
  SheetToWrite sheet;
  sheet.rows = {{text("title", CellStyle::title)}, {text("a"), text("b")}, {{}, text("c")}};
  sheet.merged = {{{0, 0}, {0, 3}}, {{1, 0}, {2, 0}}};
  const auto back = round_trip(sheet).sheets[0];
  EXPECT_EQ(back.merged, sheet.merged);
  EXPECT_EQ(back.at({0, 0}).text, "title");
  EXPECT_EQ(back.at({1, 0}).text, "a");
  EXPECT_EQ(back.at({2, 1}).text, "c");
}

TEST(Write, sets_widths_panes_and_filter) {
  SheetToWrite sheet;
  sheet.rows = {{text("a", CellStyle::head), text("b", CellStyle::head)},
                {number("1"), number("2", CellStyle::total)}};
  sheet.column_widths = {0, 30};
  sheet.freeze_rows = 1;
  sheet.autofilter = Range{{0, 0}, {1, 1}};
  const auto xml = part_of(write_workbook({sheet}), "xl/worksheets/sheet1.xml");
  EXPECT_NE(xml.find("<col min=\"2\" max=\"2\" width=\"30.7109375\""), xml.npos) << xml;
  EXPECT_NE(xml.find("<pane ySplit=\"1\""), xml.npos);
  EXPECT_NE(xml.find("<autoFilter ref=\"A1:B2\"/>"), xml.npos);
}

TEST(Write, gives_the_same_bytes_for_the_same_sheets) {
  SheetToWrite sheet;
  sheet.rows = {{text("a")}};
  EXPECT_EQ(write_workbook({sheet}), write_workbook({sheet}));
}

TEST(Write, hides_sheets_but_never_all) {
  SheetToWrite sheet;
  sheet.hidden = true;
  EXPECT_FALSE(round_trip(sheet).sheets[0].hidden);
  SheetToWrite shown;
  const auto both = read_back(write_workbook({sheet, shown}));
  EXPECT_TRUE(both.sheets[0].hidden);
  EXPECT_FALSE(both.sheets[1].hidden);
}

TEST(SheetNames, become_what_excel_takes) {
  const std::string wide = "二〇二二年吉林省重大项目开工复工情况统计汇总表（含专项债券项目）";
  const auto names = excel_names({"a/b:c", "A_B_C", "", "'x'", "History", wide, wide, "\n"});
  EXPECT_EQ(names, (std::vector<std::string>{
                       "a_b_c", "A_B_C (2)", "Sheet", "_x_", "History_",
                       "二〇二二年吉林省重大项目开工复工情况统计汇总表（含专项债券项目",
                       "二〇二二年吉林省重大项目开工复工情况统计汇总表（含专项 (2)", "Sheet (2)"}));
}

TEST(WriteCsv, quotes_and_defuses) {
  EXPECT_EQ(write_csv({{text("a,b"), text("say \"hi\""), text("x\ny"), {}, text("长")},
                       {text("=1+1"), text("+86 431"), text("-5"), number("-5"), text("@x")},
                       {text("-"), text("-1,234.5"), text("-1+cmd"), text("+1e5"), text("=a,b")}}),
            "\xEF\xBB\xBF\"a,b\",\"say \"\"hi\"\"\",\"x\ny\",,长\r\n"
            "'=1+1,'+86 431,-5,-5,'@x\r\n"
            "-,\"-1,234.5\",'-1+cmd,+1e5,\"'=a,b\"\r\n");
}

TEST(WriteIssues, adds_a_column_and_keeps_the_rest) {
  const auto before = small_workbook();
  const auto bytes = write_with_issues(
      before, {{0, {3, 1}, "不是金额"}, {0, {3, 0}, "没有这个项目"}, {0, {2, 1}, "过大"}},
      {.header_line = 1});
  const auto after = read_back(bytes);
  ASSERT_EQ(after.sheets.size(), 2U);
  const auto& sheet = after.sheets[0];
  EXPECT_EQ(sheet.name, "六月");
  EXPECT_EQ(sheet.merged, before.sheets[0].merged);
  EXPECT_EQ(sheet.at({2, 1}), (Cell{CellKind::number, "12.5"}));
  EXPECT_EQ(sheet.at({0, 2}).text, "");
  EXPECT_EQ(sheet.at({1, 2}).text, "差错");
  EXPECT_EQ(sheet.at({2, 2}).text, "过大");
  EXPECT_EQ(sheet.at({3, 2}).text, "不是金额；没有这个项目");
  EXPECT_TRUE(after.sheets[1].hidden);
  EXPECT_EQ(after.sheets[1].rows, before.sheets[1].rows);
  EXPECT_NE(part_of(bytes, "xl/styles.xml").find("FFFFC7CE"), std::string::npos);
}

TEST(WriteIssues, uses_the_column_of_an_earlier_return_again) {
  const IssueColumn labels{.header_line = 1};
  const auto once = read_back(write_with_issues(small_workbook(), {{0, {3, 1}, "一"}}, labels));
  const auto twice = read_back(write_with_issues(once, {{0, {2, 1}, "二"}}, labels));
  EXPECT_EQ(twice.sheets[0].at({2, 2}).text, "二");
  EXPECT_EQ(twice.sheets[0].at({3, 2}).text, "");
  EXPECT_EQ(twice.sheets[0].at({1, 3}).text, "");
}

TEST(WriteIssues, adds_a_row_where_records_are_columns) {
  const IssueColumn labels{
      .header = "Problems", .header_line = 0, .orientation = Orientation::columns};
  const auto after =
      read_back(write_with_issues(small_workbook(), {{0, {2, 1}, "a"}, {0, {3, 1}, "b"}}, labels));
  EXPECT_EQ(after.sheets[0].at({4, 0}).text, "Problems");
  EXPECT_EQ(after.sheets[0].at({4, 1}).text, "a；b");
}

TEST(WriteIssues, tells_what_is_wrong_with_the_header_itself) {
  const auto after =
      read_back(write_with_issues(small_workbook(), {{0, {1, 1}, "没有单位"}}, {.header_line = 1}));
  EXPECT_EQ(after.sheets[0].at({1, 2}).text, "差错：没有单位");
}

}  // namespace kaigong::sheets
