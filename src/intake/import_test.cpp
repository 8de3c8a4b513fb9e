#include "intake/import.h"

#include "desk/forms.h"
#include "intake/small_import_test.h"
#include "sheets/read.h"
#include "sheets/write.h"
#include "sheets/zip_for_tests.h"

#include <algorithm>

namespace kaigong::intake {

namespace {

using sheets::CellKind;

sheets::CellToWrite text(std::string value) { return {CellKind::text, std::move(value)}; }
sheets::CellToWrite number(std::string value) { return {CellKind::number, std::move(value)}; }

Mapping mapping_of(const std::string& json) {
  const auto mapping = read_mapping(json);
  EXPECT_TRUE(mapping) << mapping.issues()[0].place << " " << sentence(mapping.issues()[0]).en;
  return mapping ? *mapping : Mapping{};
}

ImportOutcome import(TestLedger& ledger, const std::string& bytes, const Mapping& mapping,
                     bool good_rows_only = false, bool dry_run = false) {
  ImportOptions options;
  options.by = {1};
  options.today = Day::of(2022, 6, 30);
  options.file_name = "表.csv";
  options.good_rows_only = good_rows_only;
  options.dry_run = dry_run;
  return import_workbook(ledger.desk(), bytes, mapping, options);
}

Project project(TestLedger& ledger, const std::string& name) {
  return ledger.desk().read([&](const Board& board) {
    const auto* found = board.find_name(name);
    EXPECT_NE(found, nullptr) << name;
    return found == nullptr ? Project{} : *found;
  });
}

const std::string monthly = R"({
  "code": "monthly", "currency": "CNY", "header": {"find": ["项目名称"], "rows": 2},
  "skip": {"sections": [{"numeral": "chinese", "to": "project.region"},
                        {"numeral": "bracketed", "to": "project.sector",
                         "values": {"产业项目": "industry"}}]},
  "regions": "create", "listed": "first_report",
  "columns": [
    {"header": "项目名称", "to": ["project.name"]},
    {"header": "总投资（万元）", "to": ["project.total"], "unit": "header"},
    {"header": "2022年投资（亿元） / 计划", "to": ["plan.amount"], "unit": "header", "year": 2022},
    {"header": "2022年投资（亿元） / 1—4月完成", "to": ["report.invested_year"], "unit": "header",
     "period": "2022-04", "blanks": ["-", "/"]},
    {"header": "开工时间", "to": ["node.day"], "node": "3.4", "dates": ["YYYY.M", "YYYY年M月"]},
    {"header": "开工情况", "to": ["state.state"], "values": {"已开工": "building"},
     "optional": true}
  ]})";

std::string monthly_workbook() {
  sheets::SheetToWrite sheet;
  sheet.name = "4月";
  sheet.rows = {
      {text("2022年重大项目表")},
      {text("序号"),
       text("项 目\n名 称"),
       text("总投资(万元)"),
       text("2022年投资（亿元）"),
       {},
       text("开工时间")},
      {{}, {}, {}, text("计划"), text("1—4月完成"), {}},
      {text("合计"), {}, number("15000.5"), number("1.2")},
      {text("一"), text("长春市（共2个）"), number("15000.5")},
      {{}, text("（一）产业项目")},
      {number("1"), text("甲项目"), number("10000.5"), number("0.8"), number("0.2"),
       text("2022.3")},
      {number("2"), text("乙项目"), number("5000"), number("0.4"), text("-"), number("44682")},
      {},
      {text("二、吉林市")},
      {number("3"), text("丙项目"), number("12,345"), {}, {}, text("2021年10月")},
      {text("小计"), {}, number("12345")},
      {text("注：数据截至4月底")}};
  sheet.merged = {{{1, 0}, {2, 0}}, {{1, 1}, {2, 1}}, {{1, 2}, {2, 2}},
                  {{1, 3}, {1, 4}}, {{1, 5}, {2, 5}}, {{0, 0}, {0, 5}}};
  return sheets::write_workbook({sheet});
}

}  // namespace

