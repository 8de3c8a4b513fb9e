#include "http/answers.h"
#include "http/grouping.h"
#include "http/view.h"

namespace kaigong::http {

namespace {

struct MeasureRow {
  std::string key;
  Text name;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  std::optional<std::int64_t> rate_bp;
};
BOOST_DESCRIBE_STRUCT(MeasureRow, (), (key, name, numerator, denominator, rate_bp))

struct Total {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  std::optional<std::int64_t> rate_bp;
};
BOOST_DESCRIBE_STRUCT(Total, (), (numerator, denominator, rate_bp))

struct Measured {
  MeasureAnswer measure;
  Day as_of;
  std::string by;
  std::vector<MeasureRow> rows;
  Total total;
};
BOOST_DESCRIBE_STRUCT(Measured, (), (measure, as_of, by, rows, total))

// A project with several tags counts in each, and in the total once.
Measured measured(const View& view, const Measure& measure, Grouping grouping) {
  const auto filter = view.filter();
  Measured out{
      measure_answer(measure), view.as_of, std::string(json::enum_name(grouping.by)), {}, {}};
  for (const auto& row : tally(view.board, measure, filter, grouping, view.moment)) {
    const auto& [numerator, denominator, projects, overflowed] = row.tally;
    out.rows.push_back({row.key, name_of_group(grouping.by, row), numerator, denominator,
                        rate_of(measure, numerator, denominator)});
  }
  const auto total = tally_all(view.board, measure, filter, view.moment);
  out.total = {total.numerator, total.denominator,
               rate_of(measure, total.numerator, total.denominator)};
  return out;
}

web::Response get_measure(House& house, const Asked& asked) {
  Grouping grouping;
  auto found = house.desk.read([&](const Board& board, const Present* present) -> Result<Measured> {
    Query query(asked.request);
    auto view = look(house, board, present, query, asked);
    const auto& code = asked.request.captures.find("code")->second;
    const auto* measure = view.method->measure(code);
    if (measure == nullptr) return Issue{&unknown_measure, in_path, code};
    view.narrow(query.narrowed(board, *view.method));
    grouping = take_grouping(query);
    if (!query.issues().empty()) return query.issues();
    return measured(view, *measure, grouping);
  });
  if (found && grouping.by == GroupBy::leader) {
    for (auto& row : found->rows) row.name = name_of_leader(house.desk, row.key);
  }
  return respond(found);
}

}  // namespace

void add_measure(Table& table) {
  table.question<Measured>(
      "/api/measure/{code}", get_measure, "A measure by groups.",
      with_filter() + MembersAsked{{"by", "string", "What to group by; else region."},
                                   {"depth", "integer", "Of regions, counted below."}});
}

}  // namespace kaigong::http
