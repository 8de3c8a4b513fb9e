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
    case GroupBy::state: {
      const auto state = json::read_enum<State>(row.key);
      return state ? name_of(*state) : row.name;
    }
    case GroupBy::sector: return row.key.empty() ? row.name : sector_name(row.key);
    case GroupBy::industry: return row.key.empty() ? row.name : industry_name(row.key);
    default: return row.name;
  }
}

// Lights aren't a matter of the measures' room: what they take is laid out on a board of its own.
std::vector<GroupRow> grouped(const View& view, const Measure& measure, Grouping grouping) {
  const auto& filter = view.narrowed.filter;
  if (!view.narrowed.by_light()) return tally(view.board, measure, filter, grouping, view.moment);
  std::vector<ProjectId> taken;
  for (const auto& project : view.board.projects()) {
    if (view.takes(project)) taken.push_back(project.id);
  }
  return tally(view.board.excerpt(taken), measure, filter, grouping, view.moment);
}

Tally total_of(const View& view, const Measure& measure) {
  const auto rows = grouped(view, measure, {GroupBy::all});
  return rows.empty() ? Tally{} : rows.front().tally;
}

Measured measured(const View& view, const Measure& measure, Grouping grouping) {
  Measured out;
  out.measure = measure_answer(measure);
  out.as_of = view.as_of;
  out.by = json::enum_name(grouping.by);
  for (const auto& row : grouped(view, measure, grouping)) {
    const auto& sums = row.tally;
    out.rows.push_back({row.key, name_for(grouping.by, row), sums.numerator, sums.denominator,
                        rate_of(measure, sums.numerator, sums.denominator)});
  }
  const auto sums = total_of(view, measure);
  out.total = {sums.numerator, sums.denominator,
               rate_of(measure, sums.numerator, sums.denominator)};
  return out;
}

void name_leaders(const Desk& desk, std::vector<MeasureRow>& rows) {
  for (auto& row : rows) {
    PersonId person;
    std::from_chars(row.key.data(), row.key.data() + row.key.size(), person.value);
    row.name = person ? desk.name_of(person) : Text{"未定", "None"};
  }
}

}  // namespace

web::Response get_measure(House& house, const web::Request& request) {
  Grouping grouping;
  auto found = house.desk.read([&](const Board& board) -> Result<Measured> {
    Query query(request);
    auto view = look(house, board, query);
    const auto& code = request.captures.find("code")->second;
    const auto* measure = view.method->measure(code);
    if (measure == nullptr) return Issue{&unknown_measure, in_path, code};
    view.narrowed = query.narrowed(board, *view.method);
    grouping.by = take_by(query);
    constexpr std::size_t deepest = 9;
    grouping.depth = static_cast<int>(query.number("depth", 1, deepest));
    if (!query.issues().empty()) return query.issues();
    return measured(view, *measure, grouping);
  });
  if (found && grouping.by == GroupBy::leader) name_leaders(house.desk, found->rows);
  return respond(found);
}

}  // namespace kaigong::http
