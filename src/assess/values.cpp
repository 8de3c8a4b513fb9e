#include "assess/values.h"

#include "base/money.h"

#include <algorithm>

namespace kaigong {

namespace {

__extension__ typedef __int128 Wide;

// part ÷ whole in basis points, rounded half away from zero. Nothing without a base above zero:
// growth from nothing or from less is no rate.
std::optional<std::int64_t> growth_bp(Wide part, Wide whole) {
  if (whole <= 0) return std::nullopt;
  const Wide twice = 2 * part * 10'000;
  const Wide rounded = (twice + (twice < 0 ? -whole : whole)) / (2 * whole);
  constexpr Wide most = 1'000'000'000'000;
  return static_cast<std::int64_t>(std::clamp(rounded, -most, most));
}

std::optional<std::int64_t> taken(const Tally& tally, Take take) {
  if (tally.overflowed) return std::nullopt;
  switch (take) {
    case Take::rate: return tally.rate_bp();
    case Take::numerator: return tally.numerator;
    case Take::denominator: return tally.denominator;
    case Take::excess: {
      bool overflowed = false;
      const auto excess = saturating_add(tally.numerator, -tally.denominator, overflowed);
      return overflowed ? std::nullopt : std::optional(excess);
    }
  }
  return std::nullopt;
}

// Against the mean of those in the group who have a value: the mean as published, of units, not of
// their sums. (Ours, where a scheme doesn't say.)
void hold_against_mean(std::vector<UnitValue>& values, bool as_points) {
  Wide sum = 0, count = 0;
  for (const auto& value : values) {
    if (!value.x) continue;
    sum += *value.x;
    ++count;
  }
  if (count == 0) return;
  const auto mean = static_cast<std::int64_t>((2 * sum + (sum < 0 ? -count : count)) / (2 * count));
  for (auto& value : values) {
    if (!value.x) continue;
    value.x =
        as_points ? std::optional(*value.x - mean) : growth_bp(Wide(*value.x) * count - sum, sum);
  }
}

void hold_against_last_year(std::vector<UnitValue>& values, const std::vector<UnitValue>& before,
                            bool as_points) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    auto& value = values[i];
    const auto& then = before[i];
    value.entries.insert(value.entries.end(), then.entries.begin(), then.entries.end());
    if (!value.x || !then.x) {
      value.x.reset();
    } else if (as_points) {
      value.x = *value.x - *then.x;
    } else {
      value.x = growth_bp(Wide(*value.x) - *then.x, *then.x);
    }
  }
}

}  // namespace

bool meets(const Demand& demand, const std::optional<std::int64_t>& x) {
  return x && (!demand.at_least || *x >= *demand.at_least) && (!demand.below || *x < *demand.below);
}

std::optional<Day> day_of_year(std::string_view until, Day as_of) {
  if (until.empty()) return as_of;
  const auto day = read_day(show(as_of).substr(0, 5) + std::string(until));
  return day && *day <= as_of ? day : std::nullopt;
}

Day year_before(Day day) {
  const auto same = Day::of(day.year() - 1, day.month(), day.day());
  return same ? *same : month_end(day.year() - 1, day.month());
}

std::vector<Unit> Values::units(GroupBy by) {
  std::vector<Unit> out;
  if (by == GroupBy::race) {
    for (const auto& region : board_.regions()) {
      if (region.races && board_.is_within(region.id, within_))
        out.push_back({region.key, region.name, region.id});
    }
    return out;
  }
  Measure all;  // who has a project
  Filter filter;
  filter.region = within_;
  for (const auto& row : tally(board_, all, filter, {by}, moment_)) {
    if (!row.key.empty()) out.push_back({row.key, row.name, {}});
  }
  return out;
}

const Values::Tallies& Values::tallies(const std::string& measure, GroupBy by,
                                       const Moment& moment) {
  auto [found, fresh] = tallies_.try_emplace({measure, by, moment.as_of});
  if (!fresh) return found->second;
  Filter filter;
  filter.region = within_;
  for (auto& row : tally(board_, *method_.measure(measure), filter, {by}, moment)) {
    found->second.emplace(std::move(row.key), row.tally);
  }
  return found->second;
}

// The newest of the year: what was said of another year isn't this year's.
UnitValue Values::figure(const Quantity& quantity, const Unit& unit, Day day) const {
  const auto* line = board_.figure_on(quantity.figure, unit.key, day);
  if (line == nullptr || lengthen(line->day).year() != day.year()) return {};
  return {line->value, {}, {line->seq}};
}

UnitValue Values::events(const Quantity& quantity, const Unit& unit, Day day) const {
  UnitValue value{0, {}, {}};
  for (const auto& event : board_.events()) {
    const auto& said = event.said;
    if (said.event_kind != quantity.events || !said.day || *said.day > day) continue;
    if (said.day->year() != day.year() || !unit.region) continue;
    if (!board_.is_within(said.region, unit.region)) continue;
    ++*value.x;
    value.entries.push_back(event.seq);
  }
  return value;
}

UnitValue Values::plain(const Quantity& quantity, GroupBy by, const Unit& unit,
                        const Moment& moment) {
  if (!quantity.figure.empty()) return figure(quantity, unit, moment.as_of);
  if (!quantity.events.empty()) return events(quantity, unit, moment.as_of);
  const auto& all = tallies(quantity.measure, by, moment);
  const auto found = all.find(unit.key);
  UnitValue value;
  if (found != all.end()) value.tally = found->second;
  value.x = taken(value.tally, quantity.take);
  return value;
}

std::vector<UnitValue> Values::of(const Quantity& quantity, GroupBy by,
                                  std::span<const Unit> units) {
  std::vector<UnitValue> values(units.size());
  const auto day = day_of_year(quantity.until, moment_.as_of);
  if (!day) return values;
  const auto moment = *day == moment_.as_of ? moment_ : moment_of(method_, *day);
  for (std::size_t i = 0; i < units.size(); ++i) {
    values[i] = plain(quantity, by, units[i], moment);
  }
  for (const auto against : quantity.against) {
    if (against == Against::mean || against == Against::mean_points) {
      hold_against_mean(values, against == Against::mean_points);
      continue;
    }
    const auto earlier = moment_of(method_, year_before(*day));
    std::vector<UnitValue> before;
    for (const auto& unit : units) before.push_back(plain(quantity, by, unit, earlier));
    hold_against_last_year(values, before, against == Against::last_year_points);
  }
  return values;
}

}  // namespace kaigong
