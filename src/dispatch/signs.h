#pragma once

#include "base/day.h"
#include "base/json.h"
#include "base/money.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

// Early signs of trouble in what was said of one project over time. The same functions serve the
// lights of a ledger and the back-test on public files. Each knows only the points that it's given.
namespace kaigong {

// What was said of one project on one day. What wasn't said is empty.
struct SeriesPoint {
  Day day;
  std::optional<std::int64_t> total{};    // the whole cost as it was forecast, fen
  std::optional<Day> finish{};            // as it was forecast
  std::optional<std::int64_t> rating{};   // 1 is the best
  std::optional<std::int64_t> done{};     // investment of the year, fen
  std::optional<std::int64_t> planned{};  // for the same year, fen
  std::optional<std::int64_t> work_bp{};  // of the whole works
  std::optional<bool> building{};         // the works have begun
  friend bool operator==(const SeriesPoint&, const SeriesPoint&) = default;
};
using Series = std::span<const SeriesPoint>;  // in the order of days

// Anything that makes points on the way: a ledger's histories needn't be copied to be asked.
template <class Points>
concept PointList = requires(const Points& points, std::size_t i) {
  points.size();
  SeriesPoint(points[i]);
};

// Each gives its figure, or nothing where too little was said.

// Since the last report.
std::optional<std::int64_t> days_silent(Series series, Day today);
// Reports before the last, one after another, that say the very same, figure for figure.
template <PointList Points>
std::optional<std::int64_t> times_repeated(const Points& points);
// Since works or the year's investment last grew; of works that are done none.
template <PointList Points>
std::optional<std::int64_t> days_stalled(const Points& points, Day today);
// How the forecast finish moved since the newest report that is at least `days` older.
struct Receding {
  SeriesPoint from, to;
  std::int64_t bp = 0;  // of the time that passed: 10,000 is no nearer than then
};
template <PointList Points>
std::optional<Receding> receding(const Points& points, std::int64_t days);
// Since the forecast finish, while the project is still reported; negative: until then.
std::optional<std::int64_t> days_past_finish(Series series, Day today);
// Until the forecast finish, while building hasn't begun.
std::optional<std::int64_t> days_left_unbuilt(Series series, Day today);
// By which the last report moved the finish, to and fro.
std::optional<std::int64_t> finish_leap_days(Series series);
// The newest total over the first.
template <PointList Points>
std::optional<std::int64_t> total_growth_bp(const Points& points);
// The newest total below the one before; negative: above.
std::optional<std::int64_t> total_fall_bp(Series series);
// Done over planned in the newest report that says both.
std::optional<std::int64_t> spent_bp(Series series);
std::optional<std::int64_t> newest_rating(Series series);

// The names by which data means them.
enum class SignKind : std::uint8_t {
  silence,
  repeated,
  stall,
  finish_recedes,
  finish_passed,
  late_building,
  finish_leaps,
  total_grew,
  total_fell,
  total_leaps,
  spent,
  rated
};
BOOST_DESCRIBE_ENUM(SignKind, silence, repeated, stall, finish_recedes, finish_passed,
                    late_building, finish_leaps, total_grew, total_fell, total_leaps, spent, rated)

// `days`: how far finish_recedes looks back.
std::optional<std::int64_t> figure_of(SignKind kind, Series series, Day today, std::int64_t days);

bool says_anything(const SeriesPoint& point);
bool same_but_day(const SeriesPoint& a, const SeriesPoint& b);

// Walks back over what was done, until something grew.
class Standstill {
 public:
  // The next older point. False: what came after it grew.
  bool take(const SeriesPoint& point);
  std::optional<std::int64_t> days(Day today) const;

 private:
  std::optional<Day> since_;
  std::optional<std::int64_t> work_, done_;
  int year_ = 0;  // of `done_`
  bool is_done_ = false;
};

template <PointList Points>
std::optional<std::int64_t> times_repeated(const Points& points) {
  if (points.size() < 2) return std::nullopt;
  const SeriesPoint last = points[points.size() - 1];
  if (!says_anything(last)) return std::nullopt;
  std::int64_t times = 0;
  for (auto i = points.size() - 1; i-- > 0 && same_but_day(last, points[i]);) ++times;
  return times;
}

template <PointList Points>
std::optional<std::int64_t> days_stalled(const Points& points, Day today) {
  Standstill standstill;
  for (auto i = points.size(); i-- > 0;) {
    if (!standstill.take(points[i])) break;
  }
  return standstill.days(today);
}

template <PointList Points>
std::optional<Receding> receding(const Points& points, std::int64_t days) {
  std::optional<SeriesPoint> last;
  for (auto i = points.size(); i-- > 0;) {
    const SeriesPoint point = points[i];
    if (!point.finish) continue;
    if (!last) last = point;
    const auto passed = last->day - point.day;
    if (passed == 0 || passed < days) continue;
    const auto moved = share_bp(*last->finish - *point.finish, passed);
    return Receding{point, *last, *moved};
  }
  return std::nullopt;
}

template <PointList Points>
std::optional<std::int64_t> total_growth_bp(const Points& points) {
  std::size_t first = 0;
  auto last = points.size();
  while (first < last && !SeriesPoint(points[first]).total) ++first;
  while (last > first && !SeriesPoint(points[last - 1]).total) --last;
  if (last <= first + 1) return std::nullopt;
  const auto before = *SeriesPoint(points[first]).total;
  return share_bp(*SeriesPoint(points[last - 1]).total - before, before);
}

}  // namespace kaigong
