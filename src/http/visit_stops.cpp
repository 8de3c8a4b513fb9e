#include "desk/words.h"
// tested by: http/visits_test.cpp
#include "http/answers.h"
#include "http/visits.h"

namespace kaigong::http {

namespace {

struct WhyAnswer {
  std::string why;
  Text name;
};
BOOST_DESCRIBE_STRUCT(WhyAnswer, (), (why, name))

struct ProposedAnswer {
  ProjectRow row;
  std::vector<WhyAnswer> why;
  std::int64_t points = 0;
  Text light;  // name of the heaviest rule that is on; none: no light
  std::int64_t open = 0;
  std::optional<Day> visited;
};
BOOST_DESCRIBE_STRUCT(ProposedAnswer, (), (row, why, points, light, open, visited))

struct StopsAnswer {
  Day as_of;
  std::vector<ProposedAnswer> rows;
};
BOOST_DESCRIBE_STRUCT(StopsAnswer, (), (as_of, rows))

ProposedAnswer proposed_answer(const View& view, const ProposedStop& stop) {
  ProposedAnswer out;
  out.row = project_row(view, *view.board.project(stop.project));
  for (const auto why : stop.why)
    out.why.push_back({std::string(json::enum_name(why)), name_of(why)});
  out.points = stop.points;
  if (stop.rule != nullptr) out.light = stop.rule->name;
  out.open = stop.open;
  out.visited = stop.visited;
  return out;
}

web::Response get_stops(House& house, const Asked& asked) {
  const auto found =
      house.desk.read([&](const Board& board, const Present* present) -> Result<StopsAnswer> {
        Query query(asked.request);
        const auto view = look(house, board, present, query, asked);
        StopsAsked wanted{query.region(board), view.seen.sight.get(), 0};
        wanted.count = query.number("count", 20, most_stops);
        if (!query.issues().empty()) return query.issues();
        StopsAnswer out{view.as_of, {}};
        for (const auto& stop : propose_stops(board, *view.method, view.moment, wanted))
          out.rows.push_back(proposed_answer(view, stop));
        return out;
      });
  return respond(found);
}

}  // namespace

void add_visit_stops(Table& table) {
  table.question<StopsAnswer>(
      "/api/visit-stops", get_stops,
      "Projects that the next visit should see, in the order of a route, and why.",
      with_day() + MembersAsked{{"region", "string", "A region by its key, and all below."},
                                {"count", "integer", "So many at most: 20, up to 100."}});
}

}  // namespace kaigong::http
