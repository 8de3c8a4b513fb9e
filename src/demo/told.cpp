// tested by: province_test.cpp
#include "demo/told.h"

#include "demo/portfolio.h"

#include <algorithm>

namespace kaigong::demo {

Day Teller::spoken_on(Day day) const {
  return working_day(std::clamp(day, project.listed_on(), as_of()));
}

void Teller::say(Day day, PersonId by, Body body) {
  journal_.add(office_hour(spoken_on(day), chance), by, std::move(body));
}

PersonId Teller::enterprise() const {
  return {first_reporter + static_cast<std::uint32_t>(project.number % enterprise_reporters)};
}

PersonId Teller::county() const {
  return {first_reporter + enterprise_reporters +
          static_cast<std::uint32_t>(project.county % county_reporters)};
}

}  // namespace kaigong::demo
