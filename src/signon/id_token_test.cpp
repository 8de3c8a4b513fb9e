#include "signon/id_token.h"

#include "base/json.h"

#include <gtest/gtest.h>

namespace kaigong::signon {
namespace {

constexpr std::int64_t now_s = 1'651'110'300;
const Expected expected{
    "https://id.example", "kaigong", "n", {(now_s - 300) * 1000}, {now_s * 1000}};

json::Object good() {
  return {{"iss", "https://id.example"},
          {"aud", "kaigong"},
          {"sub", "7"},
          {"nonce", "n"},
          {"iat", now_s},
          {"exp", now_s + 60}};
}
std::string judged(const json::Object& claims) {
  const auto judged = judge_id_token(boost::json::serialize(claims), expected);
  EXPECT_EQ(judged.wrong == nullptr, !judged.subject.empty());
  return judged.wrong == nullptr ? judged.subject : judged.wrong;
}
std::string with(const char* name, json::Value value) {
  auto claims = good();
  claims[name] = std::move(value);
  return judged(claims);
}
std::string without(const char* name) {
  auto claims = good();
  claims.erase(name);
  return judged(claims);
}

TEST(IdTokens, name_the_person) {
  EXPECT_EQ(judged(good()), "7");
  EXPECT_EQ(with("sub", "张三@省"), "张三@省");
  EXPECT_EQ(with("extra", json::Object{{"deep", 1}}), "7");
}

TEST(IdTokens, of_another_issuer_are_refused) {
  for (const auto* issuer : {"https://id.example/", "https://id.example.evil", "", "ID"})
    EXPECT_EQ(with("iss", issuer), "it is of another issuer") << issuer;
  EXPECT_EQ(without("iss"), "it is of another issuer");
  EXPECT_EQ(with("iss", json::Array{"https://id.example"}), "it is of another issuer");
}

TEST(IdTokens, for_others_are_refused) {
  constexpr const char* wrong = "it is for somebody else";
  EXPECT_EQ(with("aud", "other"), wrong);
  EXPECT_EQ(without("aud"), wrong);
  EXPECT_EQ(with("aud", json::Array{}), wrong);
  EXPECT_EQ(with("aud", json::Array{"other"}), wrong);
  EXPECT_EQ(with("aud", 7), wrong);
  EXPECT_EQ(with("aud", json::Array{"kaigong"}), "7");
  EXPECT_EQ(with("aud", json::Array{"kaigong", "other"}), wrong) << "it doesn't say who asked";
  auto two = good();
  two["aud"] = json::Array{"other", "kaigong"};
  two["azp"] = "kaigong";
  EXPECT_EQ(judged(two), "7");
  two["azp"] = "other";
  EXPECT_EQ(judged(two), wrong);
  EXPECT_EQ(with("azp", "other"), wrong);
  EXPECT_EQ(with("azp", 7), wrong);
  EXPECT_EQ(with("azp", "kaigong"), "7");
}

TEST(IdTokens, hold_in_their_time_and_a_minute_about_it) {
  EXPECT_EQ(with("exp", now_s - 59), "7");
  EXPECT_EQ(with("exp", now_s - 60), "it has expired");
  EXPECT_EQ(with("iat", now_s + 60), "7");
  EXPECT_EQ(with("iat", now_s + 61), "it is of the future");
  EXPECT_EQ(with("iat", now_s - 360), "7");
  EXPECT_EQ(with("iat", now_s - 361), "it is older than the sign-on");
  EXPECT_EQ(with("nbf", now_s + 60), "7");
  EXPECT_EQ(with("nbf", now_s + 61), "it doesn't hold yet");
  EXPECT_EQ(with("nbf", "soon"), "it doesn't hold yet");
  EXPECT_EQ(with("exp", static_cast<double>(now_s) + 0.5), "7");
  constexpr const char* silent = "it doesn't say when it was issued and until when it holds";
  EXPECT_EQ(without("exp"), silent);
  EXPECT_EQ(without("iat"), silent);
  for (const auto& odd : {json::Value("1"), json::Value(-1), json::Value(1e300), json::Value()})
    EXPECT_EQ(with("exp", odd), silent);
}

TEST(IdTokens, of_another_sign_on_are_refused) {
  constexpr const char* wrong = "it answers another sign-on";
  EXPECT_EQ(with("nonce", "m"), wrong);
  EXPECT_EQ(with("nonce", ""), wrong);
  EXPECT_EQ(without("nonce"), wrong);
  auto nothing_asked = expected;
  nothing_asked.nonce.clear();
  auto claims = good();
  claims["nonce"] = "";
  EXPECT_STREQ(judge_id_token(boost::json::serialize(claims), nothing_asked).wrong, wrong);
}

TEST(IdTokens, that_name_nobody_are_refused) {
  EXPECT_EQ(without("sub"), "it names nobody");
  for (const auto& odd : {json::Value(""), json::Value(7), json::Value(std::string(256, 'x')),
                          json::Value(std::string("7\0", 2)), json::Value("a\nb")})
    EXPECT_EQ(with("sub", odd), "it names nobody");
  EXPECT_EQ(with("sub", json::Value(std::string(255, 'x'))), std::string(255, 'x'));
}

TEST(IdTokens, that_are_no_object_are_refused) {
  for (const std::string text : {"", "[]", "7", "null", "{", "{\"iss\":", "\xFF", "{}{}"}) {
    const auto judged = judge_id_token(text, expected);
    EXPECT_NE(judged.wrong, nullptr) << text;
    EXPECT_EQ(judged.subject, "");
  }
  EXPECT_NE(judge_id_token(std::string(100'000, '['), expected).wrong, nullptr);
}

}  // namespace
}  // namespace kaigong::signon
