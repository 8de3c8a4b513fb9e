#include "signon/jose.h"

#include "signon/jose_for_test.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace kaigong::signon {
namespace {

const Signer& rsa() {
  static const auto signer = Signer::rsa();
  return signer;
}
const Signer& ec() {
  static const auto signer = Signer::ec();
  return signer;
}
Keys both() { return *read_keys(set_of({rsa().key("r"), ec().key("e")})); }
Seal seal(std::string_view token) { return open_token(token, both()).seal; }

TEST(Tokens, open_by_each_of_three_algorithms) {
  for (const auto& [algorithm, id] :
       {std::pair("RS256", "r"), std::pair("PS256", "r"), std::pair("ES256", "e")}) {
    const auto& signer = *id == 'r' ? rsa() : ec();
    const auto opened = open_token(signer.sign(algorithm, id, "said"), both());
    EXPECT_EQ(opened.seal, Seal::good) << algorithm;
    EXPECT_EQ(opened.payload, "said") << algorithm;
  }
  EXPECT_EQ(seal(rsa().sign("RS256", "r", "said", {{"typ", "JWT"}})), Seal::good);
}

TEST(Tokens, without_a_signature_never_open) {
  for (const std::string none : {"none", "None", "NONE", ""}) {
    EXPECT_EQ(seal(spliced(R"({"alg":")" + none + R"(","kid":"r"})", "said", "")), Seal::wrong);
    EXPECT_EQ(seal(spliced(R"({"alg":")" + none + R"("})", "said", "x")), Seal::wrong);
  }
  EXPECT_EQ(seal(spliced(R"({"kid":"r"})", "said", "x")), Seal::wrong);
}

TEST(Tokens, sealed_with_the_public_key_as_a_secret_never_open) {
  for (const auto& bytes : {boost::json::serialize(rsa().key("")), both().front().text}) {
    const auto forger = Signer::secret(bytes);
    for (const auto* algorithm : {"HS256", "HS384", "HS512"})
      EXPECT_EQ(seal(forger.sign(algorithm, "r", "said")), Seal::wrong) << algorithm;
  }
  const auto set = set_of({Signer::secret("0123456789abcdef0123456789abcdef").key("s")});
  EXPECT_TRUE(read_keys(set)->empty()) << "a secret is no key for all to see";
}

TEST(Tokens, of_algorithms_that_we_do_not_offer_never_open) {
  for (const auto* algorithm : {"RS384", "RS512", "PS384", "PS512"})
    EXPECT_EQ(seal(rsa().sign(algorithm, "r", "said")), Seal::wrong) << algorithm;
}

TEST(Tokens, never_open_by_a_key_of_another_kind_or_name) {
  EXPECT_EQ(seal(rsa().sign("RS256", "e", "said")), Seal::unknown_key) << "names the other's key";
  EXPECT_EQ(seal(ec().sign("ES256", "r", "said")), Seal::unknown_key);
  EXPECT_EQ(seal(rsa().sign("RS256", "gone", "said")), Seal::unknown_key);
  EXPECT_EQ(seal(Signer::rsa().sign("RS256", "r", "said")), Seal::wrong) << "a stranger's key";
  EXPECT_EQ(seal(Signer::ec().sign("ES256", "e", "said")), Seal::wrong);
  const auto only_pss = *read_keys(set_of({rsa().key("r", {{"alg", "PS256"}})}));
  EXPECT_EQ(open_token(rsa().sign("RS256", "r", "said"), only_pss).seal, Seal::unknown_key);
}

TEST(Tokens, without_a_name_open_by_a_key_that_stands_alone) {
  EXPECT_EQ(seal(rsa().sign("RS256", "", "said")), Seal::good) << "the only one of its kind";
  const auto two = *read_keys(set_of({rsa().key("a"), Signer::rsa().key("b")}));
  EXPECT_EQ(open_token(rsa().sign("RS256", "", "said"), two).seal, Seal::unknown_key);
  const auto twice = *read_keys(set_of({rsa().key("a"), Signer::rsa().key("a")}));
  EXPECT_EQ(open_token(rsa().sign("RS256", "a", "said"), twice).seal, Seal::unknown_key);
}

TEST(Tokens, changed_by_anybody_never_open) {
  const auto token = rsa().sign("RS256", "r", R"({"sub":"7"})");
  const auto first = token.find('.'), last = token.rfind('.');
  const auto other = base64url(R"({"sub":"8"})");
  EXPECT_EQ(seal(token.substr(0, first + 1) + other + token.substr(last)), Seal::wrong);
  EXPECT_EQ(seal(token.substr(0, last + 1)), Seal::wrong);
  EXPECT_EQ(seal(token.substr(0, last)), Seal::wrong);
  for (const std::size_t at : {first - 3, first + 3, last + 3}) {
    auto changed = token;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_NE(seal(changed), Seal::good) << at;
  }
}

TEST(Tokens, that_ask_for_what_we_do_not_know_never_open) {
  EXPECT_EQ(seal(rsa().sign("RS256", "r", "said", {{"crit", json::Array{"b64"}}})), Seal::wrong);
  EXPECT_EQ(seal(rsa().sign("RS256", "r", "said", {{"typ", "at+jwt"}})), Seal::wrong);
  EXPECT_EQ(seal(rsa().sign("RS256", "r", "said", {{"typ", "logout+jwt"}})), Seal::wrong);
  EXPECT_EQ(seal(rsa().sign("RS256", "r", "said", {{"typ", json::Array{"JWT"}}})), Seal::wrong);
  EXPECT_EQ(seal(rsa().sign("RS256", "r", "said", {{"crit", "b64"}})), Seal::wrong);
  const auto stranger = Signer::rsa();
  EXPECT_EQ(seal(stranger.sign("RS256", "r", "said", {{"jwk", stranger.key("r")}})), Seal::wrong)
      << "a key that comes along is nobody's";
}

TEST(Tokens, that_are_none_never_open) {
  for (const std::string text : {"", ".", "..", "...", "a.b.c", "{}", "\xFF\xFE..", "eyJ9.e30.x",
                                 "e30.e.e30", "eyJhbGciOiJSUzI1NiJ9.AAAAA.AAAA", "e30=.e30.e30"})
    EXPECT_EQ(seal(text), Seal::wrong) << text;
  EXPECT_EQ(seal(std::string(200'000, '.')), Seal::wrong);
  EXPECT_EQ(seal(std::string(token_bytes + 1, 'A') + ".A.A"), Seal::wrong);
  EXPECT_EQ(seal(rsa().sign("RS256", "r", std::string(token_bytes, 'x'))), Seal::wrong);
  EXPECT_EQ(seal(spliced("[]", "said", "x")), Seal::wrong);
  EXPECT_EQ(seal(spliced(R"({"alg":7})", "said", "x")), Seal::wrong);
}

// Signed by OpenSSL alone.
TEST(Tokens, of_another_signer_open) {
  for (const std::string name : {"ec", "rs256", "ps256"}) {
    std::ifstream file(KAIGONG_ROOT "/tests/fuzz/seeds/token/" + name + ".txt");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto mark = text.find("\n====\n");
    ASSERT_NE(mark, text.npos) << name;
    const auto keys = read_keys(std::string_view(text).substr(0, mark));
    const auto opened = open_token(std::string_view(text).substr(mark + 6), *keys);
    EXPECT_EQ(opened.seal, Seal::good) << name;
    EXPECT_NE(opened.payload.find("https://id.example"), std::string::npos);
  }
}

TEST(KeySets, keep_only_what_can_open_a_token) {
  const auto count = [](const json::Object& key) { return read_keys(set_of({key}))->size(); };
  EXPECT_EQ(count(rsa().key("r", {{"use", "sig"}})), 1U);
  EXPECT_EQ(count(rsa().key("r", {{"use", "enc"}})), 0U);
  EXPECT_EQ(count(rsa().key("r", {{"key_ops", json::Array{"verify"}}})), 1U);
  EXPECT_EQ(count(rsa().key("r", {{"key_ops", json::Array{"encrypt"}}})), 0U);
  EXPECT_EQ(count(rsa().key("r", {{"n", ""}})), 0U);
  EXPECT_EQ(count(rsa().key("r", {{"n", "not base64!"}})), 0U);
  EXPECT_EQ(count(rsa().key("r", {{"e", std::string(40, 'A')}})), 0U);
  EXPECT_EQ(count(Signer::rsa(1024).key("r")), 0U) << "too short to trust";
  EXPECT_EQ(count(Signer::ec(CJOSE_JWK_EC_P_384).key("e")), 0U);
  EXPECT_EQ(count(ec().key("e", {{"x", std::string(64, 'A')}})), 0U);
}

TEST(KeySets, may_hold_keys_that_are_none) {
  for (const auto& [name, value] : json::Object{{"x", "AAAA"}, {"y", "AAAA"}, {"y", "__79"}}) {
    const auto keys = *read_keys(set_of({ec().key("e", {{name, value}})}));
    EXPECT_NE(open_token(ec().sign("ES256", "e", "said"), keys).seal, Seal::good);
  }
  const auto even = *read_keys(set_of({rsa().key("r", {{"n", std::string(342, '_')}})}));
  EXPECT_NE(open_token(rsa().sign("RS256", "r", "said"), even).seal, Seal::good);
}

TEST(KeySets, that_are_none_are_told) {
  for (const auto* text : {"", "[]", "{}", R"({"keys":7})", "<html>"})
    EXPECT_FALSE(read_keys(text)) << text;
  EXPECT_TRUE(read_keys(R"({"keys":[7,null,{},{"kty":"RSA"},{"kty":7}]})")->empty());
}

// RFC 7636, appendix B.
TEST(Challenge, is_that_of_the_standard) {
  EXPECT_EQ(challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

}  // namespace
}  // namespace kaigong::signon
