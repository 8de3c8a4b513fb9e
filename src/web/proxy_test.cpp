#include "web/proxy.h"

#include "web/client_for_test.h"

#include <gtest/gtest.h>

#include <system_error>

namespace kaigong::web {
namespace {

std::string client_of(const Proxies& proxies, const char* peer, std::string_view forwarded) {
  return proxies.client(boost::asio::ip::make_address(peer), forwarded).to_string();
}

TEST(Proxies, are_believed_hop_by_hop_from_the_nearest) {
  const Proxies proxies({"127.0.0.1", "10.0.0.0/8", "2001:db8::/33"});
  EXPECT_EQ(client_of(proxies, "127.0.0.1", "1.2.3.4"), "1.2.3.4");
  EXPECT_EQ(client_of(proxies, "127.0.0.1", "6.6.6.6, 1.2.3.4, 10.9.8.7"), "1.2.3.4");
  EXPECT_EQ(client_of(proxies, "2001:db8::1", "\"[2001:db9::5]:80\""), "2001:db9::5");
  EXPECT_EQ(client_of(proxies, "2001:db8:8000::1", "1.2.3.4"), "2001:db8:8000::1") << "bit 33";
  EXPECT_EQ(client_of(proxies, "10.0.0.1", "1.2.3.4:5678"), "1.2.3.4");
  EXPECT_EQ(client_of(proxies, "10.0.0.1", "10.0.0.2, 10.0.0.3"), "10.0.0.2") << "all trusted";
  EXPECT_EQ(client_of(proxies, "127.0.0.1", "::ffff:1.2.3.4"), "1.2.3.4");
  EXPECT_EQ(client_of(proxies, "127.0.0.1", ""), "127.0.0.1");
}

TEST(Proxies, that_write_nonsense_are_believed_up_to_it) {
  const Proxies proxies({"127.0.0.1", "10.0.0.1"});
  for (const auto* junk : {"unknown", "1.2.3.4, unknown", ",", "[::1", "1.2.3.4, \"", "[", "x:y"})
    EXPECT_EQ(client_of(proxies, "127.0.0.1", junk), "127.0.0.1") << junk;
  EXPECT_EQ(client_of(proxies, "127.0.0.1", "nobody, 10.0.0.1"), "10.0.0.1");
}

TEST(Proxies, that_nobody_named_are_not_believed) {
  EXPECT_EQ(client_of(Proxies({"10.0.0.1"}), "10.0.0.2", "1.2.3.4"), "10.0.0.2");
  EXPECT_TRUE(Proxies({}).none());
  for (const auto* text : {"here", "", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/x"})
    EXPECT_THROW(Proxies({text}), std::system_error) << text;
}

TEST(Proxies, give_a_route_the_client_the_scheme_and_the_host) {
  auto options = quick_options();
  options.hosts = {"kaigong.example", "localhost"};
  const std::vector<Route> routes = {
      {"GET", "/api/who", [](const Request& request) {
         return json_response(request.client + (request.secure ? " secure " : " plain ") +
                              std::string(request.header("host")));
       }}};
  const auto asked = get("/api/who",
                         "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\n"
                         "X-Forwarded-Host: Kaigong.example\r\n");
  {
    Running untold(options, routes);
    EXPECT_EQ(Client(untold.port).ask(asked).body, "127.0.0.1 plain localhost");
  }
  options.trusted_proxies = {"127.0.0.0/8"};
  Running running(options, routes);
  Client client(running.port);
  const auto reply = client.ask(asked);
  EXPECT_EQ(reply.body, "1.2.3.4 secure Kaigong.example");
  EXPECT_TRUE(reply.has("Strict-Transport-Security: "));
  EXPECT_EQ(client.ask(get("/api/who")).body, "127.0.0.1 plain localhost");
  EXPECT_EQ(client.ask(get("/api/who", "X-Forwarded-Host: evil.example\r\n")).status, 421);
  EXPECT_EQ(client
                .ask("POST /api/who HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                     "X-Forwarded-Host: kaigong.example\r\n"
                     "Origin: https://kaigong.example\r\n\r\n")
                .status,
            405)
      << "its own origin";
}

}  // namespace
}  // namespace kaigong::web
