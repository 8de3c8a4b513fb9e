#include "people/door.h"

#include "people/password.h"
#include "store/small_store_test.h"
#include "store/sqlite.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

namespace kaigong {
namespace {

constexpr const char* word = "correct horse 电池";

class DoorTest : public testing::Test {
 protected:
  DoorTest() {
    Sqlite(path_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE).run("PRAGMA journal_mode=WAL");
    door_ = open();
  }

  std::unique_ptr<Door> open() {
    return std::make_unique<Door>(open_sqlite_accounts(path_), [this] { return Instant{now_}; });
  }
  static Attempt attempt(std::string_view login, std::string_view password,
                         std::string_view address = "10.0.0.1") {
    return {login, password, address, "a browser"};
  }
  Admission first(PersonId person = {1}) {
    auto in = door_->come_first(door_->first_token(), person, attempt("wang", word));
    EXPECT_TRUE(in);
    return *std::move(in);
  }
  static std::string_view code(const auto& result) {
    return result ? std::string_view("in") : result.issues().at(0).kind->code;
  }
  void pass(std::int64_t ms) { now_ += ms; }

  TestFolder folder_;
  std::string path_ = folder_.file("door.kg");
  std::atomic<std::int64_t> now_ = 1'651'110'300'000;
  std::unique_ptr<Door> door_;
};

TEST_F(DoorTest, lets_the_first_in_by_the_terminals_link_only_once) {
  EXPECT_TRUE(door_->is_new());
  EXPECT_EQ(code(door_->come_first("guess", {1}, attempt("wang", word))), "door.link_is_spent");
  const auto in = first();
  EXPECT_EQ(in.visitor.person, PersonId{1});
  EXPECT_FALSE(door_->is_new());
  EXPECT_EQ(code(door_->come_first(door_->first_token(), {2}, attempt("li", word))),
            "door.link_is_spent");
  ASSERT_TRUE(door_->visitor(in.token));
  EXPECT_EQ(door_->visitor(in.token)->person, PersonId{1});
}

TEST_F(DoorTest, says_all_that_is_wrong_with_the_first_account) {
  const auto refused = door_->come_first("guess", {1}, attempt("w", "short"));
  ASSERT_FALSE(refused);
  std::vector<std::string_view> codes;
  for (const auto& issue : refused.issues()) codes.push_back(issue.kind->code);
  EXPECT_EQ(codes, (std::vector<std::string_view>{"password.too_short", "door.not_a_login",
                                                  "door.link_is_spent"}));
}

TEST_F(DoorTest, says_the_same_of_a_wrong_name_and_a_wrong_password) {
  first();
  const auto wrong_name = door_->sign_in(attempt("zhang", word));
  const auto wrong_password = door_->sign_in(attempt("wang", "wrong horse 电池"));
  ASSERT_FALSE(wrong_name);
  ASSERT_FALSE(wrong_password);
  EXPECT_EQ(sentence(wrong_name.issues().at(0)).zh, sentence(wrong_password.issues().at(0)).zh);
  EXPECT_EQ(wrong_name.issues().at(0).place, wrong_password.issues().at(0).place);
  EXPECT_TRUE(door_->sign_in(attempt("WANG", word))) << "capitals of a name don't matter";
}

TEST_F(DoorTest, makes_who_guesses_wait_and_nobody_else) {
  first();
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(code(door_->sign_in(attempt("wang", "x"))), "door.not_let_in");
  EXPECT_EQ(code(door_->sign_in(attempt("wang", word))), "door.must_wait");
  EXPECT_TRUE(door_->sign_in(attempt("wang", word, "10.0.0.2"))) << "from elsewhere it's her";
  pass(1'000);
  EXPECT_TRUE(door_->sign_in(attempt("wang", word)));
  EXPECT_EQ(code(door_->sign_in(attempt("wang", "x"))), "door.not_let_in");
}

TEST_F(DoorTest, lets_no_more_guesses_pass_that_come_at_once) {
  first();
  std::atomic<int> looked_at = 0;
  std::vector<std::thread> guessers;
  for (int i = 0; i < 12; ++i) {
    guessers.emplace_back([&] {
      if (code(door_->sign_in(attempt("wang", "x"))) == "door.not_let_in") ++looked_at;
    });
  }
  for (auto& one : guessers) one.join();
  EXPECT_EQ(looked_at, 5);
}

TEST_F(DoorTest, knows_who_is_in_across_a_restart_and_until_signed_out) {
  const auto in = first();
  auto other = open();
  ASSERT_TRUE(other->visitor(in.token));
  EXPECT_FALSE(door_->visitor("nobody's"));
  EXPECT_FALSE(door_->visitor(""));
  door_->sign_out(in.visitor.session);
  EXPECT_FALSE(door_->visitor(in.token));
  pass(30'000);
  EXPECT_FALSE(other->visitor(in.token)) << "another process hears of it within half a minute";
}

TEST_F(DoorTest, ends_a_session_that_is_idle_or_a_month_old) {
  constexpr std::int64_t day = 24 * 3600 * 1000;
  const auto in = first();
  pass(7 * day + 1);
  EXPECT_FALSE(door_->visitor(in.token));
  const auto again = door_->sign_in(attempt("wang", word));
  ASSERT_TRUE(again);
  for (int i = 0; i < 30; ++i) {
    ASSERT_TRUE(door_->visitor(again->token)) << i;
    pass(day);
  }
  pass(1);
  EXPECT_FALSE(door_->visitor(again->token));
}

TEST_F(DoorTest, invites_by_a_link_that_is_good_once_for_a_week) {
  first();
  const auto link = door_->invite({2}, {1}, "li");
  ASSERT_TRUE(link);
  EXPECT_EQ(code(door_->invite({3}, {1}, "LI")), "door.login_taken");
  EXPECT_EQ(code(door_->sign_in(attempt("li", ""))), "door.not_let_in")
      << "not before there is a password";
  ASSERT_TRUE(door_->invited(*link));
  EXPECT_EQ(door_->invited(*link)->login, "li");
  EXPECT_EQ(code(door_->accept(*link, attempt("", "short"))), "password.too_short");
  const auto in = door_->accept(*link, attempt("", "a long sentence"));
  ASSERT_TRUE(in);
  EXPECT_EQ(in->visitor.person, PersonId{2});
  EXPECT_EQ(code(door_->accept(*link, attempt("", "a long sentence"))), "door.link_is_spent");
  EXPECT_TRUE(door_->sign_in(attempt("li", "a long sentence")));
  const auto late = door_->invite({4}, {1}, "zhao");
  pass(7LL * 24 * 3600 * 1000 + 1);
  EXPECT_EQ(code(door_->accept(*late, attempt("", "a long sentence"))), "door.link_is_spent");
}

TEST_F(DoorTest, ends_other_sessions_with_a_changed_password) {
  const auto here = first();
  const auto there = door_->sign_in(attempt("wang", word));
  ASSERT_TRUE(there);
  ASSERT_TRUE(door_->visitor(there->token));
  EXPECT_EQ(door_->change_password(here.visitor, "wrong", "another sentence").at(0).kind,
            &not_let_in);
  EXPECT_EQ(door_->change_password(here.visitor, word, "wang1").at(0).kind, &password_too_short);
  EXPECT_TRUE(door_->change_password(here.visitor, word, "another sentence").empty());
  EXPECT_TRUE(door_->visitor(here.token));
  EXPECT_FALSE(door_->visitor(there->token));
  EXPECT_FALSE(door_->sign_in(attempt("wang", word)));
  EXPECT_TRUE(door_->sign_in(attempt("wang", "another sentence")));
}

TEST_F(DoorTest, lets_nobody_in_who_was_closed_out) {
  const auto in = first();
  const auto program = door_->make_api_token({1}, "a script", {now_ + 1'000'000});
  ASSERT_TRUE(door_->program(program));
  door_->close({1});
  EXPECT_FALSE(door_->visitor(in.token));
  EXPECT_FALSE(door_->program(program));
  EXPECT_EQ(code(door_->sign_in(attempt("wang", word))), "door.not_let_in");
}

TEST_F(DoorTest, invites_who_was_closed_out_without_any_old_way_in) {
  first();
  const auto program = door_->make_api_token({1}, "a script", {now_ + 1'000'000});
  const auto old_link = door_->invite({1}, {2}, "wang");
  door_->close({1});
  pass(1);
  const auto link = door_->invite({1}, {2}, "wang");
  ASSERT_TRUE(link);
  EXPECT_FALSE(door_->invited(*old_link));
  EXPECT_EQ(code(door_->sign_in(attempt("wang", word))), "door.not_let_in");
  EXPECT_FALSE(door_->program(program));
  ASSERT_TRUE(door_->accept(*link, attempt("wang", "another sentence")));
  EXPECT_FALSE(door_->sign_in(attempt("wang", word)));
  EXPECT_FALSE(door_->program(program));
  EXPECT_TRUE(door_->sign_in(attempt("wang", "another sentence")));
}

TEST_F(DoorTest, lets_programs_in_by_their_token_until_it_ends) {
  first();
  const auto token = door_->make_api_token({1}, "a script", {now_ + 1'000});
  ASSERT_TRUE(door_->program(token));
  EXPECT_EQ(door_->program(token)->person, PersonId{1});
  EXPECT_FALSE(door_->visitor(token)) << "it is no session";
  pass(1'001);
  EXPECT_FALSE(door_->program(token));
}

TEST_F(DoorTest, lets_anybody_play_a_part_but_nobody_who_has_a_password) {
  const auto part = door_->play({5}, "a browser");
  ASSERT_TRUE(part);
  EXPECT_EQ(door_->visitor(part->token)->person, PersonId{5});
  EXPECT_TRUE(door_->play({5}, "another"));
  EXPECT_TRUE(door_->is_new()) << "a part is nobody";
  first();
  EXPECT_FALSE(door_->is_new());
  EXPECT_FALSE(door_->play({1}, "a browser"));
  door_->close({5});
  EXPECT_FALSE(door_->play({5}, "a browser"));
}

TEST_F(DoorTest, keeps_nothing_that_lets_in_whoever_reads_the_file) {
  const auto in = first();
  const auto link = door_->invite({2}, {1}, "li");
  const auto token = door_->make_api_token({1}, "a script", {now_ + 1'000'000});
  door_.reset();
  std::string bytes;
  for (const char* part : {"", "-wal"}) {
    if (!std::filesystem::exists(path_ + part)) continue;
    std::ifstream file(path_ + part, std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(file), {});
  }
  for (const std::string& secret : {in.token, *link, token, std::string(word)})
    EXPECT_EQ(bytes.find(secret), std::string::npos);
  EXPECT_NE(bytes.find("$argon2id$"), std::string::npos);
}

TEST(PasswordRules, say_what_is_wrong) {
  const auto kinds = [](std::string_view password) {
    std::vector<std::string_view> out;
    for (const auto& issue : judge_password(password, "wanghong", "password"))
      out.push_back(issue.kind->code);
    return out;
  };
  using Codes = std::vector<std::string_view>;
  EXPECT_EQ(kinds("电池马钉正确的话说完了"), Codes{});
  EXPECT_EQ(kinds("电池马钉正确的话"), Codes{"password.too_short"});
  EXPECT_EQ(kinds(std::string(257, 'a') + "b"), Codes{"password.too_long"});
  EXPECT_EQ(kinds("aaaaaaaaaaaaaa"), Codes{"password.too_plain"});
  EXPECT_EQ(kinds("WangHong123"), Codes{"password.too_plain"});
  EXPECT_EQ(kinds("1Qaz2wsx3edc"), Codes{"password.too_plain"});
  EXPECT_EQ(kinds("wanghong likes rain"), Codes{});
}

}  // namespace
}  // namespace kaigong
