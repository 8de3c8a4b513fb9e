#pragma once

#include "base/digest.h"
#include "base/id.h"
#include "store/store.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Who may come in, and who is in: beside the ledger in the same file, mutable, erasable, in no
// chain and in no export. No password, and nothing that lets in whoever reads it, stands here.
namespace kaigong {

struct Account {
  PersonId person;
  std::string login;     // as typed, and unique whatever its capitals
  std::string password;  // as libsodium writes it; empty: comes in by single sign-on only
  std::string subject;   // of single sign-on: issuer and subject; empty: by password only
  Instant changed;       // when the password was
  bool closed = false;
};

struct StoredSession {
  Digest token;
  PersonId person;
  Instant begun;
  Instant seen;
  std::string device;  // as the browser names itself, cut short
};

// A link that is good once: to set a password of one's own.
struct Invitation {
  Digest token;
  PersonId person;
  PersonId by;
  Instant until;
};

// For programs: comes in with its person's posts, for as long as it lasts.
struct ApiToken {
  Digest token;
  PersonId person;
  std::string name;  // what for
  Instant made;
  Instant until;
  Instant used;
};

// A page as somebody likes to find it again. It names an address and no figure: what is seen there
// is up to whoever opens it.
struct SavedView {
  std::int64_t number = 0;  // 0: not kept yet
  PersonId person;
  std::string name;
  std::string address;  // path and query
  bool shared = false;  // with everybody who signs in
};

// Where somebody wants to be told each day what is to be done.
struct MailAddress {
  PersonId person;
  std::string address;   // empty: nowhere any more
  std::string language;  // zh, en
  Day told;              // the last day that was gone through, with a letter or nothing to say
};

// Throws StoreError as a store does. Not for use by two threads at once.
class AccountStore {
 public:
  virtual ~AccountStore() = default;

  virtual std::vector<Account> accounts() = 0;
  virtual std::optional<Account> account(PersonId person) = 0;
  virtual std::optional<Account> account_of_login(std::string_view login) = 0;
  virtual std::optional<Account> account_of_subject(std::string_view subject) = 0;
  // False: another person has that login or subject.
  virtual bool put(const Account& account) = 0;
  virtual void erase(PersonId person) = 0;  // with all sessions, invitations and tokens

  virtual void put(const StoredSession& session) = 0;  // or when it was seen, anew
  virtual std::optional<StoredSession> session(const Digest& token) = 0;
  virtual std::vector<StoredSession> sessions_of(PersonId person) = 0;
  virtual void end_session(const Digest& token) = 0;
  virtual void end_sessions_of(PersonId person, const Digest& but) = 0;
  virtual void end_sessions_unseen_since(Instant since) = 0;

  virtual void put(const Invitation& invitation) = 0;
  virtual std::optional<Invitation> invitation(const Digest& token) = 0;
  // True for one caller only, whoever asks at once.
  virtual bool take_invitation(const Digest& token) = 0;

  virtual void put(const ApiToken& token) = 0;
  virtual std::optional<ApiToken> api_token(const Digest& token) = 0;
  virtual std::vector<ApiToken> api_tokens() = 0;
  virtual void end_api_token(const Digest& token) = 0;

  // One's own and those shared, by name.
  virtual std::vector<SavedView> views_for(PersonId person) = 0;
  virtual std::int64_t put(const SavedView& view) = 0;  // its number
  // Only the person's own: false where there is none of that number.
  virtual bool change(const SavedView& view) = 0;
  virtual bool end_view(std::int64_t number, PersonId person) = 0;

  // What was told stays told: who changes or ends an address isn't written to twice a day.
  virtual std::optional<MailAddress> mail_address(PersonId person) = 0;
  virtual void put_mail(PersonId person, const std::string& address,
                        const std::string& language) = 0;
  // With an address, and not gone through for the day; by person.
  virtual std::vector<MailAddress> mail_to_tell(Day day) = 0;
  // False where `before` isn't what stands there: another process took it.
  virtual bool tell_mail(PersonId person, Day before, Day told) = 0;
};

// A handle of its own on a ledger's file. An older ledger gets the tables that it lacks.
std::unique_ptr<AccountStore> open_sqlite_accounts(
    const std::string& path, std::chrono::milliseconds patience = std::chrono::seconds(10));

}  // namespace kaigong
