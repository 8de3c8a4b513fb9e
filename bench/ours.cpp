#include "ours.h"
#include "expect.h"

#include "assess/race.h"
#include "base/halves.h"
#include "base/json.h"
#include "base/money.h"
#include "dispatch/lights.h"
#include "http/routes.h"
#include "web/router.h"
#include "web/target.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace kaigong::bench {

Table our_ranking(const Board& board, const Method& method, const Moment& moment) {
  Table out;
  const auto rows = tally(board, *method.measure("completion"), {}, {GroupBy::race}, moment);
  for (const auto& row : rows) {
    const auto* region = board.find_region(row.key);
    if (region == nullptr) continue;
    out.push_back({region->id.value, row.tally.numerator, row.tally.denominator,
                   row.tally.rate_bp().value_or(0), 0});
  }
  for (auto& row : out) {
    row[4] = 1 + std::count_if(out.begin(), out.end(),
                               [&](const Row& other) { return other[3] > row[3]; });
  }
  std::sort(out.begin(), out.end());
  return out;
}

// As the page of warnings goes through them.
Table our_lights(const Board& board, const Method& method, const Moment& moment) {
  const Filter everybody;
  const ReadyFilter all(board, everybody, moment);
  Row counts;
  for (const auto& rule : method.lights) {
    const ReadyRule ready(board, rule, moment);
    std::array<Row, 2> halves{Row(rule.levels.size()), Row(rule.levels.size())};
    in_two_halves(board.projects().size(), [&](std::size_t half, std::size_t from, std::size_t to) {
      for (auto row = from; row < to; ++row) {
        const auto* level = all.takes(row) ? ready.level(row) : nullptr;
        if (level != nullptr) ++halves[half][static_cast<std::size_t>(level - rule.levels.data())];
      }
    });
    for (std::size_t i = 0; i < rule.levels.size(); ++i)
      counts.push_back(halves[0][i] + halves[1][i]);
  }
  return {counts};
}

Table our_scoring(const Board& board, const Method& method, const Moment& moment) {
  Table out;
  for (const auto& group : race(board, method, moment).groups) {
    for (const auto& racer : group.rows) {
      auto& row = out.emplace_back();
      row.push_back(board.find_region(racer.key)->id.value);
      for (const auto& item : racer.items) {
        row.push_back(item.numerator);
        row.push_back(item.denominator);
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string busiest_unit(const Board& board) {
  std::map<RegionId, std::int64_t> counts;
  for (const auto& project : board.projects()) {
    const auto* region = board.region(project.region);
    if (region != nullptr && region->race_unit) ++counts[region->race_unit];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  expect(most != counts.end(), "no unit races");
  return board.region(most->first)->key;
}

struct FreshList::Route {
  std::vector<web::Route> table;
  std::unique_ptr<web::Router> router;

  web::Request request(const std::string& wanted) const {
    const auto read = web::read_target(wanted);
    expect(read.has_value(), "not a target");
    web::Request out;
    out.method = "GET";
    out.path = read->path;
    out.query_text = read->query_text;
    out.query_pairs = *web::read_query(read->query_text);
    for (const auto& [member, value] : out.query_pairs) out.query[member] = value;
    return out;
  }
  std::string ask(const std::string& wanted) const {
    const auto asked = request(wanted);
    const auto found = router->find("GET", asked.path);
    expect(found.route != nullptr, "no such route");
    auto response = found.route->handler(asked);
    expect(response.status == 200, "the list is refused");
    return std::move(response.body);
  }
  std::string target;
};

FreshList::FreshList(Desk& desk, const ListQuestion& question) : route_(std::make_unique<Route>()) {
  route_->table = routes(desk, {"bench", {}});
  route_->router = std::make_unique<web::Router>(route_->table);
  route_->ask("/api/ledger");  // the method is read by the first question of any
  route_->target = fmt::format("/api/projects?state={}&sort=-invested&limit={}&offset={}",
                               json::enum_name(question.state), question.limit, question.offset);
  if (!question.region.empty()) route_->target += "&region=" + question.region;
}
FreshList::~FreshList() = default;

std::string FreshList::answer() const { return route_->ask(route_->target); }

Table rows_of(const std::string& list_body) {
  const auto value = json::parse(list_body);
  expect(static_cast<bool>(value), "a list that doesn't read");
  const auto number = [](const json::Value& one) { return one.to_number<std::int64_t>(); };
  const auto& sums = value->at("sums");
  Table out;
  for (const auto& row : value->at("rows").as_array()) {
    out.push_back({number(row.at("project")), number(value->at("count")), number(sums.at("total")),
                   number(sums.at("plan")), number(sums.at("invested"))});
  }
  return out;
}

std::int64_t bytes_held() {
  const auto info = ::mallinfo2();
  return static_cast<std::int64_t>(info.uordblks + info.hblkhd) - sqlite3_memory_used();
}

}  // namespace kaigong::bench
