#pragma once

#include "base/mutex.h"
#include "base/result.h"
#include "signon/fetch.h"
#include "signon/jose.h"
#include "signon/settings.h"
#include "signon/waiting.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kaigong::signon {

inline constexpr IssueKind unreachable{"sign_on.unreachable",
                                       "统一身份认证暂时没有应答，请稍后再试",
                                       "single sign-on doesn't answer; try again later"};
inline constexpr IssueKind untrusted{
    "sign_on.untrusted", "统一身份认证的答复核验不过，没有登录；再试仍不行请告知管理员",
    "what single sign-on answered doesn't hold; if it happens again, tell the administrator"};
inline constexpr IssueKind denied{"sign_on.denied", "没有在统一身份认证完成登录",
                                  "single sign-on wasn't completed"};

using Clock = std::function<Instant()>;
using Log = std::function<void(std::string_view)>;  // called by several threads at once

// What comes with the browser from the provider.
struct Return {
  std::string code;
  std::string error;   // instead of a code
  std::string issuer;  // who sent it back (RFC 9207); not every provider says so
};

// The office's provider of identities, as it describes itself. What it says is kept for an hour; a
// key that isn't known is asked for at most once a minute. Any number of threads may ask.
class Provider {
 public:
  Provider(Settings settings, Fetch fetch, Clock clock, Log log);

  // Where the browser goes to sign on.
  Result<std::string> address_for(const Pending& pending, std::string_view state);
  // Who came back: the issuer, a blank and the provider's name for the person.
  Result<std::string> subject_of(const Pending& pending, const Return& back);
  const Settings& settings() const { return settings_; }

 private:
  struct Known {
    std::string authorize, token, keys;
    bool takes_basic = true;  // the secret by HTTP's own way, else in the form
    bool says_issuer = false;
  };
  using KnownKeys = std::shared_ptr<const Keys>;

  std::optional<Known> known();
  std::optional<Known> ask_for_known();
  KnownKeys keys(const Known& known, bool anew);
  Fetched fetch(const Question& question, std::string_view what);
  std::optional<std::string> token_for(const Known& known, const Pending& pending,
                                       const std::string& code);
  Opened open(const Known& known, const std::string& token);

  Settings settings_;
  Fetch fetch_;
  Clock clock_;
  Log log_;
  Mutex lock_;  // held while it asks: who comes meanwhile waits for the same answer
  std::optional<Known> known_ GUARDED_BY(lock_);
  Instant known_at_ GUARDED_BY(lock_);
  Instant failed_at_ GUARDED_BY(lock_);
  Mutex keys_lock_;
  KnownKeys keys_ GUARDED_BY(keys_lock_);
  Instant keys_at_ GUARDED_BY(keys_lock_);
};

}  // namespace kaigong::signon
