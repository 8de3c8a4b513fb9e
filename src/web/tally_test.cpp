#include "web/tally.h"

#include "web/tls_client_for_test.h"

#include <gtest/gtest.h>

#include <atomic>

namespace kaigong::web {
namespace {

using std::chrono::milliseconds;

bool has(const std::string& text, std::string_view line) {
  return text.find("\n" + std::string(line) + "\n") != std::string::npos;
}

TEST(Tally, counts_by_route_method_class_and_time) {
  Tally tally({{"GET", "/api/projects/{id}", {}, true}, {"POST", "/api/deeds", {}, true}});
  tally.answered(0, 200, milliseconds(1));
  tally.answered(0, 304, milliseconds(2));
  tally.answered(0, 200, std::chrono::seconds(60));
  tally.answered(tally.nowhere_line(), 404, {});
  tally.answered(tally.pages_line(), 200, {});
  const auto text = tally.text({{"kaigong_ledger_entries_total", "Entries.", 17'000'000}});
  const std::string requests = "kaigong_http_requests_total{route=\"/api/projects/{id}\",";
  EXPECT_TRUE(has(text, requests + "method=\"GET\",status=\"2xx\"} 2"));
  EXPECT_TRUE(has(text, requests + "method=\"GET\",status=\"3xx\"} 1"));
  EXPECT_TRUE(has(text,
                  "kaigong_http_requests_total{route=\"(nowhere)\",method=\"any\","
                  "status=\"4xx\"} 1"));
  EXPECT_EQ(text.find("/api/deeds"), std::string::npos) << "nobody asked";
  const std::string time = "{route=\"/api/projects/{id}\",method=\"GET\"";
  EXPECT_TRUE(has(text, "kaigong_http_request_seconds_bucket" + time + ",le=\"0.0005\"} 0"));
  EXPECT_TRUE(has(text, "kaigong_http_request_seconds_bucket" + time + ",le=\"0.001\"} 1"));
  EXPECT_TRUE(has(text, "kaigong_http_request_seconds_bucket" + time + ",le=\"5\"} 2"));
  EXPECT_TRUE(has(text, "kaigong_http_request_seconds_bucket" + time + ",le=\"+Inf\"} 3"));
  EXPECT_TRUE(has(text, "kaigong_http_request_seconds_sum" + time + "} 60.003"));
  EXPECT_TRUE(has(text, "kaigong_http_request_seconds_count" + time + "} 3"));
  EXPECT_TRUE(has(text, "# TYPE kaigong_ledger_entries_total counter"));
  EXPECT_TRUE(has(text, "kaigong_ledger_entries_total 17000000"));
  EXPECT_EQ(text.find("certificate_until"), std::string::npos);
}

// Each line is a remark, or a name with labels and a number; each family is told once.
TEST(Tally, is_well_formed) {
  Tally tally({{"GET", "/", {}, true}});
  tally.answered(0, 200, milliseconds(1));
  const auto text = tally.text({{"kaigong_one", "One.", 1.5}});
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    if (line.starts_with("# ")) {
      EXPECT_EQ(text.find(line), text.rfind(line)) << line;
      continue;
    }
    EXPECT_TRUE(line.starts_with("kaigong_")) << line;
    const auto number = line.substr(line.rfind(' ') + 1);
    EXPECT_EQ(number.find_first_not_of("0123456789.e+-"), std::string_view::npos) << line;
  }
}

class Measured : public testing::Test {
 protected:
  std::vector<Route> routes() {
    return {{"GET", "/api/hello/{name}", [](const Request&) { return json_response("{}"); }},
            {"POST", "/api/echo", [](const Request& r) { return json_response(r.body); }},
            {"GET", "/api/slow",
             [this](const Request&) {
               ++inside;
               while (!may_go) std::this_thread::sleep_for(milliseconds(1));
               return json_response("{}");
             }},
            {"GET", "/api/throw", [](const Request&) -> Response { throw 1; }},
            {"GET", "/api/feed", {}, true}};
  }
  static std::string measures(std::uint16_t port, std::string_view more = {}) {
    return Client(port).ask(get("/metrics", more)).body;
  }

