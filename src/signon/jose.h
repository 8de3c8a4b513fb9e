#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Signed tokens (JWS) and the keys that open them: RS256, PS256 and ES256, and nothing else. The
// only files that know cjose.
namespace kaigong::signon {

inline constexpr std::size_t token_bytes = 64U << 10U;

struct Key {
  std::string id;         // of the signer's choice; may be missing where there is one key
  std::string kind;       // RSA or EC
  std::string algorithm;  // the only one that it is for; empty: any of its kind
  std::string text;       // the public key alone, as JSON
};
using Keys = std::vector<Key>;

// Of a set of keys (JWKS) those that can open a token: RSA of 2048 to 8192 bits, EC of P-256, not
// meant for anything but signing. Others are passed over. None: it is no such set.
std::optional<Keys> read_keys(std::string_view set);

enum class Seal { good, wrong, unknown_key };
struct Opened {
  Seal seal = Seal::wrong;
  std::string payload;  // only of a good one
};
Opened open_token(std::string_view token, const Keys& keys);

// What goes with the first question for a secret that is told with the second (PKCE, S256).
std::string challenge_of(std::string_view verifier);

}  // namespace kaigong::signon
