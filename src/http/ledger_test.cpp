#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

std::vector<Seq> seqs(const json::Value& entries) {
  std::vector<Seq> out;
  for (const auto& one : entries.at("entries").as_array()) {
    out.push_back(one.at("seq").to_number<Seq>());
  }
  return out;
}

TEST(LedgerRoute, says_what_ledger_this_is) {
  const World world;
  const auto ledger = world.get("/api/ledger");
  EXPECT_EQ(ledger.at("name").at("zh").as_string(), "测试省");
  EXPECT_TRUE(ledger.at("composed").as_bool());
  EXPECT_EQ(ledger.at("currency").as_string(), "CNY");
  EXPECT_EQ(ledger.at("seq").to_number<Seq>(), world.desk->head().seq);
  EXPECT_EQ(ledger.at("entries").to_number<Seq>(), world.desk->head().seq);
  EXPECT_EQ(ledger.at("digest").as_string(), show(world.desk->head().digest));
  EXPECT_EQ(ledger.at("digest_kind").as_string(), "SHA-256");
  EXPECT_EQ(ledger.at("today").as_string(), "2022-04-28");
  EXPECT_EQ(ledger.at("first_day").as_string(), "2021-12-01");
  EXPECT_EQ(ledger.at("projects").to_number<int>(), 4);
  EXPECT_EQ(ledger.at("version").as_string(), "0.1.0");
  EXPECT_EQ(ledger.at("method").at("code").as_string(), "jilin-four-rates");
}

TEST(LedgerRoute, opens_an_entry_with_its_line_and_seal) {
  const World world;
  const auto entry = world.get("/api/entries/2");
  EXPECT_EQ(entry.at("kind").as_string(), "region.added/1");
  EXPECT_EQ(entry.at("who").at("en").as_string(), "Zhang San");
  EXPECT_TRUE(entry.at("project").is_null());
  EXPECT_EQ(entry.at("line").as_string(), world.desk->line(2)->line);
  EXPECT_EQ(entry.at("previous").as_string(), show(world.desk->line(1)->digest));
  EXPECT_EQ(entry.at("digest").as_string(), show(world.desk->line(2)->digest));
  EXPECT_EQ(world.get("/api/entries/1").at("previous").as_string(), std::string(64, '0'));
  const auto head = std::to_string(world.desk->head().seq + 1);
  for (const auto& seq : {std::string("0"), head, std::string("x"), std::string(30, '9')}) {
    EXPECT_EQ(world.issues("/api/entries/" + seq, 404).begin()->first, "entry.unknown") << seq;
  }
}

TEST(LedgerRoute, lists_entries_newest_first_and_goes_on_after_one) {
  const World world;
  const auto head = world.desk->head().seq;
  const auto newest = world.get("/api/entries?limit=3");
  EXPECT_EQ(newest.at("head").to_number<Seq>(), head);
  EXPECT_EQ(seqs(newest), (std::vector<Seq>{head, head - 1, head - 2}));
  const auto next = world.get("/api/entries?limit=2&after=" + std::to_string(head - 2));
  EXPECT_EQ(seqs(next), (std::vector<Seq>{head - 3, head - 4}));
  EXPECT_EQ(seqs(world.get("/api/entries?after=2")), (std::vector<Seq>{1}));
  EXPECT_TRUE(seqs(world.get("/api/entries?after=1")).empty());
  EXPECT_TRUE(says_anywhere(newest, "甲新厂：更新"));
}

TEST(LedgerRoute, lists_the_entries_of_one_project_only) {
  const World world;
  const auto entries = world.get("/api/entries?project=2");
  ASSERT_EQ(entries.at("entries").as_array().size(), 4U);
  for (const auto& one : entries.at("entries").as_array()) {
    EXPECT_EQ(one.at("project").to_number<int>(), 2);
  }
  const auto last = seqs(entries).back();
  EXPECT_EQ(seqs(world.get("/api/entries?project=2&after=" + std::to_string(last + 1))),
            (std::vector<Seq>{last}));
  const auto issues = world.issues("/api/entries?project=77&after=x&limit=5000", 422);
  EXPECT_EQ(issues.size(), 3U);
  EXPECT_EQ(issues.find("project.unknown")->second, "project");
}

TEST(LedgerRoute, never_looks_beyond_what_the_board_has_taken) {
  const World world;
  const auto head = world.desk->head();
  auto another = open_sqlite(world.file);
  Chain chain(DigestKind::sha256);
  Sealed newer{head.seq + 1, "n1", noon(on("2022-04-28")), {1}, "rocket.launched/1", {}, {}, {}};
  newer.line = R"({"kind":"rocket.launched/1"})";
  newer.digest = chain.seal(head.digest, newer.line);
  ASSERT_TRUE(another->append(head, std::span(&newer, 1)));
  for (const auto* after : {"", "&after=4000000000"}) {
    const auto newest = world.get("/api/entries?limit=2" + std::string(after));
    EXPECT_EQ(seqs(newest), (std::vector<Seq>{head.seq, head.seq - 1})) << after;
  }
  const auto beyond = std::to_string(head.seq + 2);
  EXPECT_EQ(seqs(world.get("/api/entries?limit=1&after=" + beyond)), (std::vector<Seq>{head.seq}));
}

TEST(LedgerRoute, tells_of_a_line_that_went_bad_and_goes_on) {
  World world;
  for (const auto& [bad, gone] : {std::pair<Seq, Seq>{5, 0}, {0, 5}}) {
    world.spoils.bad = bad;
    world.spoils.gone = gone;
    EXPECT_THROW(world.ask("/api/entries/5"), StoreError);
    EXPECT_EQ(world.ask("/api/entries/4").status, 200);
  }
  world.spoils.bad = 5;
  world.spoils.gone = 0;
  EXPECT_THROW(world.ask("/api/entries?after=7"), StoreError);
  EXPECT_EQ(world.ask("/api/entries?after=5").status, 200);
}

TEST(LedgerRoute, lists_what_was_published) {
  const World world;
  const auto published = world.get("/api/assessments");
  ASSERT_EQ(published.as_array().size(), 1U);
  EXPECT_EQ(published.at(0).at("name").at("zh").as_string(), "四率考核（默认）");
  EXPECT_EQ(published.at(0).at("by").at("zh").as_string(), "张三");
  EXPECT_EQ(published.at(0).at("as_of").as_string(), "2022-03-31");
  EXPECT_EQ(published.at(0).at("at_seq").to_number<int>(), 20);
}

}  // namespace
}  // namespace kaigong::http