TEST(Import, reads_titles_two_line_headers_sections_and_totals) {
  TestLedger ledger("CNY");
  const auto outcome = import(ledger, monthly_workbook(), mapping_of(monthly));
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(outcome.rows_read, 3);
  EXPECT_EQ(outcome.rows_skipped, (std::map<std::string, std::int64_t>{
                                      {"blank", 1}, {"note", 1}, {"section", 3}, {"total", 2}}));
  const auto first = project(ledger, "甲项目");
  EXPECT_EQ(first.totals.at(0).total, 10'000'500'000);
  EXPECT_EQ(first.plans.at(0).amount, 8'000'000'000);
  EXPECT_EQ(first.plans.at(0).year, 2022);
  EXPECT_EQ(first.reports.at(0).invested_year, 2'000'000'000);
  EXPECT_EQ(show(lengthen(first.reports.at(0).day)), "2022-04-30");
  EXPECT_EQ(show(lengthen(first.nodes.at(0).at)), "2022-03-31");
  const auto second = project(ledger, "乙项目");
  EXPECT_TRUE(second.reports.empty());
  EXPECT_EQ(show(lengthen(second.nodes.at(0).at)), "2022-05-01");  // a serial number
  const auto third = project(ledger, "丙项目");
  EXPECT_EQ(show(lengthen(third.nodes.at(0).at)), "2021-10-31");
  ledger.desk().read([&](const Board& board) {
    EXPECT_EQ(board.region(first.region)->name.zh, "长春市");
    EXPECT_EQ(board.region(third.region)->name.zh, "吉林市");
    EXPECT_TRUE(board.region(first.region)->races);
    EXPECT_EQ(board.text(first.sector), "industry");
    EXPECT_EQ(board.text(third.sector), "");  // a section of the section before
    EXPECT_EQ(board.workbooks().size(), 1U);
    EXPECT_EQ(board.workbooks()[0].said.rows, 3);
  });
}

TEST(Import, says_all_issues_by_cell_and_records_none) {
  TestLedger ledger("CNY");
  const std::string csv =
      "编号,项目名称,总投资（万元）,日期,比例,地区\n"
      "1,甲,很多,2022-13-01,120%,无此地\n"
      "2,,100,2022-04-30,50,全市\n"
      "3,丙,100,2022-04-30,50,全市\n"
      "4,丁,100,2022.1,50,全市\n";
  const auto mapping = mapping_of(R"({"code":"a","columns":[
      {"header":"编号","to":["project.code"]},{"header":"项目名称","to":["project.name"]},
      {"header":"总投资（万元）","to":["project.total"],"unit":"header"},
      {"header":"日期","to":["report.day"],"dates":["YYYY.M"]},
      {"header":"比例","to":["report.work"]},{"header":"地区","to":["project.region"]}]})");
  const auto outcome = import(ledger, csv, mapping);
  EXPECT_FALSE(outcome.accepted);
  std::vector<std::string> places;
  for (const auto& issue : outcome.issues) places.push_back(issue.issue.place);
  EXPECT_EQ(places, (std::vector<std::string>{"表!C2", "表!D2", "表!F2", "表!A3", "表!D5"}))
      << said(outcome);
  EXPECT_EQ(outcome.issues[4].issue.kind, &unclear_month);
  EXPECT_EQ(outcome.rows_refused, 3);
  EXPECT_EQ(ledger.projects(), 0U);

  const auto back = workbook_with_issues(csv, mapping, outcome);
  const auto opened = sheets::read_workbook(back, {});
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->sheets[0].rows[0].back().text, "差错");
  EXPECT_NE(opened->sheets[0].rows[1].back().text.find("“很多”不是金额"), std::string::npos);
  EXPECT_EQ(opened->sheets[0].rows[3].size(), 6U);

  const auto dry = import(ledger, csv, mapping, true, true);
  EXPECT_TRUE(dry.accepted);
  EXPECT_EQ(dry.recorded.at("project.added/1"), 1);
  EXPECT_EQ(ledger.projects(), 0U);

  const auto good = import(ledger, csv, mapping, true);
  EXPECT_TRUE(good.accepted);
  EXPECT_EQ(good.rows_refused, 3);
  EXPECT_EQ(ledger.projects(), 1U);
  EXPECT_EQ(project(ledger, "丙").reports.size(), 1U);

  const auto again = import(ledger, csv, mapping, true);
  EXPECT_TRUE(again.recorded.empty());
  EXPECT_EQ(again.rows_unchanged, 1);
}

