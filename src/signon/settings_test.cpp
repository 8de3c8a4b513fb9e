#include "signon/settings.h"

#include "store/small_store_test.h"

#include <gtest/gtest.h>

#include <fstream>

namespace kaigong::signon {
namespace {

std::string judged(const Settings& settings) {
  std::string out;
  for (const auto& issue : judge(settings)) out.append(issue.kind->code).append(";");
  return out;
}

TEST(Settings, stand_where_they_can_work) {
  for (const auto* issuer : {"https://id.example.gov.cn", "https://id.example:8443/realms/a/",
                             "http://127.0.0.1:9000", "http://localhost/x", "http://[::1]:9"})
    EXPECT_EQ(judged({issuer, "kaigong", "", "", ""}), "") << issuer;
  EXPECT_EQ(judged({"https://a", "k", "", "", "http://10.0.0.1:8080/api/sign-on/back"}), "");
}

TEST(Settings, say_all_that_is_wrong) {
  for (const auto* issuer :
       {"", "id.example", "http://id.example", "ftp://id.example", "https://", "https://a b",
        "https://u:p@id.example", "https://a?b=c", "https://a#b", "http://127.0.0.1.evil.example",
        "http://localhost.evil.example", "javascript:alert(1)", "file:///etc/passwd"})
    EXPECT_EQ(judged({issuer, "kaigong", "", "", ""}), "sign_on.not_a_provider;") << issuer;
  EXPECT_EQ(judged({"http://a", "", "", "", "https://b/elsewhere"}),
            "sign_on.not_a_provider;sign_on.no_client;sign_on.not_a_back;");
}

TEST(Secrets, are_read_without_the_end_of_their_line) {
  const TestFolder folder;
  const auto file = folder.file("secret");
  std::ofstream(file) << "a secret\r\n";
  EXPECT_EQ(*read_secret(file), "a secret");
  std::ofstream(file) << " \n";
  EXPECT_EQ(read_secret(file).issues().front().kind->code, "sign_on.bad_secret");
  EXPECT_FALSE(read_secret(folder.file("none")));
}

}  // namespace
}  // namespace kaigong::signon
