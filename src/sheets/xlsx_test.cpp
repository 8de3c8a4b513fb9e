#include "sheets/xlsx.h"

#include "sheets/read.h"
#include "sheets/xlsx_sheet.h"
#include "sheets/zip_for_tests.h"

#include <gtest/gtest.h>

namespace kaigong::sheets {

namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"http://x/relationships/" + type + "\" Target=\"" +
         target + "\"/>";
}

// A workbook of one sheet whose <worksheet> holds `sheet`.
Parts one_sheet(const std::string& sheet) {
  return {{"_rels/.rels", "<Relationships>" + relation("a", "officeDocument", "xl/workbook.xml") +
                              "</Relationships>"},
          {"xl/workbook.xml", head + "<workbook><sheets><sheet name=\"六月\" sheetId=\"1\" "
                                     "r:id=\"r1\"/></sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels",
           "<Relationships>" + relation("r1", "worksheet", "worksheets/any name.xml") +
               relation("r2", "styles", "/xl/styles.xml") +
               relation("r3", "sharedStrings", "../xl/strings.xml") + "</Relationships>"},
          {"xl/styles.xml",
           "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode='yyyy\"年\"m\"月\"'/>"
           "<numFmt numFmtId=\"165\" formatCode='0.00\"days\"'/></numFmts>"
           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
           "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
           "<xf numFmtId=\"165\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>"},
          {"xl/strings.xml",
           "<sst><si><t>长春</t></si><si><r><t>吉</t></r><r><t xml:space=\"preserve\"> 林</t></r>"
           "<rPh sb=\"0\" eb=\"1\"><t>ji</t></rPh></si><si><t/></si></sst>"},
          {"xl/worksheets/any name.xml", head + "<worksheet>" + sheet + "</worksheet>"}};
}

std::string& part(Parts& parts, const std::string& name) {
  for (auto& [key, text] : parts) {
    if (key == name) return text;
  }
  parts.emplace_back(name, "");
  return parts.back().second;
}

Result<Workbook> read(const Parts& parts, const ReadOptions& options = {}) {
  return read_workbook(zipped(parts), options);
}

Sheet read_sheet(const std::string& sheet) {
  const auto workbook = read(one_sheet("<sheetData>" + sheet + "</sheetData>"));
  EXPECT_TRUE(workbook);
  return workbook ? workbook->sheets.at(0) : Sheet{};
}

const IssueKind* kind(const Result<Workbook>& result) {
  return result ? nullptr : result.issues().front().kind;
}

using Row = std::vector<Cell>;

}  // namespace

TEST(Xlsx, keeps_the_stored_text_of_numbers) {
  const auto sheet = read_sheet(
      "<row r=\"1\"><c r=\"A1\"><v>0.30000000000000004</v></c><c r=\"B1\" t=\"n\"><v>1E-3</v></c>"
      "<c r=\"C1\" s=\"3\"><v>12345678901234567</v></c></row>");
  EXPECT_EQ(sheet.rows[0], (Row{{CellKind::number, "0.30000000000000004"},
                                {CellKind::number, "1E-3"},
                                {CellKind::number, "12345678901234567"}}));
}

TEST(Xlsx, reads_every_type_of_cell) {
  const auto sheet = read_sheet(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      "<c r=\"C1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>"
      "<c r=\"D1\" t=\"str\"><f>A1</f><v>sum &amp; 1</v></c><c r=\"E1\" t=\"b\"><v>1</v></c>"
      "<c r=\"F1\" t=\"e\"><v>#REF!</v></c><c r=\"G1\" t=\"d\"><v>2022-04-28T00:00:00</v></c>"
      "<c r=\"H1\" t=\"s\"><v>2</v></c><c r=\"I1\" s=\"1\"/><c "
      "r=\"J1\"><f>1+1</f><v>2</v></c></row>");
  EXPECT_EQ(sheet.rows[0], (Row{{CellKind::text, "长春"},
                                {CellKind::text, "吉 林"},
                                {CellKind::text, "ab"},
                                {CellKind::text, "sum & 1"},
                                {CellKind::boolean, "TRUE"},
                                {CellKind::error, "#REF!"},
                                {CellKind::date, "2022-04-28"},
                                {},
                                {},
                                {CellKind::number, "2"}}));
}

TEST(Xlsx, reads_cells_and_rows_without_a_reference) {
  const auto sheet = read_sheet(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c "
      "r=\"C4\"><v>3</v></c><c><v>4</v></c>"
      "</row><row><c><v>5</v></c></row>");
  ASSERT_EQ(sheet.rows.size(), 5U);
  EXPECT_EQ(sheet.at({0, 1}).text, "2");
  EXPECT_EQ(sheet.at({3, 2}).text, "3");
  EXPECT_EQ(sheet.at({3, 3}).text, "4");
  EXPECT_EQ(sheet.at({4, 0}).text, "5");
}

