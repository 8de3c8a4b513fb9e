#include "compare.h"

#include "assess/measure.h"
#include "assess/race.h"
#include "dispatch/early.h"
#include "dispatch/lights.h"

#include <algorithm>

namespace kaigong::world {

namespace {

std::string shown(const Ratio& ratio) {
  return std::to_string(ratio.numerator) + "/" + std::to_string(ratio.denominator) + " = " +
         (ratio.rate_bp() ? std::to_string(*ratio.rate_bp()) : "none");
}

// Regions a level below `region`, and what isn't in any of them, add up to it.
void levels_add_up(const Board& board, const Measure& measure, const Moment& moment,
                   const Region* region) {
  Filter filter;
  if (region != nullptr) filter.region = region->id;
  const auto all = tally_all(board, measure, filter, moment);
  Tally sum;
  for (const auto& row : tally(board, measure, filter, {GroupBy::region, 1}, moment)) {
    sum.numerator += row.tally.numerator;
    sum.denominator += row.tally.denominator;
  }
  must(sum.numerator == all.numerator && sum.denominator == all.denominator,
       "the level below " + (region != nullptr ? region->key : "the top") + " adds up to " +
           shown({sum.numerator, sum.denominator}) + ", the level itself is " +
           shown({all.numerator, all.denominator}));
}

long compare_measure(const Board& board, const Measure& measure, const Reference& reference,
                     const Moment& moment) {
  const auto parts = reference.parts(measure.code, date(show(moment.as_of)));
  auto keys = reference.regions();
  keys.emplace_back();
  for (const auto& key : keys) {
    const auto* region = key.empty() ? nullptr : board.find_region(key);
    must(key.empty() || region != nullptr, "the board has no region " + key);
    Filter filter;
    if (region != nullptr) filter.region = region->id;
    const auto house = tally_all(board, measure, filter, moment);
    const auto plain = reference.sum(parts, key);
    const Ratio told{house.numerator, house.denominator};
    must(told == plain && house.rate_bp() == plain.rate_bp(),
         measure.code + " of " + (key.empty() ? "all" : key) + " on " + show(moment.as_of) +
             " is " + shown(told) + ", by the reference " + shown(plain));
    levels_add_up(board, measure, moment, region);
  }
  return static_cast<long>(keys.size());
}

long compare_race(const Board& board, const Method& method, const Reference& reference, Day day) {
  const auto house = race_with_movement(board, method, day);
  const auto plain = reference.race(date(show(day)));
  const auto before = reference.race(date(show(last_month_end(day + -1))));
  must(house.groups.size() == (plain.empty() ? 0 : 1), "not one group races");
  const std::vector<Racer> none;
  const auto& rows = house.groups.empty() ? none : house.groups[0].rows;
  must(rows.size() == plain.size(), "not as many race on " + show(day));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Place told{rows[i].key, rows[i].rank, rows[i].score};
    must(told == plain[i],
         "on " + show(day) + " " + told.key + " has rank " + std::to_string(told.rank) +
             ", score " + std::to_string(told.score) + "; by the reference it is " + plain[i].key +
             ", " + std::to_string(plain[i].rank) + ", " + std::to_string(plain[i].score));
    for (const auto& place : before) {
      must(place.key != told.key || rows[i].rank_before == place.rank,
           told.key + " was of another rank before " + show(day));
    }
  }
  return static_cast<long>(rows.size()) * 3;
}

long compare_lights(const Board& board, const Method& method, const Reference& reference,
                    const Moment& moment) {
  for (const auto& project : board.projects()) {
    const auto plain = reference.lights(project.id.value, date(show(moment.as_of)));
    for (const auto& rule : method.lights) {
      if (is_early(rule.kind)) continue;  // the reference knows the published rules
      const auto* level = level_of(board, rule, project, moment);
      const auto found = plain.find(rule.code);
      const auto told = level == nullptr ? "dark" : level->label;
      const auto wanted = found == plain.end() ? "dark" : found->second;
      must(told == wanted, rule.code + " of project " + std::to_string(project.id.value) + " on " +
                               show(moment.as_of) + " is " + told + ", by the reference " + wanted);
    }
    const auto lit = lights_of(board, method, project, moment);
    const auto published = std::count_if(
        lit.begin(), lit.end(), [](const Light& light) { return !is_early(light.rule->kind); });
    must(static_cast<std::size_t>(published) == plain.size(),
         "lights with and without sentences differ");
  }
  return static_cast<long>(board.projects().size() * method.lights.size());
}

}  // namespace

long compare(const Board& board, const Reference& reference, Day day) {
  const auto method = method_of(board);
  if (method.code.empty()) return 0;
  must(board.projects().size() == reference.projects(), "not as many projects");
  const auto moment = moment_of(method, day);
  must(method.measures.size() == reference.measures().size(), "the reference lacks a measure");
  long count = 0;
  for (const auto& measure : method.measures)
    count += compare_measure(board, measure, reference, moment);
  count += compare_race(board, method, reference, day);
  return count + compare_lights(board, method, reference, moment);
}

}  // namespace kaigong::world
