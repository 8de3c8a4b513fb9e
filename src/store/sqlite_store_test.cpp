#include "store/sqlite_store.h"

#include "store/small_store_test.h"
#include "store/sqlite.h"

#include <gtest/gtest.h>

#include <fstream>

namespace kaigong {
namespace {

using Kind = StoreError::Kind;

// The kind of trouble that something meets; its sentence has to be there in both languages.
template <class Deed>
std::optional<Kind> trouble(Deed&& deed) {
  try {
    deed();
  } catch (const StoreError& error) {
    EXPECT_FALSE(error.text().zh.empty() || error.text().en.empty());
    EXPECT_NE(std::string(error.what()).find(error.text().en), std::string::npos);
    return error.kind();
  }
  return std::nullopt;
}

class SqliteStoreTest : public testing::Test {
 protected:
  TestFolder folder_;
  std::string path_ = folder_.file("a.ledger");

  std::unique_ptr<Store> created(DigestKind kind = DigestKind::sha256) {
    return create_sqlite(path_, kind);
  }
};

TEST_F(SqliteStoreTest, begins_empty_and_keeps_its_kind_of_digest) {
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    const auto path = folder_.file(std::string(name_of(kind)));
    create_sqlite(path, kind);
    const auto store = open_sqlite(path);
    EXPECT_EQ(store->digest_kind(), kind);
    EXPECT_EQ(store->head(), Head{});
    EXPECT_TRUE(all_after(*store, 0).empty());
    EXPECT_FALSE(store->inspect(0).damage);
  }
}

TEST_F(SqliteStoreTest, leaves_a_file_alone_that_exists) {
  std::ofstream(path_) << "mine";
  EXPECT_EQ(trouble([&] { created(); }), Kind::exists);
  std::string text;
  std::ifstream(path_) >> text;
  EXPECT_EQ(text, "mine");
}

TEST_F(SqliteStoreTest, says_that_there_is_no_ledger) {
  EXPECT_EQ(trouble([&] { open_sqlite(path_); }), Kind::not_found);
  EXPECT_EQ(trouble([&] { open_sqlite(path_, true); }), Kind::not_found);
  EXPECT_EQ(trouble([&] { create_sqlite(folder_.file("no/such/folder"), DigestKind::sm3); }),
            Kind::not_found);
  EXPECT_FALSE(std::filesystem::exists(path_)) << "looking makes nothing";
}

TEST_F(SqliteStoreTest, says_that_a_file_is_no_ledger) {
  std::ofstream(path_) << "编号,名称\n1,城东污水厂\n";
  EXPECT_EQ(trouble([&] { open_sqlite(path_); }), Kind::not_a_ledger);
  const auto empty = folder_.file("empty"), other = folder_.file("other");
  std::ofstream{empty};
  EXPECT_EQ(trouble([&] { open_sqlite(empty); }), Kind::not_a_ledger);
  Sqlite(other, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE).run("CREATE TABLE entry (line TEXT)");
  EXPECT_EQ(trouble([&] { open_sqlite(other); }), Kind::not_a_ledger);
  EXPECT_TRUE(trouble([&] { open_sqlite(folder_.file("")); }));
}

TEST_F(SqliteStoreTest, leaves_a_newer_versions_ledger_alone) {
  created();
  for (const auto* version : {"2", "99", "0", "-1"}) {
    Sqlite(path_, SQLITE_OPEN_READWRITE).run("PRAGMA user_version=" + std::string(version));
    EXPECT_EQ(trouble([&] { open_sqlite(path_); }), Kind::not_a_ledger) << version;
  }
}

TEST_F(SqliteStoreTest, says_that_the_head_is_missing_or_strange) {
  created();
  Sqlite(path_, SQLITE_OPEN_READWRITE).run("UPDATE head SET kind = 'SHA-257'");
  EXPECT_EQ(trouble([&] { open_sqlite(path_); }), Kind::damaged);
  Sqlite(path_, SQLITE_OPEN_READWRITE).run("DELETE FROM head");
  EXPECT_EQ(trouble([&] { open_sqlite(path_); }), Kind::damaged);
}

TEST_F(SqliteStoreTest, keeps_what_was_appended_across_a_restart) {
  auto store = created(DigestKind::sm3);
  const auto entries = entries_after({}, {"a", "b", "c"}, DigestKind::sm3);
  ASSERT_TRUE(store->append({}, entries));
  store.reset();
  store = open_sqlite(path_, true);
  EXPECT_EQ(store->head(), (Head{3, entries[2].digest}));
  const auto back = all_after(*store, 0);
  ASSERT_EQ(back.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(back[i].seq, entries[i].seq);
    EXPECT_EQ(back[i].id, entries[i].id);
    EXPECT_EQ(back[i].at, entries[i].at);
    EXPECT_EQ(back[i].by, entries[i].by);
    EXPECT_EQ(back[i].kind, entries[i].kind);
    EXPECT_EQ(back[i].project, entries[i].project);
    EXPECT_EQ(back[i].line, entries[i].line);
    EXPECT_EQ(back[i].digest, entries[i].digest);
  }
}

TEST_F(SqliteStoreTest, keeps_every_byte_of_a_line) {
  const auto store = created();
  auto entries = entries_after({}, {"a"}, DigestKind::sha256);
  entries[0].line = std::string("\0开工\n\xff'\"\0", 12) + std::string(1U << 20U, 'x');
  ASSERT_TRUE(store->append({}, entries));
  EXPECT_EQ(all_after(*store, 0).at(0).line, entries[0].line);
}

TEST_F(SqliteStoreTest, refuses_to_append_after_anything_but_its_head) {
  const auto store = created();
  ASSERT_TRUE(append_ids(*store, {"a"}));
  const auto head = store->head();
  auto other = head.digest;
  other.bytes[31] ^= 1;
  for (const Head wrong : {Head{}, Head{2, head.digest}, Head{1, other}}) {
    EXPECT_FALSE(store->append(wrong, entries_after(wrong, {"b"}, DigestKind::sha256)));
    EXPECT_EQ(store->head(), head);
    EXPECT_EQ(all_after(*store, 0).size(), 1U);
  }
  EXPECT_TRUE(store->append(Head{}, {})) << "nothing can always be appended";
  EXPECT_TRUE(append_ids(*store, {"b"}));
}

TEST_F(SqliteStoreTest, appends_all_or_nothing) {
  const auto store = created();
  ASSERT_TRUE(append_ids(*store, {"a", "b"}));
  const auto head = store->head();
  EXPECT_TRUE(trouble([&] { append_ids(*store, {"c", "d", "a"}); })) << "an id is there already";
  EXPECT_TRUE(trouble([&] { append_ids(*store, {"e", "e"}); })) << "an id stands twice";
  EXPECT_EQ(store->head(), head);
  EXPECT_EQ(all_after(*store, 0).size(), 2U);
  EXPECT_FALSE(store->find("c"));
  EXPECT_TRUE(append_ids(*store, {"c"})) << "and goes on";
}

TEST_F(SqliteStoreTest, reads_after_an_entry_until_told_to_stop) {
  const auto store = created();
  ASSERT_TRUE(append_ids(*store, {"a", "b", "c", "d"}));
  EXPECT_EQ(all_after(*store, 2).at(0).id, "c");
  EXPECT_TRUE(all_after(*store, 4).empty());
  EXPECT_TRUE(all_after(*store, 1'000'000).empty());
  std::size_t taken = 0;
  store->read_after(0, [&](const Sealed&) { return ++taken < 3; });
  EXPECT_EQ(taken, 3U);
  EXPECT_THROW(store->read_after(0, [](const Sealed&) -> bool { throw std::logic_error("x"); }),
               std::logic_error);
  EXPECT_EQ(all_after(*store, 0).size(), 4U) << "and reads again from the start";
}

TEST_F(SqliteStoreTest, finds_an_entry_by_its_id) {
  const auto store = created();
  ASSERT_TRUE(append_ids(*store, {"a", "甲", "c'--"}));
  EXPECT_EQ(store->find("a"), 1U);
  EXPECT_EQ(store->find("甲"), 2U);
  EXPECT_EQ(store->find("c'--"), 3U);
  EXPECT_FALSE(store->find("b"));
  EXPECT_FALSE(store->find(""));
  EXPECT_FALSE(store->find(std::string_view("a\0", 2)));
}

TEST_F(SqliteStoreTest, notices_what_another_handle_wrote_and_not_its_own) {
  const auto mine = created();
  const auto other = open_sqlite(path_);
  mine->changed();
  EXPECT_FALSE(mine->changed());
  ASSERT_TRUE(append_ids(*mine, {"a"}));
  EXPECT_FALSE(mine->changed());
  ASSERT_TRUE(append_ids(*other, {"b"}));
  EXPECT_TRUE(mine->changed());
  EXPECT_FALSE(mine->changed()) << "told once";
  EXPECT_EQ(all_after(*mine, 1).at(0).id, "b");
}

TEST_F(SqliteStoreTest, keeps_people_whose_names_may_change) {
  const auto store = created();
  store->put_person({{2}, {"李四", "Li Si"}});
  store->put_person({{1}, {"张三", "Zhang San"}});
  store->put_person({{2}, {"", ""}});
  const auto people = open_sqlite(path_, true)->people();
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people[0].person, PersonId{1});
  EXPECT_EQ(people[0].name, (Text{"张三", "Zhang San"}));
  EXPECT_EQ(people[1].name, Text{}) << "erased";
}

