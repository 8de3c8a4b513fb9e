#include "desk/audit.h"

#include "desk/desk.h"
#include "desk/memory_store_test.h"
#include "desk/small_ledger_test.h"
#include "ledger/samples_test.h"
#include "ledger/stored.h"
#include "store/sqlite.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kaigong {
namespace {

// Every kind of entry, sealed.
std::vector<Sealed> sample_ledger(DigestKind kind, std::size_t count = 20) {
  Chain chain(kind);
  std::vector<Sealed> out;
  for (auto& entry : sample_entries()) {
    if (out.size() == count) break;
    if (auto* opened = std::get_if<LedgerOpened>(&entry.body)) opened->digest = name_of(kind);
    out.push_back(sealed(entry, out.empty() ? Digest{} : out.back().digest, chain));
  }
  return out;
}

std::string exported(Store& store) {
  std::ostringstream out;
  export_lines(store, out);
  return out.str();
}

// The issue's code, or the head's digest where it was accepted.
std::string imported(const std::string& text, Store& store) {
  std::istringstream in(text);
  const auto kind = read_export_head(in);
  if (!kind) return std::string(kind.issues().at(0).kind->code);
  const auto head = import_lines(in, store);
  return head ? show(head->digest) : std::string(head.issues().at(0).kind->code);
}

class VerifyTest : public testing::Test {
 protected:
  VerifyTest() { create_sqlite(path_, DigestKind::sha256)->append({}, lines_); }

  TestFolder folder_;
  std::string path_ = folder_.file("a.ledger");
  std::vector<Sealed> lines_ = sample_ledger(DigestKind::sha256, 10);

  Verdict verdict() { return verify(*open_sqlite(path_, true)); }
  void change(const std::string& sql) { Sqlite(path_, SQLITE_OPEN_READWRITE).run(sql); }
  bool names(Seq seq) {
    const auto found = verdict().faults;
    return std::any_of(found.begin(), found.end(), [&](const Fault& fault) {
      return fault.seq == seq && fault.text.zh.find(std::to_string(seq)) != std::string::npos;
    });
  }
};

TEST_F(VerifyTest, finds_nothing_in_a_sound_ledger) {
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    MemoryStore store(kind);
    const auto lines = sample_ledger(kind);
    ASSERT_TRUE(store.append({}, lines));
    const auto found = verify(store);
    EXPECT_TRUE(found.faults.empty());
    EXPECT_EQ(found.entries, 20U);
    EXPECT_EQ(found.head, store.head());
    Board board;
    for (const auto& line : lines) board.apply(*read_line(line.line));
    EXPECT_EQ(board.seq(), 20U) << "the samples can be replayed";
  }
  EXPECT_TRUE(verdict().faults.empty());
}

TEST_F(VerifyTest, names_a_line_that_was_removed_swapped_inserted_or_cut_off) {
  change("DELETE FROM entry WHERE seq = 4");
  EXPECT_TRUE(names(4));
  EXPECT_TRUE(names(5)) << "and what follows isn't sealed to what is left";
}

TEST_F(VerifyTest, names_swapped_lines) {
  change(
      "UPDATE entry SET seq = CASE seq WHEN 4 THEN 105 ELSE 104 END WHERE seq IN (4, 5);"
      "UPDATE entry SET seq = seq - 100 WHERE seq > 100");
  EXPECT_TRUE(names(4));
  EXPECT_TRUE(names(5));
  EXPECT_TRUE(names(6));
  EXPECT_FALSE(names(3));
  EXPECT_FALSE(names(7));
}

TEST_F(VerifyTest, names_inserted_lines) {
  for (const auto* seq : {"-1", "0", "11"}) {
    change("INSERT INTO entry SELECT stream, " + std::string(seq) +
           ", 'more', at, by, kind, project, line, digest FROM entry WHERE seq = 10");
    EXPECT_FALSE(verdict().faults.empty()) << seq;
    change("DELETE FROM entry WHERE id = 'more'");
    EXPECT_TRUE(verdict().faults.empty());
  }
}

