#include "people/password.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace kaigong {
namespace {

TEST(Password, opens_what_it_sealed_and_nothing_else) {
  const auto sealed = seal_password("春眠不觉晓 2026");
  EXPECT_TRUE(sealed.starts_with("$argon2id$"));
  EXPECT_TRUE(opens(sealed, "春眠不觉晓 2026"));
  EXPECT_FALSE(opens(sealed, "春眠不觉晓 2027"));
  EXPECT_FALSE(opens(sealed, ""));
  EXPECT_FALSE(opens(sealed, std::string("春眠不觉晓 2026") + '\0'));
}

TEST(Password, is_sealed_anew_each_time) {
  EXPECT_NE(seal_password("the same words"), seal_password("the same words"));
}

TEST(Password, opens_nothing_that_is_no_seal) {
  for (const std::string broken : {"", "x", "$argon2id$", "$argon2id$v=19$m=65536,t=2,p=1$$"}) {
    EXPECT_FALSE(opens(broken, "")) << broken;
    EXPECT_FALSE(opens(broken, broken)) << broken;
  }
  EXPECT_FALSE(opens(std::string(5000, '$'), "x"));
}

TEST(Password, is_opened_by_a_crowd_at_once) {
  const auto sealed = seal_password("a crowd at the door");
  std::vector<std::thread> crowd;
  std::atomic<int> in = 0;
  for (int i = 0; i < 8; ++i) {
    crowd.emplace_back([&, i] {
      if (opens(sealed, i % 2 == 0 ? "a crowd at the door" : "nobody")) ++in;
    });
  }
  for (auto& one : crowd) one.join();
  EXPECT_EQ(in, 4);
}

TEST(Token, is_new_each_time_and_may_stand_in_an_address) {
  std::set<std::string> all;
  for (int i = 0; i < 1000; ++i) {
    const auto token = fresh_token();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_EQ(
        token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
        std::string::npos);
    all.insert(token);
  }
  EXPECT_EQ(all.size(), 1000U);
}

}  // namespace
}  // namespace kaigong
