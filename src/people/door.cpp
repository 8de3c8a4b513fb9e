#include "people/door.h"

#include "base/text.h"
#include "people/password.h"

#include <algorithm>
#include <array>

namespace kaigong {

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 24 * 60 * minute_ms;
constexpr std::int64_t trusted_ms = 30'000;  // another process may have ended a session
constexpr std::int64_t seen_again_ms =
    5 * minute_ms;  // writing down each request would cost a sync
constexpr std::int64_t idle_ms = 7 * day_ms;
constexpr std::int64_t longest_ms = 30 * day_ms;
constexpr std::int64_t invited_ms = 7 * day_ms;
constexpr std::size_t least_characters = 10;
constexpr std::size_t most_bytes = 256;
constexpr std::size_t device_bytes = 200;
constexpr std::size_t most_known = 100'000;

Digest digest_of_token(std::string_view token) { return digest_of(DigestKind::sha256, token); }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// For a list of one's sessions: letters that any page can show.
std::string shown_device(std::string_view device) {
  std::string out(device.substr(0, device_bytes));
  std::erase_if(out, [](char c) { return c < ' ' || c > '~'; });
  return out;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Of ten characters and more, those that head every list of stolen passwords.
constexpr std::array<std::string_view, 16> common{
    "1234567890",  "12345678910", "0123456789",    "0987654321",  "qwertyuiop", "1q2w3e4r5t",
    "password123", "password12",  "passw0rd123",   "123456789a",  "a123456789", "1qaz2wsx3edc",
    "qwerty12345", "abc1234567",  "woaini1314520", "123123123123"};

bool is_plain(std::string_view password, std::string_view login) {
  const auto low = lowered(password);
  const bool one_letter = std::all_of(low.begin(), low.end(), [&](char c) { return c == low[0]; });
  const auto name = lowered(login);
  const bool is_name =
      !name.empty() && low.find(name) != std::string::npos && low.size() < name.size() + 6;
  return one_letter || is_name || std::find(common.begin(), common.end(), low) != common.end();
}

bool is_login(std::string_view login) {
  return login.size() >= 2 && login.size() <= 64 && is_utf8(login) &&
         std::none_of(login.begin(), login.end(),
                      [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; });
}

}  // namespace

Issues judge_password(std::string_view password, std::string_view login, const char* place) {
  Issues issues;
  if (characters(password) < least_characters)
    issues.push_back({&password_too_short, place, std::to_string(least_characters)});
  if (password.size() > most_bytes)
    issues.push_back({&password_too_long, place, std::to_string(most_bytes)});
  if (issues.empty() && is_plain(password, login))
    issues.push_back({&password_too_plain, place, ""});
  return issues;
}

Door::Door(std::unique_ptr<AccountStore> accounts, Clock clock, std::string first_token)
    : accounts_(std::move(accounts)),
      clock_(std::move(clock)),
      first_token_(std::move(first_token)) {
  accounts_->end_sessions_unseen_since({clock_().ms - idle_ms});
  pretend_to_open("");  // the first pretence takes longer: not before anybody's eyes
}

bool Door::is_new() {
  const Locked lock(lock_);
  return has_nobody();
}

// Parts in a demonstration are nobody's.
bool Door::has_nobody() {
  if (had_somebody_) return false;
  const auto accounts = accounts_->accounts();
  had_somebody_ = std::any_of(accounts.begin(), accounts.end(), [](const Account& account) {
    return !account.password.empty() || !account.subject.empty();
  });
  return !had_somebody_;
}

// By digests: how long it takes tells nothing of the token.
bool Door::is_from_terminal(std::string_view token) const {
  return digest_of_token(token) == digest_of_token(first_token_);
}

bool Door::is_first(std::string_view token) { return is_from_terminal(token) && is_new(); }

Result<Admission> Door::come_first(std::string_view first_token, PersonId person,
                                   const Attempt& attempt) {
  Issues issues = judge_password(attempt.password, attempt.login, "password");
  if (!is_login(attempt.login))
    issues.push_back({&not_a_login, "login", std::string(attempt.login)});
  if (!is_first(first_token)) issues.push_back({&link_is_spent, "token", ""});
  if (!issues.empty()) return issues;
  const Account account{
      person, std::string(attempt.login), seal_password(attempt.password), {}, clock_(), false};
  {
    const Locked lock(lock_);
    if (!has_nobody()) return Issue{&link_is_spent, "token", ""};
    accounts_->put(account);
  }
  return admit(account, attempt.device);
}

// The same answer and the same time, whoever there is.
Result<Admission> Door::sign_in(const Attempt& attempt) {
  if (const auto wait = begin_attempt(attempt); wait > 0)
    return Issue{&must_wait, "login", std::to_string((wait + 999) / 1000)};
  std::optional<Account> account;
  {
    const Locked lock(lock_);
    account = accounts_->account_of_login(attempt.login);
  }
  const bool may = account && !account->closed && !account->password.empty() &&
                   attempt.password.size() <= most_bytes;
  if (!may) pretend_to_open(attempt.password.substr(0, most_bytes));
  if (!may || !opens(account->password, attempt.password)) return Issue{&not_let_in, "login", ""};
  let_in(attempt);
  return admit(*account, attempt.device);
}

void Door::sign_out(const Digest& session) {
  const Locked lock(lock_);
  accounts_->end_session(session);
  known_.erase(show(session));
}

std::optional<Visitor> Door::visitor(std::string_view token) {
  const auto digest = digest_of_token(token);
  const auto now = clock_();
  const Locked lock(lock_);
  const auto found = known_.find(show(digest));
  if (found != known_.end() && now.ms - found->second.checked.ms < trusted_ms)
    return found->second.visitor;
  return look_up(digest, now);
}

std::optional<Visitor> Door::look_up(const Digest& token, Instant now) {
  const auto name = show(token);
  known_.erase(name);
  auto session = accounts_->session(token);
  if (!session) return std::nullopt;
  const auto account = accounts_->account(session->person);
  const bool over = now.ms - session->seen.ms > idle_ms || now.ms - session->begun.ms > longest_ms;
  if (!account || account->closed || over) {
    accounts_->end_session(token);
    return std::nullopt;
  }
  if (now.ms - session->seen.ms > seen_again_ms) {
    session->seen = now;
    accounts_->put(*session);
  }
  if (known_.size() >= most_known) known_.clear();
  const Visitor visitor{session->person, token};
  known_[name] = {visitor, now};
  return visitor;
}

std::optional<Visitor> Door::program(std::string_view token) {
  const auto now = clock_();
  const Locked lock(lock_);
  auto found = accounts_->api_token(digest_of_token(token));
  if (!found || now.ms > found->until.ms) return std::nullopt;
  const auto account = accounts_->account(found->person);
  if (!account || account->closed) return std::nullopt;
  if (now.ms - found->used.ms > seen_again_ms) {
    found->used = now;
    accounts_->put(*found);
  }
  return Visitor{found->person, {}};
}

std::optional<Admission> Door::play(PersonId person, std::string_view device) {
  Account part{person, "part-" + std::to_string(person.value), "", "", clock_(), false};
  {
    const Locked lock(lock_);
    if (const auto known = accounts_->account(person)) {
      part = *known;
    } else if (!accounts_->put(part)) {
      return std::nullopt;
    }
  }
  if (!part.password.empty() || !part.subject.empty() || part.closed) return std::nullopt;
  return admit(part, device);
}

Result<std::string> Door::invite(PersonId person, PersonId by, std::string_view login) {
  if (!is_login(login)) return Issue{&not_a_login, "login", std::string(login)};
  const auto token = fresh_token();
  const auto now = clock_();
  const Locked lock(lock_);
  auto account = accounts_->account(person).value_or(Account{person, "", "", "", now, false});
  const bool was_closed = account.closed;
  if (was_closed) account = {person, "", "", "", now, false};
  account.login = login;
  if (!accounts_->put(account)) return Issue{&login_taken, "login", std::string(login)};
  if (was_closed) end_tokens_of(person);  // no old way in opens again
  accounts_->put(Invitation{digest_of_token(token), person, by, {now.ms + invited_ms}});
  return token;
}

std::optional<Account> Door::invited(std::string_view token) {
  const auto now = clock_();
  const Locked lock(lock_);
  const auto found = accounts_->invitation(digest_of_token(token));
  if (!found || now.ms > found->until.ms) return std::nullopt;
  auto account = accounts_->account(found->person);
  if (!account || account->closed) return std::nullopt;
  // One from before the way in was changed, or ended and begun anew, is spent.
  const auto made_ms = found->until.ms - invited_ms;
  return made_ms >= account->changed.ms ? account : std::nullopt;
}

Result<Admission> Door::accept(std::string_view token, const Attempt& attempt) {
  auto account = invited(token);
  if (!account) return Issue{&link_is_spent, "token", ""};
  auto issues = judge_password(attempt.password, account->login, "password");
  if (!issues.empty()) return issues;
  account->password = seal_password(attempt.password);
  account->changed = clock_();
  {
    const Locked lock(lock_);
    if (!accounts_->take_invitation(digest_of_token(token)))
      return Issue{&link_is_spent, "token", ""};
    accounts_->put(*account);
    accounts_->end_sessions_of(account->person, {});
    known_.clear();
  }
  return admit(*account, attempt.device);
}

Issues Door::change_password(const Visitor& visitor, std::string_view before,
                             std::string_view after) {
  std::optional<Account> account;
  {
    const Locked lock(lock_);
    account = accounts_->account(visitor.person);
  }
  if (!account) return {{&not_let_in, "before", ""}};
  const Attempt attempt{account->login, before, "", ""};
  if (const auto wait = begin_attempt(attempt); wait > 0)
    return {{&must_wait, "before", std::to_string((wait + 999) / 1000)}};
  if (!opens(account->password, before)) return {{&not_let_in, "before", ""}};
  let_in(attempt);
  auto issues = judge_password(after, account->login, "after");
  if (!issues.empty()) return issues;
  account->password = seal_password(after);
  account->changed = clock_();
  const Locked lock(lock_);
  accounts_->put(*account);
  accounts_->end_sessions_of(visitor.person, visitor.session);
  known_.clear();
  return {};
}

void Door::end_tokens_of(PersonId person) {
  for (const auto& token : accounts_->api_tokens()) {
    if (token.person == person) accounts_->end_api_token(token.token);
  }
}

void Door::close(PersonId person) {
  const Locked lock(lock_);
  auto account = accounts_->account(person);
  if (!account) return;
  account->closed = true;
  accounts_->put(*account);
  accounts_->end_sessions_of(person, {});
  if (accounts_->mail_address(person)) accounts_->put_mail(person, "", "");
  known_.clear();
}

std::string Door::make_api_token(PersonId person, std::string_view name, Instant until) {
  const auto token = fresh_token();
  const auto now = clock_();
  const Locked lock(lock_);
  accounts_->put(ApiToken{digest_of_token(token), person, std::string(name), now, until, {}});
  return token;
}

Admission Door::admit(const Account& account, std::string_view device) {
  auto token = fresh_token();
  const auto now = clock_();
  const auto digest = digest_of_token(token);
  const Locked lock(lock_);
  accounts_->put(StoredSession{digest, account.person, now, now, shown_device(device)});
  return {std::move(token), {account.person, digest}};
}

// Counts as failed until it has succeeded: a hundred guesses sent at once don't pass together.
std::int64_t Door::begin_attempt(const Attempt& attempt) {
  const auto login = lowered(attempt.login);
  const std::string address(attempt.address);
  const auto both = login + '\n' + address;
  const auto now = clock_();
  const Locked lock(lock_);
  const auto wait = std::max({by_both_.wait_ms(both, now), by_address_.wait_ms(address, now),
                              by_login_.wait_ms(login, now)});
  if (wait > 0) return wait;
  by_both_.failed(both, now);
  by_address_.failed(address, now);
  by_login_.failed(login, now);
  return 0;
}

void Door::let_in(const Attempt& attempt) {
  const auto login = lowered(attempt.login);
  const std::string address(attempt.address);
  const Locked lock(lock_);
  by_both_.succeeded(login + '\n' + address);
  by_address_.forgive(address);
  by_login_.forgive(login);
}

}  // namespace kaigong
