#include "sheets/ods.h"

#include "sheets/read.h"
#include "sheets/zip_for_tests.h"

#include <gtest/gtest.h>

namespace kaigong::sheets {

namespace {

const std::string type = "application/vnd.oasis.opendocument.spreadsheet";

Parts ods(const std::string& spreadsheet, const std::string& styles = "") {
  return {{"mimetype", type},
          {"content.xml", "<office:document-content><office:automatic-styles>" + styles +
                              "</office:automatic-styles><office:body><office:spreadsheet>" +
                              spreadsheet +
                              "</office:spreadsheet></office:body></office:document-content>"}};
}

Parts table(const std::string& rows) {
  return ods("<table:table table:name=\"六月\">" + rows + "</table:table>");
}

Result<Workbook> read(const Parts& parts, const ReadOptions& options = {}) {
  return read_workbook(zipped(parts), options);
}

Sheet read_sheet(const std::string& rows) {
  const auto workbook = read(table(rows));
  EXPECT_TRUE(workbook);
  return workbook ? workbook->sheets.at(0) : Sheet{};
}

const IssueKind* kind(const Result<Workbook>& result) {
  return result ? nullptr : result.issues().front().kind;
}

using Row = std::vector<Cell>;

}  // namespace

TEST(Ods, reads_every_type_of_cell) {
  const auto sheet = read_sheet(
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>长<text:span>春"
      "</text:span><text:s text:c=\"2\"/>x</text:p><text:p>two</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"float\" office:value=\"0.1\"><text:p>0.10</text:p>"
      "</table:table-cell><table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/>"
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-04-28\"/>"
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-04-28T10:00:00.5\"/>"
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT06H30M00S\"/>"
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT36H30M00S\"/>"
      "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
      "<table:table-cell office:value-type=\"string\" office:string-value=\"\" "
      "calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>");
  EXPECT_EQ(sheet.name, "六月");
  EXPECT_EQ(sheet.rows[0], (Row{{CellKind::text, "长春  x\ntwo"},
                                {CellKind::number, "0.1"},
                                {CellKind::number, "0.5"},
                                {CellKind::date, "2022-04-28"},
                                {CellKind::date, "2022-04-28T10:00:00"},
                                {CellKind::date, "06:30:00"},
                                {CellKind::text, "36:30:00"},
                                {CellKind::boolean, "TRUE"},
                                {CellKind::error, "#DIV/0!"}}));
}

TEST(Ods, ignores_white_space_of_pretty_printers_and_remarks) {
  const auto sheet = read_sheet(
      "\n <table:table-row>\n <table:table-cell>\n <office:annotation><text:p>remark</text:p>"
      "</office:annotation>\n <text:p>a</text:p>\n <text:p>b</text:p>\n </table:table-cell>\n"
      " </table:table-row>\n");
  EXPECT_EQ(sheet.rows, (std::vector<Row>{{{CellKind::text, "a\nb"}}}));
}

TEST(Ods, repeats_filled_cells_and_only_counts_blank_ones) {
  const auto sheet = read_sheet(
      "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
      "table:number-columns-repeated=\"3\"><text:p>a</text:p></table:table-cell><table:table-cell "
      "table:number-columns-repeated=\"16381\"/></table:table-row>"
      "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell/></table:table-row>"
      "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell>"
      "<text:p>z</text:p></table:table-cell></table:table-row>"
      "<table:table-row table:number-rows-repeated=\"1048568\"><table:table-cell "
      "table:number-columns-repeated=\"16384\"/></table:table-row>");
  ASSERT_EQ(sheet.rows.size(), 8U);
  EXPECT_EQ(sheet.rows[1].size(), 3U);
  EXPECT_EQ(sheet.at({1, 2}).text, "a");
  EXPECT_EQ(sheet.at({7, 2}).text, "z");
}

TEST(Ods, refuses_repetitions_that_need_large_memory) {
  const auto parts = table(
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
      "table:number-columns-repeated=\"16384\"><text:p>a</text:p></table:table-cell>"
      "</table:table-row>");
  ReadOptions options;
  options.limits.cells = 100'000;
  EXPECT_EQ(kind(read(parts, options)), &too_many_cells);
}

TEST(Ods, reads_merged_and_covered_cells) {
  const auto sheet = read_sheet(
      "<table:table-row><table:table-cell table:number-columns-spanned=\"3\" "
      "table:number-rows-spanned=\"2\"><text:p>a</text:p></table:table-cell>"
      "<table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell>"
      "<text:p>d</text:p></table:table-cell></table:table-row>");
  EXPECT_EQ(sheet.merged, (std::vector<Range>{{{0, 0}, {1, 2}}}));
  EXPECT_EQ(sheet.at({0, 3}).text, "d");
}

TEST(Ods, tells_hidden_sheets_and_leaves_change_records_out) {
  const auto workbook =
      read(ods("<table:tracked-changes><table:table-cell><text:p>old</text:p></table:table-cell>"
               "</table:tracked-changes><table:table table:name=\"a\" table:style-name=\"t1\"/>"
               "<table:table table:name=\"b\" table:style-name=\"t2\"/>",
               "<style:style style:name=\"t1\"><style:table-properties table:display=\"true\"/>"
               "</style:style><style:style style:name=\"t2\"><style:table-properties "
               "table:display=\"false\"/></style:style>"));
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->format, "ods");
  ASSERT_EQ(workbook->sheets.size(), 2U);
  EXPECT_FALSE(workbook->sheets[0].hidden);
  EXPECT_TRUE(workbook->sheets[1].hidden);
}

TEST(Ods, refuses_a_password) {
  auto parts = table("");
  parts.emplace_back("META-INF/manifest.xml",
                     "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
                     "</manifest:file-entry></manifest:manifest>");
  EXPECT_EQ(kind(read(parts)), &encrypted);
}

TEST(Ods, refuses_other_documents) {
  auto parts = table("");
  parts[0].second = "application/vnd.oasis.opendocument.text";
  EXPECT_EQ(kind(read(parts)), &not_a_workbook);
}

}  // namespace kaigong::sheets
