#include "sheets/csv.h"
#include "sheets/zip_for_tests.h"

#include <gtest/gtest.h>

namespace kaigong::sheets {

namespace {

Result<Workbook> read(std::string_view bytes) { return read_workbook(bytes, {}); }

using Table = std::vector<std::vector<std::string>>;

Table table(const Workbook& workbook) {
  Table rows;
  for (const auto& row : workbook.sheets.at(0).rows) {
    rows.emplace_back();
    for (const auto& cell : row) rows.back().push_back(cell.text);
  }
  return rows;
}

const IssueKind* kind(const Result<Workbook>& result) {
  return result ? nullptr : result.issues().front().kind;
}

}  // namespace

TEST(Csv, reads_quotes_with_separators_line_breaks_and_doubled_quotes) {
  const auto workbook = read("a,b\r\n\"x,1\n2\",\"say \"\"hi\"\"\"\r\n");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(table(*workbook), (Table{{"a", "b"}, {"x,1\n2", "say \"hi\""}}));
  EXPECT_EQ(workbook->format, "csv");
  EXPECT_EQ(workbook->encoding, "UTF-8");
}

TEST(Csv, knows_all_three_line_ends) {
  const Table expected{{"a", "b"}, {"c", "d"}};
  for (const auto* bytes : {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r"}) {
    EXPECT_EQ(table(*read(bytes)), expected) << bytes;
  }
}

TEST(Csv, keeps_blank_lines_and_ends_rows_with_their_last_filled_cell) {
  const auto workbook = read("a,,b,,\n\n,x\n,,\n");
  EXPECT_EQ(table(*workbook), (Table{{"a", "", "b"}, {}, {"", "x"}}));
  EXPECT_EQ(workbook->sheets[0].at({0, 1}).kind, CellKind::blank);
  EXPECT_EQ(workbook->sheets[0].at({99, 99}).kind, CellKind::blank);
}

TEST(Csv, finds_the_separator_outside_quotes) {
  EXPECT_EQ(read("a;b\n\"1,2,3\";\"4,5,6\"\n")->separator, ';');
  EXPECT_EQ(read("a\tb\n1,5\t2\n")->separator, '\t');
  EXPECT_EQ(read("alone\nwords\n")->separator, ',');
  EXPECT_EQ(read("标题\na,b,c\n1;2,2,3\n")->separator, ',');
}

TEST(Csv, obeys_the_separator_line_of_excel) {
  const auto workbook = read("sep=|\r\na|b,c\r\n");
  EXPECT_EQ(table(*workbook), (Table{{"a", "b,c"}}));
}

TEST(Csv, obeys_what_the_sender_says) {
  ReadOptions options;
  options.separator = ';';
  options.encoding = "gbk";
  options.file_name = "六月/list.csv";
  const auto workbook = read_workbook("\xB3\xA4,a;b\n", options);
  EXPECT_EQ(table(*workbook), (Table{{"长,a", "b"}}));
  EXPECT_EQ(workbook->sheets[0].name, "list");
  options.encoding = "EBCDIC";
  EXPECT_EQ(kind(read_workbook("a", options)), &unknown_encoding);
}

TEST(Csv, takes_off_the_byte_order_mark) {
  EXPECT_EQ(table(*read("\xEF\xBB\xBF项目,名称\n")), (Table{{"项目", "名称"}}));
}

TEST(Csv, reads_utf16_with_a_mark) {
  using namespace std::string_view_literals;
  const auto little = read("\xFF\xFE\x7F\x95,\0b\0"sv);
  EXPECT_EQ(table(*little), (Table{{"长", "b"}}));
  EXPECT_EQ(little->encoding, "UTF-16LE");
  const auto big = read("\xFE\xFF\x95\x7F\0,\0b"sv);
  EXPECT_EQ(table(*big), (Table{{"长", "b"}}));
  EXPECT_EQ(kind(read("\xFF\xFE\x7F\x95,\0\0"sv)), &undecodable);
}

TEST(Csv, tells_chinese_bytes_from_western_ones) {
  const auto chinese =
      read("\xCF\xEE\xC4\xBF\xC3\xFB\xB3\xC6,\xCD\xB6\xD7\xCA\n");  // 项目名称,投资
  EXPECT_EQ(chinese->encoding, "GB18030");
  EXPECT_EQ(table(*chinese), (Table{{"项目名称", "投资"}}));

  const auto western = read(
      "it\x92s \xA3"
      "5m,caf\xE9 na\xEFve\n");
  EXPECT_EQ(western->encoding, "windows-1252");
  EXPECT_EQ(table(*western), (Table{{"it’s £5m", "café naïve"}}));
}

TEST(Csv, loses_no_byte_that_windows_1252_leaves_undefined) {
  EXPECT_EQ(table(*read("a\x81z\n")), (Table{{"a\xC2\x81z"}}));
}

TEST(Csv, tells_the_line_of_bytes_that_do_not_fit) {
  ReadOptions options;
  options.encoding = "UTF-8";
  const auto result = read_workbook("a\nb\nc\xFFz\n", options);
  ASSERT_EQ(kind(result), &undecodable);
  EXPECT_EQ(result.issues()[0].value, "3");
}

TEST(Csv, tells_the_line_of_a_quote_that_never_ends) {
  const auto result = read("a,b\n\"x\ny\",z\nc,\"d\ne\n");
  ASSERT_EQ(kind(result), &unclosed_quote);
  EXPECT_EQ(result.issues()[0].value, "4");
}

TEST(Csv, keeps_a_quote_inside_a_field) {
  EXPECT_EQ(table(*read("5\" pipe,\"a\"b\n")), (Table{{"5\" pipe", "ab"}}));
}

TEST(Csv, refuses_what_passes_a_limit) {
  ReadOptions options;
  options.limits.rows = 2;
  EXPECT_EQ(kind(read_workbook("a\nb\nc\n", options)), &too_many_rows);
  EXPECT_EQ(kind(read_workbook("a\nb\n\n\n", options)), nullptr);
  options.limits.columns = 2;
  EXPECT_EQ(kind(read_workbook("a,b,c\n", options)), &too_many_columns);
  options.limits.cell_bytes = 3;
  const auto long_cell = read_workbook("a,b\nabcd\n", options);
  ASSERT_EQ(kind(long_cell), &cell_too_long);
  EXPECT_EQ(long_cell.issues()[0].place, "Sheet1!A2");
  options.limits.workbook_bytes = 4;
  EXPECT_EQ(kind(read_workbook("a,b,c", options)), &too_large);
}

TEST(Csv, refuses_what_is_no_table) {
  using namespace std::string_view_literals;
  EXPECT_EQ(kind(read("%PDF-1.7\n")), &not_a_workbook);
  EXPECT_EQ(kind(read("\x89PNG\0\0"sv)), &not_a_workbook);
  EXPECT_EQ(kind(read("\n <!DOCTYPE html><table>")), &web_page);
  EXPECT_EQ(kind(read("<?xml version=\"1.0\"?><Workbook/>")), &web_page);
}

TEST(Csv, reports_progress_by_thousands) {
  std::string bytes;
  for (int i = 0; i < 2500; ++i) bytes += "x\n";
  std::vector<std::uint64_t> seen;
  ReadOptions options;
  options.progress = [&](std::uint64_t rows) { seen.push_back(rows); };
  ASSERT_TRUE(read_workbook(bytes, options));
  EXPECT_EQ(seen, (std::vector<std::uint64_t>{1000, 2000}));
}

TEST(Csv, reads_the_published_files) {
  struct Published {
    const char* name;
    const char* encoding;
    char separator;
    std::size_t rows;
    std::size_t columns;
  };
  const Published files[] = {
      {"nyc_capital_projects_2013_2017.csv", "UTF-8", ',', 840, 16},
      {"uk_gmpp_2014_2017.csv", "UTF-8", ',', 676, 15},
      {"uk_gmpp_2018_2020.csv", "UTF-8", ',', 392, 19},
      {"raw/uk_gmpp_2021.csv", "windows-1252", ';', 185, 16},
  };
  if (shared_data(files[0].name).empty()) GTEST_SKIP() << "no ../shared/data here";
  for (const auto& file : files) {
    const auto bytes = shared_data(file.name);
    const auto workbook = read(bytes);
    ASSERT_TRUE(workbook) << file.name;
    EXPECT_EQ(workbook->encoding, file.encoding) << file.name;
    EXPECT_EQ(workbook->separator, file.separator) << file.name;
    EXPECT_EQ(workbook->sheets[0].rows.size(), file.rows) << file.name;
    EXPECT_LE(workbook->sheets[0].rows[1].size(), file.columns) << file.name;
  }
}

}  // namespace kaigong::sheets
