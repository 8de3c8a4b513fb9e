#include "signon/jose.h"

#include "base/digest.h"
#include "base/json.h"

#include <cjose/cjose.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace kaigong::signon {

namespace {

constexpr std::size_t most_keys = 64;
constexpr std::size_t id_bytes = 512;
constexpr std::size_t number_bytes = 4'096;  // of base64url

struct PublicKey {
  std::string kty;
  std::string kid;
  std::string use;
  std::string alg;
  std::vector<std::string> key_ops;
  std::string n;
  std::string e;
  std::string crv;
  std::string x;
  std::string y;
};
BOOST_DESCRIBE_STRUCT(PublicKey, (), (kty, kid, use, alg, key_ops, n, e, crv, x, y))

struct KeySet {
  json::Value keys;
};
BOOST_DESCRIBE_STRUCT(KeySet, (), (keys))

struct Free {
  void operator()(cjose_jws_t* jws) const { cjose_jws_release(jws); }
  void operator()(cjose_jwk_t* jwk) const { cjose_jwk_release(jwk); }
  void operator()(void* bytes) const { std::free(bytes); }  // NOLINT: cjose's own malloc
};

bool is_base64url(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
  return plain && !text.empty() && text.size() % 4 != 1;
}

// cjose ends the program at some texts that are none of its own making; these don't get there.
bool is_well_formed(std::string_view token) {
  if (token.size() > token_bytes) return false;
  const auto first = token.find('.'), last = token.rfind('.');
  return first != token.npos && first != last && is_base64url(token.substr(0, first)) &&
         is_base64url(token.substr(first + 1, last - first - 1)) &&
         is_base64url(token.substr(last + 1));
}

// Of a number without the noughts before it; 0: it is none.
std::size_t bytes_in(const std::string& text) {
  std::uint8_t* bytes = nullptr;
  std::size_t size = 0;
  cjose_err error;
  if (!is_base64url(text) || text.size() > number_bytes ||
      !cjose_base64url_decode(text.c_str(), text.size(), &bytes, &size, &error))
    return 0;
  const std::unique_ptr<std::uint8_t, Free> held(bytes);
  return static_cast<std::size_t>(
      bytes + size -
      std::find_if(bytes, bytes + size, [](std::uint8_t byte) { return byte != 0; }));
}

bool is_sound(const PublicKey& key) {
  if (key.kty == "RSA") {
    const auto modulus = bytes_in(key.n), exponent = bytes_in(key.e);
    return modulus >= 256 && modulus <= 1'024 && exponent >= 1 && exponent <= 8;
  }
  const auto x = bytes_in(key.x), y = bytes_in(key.y);
  return key.kty == "EC" && key.crv == "P-256" && x >= 1 && x <= 32 && y >= 1 && y <= 32;
}

bool is_for_signing(const PublicKey& key) {
  const auto& deeds = key.key_ops;
  const bool verifies =
      deeds.empty() || std::find(deeds.begin(), deeds.end(), "verify") != deeds.end();
  return verifies && (key.use.empty() || key.use == "sig") && key.kid.size() <= id_bytes;
}

// Only what a public key needs: whatever else the set says of it stays out.
std::string public_text(const PublicKey& key) {
  json::Object out{{"kty", key.kty}};
  if (key.kty == "RSA") {
    out["n"] = key.n;
    out["e"] = key.e;
  } else {
    out["crv"] = key.crv;
    out["x"] = key.x;
    out["y"] = key.y;
  }
  return boost::json::serialize(out);
}

std::string_view kind_for(std::string_view algorithm) {
  if (algorithm == "RS256" || algorithm == "PS256") return "RSA";
  return algorithm == "ES256" ? "EC" : "";
}

// Without a name in the token only a key that stands alone can be meant.
const Key* key_for(const Keys& keys, std::string_view id, std::string_view algorithm) {
  const Key* found = nullptr;
  for (const auto& key : keys) {
    const bool fits = key.kind == kind_for(algorithm) &&
                      (key.algorithm.empty() || key.algorithm == algorithm) &&
                      (id.empty() || key.id == id);
    if (!fits) continue;
    if (found != nullptr) return nullptr;
    found = &key;
  }
  return found;
}

std::string header_text(cjose_header_t* header, const char* name) {
  cjose_err error;
  const char* text = cjose_header_get(header, name, &error);
  return text == nullptr ? std::string() : std::string(text);
}

bool has_member(cjose_header_t* header, const char* name) {
  cjose_err error;
  const std::unique_ptr<char, Free> text(cjose_header_get_raw(header, name, &error));
  return text != nullptr || !header_text(header, name).empty();
}

// A token of another kind (an access token, a log-out's) is signed by the same keys.
bool is_plain_token(cjose_header_t* header) {
  auto type = header_text(header, "typ");
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return !has_member(header, "crit") && (type == "JWT" || !has_member(header, "typ"));
}

}  // namespace

std::optional<Keys> read_keys(std::string_view set) {
  const auto read = json::read_text<KeySet>(set);
  if (!read || !read->keys.is_array()) return std::nullopt;
  Keys out;
  for (const auto& one : read->keys.get_array()) {
    const auto key = json::read<PublicKey>(one);
    if (!key || !is_for_signing(*key) || !is_sound(*key)) continue;
    if (out.size() < most_keys) out.push_back({key->kid, key->kty, key->alg, public_text(*key)});
  }
  return out;
}

Opened open_token(std::string_view token, const Keys& keys) {
  if (!is_well_formed(token)) return {};
  const std::string text(token);  // cjose reads to a nought
  cjose_err error;
  const std::unique_ptr<cjose_jws_t, Free> jws(cjose_jws_import(text.data(), text.size(), &error));
  if (jws == nullptr) return {};
  // Asked of cjose, so that two readers can't understand it in two ways.
  auto* header = cjose_jws_get_protected(jws.get());
  const auto algorithm = header_text(header, "alg");
  if (kind_for(algorithm).empty() || !is_plain_token(header)) return {};
  const auto id = header_text(header, "kid");
  const auto* key = key_for(keys, id, algorithm);
  if (key == nullptr) return {Seal::unknown_key, ""};
  const std::unique_ptr<cjose_jwk_t, Free> jwk(
      cjose_jwk_import(key->text.data(), key->text.size(), &error));
  if (jwk == nullptr || !cjose_jws_verify(jws.get(), jwk.get(), &error)) return {};
  std::uint8_t* payload = nullptr;
  std::size_t size = 0;
  if (!cjose_jws_get_plaintext(jws.get(), &payload, &size, &error)) return {};
  return {Seal::good, std::string(reinterpret_cast<const char*>(payload), size)};
}

std::string challenge_of(std::string_view verifier) {
  const auto digest = digest_of(DigestKind::sha256, verifier);
  char* text = nullptr;
  std::size_t size = 0;
  cjose_err error;
  check(cjose_base64url_encode(digest.bytes.data(), digest.bytes.size(), &text, &size, &error),
        "a digest can be written");
  const std::unique_ptr<char, Free> held(text);
  return {text, size};
}

}  // namespace kaigong::signon
