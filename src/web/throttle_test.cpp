#include "web/throttle.h"

#include "web/client_for_test.h"

#include <gtest/gtest.h>

namespace kaigong::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const Throttle::Clock::time_point start{seconds(1'000'000)};

TEST(Throttle, lets_a_burst_through_and_then_the_rate) {
  Throttle throttle({10, 50}, 7);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(throttle.take(1, start).count(), 0) << i;
  EXPECT_EQ(throttle.take(1, start), milliseconds(100));
  EXPECT_EQ(throttle.take(1, start + milliseconds(60)), milliseconds(40));
  EXPECT_EQ(throttle.take(1, start + milliseconds(100)).count(), 0);
  EXPECT_GT(throttle.take(1, start + milliseconds(100)).count(), 0);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(throttle.take(1, start + seconds(60)).count(), 0) << i;
  EXPECT_GT(throttle.take(1, start + seconds(60)).count(), 0) << "rest isn't saved up";
}

TEST(Throttle, keeps_each_key_for_itself) {
  Throttle throttle({1, 1}, 7);
  EXPECT_EQ(throttle.take(1, start).count(), 0);
  EXPECT_GT(throttle.take(1, start).count(), 0);
  EXPECT_EQ(throttle.take(2, start).count(), 0);
  EXPECT_EQ(throttle.take(0, start).count(), 0);
  EXPECT_GT(throttle.take(0, start).count(), 0);
}

TEST(Throttle, forgets_the_fullest_when_there_are_too_many) {
  Throttle throttle({1, 3}, 7, 8);
  for (int i = 0; i < 3; ++i) throttle.take(100, start);
  EXPECT_GT(throttle.take(100, start).count(), 0);
  for (std::uint64_t key = 1000; key < 2000; ++key) EXPECT_EQ(throttle.take(key, start).count(), 0);
  EXPECT_GT(throttle.take(100, start).count(), 0) << "who asks most is remembered";
}

TEST(Throttle, makes_keys_of_texts_by_chance) {
  EXPECT_EQ(key_of("one", 1), key_of("one", 1));
  EXPECT_NE(key_of("one", 1), key_of("one", 2));
  EXPECT_NE(key_of("one", 1), key_of("two", 1));
}

TEST(Throttle, without_a_rate_lets_all_through) {
  Throttle throttle({0, 0}, 7);
  EXPECT_FALSE(throttle.limits());
  for (int i = 0; i < 100; ++i) EXPECT_EQ(throttle.take(1, start).count(), 0);
}

Response empty(const Request&) { return json_response("{}"); }

ServerOptions tight() {
  auto options = quick_options();
  options.reads_per_second = 1;  // and five at once
  options.writes_per_second = 1;
  options.trusted_proxies = {"127.0.0.1"};
  options.session_cookie = "session";
  return options;
}

std::string from(std::string_view address, std::string_view more = {}) {
  return get("/api/hello", "X-Forwarded-For: " + std::string(address) + "\r\n" + std::string(more));
}

int refused_of_eight(Client& client, const std::function<std::string(int)>& request) {
  int refused = 0;
  for (int i = 0; i < 8; ++i) refused += client.ask(request(i)).status == 429 ? 1 : 0;
  return refused;
}

TEST(RateLimit, answers_429_with_when_to_come_back) {
  Running running(tight(), {{"GET", "/api/hello", empty}, {"POST", "/api/hello", empty}});
  Client client(running.port);
  Reply reply;
  for (int i = 0; i < 8; ++i) reply = client.ask(from("10.0.0.1"));
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.code(), "web.too_many");
  EXPECT_TRUE(reply.has("Retry-After: 1\r\n"));
  EXPECT_TRUE(reply.has("Content-Type: application/problem+json\r\n"));
  const std::string write =
      "POST /api/hello HTTP/1.1\r\nHost: localhost\r\n"
      "X-Forwarded-For: 10.0.0.1\r\nContent-Length: 0\r\n\r\n";
  EXPECT_EQ(client.ask(write).status, 200) << "writes are counted for themselves";
  EXPECT_GT(refused_of_eight(client, [&](int) { return write; }), 0);
  EXPECT_EQ(client.ask(from("10.0.0.2")).status, 200);
}

TEST(RateLimit, takes_a_net_of_ipv6_for_one_address) {
  Running running(tight(), {{"GET", "/api/hello", empty}});
  Client client(running.port);
  EXPECT_GT(
      refused_of_eight(client, [](int i) { return from("2001:db8:0:1::" + std::to_string(i)); }),
      0);
  EXPECT_EQ(client.ask(from("2001:db8:0:2::1")).status, 200);
}

TEST(RateLimit, holds_for_a_token_wherever_it_comes_from) {
  Running running(tight(), {{"GET", "/api/hello", empty}});
  Client client(running.port);
  const auto spread = [](std::string_view more) {
    return [more](int i) { return from("10.1.0." + std::to_string(i), more); };
  };
  EXPECT_GT(refused_of_eight(client, spread("Authorization: Bearer one\r\n")), 0);
  EXPECT_GT(refused_of_eight(client, spread("Cookie: session=one\r\n")), 0);
  const auto beside = [](int i) {
    const auto number = std::to_string(i);
    return from("10.3.0." + number, "Cookie: other=" + number + "; session=two\r\n");
  };
  EXPECT_GT(refused_of_eight(client, beside), 0) << "another cookie beside it doesn't help";
  EXPECT_EQ(client.ask(from("10.1.1.1", "Authorization: Bearer two\r\n")).status, 200);
  EXPECT_GT(refused_of_eight(client,
                             [](int i) {
                               return from("10.2.0.1",
                                           "Authorization: Bearer " + std::to_string(i) + "\r\n");
                             }),
            0)
      << "nor does a new token help";
}

TEST(RateLimit, can_be_switched_off) {
  auto options = tight();
  options.reads_per_second = 0;
  Running running(options, {{"GET", "/api/hello", empty}});
  Client client(running.port);
  EXPECT_EQ(refused_of_eight(client, [](int) { return from("10.0.0.1"); }), 0);
}

}  // namespace
}  // namespace kaigong::web