  ServerOptions options = quick_options();
  std::atomic<int> inside = 0;
  std::atomic<bool> may_go = false;
};

TEST_F(Measured, is_what_the_server_does) {
  options.gauges = [] { return std::vector<Gauge>{{"kaigong_seq", "Number.", 42}}; };
  options.workers = 3;
  const Asset asset{"/a.txt", "text/plain", "\"1\"", "hello", {}, {}, false};
  Running running(options, routes(), {asset});
  Client client(running.port);
  client.ask(get("/api/hello/secret?token=secret"));
  client.ask("HEAD /api/hello/x HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/a.txt"));
  client.receive();
  client.ask(get("/api/secret"));
  client.ask(get("/api/throw"));
  client.ask("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
  Client page(running.port);
  page.ask(get("/api/feed"));
  page.receive_until("\n\n");
  Client body(running.port);
  body.send("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n1234567");
  ASSERT_TRUE(
      eventually([&] { return has(measures(running.port), "kaigong_http_bodies_bytes 7"); }));

  const auto text = measures(running.port);
  const std::string requests = "kaigong_http_requests_total{route=";
  EXPECT_TRUE(has(text, requests + "\"/api/hello/{name}\",method=\"GET\",status=\"2xx\"} 2"));
  EXPECT_TRUE(has(text, requests + "\"(pages)\",method=\"GET\",status=\"2xx\"} 1"));
  EXPECT_TRUE(has(text, requests + "\"(nowhere)\",method=\"any\",status=\"4xx\"} 1"));
  EXPECT_TRUE(has(text, requests + "\"/api/throw\",method=\"GET\",status=\"5xx\"} 1"));
  EXPECT_TRUE(has(text, requests + "\"/api/feed\",method=\"GET\",status=\"2xx\"} 1"));
  EXPECT_TRUE(has(text, "kaigong_http_incidents_total 1"));
  EXPECT_TRUE(has(text, "kaigong_http_feeds 1"));
  EXPECT_TRUE(has(text, "kaigong_seq 42"));
  EXPECT_EQ(text.find("secret"), std::string::npos) << "nothing of what a client sent";
  EXPECT_EQ(text.find("kaigong_http_received_bytes_total 0\n"), std::string::npos);
  EXPECT_EQ(text.find("kaigong_http_sent_bytes_total 0\n"), std::string::npos);
}

TEST_F(Measured, tells_who_waits_for_a_worker) {
  options.workers = 2;
  Running running(options, routes());
  Client asking(running.port);
  asking.send(get("/api/slow"));
  Client first(running.port), second(running.port), third(running.port);
  ASSERT_TRUE(eventually([&] { return inside.load() == 1; }));
  const auto text = measures(running.port);
  EXPECT_TRUE(has(text, "kaigong_http_working 2")) << "and who asks for this";
  EXPECT_TRUE(has(text, "kaigong_http_waiting 0"));
  may_go = true;
}

TEST_F(Measured, is_for_this_machine_only) {
  Running running(options, routes());
  EXPECT_EQ(Client(running.port).ask(get("/metrics")).status, 200);
  for (const auto* more : {"X-Forwarded-For: 127.0.0.1\r\n", "Forwarded: for=127.0.0.1\r\n"})
    EXPECT_EQ(Client(running.port).ask(get("/metrics", more)).code(), "web.not_found") << more;
  options.trusted_proxies = {"127.0.0.1"};
  Running behind(options, routes());
  EXPECT_EQ(Client(behind.port).ask(get("/metrics", "X-Forwarded-For: 9.9.9.9\r\n")).status, 404);
}

TEST_F(Measured, is_for_who_has_the_token) {
  options.tally_token = "7f3a";
  Running running(options, routes());
  const auto status = [&](std::string_view more) {
    return Client(running.port).ask(get("/metrics", more)).status;
  };
  EXPECT_EQ(status(""), 404);
  EXPECT_EQ(status("Authorization: Bearer 7f3b\r\n"), 404);
  EXPECT_EQ(status("Authorization: Bearer 7f3\r\n"), 404);
  EXPECT_EQ(status("Authorization: Bearer 7f3a\r\nX-Forwarded-For: 9.9.9.9\r\n"), 200);
}

TEST_F(Measured, counts_handshakes_and_says_when_the_certificate_ends) {
  const Folder folder;
  make_certificate(folder / "c.pem", folder / "k.pem");
  options.certificate = *read_certificate(folder / "c.pem", folder / "k.pem");
  Running running(options, routes());
  Client(running.port).ask("no handshake\r\n\r\n");
  const auto text = TlsClient(running.port).ask(get("/metrics")).body;
  EXPECT_TRUE(has(text, "kaigong_tls_handshakes_total 1"));
  EXPECT_TRUE(has(text, "kaigong_tls_failed_handshakes_total 1"));
  EXPECT_TRUE(
      has(text, "kaigong_tls_certificate_until " + std::to_string(options.certificate.until())));
}

}  // namespace
}  // namespace kaigong::web
