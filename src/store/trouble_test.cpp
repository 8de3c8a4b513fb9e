// What the world does to a ledger: full disks, read-only files, a file held by another process.
// Each time the trouble is named, nothing half is recorded, and work goes on when it has passed.

#include "store/small_store_test.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"

#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <fstream>

namespace kaigong {
namespace {

using Kind = StoreError::Kind;
using Milliseconds = std::chrono::milliseconds;

// A disk of some size, where this machine lets us have one.
class SmallVolume {
 public:
  explicit SmallVolume(const char* size) : path_(folder_.file("volume")) {
    std::filesystem::create_directory(path_);
    is_there_ = mount("tmpfs", path_.c_str(), "tmpfs", 0, size) == 0;
  }
  ~SmallVolume() {
    if (is_there_) {
      EXPECT_EQ(umount(path_.c_str()), 0);
    }
  }
  SmallVolume(const SmallVolume&) = delete;
  SmallVolume& operator=(const SmallVolume&) = delete;
  bool is_there() const { return is_there_; }
  const std::string& path() const { return path_; }

 private:
  TestFolder folder_;
  std::string path_;
  bool is_there_ = false;
};

std::optional<StoreError> trouble(const std::function<void()>& deed) {
  try {
    deed();
  } catch (const StoreError& error) {
    return error;
  }
  return std::nullopt;
}

// The chain holds, the head is the last entry's, the file is in order.
void expect_sound(Store& store) {
  Chain chain(store.digest_kind());
  Head head;
  for (const auto& entry : all_after(store, 0)) {
    ASSERT_EQ(entry.seq, head.seq + 1);
    ASSERT_EQ(entry.digest, chain.seal(head.digest, entry.line));
    head = {entry.seq, entry.digest};
  }
  EXPECT_EQ(store.head(), head);
  EXPECT_FALSE(store.inspect(0).damage);
}

// Appends until there is trouble; what was said to be recorded is, and nothing else.
std::optional<StoreError> append_until_trouble(Store& store) {
  const std::string text(20'000, 'x');
  for (int i = 0; i < 1000; ++i) {
    const auto before = store.head();
    const auto error = trouble([&] {
      append_ids(store, {"a" + std::to_string(before.seq), "b" + std::to_string(before.seq)}, text);
    });
    if (error) {
      EXPECT_EQ(store.head(), before);
      EXPECT_EQ(all_after(store, 0).size(), before.seq);
      return error;
    }
  }
  return std::nullopt;
}

TEST(FullDisk, of_a_small_volume_is_named_and_passes) {
  const SmallVolume disk("size=1m");
  const auto& volume = disk.path();
  if (!disk.is_there()) {
    GTEST_SKIP() << "may not mount a small volume here; the next test limits the file instead";
  }
  {
    const auto store = create_sqlite(volume + "/a.ledger", DigestKind::sha256);
    const auto ballast = volume + "/ballast";
    std::ofstream(ballast) << std::string(300'000, 'x');
    const auto error = append_until_trouble(*store);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind(), Kind::full) << error->what();
    EXPECT_NE(error->text().zh.find("磁盘已满"), std::string::npos);
    expect_sound(*open_sqlite(volume + "/a.ledger", true));
    std::filesystem::remove(ballast);
    EXPECT_TRUE(append_ids(*store, {"after"})) << "works again when there is space";
    expect_sound(*store);
  }
}

TEST(FullDisk, while_a_ledger_is_made_leaves_no_half_one) {
  const SmallVolume disk("size=64k");
  const auto& volume = disk.path();
  if (!disk.is_there()) GTEST_SKIP() << "may not mount a small volume here";
  std::ofstream(volume + "/ballast") << std::string(57'000, 'x');
  const auto path = volume + "/a.ledger";
  EXPECT_TRUE(trouble([&] { create_sqlite(path, DigestKind::sha256); }));
  EXPECT_FALSE(std::filesystem::exists(path));
}

// In a process of its own, whose files can't pass a size.
TEST(FullDisk, of_a_limited_file_is_named_and_passes) {
  const TestFolder folder;
  const auto path = folder.file("a.ledger");
  create_sqlite(path, DigestKind::sha256);
  const auto child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    const auto before = limit.rlim_cur;
    limit.rlim_cur = 600'000;
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto store = open_sqlite(path);
    const auto error = append_until_trouble(*store);
    limit.rlim_cur = before;
    setrlimit(RLIMIT_FSIZE, &limit);
    const bool named = error && (error->kind() == Kind::full || error->kind() == Kind::other);
    _exit(named && append_ids(*store, {"after"}) && !testing::Test::HasFailure() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  const auto store = open_sqlite(path);
  expect_sound(*store);
  EXPECT_TRUE(store->find("after"));
}

TEST(ReadOnly, ledger_takes_no_entries_and_says_so) {
  const TestFolder folder;
  const auto path = folder.file("a.ledger");
  append_ids(*create_sqlite(path, DigestKind::sha256), {"a"});
  const auto store = open_sqlite(path, true);
  const auto error = trouble([&] { append_ids(*store, {"b"}); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::read_only) << error->what();
  EXPECT_NE(error->text().zh.find("只读"), std::string::npos);
  EXPECT_EQ(trouble([&] { store->put_person({{1}, {"x", "x"}}); })->kind(), Kind::read_only);
  EXPECT_EQ(trouble([&] { store->shelve({}, "x", "x"); })->kind(), Kind::read_only);
  expect_sound(*store);
  EXPECT_EQ(store->head().seq, 1U);
}

TEST(ReadOnly, volume_is_read_and_takes_no_entries) {
  const SmallVolume disk("size=1m");
  const auto& volume = disk.path();
  if (!disk.is_there()) GTEST_SKIP() << "may not mount a volume here";
  const auto path = volume + "/a.ledger";
  append_ids(*create_sqlite(path, DigestKind::sha256), {"a"});
  ASSERT_EQ(mount("", volume.c_str(), "", MS_REMOUNT | MS_RDONLY, nullptr), 0);
  const auto error = trouble([&] { append_ids(*open_sqlite(path), {"b"}); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::read_only) << error->what();
  ASSERT_EQ(mount("", volume.c_str(), "", MS_REMOUNT, nullptr), 0);
  EXPECT_TRUE(append_ids(*open_sqlite(path), {"b"}));
}

TEST(Busy, ledger_says_so_when_patience_is_at_its_end) {
  const TestFolder folder;
  const auto path = folder.file("a.ledger");
  create_sqlite(path, DigestKind::sha256);
  int told[2];
  ASSERT_EQ(pipe(told), 0);
  const auto child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    Sqlite other(path, SQLITE_OPEN_READWRITE);
    other.run("BEGIN IMMEDIATE");
    if (write(told[1], "x", 1) == 1) pause();
    _exit(0);
  }
  char byte = 0;
  ASSERT_EQ(read(told[0], &byte, 1), 1);
  const auto store = open_sqlite(path, false, Milliseconds(50));
  const auto error = trouble([&] { append_ids(*store, {"a"}); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::busy) << error->what();
  EXPECT_EQ(store->head(), Head{}) << "reading isn't held up";
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_TRUE(append_ids(*store, {"a"})) << "what the other had not committed is gone";
  expect_sound(*store);
  close(told[0]);
  close(told[1]);
}

}  // namespace
}  // namespace kaigong
