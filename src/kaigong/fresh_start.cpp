#include "kaigong/fresh_start.h"
// tested by: tests/command/serve_test.py
#include "kaigong/commands.h"
#include "kaigong/new_ledger.h"
#include "people/password.h"

#include <filesystem>

namespace kaigong {

namespace {

namespace fs = std::filesystem;

constexpr IssueKind being_removed{"demo.being_removed", "演示正在拆除",
                                  "the demonstration is being removed already"};

// With the log that a writer may have left.
void move_ledger(const std::string& from, const std::string& to) {
  if (fs::exists(from + "-wal")) fs::rename(from + "-wal", to + "-wal");
  fs::rename(from, to);
  fs::remove(from + "-shm");
}

std::string free_name(const std::string& ledger) {
  auto name = ledger + ".demonstration";
  for (int i = 2; fs::exists(name); ++i) name = ledger + ".demonstration-" + std::to_string(i);
  return name;
}

}  // namespace

Result<std::string> FreshStart::make(const FreshLedger& wanted) {
  const Locked lock(lock_);
  if (!token_.empty()) return Issue{&being_removed, "", ""};
  remove_ledger(beside());  // of a start that broke off
  const NewLedger made{wanted.name,   wanted.name_en,       wanted.currency,
                       wanted.digest, InitOptions().method, wanted.region};
  auto issues = make_ledger(beside(), made, "/");
  for (auto& issue : issues) {
    if (issue.place == "/name-en") issue.place = "/name_en";
  }
  if (!issues.empty()) return issues;
  token_ = fresh_token();
  return token_;
}

bool FreshStart::is_made() const {
  const Locked lock(lock_);
  return !token_.empty();
}

std::string FreshStart::token() const {
  const Locked lock(lock_);
  return token_;
}

std::string FreshStart::take_over() {
  const auto aside = free_name(ledger_);
  move_ledger(ledger_, aside);
  try {
    move_ledger(beside(), ledger_);
  } catch (const fs::filesystem_error&) {
    move_ledger(aside, ledger_);
    throw;
  }
  return aside;
}

}  // namespace kaigong