TEST(Import, lets_later_rows_see_earlier_ones) {
  TestLedger ledger("CNY");
  const auto mapping = mapping_of(R"({"code":"a","columns":[
      {"header":"项目","to":["project.name"]},{"header":"月","to":["report.period"]},
      {"header":"累计","to":["report.invested_year"],"unit":"万元"}]})");
  // In the order of their months 300 is followed by 200: the fall is found whatever the order.
  const auto outcome = import(ledger, "项目,月,累计\n甲,2022-05,200\n甲,2022-04,300\n", mapping);
  ASSERT_EQ(outcome.issues.size(), 1U) << said(outcome);
  EXPECT_EQ(outcome.issues[0].issue.place, "表!C2");
  EXPECT_EQ(outcome.issues[0].issue.value, "300.00");

  // A row that is refused takes nothing with it, and its facts aren't taken from it.
  const auto good = import(ledger, "项目,月,累计\n甲,2022-05,200\n甲,2022-04,300\n", mapping, true);
  EXPECT_TRUE(good.accepted);
  EXPECT_EQ(project(ledger, "甲").reports.size(), 1U);
}

TEST(Import, amends_by_the_latest_round_only) {
  TestLedger ledger("CNY");
  const auto mapping = mapping_of(R"({"code":"a","listed":"first_report","columns":[
      {"header":"号","to":["project.code"]},{"header":"项目","to":["project.name"]},
      {"header":"业主","to":["project.owner"]},{"header":"月","to":["report.period"]},
      {"header":"累计","to":["report.invested_year"],"unit":"亿元"}]})");
  const std::string newer = "号,项目,业主,月,累计\nA,甲,新业主,2022-05,2\nA,甲,旧业主,2022-04,1\n";
  ASSERT_TRUE(import(ledger, newer, mapping).accepted);
  const auto owner = [&] {
    const auto word = project(ledger, "甲").owner;
    return ledger.desk().read([&](const Board& board) { return board.text(word); });
  };
  EXPECT_EQ(owner(), "新业主");
  EXPECT_EQ(show(project(ledger, "甲").listed), "2022-04-30");
  const auto older = import(ledger, "号,项目,业主,月,累计\nA,甲,更旧业主,2022-03,0.5\n", mapping);
  ASSERT_TRUE(older.accepted) << said(older);
  EXPECT_EQ(owner(), "新业主");
  EXPECT_EQ(older.remarks.at(0).kind, &older_file);
  ASSERT_TRUE(import(ledger, "号,项目,业主,月,累计\nA,甲,下任业主,2022-06,3\n", mapping).accepted);
  EXPECT_EQ(owner(), "下任业主");
}

TEST(Import, reads_chinese_csv_and_ods) {
  TestLedger ledger("CNY");
  const auto mapping = mapping_of(R"({"code":"a","columns":[
      {"header":"项目","to":["project.name"]},
      {"header":"投资","to":["project.total"],"unit":"万元"},
      {"header":"标签","to":["project.tags"],"split":",","optional":true}]})");
  const std::string gb18030 =
      "\xCF\xEE\xC4\xBF,\xCD\xB6\xD7\xCA\n\xBC\xD7\xCF\xEE\xC4\xBF,45.67890123\n";
  const auto outcome = import(ledger, gb18030, mapping);
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(project(ledger, "甲项目").totals.at(0).total, 45'678'901);
  ASSERT_EQ(outcome.remarks.size(), 1U);
  EXPECT_EQ(outcome.remarks[0].kind, &rounded);

  const std::string cells =
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>项目</text:p>"
      "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>投资</text:p>"
      "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>标签</text:p>"
      "</table:table-cell></table:table-row>"
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>乙</text:p>"
      "</table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"12\"/>"
      "<table:table-cell office:value-type=\"string\"><text:p>省重点, 专项债</text:p>"
      "</table:table-cell></table:table-row>";
  const auto ods =
      sheets::zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                      {"content.xml",
                       "<office:document-content><office:body><office:spreadsheet><table:table "
                       "table:name=\"表\">" +
                           cells +
                           "</table:table></office:spreadsheet></office:body>"
                           "</office:document-content>"}});
  const auto second = import(ledger, ods, mapping);
  ASSERT_TRUE(second.accepted) << said(second);
  EXPECT_EQ(project(ledger, "乙").tags.size(), 2U);
}

