#include "signon/sign_on.h"

#include "signon/provider_for_test.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace kaigong::signon {
namespace {

constexpr const char* back = "https://office.example/api/sign-on/back";

class SignOnTest : public testing::Test {
 protected:
  SignOnTest() { make({"https://id.example", "kaigong", "s&cret", "统一身份认证", ""}); }
  void make(Settings settings) {
    sign_on = std::make_unique<SignOn>(
        std::move(settings), provider.fetch(), [this] { return Instant{provider.now_ms}; },
        [this](std::string_view what) { log.append(what).append("\n"); });
  }
  static std::string code(const auto& result) {
    return result ? "well" : std::string(result.issues().at(0).kind->code);
  }
  // To the provider and back.
  Pending walk() {
    const auto begun = sign_on->begin({Purpose::come_in, "/list", "", {}, {}}, back, "10.0.0.1");
    EXPECT_EQ(code(begun), "well");
    provider.come(begun->address);
    binding = begun->binding;
    auto pending = sign_on->take(provider.went.at("state"), binding);
    EXPECT_EQ(code(pending), "well");
    return *pending;
  }
  std::string ends(const Return& with = {"a code", "", ""}) {
    const auto subject = sign_on->subject_of(walk(), with);
    return subject ? *subject : code(subject);
  }

