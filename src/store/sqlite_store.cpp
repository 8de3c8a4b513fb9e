#include "store/sqlite_store.h"

#include "base/check.h"
#include "store/sqlite.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <limits>

namespace kaigong {

namespace {

constexpr std::int64_t the_stream = 1;  // one jurisdiction a file; PostgreSQL will hold several
constexpr std::int64_t application_id = 0x4B41'4947;  // "KAIG"
constexpr std::int64_t schema_version = 1;
constexpr const char* page_cache = "PRAGMA cache_size=-65536;";  // KiB

constexpr const char* schema = R"sql(
CREATE TABLE entry (
  stream INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
  by INTEGER NOT NULL, kind TEXT NOT NULL, project INTEGER NOT NULL,
  line TEXT NOT NULL, digest BLOB NOT NULL,
  PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX entry_id ON entry (stream, id);
CREATE TABLE head (
  stream INTEGER PRIMARY KEY, seq INTEGER NOT NULL, digest BLOB NOT NULL,
  kind TEXT NOT NULL) STRICT;
CREATE TABLE evidence (
  digest BLOB PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE person (person INTEGER PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT;
)sql";

// A number that doesn't fit reads as the largest, which nobody bears: cut down it might look right.
std::uint32_t short_number(std::int64_t stored) {
  constexpr std::uint32_t largest = std::numeric_limits<std::uint32_t>::max();
  return stored < 0 || stored > largest ? largest : static_cast<std::uint32_t>(stored);
}

bool is_there(const std::string& path) {
  std::error_code unknown;  // a name too long, a folder that may not be looked into
  return std::filesystem::exists(path, unknown);
}

class HeldView : public Store::View {
 public:
  explicit HeldView(Sqlite& db) : db_(db) { Statement(db_, "BEGIN").step(); }
  ~HeldView() override { sqlite3_exec(db_.handle(), "COMMIT", nullptr, nullptr, nullptr); }
  HeldView(const HeldView&) = delete;
  HeldView& operator=(const HeldView&) = delete;

 private:
  Sqlite& db_;
};

class SqliteStore : public Store {
 public:
  SqliteStore(const std::string& path, int flags, std::chrono::milliseconds patience)
      : path_(path), patience_(patience), db_(path, flags, patience) {}

  void create(DigestKind kind) {
    db_.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    Transaction transaction(db_);
    db_.run("PRAGMA application_id=" + std::to_string(application_id) +
            "; PRAGMA user_version=" + std::to_string(schema_version) + ";");
    db_.run(schema);
    Statement(db_, "INSERT INTO head VALUES (?, 0, ?, ?)")
        .bind(the_stream)
        .bind_blob(bytes_of(Digest{}))
        .bind(name_of(kind))
        .step();
    transaction.commit();
    kind_ = kind;
  }

  void open(const std::string& path, bool read_only) {
    if (pragma("PRAGMA application_id") != application_id) {
      throw StoreError(StoreError::Kind::not_a_ledger,
                       {"这不是开工台账：" + path, "this isn't a Kaigong ledger: " + path});
    }
    const auto version = pragma("PRAGMA user_version");
    if (version < 1) {
      throw StoreError(StoreError::Kind::not_a_ledger, {"没有哪个版本建过这样的台账：" + path,
                                                        "no version makes such a ledger: " + path});
    }
    if (version > schema_version) {
      throw StoreError(StoreError::Kind::not_a_ledger,
                       {"台账由更新的版本建立，请升级程序：" + path,
                        "a newer version made this ledger, please upgrade: " + path});
    }
    if (!read_only) {
      db_.run("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;");
      sync_what_is_there();
    }
    db_.run(page_cache);
    Statement statement(db_, "SELECT kind FROM head WHERE stream = ?");
    const auto kind =
        statement.bind(the_stream).step() ? read_digest_kind(statement.text(0)) : std::nullopt;
    if (!kind)
      throw StoreError(StoreError::Kind::damaged,
                       {"台账缺少首部：" + path, "the ledger has no head: " + path});
    kind_ = *kind;
  }

  DigestKind digest_kind() override { return kind_; }

  Head head() override {
    Statement statement(db_, "SELECT seq, digest FROM head WHERE stream = ?");
    if (!statement.bind(the_stream).step()) {
      throw StoreError(StoreError::Kind::damaged, {"台账缺少首部", "the ledger has no head"});
    }
    return {static_cast<Seq>(statement.integer(0)), digest_from(statement.text(1))};
  }

  bool append(const Head& after, std::span<const Sealed> entries) override {
    if (entries.empty()) return true;
    Transaction transaction(db_);
    if (head() != after) return false;
    insert(entries);
    Statement(db_, "UPDATE head SET seq = ?, digest = ? WHERE stream = ?")
        .bind(static_cast<std::int64_t>(entries.back().seq))
        .bind_blob(bytes_of(entries.back().digest))
        .bind(the_stream)
        .step();
    transaction.commit();
    return true;
  }

  void read_after(Seq after, const std::function<bool(Sealed&)>& take) override {
    Statement statement(db_,
                        "SELECT seq, id, at, by, kind, project, line, digest FROM entry"
                        " WHERE stream = ? AND seq > ? ORDER BY seq");
    // From the start means from whatever stands first, if it is no entry of ours: so that it shows.
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    statement.bind(the_stream).bind(after == 0 ? lowest : static_cast<std::int64_t>(after));
    Sealed entry;
    while (statement.step()) {
      entry.seq = static_cast<Seq>(statement.integer(0));
      entry.id = statement.text(1);
      entry.at = {statement.integer(2)};
      entry.by = {short_number(statement.integer(3))};
      entry.kind = statement.text(4);
      entry.project = {short_number(statement.integer(5))};
      entry.line = statement.text(6);
      entry.digest = digest_from(statement.text(7));
      if (!take(entry)) return;
    }
  }

  std::unique_ptr<View> hold() override { return std::make_unique<HeldView>(db_); }

  std::unique_ptr<Store> beside() override {
    try {
      return open_sqlite(path_, true, patience_);
    } catch (const StoreError&) {  // no more files, or it was moved away: one handle is enough
      return nullptr;
    }
  }

  std::optional<Seq> find(std::string_view id) override {
    Statement statement(db_, "SELECT seq FROM entry WHERE stream = ? AND id = ?");
    if (!statement.bind(the_stream).bind(id).step()) return std::nullopt;
    return static_cast<Seq>(statement.integer(0));
  }

  bool changed() override {
    const auto version = pragma("PRAGMA data_version");
    const bool differs = version != data_version_;
    data_version_ = version;
    return differs;
  }

  // SQLite's own comparison of an index with its table looks up every row. What the index holds is
  // summed instead, for whoever reads all entries anyway.
  Inspection inspect(Seq last) override {
    Inspection found;
    Sqlite db(path_, SQLITE_OPEN_READONLY, patience_);
    db.run(page_cache);
    Statement check(db, "PRAGMA quick_check(20)");
    while (check.step()) {
      if (check.text(0) == "ok") break;
      found.damage =
          found.damage.value_or("") + (found.damage ? "; " : "") + std::string(check.text(0));
    }
    Statement ids(db,
                  "SELECT seq, id FROM entry INDEXED BY entry_id WHERE stream = ? AND id >= ''");
    ids.bind(the_stream);
    while (ids.step()) {
      const auto seq = static_cast<Seq>(ids.integer(0));
      if (seq <= last) found.ids.add(seq, ids.text(1));
    }
    return found;
  }

  void put_person(const Person& person) override {
    Statement(db_,
              "INSERT INTO person VALUES (?, ?, ?) ON CONFLICT (person) DO UPDATE SET zh = "
              "excluded.zh, en = excluded.en")
        .bind(person.person.value)
        .bind(person.name.zh)
        .bind(person.name.en)
        .step();
  }

  std::vector<Person> people() override {
    Statement statement(db_, "SELECT person, zh, en FROM person ORDER BY person");
    std::vector<Person> out;
    while (statement.step()) {
      out.push_back({{static_cast<std::uint32_t>(statement.integer(0))},
                     {std::string(statement.text(1)), std::string(statement.text(2))}});
    }
    return out;
  }

  void shelve(const Digest& name, std::string_view media_type, std::string_view bytes) override {
    Statement(db_, "INSERT INTO evidence VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .bind_blob(bytes_of(name))
        .bind(media_type)
        .bind_blob(bytes)
        .step();
  }

  std::optional<std::string> fetch(const Digest& name) override {
    Statement statement(db_, "SELECT bytes FROM evidence WHERE digest = ?");
    if (!statement.bind_blob(bytes_of(name)).step()) return std::nullopt;
    return std::string(statement.text(0));
  }

 private:
  // What a process that died had written may be here and not yet synced; a receipt that is given
  // for it again must be as good as the first. A checkpoint syncs, and then copies: for the copy
  // there may be no room, and it may wait.
  void sync_what_is_there() {
    try {
      db_.run("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (const StoreError& error) {
      if (error.kind() != StoreError::Kind::full) throw;
    }
  }

  std::int64_t pragma(const char* sql) {
    Statement statement(db_, sql);
    return statement.step() ? statement.integer(0) : 0;
  }

  void insert(std::span<const Sealed> entries) {
    Statement statement(db_, "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const auto& entry : entries) {
      statement.bind(the_stream)
          .bind(static_cast<std::int64_t>(entry.seq))
          .bind(entry.id)
          .bind(entry.at.ms)
          .bind(entry.by.value)
          .bind(entry.kind)
          .bind(entry.project.value)
          .bind(entry.line)
          .bind_blob(bytes_of(entry.digest));
      statement.step();
      statement.again();
    }
  }

  std::string path_;
  std::chrono::milliseconds patience_;
  Sqlite db_;
  DigestKind kind_ = DigestKind::sha256;
  std::int64_t data_version_ = 0;
};

}  // namespace

namespace {

// Makes the file, so that of two who create at once only one does. False: it couldn't be made, and
// SQLite will say why.
bool claim(const std::string& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0644);
  if (file >= 0) return ::close(file) == 0;
  if (errno == EEXIST || is_there(path)) {
    throw StoreError(StoreError::Kind::exists, {"文件已存在，未动它：" + path,
                                                "the file exists and was left alone: " + path});
  }
  return false;
}

}  // namespace

std::unique_ptr<Store> create_sqlite(const std::string& path, DigestKind kind) {
  const bool made = claim(path);
  try {
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    auto store = std::make_unique<SqliteStore>(path, flags, std::chrono::seconds(10));
    store->create(kind);
    store->open(path, false);
    return store;
  } catch (const StoreError&) {  // no half ledger in the way of the next attempt
    std::error_code ignored;
    if (!made) throw;
    for (const auto* part : {"", "-wal", "-shm", "-journal"}) {
      std::filesystem::remove(path + part, ignored);
    }
    throw;
  }
}

std::unique_ptr<Store> open_sqlite(const std::string& path, bool read_only,
                                   std::chrono::milliseconds patience) {
  if (!is_there(path)) {
    throw StoreError(
        StoreError::Kind::not_found,
        {"没有这个台账文件：" + path + "（先用 kaigong init 或 kaigong demo 建账）",
         "there is no ledger at " + path + " (make one with kaigong init or kaigong demo)"});
  }
  auto store = std::make_unique<SqliteStore>(
      path, read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, patience);
  store->open(path, read_only);
  return store;
}

}  // namespace kaigong