TEST(Import, says_what_the_table_lacks) {
  TestLedger ledger("USD");
  const auto mapping = mapping_of(R"({"code":"a","currency":"CNY","header":{"find":["项目名称"]},
      "columns":[{"header":"项目名称","to":["project.name"]}]})");
  EXPECT_EQ(import(ledger, "a,b\n1,2\n", mapping).issues.at(0).issue.kind, &wrong_currency);
  EXPECT_EQ(import(ledger, "a,b\n1,2\n", mapping).issues.at(1).issue.kind, &header_missing);
  const auto columns = mapping_of(R"({"code":"a","columns":[
      {"header":"项目名称","to":["project.name"]},{"header":"b","to":["project.code"]},
      {"header":"总投资（万元）","to":["project.total"],"unit":"header"},
      {"header":"d","to":["project.invested_before"],"unit":"header"}]})");
  const auto outcome = import(ledger, "b,b,总投资（万元）,d\n1,2,3,4\n", columns);
  std::vector<const IssueKind*> kinds;
  for (const auto& issue : outcome.issues) kinds.push_back(issue.issue.kind);
  EXPECT_EQ(kinds, (std::vector<const IssueKind*>{&column_missing, &column_twice, &wrong_currency,
                                                  &no_unit}));
  EXPECT_EQ(import(ledger, "%PDF-1.4", columns).accepted, false);
  const auto named = mapping_of(R"({"code":"a","sheets":{"names":["台账"],"numbers":[2]},
      "columns":[{"header":"b","to":["project.code"]}]})");
  EXPECT_EQ(import(ledger, "b\n1\n", named).issues.at(1).issue.kind, &sheet_missing);
  const auto plain = mapping_of(R"({"code":"a","columns":[{"header":"b","to":["project.name"],
      "values":{"甲":"乙"},"unreadable":"refuse"}]})");
  EXPECT_EQ(import(ledger, "b\n", plain).issues.at(0).issue.kind, &nothing_to_read);
  EXPECT_EQ(import(ledger, "b\n丙\n", plain).issues.at(0).issue.kind, &not_listed);
}

TEST(Import, takes_odd_texts_as_blank_and_keeps_them_in_the_note) {
  TestLedger ledger("GBP");
  const auto mapping = mapping_of(R"({"code":"a","columns":[
      {"header":"b","to":["project.name"]},{"header":"d","to":["report.day"]},
      {"header":"c","to":["report.total_forecast"],"unit":"million","strip":["£"],
       "suffixes":{"m":"million","bn":"one"},"unreadable":"blank","note_blanks":true}]})");
  const auto outcome = import(ledger, "b,d,c\nA,2022-05-01,£1.90m\nB,2022-05-01,Reset\n", mapping);
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  EXPECT_EQ(seldom_of(project(ledger, "A")).forecasts.at(0).total, 190'000'000);
  EXPECT_EQ(outcome.remarks.at(0).kind, &taken_as_blank);
  EXPECT_EQ(outcome.recorded.at("progress.reported/1"), 2);  // the other one says only its note
}

TEST(Import, adds_two_regions_of_one_row) {
  TestLedger ledger("CNY");
  const auto mapping = mapping_of(R"({"code":"a","regions":"create","columns":[
      {"header":"项目","to":["project.name"]},{"header":"市州","to":["project.region"]},
      {"header":"县区","to":["project.region"]}]})");
  const auto outcome = import(ledger, "项目,市州,县区\n甲,长春市,德惠市\n", mapping);
  ASSERT_TRUE(outcome.accepted) << said(outcome);
  ledger.reopen();
  ledger.desk().read([](const Board& board) {
    EXPECT_NE(find_region(board, "长春市"), nullptr);
    EXPECT_NE(find_region(board, "德惠市"), nullptr);
    EXPECT_EQ(board.regions().size(), 3U);
  });
}

