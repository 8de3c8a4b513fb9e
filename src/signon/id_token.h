#pragma once

#include "base/day.h"

#include <string>
#include <string_view>

// What a provider's ID token says, once its seal is known to be good (OpenID Connect Core 3.1.3.7).
namespace kaigong::signon {

struct Expected {
  std::string issuer;
  std::string client;
  std::string nonce;
  Instant begun;  // the sign-on: no token for it is older
  Instant now;
};

struct Judged {
  std::string subject;          // as the provider knows the person; empty: see `wrong`
  const char* wrong = nullptr;  // for the log
};

// Clocks may differ by a minute.
Judged judge_id_token(std::string_view payload, const Expected& expected);

}  // namespace kaigong::signon
