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

// Of whoever goes on from a demonstration with a ledger of their own.
struct FreshLedger {
  std::string name;
  std::string name_en;
  std::string region;  // the top one's name
  std::string currency;
  std::string digest;  // sha256, sm3
};

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
  // Makes the ledger, and ends the serving of this one once all are answered. Gives the token of
  // its first-run set-up. None: this ledger is no demonstration, or stays where it is.
  std::function<Result<std::string>(const FreshLedger&)> fresh_start{};
  bool sends_letters = false;         // what is to be done, each day
  signon::SignOn* sign_on = nullptr;  // it must outlive the routes; none: passwords only
};

// The desk must outlive the routes. They share caches, so make them once a server.
std::vector<web::Route> routes(Desk& desk, const ServiceOptions& options);

// The name of a session's cookie: with the ledger in it, so that two ledgers on two ports of one
// host have each their own.
std::string session_cookie(const Desk& desk);

// For GET /metrics: how far the ledger is and how the pen keeps up. The desk must outlive it.
std::vector<web::Gauge> gauges(const Desk& desk);

// Tells the feed once for each batch that something changed, and about what: never the data.
// Sets the desk's only watcher; to be called before the first deed.
void follow(Desk& desk, web::Feed& feed);

}  // namespace kaigong
