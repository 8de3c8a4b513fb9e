#include "web/router.h"

#include "base/check.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace kaigong::web {
namespace {

using Views = std::vector<std::string_view>;

Views segments_of(std::string_view path) {
  Views segments;
  while (path.size() > 1) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    segments.push_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return segments;
}

bool is_name(std::string_view segment) {
  return segment.starts_with('{') && segment.ends_with('}');
}

// Orders patterns so that the first that fits is the most literal one.
std::string rank_of(const std::vector<std::string>& segments) {
  std::string rank;
  for (const auto& segment : segments) rank += is_name(segment) ? '1' : '0';
  return rank;
}

bool fits(const std::vector<std::string>& pattern, const Views& path) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!is_name(pattern[i]) && pattern[i] != path[i]) return false;
  }
  return true;
}

void add_method(std::string& allow, std::string_view method) {
  if ((", " + allow + ",").find(", " + std::string(method) + ",") != std::string::npos) return;
  if (!allow.empty()) allow += ", ";
  allow += method;
}

}  // namespace

Router::Router(std::vector<Route> routes) {
  std::size_t number = 0;
  for (auto& route : routes) {
    check(route.pattern.starts_with('/'), "a route starts with a slash");
    check(route.handler || route.feed, "a route leads somewhere");
    std::vector<std::string> segments;
    for (const auto segment : segments_of(route.pattern)) segments.emplace_back(segment);
    largest_body_bytes_ = std::max(largest_body_bytes_, route.body_limit_bytes);
    auto& lines = lines_[segments.size()];
    for (const auto& line : lines) {
      check(line.route.method != route.method || line.segments != segments, "a route twice");
    }
    lines.push_back({std::move(route), std::move(segments), number++});
  }
  for (auto& [count, lines] : lines_) {
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
      return rank_of(a.segments) < rank_of(b.segments);
    });
  }
}

Found Router::find(std::string_view method, std::string_view path) const {
  Found found;
  const auto segments = segments_of(path);
  const auto lines = lines_.find(segments.size());
  if (lines == lines_.end()) return found;
  const auto wanted = method == "HEAD" ? std::string_view("GET") : method;
  for (const auto& line : lines->second) {
    if (!fits(line.segments, segments)) continue;
    if (line.route.method != wanted) {
      add_method(found.allow, line.route.method);
      if (line.route.method == "GET") add_method(found.allow, "HEAD");
      continue;
    }
    found.route = &line.route;
    found.number = line.number;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const std::string_view name = line.segments[i];
      if (is_name(name)) found.captures.emplace(name.substr(1, name.size() - 2), segments[i]);
    }
    return found;
  }
  return found;
}

Pages::Pages(const std::vector<Asset>& assets) {
  for (const auto& asset : assets) assets_.emplace(asset.path, asset);
}

const Asset* Pages::find(std::string_view path) const {
  if (const auto found = assets_.find(path); found != assets_.end()) return &found->second;
  if (path == "/api" || path.starts_with("/api/")) return nullptr;
  if (path.substr(path.rfind('/')).find('.') != std::string_view::npos) return nullptr;
  const auto index = assets_.find("/index.html");
  return index == assets_.end() ? nullptr : &index->second;
}

}  // namespace kaigong::web
