#include "web/server.h"

#include "web/client_for_test.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <system_error>

namespace kaigong::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Response echo(const Request& request) {
  auto response = json_response(request.body);
  response.headers.emplace_back("X-Path", request.path);
  for (const auto& [name, value] : request.captures) {
    response.headers.emplace_back("X-" + name, value);
  }
  return response;
}

std::vector<Route> routes() {
  return {{"GET", "/api/hello", [](const Request&) { return json_response("{\"hello\":1}"); }},
          {"GET", "/api/projects/{id}", echo},
          {"POST", "/api/projects/{id}", echo},
          {"GET", "/api/projects/new", [](const Request&) { return json_response("\"new\""); }},
          {"POST", "/api/upload", echo, false, 4U << 20U},
          {"GET", "/api/throw",
           [](const Request&) -> Response { throw std::runtime_error("secret detail"); }},
          {"GET", "/api/split", [](const Request&) {
             return Response{200, "text/plain", "", {{"X-Name", "a\r\nSet-Cookie: b"}}};
           }}};
}

std::string post(std::string_view target, std::string_view body, std::string_view more = {}) {
  return "POST " + std::string(target) +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         std::string(more) + "\r\n" + std::string(body);
}

TEST(Server, keeps_a_connection_alive) {
  Running running(quick_options(), routes());
  Client client(running.port);
  for (int i = 0; i < 3; ++i) {
    const auto reply = client.ask(get("/api/hello"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "{\"hello\":1}");
  }
  EXPECT_TRUE(client.ask(get("/api/hello", "Connection: close\r\n")).has("Connection: close"));
  EXPECT_TRUE(client.ended());
}

TEST(Server, answers_pipelined_requests_in_order) {
  Running running(quick_options(), routes());
  Client client(running.port);
  std::string all;
  for (int i = 0; i < 50; ++i) {
    all += "\r\n" + get("/api/projects/" + std::to_string(i));
    all += post("/api/projects/x", std::to_string(i));
  }
  client.send(all);
  client.end_sending();
  for (int i = 0; i < 50; ++i) {
    EXPECT_TRUE(client.receive().has("X-id: " + std::to_string(i) + "\r\n"));
    EXPECT_EQ(client.receive().body, std::to_string(i));
  }
  EXPECT_TRUE(client.ended());
}

TEST(Server, closes_for_an_old_client_unless_it_asks) {
  Running running(quick_options(), routes());
  Client client(running.port);
  const std::string old = "GET /api/hello HTTP/1.0\r\nHost: localhost\r\n";
  EXPECT_TRUE(client.ask(old + "Connection: keep-alive\r\n\r\n").has("Connection: keep-alive"));
  EXPECT_TRUE(client.ask(old + "\r\n").has("Connection: close"));
  EXPECT_TRUE(client.ended());
}

TEST(Server, bounds_all_bodies_together) {
  auto options = quick_options();
  options.bodies_limit_bytes = 100'000;
  Running running(options, routes());
  Client first(running.port);
  Client second(running.port);
  first.send("POST /api/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n\r\n" +
             std::string(80'000, 'x'));
  EXPECT_TRUE(eventually([&] {
    return Client(running.port).ask(post("/api/upload", std::string(50'000, 'x'))).status == 503;
  }));
  EXPECT_EQ(first.ask(std::string(10'000, 'x')).body.size(), 90'000U);
  EXPECT_EQ(second.ask(post("/api/upload", std::string(50'000, 'x'))).status, 200);
}

TEST(Server, takes_a_request_byte_by_byte) {
  Running running(quick_options(), routes());
  Client client(running.port);
  for (const auto c : post("/api/projects/7", "body")) client.send({&c, 1});
  EXPECT_EQ(client.receive().body, "body");
}

TEST(Server, prefers_the_literal_route_and_names_what_a_path_allows) {
  Running running(quick_options(), routes());
  Client client(running.port);
  EXPECT_EQ(client.ask(get("/api/projects/new")).body, "\"new\"");
  EXPECT_EQ(client.ask(get("/api/nothing")).code(), "web.not_found");
  const auto refused = client.ask("DELETE /api/projects/7 HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(refused.status, 405);
  EXPECT_TRUE(refused.has("Allow: GET, HEAD, POST\r\n"));
  EXPECT_TRUE(refused.has("Content-Type: application/problem+json\r\n"));
  EXPECT_EQ(refused.code(), "web.wrong_method");
}

TEST(Server, answers_a_head_with_the_length_and_no_body) {
  Running running(quick_options(), routes());
  Client client(running.port);
  client.send("HEAD /api/hello HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/api/hello"));
  const auto reply = client.receive(true);
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(reply.has("Content-Length: 11\r\n"));
  EXPECT_EQ(client.receive().body, "{\"hello\":1}");
}

TEST(Server, sends_the_safe_headers_with_everything) {
  Running running(quick_options(), routes());
  Client client(running.port);
  for (const auto* target : {"/api/hello", "/api/nothing", "/api/throw"}) {
    const auto reply = client.ask(get(target));
    EXPECT_TRUE(reply.has("Content-Security-Policy: default-src 'self';")) << target;
    EXPECT_TRUE(reply.has("X-Content-Type-Options: nosniff\r\n")) << target;
    EXPECT_TRUE(reply.has("Referrer-Policy: same-origin\r\n")) << target;
    EXPECT_TRUE(reply.has("Cross-Origin-Opener-Policy: same-origin\r\n")) << target;
    EXPECT_TRUE(reply.has("Cache-Control: no-store\r\n")) << target;
    EXPECT_TRUE(reply.has("Date: ")) << target;
  }
}

TEST(Server, refuses_a_head_that_is_too_large) {
  Running running(quick_options(), routes());
  Client client(running.port);
  EXPECT_EQ(client.ask(get("/api/hello", "X: " + std::string(40'000, 'x') + "\r\n")).status, 431);
  EXPECT_TRUE(client.ended());
  Client endless(running.port);
  endless.send("GET /" + std::string(100'000, 'x'));
  EXPECT_EQ(endless.receive().code(), "web.head_too_large");
}

TEST(Server, refuses_a_body_that_is_too_large) {
  auto options = quick_options();
  options.body_limit_bytes = 1000;
  Running running(options, routes());
  Client client(running.port);
  EXPECT_EQ(client.ask(post("/api/projects/7", std::string(1000, 'x'))).body.size(), 1000U);
  EXPECT_EQ(client.ask(post("/api/projects/7", std::string(500'000, 'x'))).status, 413);
  Client other(running.port);
  EXPECT_EQ(other.ask(post("/api/upload", std::string(3U << 20U, 'x'))).body.size(), 3U << 20U);
  EXPECT_EQ(other
                .ask("POST /api/upload HTTP/1.1\r\nHost: localhost\r\n"
                     "Content-Length: 99999999999\r\n\r\n")
                .code(),
            "web.body_too_large");
}

TEST(Server, takes_chunks_and_bounds_them) {
  auto options = quick_options();
  options.body_limit_bytes = 1000;
  Running running(options, routes());
  Client client(running.port);
  const std::string head =
      "POST /api/projects/7 HTTP/1.1\r\nHost: localhost\r\n"
      "Transfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(client.ask(head + "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nTrailer: 1\r\n\r\n").body,
            "abcdefg");
  std::string many = head;
  for (int i = 0; i < 300; ++i) many += "4\r\nabcd\r\n";
  EXPECT_EQ(client.ask(many).status, 413);
  EXPECT_TRUE(client.ended());
}

TEST(Server, refuses_what_could_smuggle_a_request) {
  Running running(quick_options(), routes());
  for (const auto* more :
       {"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", "Content-Length: -3\r\n\r\nabc",
        "Content-Length : 3\r\n\r\nabc", "Transfer-Encoding: gzip\r\n\r\nabc",
        "Host: other\r\n\r\n", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"}) {
    Client client(running.port);
    const auto code =
        client.ask("POST /api/projects/7 HTTP/1.1\r\nHost: localhost\r\n" + std::string(more))
            .code();
    EXPECT_TRUE(code == "web.bad_request" || code == "web.unknown_coding") << more << code;
    EXPECT_TRUE(client.ended()) << more;
  }
}

TEST(Server, refuses_paths_that_climb) {
  Running running(quick_options(), routes());
  Client client(running.port);
  for (const auto* target : {"/../etc/passwd", "/%2e%2e/etc", "/a%00b", "/%zz", "/a?b=%"}) {
    EXPECT_EQ(client.ask(get(target)).code(), "web.bad_target") << target;
  }
  EXPECT_EQ(client.ask("GET / HTTP/1.1\r\n\r\n").status, 400);
  Client other(running.port);
  EXPECT_EQ(other.ask("nonsense\r\n\r\n").status, 400);
  Client older(running.port);
  EXPECT_EQ(older.ask("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n").code(), "web.unknown_version");
}

TEST(Server, serves_only_its_own_names) {
  auto options = quick_options();
  Running running(options, routes());
  Client client(running.port);
  EXPECT_EQ(client.ask("GET /api/hello HTTP/1.1\r\nHost: evil.example\r\n\r\n").status, 421);
  EXPECT_EQ(client.ask("GET /api/hello HTTP/1.1\r\nHost: 127.0.0.1:99\r\n\r\n").status, 200);
  options.hosts = {"Kaigong.example"};
  Running named(options, routes());
  Client other(named.port);
  EXPECT_EQ(other.ask("GET /api/hello HTTP/1.1\r\nHost: kaigong.example\r\n\r\n").status, 200);
  EXPECT_EQ(other.ask(get("/api/hello")).code(), "web.wrong_host");
}

TEST(Server, refuses_a_post_from_another_site) {
  Running running(quick_options(), routes());
  Client client(running.port);
  EXPECT_EQ(client.ask(post("/api/projects/7", "", "Origin: http://localhost\r\n")).status, 200);
  EXPECT_EQ(client.ask(post("/api/projects/7", "", "Origin: http://evil.example\r\n")).status, 403);
  EXPECT_EQ(client.ask(post("/api/projects/7", "", "Origin: null\r\n")).status, 403);
  EXPECT_EQ(client.ask(post("/api/projects/7", "", "Sec-Fetch-Site: cross-site\r\n")).code(),
            "web.foreign_origin");
}

TEST(Server, says_continue_before_a_body) {
  Running running(quick_options(), routes());
  Client client(running.port);
  const std::string head =
      "POST /api/projects/7 HTTP/1.1\r\nHost: localhost\r\n"
      "Content-Length: 4\r\nExpect: ";
  EXPECT_EQ(client.ask(head + "100-continue\r\n\r\n").status, 100);
  EXPECT_EQ(client.ask("body").body, "body");
  EXPECT_EQ(client.ask(head + "miracles\r\n\r\n").code(), "web.unknown_expectation");
}

TEST(Server, ends_slow_heads_bodies_and_idle_connections) {
  auto options = quick_options();
  options.head_timeout = options.body_timeout = milliseconds(200);
  options.idle_timeout = milliseconds(400);
  Running running(options, routes());
  Client head(running.port);
  Client body(running.port);
  Client idle(running.port);
  head.send("GET /api/hello HT");
  body.send("POST /api/projects/7 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nab");
  EXPECT_EQ(head.receive().status, 408);
  EXPECT_EQ(body.receive().code(), "web.too_slow");
  EXPECT_EQ(idle.ask(get("/api/hello")).status, 200);
  EXPECT_TRUE(idle.ended());
}

TEST(Server, a_trickle_does_not_stretch_the_time_for_a_head) {
  auto options = quick_options();
  options.head_timeout = milliseconds(300);
  Running running(options, routes());
  Client client(running.port);
  const auto started = std::chrono::steady_clock::now();
  std::thread trickle([&] {
    for (int i = 0; i < 20; ++i) {
      client.send("x");
      std::this_thread::sleep_for(milliseconds(50));
    }
  });
  EXPECT_EQ(client.receive().status, 408);
  EXPECT_LT(std::chrono::steady_clock::now() - started, milliseconds(900));
  trickle.join();
}

TEST(Server, drops_a_client_that_does_not_read) {
  const std::string large(64U << 20U, 'x');
  auto options = quick_options();
  options.write_timeout = milliseconds(200);
  options.connections_limit = 1;
  const Asset small{"/small.txt", "text/plain", "\"1\"", "small", {}, {}, false};
  const Asset endless{"/large.bin", "application/octet-stream", "\"1\"", large, {}, {}, false};
  Running running(options, {}, {small, endless});
  Client client(running.port, 4096);
  EXPECT_EQ(client.ask(get("/small.txt")).body, "small");
  client.send(get("/large.bin"));
  const auto small_comes = [&] {
    return Client(running.port).ask(get("/small.txt")).status == 200;
  };
  EXPECT_FALSE(small_comes());  // the first still holds the only connection
  EXPECT_TRUE(eventually(small_comes));
}

TEST(Server, sends_large_answers_whole) {
  std::string large(20U << 20U, '\0');
  for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<char>(i * 31 / 7);
  const Asset asset{"/large.bin", "application/octet-stream", "\"1\"", large, {}, {}, false};
  Running running(quick_options(), {}, {asset});
  Client client(running.port);
  client.send(get("/large.bin") + get("/large.bin"));
  EXPECT_TRUE(client.receive().body == large);
  EXPECT_TRUE(client.receive().body == large);
}

TEST(Server, tells_an_incident_by_number_only) {
  auto options = quick_options();
  std::mutex lock;
  std::string logged;
  options.log = [&](std::string_view number, std::string_view what) {
    const std::lock_guard held(lock);
    logged = std::string(number) + " " + std::string(what);
  };
  Running running(options, routes());
  Client client(running.port);
  const auto reply = client.ask(get("/api/throw"));
  EXPECT_EQ(reply.status, 500);
  EXPECT_EQ(reply.code(), "web.incident");
  EXPECT_EQ(reply.body.find("secret"), std::string::npos);
  const auto at = reply.body.find("\"incident\":\"") + 12;
  const auto number = reply.body.substr(at, reply.body.find('"', at) - at);
  {
    const std::lock_guard held(lock);
    EXPECT_EQ(logged, number + " GET /api/throw: secret detail");
  }
  EXPECT_EQ(client.ask(get("/api/split")).status, 500);
  EXPECT_EQ(client.ask(get("/api/hello")).status, 200);
}

TEST(Server, finishes_what_is_in_flight_when_stopped) {
  std::atomic<bool> inside = false;
  Running running(quick_options(), {{"GET", "/api/slow", [&](const Request&) {
                                       inside = true;
                                       std::this_thread::sleep_for(milliseconds(300));
                                       return json_response("\"done\"");
                                     }}});
  Client client(running.port);
  Client idle(running.port);
  client.send(get("/api/slow"));
  ASSERT_TRUE(eventually([&] { return inside.load(); }));
  running.server.stop();
  const auto reply = client.receive();
  EXPECT_EQ(reply.body, "\"done\"");
  EXPECT_TRUE(reply.has("Connection: close"));
  EXPECT_TRUE(idle.ended());
  running.stop();
  EXPECT_FALSE(Client(running.port).connected());
}

TEST(Server, is_not_ready_while_it_leaves_but_answers_on) {
  auto options = quick_options();
  options.drain = seconds(600);
  Running running(options, routes());
  EXPECT_EQ(Client(running.port).ask(get("/readyz")).body, "ready\n");
  Client before(running.port);
  EXPECT_EQ(before.ask(get("/api/hello")).status, 200);
  running.server.stop();
  EXPECT_TRUE(eventually([&] { return before.ask(get("/readyz")).status == 503; }));
  EXPECT_EQ(before.ask(get("/readyz")).code(), "web.leaving");
  EXPECT_EQ(Client(running.port).ask(get("/api/hello")).status, 200) << "still taken";
  running.stop();  // the second time: at once
  EXPECT_TRUE(before.ended());
  EXPECT_FALSE(Client(running.port).connected());
}

TEST(Server, leaves_when_the_time_to_leave_is_over) {
  auto options = quick_options();
  options.drain = milliseconds(50);
  Running running(options, routes());
  Client idle(running.port);
  EXPECT_EQ(idle.ask(get("/api/hello")).status, 200);
  running.server.stop();
  EXPECT_TRUE(idle.ended());
}

TEST(Server, stops_in_time_though_a_request_never_ends) {
  auto options = quick_options();
  options.stop_timeout = milliseconds(200);
  Running running(options, routes());
  Client client(running.port);
  client.send("GET /api/he");
  EXPECT_EQ(Client(running.port).ask(get("/api/hello")).status, 200);
  const auto started = std::chrono::steady_clock::now();
  running.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - started, seconds(4));
}

TEST(Server, says_which_port_is_taken_or_takes_the_next) {
  Running running(quick_options(), routes());
  auto options = quick_options();
  options.port = running.port;
  Server second(options, routes(), {});
  try {
    second.listen();
    FAIL() << "listened on a port that is taken";
  } catch (const std::system_error& error) {
    EXPECT_NE(std::string(error.what()).find(std::to_string(running.port)), std::string::npos);
  }
  options.try_next_ports = true;
  Server third(options, routes(), {});
  EXPECT_GT(third.listen(), running.port);
}

TEST(Server, turns_away_more_connections_than_it_may_have) {
  auto options = quick_options();
  options.connections_limit = 2;
  Running running(options, routes());
  Client first(running.port);
  Client second(running.port);
  EXPECT_EQ(first.ask(get("/api/hello")).status, 200);
  EXPECT_EQ(second.ask(get("/api/hello")).status, 200);
  EXPECT_EQ(Client(running.port).receive().status, 503);
}

}  // namespace
}  // namespace kaigong::web
