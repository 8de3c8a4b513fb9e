#pragma once

#include "base/digest.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

// A thin hold on SQLite's C API: one handle, its prepared statements, and errors as StoreError.
namespace kaigong {

class Sqlite {
 public:
  // `patience`: how long a statement waits for another process's lock.
  Sqlite(const std::string& path, int flags,
         std::chrono::milliseconds patience = std::chrono::seconds(10));
  ~Sqlite();
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  void run(const std::string& sql);
  [[noreturn]] void fail(int code) const;
  sqlite3* handle() const { return handle_; }
  sqlite3_stmt* prepared(const char* sql);  // kept; `sql` must be a literal

 private:
  std::string path_;
  sqlite3* handle_ = nullptr;
  std::map<const char*, sqlite3_stmt*> statements_;
};

// One use of a prepared statement: bind in order, step, read; reset when it goes.
class Statement {
 public:
  Statement(Sqlite& db, const char* sql) : db_(db), statement_(db.prepared(sql)) {}
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);  // not copied: must live until the step
  Statement& bind_blob(std::string_view bytes);
  bool step();   // true: a row
  void again();  // ready for the next set of values
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;  // text or blob; until the next step

 private:
  Sqlite& db_;
  sqlite3_stmt* statement_;
  int next_ = 1;
};

std::string_view bytes_of(const Digest& digest);
// A digest of the wrong length can only be damage; it reads as zeros and no chain accepts it.
Digest digest_from(std::string_view bytes);

// Begins at once (so that no other writer slips in between), rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Sqlite& db) : db_(db) { db_.run("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Sqlite& db_;
  bool open_ = true;
};

}  // namespace kaigong
