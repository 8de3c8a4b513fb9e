#include "store/sqlite.h"
// tested by: store/sqlite_store_test.cpp, through the store that it serves

#include "store/store.h"

#include <algorithm>

namespace kaigong {

Sqlite::Sqlite(const std::string& path, int flags, std::chrono::milliseconds patience)
    : path_(path) {
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) {
    sqlite3_close(handle_);
    throw StoreError(StoreError::Kind::not_found,
                     {"打不开台账文件 " + path, "can't open the ledger file " + path});
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, static_cast<int>(patience.count()));
}

Sqlite::~Sqlite() {
  for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(handle_);
}

void Sqlite::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void Sqlite::fail(int code) const {
  using Kind = StoreError::Kind;
  const std::string detail = sqlite3_errmsg(handle_);
  switch (code & 0xFF) {
    case SQLITE_FULL:
      throw StoreError(Kind::full, {"磁盘已满，本次未记账，已记的都在。请腾出空间后重试",
                                    "the disk is full; nothing of this was recorded, all before is "
                                    "kept; free space and retry"});
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw StoreError(Kind::read_only,
                       {"台账文件只读，未记账：" + path_,
                        "the ledger is read-only, nothing was recorded: " + path_});
    case SQLITE_CANTOPEN:
      throw StoreError(Kind::read_only, {"打不开或不能写台账文件：" + path_,
                                         "can't open or write the ledger file: " + path_});
    case SQLITE_BUSY:
      throw StoreError(Kind::busy,
                       {"台账正被另一进程占用，未记账，请重试",
                        "another process holds the ledger; nothing was recorded, retry"});
    case SQLITE_NOTADB:
      throw StoreError(Kind::not_a_ledger,
                       {"这不是开工台账，或者文件开头已损坏：" + path_,
                        "this isn't a Kaigong ledger, or its beginning is damaged: " + path_});
    case SQLITE_CORRUPT:
      throw StoreError(Kind::damaged,
                       {"台账文件已损坏：" + path_ + "（" + detail + "）",
                        "the ledger file is damaged: " + path_ + " (" + detail + ")"});
    case SQLITE_IOERR:
      throw StoreError(Kind::other,
                       {"磁盘读写出错，未记账：" + path_ + "（" + detail + "）",
                        "the disk failed, nothing was recorded: " + path_ + " (" + detail + ")"});
    default:
      throw StoreError(Kind::other, {"台账出错：" + path_ + "（" + detail + "）",
                                     "the ledger failed: " + path_ + " (" + detail + ")"});
  }
}

sqlite3_stmt* Sqlite::prepared(const char* sql) {
  auto& statement = statements_[sql];
  if (statement == nullptr) {
    const int code =
        sqlite3_prepare_v3(handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(code);
  }
  return statement;
}

Statement::~Statement() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

Statement& Statement::bind(std::int64_t value) {
  sqlite3_bind_int64(statement_, next_++, value);
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  sqlite3_bind_text(statement_, next_++, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  sqlite3_bind_blob(statement_, next_++, bytes.data(), static_cast<int>(bytes.size()),
                    SQLITE_STATIC);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) db_.fail(code);
  return code == SQLITE_ROW;
}

void Statement::again() {
  sqlite3_reset(statement_);
  next_ = 1;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

Digest digest_from(std::string_view bytes) {
  Digest digest;
  if (bytes.size() == digest.bytes.size())
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
  return digest;
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  db_.run("COMMIT");
  open_ = false;
}

}  // namespace kaigong
