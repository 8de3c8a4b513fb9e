#pragma once

#include "signon/provider.h"

#include <semaphore>
#include <string>
#include <string_view>

// Single sign-on by OpenID Connect: the authorization code flow with PKCE, as a client that keeps
// what is under way on this side. Who a subject is here, the door knows. Any number of threads may
// ask.
namespace kaigong::signon {

inline constexpr IssueKind stale{
    "sign_on.stale", "这次登录已用过、过期或不是从本浏览器开始的，请重新登录",
    "this sign-on was used, is too old or began elsewhere; begin anew"};
inline constexpr IssueKind busy{"sign_on.busy", "正在登录的人太多，请稍后再试",
                                "too many are signing on, try again soon"};

struct Begun {
  std::string address;  // where the browser goes
  std::string binding;  // for a cookie: only this browser may come back
};

class SignOn {
 public:
  SignOn(Settings settings, Fetch fetch, Clock clock, Log log);

  const std::string& name() const { return provider_.settings().name; }
  // Empty: as the browser came to us.
  const std::string& back() const { return provider_.settings().back; }

  // `back` is where the provider sends the browser, `client` the address that it has.
  Result<Begun> begin(Errand errand, std::string_view back, std::string_view client);
  // What came back was under way, in that browser, and is no more.
  Result<Pending> take(std::string_view state, std::string_view binding);
  Result<std::string> subject_of(const Pending& pending, const Return& back);

  // Whether the provider is there; says in the log what is wrong with it.
  bool look();

 private:
  // Each holds a thread while the provider thinks, and deeds need some of those too.
  static constexpr std::ptrdiff_t at_once = 16;

  Provider provider_;
  Clock clock_;
  std::counting_semaphore<at_once> turns_{at_once};
  Mutex lock_;
  Waiting waiting_ GUARDED_BY(lock_);
};

}  // namespace kaigong::signon
