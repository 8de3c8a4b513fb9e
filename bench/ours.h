#pragma once

#include "peer.h"
#include "questions.h"

#include <map>
#include <memory>
#include <string>

// The questions as the product's pages ask them.
namespace kaigong::bench {

Table our_ranking(const Board& board, const Method& method, const Moment& moment);
Table our_lights(const Board& board, const Method& method, const Moment& moment);
Table our_scoring(const Board& board, const Method& method, const Moment& moment);

// The unit that most projects stand in.
std::string busiest_unit(const Board& board);

// A list as the pages get it, over the route, by a server that has kept nothing yet.
class FreshList {
 public:
  FreshList(Desk& desk, const ListQuestion& question);
  ~FreshList();
  FreshList(const FreshList&) = delete;
  FreshList& operator=(const FreshList&) = delete;
  std::string answer() const;  // the body, JSON

 private:
  struct Route;
  std::unique_ptr<Route> route_;
};
Table rows_of(const std::string& list_body);

// What the program holds, in bytes, without SQLite's page caches.
std::int64_t bytes_held();

}  // namespace kaigong::bench