TEST_F(VerifyTest, names_the_end_that_was_cut_off) {
  change("DELETE FROM entry WHERE seq > 8");
  const auto found = verdict();
  ASSERT_EQ(found.faults.size(), 1U);
  EXPECT_EQ(found.faults[0].seq, 8U);
  EXPECT_NE(found.faults[0].text.zh.find("首部记着第 10 条"), std::string::npos);
}

TEST_F(VerifyTest, tells_at_most_twenty_faults) {
  change("UPDATE entry SET digest = zeroblob(32)");
  EXPECT_LE(verdict().faults.size(), 21U);
}

// One byte of one column, of every row, by every position.
TEST_F(VerifyTest, names_every_changed_byte_of_every_column) {
  auto db = Sqlite(path_, SQLITE_OPEN_READWRITE);
  db.run("PRAGMA synchronous=OFF");
  const auto store = open_sqlite(path_, true);
  std::size_t changes = 0, missed = 0;
  const auto expect_named = [&](const Sealed& row, const std::string& column,
                                const std::string& value) {
    const auto where = " WHERE seq = " + std::to_string(row.seq);
    db.run("BEGIN; CREATE TEMP TABLE kept AS SELECT " + column + " AS was FROM entry" + where +
           "; UPDATE entry SET " + column + " = " + value + where + "; COMMIT");
    const auto found = verify(*store).faults;
    ++changes;
    const bool named = std::any_of(found.begin(), found.end(),
                                   [&](const Fault& fault) { return fault.seq == row.seq; });
    if (!named) {
      ++missed;
      ADD_FAILURE() << "entry " << row.seq << " " << column << " = " << value;
    }
    const auto back = column == "seq" ? " WHERE seq = " + value : where;
    db.run("BEGIN; UPDATE entry SET " + column + " = (SELECT was FROM kept)" + back +
           "; DROP TABLE temp.kept; COMMIT");
  };
  const auto hex_changed = [](std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
    std::string hex;
    for (const char c : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return "x'" + hex + "'";
  };
  for (const auto& row : lines_) {
    for (const auto& [column, text] :
         {std::pair("line", row.line), {"id", row.id}, {"kind", row.kind}}) {
      for (std::size_t i = 0; i < text.size(); ++i)
        expect_named(row, column, "CAST(" + hex_changed(text, i) + " AS TEXT)");
    }
    const std::string digest(row.digest.bytes.begin(), row.digest.bytes.end());
    for (std::size_t i = 0; i < digest.size(); ++i)
      expect_named(row, "digest", hex_changed(digest, i));
    for (unsigned byte = 0; byte < 8; ++byte) {
      const auto flip = [&](std::int64_t was) {
        return std::to_string(
            static_cast<std::int64_t>(static_cast<std::uint64_t>(was) ^ (16ULL << (byte * 8))));
      };
      expect_named(row, "at", flip(row.at.ms));
      expect_named(row, "by", flip(row.by.value));
      expect_named(row, "project", flip(row.project.value));
      expect_named(row, "seq", flip(static_cast<std::int64_t>(row.seq)));
    }
  }
  EXPECT_TRUE(verify(*store).faults.empty()) << "all was put back";
  std::printf("%zu changed bytes in columns, %zu not named\n", changes, missed);
}

TEST_F(VerifyTest, finds_every_changed_byte_of_the_head) {
  std::vector<std::string> changes{"stream = 2", "kind = 'SM3'", "kind = 'SHA-257'", "seq = -seq"};
  for (int i = 0; i < 8; ++i) changes.push_back("seq = seq + (1 << " + std::to_string(i * 8) + ")");
  for (int i = 0; i < 32; ++i) {
    const auto hex = show(lines_.back().digest);
    auto other = hex;
    other[static_cast<std::size_t>(i) * 2] =
        hex[static_cast<std::size_t>(i) * 2] == '0' ? '1' : '0';
    changes.push_back("digest = x'" + other + "'");
  }
  for (const auto& one : changes) {
    change("CREATE TABLE kept AS SELECT * FROM head; UPDATE head SET " + one);
    try {
      EXPECT_FALSE(verdict().faults.empty()) << one;
    } catch (const StoreError& error) {
      EXPECT_EQ(error.kind(), StoreError::Kind::damaged) << error.what();
    }
    change("DELETE FROM head; INSERT INTO head SELECT * FROM kept; DROP TABLE kept");
  }
  EXPECT_TRUE(verdict().faults.empty());
}

TEST_F(VerifyTest, refuses_every_changed_byte_of_an_export) {
  MemoryStore whole(DigestKind::sha256);
  ASSERT_TRUE(whole.append({}, std::span(lines_).first(6)));
  const auto text = exported(whole);
  std::size_t refused = 0, equal = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char with :
         {static_cast<char>(text[at] ^ 1), 'x', '0', '"', ' ', '\n', '\0', '\xff'}) {
      if (text[at] == with) continue;
      auto changed = text;
      changed[at] = with;
      MemoryStore store(DigestKind::sha256);
      if (imported(changed, store) != show(whole.head().digest)) {
        ++refused;
        continue;
      }
      ++equal;
      EXPECT_EQ(exported(store), text) << "accepted, and not equal: byte " << at;
    }
  }
  EXPECT_LE(equal, 4U) << "blank for the last line's end";
  std::printf("%zu changes of an export of %zu bytes: %zu refused, %zu without effect\n",
              refused + equal, text.size(), refused, equal);
}

