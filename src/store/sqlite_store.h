#pragma once

#include "store/store.h"

#include <chrono>
#include <memory>
#include <string>

namespace kaigong {

// One ledger in one SQLite file: WAL, every append synced. Not for use by two threads at once;
// each reader opens its own.
std::unique_ptr<Store> create_sqlite(const std::string& path,
                                     DigestKind kind);  // refuses an existing file
std::unique_ptr<Store> open_sqlite(const std::string& path, bool read_only = false,
                                   std::chrono::milliseconds patience = std::chrono::seconds(10));

}  // namespace kaigong
