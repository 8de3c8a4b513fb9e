#include "http/routes.h"

#include "base/json.h"
#include "desk/forms.h"
#include "desk/rights.h"

#include <map>
#include <set>

namespace kaigong {

namespace {

constexpr std::size_t topics_limit = 200;

struct News {
  Seq seq = 0;
  std::vector<std::string> topics;
};
BOOST_DESCRIBE_STRUCT(News, (), (seq, topics))

// Topics of one batch, as far as one audience may know of them.
class Topics {
 public:
  Topics(const Board& board, const Sight* sight) : board_(board), sight_(sight) {}

  void add(const Body& body) {
    if (const auto* project = board_.project(board_.about(body))) {
      if (sight_ != nullptr && !sight_->sees(*project)) return;
      topics_.insert("project/" + std::to_string(project->id.value));
      add_region(project->region);
    }
    if (const auto* added = std::get_if<RegionAdded>(&body)) add_region(added->region);
    const auto* event = std::get_if<EventNoted>(&body);
    if (event != nullptr && sees(event->region)) add_region(event->region);
    add_campaign(body);
    if (std::holds_alternative<MethodAdopted>(body)) topics_.insert("method");
    if (std::holds_alternative<PostHeld>(body)) topics_.insert("posts");
  }
  bool too_many() const { return topics_.size() > topics_limit; }
  std::vector<std::string> take() const {
    if (too_many()) return {"all"};
    return {topics_.begin(), topics_.end()};
  }

 private:
  bool sees(RegionId region) const {
    return sight_ == nullptr ||
           (region.value < sight_->regions.size() && sight_->regions[region.value] != 0);
  }
  void add_region(RegionId id) {
    for (const auto* region = board_.region(id); region != nullptr;
         region = board_.region(region->parent)) {
      if (!topics_.insert("region/" + region->key).second) return;
    }
  }
  // Everybody may know that one was called or said something; what it says is asked for.
  void add_campaign(const Body& body) {
    const auto* called = std::get_if<CampaignCalled>(&body);
    const auto* step = std::get_if<CampaignStepped>(&body);
    if (called != nullptr) topics_.insert("campaign/" + std::to_string(called->campaign.value));
    if (step != nullptr) topics_.insert("campaign/" + std::to_string(step->campaign.value));
  }
  const Board& board_;
  const Sight* sight_;
  std::set<std::string> topics_{"ledger"};
};

// More topics than anyone would compare are "all".
std::string news_of(const Board& board, std::span<const Entry> entries, const Sight* sight) {
  Topics topics(board, sight);
  for (const auto& entry : entries) {
    topics.add(entry.body);
    if (topics.too_many()) break;
  }
  return json::write(News{entries.back().seq, topics.take()});
}

// What each person who has a page open may see, worked out again when posts or regions have
// changed, a unit has got its name, or the day is another. Only the pen asks.
class Audiences {
 public:
  web::Feed::Told told(const Board& board, std::span<const Entry> entries,
                       const std::vector<std::string>& audiences) {
    begin(board);
    const auto all = std::make_shared<const std::string>(news_of(board, entries, nullptr));
    web::Feed::Told out;
    for (const auto& audience : audiences) {
      const auto sight = sight_of(board, audience);
      out.by_audience[audience] =
          sight == nullptr
              ? all
              : std::make_shared<const std::string>(news_of(board, entries, sight.get()));
    }
    out.otherwise = json::write(News{entries.back().seq, {"all"}});
    return out;
  }

 private:
  using SightOf = std::shared_ptr<const Sight>;

  void begin(const Board& board) {
    const auto& ledger = board.ledger();
    const Day today = ledger.today.value_or(day_of(system_now(), ledger.offset_minutes));
    const bool same =
        today == today_ && posts_ == board.posts().size() && regions_ == board.regions().size();
    if (!same) known_.clear();
    today_ = today;
    posts_ = board.posts().size();
    regions_ = board.regions().size();
  }
  SightOf sight_of(const Board& board, const std::string& audience) {
    const PersonId person{read_number(audience).value_or(0)};
    if (!person) return nullptr;
    const auto found = known_.find(person);
    if (found != known_.end()) return found->second;
    auto sight = Rights(board, person, today_).sight();
    if (sight == nullptr || !sight->waits_for_words) known_[person] = sight;
    return sight;
  }

  Day today_;
  std::size_t posts_ = 0, regions_ = 0;
  std::map<PersonId, SightOf> known_;
};

}  // namespace

void follow(Desk& desk, web::Feed& feed) {
  const auto audiences = std::make_shared<Audiences>();
  desk.watch([&desk, &feed, audiences](std::span<const Entry> entries) {
    if (entries.empty()) return;
    const auto listening = feed.audiences();
    feed.tell("entry", desk.read([&](const Board& board) {
      return audiences->told(board, entries, listening);
    }));
  });
}

}  // namespace kaigong