TEST_F(VerifyTest, refuses_an_export_that_is_cut_or_continued) {
  const auto text = exported(*open_sqlite(path_, true));
  for (std::size_t size = 0; size + 1 < text.size(); ++size) {
    MemoryStore store(DigestKind::sha256);
    const auto issue = imported(text.substr(0, size), store);
    EXPECT_TRUE(issue == "export.cut_short" || issue == "export.not_an_export") << size << issue;
  }
  for (const auto* more : {"x", "\n", "{}\n"}) {
    MemoryStore store(DigestKind::sha256);
    EXPECT_EQ(imported(text + more, store), "export.not_an_export");
  }
}

TEST_F(VerifyTest, gives_equal_digests_when_an_export_is_imported) {
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    MemoryStore from(kind);
    ASSERT_TRUE(from.append({}, sample_ledger(kind)));
    const auto to = create_sqlite(folder_.file(std::string(name_of(kind))), kind);
    EXPECT_EQ(imported(exported(from), *to), show(from.head().digest));
    EXPECT_EQ(to->head(), from.head());
    EXPECT_EQ(exported(*to), exported(from));
    EXPECT_TRUE(verify(*to).faults.empty());
  }
}

TEST_F(VerifyTest, says_clearly_that_the_other_ledger_is_sealed_otherwise) {
  const auto text = exported(*open_sqlite(path_, true));
  MemoryStore store(DigestKind::sm3);
  std::istringstream in(text);
  EXPECT_EQ(*read_export_head(in), DigestKind::sha256);
  const auto refused = import_lines(in, store);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.issues().at(0).kind, &other_digest);
  EXPECT_NE(sentence(refused.issues().at(0)).en.find("sealed by SHA-256"), std::string::npos);
  EXPECT_EQ(store.head(), Head{});
}

TEST_F(VerifyTest, refuses_what_is_no_export) {
  for (const auto* text : {"", "x", "{}", "{\"format\":\"kaigong-ledger/2\",\"digest\":\"SM3\"}",
                           "{\"format\":\"kaigong-ledger/1\",\"digest\":\"MD5\"}"}) {
    MemoryStore store(DigestKind::sm3);
    EXPECT_EQ(imported(text, store), "export.not_an_export");
  }
  MemoryStore store(DigestKind::sha256);
  ASSERT_TRUE(store.append({}, lines_));
  EXPECT_EQ(imported(exported(store), store), "export.broken_line") << "the store isn't fresh";
}

TEST_F(VerifyTest, exports_until_an_entry) {
  MemoryStore store(DigestKind::sha256);
  std::ostringstream out;
  export_lines(*open_sqlite(path_, true), out, 4);
  EXPECT_EQ(imported(out.str(), store), show(lines_[3].digest));
  EXPECT_EQ(store.head().seq, 4U);
}

}  // namespace
}  // namespace kaigong
