#pragma once

#include "web/server.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kaigong::web {

// What a method and a path lead to.
struct Found {
  const Route* route = nullptr;
  std::size_t number = 0;  // of the route, as they were given
  Words captures;
  std::string allow;  // without a route: the methods that the path does take; empty: no such path
};

class Router {
 public:
  explicit Router(std::vector<Route> routes);
  Found find(std::string_view method, std::string_view path) const;
  std::size_t largest_body_bytes() const { return largest_body_bytes_; }

 private:
  struct Line {
    Route route;
    std::vector<std::string> segments;
    std::size_t number = 0;
  };
  std::map<std::size_t, std::vector<Line>> lines_;  // by number of segments, literals first
  std::size_t largest_body_bytes_ = 0;
};

// The pages by path. A path that a page of the browser made up leads to index.html.
class Pages {
 public:
  explicit Pages(const std::vector<Asset>& assets);
  const Asset* find(std::string_view path) const;

 private:
  std::map<std::string_view, Asset> assets_;
};

}  // namespace kaigong::web
