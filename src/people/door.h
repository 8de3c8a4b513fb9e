#pragma once

#include "base/mutex.h"
#include "base/result.h"
#include "people/password.h"
#include "people/throttle.h"
#include "store/accounts.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// The door: who may come in, and who is in. It knows persons by number; what they may do, their
// posts say. Any number of threads may ask.
namespace kaigong {

inline constexpr IssueKind not_let_in{"door.not_let_in", "用户名或密码不对",
                                      "the name or the password is wrong"};
inline constexpr IssueKind must_wait{"door.must_wait", "尝试太多，请 {} 秒后再试",
                                     "too many attempts; try again in {} seconds"};
inline constexpr IssueKind link_is_spent{"door.link_is_spent", "链接已用过或已过期，请重新索取",
                                         "the link was used or is too old; ask for another"};
inline constexpr IssueKind login_taken{"door.login_taken", "用户名“{}”已有人用",
                                       "somebody else is called “{}”"};
inline constexpr IssueKind not_a_login{"door.not_a_login", "用户名应为 2 至 64 个字节，不含空格",
                                       "a name to sign in with has 2 to 64 bytes and no blanks"};
inline constexpr IssueKind password_too_short{"password.too_short", "密码至少 {} 个字符",
                                              "a password has {} characters at least"};
inline constexpr IssueKind password_too_long{"password.too_long", "密码最多 {} 个字节",
                                             "a password has {} bytes at most"};
inline constexpr IssueKind password_too_plain{
    "password.too_plain", "密码太容易猜：请勿用用户名、单一字符或常见密码",
    "too easy to guess: not the name, one letter again and again, or what everybody uses"};

inline constexpr IssueKind nobody_so{
    "sign_on.unknown", "这个身份在这里没有可以登录的账号，请联系管理员",
    "nobody who may come in here is known by that identity; ask your administrator"};
inline constexpr IssueKind subject_taken{"sign_on.taken", "这个身份已绑定别人的账号",
                                         "that identity belongs to somebody else's account"};
inline constexpr IssueKind is_linked{"sign_on.linked", "账号已绑定统一身份认证",
                                     "the account is linked already"};
inline constexpr IssueKind last_way_in{"sign_on.last_way", "没有密码的账号不能解除绑定",
                                       "without a password the link is the only way in"};

struct Visitor {
  PersonId person;
  Digest session;  // none by an API token
};

struct Admission {
  std::string token;  // for the cookie; nobody keeps it
  Visitor visitor;
};

struct Attempt {
  std::string_view login;
  std::string_view password;
  std::string_view address;  // where from
  std::string_view device;
};

class Door {
 public:
  using Clock = std::function<Instant()>;
  Door(std::unique_ptr<AccountStore> accounts, Clock clock,
       std::string first_token = fresh_token());

  // Nobody has an account: whoever has the link that the terminal shows becomes the first.
  bool is_new();
  // Good until somebody has an account or the program ends; the same each time.
  const std::string& first_token() const { return first_token_; }
  bool is_first(std::string_view token);
  // Of whoever reads what the program printed, whether somebody has an account or not.
  bool is_from_terminal(std::string_view token) const;
  // For the person that the caller has made.
  Result<Admission> come_first(std::string_view first_token, PersonId person,
                               const Attempt& attempt);

  Result<Admission> sign_in(const Attempt& attempt);

  // By single sign-on, which has looked at the person itself; a subject is the issuer, a blank and
  // the person's name there. Who comes back from it counts as failed, by address, until one of
  // these has succeeded: milliseconds to wait; 0: go on.
  std::int64_t begin_sign_on(std::string_view address);
  Result<Admission> sign_in_as(std::string_view subject, const Attempt& attempt);
  // Instead of a password: one that there was is no more.
  Result<Admission> accept_as(std::string_view token, std::string_view subject,
                              const Attempt& attempt);
  // Whether the person may link an account that has a password, which they know.
  Issues may_link(PersonId person, const Attempt& attempt);
  Issues link(PersonId person, std::string_view subject, const Attempt& attempt);
  Issues unlink(PersonId person);

  // In a demonstration anybody may be anybody of its cast; who has a password is nobody's part.
  std::optional<Admission> play(PersonId person, std::string_view device);
  void sign_out(const Digest& session);
  std::optional<Visitor> visitor(std::string_view token);
  // By an API token.
  std::optional<Visitor> program(std::string_view token);

  // A link for a person without a password, or who forgot it: good once, for a week.
  Result<std::string> invite(PersonId person, PersonId by, std::string_view login);
  std::optional<Account> invited(std::string_view token);
  Result<Admission> accept(std::string_view token, const Attempt& attempt);
  // Ends all other sessions of the person.
  Issues change_password(const Visitor& visitor, std::string_view before, std::string_view after);
  void close(PersonId person);  // no way in any more; what the person said stays

  // The token is shown once.
  std::string make_api_token(PersonId person, std::string_view name, Instant until);

  // For lists of people, sessions and tokens; one at a time.
  template <class Ask>
  auto ask(const Ask& question) {
    const Locked lock(lock_);
    return question(*accounts_);
  }

 private:
  struct Known {
    Visitor visitor;
    Instant checked;
  };

  bool has_nobody() REQUIRES(lock_);
  void end_tokens_of(PersonId person) REQUIRES(lock_);
  bool is_another(std::string_view subject, PersonId person) REQUIRES(lock_);
  Admission admit(const Account& account, std::string_view device);
  std::int64_t begin_attempt(const Attempt& attempt);
  void let_in(const Attempt& attempt);
  void forgive(std::string_view address);
  std::optional<Visitor> look_up(const Digest& token, Instant now) REQUIRES(lock_);

  std::unique_ptr<AccountStore> accounts_ GUARDED_BY(lock_);
  Clock clock_;
  std::string first_token_;
  Mutex lock_;
  bool had_somebody_ GUARDED_BY(lock_) = false;
  std::map<std::string, Known> known_ GUARDED_BY(lock_);  // by digest in hexadecimal
  Throttle by_both_ GUARDED_BY(lock_){5};                 // login and address
  Throttle by_address_ GUARDED_BY(lock_){50};
  Throttle by_login_ GUARDED_BY(lock_){200};
};

// All reasons why a password can't be had.
Issues judge_password(std::string_view password, std::string_view login, const char* place);

}  // namespace kaigong
