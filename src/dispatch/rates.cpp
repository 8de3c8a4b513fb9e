// tested by: src/dispatch/due_test.cpp
#include "assess/present.h"
#include "assess/ready.h"
#include "base/halves.h"
#include "base/money.h"
#include "dispatch/due.h"

#include <algorithm>
#include <array>

namespace kaigong {

namespace {

void add(ReportingTally& into, DueState state) {
  if (state == DueState::not_open) return;
  ++into.expected;
  into.received += state == DueState::reported || state == DueState::late_reported ? 1 : 0;
  into.on_time += state == DueState::reported ? 1 : 0;
  into.open += state == DueState::open ? 1 : 0;
  into.overdue += state == DueState::overdue ? 1 : 0;
  into.locked += state == DueState::locked ? 1 : 0;
}

void add(ReportingTally& into, const ReportingTally& other) {
  into.expected += other.expected;
  into.received += other.received;
  into.on_time += other.on_time;
  into.open += other.open;
  into.overdue += other.overdue;
  into.locked += other.locked;
}

// The unit of a region: that it races for, or that stands next below the region asked about.
RegionId unit_of(const Board& board, const Region& region, RegionId asked) {
  if (!asked) return region.race_unit;
  auto id = region.id;
  while (id && id != asked && board.region(id)->parent != asked) id = board.region(id)->parent;
  return id;
}

}  // namespace

std::optional<std::int64_t> ReportingTally::completeness_bp() const {
  return share_bp(received, expected);
}

std::optional<std::int64_t> ReportingTally::timeliness_bp() const {
  return share_bp(on_time, expected);
}

ReportingRates reporting_rates(const Board& board, const ReportingCalendar& calendar, Span span,
                               const Filter& filter, const Moment& today) {
  const ReadyPeriod period(board, calendar, span, today);
  const ReadyFilter taken(board, filter, today);
  const auto places = board.regions().size() + 1;
  std::array<std::vector<ReportingTally>, 2> halves;
  halves.fill(std::vector<ReportingTally>(places));
  in_two_halves(board.projects().size(),
                [&](std::size_t half, std::size_t first, std::size_t last) {
                  for (auto row = first; row < last; ++row) {
                    if (!taken.takes(row)) continue;
                    const auto& project = board.projects()[row];
                    if (const auto due = period.of(project))
                      add(halves[half][project.region.value], due->state);
                  }
                });
  std::vector<ReportingTally> units(places);
  ReportingRates out{&calendar, span, period.usual(), today.as_of > period.usual().grace_until,
                     {},        {}};
  for (std::size_t place = 0; place < places; ++place) {
    add(halves[0][place], halves[1][place]);
    const auto* region = board.region({static_cast<std::uint32_t>(place)});
    const auto unit = region == nullptr ? RegionId{} : unit_of(board, *region, filter.region);
    add(units[unit.value], halves[0][place]);
    add(out.all, halves[0][place]);
  }
  const auto take = [&](const ReportingTally& tally, RegionId id, std::string key, Text name) {
    if (tally.expected > 0) out.rows.push_back({id, std::move(key), std::move(name), tally});
  };
  for (const auto& region : board.regions())
    take(units[region.id.value], region.id, region.key, region.name);
  take(units[0], {}, "", {"未分地区", "no unit"});
  return out;
}

Span newest_due(const ReportingCalendar& calendar, Day as_of) {
  const auto spans = spans_until(calendar, as_of);
  const auto found = std::find_if(spans.begin(), spans.end(), [&](Span span) {
    return times_of(calendar, nullptr, span, national_working_days()).due < as_of;
  });
  return found == spans.end() ? spans.front() : *found;
}

}  // namespace kaigong