TEST(Import, books_a_shared_name_on_nobody) {
  TestLedger ledger("CNY");
  const auto lists = mapping_of(R"({"code":"a","columns":[
      {"header":"号","to":["project.code"]},{"header":"项目","to":["project.name"]},
      {"header":"月","to":["report.period"],"optional":true},
      {"header":"累计","to":["report.invested_year"],"unit":"万元","optional":true}]})");
  ASSERT_TRUE(import(ledger, "号,项目\nA,同名\nB,同名\n", lists).accepted);
  const auto reports = mapping_of(R"({"code":"b","columns":[
      {"header":"项目","to":["report.project"]},{"header":"月","to":["report.period"]},
      {"header":"累计","to":["report.invested_year"],"unit":"万元"}]})");
  const auto outcome = import(ledger, "项目,月,累计\nA,2022-04,1\n同名,2022-05,2\n", reports);
  EXPECT_FALSE(outcome.accepted);
  ASSERT_EQ(outcome.issues.size(), 1U) << said(outcome);
  EXPECT_EQ(outcome.issues[0].issue.kind, &shared_name);
  EXPECT_EQ(outcome.issues[0].issue.place, "表!A3");

  const std::string rows = "号,项目,月,累计\nA,同名,2022-04,1\n,同名,2022-05,2\n,同名,2022-06,3\n";
  const auto listed = import(ledger, rows, lists, true);
  EXPECT_TRUE(listed.accepted);
  EXPECT_EQ(listed.rows_refused, 2) << said(listed);
  EXPECT_EQ(listed.issues.at(0).issue.kind, &shared_name);
  EXPECT_EQ(ledger.projects(), 2U);
  const auto lone = import(ledger, "号,项目\n,同名\n", lists);
  EXPECT_EQ(lone.issues.size(), 1U) << said(lone);
  EXPECT_EQ(lone.issues.at(0).issue.kind, &shared_name);
  ledger.desk().read([](const Board& board) {
    EXPECT_EQ(board.find_code("A")->reports.size(), 1U);
    EXPECT_TRUE(board.find_code("B")->reports.empty());
  });

  // Nor on the first of two that the same file lists.
  const auto fresh = import(ledger, "号,项目,月,累计\nC,新,,\nD,新,,\n,新,2022-05,2\n", lists);
  ASSERT_EQ(fresh.issues.size(), 1U) << said(fresh);
  EXPECT_EQ(fresh.issues[0].issue.place, "表!B4");
}

TEST(Import, amends_since_the_report_and_not_since_the_listing) {
  TestLedger ledger("CNY");
  const auto mapping = mapping_of(R"({"code":"a","listed":"first_report","columns":[
      {"header":"号","to":["project.code"]},{"header":"项目","to":["project.name"]},
      {"header":"入库","to":["project.listed"]},
      {"header":"总投资","to":["project.total"],"unit":"万元"},
      {"header":"月","to":["report.period"]},
      {"header":"累计","to":["report.invested_year"],"unit":"万元"}]})");
  const std::string head = "号,项目,入库,总投资,月,累计\n";
  ASSERT_TRUE(import(ledger, head + "A,甲,2022-01-05,100,2022-04,1\n", mapping).accepted);
  const auto later = import(ledger, head + "A,甲,2022-01-05,120,2022-05,2\n", mapping);
  ASSERT_TRUE(later.accepted) << said(later);
  const auto totals = project(ledger, "甲").totals;
  ASSERT_EQ(totals.size(), 2U);
  EXPECT_EQ(show(lengthen(totals[1].day)), "2022-05-31");
}

TEST(Import, says_a_lone_note_once_however_often_the_file_is_sent) {
  TestLedger ledger("CNY");
  const auto mapping = mapping_of(R"({"code":"a","columns":[
      {"header":"项目","to":["project.name"]},{"header":"月","to":["report.period"]},
      {"header":"备注","to":["report.note"]}]})");
  const std::string rows = "项目,月,备注\n甲,2022-05,停水\n甲,2022-05,停电\n";
  EXPECT_EQ(import(ledger, rows, mapping).recorded.at("progress.reported/1"), 2);
  EXPECT_TRUE(import(ledger, rows, mapping).recorded.empty());
}

TEST(Import, is_not_quadratic) {
  TestLedger ledger("CNY");
  const auto mapping = mapping_of(R"({"code":"a","listed":"first_report","columns":[
      {"header":"号","to":["project.code"]},{"header":"项目","to":["project.name"]},
      {"header":"地区","to":["project.region"]},{"header":"月","to":["report.period"]},
      {"header":"累计","to":["report.invested_year"],"unit":"万元"}],"regions":"create"})");
  const auto table = [](int rows) {
    std::string csv = "号,项目,地区,月,累计\n";
    for (int i = 0; i < rows; ++i) {
      const auto number = std::to_string(i / 5);
      csv += "P" + number + ",项目" + number + ",县" + std::to_string(i / 5 % 60) + ",2022-0" +
             std::to_string(i % 5 + 1) + "," + std::to_string(i % 5 * 100 + 7) + "\n";
    }
    return csv;
  };
  const auto small = import(ledger, table(5'000), mapping, false, true);
  const auto large = import(ledger, table(50'000), mapping, false, true);
  ASSERT_TRUE(large.accepted) << said(large);
  EXPECT_EQ(large.recorded.at("progress.reported/1"), 50'000);
  EXPECT_LT(large.seconds, small.seconds * 40);
  RecordProperty("rows_per_second", static_cast<int>(50'000 / large.seconds));
  std::printf("%.0f rows a second\n", 50'000 / large.seconds);
}

}  // namespace kaigong::intake
