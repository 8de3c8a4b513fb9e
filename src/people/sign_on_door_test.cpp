#include "people/door.h"

#include "store/small_store_test.h"
#include "store/sqlite.h"

#include <gtest/gtest.h>

#include <memory>

namespace kaigong {
namespace {

constexpr const char* word = "correct horse 电池";
constexpr const char* somebody = "https://id.example 7";

class SignOnDoorTest : public testing::Test {
 protected:
  SignOnDoorTest() {
    Sqlite(path_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE).run("PRAGMA journal_mode=WAL");
    door_ = std::make_unique<Door>(open_sqlite_accounts(path_), [this] { return Instant{now_}; });
    first_ = *door_->come_first(door_->first_token(), {1}, attempt("wang", word));
  }
  static Attempt attempt(std::string_view login = "", std::string_view password = "") {
    return {login, password, "10.0.0.1", "a browser"};
  }
  static std::string_view code(const auto& result) {
    return result ? std::string_view("in") : result.issues().at(0).kind->code;
  }
  static std::string_view code(const Issues& issues) {
    return issues.empty() ? std::string_view("done") : issues.at(0).kind->code;
  }
  Account account(PersonId person) {
    return *door_->ask([&](AccountStore& accounts) { return accounts.account(person); });
  }

  TestFolder folder_;
  std::string path_ = folder_.file("door.kg");
  std::int64_t now_ = 1'651'110'300'000;
  std::unique_ptr<Door> door_;
  Admission first_;
};

TEST_F(SignOnDoorTest, lets_in_whom_it_knows_and_nobody_else) {
  EXPECT_EQ(code(door_->sign_in_as(somebody, attempt())), "sign_on.unknown");
  EXPECT_EQ(code(door_->link({1}, somebody, attempt())), "done");
  const auto in = door_->sign_in_as(somebody, attempt());
  ASSERT_TRUE(in);
  EXPECT_EQ(door_->visitor(in->token)->person, PersonId{1});
  EXPECT_EQ(code(door_->sign_in_as("", attempt())), "sign_on.unknown");
  EXPECT_EQ(code(door_->sign_in_as("https://id.example 70", attempt())), "sign_on.unknown");
}

TEST_F(SignOnDoorTest, says_the_same_of_a_closed_account_and_of_none) {
  door_->link({1}, somebody, attempt());
  door_->close({1});
  EXPECT_EQ(code(door_->sign_in_as(somebody, attempt())), "sign_on.unknown");
  EXPECT_EQ(code(door_->link({1}, somebody, attempt())), "sign_on.unknown");
}

TEST_F(SignOnDoorTest, links_only_whoever_knows_the_password) {
  EXPECT_EQ(code(door_->may_link({1}, attempt("", "wrong"))), "door.not_let_in");
  EXPECT_EQ(code(door_->may_link({1}, attempt("", word))), "done");
  for (int i = 0; i < 5; ++i) door_->may_link({1}, attempt("", "wrong"));
  EXPECT_EQ(code(door_->may_link({1}, attempt("", word))), "door.must_wait");
  now_ += 3'600'000;
  EXPECT_EQ(code(door_->link({1}, somebody, attempt())), "done");
  EXPECT_EQ(code(door_->may_link({1}, attempt("", word))), "sign_on.linked");
  EXPECT_EQ(code(door_->link({1}, "https://id.example 8", attempt())), "sign_on.linked");
  door_->play({5}, "a browser");
  EXPECT_EQ(code(door_->may_link({5}, attempt("", ""))), "door.not_let_in") << "a part";
}

TEST_F(SignOnDoorTest, gives_a_subject_to_one_account_only) {
  door_->link({1}, somebody, attempt());
  const auto link = door_->invite({2}, {1}, "li");
  EXPECT_EQ(code(door_->accept_as(*link, somebody, attempt())), "sign_on.taken");
  const auto in = door_->accept_as(*link, "https://id.example 8", attempt());
  ASSERT_TRUE(in) << "who was refused has the link still";
  EXPECT_EQ(in->visitor.person, PersonId{2});
  EXPECT_EQ(code(door_->accept_as(*link, "https://id.example 9", attempt())), "door.link_is_spent");
  EXPECT_EQ(code(door_->accept_as("guess", "https://id.example 9", attempt())),
            "door.link_is_spent");
  EXPECT_FALSE(door_->sign_in(attempt("li", ""))) << "there is no password";
}

TEST_F(SignOnDoorTest, takes_the_old_password_from_whoever_was_invited_again) {
  const auto link = door_->invite({1}, {1}, "wang");
  ASSERT_TRUE(door_->accept_as(*link, somebody, attempt()));
  EXPECT_FALSE(door_->sign_in(attempt("wang", word)));
  EXPECT_FALSE(door_->visitor(first_.token)) << "older sessions are ended";
  EXPECT_EQ(code(door_->unlink({1})), "sign_on.last_way");
  EXPECT_EQ(account({1}).subject, somebody);
}

TEST_F(SignOnDoorTest, unlinks_while_a_password_remains) {
  door_->link({1}, somebody, attempt());
  EXPECT_EQ(code(door_->unlink({1})), "done");
  EXPECT_EQ(account({1}).subject, "");
  EXPECT_EQ(code(door_->sign_in_as(somebody, attempt())), "sign_on.unknown");
  EXPECT_TRUE(door_->sign_in(attempt("wang", word)));
}

TEST_F(SignOnDoorTest, makes_an_address_wait_that_fails_again_and_again) {
  for (int i = 0; i < 50; ++i) ASSERT_EQ(door_->begin_sign_on("10.0.0.1"), 0) << i;
  EXPECT_GT(door_->begin_sign_on("10.0.0.1"), 0);
  EXPECT_EQ(door_->begin_sign_on("10.0.0.2"), 0);
  EXPECT_EQ(code(door_->sign_in({"wang", word, "10.0.0.1", ""})), "door.must_wait");
}

TEST_F(SignOnDoorTest, lets_a_whole_office_in_that_comes_from_one_address) {
  door_->link({1}, somebody, attempt());
  for (int i = 0; i < 200; ++i) {
    ASSERT_EQ(door_->begin_sign_on("10.0.0.1"), 0) << i;
    ASSERT_TRUE(door_->sign_in_as(somebody, attempt()));
  }
}

}  // namespace
}  // namespace kaigong
