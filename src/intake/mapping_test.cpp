#include "intake/mapping.h"

#include "intake/dates.h"
#include "intake/targets.h"

#include <gtest/gtest.h>

namespace kaigong::intake {

TEST(Mapping, says_every_mistake_with_its_pointer) {
  const auto mapping = read_mapping(
      R"({"code":"a","header":{"rows":0},"colour":1,"columns":[
          {"header":"名称","letter":"B","to":["project.nam"]},
          {"header":"投资","to":["report.invested_year"],"unit":"斤"},
          {"header":"开工","to":["node.day"],"node":"9.9","dates":["DD/MM"]},
          {"header":"年","to":["report.day"],"pattern":"{month}"}]})");
  ASSERT_FALSE(mapping);
  EXPECT_EQ(mapping.issues().front().place, "/colour");  // the shape first, then what it means

  const auto shaped = read_mapping(
      R"({"code":"a","header":{"rows":0},"columns":[
          {"header":"名称","letter":"B","to":["project.nam"]},
          {"header":"投资","to":["report.invested_year"],"unit":"斤"},
          {"header":"开工","to":["node.day"],"node":"9.9","dates":["DD/MM"]},
          {"header":"年","to":["report.day"],"pattern":"{month}"}]})");
  ASSERT_FALSE(shaped);
  std::vector<std::string> places;
  for (const auto& issue : shaped.issues()) places.push_back(issue.place);
  EXPECT_EQ(places, (std::vector<std::string>{"/header/rows", "/columns/0", "/columns/0/to/0",
                                              "/columns/1/unit", "/columns/2/node",
                                              "/columns/2/dates/0", "/columns/3/pattern"}));
  std::vector<const IssueKind*> kinds;
  for (const auto& issue : shaped.issues()) kinds.push_back(issue.kind);
  EXPECT_EQ(kinds, (std::vector<const IssueKind*>{&bad_number, &which_column, &unknown_target,
                                                  &unknown_unit, &which_node, &bad_date_pattern,
                                                  &bad_pattern}));
  EXPECT_EQ(read_mapping(R"({"columns":[]})").issues()[0].kind, &no_columns);
  EXPECT_EQ(
      read_mapping(R"({"csv":{"separator":";;"},"columns":[{"header":"a"}]})").issues()[0].kind,
      &bad_separator);
  EXPECT_EQ(read_mapping(R"({"columns":[{"letter":"?"}]})").issues()[0].kind, &bad_letter);
  EXPECT_EQ(shipped_mapping("../methods/portfolio").issues()[0].kind, &unknown_mapping);
}

TEST(Mapping, ships_what_reads_and_shows_again) {
  EXPECT_GE(shipped_mappings().size(), 7U);
  for (const auto& code : shipped_mappings()) {
    const auto mapping = shipped_mapping(code);
    ASSERT_TRUE(mapping) << code << " " << mapping.issues()[0].place;
    EXPECT_EQ(mapping->code, code);
    const auto again = read_mapping(show(*mapping));
    ASSERT_TRUE(again) << code;
    EXPECT_EQ(show(*again), show(*mapping));
  }
  EXPECT_FALSE(shipped_mapping("../methods/portfolio"));
}

TEST(Dates, are_read_by_their_patterns) {
  const auto day = [](std::string_view text, std::vector<std::string> patterns) {
    const auto read = read_day_by(text, patterns);
    return read ? show(*read) : std::string("-");
  };
  EXPECT_EQ(day("09/01/2017 12:00:00 AM", {"MM/DD/YYYY hh:mm:ss AM"}), "2017-09-01");
  EXPECT_EQ(day("6/30/2022 12:00:00 AM", {"MM/DD/YYYY hh:mm:ss AM"}), "2022-06-30");
  EXPECT_EQ(day("31/03/2015\n", {"DD/MM/YYYY"}), "2015-03-31");
  EXPECT_EQ(day("31.03.21", {"DD.MM.YY"}), "2021-03-31");
  EXPECT_EQ(day("2022年4月28日", {"YYYY年M月D日"}), "2022-04-28");
  EXPECT_EQ(day("2022.4", {"YYYY.M"}), "2022-04-30");
  EXPECT_EQ(day("2022年4月", {"YYYY.M", "YYYY年M月"}), "2022-04-30");
  EXPECT_EQ(day("2015-06-30T00:00:00Z", {}), "2015-06-30");
  EXPECT_EQ(day("２０２２-04-28", {}), "2022-04-28");
  EXPECT_EQ(day("31/02/2015", {"DD/MM/YYYY"}), "-");
  EXPECT_EQ(day("03/31/2015", {"DD/MM/YYYY"}), "-");
  EXPECT_EQ(day("2022", {"YYYY.M"}), "-");
}

TEST(Dates, are_made_of_years) {
  EXPECT_EQ(fill_pattern("{year-1}-09-30", "2014.0"), "2013-09-30");
  EXPECT_EQ(fill_pattern("{year}-03-31", "2021"), "2021-03-31");
  EXPECT_EQ(fill_pattern("{value}市", "长春"), "长春市");
  EXPECT_FALSE(fill_pattern("{year}", "14"));
  EXPECT_FALSE(fill_pattern("{year}", "2014.5"));
}

TEST(Units, are_read_from_headers) {
  EXPECT_EQ(unit_in("总投资（万元）").unit, MoneyUnit::wan);
  EXPECT_EQ(unit_in("总投资(亿元)").unit, MoneyUnit::yi);
  EXPECT_EQ(unit_in("总投资：元").unit, MoneyUnit::yuan);
  EXPECT_EQ(unit_in("costs (£million)").unit, MoneyUnit::million);
  EXPECT_EQ(unit_in("costs (£million)").currency, "GBP");
  EXPECT_EQ(unit_in("Cost ($)").currency, "USD");
  EXPECT_FALSE(unit_in("总投资").unit);
}

}  // namespace kaigong::intake
