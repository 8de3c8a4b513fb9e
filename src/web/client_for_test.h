#pragma once

#include "web/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

// What the tests of this room share: a server on a free port and a client that sends raw bytes.
namespace kaigong::web {

struct Reply {
  int status = 0;  // 0: the connection ended before an answer
  std::string head;
  std::string body;

  bool has(std::string_view text) const { return head.find(text) != std::string::npos; }
  std::string code() const {  // of the problem in the body
    const auto at = body.find("\"type\":\"") + 8;
    return at < 8 ? std::string() : body.substr(at, body.find('"', at) - at);
  }
};

// `kept` is what has come and isn't used yet.
inline Reply receive_reply(const std::function<std::string(std::string_view)>& until,
                           const std::function<bool()>& some, std::string& kept,
                           bool without_body = false) {
  Reply reply;
  reply.head = until("\r\n\r\n");
  if (reply.head.size() < 12) return reply;
  std::from_chars(reply.head.data() + 9, reply.head.data() + 12, reply.status);
  std::size_t length = 0;
  const auto at = reply.head.find("Content-Length: ");
  if (at == std::string::npos || without_body) return reply;
  std::from_chars(reply.head.data() + at + 16, reply.head.data() + reply.head.size(), length);
  while (kept.size() < length && some()) {
  }
  reply.body = kept.substr(0, length);
  kept.erase(0, reply.body.size());
  return reply;
}

class Client {
 public:
  explicit Client(std::uint16_t port, int receive_bytes = 0) {
    file_ = ::socket(AF_INET, SOCK_STREAM, 0);
    if (receive_bytes > 0) {
      ::setsockopt(file_, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
    }
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(file_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(file_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  ~Client() { ::close(file_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  int file() const { return file_; }
  bool connected() const { return connected_; }
  bool send(std::string_view bytes) {  // false: nobody takes it any more
    while (!bytes.empty()) {
      const auto count = ::send(file_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }
  void end_sending() { ::shutdown(file_, SHUT_WR); }

  bool receive_some() {
    char bytes[16384];
    const auto count = ::recv(file_, bytes, sizeof bytes, 0);
    if (count > 0) kept_.append(bytes, static_cast<std::size_t>(count));
    return count > 0;
  }

  // Everything up to and with `mark`; nothing if the connection ends first.
  std::string receive_until(std::string_view mark) {
    auto at = kept_.find(mark);
    while (at == std::string::npos) {
      if (!receive_some()) return {};
      at = kept_.find(mark);
    }
    auto text = kept_.substr(0, at + mark.size());
    kept_.erase(0, at + mark.size());
    return text;
  }

  Reply receive(bool without_body = false) {
    return receive_reply([&](std::string_view mark) { return receive_until(mark); },
                         [&] { return receive_some(); }, kept_, without_body);
  }

  Reply ask(std::string_view request) {
    send(request);
    return receive();
  }

  bool ended() {  // waits for the end, not for longer than `patience`
    char byte = 0;
    return kept_.empty() && ::recv(file_, &byte, 1, 0) == 0;
  }

 private:
  int file_ = -1;
  bool connected_ = false;
  std::string kept_;
};

class Running {
 public:
  explicit Running(ServerOptions options, std::vector<Route> routes, std::vector<Asset> assets = {})
      : server(std::move(options), std::move(routes), std::move(assets)), port(server.listen()) {
    thread_ = std::thread([this] { server.run(); });
  }
  ~Running() { stop(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  void stop() {
    server.stop();
    if (thread_.joinable()) thread_.join();
  }

  Server server;
  std::uint16_t port;

 private:
  std::thread thread_;
};

inline ServerOptions quick_options() {
  ServerOptions options;
  options.port = 0;
  return options;
}

inline std::string get(std::string_view target, std::string_view more = {}) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) +
         "\r\n";
}

inline bool eventually(const std::function<bool()>& holds) {
  for (int i = 0; i < 500; ++i) {
    if (holds()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

}  // namespace kaigong::web
