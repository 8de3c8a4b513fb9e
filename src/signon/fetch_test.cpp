#include "signon/fetch.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <thread>

namespace kaigong::signon {
namespace {

// Answers once with given bytes, and keeps what it was asked.
class OneAnswer {
 public:
  explicit OneAnswer(std::string bytes, bool stays_silent = false) {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(::bind(listener_, plain, size), 0);
    EXPECT_EQ(::listen(listener_, 1), 0);
    EXPECT_EQ(::getsockname(listener_, plain, &size), 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this, bytes = std::move(bytes), stays_silent] {
      const int peer = ::accept(listener_, nullptr, nullptr);
      char buffer[16'384];
      const auto count = ::recv(peer, buffer, sizeof buffer, 0);
      if (count > 0) asked.assign(buffer, static_cast<std::size_t>(count));
      if (stays_silent) ::recv(peer, buffer, sizeof buffer, 0);
      ::send(peer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      ::close(peer);
    });
  }
  ~OneAnswer() { end(); }
  OneAnswer(const OneAnswer&) = delete;
  OneAnswer& operator=(const OneAnswer&) = delete;
  void end() {
    if (thread_.joinable()) thread_.join();
    if (listener_ >= 0) ::close(listener_);
    listener_ = -1;
  }
  std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/x"; }

  std::string asked;

 private:
  int listener_ = -1;
  int port_ = 0;
  std::thread thread_;
};

std::string answer(const std::string& head, const std::string& body) {
  return "HTTP/1.1 " + head + "\r\nConnection: close\r\n\r\n" + body;
}

TEST(Fetching, brings_status_and_body) {
  OneAnswer server(answer("404 Not Found", "no"));
  const auto told = over_the_net()({server.address(), "", "", ""});
  EXPECT_EQ(told.status, 404);
  EXPECT_EQ(told.body, "no");
  server.end();
  EXPECT_TRUE(server.asked.starts_with("GET /x HTTP/1.1\r\n")) << server.asked;
  EXPECT_EQ(server.asked.find("Authorization"), std::string::npos);
}

TEST(Fetching, sends_a_form_and_who_asks) {
  OneAnswer server(answer("200 OK", "{}"));
  EXPECT_EQ(over_the_net()({server.address(), "a=b", "me", "word"}).status, 200);
  server.end();
  EXPECT_TRUE(server.asked.starts_with("POST /x")) << server.asked;
  EXPECT_NE(server.asked.find("Authorization: Basic bWU6d29yZA=="), std::string::npos);
  EXPECT_TRUE(server.asked.ends_with("\r\n\r\na=b")) << server.asked;
}

TEST(Fetching, follows_nobody_elsewhere) {
  OneAnswer server(answer("302 Found\r\nLocation: http://127.0.0.1:1/", ""));
  EXPECT_EQ(over_the_net()({server.address(), "", "", ""}).status, 302);
}

TEST(Fetching, stops_at_its_bounds) {
  Bounds small;
  small.answer_bytes = 1'000;
  OneAnswer large(answer("200 OK", std::string(1'001, 'x')));
  const auto told = over_the_net({}, small)({large.address(), "", "", ""});
  EXPECT_EQ(told.status, 0);
  EXPECT_EQ(told.trouble, "the answer is too large");
  EXPECT_EQ(told.body, "");
  Bounds hasty;
  hasty.in_all = std::chrono::milliseconds(200);
  OneAnswer silent(answer("200 OK", "late"), true);
  EXPECT_EQ(over_the_net({}, hasty)({silent.address(), "", "", ""}).trouble, "Timeout was reached");
}

TEST(Fetching, asks_nobody_without_tls_elsewhere) {
  const auto fetch = over_the_net();
  for (const auto* address : {"http://192.0.2.1/", "file:///etc/passwd", "ftp://127.0.0.1/", "x"})
    EXPECT_EQ(fetch({address, "", "", ""}).trouble, "neither https nor on this machine") << address;
}

TEST(Fetching, tells_why_nobody_answers) {
  const auto told = over_the_net()({"http://127.0.0.1:1/", "", "", ""});
  EXPECT_EQ(told.status, 0);
  EXPECT_NE(told.trouble, "");
  OneAnswer plain("no TLS here");
  auto address = plain.address();
  address.insert(4, "s");
  EXPECT_EQ(over_the_net()({address, "", "", ""}).status, 0);
}

}  // namespace
}  // namespace kaigong::signon
