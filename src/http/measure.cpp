#include "desk/words.h"
#include "http/answers.h"
#include "http/industries.h"
#include "http/view.h"

#include <charconv>

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

GroupBy take_by(Query& query) {
  const auto said = query.text("by");
  if (said.empty()) return GroupBy::region;
  const auto by = json::read_enum<GroupBy>(said);
  const bool listed = by && *by != GroupBy::all && *by != GroupBy::race;
  if (!listed) query.refuse(not_listed, "by", said);
  return listed ? *by : GroupBy::region;
}

Text name_for(GroupBy by, const GroupRow& row) {
  switch (by) {
    case GroupBy::region: return row.name;
    case GroupBy::state: return name_of(*json::read_enum<State>(row.key));
    case GroupBy::leader: return {};  // asked for once no lock is held
    default: break;
  }
  if (row.key.empty()) return {"未填", "Not said"};
  if (by == GroupBy::sector) return sector_name(row.key);
  return by == GroupBy::industry ? industry_name(row.key) : Text{row.key, row.key};
}

// A project with several tags counts in each, and in the total once.
Measured measured(const View& view, const Measure& measure, Grouping grouping) {
  const auto filter = view.filter();
  Measured out{
      measure_answer(measure), view.as_of, std::string(json::enum_name(grouping.by)), {}, {}};
  for (const auto& row : tally(view.board, measure, filter, grouping, view.moment)) {
    const auto& [numerator, denominator, projects, overflowed] = row.tally;
    out.rows.push_back({row.key, name_for(grouping.by, row), numerator, denominator,
                        rate_of(measure, numerator, denominator)});
  }
  const auto total = tally_all(view.board, measure, filter, view.moment);
  out.total = {total.numerator, total.denominator,
               rate_of(measure, total.numerator, total.denominator)};
  return out;
}

void name_leaders(const Desk& desk, std::vector<MeasureRow>& rows) {
  for (auto& row : rows) {
    PersonId person;
    std::from_chars(row.key.data(), row.key.data() + row.key.size(), person.value);
    row.name = person ? desk.name_of(person) : Text{"未定", "None"};
  }
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
    grouping.by = take_by(query);
    constexpr std::size_t deepest = 9;
    grouping.depth = static_cast<int>(query.number("depth", 1, deepest));
    if (!query.issues().empty()) return query.issues();
    return measured(view, *measure, grouping);
  });
  if (found && grouping.by == GroupBy::leader) name_leaders(house.desk, found->rows);
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