TEST(Xlsx, takes_rows_in_any_order) {
  const auto sheet = read_sheet(
      "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"B1\"><v>1</v></c></row>"
      "<row r=\"3\"><c r=\"B3\"><v>4</v></c></row>");
  EXPECT_EQ(sheet.rows, (std::vector<Row>{{{}, {CellKind::number, "1"}},
                                          {},
                                          {{CellKind::number, "3"}, {CellKind::number, "4"}}}));
}

TEST(Xlsx, tells_dates_by_their_number_format) {
  const auto sheet = read_sheet(
      "<row><c s=\"1\"><v>44679</v></c><c s=\"2\"><v>44679.5</v></c><c s=\"3\"><v>44679</v></c>"
      "<c s=\"4\"><v>44679.416666666664</v></c><c s=\"1\"><v>0.25</v></c><c s=\"1\"><v>-1</v></c>"
      "</row>");
  EXPECT_EQ(sheet.rows[0], (Row{{CellKind::date, "2022-04-28"},
                                {CellKind::date, "2022-04-28T12:00:00"},
                                {CellKind::number, "44679"},
                                {CellKind::date, "2022-04-28T10:00:00"},
                                {CellKind::date, "06:00:00"},
                                {CellKind::number, "-1"}}));
}

TEST(Xlsx, counts_days_from_1904_where_the_workbook_says_so) {
  auto parts = one_sheet("<sheetData><row><c s=\"1\"><v>43217</v></c></row></sheetData>");
  part(parts, "xl/workbook.xml") =
      "<x:workbook><x:workbookPr date1904=\"1\"/><x:sheets><x:sheet name=\"a\" r:id=\"r1\"/>"
      "</x:sheets></x:workbook>";
  const auto workbook = read(parts);
  EXPECT_TRUE(workbook->date1904);
  EXPECT_EQ(workbook->sheets[0].at({0, 0}).text, "2022-04-28");
}

TEST(Xlsx, reads_merged_cells_after_the_data) {
  const auto workbook = read(one_sheet(
      "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:C2\"/>"
      "<mergeCell ref=\"nonsense\"/></mergeCells>"));
  EXPECT_EQ(workbook->sheets[0].merged, (std::vector<Range>{{{0, 0}, {1, 2}}}));
}

TEST(Xlsx, tells_hidden_sheets_and_leaves_charts_out) {
  auto parts = one_sheet("<sheetData/>");
  part(parts, "xl/workbook.xml") =
      "<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/><sheet name=\"c\" r:id=\"chart\"/>"
      "<sheet name=\"b\" state=\"veryHidden\" r:id=\"r1\"/></sheets></workbook>";
  part(parts, "xl/_rels/workbook.xml.rels") =
      "<Relationships>" + relation("r1", "worksheet", "worksheets/any name.xml") +
      relation("chart", "chartsheet", "charts/c.xml") + "</Relationships>";
  const auto workbook = read(parts);
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->sheets.size(), 2U);
  EXPECT_FALSE(workbook->sheets[0].hidden);
  EXPECT_TRUE(workbook->sheets[1].hidden);
}

TEST(Xlsx, turns_escaped_characters_back) {
  EXPECT_EQ(decode_escapes("a_x000D_b_x005F_x000D_c_xZZ_x"), "a\rb_x000D_c_xZZ_x");
  EXPECT_EQ(decode_escapes("_x4E00_ _x0000_ _x000D"), "_x4E00_ _x0000_ _x000D");
}

TEST(Xlsx, refuses_entities) {
  auto parts = one_sheet("<sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData>");
  auto& sheet = part(parts, "xl/worksheets/any name.xml");
  sheet.insert(head.size(),
               "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>");
  EXPECT_EQ(kind(read(parts)), &entities_refused);
}

TEST(Xlsx, refuses_deep_nesting_and_broken_xml) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  EXPECT_EQ(kind(read(one_sheet(deep))), &bad_xml);
  EXPECT_EQ(kind(read(one_sheet("<sheetData>"))), &bad_xml);
}

TEST(Xlsx, refuses_a_tag_that_does_not_end) {
  EXPECT_EQ(kind(read(one_sheet("<a b=\"" + std::string(6U << 20U, 'x') + "\"/>"))), &bad_xml);
}

