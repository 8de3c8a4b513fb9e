#include "assess/shapes.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace kaigong {

namespace {

__extension__ typedef __int128 Wide;

// points × part ÷ unit, rounded half away from zero; the parts are never below zero.
std::int64_t for_part(std::int64_t points, std::int64_t part, std::int64_t unit) {
  const Wide twice = 2 * Wide(points) * part;
  const Wide rounded = (twice + (twice < 0 ? -Wide(unit) : Wide(unit))) / (2 * Wide(unit));
  constexpr Wide most = Wide(most_points.micro) * 1000;  // limits cut it down long before
  return static_cast<std::int64_t>(std::clamp(rounded, -most, most));
}

std::int64_t units_in(std::int64_t part, std::int64_t unit, bool whole) {
  return whole ? part / unit * unit : part;
}

std::int64_t along(const std::vector<Step>& steps, std::int64_t weight, std::int64_t distance,
                   bool whole) {
  std::int64_t points = 0;
  for (const auto& step : steps) {
    const auto part = step.width == 0 ? distance : std::min(distance, step.width);
    const auto counted = units_in(part, step.unit, whole);
    points += step.base_over > 0 ? for_part(weight, counted, step.unit * step.base_over)
                                 : for_part(step.points.micro, counted, step.unit);
    distance -= part;
  }
  return points;
}

std::int64_t at_most(std::int64_t points, const std::optional<Points>& limit) {
  return limit ? std::min(points, limit->micro) : points;
}

// From the lower to the higher, or as far as numbers go.
std::int64_t distance_between(std::int64_t high, std::int64_t low) {
  constexpr Wide most = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::min(Wide(high) - low, most));
}

}  // namespace

// 示例：权重 25 分，投资完成率 83.33%，得 25 × 0.8333 = 20.8325 分。
std::int64_t share_points(const SchemeItem& item, std::int64_t x) {
  constexpr std::int64_t per_point_bp = 100;  // a millionth of a point is weight × bp × 100
  return item.weight_points * std::clamp<std::int64_t>(x, 0, item.shape.cap_bp) * per_point_bp;
}

// 枣庄（2005）：完成年度计划得基本分，每增减 2 个百分点加减 1 分，最多加减 15 分。
std::int64_t per_unit_points(const SchemeItem& item, std::int64_t x) {
  const auto& shape = item.shape;
  const auto base = item.weight_points * 1'000'000;
  const bool above = x >= shape.at;
  const auto distance = above ? distance_between(x, shape.at) : distance_between(shape.at, x);
  const auto counted = units_in(distance, shape.unit, shape.whole);
  if (above)
    return base + at_most(for_part(shape.gain.micro, counted, shape.unit), shape.most_gain);
  return base - at_most(for_part(shape.loss.micro, counted, shape.unit), shape.most_loss);
}

// 黑龙江产业项目：高于全省平均的，第一个 10 个百分点每点加基本分的 1/20，
// 第二个 10 个百分点每点加 1/40，其余每点加 1/60。
// 某市（2020）：年度计划完成率每少 1 个百分点扣 0.1 分，100% 至 130% 每点加 0.2 分，
// 再多每点加 0.1 分。
std::int64_t step_points(const SchemeItem& item, std::int64_t x) {
  const auto& shape = item.shape;
  const auto base = item.weight_points * 1'000'000;
  if (x >= shape.at) {
    const auto gain = along(shape.up, base, distance_between(x, shape.at), shape.whole);
    return base + at_most(gain, shape.most_gain);
  }
  const auto loss = along(shape.down, base, distance_between(shape.at, x), shape.whole);
  return base - at_most(loss, shape.most_loss);
}

// 某市（2020）：半年排名第一、二、三名分别得 7、5、3 分。
std::int64_t rank_points(const SchemeItem& item, std::int64_t place) {
  const auto& ranks = item.shape.ranks;
  const bool listed = place > 0 && place <= static_cast<std::int64_t>(ranks.size());
  return listed ? ranks[static_cast<std::size_t>(place - 1)].micro : 0;
}

// 按名次在本组所处的区间给分，如前三分之一、中间、末三分之一。
std::int64_t rank_band_points(const SchemeItem& item, std::int64_t place, std::int64_t units) {
  if (place <= 0) return 0;
  for (const auto& band : item.shape.bands) {
    if (place * 10'000 <= band.at * units) return band.points.micro;
  }
  return 0;
}

// 由评价单位直接打分的项目，不超过本项分值。
std::int64_t given_points(const SchemeItem& item, std::int64_t x) {
  return std::clamp<std::int64_t>(x, 0, item.weight_points * 1'000'000);
}

std::int64_t within_limits(const Shape& shape, std::int64_t points) {
  if (shape.most) points = std::min(points, shape.most->micro);
  return shape.least ? std::max(points, shape.least->micro) : points;
}

std::int64_t within_each(const Shape& shape, std::int64_t points) {
  if (shape.each_most) points = std::min(points, shape.each_most->micro);
  return shape.each_least ? std::max(points, shape.each_least->micro) : points;
}

std::vector<std::int64_t> places_of(std::span<const std::optional<std::int64_t>> values) {
  std::vector<std::int64_t> falling;
  for (const auto& value : values) {
    if (value) falling.push_back(*value);
  }
  std::sort(falling.begin(), falling.end(), std::greater<>());
  std::vector<std::int64_t> places;
  for (const auto& value : values) {
    const auto first =
        value ? std::lower_bound(falling.begin(), falling.end(), *value, std::greater<>())
              : falling.begin();
    places.push_back(value ? first - falling.begin() + 1 : 0);
  }
  return places;
}

}  // namespace kaigong
