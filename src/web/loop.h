#pragma once

#include "web/answer.h"
#include "web/feed.h"
#include "web/router.h"
#include "web/server.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
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

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;
using Clock = std::chrono::steady_clock;

class Session;
class OpenPage;

// The open pages. Lives on the loop's thread but for tell() and open().
struct Feed::State {
  State(asio::io_context& loop_io, const ServerOptions& server_options);
  ~State();

  void take(Socket socket, std::string head, std::string audience);
  void tell_all(const std::string& event, const Told& told);
  void drop(OpenPage& page);
  void tick(Clock::time_point now);
  void close_all();

  asio::io_context& io;
  const ServerOptions& options;
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
  void begin_stop();

  Answer ask(const Route& route, const Request& request);
  Answer broken(const Request& request, std::string_view what);
  bool serves_host(std::string_view authority) const;
  bool full() const { return sessions.size() + feeds.count >= options.connections_limit; }
  void join(const std::shared_ptr<Session>& session);
  void leave(const std::shared_ptr<Session>& session);
  void tick(Clock::time_point now);

  asio::io_context io{1};  // first, so that it outlives every socket
  const ServerOptions options;
  const Router router;
  const Pages pages;
  std::vector<std::string> hosts;
  asio::thread_pool workers;
  Acceptor acceptor{io};
  Timer ticker{io};
  Feed::State feeds{io, options};
  std::unordered_set<std::shared_ptr<Session>> sessions;
  std::size_t bodies_bytes = 0;
  bool stopping = false;
  Clock::time_point stop_by;
  std::string date;  // the header's value, a quarter of a second old at most

 private:
  std::string incident_prefix_;
  std::atomic<std::uint64_t> incidents_ = 0;
};

}  // namespace kaigong::web
