#pragma once

#include "web/answer.h"
#include "web/feed.h"
#include "web/proxy.h"
#include "web/router.h"
#include "web/server.h"
#include "web/tally.h"
#include "web/throttle.h"
#include "web/wire.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>

// Inside the room only: what includes this, includes Asio.
namespace kaigong::web {

using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

class Session;
class OpenPage;

// The open pages. Lives on the loop's thread but for tell() and open().
struct Feed::State {
  State(asio::io_context& loop_io, const ServerOptions& server_options, Tally& loop_tally);
  ~State();

  void take(Wire wire, std::string head, std::string audience);
  void tell_all(const std::string& event, const Told& told);
  void drop(OpenPage& page);
  void tick(Clock::time_point now);
  void close_all();
  void set_count();

  asio::io_context& io;
  const ServerOptions& options;
  Tally& tally;
  std::unordered_set<std::shared_ptr<OpenPage>> pages;
  std::atomic<std::size_t> count = 0;
  mutable std::mutex audiences_lock;
  std::map<std::string, std::size_t> audiences;  // with how many pages each has
  std::uint64_t last_id = 0;
  bool closed = false;
  const std::shared_ptr<const std::string> heartbeat;
};

// What the thread that moves bytes knows. Only ask() is for the workers.
struct Loop {
  Loop(ServerOptions server_options, std::vector<Route> routes, const std::vector<Asset>& assets);

  std::uint16_t listen();
  void run();
  void begin_stop();  // at once where it is called again
  void renew(const Certificate& newer);

  Answer ask(const Route& route, const Request& request);
  Answer broken(const Request& request, std::string_view what);
  bool serves_host(std::string_view authority) const;
  bool full() const { return sessions.size() + feeds.count >= options.connections_limit; }
  void join(const std::shared_ptr<Session>& session);
  void leave(const std::shared_ptr<Session>& session);
  void tick(Clock::time_point now);
  void count_bodies(std::ptrdiff_t more);

  asio::io_context io{1};  // first, so that it outlives every socket
  const ServerOptions options;
  const Proxies proxies;
  const std::vector<Route> routes;
  Tally tally;
  const Router router;
  const Pages pages;
  std::vector<std::string> hosts;
  asio::thread_pool workers;
  asio::thread_pool writers;  // mostly they wait, so there are more of them than cores
  Acceptor acceptor{io};
  Timer ticker{io};
  Feed::State feeds{io, options, tally};
  std::unordered_set<std::shared_ptr<Session>> sessions;
  Certificate certificate;
  const std::uint64_t seed;  // of the keys of credentials
  Throttle reads, writes;
  std::size_t bodies_bytes = 0;
  std::atomic<bool> leaving = false;  // from the first stop() on
  bool stopping = false;
  Clock::time_point drain_by;
  Clock::time_point stop_by;
  std::string date;  // the header's value, a quarter of a second old at most

 private:
  void stop_accepting();

  std::string incident_prefix_;
};

}  // namespace kaigong::web
