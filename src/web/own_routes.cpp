// tested by: tally_test.cpp, server_test.cpp
#include "web/own_routes.h"

#include "web/loop.h"
#include "web/proxy.h"

#include <openssl/crypto.h>

#include <utility>

namespace kaigong::web {
namespace {

constexpr std::string_view bearer = "Bearer ";

bool is_near(const Request& request) {
  error_code error;
  const auto address = asio::ip::make_address(request.client, error);
  if (error || !plain(address).is_loopback()) return false;
  // A proxy on this machine that nobody told us of: whoever is behind it isn't near.
  return request.header("x-forwarded-for").empty() && request.header("forwarded").empty();
}

bool may_read(const ServerOptions& options, const Request& request) {
  const std::string_view token = options.tally_token;
  if (token.empty()) return is_near(request);
  auto said = request.header("authorization");
  if (!said.starts_with(bearer)) return false;
  said.remove_prefix(bearer.size());
  return said.size() == token.size() && CRYPTO_memcmp(said.data(), token.data(), said.size()) == 0;
}

Response get_ready(const Loop& loop) {
  if (loop.leaving) return problem(503, leaving);
  return {200, "text/plain; charset=utf-8", "ready\n", {}};
}

Response get_tally(const Loop& loop, const Request& request) {
  if (!may_read(loop.options, request)) return problem(404, not_found);
  const auto more = loop.options.gauges ? loop.options.gauges() : std::vector<Gauge>();
  return {200, "text/plain; version=0.0.4; charset=utf-8", loop.tally.text(more), {}};
}

}  // namespace

std::vector<Route> with_own_routes(std::vector<Route> routes, Loop& loop) {
  routes.push_back({"GET", "/readyz", [&loop](const Request&) { return get_ready(loop); }});
  routes.push_back(
      {"GET", "/metrics", [&loop](const Request& request) { return get_tally(loop, request); }});
  return routes;
}

}  // namespace kaigong::web
