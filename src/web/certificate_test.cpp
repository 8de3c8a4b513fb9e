#include "web/certificate.h"

#include "web/tls_client_for_test.h"

#include <gtest/gtest.h>

#include <ctime>
#include <fstream>

namespace kaigong::web {
namespace {

class Certificates : public testing::Test {
 protected:
  // The codes of all issues, with places.
  static std::string trouble(const std::string& certificate, const std::string& key) {
    const auto read = read_certificate(certificate, key);
    if (read) return "none";
    std::string out;
    for (const auto& issue : read.issues())
      out += std::string(issue.kind->code) + " " + issue.place + ";";
    return out;
  }
  static std::string said(const std::string& certificate, const std::string& key) {
    const auto read = read_certificate(certificate, key);
    return read ? "none" : sentence(read.issues().front()).en;
  }
  std::string write(std::string_view name, std::string_view text) const {
    std::ofstream(folder / name) << text;
    return folder / name;
  }

  Folder folder;
  const std::string certificate = folder / "c.pem";
  const std::string key = folder / "k.pem";
};

TEST_F(Certificates, say_when_they_end) {
  make_certificate(certificate, key);
  const auto read = read_certificate(certificate, key);
  ASSERT_TRUE(static_cast<bool>(read));
  EXPECT_TRUE(static_cast<bool>(*read));
  EXPECT_GT(read->until(), std::time(nullptr) + 80'000);
  EXPECT_LT(read->until(), std::time(nullptr) + 90'000);
  EXPECT_FALSE(static_cast<bool>(Certificate()));
}

TEST_F(Certificates, name_each_file_that_does_not_open_and_why) {
  EXPECT_EQ(trouble(certificate, key), "tls.file_unopened certificate;tls.file_unopened key;");
  EXPECT_EQ(said(certificate, key), "can't open " + certificate + " (No such file or directory)");
  make_certificate(certificate, key);
  EXPECT_EQ(trouble(certificate, folder / ""), "tls.file_unopened key;") << "a folder";
}

TEST_F(Certificates, refuse_what_is_no_certificate_or_no_key) {
  make_certificate(certificate, key);
  const auto junk = write("junk.pem", "nothing of use\n");
  EXPECT_EQ(trouble(junk, key), "tls.no_certificate certificate;");
  EXPECT_EQ(trouble(key, key), "tls.no_certificate certificate;");
  EXPECT_EQ(trouble(certificate, junk), "tls.no_key key;");
  EXPECT_EQ(trouble(write("empty.pem", ""), key), "tls.no_certificate certificate;");
  EXPECT_NE(said(junk, key).find(junk + " ("), std::string::npos) << "with OpenSSL's reason";
}

TEST_F(Certificates, refuse_a_key_with_a_password_without_asking_for_it) {
  make_certificate(certificate, key, "EC", "secret");
  EXPECT_EQ(trouble(certificate, key), "tls.no_key key;");
}

TEST_F(Certificates, refuse_the_key_of_another) {
  make_certificate(certificate, key);
  make_certificate(folder / "other.pem", folder / "other-key.pem");
  EXPECT_EQ(trouble(certificate, folder / "other-key.pem"), "tls.wrong_key key;");
  make_certificate(folder / "rsa.pem", folder / "rsa-key.pem", "RSA");
  EXPECT_EQ(trouble(certificate, folder / "rsa-key.pem"), "tls.wrong_key key;");
  EXPECT_EQ(trouble(folder / "rsa.pem", folder / "rsa-key.pem"), "none");
}

}  // namespace
}  // namespace kaigong::web
