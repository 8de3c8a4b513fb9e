#include "browser.h"
#include "expect.h"

#include "timing.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

namespace kaigong::bench {

namespace asio = boost::asio;
namespace beast = boost::beast;

struct Browser::Wire {
  asio::io_context context;
  asio::ip::tcp::socket socket{context};
  beast::flat_buffer buffer;
  std::string cookie;

  Reply ask(beast::http::verb verb, std::string_view target, std::string_view type,
            std::string_view body) {
    beast::http::request<beast::http::string_body> request(
        verb, beast::string_view(target.data(), target.size()), 11);
    request.set(beast::http::field::host, "127.0.0.1");
    if (!cookie.empty()) request.set(beast::http::field::cookie, cookie);
    if (!type.empty()) request.set(beast::http::field::content_type, std::string(type));
    request.body() = body;
    request.prepare_payload();
    beast::http::write(socket, request);
    beast::http::response_parser<beast::http::string_body> parser;
    parser.body_limit(1U << 30U);
    beast::http::read(socket, buffer, parser);
    auto response = parser.release();
    return {static_cast<int>(response.result_int()), std::move(response.body())};
  }
};

Browser::Browser(std::uint16_t port, std::string cookie) : wire_(std::make_unique<Wire>()) {
  wire_->cookie = std::move(cookie);
  wire_->socket.connect({asio::ip::make_address("127.0.0.1"), port});
}
Browser::~Browser() = default;

Reply Browser::get(std::string_view target) {
  return wire_->ask(beast::http::verb::get, target, "", "");
}

Reply Browser::post(std::string_view target, std::string_view type, std::string_view body) {
  return wire_->ask(beast::http::verb::post, target, type, body);
}

void wait_for(std::uint16_t port) {
  using namespace std::chrono_literals;
  for (int i = 0; i < 6'000; ++i) {
    try {
      if (Browser(port, "").get("/readyz").status == 200) return;
    } catch (const boost::system::system_error&) {
      // not there yet
    }
    std::this_thread::sleep_for(100ms);
  }
  expect(false, "the server doesn't come up");
}

namespace {

int listener(std::uint16_t port, const std::string& cookie) {
  const int out = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  expect(out >= 0, "no socket for a listener");
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  expect(::connect(out, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0,
         "a listener isn't let in");
  const auto request = fmt::format(
      "GET /api/feed HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nCookie: "
      "{}\r\n\r\n",
      cookie);
  expect(::send(out, request.data(), request.size(), 0) == static_cast<ssize_t>(request.size()),
         "a listener can't ask");
  return out;
}

bool has_something(int socket, std::string_view wanted) {
  std::string heard;
  std::array<char, 4096> some{};
  pollfd waited{socket, POLLIN, 0};
  constexpr int patience_ms = 30'000;
  while (heard.find(wanted) == std::string::npos) {
    if (::poll(&waited, 1, patience_ms) <= 0) return false;
    const auto got = ::recv(socket, some.data(), some.size(), 0);
    if (got <= 0) return false;
    heard.append(some.data(), static_cast<std::size_t>(got));
  }
  return true;
}

}  // namespace

Listeners::Listeners(std::uint16_t port, const std::string& cookie, std::size_t count) {
  rlimit files{};
  ::getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
  for (std::size_t i = 0; i < count; ++i) sockets_.push_back(listener(port, cookie));
  for (const int socket : sockets_) {
    expect(has_something(socket, "text/event-stream"), "a listener isn't answered");
  }
}

Listeners::~Listeners() {
  for (const int socket : sockets_) ::close(socket);
}

double Listeners::hear_all() {
  return seconds_of([&] {
    for (const int socket : sockets_)
      expect(has_something(socket, "event: entry"), "a listener isn't told");
  });
}

}  // namespace kaigong::bench
