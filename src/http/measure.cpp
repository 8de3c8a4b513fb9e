#include "desk/words.h"
#include "http/answers.h"
#include "http/industries.h"
#include "http/view.h"

#include <algorithm>
#include <charconv>
#include <map>

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

RegionId region_at(const Board& board, RegionId id, int depth) {
  const auto* region = board.region(id);
  while (region != nullptr && region->depth > depth) region = board.region(region->parent);
  return region == nullptr ? RegionId{} : region->id;
}

// Groups as numbers while counting: of a region, a word, a person, a state. Names come at the end.
std::vector<std::uint32_t> groups_of(const View& view, const Project& project, Grouping grouping) {
  switch (grouping.by) {
    case GroupBy::industry: return {project.industry};
    case GroupBy::sector: return {project.sector};
    case GroupBy::department: return {project.department};
    case GroupBy::leader: return {project.leader.value};
    case GroupBy::tag: return {project.tags.begin(), project.tags.end()};
    case GroupBy::state: {
      const auto* line = state_on(project, view.as_of);
      return {static_cast<std::uint32_t>(line == nullptr ? State::none : line->state)};
    }
    default: break;
  }
  const auto* above = view.board.region(view.narrowed.filter.region);
  const int depth = (above == nullptr ? -1 : above->depth) + grouping.depth;
  return {region_at(view.board, project.region, depth).value};
}

std::string key_of(const Board& board, GroupBy by, std::uint32_t group) {
  switch (by) {
    case GroupBy::region: {
      const auto* region = board.region({group});
      return region == nullptr ? "" : region->key;
    }
    case GroupBy::leader: return std::to_string(group);
    case GroupBy::state: return std::string(json::enum_name(static_cast<State>(group)));
    default: return board.text(group);
  }
}

Text name_for(const Board& board, GroupBy by, std::uint32_t group) {
  const auto key = key_of(board, by, group);
  switch (by) {
    case GroupBy::region:
      return group == 0 ? Text{"未分地区", "No region"} : region_name(board, {group});
    case GroupBy::state: return name_of(static_cast<State>(group));
    case GroupBy::leader: return {};  // asked for once no lock is held
    default: break;
  }
  if (key.empty()) return {"未填", "Not said"};
  if (by == GroupBy::sector) return sector_name(key);
  return by == GroupBy::industry ? industry_name(key) : Text{key, key};
}

void add_item(Total& sums, const Item& item) {
  sums.numerator = add_up(sums.numerator, item.numerator);
  sums.denominator = add_up(sums.denominator, item.denominator);
}

// Regions and states in their own order, the rest by key.
std::vector<MeasureRow> rows_of(const View& view, const Measure& measure, GroupBy by,
                                const std::map<std::uint32_t, Total>& groups) {
  std::vector<MeasureRow> rows;
  for (const auto& [group, sums] : groups) {
    rows.push_back({key_of(view.board, by, group), name_for(view.board, by, group), sums.numerator,
                    sums.denominator, rate_of(measure, sums.numerator, sums.denominator)});
  }
  if (by != GroupBy::region && by != GroupBy::state) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.key < b.key; });
  }
  return rows;
}

// One walk, because lights and doubts aren't a matter of the measures' room. A project with
// several tags counts in each, and in the total once.
Measured measured(const View& view, const Measure& measure, Grouping grouping) {
  Measured out{
      measure_answer(measure), view.as_of, std::string(json::enum_name(grouping.by)), {}, {}};
  std::map<std::uint32_t, Total> groups;
  for (const auto& project : view.board.projects()) {
    if (!view.takes(project)) continue;
    const auto item = item_of(view.board, measure, project, view.moment, nullptr);
    add_item(out.total, item);
    for (const auto group : groups_of(view, project, grouping)) add_item(groups[group], item);
  }
  out.rows = rows_of(view, measure, grouping.by, groups);
  out.total.rate_bp = rate_of(measure, out.total.numerator, out.total.denominator);
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

web::Response get_measure(House& house, const web::Request& request, Day today) {
  Grouping grouping;
  auto found = house.desk.read([&](const Board& board) -> Result<Measured> {
    Query query(request);
    auto view = look(house, board, query, today);
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
