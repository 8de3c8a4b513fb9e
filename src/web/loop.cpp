// tested by: server_test.cpp
#include "web/loop.h"

#include "web/conversation.h"
#include "web/own_routes.h"
#include "web/session.h"
#include "web/target.h"

#include <sys/resource.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <random>
#include <system_error>
#include <thread>

namespace kaigong::web {
namespace {

asio::ip::address read_address(const std::string& text) {
  error_code error;
  const auto address = asio::ip::make_address(text == "localhost" ? "127.0.0.1" : text, error);
  if (error) throw std::system_error(error, "“" + text + "” isn't an address to listen on");
  return address;
}

std::vector<std::string> hosts_for(const ServerOptions& options) {
  std::vector<std::string> hosts;
  for (const auto& host : options.hosts) hosts.push_back(lower(host));
  if (hosts.empty() && read_address(options.address).is_loopback()) {
    hosts = {"localhost", "127.0.0.1", "[::1]"};
  }
  if (std::find(hosts.begin(), hosts.end(), "*") != hosts.end()) hosts.clear();
  return hosts;
}

std::size_t workers_for(const ServerOptions& options) {
  return options.workers > 0 ? options.workers : std::max(2U, std::thread::hardware_concurrency());
}

void raise_open_files_limit(std::size_t connections) {
  constexpr rlim_t spare = 256;  // databases, logs
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const auto wanted = std::min<rlim_t>(connections + spare, limit.rlim_max);
  if (limit.rlim_cur >= wanted) return;
  limit.rlim_cur = wanted;
  setrlimit(RLIMIT_NOFILE, &limit);
}

Rate rate_of(unsigned per_second) { return {per_second, per_second * 5}; }

std::uint64_t chance() {
  std::random_device source;
  return (std::uint64_t{source()} << 32U) | source();
}

std::string show_date(std::time_t now) {
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 40> text{};
  const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc);
  return {text.data(), size};
}

}  // namespace

Loop::Loop(ServerOptions server_options, std::vector<Route> given_routes,
           const std::vector<Asset>& assets)
    : options(std::move(server_options)),
      proxies(options.trusted_proxies),
      routes(with_own_routes(std::move(given_routes), *this)),
      tally(routes),
      router(routes),
      pages(assets),
      hosts(hosts_for(options)),
      workers(workers_for(options)),
      writers(options.writers),
      certificate(options.certificate),
      seed(chance()),
      reads(rate_of(options.reads_per_second), chance()),
      writes(rate_of(options.writes_per_second), chance()),
      date(show_date(std::time(nullptr))),
      incident_prefix_(fmt::format("{:x}", std::time(nullptr))) {
  renew(options.certificate);
}

void Loop::renew(const Certificate& newer) {
  certificate = newer;
  tally.certificate_until.set(static_cast<std::uint64_t>(std::max<std::int64_t>(newer.until(), 0)));
}

std::uint16_t Loop::listen() {
  raise_open_files_limit(options.connections_limit);
  const auto address = read_address(options.address);
  const int tries = options.try_next_ports && options.port > 0 ? 21 : 1;
  error_code error;
  for (int i = 0; i < tries && options.port + i <= 65535; ++i) {
    const Tcp::endpoint endpoint(address, static_cast<std::uint16_t>(options.port + i));
    acceptor.open(endpoint.protocol());
    acceptor.set_option(Acceptor::reuse_address(true));
    acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(4096, error);
    if (!error) return acceptor.local_endpoint().port();
    acceptor.close();
    if (error != asio::error::address_in_use) break;
  }
  const auto what = fmt::format("can't listen on {}, port {}{}", options.address, options.port,
                                tries > 1 ? " or the next 20" : "");
  throw std::system_error(std::error_code(error.value(), std::system_category()), what);
}

void Loop::run() {
  start_accepting(*this);
  start_ticking(*this);
  io.run();
  workers.join();
  writers.join();
}

void Loop::begin_stop() {
  if (stopping) return;
  const bool again = leaving.exchange(true);
  drain_by = Clock::now() + options.drain;
  if (again || options.drain.count() == 0) stop_accepting();
}

void Loop::stop_accepting() {
  stopping = true;
  stop_by = Clock::now() + options.stop_timeout;
  error_code ignored;
  acceptor.close(ignored);
  feeds.close_all();
  ticker.cancel();
}

bool Loop::serves_host(std::string_view authority) const {
  if (hosts.empty()) return true;
  return std::find(hosts.begin(), hosts.end(), lower(host_name(authority))) != hosts.end();
}

// One of the two places of the program that catch what the world throws.
Answer Loop::ask(const Route& route, const Request& request) {
  try {
    auto response = route.handler(request);
    if (route.feed && response.status == 200) {
      auto answer = make_feed_answer(options.content_policy);
      answer.owned = std::move(response.body);
      return answer;
    }
    return make_answer(request, std::move(response), options.content_policy);
  } catch (const std::exception& error) {
    return broken(request, error.what());
  } catch (...) {
    return broken(request, "something that isn't a std::exception");
  }
}

Answer Loop::broken(const Request& request, std::string_view what) {
  const auto count = ++tally.incidents;
  const auto number = fmt::format("{}-{}", incident_prefix_, count);
  if (options.log) {
    options.log(number, fmt::format("{} {}: {}", request.method, request.path, what));
  }
  const auto members = fmt::format("\"incident\":\"{}\"", number);
  return make_answer(request, problem(500, incident, number, members), options.content_policy);
}

void Loop::join(const std::shared_ptr<Session>& session) {
  sessions.insert(session);
  tally.connections.set(sessions.size());
}

void Loop::leave(const std::shared_ptr<Session>& session) {
  session->forget_body();
  sessions.erase(session);
  tally.connections.set(sessions.size());
  if (stopping && sessions.empty()) ticker.cancel();
}

void Loop::count_bodies(std::ptrdiff_t more) {
  bodies_bytes += static_cast<std::size_t>(more);
  tally.bodies_bytes.set(bodies_bytes);
}

void Loop::tick(Clock::time_point now) {
  if (leaving && !stopping && now >= drain_by) stop_accepting();
  date = show_date(std::time(nullptr));
  for (const auto& session : sessions) {
    const bool idle = stopping && (session->waits == Wait::request || session->waits == Wait::end ||
                                   session->waits == Wait::handshake);
    const bool out_of_time = stopping && now >= stop_by && session->waits != Wait::nothing;
    if (idle || out_of_time || now >= session->deadline) session->expire();
  }
  feeds.tick(now);
}

}  // namespace kaigong::web
