#pragma once

#include "base/limits.h"
#include "web/asset.h"
#include "web/feed.h"
#include "web/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// A small HTTP/1.1 server for one program's own pages and data. One thread moves bytes,
// a few workers run the handlers, which are plain functions that may block.
namespace kaigong::web {

struct Route {
  std::string method;   // a GET answers HEAD too
  std::string pattern;  // "/api/projects/{id}"; a literal segment goes before a name
  Handler handler;
  // Opens the feed. A handler, if any, must answer 200 first; its body names the audience that the
  // page belongs to.
  bool feed = false;
  std::size_t body_limit_bytes = 0;  // 0: the server's
};

inline constexpr std::string_view safe_content_policy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;    // 0: any free one
  bool try_next_ports = false;  // when taken, the next 20

  // Names in Host that are served, against DNS rebinding; behind a proxy its public name. None
  // means on loopback localhost, 127.0.0.1 and [::1], elsewhere any. "*" is any.
  std::vector<std::string> hosts;

  unsigned workers = 0;  // 0: one per core, at least two
  std::size_t head_limit_bytes = limits::request_head_bytes;
  std::size_t body_limit_bytes = limits::request_body_bytes;
  std::size_t bodies_limit_bytes = 512U << 20U;  // all that is being received, together
  std::size_t connections_limit = 10'000;        // listen() raises the limit of open files to fit
  std::size_t feeds_limit = 8'000;

  // A body gets a second more for every 8 KiB that has come, a write anew for all that has gone.
  std::chrono::milliseconds head_timeout = std::chrono::seconds(10);
  std::chrono::milliseconds body_timeout = std::chrono::seconds(30);
  std::chrono::milliseconds write_timeout = std::chrono::seconds(30);
  std::chrono::milliseconds idle_timeout = std::chrono::seconds(75);
  std::chrono::milliseconds stop_timeout = std::chrono::seconds(10);  // for requests in flight
  std::chrono::milliseconds heartbeat = std::chrono::seconds(15);

  std::string content_policy{safe_content_policy};

  // Called by several threads at once; mustn't throw. The number is what the client was told.
  std::function<void(std::string_view number, std::string_view what)> log;
};

class Server {
 public:
  Server(ServerOptions options, std::vector<Route> routes, std::vector<Asset> assets);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t listen();  // the port; std::system_error says which port is taken
  void run();              // until stop() was called and the last request in flight is answered
  void stop();             // from any thread, but not from a signal handler
  Feed& feed();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kaigong::web
