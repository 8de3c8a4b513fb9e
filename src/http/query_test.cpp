#include "http/query.h"

#include <gtest/gtest.h>

namespace kaigong::http {
namespace {

web::Request asking(const web::Pairs& pairs) {
  web::Request request;
  request.query_pairs = pairs;
  for (const auto& [name, value] : pairs) request.query[name] = value;
  return request;
}

TEST(Query, reads_counts_and_days_within_their_range) {
  const auto request = asking({{"offset", "20"}, {"limit", "1000"}, {"as_of", "2022-04-28"}});
  Query query(request);
  const auto page = query.page();
  EXPECT_EQ(page.offset, 20U);
  EXPECT_EQ(page.limit, 1'000U);
  EXPECT_EQ(show(query.day("as_of", Day())), "2022-04-28");
  EXPECT_TRUE(query.issues().empty());
}

TEST(Query, an_empty_member_is_not_given) {
  const auto request = asking({{"offset", ""}, {"as_of", ""}, {"tag", "  "}});
  Query query(request);
  EXPECT_EQ(query.page().offset, 0U);
  EXPECT_EQ(query.day("as_of", *read_day("2022-01-01")), *read_day("2022-01-01"));
  EXPECT_EQ(query.text("tag"), "");
  EXPECT_TRUE(query.issues().empty());
}

TEST(Query, tells_each_bad_member_by_its_name) {
  const auto request =
      asking({{"offset", "1.5"}, {"limit", "99999999999999999999"}, {"x", "1"}, {"as_of", "1"}});
  Query query(request);
  query.page();
  query.day("as_of", Day());
  std::vector<std::string> places;
  for (const auto& issue : query.issues()) places.push_back(issue.place);
  EXPECT_EQ(places, (std::vector<std::string>{"offset", "limit", "as_of", "x"}));
  EXPECT_EQ(query.issues().size(), 4U);
}

TEST(Query, narrowings_that_differ_have_keys_that_differ) {
  Narrowed a, b;
  a.filter.tag = "x";
  b.filter.words = "x";
  EXPECT_NE(a.text(), b.text());
  b = a;
  EXPECT_EQ(a.text(), b.text());
  a.filter.industry = "1 1 x";
  EXPECT_NE(a.text(), b.text());
}

}  // namespace
}  // namespace kaigong::http
