#include "http/routes.h"

#include "base/json.h"

#include <set>

namespace kaigong {

namespace {

constexpr std::size_t topics_limit = 200;

struct News {
  Seq seq = 0;
  std::vector<std::string> topics;
};
BOOST_DESCRIBE_STRUCT(News, (), (seq, topics))

void add_region(std::set<std::string>& topics, const Board& board, RegionId id) {
  for (const auto* region = board.region(id); region != nullptr;
       region = board.region(region->parent)) {
    if (!topics.insert("region/" + region->key).second) return;
  }
}

ProjectId about(const Board& board, const Body& body) {
  const auto* closed = std::get_if<MatterClosed>(&body);
  const auto matters = board.matters();
  if (closed == nullptr || closed->matter.value > matters.size()) return project_of(body);
  return matters[closed->matter.value - 1].project;
}

void add_entry(std::set<std::string>& topics, const Board& board, const Body& body) {
  if (const auto* project = board.project(about(board, body))) {
    topics.insert("project/" + std::to_string(project->id.value));
    add_region(topics, board, project->region);
  }
  if (const auto* added = std::get_if<RegionAdded>(&body)) {
    add_region(topics, board, added->region);
  }
  if (const auto* event = std::get_if<EventNoted>(&body)) add_region(topics, board, event->region);
  if (std::holds_alternative<MethodAdopted>(body)) topics.insert("method");
}

// More topics than anyone would compare are "all".
std::string news_of(const Board& board, std::span<const Entry> entries) {
  std::set<std::string> topics{"ledger"};
  for (const auto& entry : entries) {
    add_entry(topics, board, entry.body);
    if (topics.size() > topics_limit) break;
  }
  if (topics.size() > topics_limit) topics = {"all"};
  return json::write(News{entries.back().seq, {topics.begin(), topics.end()}});
}

}  // namespace

void follow(Desk& desk, web::Feed& feed) {
  desk.watch([&desk, &feed](std::span<const Entry> entries) {
    if (entries.empty()) return;
    feed.tell("entry", desk.read([&](const Board& board) { return news_of(board, entries); }));
  });
}

}  // namespace kaigong
