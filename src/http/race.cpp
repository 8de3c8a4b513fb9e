#include "http/race.h"

#include "http/answers.h"

#include <algorithm>

namespace kaigong::http {

RaceAnswer race_answer(House& house, const View& view) {
  const auto& method = *view.method;
  const RaceMethod named{method.code, method.name, method.version};
  if (!view.seen.compares) return {scheme_answer(method), named, view.as_of, {}, {}};
  const auto region = view.narrowed.filter.region;
  const auto question = std::to_string(view.board.seq()) + ' ' + show(view.as_of) + ' ' +
                        std::to_string(region.value);
  const auto race = house.races.get(
      question, [&] { return race_with_movement(view.board, method, view.moment, region); });
  return {scheme_answer(method), named, race->as_of, race->before, race->groups};
}

namespace {

web::Response get_race(House& house, const Asked& asked) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<RaceAnswer> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrowed.filter.region = query.region(board);
        const auto group = query.text("group");
        if (!query.issues().empty()) return query.issues();
        if (!view.seen.compares) return not_let(Act::compare);
        auto race = race_answer(house, view);
        if (group.empty()) return race;
        std::erase_if(race.groups, [&](const RaceGroup& one) { return one.code != group; });
        if (race.groups.empty()) return Issue{&not_listed, "group", group};
        return race;
      });
  return respond(found);
}

}  // namespace

void add_race(Table& table) {
  table.question<RaceAnswer>("/api/race", get_race, "The race of units by the method in force.",
                             with_day() + MembersAsked{{"region", "string", "By key."},
                                                       {"group", "string", "One group only."}});
}

}  // namespace kaigong::http