TEST_F(SqliteStoreTest, keeps_evidence_by_its_digest) {
  const auto store = created();
  const std::string photo("\xff\xd8\0照片", 9);
  const auto name = digest_of(DigestKind::sha256, photo);
  EXPECT_FALSE(store->fetch(name));
  store->shelve(name, "image/jpeg", photo);
  store->shelve(name, "text/plain", "other");
  EXPECT_EQ(store->fetch(name), photo) << "what was shelved first stays";
  const auto nothing = digest_of(DigestKind::sha256, "");
  store->shelve(nothing, "text/plain", "");
  EXPECT_EQ(store->fetch(nothing), "");
}

TEST_F(SqliteStoreTest, lets_readers_read_while_another_handle_writes) {
  const auto writer = created();
  const auto reader = open_sqlite(path_, true);
  ASSERT_TRUE(append_ids(*writer, {"a", "b"}));
  reader->read_after(0, [&](const Sealed& entry) {
    EXPECT_TRUE(append_ids(*writer, {"c" + entry.id}));
    return true;
  });
  EXPECT_EQ(all_after(*reader, 0).size(), 4U);
}

// A column that doesn't hold what fits isn't cut down to what looks right.
TEST_F(SqliteStoreTest, reads_one_state_while_a_view_is_held) {
  const auto store = create_sqlite(path_, DigestKind::sha256);
  const auto other = open_sqlite(path_);
  ASSERT_TRUE(append_ids(*store, {"a"}));
  auto view = store->hold();
  EXPECT_TRUE(store->find("a"));
  ASSERT_TRUE(append_ids(*other, {"b"}));
  EXPECT_FALSE(store->find("b"));
  view.reset();
  EXPECT_TRUE(store->find("b"));
  EXPECT_TRUE(append_ids(*store, {"c"}));
}

