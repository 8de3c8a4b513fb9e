// tested by: province_test.cpp
#include "assess/method.h"
#include "demo/nation.h"
#include "demo/portfolio.h"
#include "demo/told.h"
#include "dispatch/periods.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

// That of blockers in the method that the demonstration is judged by.
const Ladder& demo_ladder() {
  static const Method method = *read_method(method_text());
  return method.ladders.front();
}

std::int64_t factor_of(const Teller& tell, const ElementRow& element) {
  const auto& unit = tell.tables.shape.units[tell.project.unit].unit;
  for (const auto& row : tell.tables.shape.element_factors) {
    if (row.unit == unit && row.element == element.element) return row.factor_bp;
  }
  return 10'000;
}

Day later(Day day, int working_days) {
  return national_working_days().add_working_days(day, working_days);
}

// The regions that a matter climbs through, from below, as the ladder has them.
std::vector<RegionId> levels_above(const Teller& tell, const Ladder& ladder) {
  std::vector<RegionId> out;
  const auto& tables = tell.tables;
  for (auto key = tables.shape.counties[tell.project.county].region; !key.empty();) {
    const auto row = tables.region(key);
    const auto& levels = ladder.levels;
    if (std::find(levels.begin(), levels.end(), tables.regions[row].level) != levels.end())
      out.push_back(RegionId{static_cast<std::uint32_t>(row + 1)});
    key = tables.regions[row].parent;
  }
  return out;
}

// One matter's way: each level receives it, says until when, and settles it or lets it climb.
class Way {
 public:
  Way(Teller& tell, MatterId matter, const LadderLimit& limits)
      : tell_(tell), matter_(matter), limits_(limits) {}

  // Whether it was settled there; `needs`: in days, from now.
  bool settles(Day since, int needs, bool in_time) {
    step(MatterStep::received, later(since, limits_.receive.days));
    const Day replied = later(since, limits_.reply.days);
    until_ = later(replied, std::max(limits_.solve.days, needs));
    step(MatterStep::replied, replied, "已安排专人办理");
    if (!in_time) return false;
    const Day solved = later(replied, std::max(1, needs));
    step(MatterStep::solved, solved, "已协调解决");
    step(MatterStep::confirmed, later(solved, static_cast<int>(tell_.chance.between(1, 3))));
    return true;
  }
  Day climb(RegionId to) {
    const Day day = until_ + 1;
    MatterStepped body;
    body.matter = matter_;
    body.step = MatterStep::climbed;
    body.day = day;
    body.to = to;
    if (day <= as_of()) tell_.clock_says(last_, day, std::move(body));
    return day;
  }
  void begins(Instant at) { last_ = at; }

 private:
  void step(MatterStep what, Day day, std::string text = {}) {
    if (day > as_of()) return;
    MatterStepped body;
    body.matter = matter_;
    body.step = what;
    body.day = day;
    body.text = std::move(text);
    if (what == MatterStep::replied) body.until = until_;
    if (what == MatterStep::solved) body.document = "协调纪要（演示编制）";
    tell_.goes_on(last_, what == MatterStep::confirmed, std::move(body));
  }

  Teller& tell_;
  MatterId matter_;
  LadderLimit limits_;
  Day until_;
  Instant last_;  // nothing is said before what was said before it
};

void tell_way(Teller& tell, Way& way, Day raised, int needs) {
  const auto on_time = tell.tables.shape.pace[tell.project.unit].answered_in_time_bp;
  const auto levels = levels_above(tell, demo_ladder());
  Day since = raised;
  for (std::size_t i = 0; i < levels.size() && since <= as_of(); ++i) {
    const bool is_top = i + 1 == levels.size();
    if (way.settles(since, needs, is_top || tell.chance.happens(on_time))) return;
    since = way.climb(levels[i + 1]);
    needs = std::max(2, needs / 2);
  }
}

void tell_matter(Teller& tell, const ElementRow& element) {
  auto& chance = tell.chance;
  const bool peak = chance.happens(6'500);
  int month = peak ? chance.pick(element.peak_months) : static_cast<int>(chance.between(1, 4));
  if (month > 4) month = static_cast<int>(chance.between(3, 4));
  const Day raised = tell.spoken_on(*Day::of(2022, month, static_cast<int>(chance.between(1, 26))));
  const bool serious = chance.happens(2'200);
  const auto& ladder = demo_ladder();
  MatterRaised body{tell.raise(),
                    tell.project.project,
                    element.element,
                    serious ? "serious" : "ordinary",
                    chance.pick(element.texts_zh),
                    "",
                    raised,
                    raised + (serious ? 60 : 30)};
  body.kind = MatterKind::blocker;
  body.at = levels_above(tell, ladder).front();
  body.unit = *tell.project.owner;
  Way way(tell, body.matter, ladder.limits[serious ? 1 : 0]);
  way.begins(tell.raises(raised, std::move(body)));
  const auto days = part_of(element.close_days, chance.between(2'500, 7'500), 10'000);
  tell_way(tell, way, raised, static_cast<int>(days));
}

}  // namespace

// Half of a year's matters fall into its first four months.
void tell_matters(Teller& tell) {
  const auto& project = tell.project;
  const bool may = project.state == State::building || project.state == State::suspended ||
                   project.state == State::preparing;
  if (!may || !project.owner || project.listed_on() > as_of() + -20) return;
  for (const auto& element : tell.tables.shape.elements) {
    const auto rate = part_of(element.rate_bp, factor_of(tell, element), 20'000);
    if (tell.chance.happens(rate)) tell_matter(tell, element);
  }
}

}  // namespace kaigong::demo
