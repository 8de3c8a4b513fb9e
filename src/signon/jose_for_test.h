#pragma once

#include "base/json.h"

#include <cjose/cjose.h>
#include <gtest/gtest.h>  // tidy: allow what the tests of this room share

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

// A signer with a key of its own, made in the test.
namespace kaigong::signon {

inline std::string base64url(std::string_view bytes) {
  char* text = nullptr;
  std::size_t size = 0;
  cjose_err error;
  const auto* from = reinterpret_cast<const std::uint8_t*>(bytes.data());
  EXPECT_TRUE(cjose_base64url_encode(from, bytes.size(), &text, &size, &error));
  std::string out(text, size);
  std::free(text);  // NOLINT: cjose's own malloc
  return out;
}

// Whatever the three parts are.
inline std::string spliced(std::string_view header, std::string_view payload,
                           std::string_view seal) {
  return base64url(header) + '.' + base64url(payload) + '.' + base64url(seal);
}

class Signer {
 public:
  static Signer rsa(std::size_t bits = 2048) {
    static constexpr std::uint8_t exponent[] = {1, 0, 1};
    cjose_err error;
    return Signer(cjose_jwk_create_RSA_random(bits, exponent, sizeof exponent, &error));
  }
  static Signer ec(cjose_jwk_ec_curve curve = CJOSE_JWK_EC_P_256) {
    cjose_err error;
    return Signer(cjose_jwk_create_EC_random(curve, &error));
  }
  static Signer secret(std::string_view bytes) {
    cjose_err error;
    return Signer(cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                            bytes.size(), &error));
  }

  // As it stands in a set, under a name and with what else is to be said.
  json::Object key(std::string_view id, const json::Object& more = {}) const {
    cjose_err error;
    char* text = cjose_jwk_to_json(key_.get(), false, &error);
    auto out = boost::json::parse(text).as_object();
    std::free(text);  // NOLINT: cjose's own malloc
    if (!id.empty()) out["kid"] = id;
    for (const auto& [name, value] : more) out[name] = value;
    return out;
  }

  std::string sign(std::string_view algorithm, std::string_view id, std::string_view payload,
                   const json::Object& more = {}) const {
    cjose_err error;
    auto* header = cjose_header_new(&error);
    cjose_header_set(header, "alg", std::string(algorithm).c_str(), &error);
    if (!id.empty()) cjose_header_set(header, "kid", std::string(id).c_str(), &error);
    for (const auto& [name, value] : more) {
      const std::string key(name);
      if (value.is_string()) {
        cjose_header_set(header, key.c_str(), value.as_string().c_str(), &error);
      } else {
        cjose_header_set_raw(header, key.c_str(), boost::json::serialize(value).c_str(), &error);
      }
    }
    auto* jws =
        cjose_jws_sign(key_.get(), header, reinterpret_cast<const std::uint8_t*>(payload.data()),
                       payload.size(), &error);
    cjose_header_release(header);
    const char* text = nullptr;
    if (jws == nullptr || !cjose_jws_export(jws, &text, &error)) {
      ADD_FAILURE() << "not signed: " << error.message;
      return {};
    }
    std::string out(text);
    cjose_jws_release(jws);
    return out;
  }

 private:
  explicit Signer(cjose_jwk_t* key) : key_(key, [](cjose_jwk_t* one) { cjose_jwk_release(one); }) {}
  std::shared_ptr<cjose_jwk_t> key_;
};

inline std::string set_of(const std::vector<json::Object>& keys) {
  json::Array all;
  for (const auto& key : keys) all.emplace_back(key);
  return boost::json::serialize(json::Object{{"keys", std::move(all)}});
}

}  // namespace kaigong::signon