TEST(Xlsx, refuses_an_archive_that_unpacks_too_large) {
  ReadOptions options;
  options.limits.unpacked_bytes = 1'000'000;
  const auto bomb = one_sheet("<sheetData/>" + std::string(2'000'000, ' '));
  EXPECT_LT(zipped(bomb).size(), 10'000U);
  EXPECT_EQ(kind(read(bomb, options)), &unpacks_too_large);
}

TEST(Xlsx, counts_a_part_as_often_as_it_is_unpacked) {
  auto parts = one_sheet("<sheetData/>" + std::string(300'000, ' '));
  std::string sheets;
  for (int i = 0; i < 4; ++i) sheets += "<sheet name=\"a\" r:id=\"r1\"/>";
  part(parts, "xl/workbook.xml") = "<workbook><sheets>" + sheets + "</sheets></workbook>";
  ReadOptions options;
  options.limits.unpacked_bytes = 1'000'000;
  EXPECT_EQ(kind(read(parts, options)), &unpacks_too_large);
  options.limits.sheets = 2;
  EXPECT_EQ(kind(read(parts, options)), &too_many_sheets);
}

TEST(Xlsx, refuses_small_files_that_would_need_large_memory) {
  ReadOptions options;
  options.limits.cells = 100'000;
  std::string wide;
  for (int i = 1; i <= 10; ++i) {
    const auto row = std::to_string(i);
    wide += "<row r=\"" + row + "\"><c r=\"XFD" + row + "\"><v>1</v></c></row>";
  }
  EXPECT_EQ(kind(read(one_sheet("<sheetData>" + wide + "</sheetData>"), options)), &too_many_cells);
  EXPECT_EQ(kind(read(one_sheet("<row r=\"1048576\"><c><v>1</v></c></row>"), options)),
            &too_many_cells);
  options.limits.text_bytes = 20;
  EXPECT_EQ(kind(read(one_sheet("<row><c t=\"str\"><v>123456789</v></c></row>"), options)),
            &too_much_text);
}

TEST(Xlsx, refuses_an_archive_of_too_many_parts) {
  ReadOptions options;
  options.limits.parts = 5;
  EXPECT_EQ(kind(read(one_sheet("<sheetData/>"), options)), &too_many_parts);
}

TEST(Xlsx, names_the_cell_that_passes_a_limit) {
  ReadOptions options;
  options.limits.rows = 10;
  const auto rows = read(one_sheet("<row r=\"11\"><c r=\"A11\"><v>1</v></c></row>"), options);
  ASSERT_EQ(kind(rows), &too_many_rows);
  EXPECT_EQ(rows.issues()[0].place, "六月");
  options.limits.cell_bytes = 4;
  const auto text = read(one_sheet("<row><c r=\"F1\" t=\"str\"><v>12345</v></c></row>"), options);
  ASSERT_EQ(kind(text), &cell_too_long);
  EXPECT_EQ(text.issues()[0].place, "六月!F1");
}

TEST(Xlsx, refuses_cells_that_point_nowhere) {
  EXPECT_EQ(kind(read(one_sheet("<row><c t=\"s\"><v>9</v></c></row>"))), &damaged);
  EXPECT_EQ(kind(read(one_sheet("<row><c r=\"XFE1\"><v>9</v></c></row>"))), &damaged);
}

TEST(Xlsx, refuses_what_is_something_else) {
  EXPECT_EQ(kind(read({{"word/document.xml", "<w/>"}})), &not_a_workbook);
  EXPECT_EQ(kind(read({{"_rels/.rels", "<Relationships>" +
                                           relation("a", "officeDocument", "xl/workbook.bin") +
                                           "</Relationships>"}})),
            &old_workbook);
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto wide = [](const std::string& name) {
    std::string text;
    for (const char c : name) text += std::string{c, '\0'};
    return text;
  };
  EXPECT_EQ(kind(read_workbook(compound + wide("Workbook"), {})), &old_workbook);
  EXPECT_EQ(kind(read_workbook(compound + wide("EncryptedPackage"), {})), &encrypted);
  EXPECT_EQ(kind(read_workbook(compound + wide("WordDocument"), {})), &not_a_workbook);
}

TEST(Xlsx, refuses_a_damaged_archive) {
  auto bytes = zipped(one_sheet("<sheetData><row><c><v>1</v></c></row></sheetData>"));
  EXPECT_EQ(kind(read_workbook(bytes.substr(0, bytes.size() / 2), {})), &damaged);
  auto parts = one_sheet("");
  parts.pop_back();
  EXPECT_EQ(kind(read(parts)), &damaged);
}

TEST(Xlsx, reads_a_published_workbook) {
  const auto bytes = shared_data("workbooks/world_bank_projects_2015.xlsx");
  if (bytes.empty()) GTEST_SKIP() << "no ../shared/data here";
  const auto workbook = read_workbook(bytes, {});
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->sheets.size(), 1U);
  EXPECT_GE(workbook->sheets[0].rows.size(), 500U);
  EXPECT_EQ(workbook->sheets[0].at({3, 0}), (Cell{CellKind::text, "P133664"}));
}

}  // namespace kaigong::sheets
