#include "http/answers.h"
#include "http/grouping.h"
#include "http/view.h"

#include <map>

namespace kaigong::http {

namespace {

struct GroupSums {
  std::int64_t total = 0;
  std::int64_t plan = 0;
  std::int64_t due = 0;
  std::int64_t invested = 0;
};
BOOST_DESCRIBE_STRUCT(GroupSums, (), (total, plan, due, invested))

struct Group {
  std::string key;
  Text name;
  std::int64_t count = 0;
  GroupSums sums;
  std::optional<std::int64_t> completion_bp;  // of those with a plan
};
BOOST_DESCRIBE_STRUCT(Group, (), (key, name, count, sums, completion_bp))

struct Groups {
  std::string by;
  std::int64_t count = 0;  // each project once, whatever its tags
  GroupSums sums;
  std::vector<Group> rows;
};
BOOST_DESCRIBE_STRUCT(Groups, (), (by, count, sums, rows))

Measure ratio(Term above, Term below, std::vector<Condition> where = {}) {
  return {"", {}, {}, {above, where}, {below, where}};
}

// The list's columns by groups, two sums a walk.
struct Walks {
  Measure totals = ratio(Term::total, Term::count);
  Measure plans = ratio(Term::plan_year, Term::plan_due);
  Measure all_done = ratio(Term::invested_year, Term::count);
  Measure planned_done =
      ratio(Term::invested_year, Term::plan_year, {{Flag::has_plan, false, {}, 0, Within::ever}});
};

void take(Group& group, const Tally& totals, const Tally& plans, const Tally& done) {
  group.count = totals.denominator;
  group.sums = {totals.numerator, plans.numerator, plans.denominator, done.numerator};
}

Groups groups_of(const View& view, Grouping grouping) {
  const Walks walks;
  const auto filter = view.filter();
  std::map<std::string, std::array<Tally, 3>> more;
  const auto walk = [&](const Measure& measure, std::size_t place) {
    for (const auto& row : tally(view.board, measure, filter, grouping, view.moment))
      more[row.key][place] = row.tally;
  };
  walk(walks.plans, 0);
  walk(walks.all_done, 1);
  walk(walks.planned_done, 2);
  Groups out;
  out.by = json::enum_name(grouping.by);
  for (const auto& row : tally(view.board, walks.totals, filter, grouping, view.moment)) {
    auto& group = out.rows.emplace_back();
    group.key = row.key;
    group.name = name_of_group(grouping.by, row);
    const auto& [plans, done, planned_done] = more[row.key];
    take(group, row.tally, plans, done);
    group.completion_bp = planned_done.rate_bp();
  }
  Group whole;
  const auto all = [&](const Measure& measure) {
    return tally_all(view.board, measure, filter, view.moment);
  };
  take(whole, all(walks.totals), all(walks.plans), all(walks.all_done));
  out.count = whole.count;
  out.sums = whole.sums;
  return out;
}

web::Response get_groups(House& house, const Asked& asked) {
  Grouping grouping;
  auto found = house.desk.read([&](const Board& board, const Present* present) -> Result<Groups> {
    Query query(asked.request);
    auto view = look(house, board, present, query, asked);
    view.narrow(query.narrowed(board, *view.method));
    grouping = take_grouping(query);
    if (!query.issues().empty()) return query.issues();
    return groups_of(view, grouping);
  });
  if (found && grouping.by == GroupBy::leader) {
    for (auto& row : found->rows) row.name = name_of_leader(house.desk, row.key);
  }
  return respond(found);
}

}  // namespace

void add_groups(Table& table) {
  table.question<Groups>(
      "/api/projects/groups", get_groups, "The list by groups: how many, and their sums.",
      with_filter() + MembersAsked{{"by", "string", "What to group by; else region."},
                                   {"depth", "integer", "Of regions, counted below."}});
}

}  // namespace kaigong::http
