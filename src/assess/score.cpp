#include "assess/score.h"

#include "assess/shapes.h"
#include "base/check.h"

#include <algorithm>

namespace kaigong {

namespace {

std::int64_t points_of(const SchemeItem& item, std::int64_t x, std::int64_t place,
                       std::int64_t units) {
  switch (item.shape.kind) {
    case ShapeKind::share: return share_points(item, x);
    case ShapeKind::per_unit: return per_unit_points(item, x);
    case ShapeKind::steps: return step_points(item, x);
    case ShapeKind::bands: return band_points(item.shape.bands, x);
    case ShapeKind::ranks: return rank_points(item, place);
    case ShapeKind::rank_bands: return rank_band_points(item, place, units);
    case ShapeKind::given: return given_points(item, x);
    case ShapeKind::each:
    case ShapeKind::documents: return x;
  }
  check(false, "no such shape");
  return 0;
}

bool is_plain_rate(const SchemeItem& item) {
  return !item.measure.empty() && item.take == Take::rate && item.against.empty();
}

bool is_by_place(const SchemeItem& item) {
  return item.shape.kind == ShapeKind::ranks || item.shape.kind == ShapeKind::rank_bands;
}

std::vector<UnitValue> by_documents(const Board& board, const SchemeItem& item, const Peers& peers,
                                    Day as_of) {
  std::vector<UnitValue> values(peers.units.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i].x = points_by_documents(board, item, peers.units[i].key, as_of, &values[i].entries);
  }
  return values;
}

}  // namespace

// 延安（2017）：被市批评的，每次扣 5 至 20 分。
std::int64_t points_by_documents(const Board& board, const SchemeItem& item, std::string_view unit,
                                 Day as_of, std::vector<Seq>* entries) {
  std::int64_t points = 0;
  for (const auto& one : board.adjustments()) {
    const auto& said = one.said;
    const bool counts = said.item == item.code && said.unit == unit && said.day <= as_of &&
                        said.day.year() == as_of.year();
    if (!counts) continue;
    points += within_each(item.shape, said.points_micro);
    if (entries != nullptr) entries->push_back(one.seq);
  }
  return points;
}

std::optional<std::int64_t> score_of(const SchemeItem& item, std::optional<std::int64_t> x,
                                     std::int64_t place, std::int64_t units) {
  if (!x) {
    if (item.missing == Missing::leave_out) return std::nullopt;
    return item.missing == Missing::full ? item.weight_points * 1'000'000 : 0;
  }
  return within_limits(item.shape, points_of(item, *x, place, units));
}

std::vector<bool> who_meets(Values& values, std::span<const Demand> demands, const Peers& peers) {
  std::vector<bool> met(peers.units.size(), true);
  for (const auto& demand : demands) {
    const auto found = values.of(demand, peers.by, peers.units);
    for (std::size_t i = 0; i < met.size(); ++i) met[i] = met[i] && meets(demand, found[i].x);
  }
  return met;
}

std::vector<ItemScore> score_item(const Board& board, Values& values, const SchemeItem& item,
                                  const Peers& peers, Day as_of) {
  const bool documents = item.shape.kind == ShapeKind::documents;
  auto found =
      documents ? by_documents(board, item, peers, as_of) : values.of(item, peers.by, peers.units);
  std::vector<std::optional<std::int64_t>> reached;
  for (const auto& value : found) reached.push_back(value.x);
  const auto places = places_of(reached);
  const auto with_value = static_cast<std::int64_t>(
      std::count_if(reached.begin(), reached.end(), [](const auto& x) { return x.has_value(); }));
  const auto met = who_meets(values, item.only_if, peers);

  std::vector<ItemScore> scores;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto& value = found[i];
    ItemScore score;
    score.code = item.code;
    score.numerator = value.tally.numerator;
    score.denominator = value.tally.denominator;
    score.rate_bp = value.tally.rate_bp();
    score.score = score_of(item, value.x, places[i], with_value);
    if (!is_plain_rate(item)) score.value = value.x;
    if (is_by_place(item) && places[i] > 0) score.place = places[i];
    score.unmet = !met[i];
    if (score.unmet && score.score) score.score = 0;
    score.entries = std::move(value.entries);
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace kaigong
