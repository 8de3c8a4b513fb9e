#include "store/accounts.h"
#include "store/sqlite.h"

namespace kaigong {

namespace {

// Logins are compared as typed but for the capitals of ASCII: what else a name has, people type
// as they were told.
constexpr const char* tables = R"sql(
CREATE TABLE IF NOT EXISTS account (
  person INTEGER PRIMARY KEY, login TEXT NOT NULL COLLATE NOCASE UNIQUE, password TEXT NOT NULL,
  subject TEXT UNIQUE, changed INTEGER NOT NULL, closed INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS session (
  token BLOB PRIMARY KEY, person INTEGER NOT NULL, begun INTEGER NOT NULL,
  seen INTEGER NOT NULL, device TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS invitation (
  token BLOB PRIMARY KEY, person INTEGER NOT NULL, by INTEGER NOT NULL, until INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS api_token (
  token BLOB PRIMARY KEY, person INTEGER NOT NULL, name TEXT NOT NULL, made INTEGER NOT NULL,
  until INTEGER NOT NULL, used INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS saved_view (
  number INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER NOT NULL, name TEXT NOT NULL,
  address TEXT NOT NULL, shared INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS mail_address (
  person INTEGER PRIMARY KEY, address TEXT NOT NULL, language TEXT NOT NULL,
  told INTEGER NOT NULL) STRICT;
)sql";

PersonId person_from(std::int64_t number) { return {static_cast<std::uint32_t>(number)}; }

class SqliteAccounts : public AccountStore {
 public:
  SqliteAccounts(const std::string& path, std::chrono::milliseconds patience)
      : db_(path, SQLITE_OPEN_READWRITE, patience) {
    db_.run("PRAGMA synchronous=FULL;");
    Transaction transaction(db_);
    db_.run(tables);
    transaction.commit();
  }

  std::vector<Account> accounts() override {
    Statement statement(db_, "SELECT * FROM account ORDER BY login");
    std::vector<Account> out;
    while (statement.step()) out.push_back(account_in(statement));
    return out;
  }

  std::optional<Account> account(PersonId person) override {
    Statement statement(db_, "SELECT * FROM account WHERE person = ?");
    return first_of(statement.bind(person.value));
  }

  std::optional<Account> account_of_login(std::string_view login) override {
    Statement statement(db_, "SELECT * FROM account WHERE login = ?");
    return first_of(statement.bind(login));
  }

  std::optional<Account> account_of_subject(std::string_view subject) override {
    Statement statement(db_, "SELECT * FROM account WHERE subject = ?");
    return first_of(statement.bind(subject));
  }

  bool put(const Account& account) override {
    Transaction transaction(db_);
    const auto has = [&](const std::optional<Account>& other) {
      return other && other->person != account.person;
    };
    if (has(account_of_login(account.login))) return false;
    if (!account.subject.empty() && has(account_of_subject(account.subject))) return false;
    {
      Statement statement(db_,
                          "INSERT OR REPLACE INTO account VALUES (?, ?, ?, nullif(?, ''), ?, ?)");
      statement.bind(account.person.value)
          .bind(account.login)
          .bind(account.password)
          .bind(account.subject)
          .bind(account.changed.ms)
          .bind(std::int64_t{account.closed})
          .step();
    }
    transaction.commit();
    return true;
  }

  void erase(PersonId person) override {
    Transaction transaction(db_);
    for (const char* sql :
         {"DELETE FROM account WHERE person = ?", "DELETE FROM session WHERE person = ?",
          "DELETE FROM invitation WHERE person = ?", "DELETE FROM api_token WHERE person = ?",
          "DELETE FROM saved_view WHERE person = ?", "DELETE FROM mail_address WHERE person = ?"}) {
      Statement(db_, sql).bind(person.value).step();
    }
    transaction.commit();
  }

  void put(const StoredSession& session) override {
    Statement(db_,
              "INSERT INTO session VALUES (?, ?, ?, ?, ?) ON CONFLICT (token) DO UPDATE SET "
              "seen = excluded.seen")
        .bind_blob(bytes_of(session.token))
        .bind(session.person.value)
        .bind(session.begun.ms)
        .bind(session.seen.ms)
        .bind(session.device)
        .step();
  }

  std::optional<StoredSession> session(const Digest& token) override {
    Statement statement(db_, "SELECT * FROM session WHERE token = ?");
    if (!statement.bind_blob(bytes_of(token)).step()) return std::nullopt;
    return session_in(statement);
  }

  std::vector<StoredSession> sessions_of(PersonId person) override {
    Statement statement(db_, "SELECT * FROM session WHERE person = ? ORDER BY seen DESC");
    statement.bind(person.value);
    std::vector<StoredSession> out;
    while (statement.step()) out.push_back(session_in(statement));
    return out;
  }

  void end_session(const Digest& token) override {
    Statement(db_, "DELETE FROM session WHERE token = ?").bind_blob(bytes_of(token)).step();
  }

  void end_sessions_of(PersonId person, const Digest& but) override {
    Statement(db_, "DELETE FROM session WHERE person = ? AND token <> ?")
        .bind(person.value)
        .bind_blob(bytes_of(but))
        .step();
  }

  void end_sessions_unseen_since(Instant since) override {
    Statement(db_, "DELETE FROM session WHERE seen < ?").bind(since.ms).step();
  }

  void put(const Invitation& invitation) override {
    Statement(db_, "INSERT INTO invitation VALUES (?, ?, ?, ?)")
        .bind_blob(bytes_of(invitation.token))
        .bind(invitation.person.value)
        .bind(invitation.by.value)
        .bind(invitation.until.ms)
        .step();
  }

  std::optional<Invitation> invitation(const Digest& token) override {
    Statement statement(db_, "SELECT * FROM invitation WHERE token = ?");
    if (!statement.bind_blob(bytes_of(token)).step()) return std::nullopt;
    return Invitation{digest_from(statement.text(0)),
                      person_from(statement.integer(1)),
                      person_from(statement.integer(2)),
                      {statement.integer(3)}};
  }

  bool take_invitation(const Digest& token) override {
    Statement(db_, "DELETE FROM invitation WHERE token = ?").bind_blob(bytes_of(token)).step();
    return sqlite3_changes(db_.handle()) == 1;
  }

  void put(const ApiToken& token) override {
    Statement(db_,
              "INSERT INTO api_token VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (token) DO UPDATE SET "
              "used = excluded.used")
        .bind_blob(bytes_of(token.token))
        .bind(token.person.value)
        .bind(token.name)
        .bind(token.made.ms)
        .bind(token.until.ms)
        .bind(token.used.ms)
        .step();
  }

  std::optional<ApiToken> api_token(const Digest& token) override {
    Statement statement(db_, "SELECT * FROM api_token WHERE token = ?");
    if (!statement.bind_blob(bytes_of(token)).step()) return std::nullopt;
    return token_in(statement);
  }

  std::vector<ApiToken> api_tokens() override {
    Statement statement(db_, "SELECT * FROM api_token ORDER BY made");
    std::vector<ApiToken> out;
    while (statement.step()) out.push_back(token_in(statement));
    return out;
  }

  void end_api_token(const Digest& token) override {
    Statement(db_, "DELETE FROM api_token WHERE token = ?").bind_blob(bytes_of(token)).step();
  }

  std::vector<SavedView> views_for(PersonId person) override {
    Statement statement(db_,
                        "SELECT * FROM saved_view WHERE person = ? OR shared = 1 ORDER BY name");
    statement.bind(person.value);
    std::vector<SavedView> out;
    while (statement.step()) {
      out.push_back({statement.integer(0), person_from(statement.integer(1)),
                     std::string(statement.text(2)), std::string(statement.text(3)),
                     statement.integer(4) != 0});
    }
    return out;
  }

  std::int64_t put(const SavedView& view) override {
    Statement(db_, "INSERT INTO saved_view (person, name, address, shared) VALUES (?, ?, ?, ?)")
        .bind(view.person.value)
        .bind(view.name)
        .bind(view.address)
        .bind(std::int64_t{view.shared})
        .step();
    return sqlite3_last_insert_rowid(db_.handle());
  }

  bool change(const SavedView& view) override {
    Statement(db_,
              "UPDATE saved_view SET name = ?, address = ?, shared = ? WHERE number = ? AND "
              "person = ?")
        .bind(view.name)
        .bind(view.address)
        .bind(std::int64_t{view.shared})
        .bind(view.number)
        .bind(view.person.value)
        .step();
    return sqlite3_changes(db_.handle()) == 1;
  }

  bool end_view(std::int64_t number, PersonId person) override {
    Statement(db_, "DELETE FROM saved_view WHERE number = ? AND person = ?")
        .bind(number)
        .bind(person.value)
        .step();
    return sqlite3_changes(db_.handle()) == 1;
  }

  std::optional<MailAddress> mail_address(PersonId person) override {
    Statement statement(db_, "SELECT * FROM mail_address WHERE person = ?");
    if (!statement.bind(person.value).step()) return std::nullopt;
    return mail_in(statement);
  }

  void put_mail(PersonId person, const std::string& address, const std::string& language) override {
    Statement(db_,
              "INSERT INTO mail_address VALUES (?, ?, ?, ?) ON CONFLICT (person) DO UPDATE SET "
              "address = excluded.address, language = excluded.language")
        .bind(person.value)
        .bind(address)
        .bind(language)
        .bind(std::int64_t{Day().number()})
        .step();
  }

  std::vector<MailAddress> mail_to_tell(Day day) override {
    Statement statement(
        db_, "SELECT * FROM mail_address WHERE told < ? AND address <> '' ORDER BY person");
    statement.bind(std::int64_t{day.number()});
    std::vector<MailAddress> out;
    while (statement.step()) out.push_back(mail_in(statement));
    return out;
  }

  bool tell_mail(PersonId person, Day before, Day told) override {
    Statement(db_, "UPDATE mail_address SET told = ? WHERE person = ? AND told = ?")
        .bind(std::int64_t{told.number()})
        .bind(person.value)
        .bind(std::int64_t{before.number()})
        .step();
    return sqlite3_changes(db_.handle()) == 1;
  }

 private:
  static Account account_in(const Statement& row) {
    return {person_from(row.integer(0)), std::string(row.text(1)), std::string(row.text(2)),
            std::string(row.text(3)),    {row.integer(4)},         row.integer(5) != 0};
  }
  static std::optional<Account> first_of(Statement& statement) {
    return statement.step() ? std::optional(account_in(statement)) : std::nullopt;
  }
  static StoredSession session_in(const Statement& row) {
    return {digest_from(row.text(0)),
            person_from(row.integer(1)),
            {row.integer(2)},
            {row.integer(3)},
            std::string(row.text(4))};
  }
  static MailAddress mail_in(const Statement& row) {
    return {person_from(row.integer(0)), std::string(row.text(1)), std::string(row.text(2)),
            Day::number(static_cast<std::int32_t>(row.integer(3)))};
  }
  static ApiToken token_in(const Statement& row) {
    return {digest_from(row.text(0)), person_from(row.integer(1)),
            std::string(row.text(2)), {row.integer(3)},
            {row.integer(4)},         {row.integer(5)}};
  }

  Sqlite db_;
};

}  // namespace

std::unique_ptr<AccountStore> open_sqlite_accounts(const std::string& path,
                                                   std::chrono::milliseconds patience) {
  return std::make_unique<SqliteAccounts>(path, patience);
}

}  // namespace kaigong
