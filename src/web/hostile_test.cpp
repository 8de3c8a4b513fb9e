#include "web/tls_client_for_test.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>

// Who sends slowly, reads nothing or holds connections open costs little, and not for long.
namespace kaigong::web {
namespace {

using std::chrono::milliseconds;

std::vector<Route> routes() {
  return {{"GET", "/api/hello", [](const Request&) { return json_response("{\"hello\":1}"); }},
          {"POST", "/api/echo", [](const Request& r) { return json_response(r.body); }}};
}

class Hostile : public testing::Test {
 protected:
  Hostile() {
    options.head_timeout = options.body_timeout = options.write_timeout = milliseconds(200);
    make_certificate(folder / "c.pem", folder / "k.pem");
    encrypted = options;
    encrypted.certificate = *read_certificate(folder / "c.pem", folder / "k.pem");
  }

  Folder folder;
  ServerOptions options = quick_options();
  ServerOptions encrypted;
};

// Sends a byte now and then until the server has had enough; how many bytes that took.
template <class AnyClient>
std::size_t trickle(AnyClient& client, std::size_t most, Reply& reply) {
  std::atomic<bool> answered = false;
  std::thread reading([&] {
    reply = client.receive();
    answered = true;
  });
  std::size_t sent = 0;
  for (; sent < most && !answered; ++sent) {
    client.send("x");
    std::this_thread::sleep_for(milliseconds(10));
  }
  reading.join();
  return sent;
}

const std::string head_of_body =
    "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";

TEST_F(Hostile, a_head_that_trickles_ends) {
  Running running(options, routes());
  Client client(running.port);
  client.send("GET /");
  Reply reply;
  EXPECT_LT(trickle(client, 10'000, reply), 10'000U);
  EXPECT_EQ(reply.code(), "web.too_slow");
}

TEST_F(Hostile, a_body_that_trickles_ends) {
  Running running(options, routes());
  Client client(running.port);
  client.send(head_of_body);
  Reply reply;
  EXPECT_LT(trickle(client, 10'000, reply), 10'000U);
  EXPECT_EQ(reply.code(), "web.too_slow");
}

TEST_F(Hostile, so_they_do_under_tls) {
  Running running(encrypted, routes());
  TlsClient head(running.port);
  head.send("GET /");
  EXPECT_EQ(head.receive().status, 408);
  TlsClient body(running.port);
  body.send(head_of_body + "a");
  EXPECT_EQ(body.receive().code(), "web.too_slow");
}

TEST_F(Hostile, who_reads_nothing_under_tls_is_dropped) {
  const std::string large(64U << 20U, 'x');
  const Asset asset{"/large.bin", "application/octet-stream", "\"1\"", large, {}, {}, false};
  encrypted.connections_limit = 1;
  Running running(encrypted, routes(), {asset});
  TlsClient client(running.port);
  client.send(get("/large.bin"));
  ASSERT_TRUE(client.receive_some());
  EXPECT_FALSE(TlsClient(running.port).shaken()) << "the first still holds the only connection";
  EXPECT_TRUE(eventually([&] { return TlsClient(running.port).shaken(); }));
}

// What has been asked for is answered only as far as the answers are read.
TEST_F(Hostile, who_asks_on_and_reads_nothing_is_dropped) {
  Running running(options, routes());
  Client client(running.port, 4096);
  std::string many;
  for (int i = 0; i < 500; ++i) many += get("/api/hello");
  EXPECT_TRUE(eventually([&] { return !client.send(many); }));
}

TEST_F(Hostile, keeps_talking_to_others_while_one_never_pauses) {
  encrypted.reads_per_second = 0;
  const std::string page(4000, 'x');
  const Asset asset{"/a.txt", "text/plain", "\"1\"", page, {}, {}, false};
  Running running(encrypted, routes(), {asset});
  std::atomic<bool> enough = false;
  std::atomic<int> answered = 0;
  std::thread busy([&] {
    TlsClient client(running.port);
    std::string many;
    for (int i = 0; i < 50; ++i) many += get("/a.txt");
    while (!enough) {
      client.send(many);
      for (int i = 0; i < 50; ++i) answered += client.receive().status == 200 ? 1 : 0;
    }
  });
  ASSERT_TRUE(eventually([&] { return answered > 100; }));
  EXPECT_EQ(TlsClient(running.port).ask(get("/api/hello")).status, 200);
  enough = true;
  busy.join();
}

std::size_t resident_bytes() {
  std::size_t all = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// Both ends are in this process: two files for each connection.
std::size_t as_many_as_files_allow(std::size_t wanted) {
  constexpr rlim_t others = 200;
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, wanted * 2 + others);
  ::setrlimit(RLIMIT_NOFILE, &limit);
  return std::min<std::size_t>(wanted, (limit.rlim_cur - others) / 2);
}

TEST_F(Hostile, thousands_that_say_nothing_cost_little_each) {
  const auto count = as_many_as_files_allow(10'000);
  options.connections_limit = count;
  Running running(options, routes());
  const auto before = resident_bytes();
  std::vector<std::unique_ptr<Client>> idle;
  for (std::size_t i = 0; i < count; ++i) idle.push_back(std::make_unique<Client>(running.port));
  EXPECT_EQ(Client(running.port).receive().status, 503) << "one too many";
  EXPECT_EQ(idle.front()->ask(get("/api/hello")).status, 200);
  EXPECT_EQ(idle.back()->ask(get("/api/hello")).status, 200);
  EXPECT_LT(resident_bytes() - before, count * (32U << 10U)) << count;
  idle.clear();
  EXPECT_TRUE(
      eventually([&] { return Client(running.port).ask(get("/api/hello")).status == 200; }));
}

}  // namespace
}  // namespace kaigong::web
