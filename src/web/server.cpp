#include "web/server.h"

#include "web/loop.h"

#include <boost/asio/post.hpp>

#include <utility>

namespace kaigong::web {

struct Server::State {
  State(ServerOptions options, std::vector<Route> routes, const std::vector<Asset>& assets)
      : loop(std::move(options), std::move(routes), assets) {}

  Loop loop;
  Feed feed{loop.feeds};
};

Server::Server(ServerOptions options, std::vector<Route> routes, std::vector<Asset> assets)
    : state_(std::make_unique<State>(std::move(options), std::move(routes), assets)) {}

Server::~Server() = default;

std::uint16_t Server::listen() { return state_->loop.listen(); }
void Server::run() { state_->loop.run(); }
Feed& Server::feed() { return state_->feed; }

void Server::renew(Certificate certificate) {
  asio::post(state_->loop.io, [state = state_.get(), certificate = std::move(certificate)] {
    state->loop.renew(certificate);
  });
}

void Server::stop() {
  asio::post(state_->loop.io, [state = state_.get()] { state->loop.begin_stop(); });
}

}  // namespace kaigong::web
