#include "web/target.h"

#include <gtest/gtest.h>

namespace kaigong::web {
namespace {

std::string path_of(std::string_view text) {
  const auto target = read_target(text);
  return target ? target->path : "refused";
}

TEST(Target, is_decoded_and_normalised) {
  EXPECT_EQ(path_of("/"), "/");
  EXPECT_EQ(path_of("//api/./projects//7/"), "/api/projects/7");
  EXPECT_EQ(path_of("/%E5%90%89%E6%9E%97"), "/吉林");
  EXPECT_EQ(path_of("/a+b%20c?x=/../"), "/a+b c");
  EXPECT_EQ(path_of("http://example.com"), "/");
  EXPECT_EQ(read_target("HTTP://example.com:80/x?y=1")->authority, "example.com:80");
  EXPECT_EQ(read_target("/x?y=1&z")->query_text, "y=1&z");
}

TEST(Target, is_refused_when_it_could_mean_something_else) {
  for (const auto* text :
       {"", "*", "x", "/..", "/a/../b", "/%2e%2E/x", "/a%2Fb", "/a%00", "/%", "/%1", "/%zz", "/%0a",
        "/%ff", "/a\\b", "/%5c..", "/a#b", "http://", "/\x01"}) {
    EXPECT_EQ(path_of(text), "refused") << text;
  }
}

TEST(Query, keeps_order_and_repeats) {
  const auto pairs = read_query("a=1&b=%E5%90%89+x&&a=2&c&=d&e=f=g");
  ASSERT_TRUE(pairs);
  const Pairs expected = {{"a", "1"}, {"b", "吉 x"}, {"a", "2"},
                          {"c", ""},  {"", "d"},     {"e", "f=g"}};
  EXPECT_EQ(*pairs, expected);
  EXPECT_FALSE(read_query("a=%"));
  EXPECT_FALSE(read_query("a=%00"));
  std::string many;
  for (int i = 0; i < 201; ++i) many += "a=1&";
  EXPECT_FALSE(read_query(many));
}

TEST(AcceptEncoding, is_weighed) {
  EXPECT_EQ(choose_coding("gzip, deflate, br", true, true), Coding::brotli);
  EXPECT_EQ(choose_coding("gzip, br;q=0.5", true, true), Coding::gzip);
  EXPECT_EQ(choose_coding("br ; q=0.000, GZIP;q=0.001", true, true), Coding::gzip);
  EXPECT_EQ(choose_coding("br", true, false), Coding::identity);
  EXPECT_EQ(choose_coding("*", true, false), Coding::gzip);
  EXPECT_EQ(choose_coding("*;q=0, gzip", true, true), Coding::gzip);
  EXPECT_EQ(choose_coding("gzip;q=2", true, true), Coding::identity);
  EXPECT_EQ(choose_coding("gzip;q=x", true, true), Coding::identity);
  EXPECT_EQ(choose_coding("", true, true), Coding::identity);
}

TEST(IfNoneMatch, compares_weakly) {
  EXPECT_TRUE(none_match_hits("\"a\", W/\"b\"", "\"b\""));
  EXPECT_TRUE(none_match_hits("\"b\"", "W/\"b\""));
  EXPECT_TRUE(none_match_hits("*", "\"b\""));
  EXPECT_FALSE(none_match_hits("\"a\"", "\"b\""));
  EXPECT_FALSE(none_match_hits("*", ""));
}

TEST(Origin, is_the_same_only_with_the_same_port) {
  EXPECT_TRUE(same_origin("http://Localhost:8080", "localhost:8080"));
  EXPECT_FALSE(same_origin("http://localhost:8081", "localhost:8080"));
  EXPECT_FALSE(same_origin("null", "localhost"));
  EXPECT_FALSE(same_origin("http://", ""));
  EXPECT_EQ(host_name("[::1]:80"), "[::1]");
  EXPECT_EQ(host_name("localhost:80"), "localhost");
}

}  // namespace
}  // namespace kaigong::web
