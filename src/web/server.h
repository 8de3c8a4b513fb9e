#pragma once

#include "base/limits.h"
#include "web/asset.h"
#include "web/certificate.h"
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

// A small HTTP/1.1 server for one program's own pages and data. One thread moves bytes; a few
// workers, and more writers for what waits for the disk, run the handlers, which are plain
// functions that may block.
namespace kaigong::web {

struct Route {
  std::string method;   // a GET answers HEAD too
  std::string pattern;  // "/api/projects/{id}"; a literal segment goes before a name
  Handler handler;
  // Opens the feed. A handler, if any, must answer 200 first; its body names the audience that the
  // page belongs to.
  bool feed = false;
  std::size_t body_limit_bytes = 0;  // 0: the server's
  bool waits = false;  // for the disk, together with others: a thread of many then runs it
};

inline constexpr std::string_view safe_content_policy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

// A number of somebody else's for GET /metrics: no name may hold what a client sent.
struct Gauge {
  std::string name;  // "kaigong_ledger_entries"; what ends in _total only grows
  std::string about;
  double value = 0;
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;    // 0: any free one
  bool try_next_ports = false;  // when taken, the next 20

  // Names in Host that are served, against DNS rebinding; behind a proxy its public name. None
  // means on loopback localhost, 127.0.0.1 and [::1], elsewhere any. "*" is any.
  std::vector<std::string> hosts;

  Certificate certificate;  // none: plain HTTP
  // Addresses and nets ("10.0.0.0/8") whose X-Forwarded-For, -Proto and -Host are believed.
  std::vector<std::string> trusted_proxies;

  // For one address (of IPv6 a /64) and for one session or token; five times as many at once after
  // a quiet while. 0: as many as come.
  unsigned reads_per_second = 200;
  unsigned writes_per_second = 50;

  unsigned workers = 0;   // 0: one per core, at least two
  unsigned writers = 32;  // for routes that wait for the disk: so many write together
  std::size_t head_limit_bytes = limits::request_head_bytes;
  std::size_t body_limit_bytes = limits::request_body_bytes;
  std::size_t bodies_limit_bytes = 512U << 20U;  // all that is being received, together
  std::size_t connections_limit = 10'000;        // listen() raises the limit of open files to fit
  std::size_t feeds_limit = 8'000;

  // A body gets a second more for every 8 KiB that has come, a write anew for all that has gone.
  std::chrono::milliseconds handshake_timeout = std::chrono::seconds(10);
  std::chrono::milliseconds head_timeout = std::chrono::seconds(10);
  std::chrono::milliseconds body_timeout = std::chrono::seconds(30);
  std::chrono::milliseconds write_timeout = std::chrono::seconds(30);
  std::chrono::milliseconds idle_timeout = std::chrono::seconds(75);
  std::chrono::milliseconds stop_timeout = std::chrono::seconds(10);  // for requests in flight
  // The name of the cookie that says who asks: limits go by its value, whatever stands beside it.
  std::string session_cookie{};
  // After the first stop() all is answered for so long, while /readyz says 503 to whoever balances.
  std::chrono::milliseconds drain = std::chrono::seconds(0);
  std::chrono::milliseconds heartbeat = std::chrono::seconds(15);

  std::string content_policy{safe_content_policy};

  // GET /metrics: none means that only this machine may ask, and not through a proxy.
  std::string tally_token;
  std::function<std::vector<Gauge>()> gauges;  // by a worker, whenever somebody asks

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
  void stop();             // from any thread, but not from a signal handler; twice: no drain
  void renew(Certificate certificate);  // for connections to come; from any thread
  Feed& feed();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kaigong::web
