#include "web/tls_client_for_test.h"

#include <gtest/gtest.h>

#include <atomic>

namespace kaigong::web {
namespace {

using std::chrono::milliseconds;

class Tls : public testing::Test {
 protected:
  Tls() { options.certificate = fresh(); }

  Certificate fresh() {
    make_certificate(folder / "c.pem", folder / "k.pem");
    return *read_certificate(folder / "c.pem", folder / "k.pem");
  }
  std::vector<Route> routes() {
    return {{"GET", "/api/hello", [](const Request&) { return json_response("{\"hello\":1}"); }},
            {"POST", "/api/echo",
             [](const Request& request) {
               return json_response(request.secure ? request.body : "not secure");
             },
             false, 8U << 20U},
            {"GET", "/api/slow",
             [this](const Request&) {
               inside = true;
               while (!may_go) std::this_thread::sleep_for(milliseconds(1));
               return json_response("\"done\"");
             }},
            {"GET", "/api/feed", {}, true}};
  }
  static std::string post(std::string_view body) {
    return "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
  }

  Folder folder;
  ServerOptions options = quick_options();
  std::atomic<bool> inside = false;
  std::atomic<bool> may_go = false;
};

TEST_F(Tls, carries_requests_and_says_to_stay_with_it) {
  Running running(options, routes());
  for (const auto version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(running.port, {version, "\x08http/1.1"});
    ASSERT_TRUE(client.shaken());
    EXPECT_EQ(client.version(), version == TLS1_2_VERSION ? "TLSv1.2" : "TLSv1.3");
    EXPECT_EQ(client.protocol(), "http/1.1");
    const auto reply = client.ask(get("/api/hello"));
    EXPECT_EQ(reply.body, "{\"hello\":1}");
    EXPECT_TRUE(reply.has("Strict-Transport-Security: max-age="));
    client.send(get("/api/hello") + get("/api/hello"));
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_EQ(client.receive().status, 200);
  }
}

TEST_F(Tls, is_not_spoken_of_on_a_plain_port) {
  options.certificate = {};
  Running running(options, routes());
  EXPECT_FALSE(Client(running.port).ask(get("/api/hello")).has("Strict-Transport-Security"));
}

TEST_F(Tls, carries_large_bodies_both_ways) {
  Running running(options, routes());
  std::string large(6U << 20U, '\0');
  for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<char>('a' + i * 31 % 26);
  TlsClient client(running.port);
  for (int i = 0; i < 2; ++i) EXPECT_TRUE(client.ask(post(large)).body == large);
}

TEST_F(Tls, refuses_old_versions_and_protocols_that_it_does_not_speak) {
  Running running(options, routes());
  EXPECT_FALSE(TlsClient(running.port, {TLS1_1_VERSION, ""}).shaken());
  EXPECT_FALSE(TlsClient(running.port, {TLS1_3_VERSION, "\x02h2"}).shaken());
  EXPECT_TRUE(TlsClient(running.port, {TLS1_3_VERSION, "\x02h2\x08http/1.1"}).shaken());
}

TEST_F(Tls, tells_a_client_that_forgot_it) {
  Running running(options, routes());
  Client client(running.port);
  const auto reply = client.ask(get("/api/hello"));
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.code(), "web.plain_http");
  EXPECT_TRUE(client.ended());
  Client noise(running.port);
  noise.send(std::string(200, '\xee'));
  noise.end_sending();
  EXPECT_EQ(noise.receive().status, 0);
  EXPECT_TRUE(TlsClient(running.port).shaken());
}

TEST_F(Tls, ends_handshakes_that_do_not_come) {
  options.handshake_timeout = milliseconds(100);
  Running running(options, routes());
  Client silent(running.port);
  EXPECT_TRUE(silent.ended());
  Client half(running.port);
  half.send("\x16\x03\x01");
  EXPECT_TRUE(half.ended());
}

TEST_F(Tls, feeds_pages) {
  options.heartbeat = milliseconds(50);
  Running running(options, routes());
  TlsClient client(running.port);
  client.send(get("/api/feed"));
  EXPECT_NE(client.receive_until("\r\n\r\n"), "");
  EXPECT_EQ(client.receive_until("\n\n"), "retry: 1000\nid: 0\nevent: hello\ndata: 0\n\n");
  EXPECT_EQ(client.receive_until("\n\n"), ":\n\n");
  const std::string large(200'000, 'x');
  running.server.feed().tell("board", large);
  EXPECT_NE(client.receive_until("data: " + large + "\n\n"), "");
  client.send("what nobody asked for");
  running.server.feed().tell("board", "2");
  EXPECT_NE(client.receive_until("data: 2\n\n"), "");
}

TEST_F(Tls, forgets_pages_that_close_and_drops_pages_that_lag) {
  Running running(options, routes());
  auto& feed = running.server.feed();
  {
    TlsClient gone(running.port);
    gone.send(get("/api/feed"));
    ASSERT_TRUE(eventually([&] { return feed.open() == 1; }));
  }
  ASSERT_TRUE(eventually([&] { return feed.open() == 0; }));
  TlsClient lagging(running.port);
  lagging.send(get("/api/feed"));
  ASSERT_TRUE(eventually([&] { return feed.open() == 1; }));
  for (int i = 0; i < 200; ++i) feed.tell("board", std::string(1U << 16U, 'x'));
  EXPECT_TRUE(eventually([&] { return feed.open() == 0; }));
}

TEST_F(Tls, ends_every_connection_by_saying_so) {
  Running running(options, routes());
  TlsClient closing(running.port);
  EXPECT_EQ(closing.ask(get("/api/hello", "Connection: close\r\n")).status, 200);
  EXPECT_TRUE(closing.ended_well());

  TlsClient idle(running.port);
  EXPECT_EQ(idle.ask(get("/api/hello")).status, 200);
  TlsClient page(running.port);
  page.send(get("/api/feed"));
  EXPECT_NE(page.receive_until("\n\n"), "");
  TlsClient busy(running.port);
  busy.send(get("/api/slow"));
  ASSERT_TRUE(eventually([&] { return inside.load() && running.server.feed().open() == 1; }));

  running.server.stop();
  EXPECT_TRUE(idle.ended_well());
  EXPECT_TRUE(page.ended_well());
  may_go = true;
  EXPECT_EQ(busy.receive().body, "\"done\"");
  EXPECT_TRUE(busy.ended_well());
  running.stop();
  EXPECT_FALSE(Client(running.port).connected());
}

TEST_F(Tls, takes_a_newer_certificate_while_connections_stay) {
  Running running(options, routes());
  TlsClient before(running.port);
  const auto first = before.serial();
  running.server.renew(fresh());
  EXPECT_EQ(before.ask(get("/api/hello")).status, 200);
  TlsClient after(running.port);
  EXPECT_NE(after.serial(), first);
  EXPECT_EQ(after.ask(get("/api/hello")).status, 200);
  EXPECT_EQ(before.ask(get("/api/hello")).status, 200);
}

}  // namespace
}  // namespace kaigong::web
