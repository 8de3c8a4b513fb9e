#pragma once

#include "base/day.h"
#include "desk/desk.h"
#include "people/door.h"
#include "web/feed.h"
#include "web/server.h"

#include <functional>
#include <string>
#include <vector>

// What the pages and anyone else may ask of a ledger: docs/api.md is the contract.
namespace kaigong {

namespace signon {
class SignOn;
}

struct ServiceOptions {  // tidy: allow what the routes are given, by the name that main knows
  std::string version;
  // Called without any lock; none: the ledger's own, or the clock's. A ledger that stands still
  // keeps its own day all the same.
  std::function<Day()> today;
  // Who may come in; it must outlive the routes. None: whoever reaches them reads all and writes
  // nothing, and nobody signs in.
  Door* door = nullptr;
  bool guests = false;  // whoever isn't signed in reads all; so it is in a demonstration
  bool secure = false;  // the cookie goes by TLS only
  std::string map{};    // GeoJSON that was judged good; none: there is no map of its own
  signon::SignOn* sign_on = nullptr;  // it must outlive the routes; none: passwords only
};

// The desk must outlive the routes. They share caches, so make them once a server.
std::vector<web::Route> routes(Desk& desk, const ServiceOptions& options);

// For GET /metrics: how far the ledger is and how the pen keeps up. The desk must outlive it.
std::vector<web::Gauge> gauges(const Desk& desk);

// Tells the feed once for each batch that something changed, and about what: never the data.
// Sets the desk's only watcher; to be called before the first deed.
void follow(Desk& desk, web::Feed& feed);

}  // namespace kaigong