TEST_F(SqliteStoreTest, has_another_handle_for_another_thread_while_the_file_is_there) {
  const auto store = create_sqlite(path_, DigestKind::sha256);
  ASSERT_TRUE(append_ids(*store, {"a", "b"}));
  const auto beside = store->beside();
  ASSERT_TRUE(beside);
  EXPECT_EQ(all_after(*beside, 0).size(), 2U);
  std::filesystem::rename(path_, path_ + ".away");
  EXPECT_FALSE(store->beside());
  std::filesystem::rename(path_ + ".away", path_);
}

TEST_F(SqliteStoreTest, does_not_read_a_great_number_as_a_small_one) {
  ASSERT_TRUE(append_ids(*created(), {"a"}));
  Sqlite(path_, SQLITE_OPEN_READWRITE)
      .run("UPDATE entry SET by = by + 4294967296, project = project - 4294967296");
  const auto entry = all_after(*open_sqlite(path_), 0).at(0);
  EXPECT_NE(entry.by, PersonId{3});
  EXPECT_NE(entry.project, ProjectId{0});
}

TEST_F(SqliteStoreTest, shows_an_entry_that_stands_before_the_first) {
  ASSERT_TRUE(append_ids(*created(), {"a"}));
  for (const auto* seq : {"0", "-7"}) {
    Sqlite(path_, SQLITE_OPEN_READWRITE)
        .run("INSERT INTO entry SELECT stream, " + std::string(seq) + ", id || '" + seq +
             "', at, by, kind, project, line, digest FROM entry WHERE seq = 1");
  }
  EXPECT_EQ(all_after(*open_sqlite(path_), 0).size(), 3U);
}

TEST_F(SqliteStoreTest, takes_back_a_file_that_could_not_be_made) {
  const auto twice = [&] {
    return create_sqlite(folder_.file(std::string(300, 'x')), DigestKind::sm3);
  };
  EXPECT_TRUE(trouble(twice));
  EXPECT_NE(trouble(twice), Kind::exists);
}

}  // namespace
}  // namespace kaigong
