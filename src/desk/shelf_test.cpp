#include "desk/shelf.h"

#include "desk/audit.h"
#include "desk/small_ledger_test.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace kaigong {
namespace {

class ShelfTest : public testing::TestWithParam<DigestKind> {
 protected:
  ShelfTest() {
    found_ledger(path_, 1, GetParam());
    const auto desk = desk_on(path_);
    file(*desk, "%PDF-1", true);
    file(*desk, "%PDF-1", true);
    file(*desk, "%PDF-2", false);
  }
  static void file(Desk& desk, const std::string& bytes, bool is_here) {
    EvidenceFiled body;
    body.project = {1};
    body.media_type = "application/pdf";
    body.digest = digest_of(desk.digest_kind(), bytes);
    if (is_here) desk.shelve(body.digest, body.media_type, bytes);
    (void)desk.carry_out({}, [&](const Board&) -> Result<std::vector<Draft>> {
      return std::vector<Draft>{{fresh_id(), {1}, {}, body}};
    });
  }
  std::unique_ptr<Store> copy(const std::string& name) {
    std::stringstream lines;
    export_lines(*open_sqlite(path_, true), lines);
    auto store = create_sqlite(folder_.file(name), *read_export_head(lines));
    EXPECT_TRUE(import_lines(lines, *store));
    return store;
  }

  TestFolder folder_;
  std::string path_ = folder_.file("a.ledger");
  std::string shelf_ = folder_.file("shelf");
};

TEST_P(ShelfTest, goes_along_with_an_export) {
  const auto out = export_evidence(*open_sqlite(path_, true), shelf_, {});
  EXPECT_EQ(out.files, 1U);
  EXPECT_EQ(out.absent, 1U);
  const auto store = copy("b.ledger");
  const auto in = import_evidence(shelf_, *store);
  ASSERT_TRUE(in);
  EXPECT_EQ(in->files, 1U);
  EXPECT_EQ(in->absent, 1U);
  EXPECT_EQ(store->fetch(digest_of(GetParam(), "%PDF-1")), "%PDF-1");
  EXPECT_FALSE(store->fetch(digest_of(GetParam(), "%PDF-2")));
}

TEST_P(ShelfTest, refuses_bytes_that_are_not_what_the_ledger_names) {
  export_evidence(*open_sqlite(path_, true), shelf_, {});
  const auto name = show(digest_of(GetParam(), "%PDF-1"));
  std::ofstream(shelf_ + "/" + name, std::ios::app) << '!';
  const auto in = import_evidence(shelf_, *copy("b.ledger"));
  ASSERT_FALSE(in);
  EXPECT_EQ(in.issues().front().kind->code, "evidence.other_bytes");
}

TEST_P(ShelfTest, exports_only_what_is_named_so_far) {
  EXPECT_EQ(export_evidence(*open_sqlite(path_, true), shelf_, Seq{3}).files, 0U);
}

TEST_P(ShelfTest, verify_finds_a_file_that_was_changed_and_misses_none_that_never_came) {
  EXPECT_TRUE(verify(*open_sqlite(path_, true)).faults.empty());
  const auto store = copy("b.ledger");
  store->shelve(digest_of(GetParam(), "%PDF-1"), "application/pdf", "another paper");
  const auto verdict = verify(*store);
  ASSERT_EQ(verdict.faults.size(), 1U);
  EXPECT_EQ(verdict.faults[0].seq, 4U);
  EXPECT_EQ(verdict.shelf.absent, 1U);
}

INSTANTIATE_TEST_SUITE_P(Kinds, ShelfTest, testing::Values(DigestKind::sha256, DigestKind::sm3));

}  // namespace
}  // namespace kaigong
