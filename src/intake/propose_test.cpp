#include "intake/small_import_test.h"
#include "sheets/read.h"

namespace kaigong::intake {

namespace {

Mapping proposed(TestLedger& ledger, const std::string& csv) {
  const auto workbook = sheets::read_workbook(csv, {});
  EXPECT_TRUE(workbook);
  return ledger.desk().read([&](const Board& board) { return propose(*workbook, board); });
}

std::string target(const Mapping& mapping, const std::string& header) {
  for (const auto& column : mapping.columns) {
    if (column.header == header) return column.to.empty() ? "nowhere" : column.to[0];
  }
  return "missing";
}

}  // namespace

TEST(Propose, reads_an_offices_headers) {
  TestLedger ledger("CNY");
  const std::string csv =
      "2022年重大项目进展表,,,,,,,,\n"
      "序号,项目名称,建设地点,总投资（亿元）,2022年计划投资（万元）,1—4月完成投资（万元）,"
      "形象进度,开工时间,责任单位\n"
      "1,甲,全市,1.5,8000,2000,主体施工,2022年3月,市住建局\n";
  const auto mapping = proposed(ledger, csv);
  EXPECT_EQ(mapping.header.row, 2U);
  EXPECT_EQ(target(mapping, "项目名称"), "project.name");
  EXPECT_EQ(target(mapping, "建设地点"), "project.region");
  EXPECT_EQ(target(mapping, "总投资(亿元)"), "project.total");
  EXPECT_EQ(target(mapping, "2022年计划投资(万元)"), "plan.amount");
  EXPECT_EQ(target(mapping, "1—4月完成投资(万元)"), "report.invested_year");
  EXPECT_EQ(target(mapping, "开工时间"), "node.day");
  EXPECT_EQ(target(mapping, "责任单位"), "project.department");
  EXPECT_EQ(target(mapping, "序号"), "nowhere");

  // What is proposed reads back and imports as it stands.
  const auto read = read_mapping(show(mapping));
  ASSERT_TRUE(read) << read.issues()[0].place;
}

TEST(Propose, reads_new_yorks_headers) {
  TestLedger ledger("USD");
  const auto bytes = shared_data("nyc_capital_projects_2013_2017.csv");
  if (bytes.empty()) GTEST_SKIP() << "../shared/data isn't here";
  const auto mapping = proposed(ledger, bytes);
  EXPECT_EQ(target(mapping, "PID"), "project.code");
  EXPECT_EQ(target(mapping, "Budget Forecast"), "report.total_forecast");
  EXPECT_EQ(target(mapping, "Date Reported As Of"), "report.day");
}

}  // namespace kaigong::intake