  FakeProvider provider;
  std::unique_ptr<SignOn> sign_on;
  std::string binding;
  std::string log;
};

TEST_F(SignOnTest, knows_who_came_back) {
  EXPECT_EQ(ends(), "https://id.example 7");
  EXPECT_EQ(provider.went.at("response_type"), "code");
  EXPECT_EQ(provider.went.at("scope"), "openid");
  EXPECT_EQ(provider.went.at("code_challenge_method"), "S256");
  EXPECT_EQ(provider.went.at("redirect_uri"), back);
  EXPECT_EQ(provider.last.user, "") << "the last question was for the keys";
  EXPECT_EQ(log, "");
  ends();
  EXPECT_EQ(provider.last.user, "kaigong");
  EXPECT_EQ(provider.last.password, "s%26cret");
  EXPECT_EQ(provider.asked["openid-configuration"], 1) << "what is known isn't asked again";
  EXPECT_EQ(provider.asked["keys"], 1);
}

TEST_F(SignOnTest, tells_the_secret_as_the_provider_wants_it) {
  provider.document["token_endpoint_auth_methods_supported"] = json::Array{"client_secret_post"};
  ends();
  ends();
  EXPECT_EQ(provider.last.user, "");
  EXPECT_EQ(read_form(provider.last.form).at("client_secret"), "s&cret");
  make({"https://id.example", "kaigong", "", "", ""});
  ends();
  ends();
  EXPECT_EQ(read_form(provider.last.form).count("client_secret"), 0U);
  EXPECT_EQ(read_form(provider.last.form).at("client_id"), "kaigong");
}

TEST_F(SignOnTest, is_good_once_and_in_the_browser_that_began_it) {
  walk();
  const auto state = provider.went.at("state");
  EXPECT_EQ(code(sign_on->take(state, binding)), "sign_on.stale");
  const auto other = sign_on->begin({}, back, "10.0.0.1");
  provider.come(other->address);
  EXPECT_EQ(code(sign_on->take(provider.went.at("state"), binding)), "sign_on.stale");
  EXPECT_EQ(code(sign_on->take(provider.went.at("state"), other->binding)), "well");
  EXPECT_EQ(code(sign_on->take("", "")), "sign_on.stale");
  const auto late = sign_on->begin({}, back, "10.0.0.1");
  provider.come(late->address);
  provider.now_ms += Waiting::good_ms;
  EXPECT_EQ(code(sign_on->take(provider.went.at("state"), late->binding)), "sign_on.stale");
}

TEST_F(SignOnTest, refuses_tokens_that_say_anything_wrong) {
  for (const auto& [name, value] : json::Object{{"iss", "https://evil.example"},
                                                {"aud", "other"},
                                                {"aud", json::Array{"kaigong", "other"}},
                                                {"nonce", "another"},
                                                {"exp", 1'000},
                                                {"iat", 9'000'000'000},
                                                {"sub", ""}}) {
    provider.claims = {{name, value}};
    EXPECT_EQ(ends(), "sign_on.untrusted") << std::string(name);
  }
  provider.claims.clear();
  for (const std::string text : {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) {
    provider.token = text;
    EXPECT_EQ(ends(), "sign_on.untrusted") << text;
  }
  provider.token.clear();
  provider.status = 400;
  EXPECT_EQ(ends(), "sign_on.untrusted");
  EXPECT_NE(log.find("invalid_grant"), std::string::npos) << log;
}

TEST_F(SignOnTest, says_in_the_log_why_and_nothing_secret) {
  provider.claims = {{"aud", "other"}};
  ends({"the code", "", ""});
  provider.token = "a.secret.token";
  ends({"the code", "", ""});
  EXPECT_NE(log.find("it is for somebody else"), std::string::npos);
  EXPECT_NE(log.find("a token's signature doesn't hold"), std::string::npos) << log;
  for (const std::string& secret :
       {std::string("the code"), std::string("a.secret"), std::string("s&cret"), binding,
        provider.went.at("state"), provider.went.at("nonce")})
    EXPECT_EQ(log.find(secret), std::string::npos) << secret;
}

TEST_F(SignOnTest, tells_denials_from_failures) {
  EXPECT_EQ(ends({"", "access_denied", ""}), "sign_on.denied");
  EXPECT_EQ(ends({"", "temporarily_unavailable", ""}), "sign_on.unreachable");
  EXPECT_EQ(ends({"", "<b>Anything\n", ""}), "sign_on.denied");
  EXPECT_EQ(log.find("<b>"), std::string::npos) << "words of a stranger";
  EXPECT_EQ(ends({"", "", ""}), "sign_on.untrusted");
  EXPECT_EQ(ends({std::string(5'000, 'x'), "", ""}), "sign_on.untrusted");
}

TEST_F(SignOnTest, believes_only_its_own_provider) {
  EXPECT_EQ(ends({"a code", "", "https://evil.example"}), "sign_on.untrusted");
  EXPECT_EQ(ends({"a code", "", "https://id.example"}), "https://id.example 7");
  provider.now_ms += 3'600'000;
  provider.document["authorization_response_iss_parameter_supported"] = true;
  EXPECT_EQ(ends(), "sign_on.untrusted") << "it says that it would say so";
}

TEST_F(SignOnTest, uses_no_provider_that_describes_itself_oddly) {
  const auto right = provider.document;
  const auto begins = [&](const char* name, const json::Value& value) {
    provider.document = right;
    provider.document[name] = value;
    make({"https://id.example", "kaigong", "", "", ""});
    return code(sign_on->begin({}, back, "10.0.0.1"));
  };
  const std::string down = "sign_on.unreachable";
  EXPECT_EQ(begins("issuer", "https://id.example/"), down);
  EXPECT_EQ(begins("issuer", 7), down);
  EXPECT_EQ(begins("jwks_uri", "http://id.example/keys"), down);
  EXPECT_EQ(begins("jwks_uri", "http://127.0.0.1/keys"), down) << "by TLS it stays by TLS";
  EXPECT_EQ(begins("token_endpoint", ""), down);
  EXPECT_EQ(begins("token_endpoint", "file:///etc/passwd"), down);
  EXPECT_EQ(begins("authorization_endpoint", "javascript:alert(1)"), down);
  EXPECT_EQ(begins("token_endpoint_auth_methods_supported", json::Array{"private_key_jwt"}), down);
  EXPECT_EQ(begins("id_token_signing_alg_values_supported", json::Array{"HS256"}), down);
  EXPECT_EQ(begins("id_token_signing_alg_values_supported", json::Array{"RS256"}), "well");
  EXPECT_EQ(begins("authorization_endpoint", "https://id.example/auth?tenant=1"), "well");
}

TEST_F(SignOnTest, tries_a_provider_again_that_was_down) {
  provider.is_down = true;
  EXPECT_FALSE(sign_on->look());
  EXPECT_EQ(code(sign_on->begin({}, back, "10.0.0.1")), "sign_on.unreachable");
  EXPECT_EQ(provider.asked["openid-configuration"], 1) << "not once for each who comes";
  provider.is_down = false;
  provider.now_ms += 5'000;
  EXPECT_EQ(ends(), "https://id.example 7");
  EXPECT_NE(log.find("nobody there"), std::string::npos) << log;
}

TEST_F(SignOnTest, goes_on_with_what_it_knows_while_the_description_is_gone) {
  ends();
  provider.now_ms += 3'600'000;
  provider.document.clear();
  EXPECT_EQ(ends(), "https://id.example 7");
  provider.is_down = true;
  EXPECT_EQ(ends(), "sign_on.unreachable");
}

TEST_F(SignOnTest, asks_for_keys_anew_where_one_is_unknown_but_not_each_time) {
  ends();
  provider.key_name = "k2";
  EXPECT_EQ(ends(), "sign_on.untrusted") << "they were asked for just now";
  EXPECT_EQ(provider.asked["keys"], 1);
  provider.now_ms += 60'000;
  EXPECT_EQ(ends(), "https://id.example 7");
  EXPECT_EQ(provider.asked["keys"], 2);
  provider.token = provider.signer.sign("ES256", "nobody's", "{}");
  for (int i = 0; i < 10; ++i) EXPECT_EQ(ends(), "sign_on.untrusted");
  EXPECT_EQ(provider.asked["keys"], 2);
}

TEST_F(SignOnTest, lets_go_of_keys_that_the_provider_took_back) {
  ends();
  const auto stolen = provider.signer;
  provider.signer = Signer::ec();
  provider.key_name = "k2";
  provider.now_ms += 3'600'000;
  walk();
  provider.token = stolen.sign("ES256", "k1", "{}");
  EXPECT_EQ(ends(), "sign_on.untrusted");
  provider.token.clear();
  EXPECT_EQ(ends(), "https://id.example 7");
}

TEST(SignOnThreads, wait_for_a_slow_provider_in_a_bounded_number) {
  std::atomic<int> inside = 0, most = 0;
  std::atomic<bool> go = false;
  const Fetch slow = [&](const Question&) {
    most = std::max(most.load(), ++inside);
    while (!go) std::this_thread::yield();
    --inside;
    return Fetched{0, "", "down"};
  };
  SignOn sign_on(
      {"https://id.example", "kaigong", "", "", ""}, slow, [] { return Instant{1}; },
      [](std::string_view) {});
  std::atomic<int> busy = 0;
  std::vector<std::thread> all;
  for (int i = 0; i < 32; ++i) {
    all.emplace_back([&] {
      const auto begun = sign_on.begin({}, back, "10.0.0.1");
      if (begun.issues().front().kind->code == "sign_on.busy") ++busy;
    });
  }
  while (busy < 16) std::this_thread::yield();
  go = true;
  for (auto& one : all) one.join();
  EXPECT_EQ(busy, 16);
  EXPECT_EQ(most, 1) << "one asks, the others wait for the same answer";
}

}  // namespace
}  // namespace kaigong::signon
