#include "dispatch/signs.h"

#include "base/check.h"
#include "base/money.h"

#include <algorithm>
#include <cstdlib>

namespace kaigong {

namespace {

// The newest point that says it, from the back; nothing where none does.
template <class Member>
const SeriesPoint* newest(Series series, Member member) {
  const auto found = std::find_if(series.rbegin(), series.rend(),
                                  [&](const SeriesPoint& point) { return point.*member; });
  return found == series.rend() ? nullptr : &*found;
}

// Those before it.
Series before(Series series, const SeriesPoint* point) {
  return series.first(static_cast<std::size_t>(point - series.data()));
}

}  // namespace

bool says_anything(const SeriesPoint& point) {
  SeriesPoint nothing;
  nothing.day = point.day;
  return point != nothing;
}

bool same_but_day(const SeriesPoint& a, const SeriesPoint& b) {
  auto moved = b;
  moved.day = a.day;
  return a == moved;
}

bool Standstill::take(const SeriesPoint& point) {
  constexpr std::int64_t all_works = 10'000;
  if (!point.work_bp && !point.done) return true;
  if (!since_ && point.work_bp) is_done_ = *point.work_bp >= all_works;
  const bool works_grew = point.work_bp && work_ && *work_ > *point.work_bp;
  const bool same_year = point.day.year() == year_;
  const bool done_grew = point.done && done_ && *done_ > (same_year ? *point.done : 0);
  if (works_grew || done_grew) return false;
  since_ = point.day;
  if (point.work_bp) work_ = point.work_bp;
  if (point.done) done_ = point.done, year_ = point.day.year();
  return true;
}

std::optional<std::int64_t> Standstill::days(Day today) const {
  if (!since_) return std::nullopt;
  return is_done_ ? 0 : today - *since_;
}

std::optional<std::int64_t> days_silent(Series series, Day today) {
  if (series.empty()) return std::nullopt;
  return today - series.back().day;
}

std::optional<std::int64_t> days_past_finish(Series series, Day today) {
  const auto* last = newest(series, &SeriesPoint::finish);
  if (last == nullptr) return std::nullopt;
  return today - *last->finish;
}

std::optional<std::int64_t> days_left_unbuilt(Series series, Day today) {
  const auto* finish = newest(series, &SeriesPoint::finish);
  const auto* building = newest(series, &SeriesPoint::building);
  if (finish == nullptr || building == nullptr || *building->building) return std::nullopt;
  return *finish->finish - today;
}

std::optional<std::int64_t> finish_leap_days(Series series) {
  const auto* last = newest(series, &SeriesPoint::finish);
  const auto* earlier =
      last == nullptr ? nullptr : newest(before(series, last), &SeriesPoint::finish);
  if (earlier == nullptr) return std::nullopt;
  return std::abs(*last->finish - *earlier->finish);
}

std::optional<std::int64_t> total_fall_bp(Series series) {
  const auto* last = newest(series, &SeriesPoint::total);
  const auto* earlier =
      last == nullptr ? nullptr : newest(before(series, last), &SeriesPoint::total);
  if (earlier == nullptr) return std::nullopt;
  return share_bp(*earlier->total - *last->total, *earlier->total);
}

std::optional<std::int64_t> spent_bp(Series series) {
  const auto found = std::find_if(series.rbegin(), series.rend(), [](const SeriesPoint& point) {
    return point.done && point.planned;
  });
  if (found == series.rend()) return std::nullopt;
  return share_bp(*found->done, *found->planned);
}

std::optional<std::int64_t> newest_rating(Series series) {
  const auto* last = newest(series, &SeriesPoint::rating);
  return last == nullptr ? std::nullopt : last->rating;
}

std::optional<std::int64_t> figure_of(SignKind kind, Series series, Day today, std::int64_t days) {
  switch (kind) {
    case SignKind::silence: return days_silent(series, today);
    case SignKind::repeated: return times_repeated(series);
    case SignKind::stall: return days_stalled(series, today);
    case SignKind::finish_recedes: {
      const auto found = receding(series, days);
      return found ? std::optional(found->bp) : std::nullopt;
    }
    case SignKind::finish_passed: return days_past_finish(series, today);
    case SignKind::late_building: return days_left_unbuilt(series, today);
    case SignKind::finish_leaps: return finish_leap_days(series);
    case SignKind::total_grew: return total_growth_bp(series);
    case SignKind::total_fell: return total_fall_bp(series);
    case SignKind::total_leaps: {
      const auto fall = total_fall_bp(series);
      return fall ? std::optional(std::abs(*fall)) : fall;
    }
    case SignKind::spent: return spent_bp(series);
    case SignKind::rated: return newest_rating(series);
  }
  check(false, "no such sign");
  return std::nullopt;
}

}  // namespace kaigong
