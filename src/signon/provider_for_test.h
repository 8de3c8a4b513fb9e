#pragma once

#include "base/day.h"
#include "signon/fetch.h"
#include "signon/jose.h"
#include "signon/jose_for_test.h"

#include <gtest/gtest.h>  // tidy: allow what the tests of two rooms share

#include <map>
#include <string>

// A provider of identities in the test's own memory. It knows one person at a time.
namespace kaigong::signon {

using Said = std::map<std::string, std::string>;

inline Said read_form(std::string_view text) {
  Said out;
  std::string name, value;
  auto* into = &name;
  const auto take = [&] {
    if (!name.empty()) out[name] = value;
    name.clear();
    value.clear();
    into = &name;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '&') {
      take();
    } else if (text[i] == '=') {
      into = &value;
    } else if (text[i] == '%') {
      *into += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      *into += text[i];
    }
  }
  take();
  return out;
}

struct FakeProvider {
  std::string issuer = "https://id.example";
  std::string client = "kaigong";
  std::string subject = "7";
  Signer signer = Signer::ec();
  std::string key_name = "k1";
  json::Object document{{"issuer", "https://id.example"},
                        {"authorization_endpoint", "https://id.example/auth"},
                        {"token_endpoint", "https://id.example/token"},
                        {"jwks_uri", "https://id.example/keys"}};
  json::Object claims;  // instead of the right ones
  std::string token;    // instead of a right one
  bool is_down = false;
  int status = 200;  // of the token
  std::int64_t now_ms = 1'651'110'300'000;
  std::map<std::string, int> asked;  // by the end of the address
  Question last;
  Said went;  // with what the browser came

  FakeProvider() = default;
  FakeProvider(const FakeProvider&) = delete;
  FakeProvider& operator=(const FakeProvider&) = delete;

  // The browser comes to sign on.
  void come(std::string_view address) {
    EXPECT_TRUE(address.starts_with("https://id.example/auth?")) << address;
    went = read_form(address.substr(address.find('?') + 1));
  }

  Fetch fetch() {
    return [this](const Question& question) { return answer(question); };
  }

  Fetched answer(const Question& question) {
    const auto what = question.address.substr(question.address.rfind('/') + 1);
    ++asked[what];
    last = question;
    if (is_down) return {0, "", "nobody there"};
    if (what == "openid-configuration") return {200, boost::json::serialize(document), ""};
    if (what == "keys") return {200, set_of({signer.key(key_name)}), ""};
    if (what != "token") return {404, "", ""};
    if (status != 200) return {status, R"({"error":"invalid_grant"})", ""};
    const auto form = read_form(question.form);
    EXPECT_EQ(challenge_of(form.at("code_verifier")), went.at("code_challenge"));
    EXPECT_EQ(form.at("redirect_uri"), went.at("redirect_uri"));
    EXPECT_EQ(form.at("grant_type"), "authorization_code");
    const json::Object out{{"access_token", "not for us"},
                           {"token_type", "Bearer"},
                           {"id_token", token.empty() ? right_token() : token}};
    return {200, boost::json::serialize(out), ""};
  }

  std::string right_token() const {
    json::Object all{{"iss", issuer},        {"aud", client},
                     {"sub", subject},       {"nonce", went.at("nonce")},
                     {"iat", now_ms / 1000}, {"exp", now_ms / 1000 + 300}};
    for (const auto& [name, value] : claims) all[name] = value;
    return signer.sign("ES256", key_name, boost::json::serialize(all));
  }
};

}  // namespace kaigong::signon
