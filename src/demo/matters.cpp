// tested by: province_test.cpp
#include "demo/portfolio.h"
#include "demo/told.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

std::int64_t factor_of(const Teller& tell, const ElementRow& element) {
  const auto& unit = tell.tables.shape.units[tell.project.unit].unit;
  for (const auto& row : tell.tables.shape.element_factors) {
    if (row.unit == unit && row.element == element.element) return row.factor_bp;
  }
  return 10'000;
}

void tell_matter(Teller& tell, const ElementRow& element) {
  auto& chance = tell.chance;
  const bool peak = chance.happens(6'500);
  int month = peak ? chance.pick(element.peak_months) : static_cast<int>(chance.between(1, 4));
  if (month > 4) month = static_cast<int>(chance.between(3, 4));
  const Day raised = tell.spoken_on(*Day::of(2022, month, static_cast<int>(chance.between(1, 26))));
  const bool serious = chance.happens(2'200);
  const auto& counties = tell.tables.shape.counties;
  const auto& place = tell.tables.regions[tell.tables.region(counties[tell.project.county].region)];
  const auto matter = tell.raise();
  tell.enterprise_says(
      raised,
      MatterRaised{matter, tell.project.project, element.element, serious ? "serious" : "ordinary",
                   chance.pick(element.texts_zh), place.short_zh + element.owner_zh, raised,
                   raised + (serious ? 30 : 15)});

  const auto on_time = tell.tables.shape.pace[tell.project.unit].answered_in_time_bp;
  auto days = part_of(element.close_days, chance.between(4'000, 11'000), 10'000);
  if (!chance.happens(on_time)) days *= 2;
  const Day closed = working_day(raised + static_cast<int>(std::max<std::int64_t>(2, days)));
  if (closed > as_of()) return;
  tell.county_says(closed, MatterClosed{matter, closed, "已协调解决"});
}

}  // namespace

// Half of a year's matters fall into its first four months.
void tell_matters(Teller& tell) {
  const auto& project = tell.project;
  const bool may = project.state == State::building || project.state == State::suspended ||
                   project.state == State::preparing;
  if (!may || project.listed_on() > as_of() + -20) return;
  for (const auto& element : tell.tables.shape.elements) {
    const auto rate = part_of(element.rate_bp, factor_of(tell, element), 20'000);
    if (tell.chance.happens(rate)) tell_matter(tell, element);
  }
}

}  // namespace kaigong::demo
