// tested by: province_test.cpp
#include "demo/told.h"

#include "demo/portfolio.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

constexpr std::int64_t minute_ms = 60'000;

}  // namespace

Day Teller::spoken_on(Day day) const {
  return working_day(std::clamp(day, project.listed_on(), as_of()));
}

void Teller::say(Day day, PersonId by, Body body) {
  journal_.add(office_hour(spoken_on(day), chance), by, std::move(body));
}

void Teller::begins(Body body) {
  constexpr std::int64_t before_noon = 115, within = 100;  // minutes: 10:05 to 11:45
  (void)office_hour(as_of(), chance);                      // as many draws as for any other word
  const auto minute = static_cast<std::int64_t>(project.number * 7'919 % within);
  journal_.add_of_morning({noon(as_of()).ms - (before_noon - minute) * minute_ms}, county(),
                          std::move(body));
}

void Teller::resumes(Day day, Body body, Chance& drawn) {
  journal_.add(office_hour(spoken_on(day), drawn), enterprise(), std::move(body));
}

Instant Teller::raises(Day day, MatterRaised body) {
  const auto at = office_hour(spoken_on(day), chance);
  journal_.add(at, enterprise(), std::move(body));
  return at;
}

void Teller::goes_on(Instant& last, bool by_enterprise, MatterStepped body) {
  last = std::max(Instant{last.ms + minute_ms}, office_hour(working_day(body.day), chance));
  journal_.add(last, by_enterprise ? enterprise() : county(), std::move(body));
}

void Teller::clock_says(Instant& last, Day day, MatterStepped body) {
  constexpr std::int64_t half_a_day = 720;
  last = std::max(Instant{last.ms + minute_ms}, Instant{noon(day).ms - half_a_day * minute_ms});
  journal_.add(last, {}, std::move(body));
}

PersonId Teller::enterprise() const {
  return {first_reporter + static_cast<std::uint32_t>(project.number % enterprise_reporters)};
}

PersonId Teller::county() const {
  return {first_reporter + enterprise_reporters +
          static_cast<std::uint32_t>(project.county % county_reporters)};
}

}  // namespace kaigong::demo
