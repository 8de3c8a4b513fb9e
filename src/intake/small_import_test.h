#pragma once

#include "assess/method.h"
#include "base/shipped.h"
#include "desk/desk.h"
#include "intake/import.h"
#include "store/sqlite_store.h"

#include <gtest/gtest.h>  // tidy: allow what the tests of this room share

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace kaigong::intake {

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string shared_data(const std::string& name) {
  return bytes_of(std::string(KAIGONG_ROOT) + "/../shared/data/" + name);
}

// An empty ledger in a file of its own, with a top region and the portfolio method.
class TestLedger {
 public:
  explicit TestLedger(const std::string& currency) {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = testing::TempDir() + "kaigong_intake_" + test->test_suite_name() + "_" + test->name();
    remove();
    {
      auto store = create_sqlite(path_, DigestKind::sha256);
      LedgerOpened opened;
      opened.name = {"试验", "Trial"};
      opened.currency = currency;
      open_ledger(*store, opened, {1}, noon(*Day::of(2013, 1, 1)));
    }
    desk_ = std::make_unique<Desk>(open_sqlite(path_), open_sqlite(path_, true));
    RegionAdded top;
    top.region = {1};
    top.key = "top";
    top.name = {"全市", "Top"};
    top.level = "city";
    const auto text = json::parse(shipped_files().at("methods/portfolio.json"));
    say({Draft{"top", {1}, noon(*Day::of(2013, 1, 1)), top},
         Draft{"method", {1}, noon(*Day::of(2013, 1, 1)), MethodAdopted{"portfolio", "1", *text}}});
  }
  ~TestLedger() {
    desk_.reset();
    remove();
  }

  Desk& desk() { return *desk_; }
  void reopen() {
    desk_.reset();
    desk_ = std::make_unique<Desk>(open_sqlite(path_), open_sqlite(path_, true));
  }
  void say(std::vector<Draft> drafts) {
    EXPECT_TRUE(desk_->carry_out({}, [&](const Board&) { return drafts; }));
  }
  std::size_t projects() {
    return desk_->read([](const Board& board) { return board.projects().size(); });
  }

 private:
  void remove() const {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + end);
  }

  std::string path_;
  std::unique_ptr<Desk> desk_;
};

inline std::string said(const ImportOutcome& outcome) {
  std::string text;
  for (const auto& issue : outcome.issues) {
    text += issue.issue.place + ": " + sentence(issue.issue).en + "\n";
  }
  return text;
}

}  // namespace kaigong::intake
