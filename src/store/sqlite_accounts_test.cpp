#include "store/accounts.h"
#include "store/small_store_test.h"
#include "store/sqlite_store.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace kaigong {
namespace {

Digest token(unsigned char first) {
  Digest out;
  out.bytes[0] = first;
  return out;
}

class SqliteAccountsTest : public testing::Test {
 protected:
  SqliteAccountsTest() { create_sqlite(path_, DigestKind::sha256); }

  static Account account(std::uint32_t person, const std::string& login,
                         const std::string& subject = "") {
    return {{person}, login, "sealed", subject, {5}, false};
  }

  TestFolder folder_;
  std::string path_ = folder_.file("a.kg");
};

TEST_F(SqliteAccountsTest, keeps_accounts_across_a_restart) {
  EXPECT_TRUE(open_sqlite_accounts(path_)->put(account(7, "Wang", "https://idp|1")));
  const auto store = open_sqlite_accounts(path_);
  ASSERT_EQ(store->accounts().size(), 1U);
  const auto found = store->account_of_login("wANG");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->person, PersonId{7});
  EXPECT_EQ(found->login, "Wang");
  EXPECT_EQ(found->password, "sealed");
  EXPECT_EQ(found->changed.ms, 5);
  EXPECT_TRUE(store->account_of_subject("https://idp|1"));
  EXPECT_FALSE(store->account_of_subject(""));
  EXPECT_FALSE(store->account({8}));
}

TEST_F(SqliteAccountsTest, gives_a_login_to_one_person_only) {
  const auto store = open_sqlite_accounts(path_);
  EXPECT_TRUE(store->put(account(1, "wang", "s1")));
  EXPECT_FALSE(store->put(account(2, "WANG")));
  EXPECT_FALSE(store->put(account(2, "li", "s1")));
  EXPECT_TRUE(store->put(account(2, "li")));
  EXPECT_TRUE(store->put(account(3, "zhao"))) << "many have no subject";
  EXPECT_TRUE(store->put(account(1, "wang-hong"))) << "a login may change";
  EXPECT_TRUE(store->put(account(2, "wang")));
  EXPECT_EQ(store->accounts().size(), 3U);
}

TEST_F(SqliteAccountsTest, keeps_and_ends_sessions) {
  const auto store = open_sqlite_accounts(path_);
  for (unsigned char i = 1; i <= 3; ++i)
    store->put(StoredSession{token(i), {1}, {100}, {100 + i}, "a browser"});
  store->put(StoredSession{token(9), {2}, {100}, {100}, ""});
  auto one = *store->session(token(2));
  one.seen = {500};
  store->put(one);
  EXPECT_EQ(store->session(token(2))->seen.ms, 500);
  EXPECT_EQ(store->session(token(2))->begun.ms, 100);
  EXPECT_EQ(store->sessions_of({1}).size(), 3U);
  EXPECT_EQ(store->sessions_of({1})[0].token, token(2)) << "the one seen last comes first";
  store->end_session(token(1));
  EXPECT_FALSE(store->session(token(1)));
  store->end_sessions_of({1}, token(2));
  EXPECT_EQ(store->sessions_of({1}).size(), 1U);
  store->end_sessions_unseen_since({101});
  EXPECT_FALSE(store->session(token(9)));
  EXPECT_TRUE(store->session(token(2)));
}

TEST_F(SqliteAccountsTest, lets_one_of_many_take_an_invitation) {
  open_sqlite_accounts(path_)->put(Invitation{token(1), {2}, {1}, {1000}});
  EXPECT_EQ(open_sqlite_accounts(path_)->invitation(token(1))->person, PersonId{2});
  std::atomic<int> taken = 0;
  std::vector<std::thread> all;
  for (int i = 0; i < 4; ++i) {
    all.emplace_back([&] {
      if (open_sqlite_accounts(path_)->take_invitation(token(1))) ++taken;
    });
  }
  for (auto& one : all) one.join();
  EXPECT_EQ(taken, 1);
  EXPECT_FALSE(open_sqlite_accounts(path_)->invitation(token(1)));
}

TEST_F(SqliteAccountsTest, erases_a_person_with_all_ways_in) {
  const auto store = open_sqlite_accounts(path_);
  store->put(account(1, "wang"));
  store->put(StoredSession{token(1), {1}, {1}, {1}, ""});
  store->put(Invitation{token(2), {1}, {1}, {1000}});
  store->put(ApiToken{token(3), {1}, "a script", {1}, {1000}, {}});
  store->put(ApiToken{token(4), {2}, "another", {2}, {1000}, {}});
  store->put_mail({1}, "wang@example.org", "zh");
  store->erase({1});
  EXPECT_FALSE(store->account({1}));
  EXPECT_FALSE(store->session(token(1)));
  EXPECT_FALSE(store->invitation(token(2)));
  EXPECT_FALSE(store->api_token(token(3)));
  EXPECT_FALSE(store->mail_address({1}));
  ASSERT_EQ(store->api_tokens().size(), 1U);
  EXPECT_EQ(store->api_tokens()[0].name, "another");
}

TEST_F(SqliteAccountsTest, keeps_where_letters_go_and_who_was_told) {
  const auto monday = Day::number(19'100), tuesday = Day::number(19'101);
  {
    const auto store = open_sqlite_accounts(path_);
    EXPECT_FALSE(store->mail_address({1}));
    store->put_mail({2}, "li@example.org", "en");
    store->put_mail({1}, "wang@example.org", "zh");
    EXPECT_EQ(store->mail_to_tell(monday).size(), 2U);
    EXPECT_TRUE(store->tell_mail({1}, Day(), monday));
    EXPECT_FALSE(store->tell_mail({1}, Day(), monday)) << "another was faster";
    EXPECT_FALSE(store->tell_mail({3}, Day(), monday)) << "nobody's";
  }
  const auto store = open_sqlite_accounts(path_);
  ASSERT_EQ(store->mail_to_tell(monday).size(), 1U);
  EXPECT_EQ(store->mail_to_tell(monday)[0].person, PersonId{2});
  EXPECT_EQ(store->mail_to_tell(monday)[0].address, "li@example.org");
  EXPECT_EQ(store->mail_to_tell(monday)[0].language, "en");
  store->put_mail({1}, "", "zh");
  EXPECT_EQ(store->mail_to_tell(tuesday).size(), 1U) << "who ended it gets none";
  store->put_mail({1}, "hong@example.org", "zh");
  EXPECT_EQ(store->mail_address({1})->told, monday) << "nor twice a day";
  EXPECT_EQ(store->mail_to_tell(monday).size(), 1U);
  EXPECT_EQ(store->mail_to_tell(tuesday).size(), 2U);
}

TEST_F(SqliteAccountsTest, gives_an_older_ledger_its_tables_and_leaves_its_entries_alone) {
  const auto before = open_sqlite(path_, true)->head();
  open_sqlite_accounts(path_)->put(account(1, "wang"));
  EXPECT_EQ(open_sqlite(path_, true)->head(), before);
  EXPECT_FALSE(open_sqlite(path_, true)->inspect(0).damage);
}

}  // namespace
}  // namespace kaigong
