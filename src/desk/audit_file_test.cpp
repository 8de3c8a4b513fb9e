// A ledger's file on the disk: every byte of it changed, and what others do with its export.

#include "desk/audit.h"
#include "desk/small_ledger_test.h"
#include "store/sqlite.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace kaigong {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put_byte(const std::string& path, std::size_t at, char byte) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(static_cast<std::streamoff>(at));
  file.put(byte);
  check(bool(file.flush()), "a byte that can't be changed");
}

// All that verify and replay read, and by what a deed that is sent again is known.
std::string lines_of(Store& store) {
  std::string out = show(store.head().digest) + std::string(name_of(store.digest_kind()));
  for (const auto& entry : all_after(store, 0)) {
    const auto seq = store.find(entry.id);
    out += entry.line + show(entry.digest) + (seq ? std::to_string(*seq) : "");
  }
  return out;
}

enum class Outcome { fault, error, without_effect, accepted };

Outcome outcome_of(const std::string& path, const std::string& sound) {
  try {
    const auto store = open_sqlite(path, true);
    if (!verify(*store).faults.empty()) return Outcome::fault;
    return lines_of(*store) == sound ? Outcome::without_effect : Outcome::accepted;
  } catch (const StoreError&) {
    return Outcome::error;
  }
}

// KAIGONG_BYTES says every how many bytes; 1 is all of them, and takes minutes.
std::size_t stride() {
  const auto* said = std::getenv("KAIGONG_BYTES");
  return said == nullptr ? 7 : std::max<std::size_t>(std::strtoul(said, nullptr, 10), 1);
}

TEST(LedgerFile, shows_every_changed_byte_that_has_an_effect) {
  const TestFolder folder;
  const auto path = folder.file("a.ledger");
  found_ledger(path, 8);
  Sqlite(path, SQLITE_OPEN_READWRITE).run("PRAGMA wal_checkpoint(TRUNCATE)");
  ASSERT_FALSE(std::filesystem::exists(path + "-wal"));
  const auto whole = bytes_of(path);
  const auto sound = lines_of(*open_sqlite(path, true));
  std::map<Outcome, std::size_t> counts;
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t at = 0; at < whole.size(); at += stride()) {
    put_byte(path, at, static_cast<char>(whole[at] ^ (1 << at / 3 % 8)));
    const auto outcome = outcome_of(path, sound);
    ++counts[outcome];
    EXPECT_NE(outcome, Outcome::accepted) << "byte " << at;
    put_byte(path, at, whole[at]);
    std::filesystem::remove(path + "-wal");
    std::filesystem::remove(path + "-shm");
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(bytes_of(path), whole) << "looking changes nothing";
  EXPECT_EQ(outcome_of(path, sound), Outcome::without_effect);
  std::printf(
      "file of %zu bytes: %zu faults, %zu errors, %zu without effect, %zu accepted; %.1f s\n",
      whole.size(), counts[Outcome::fault], counts[Outcome::error], counts[Outcome::without_effect],
      counts[Outcome::accepted], took.count());
}

// The program that docs/ledger-format.md shows.
std::string documented_program() {
  const auto text = bytes_of(KAIGONG_ROOT "/docs/ledger-format.md");
  const std::string fence = "```python run\n";
  const auto from = text.find(fence);
  check(from != std::string::npos, "the document shows no program");
  const auto start = from + fence.size();
  return text.substr(start, text.find("```", start) - start);
}

class DocumentTest : public testing::Test {
 protected:
  TestFolder folder_;
  std::string program_ = folder_.file("verify.py"), lines_ = folder_.file("lines");

  int run(const std::string& lines) {
    std::ofstream(lines_, std::ios::binary) << lines;
    const auto command =
        "python3 " + program_ + " " + lines_ + " >" + folder_.file("out") + " 2>&1";
    return std::system(command.c_str());
  }
};

TEST_F(DocumentTest, shows_a_program_that_verifies_an_export) {
  if (std::system("python3 -c 'import hashlib; hashlib.new(\"sm3\")' 2>/dev/null") != 0) {
    GTEST_SKIP() << "python3 with SM3 isn't installed";
  }
  std::ofstream(program_) << documented_program();
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    const auto path = folder_.file(std::string(name_of(kind)));
    found_ledger(path, 3, kind);
    const auto store = open_sqlite(path, true);
    std::ostringstream out;
    export_lines(*store, out);
    const auto lines = out.str();
    EXPECT_EQ(run(lines), 0) << bytes_of(folder_.file("out"));
    EXPECT_EQ(bytes_of(folder_.file("out")), "5 " + show(store->head().digest) + "\n");

    auto changed = lines;
    changed.replace(changed.find("P2"), 2, "P9");
    EXPECT_NE(run(changed), 0);
    EXPECT_NE(bytes_of(folder_.file("out")).find("entry 4 doesn't match"), std::string::npos);
    EXPECT_NE(run(lines.substr(0, lines.rfind("{\"seq\""))), 0) << "cut short";
    const auto third = lines.find("\n", lines.find("P1")) + 1;
    EXPECT_NE(run(lines.substr(0, third) + lines.substr(lines.find('\n', third) + 1)), 0)
        << "a line removed";
  }
}

}  // namespace
}  // namespace kaigong
