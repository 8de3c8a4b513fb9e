#include "assess/race.h"

#include "base/money.h"

#include <algorithm>
#include <map>

namespace kaigong {

namespace {

std::size_t group_of(const Scheme& scheme, const std::string& key) {
  for (std::size_t i = 0; i < scheme.groups.size(); ++i) {
    const auto& regions = scheme.groups[i].regions;
    if (regions.empty() || std::find(regions.begin(), regions.end(), key) != regions.end())
      return i;
  }
  return scheme.groups.size();
}

std::map<RegionId, Racer> racers(const Board& board, RegionId within) {
  std::map<RegionId, Racer> out;
  for (const auto& region : board.regions()) {
    if (!region.races || !board.is_within(region.id, within)) continue;
    auto& racer = out[region.id];
    racer.key = region.key;
    racer.name = region.name;
  }
  return out;
}

void take_item(std::map<RegionId, Racer>& racers, const Board& board, const SchemeItem& item,
               const std::vector<GroupRow>& rows) {
  std::map<std::string, Tally> by_key;
  for (const auto& row : rows) by_key[row.key] = row.tally;
  for (auto& [region, racer] : racers) {
    const auto& tally = by_key[board.region(region)->key];
    const auto score = score_of(item, tally.rate_bp());
    racer.items.push_back({item.code, tally.numerator, tally.denominator, tally.rate_bp(), score});
    racer.score = add_checked(racer.score, score.value_or(0));
  }
}

// 并列同名次，其后名次顺延：1、2、2、4。
void rank(std::vector<Racer>& rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Racer& a, const Racer& b) { return a.score > b.score; });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool tied = i > 0 && rows[i].score == rows[i - 1].score;
    rows[i].rank = tied ? rows[i - 1].rank : static_cast<std::int64_t>(i) + 1;
    if (i > 0) rows[i].gap = rows[i - 1].score - rows[i].score;
  }
}

Race without_movement(const Board& board, const Method& method, Day as_of, RegionId within) {
  const auto moment = moment_of(method, as_of);
  auto found = racers(board, within);
  Filter filter;
  filter.region = within;
  for (const auto& item : method.scheme.items) {
    const auto* measure = method.measure(item.measure);
    take_item(found, board, item, tally(board, *measure, filter, {GroupBy::race}, moment));
  }

  Race out{as_of, std::nullopt, {}};
  for (const auto& group : method.scheme.groups) out.groups.push_back({group.code, group.name, {}});
  out.groups.push_back({"rest", {"全部", "All"}, {}});
  for (auto& [region, racer] : found) {
    out.groups[group_of(method.scheme, racer.key)].rows.push_back(std::move(racer));
  }
  std::erase_if(out.groups, [](const RaceGroup& group) { return group.rows.empty(); });
  for (auto& group : out.groups) rank(group.rows);
  return out;
}

}  // namespace

std::optional<std::int64_t> score_of(const SchemeItem& item, std::optional<std::int64_t> rate_bp) {
  constexpr std::int64_t per_point_bp = 100;  // a millionth of a point is weight × bp × 100
  if (!rate_bp) {
    if (item.missing == Missing::leave_out) return std::nullopt;
    return item.missing == Missing::full ? item.weight_points * 1'000'000 : 0;
  }
  const auto counted = std::clamp<std::int64_t>(*rate_bp, 0, item.shape.cap_bp);
  return item.weight_points * counted * per_point_bp;
}

Race race(const Board& board, const Method& method, Day as_of, RegionId region) {
  return without_movement(board, method, as_of, region);
}

Race race_with_movement(const Board& board, const Method& method, Day as_of, RegionId region) {
  auto now = without_movement(board, method, as_of, region);
  const Day before = last_month_end(as_of + -1);
  if (before < Day()) return now;  // no history begins before 1970
  now.before = before;
  const auto then = without_movement(board, method, *now.before, region);
  std::map<std::string, std::int64_t> ranks;
  for (const auto& group : then.groups) {
    for (const auto& row : group.rows) ranks[row.key] = row.rank;
  }
  for (auto& group : now.groups) {
    for (auto& row : group.rows) row.rank_before = ranks[row.key];
  }
  return now;
}

std::string text_of(const Race& race, const Method& method, Seq seq) {
  std::string out = "{\"method\":";
  json::write(out, method.code);
  out += ",\"version\":";
  json::write(out, method.version);
  out += ",\"seq\":";
  json::write(out, seq);
  out += ",\"as_of\":";
  json::write(out, race.as_of);
  out += ",\"groups\":";
  json::write(out, race.groups);
  out += '}';
  return out;
}

}  // namespace kaigong
