// tested by: sign_on_door_test.cpp
#include "people/door.h"
#include "people/password.h"

// The door's part in single sign-on. Nobody is found by a name or an address: a person is who bound
// the subject to an account.
namespace kaigong {

std::int64_t Door::begin_sign_on(std::string_view address) {
  const auto now = clock_();
  const std::string from(address);
  const Locked lock(lock_);
  const auto wait = by_address_.wait_ms(from, now);
  if (wait == 0) by_address_.failed(from, now);
  return wait;
}

void Door::forgive(std::string_view address) {
  const Locked lock(lock_);
  by_address_.forgive(std::string(address));
}

Result<Admission> Door::sign_in_as(std::string_view subject, const Attempt& attempt) {
  std::optional<Account> account;
  {
    const Locked lock(lock_);
    account = accounts_->account_of_subject(subject);
  }
  if (!account || account->closed) return Issue{&nobody_so, "", ""};
  forgive(attempt.address);
  return admit(*account, attempt.device);
}

bool Door::is_another(std::string_view subject, PersonId person) {
  const auto account = accounts_->account_of_subject(subject);
  return account && account->person != person;
}

Result<Admission> Door::accept_as(std::string_view token, std::string_view subject,
                                  const Attempt& attempt) {
  auto account = invited(token);
  if (!account) return Issue{&link_is_spent, "", ""};
  account->subject = subject;
  account->password.clear();
  account->changed = clock_();
  {
    const Locked lock(lock_);
    if (is_another(subject, account->person)) return Issue{&subject_taken, "", ""};
    if (!accounts_->take_invitation(digest_of(DigestKind::sha256, token)))
      return Issue{&link_is_spent, "", ""};
    if (!accounts_->put(*account)) return Issue{&subject_taken, "", ""};
    accounts_->end_sessions_of(account->person, {});
    known_.clear();
  }
  forgive(attempt.address);
  return admit(*account, attempt.device);
}

Issues Door::may_link(PersonId person, const Attempt& attempt) {
  std::optional<Account> account;
  {
    const Locked lock(lock_);
    account = accounts_->account(person);
  }
  if (account && !account->subject.empty()) return {{&is_linked, "", ""}};
  // A part in a demonstration has no password, and is nobody's to link.
  if (!account || account->password.empty()) return {{&not_let_in, "password", ""}};
  const Attempt own{account->login, attempt.password, attempt.address, attempt.device};
  if (const auto wait = begin_attempt(own); wait > 0)
    return {{&must_wait, "password", std::to_string((wait + 999) / 1000)}};
  if (!opens(account->password, attempt.password)) return {{&not_let_in, "password", ""}};
  let_in(own);
  return {};
}

Issues Door::link(PersonId person, std::string_view subject, const Attempt& attempt) {
  {
    const Locked lock(lock_);
    auto account = accounts_->account(person);
    if (!account || account->closed) return {{&nobody_so, "", ""}};
    if (!account->subject.empty()) return {{&is_linked, "", ""}};
    account->subject = subject;
    if (!accounts_->put(*account)) return {{&subject_taken, "", ""}};
  }
  forgive(attempt.address);
  return {};
}

Issues Door::unlink(PersonId person) {
  const Locked lock(lock_);
  auto account = accounts_->account(person);
  if (!account || account->password.empty()) return {{&last_way_in, "", ""}};
  account->subject.clear();
  accounts_->put(*account);
  return {};
}

}  // namespace kaigong
