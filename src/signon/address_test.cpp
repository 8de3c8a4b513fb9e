#include "signon/address.h"

#include <gtest/gtest.h>

namespace kaigong::signon {
namespace {

TEST(Addresses, are_asked_by_tls_or_on_this_machine) {
  EXPECT_TRUE(may_be_asked("https://id.example/token?a=b"));
  EXPECT_TRUE(may_be_asked("http://127.1.2.3:9/token"));
  for (const auto* text :
       {"http://id.example/", "//id.example", "https://id.example/#a", "https://u@id.example/",
        "gopher://127.0.0.1", "http://127.a.example", "https://id.example/\n", ""})
    EXPECT_FALSE(may_be_asked(text)) << text;
  EXPECT_FALSE(may_be_asked("https://a/" + std::string(3'000, 'x')));
}

TEST(Addresses, may_be_shown_without_tls) {
  EXPECT_TRUE(may_be_shown("http://10.0.0.1:8080/api/sign-on/back"));
  EXPECT_FALSE(may_be_shown("http://"));
  EXPECT_FALSE(may_be_shown("http://a b/"));
  EXPECT_FALSE(may_be_shown("http:///api/sign-on/back"));
}

TEST(Addresses, hold_any_text_in_their_query) {
  EXPECT_EQ(with_query("https://a/b", {{"x", "1 &=+"}, {"名", ""}}),
            "https://a/b?x=1%20%26%3D%2B&%E5%90%8D=");
  EXPECT_EQ(with_query("https://a/b?c=d", {{"x", "1"}}), "https://a/b?c=d&x=1");
}

}  // namespace
}  // namespace kaigong::signon
