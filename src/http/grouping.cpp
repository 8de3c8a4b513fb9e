// tested by: http/measure_test.cpp, http/groups_test.cpp
#include "http/grouping.h"

#include "desk/desk.h"
#include "desk/words.h"
#include "http/industries.h"

#include <charconv>

namespace kaigong::http {

Grouping take_grouping(Query& query) {
  constexpr std::size_t deepest = 9;
  Grouping out;
  out.by = GroupBy::region;
  out.depth = static_cast<int>(query.number("depth", 1, deepest));
  const auto said = query.text("by");
  if (said.empty()) return out;
  const auto by = json::read_enum<GroupBy>(said);
  const bool listed = by && *by != GroupBy::all && *by != GroupBy::race;
  if (!listed) query.refuse(not_listed, "by", said);
  if (listed) out.by = *by;
  return out;
}

Text name_of_group(GroupBy by, const GroupRow& row) {
  switch (by) {
    case GroupBy::region: return row.name;
    case GroupBy::state: return name_of(*json::read_enum<State>(row.key));
    case GroupBy::leader: return {};
    default: break;
  }
  if (row.key.empty()) return {"未填", "Not said"};
  if (by == GroupBy::sector) return sector_name(row.key);
  return by == GroupBy::industry ? industry_name(row.key) : Text{row.key, row.key};
}

Text name_of_leader(const Desk& desk, const std::string& key) {
  PersonId person;
  std::from_chars(key.data(), key.data() + key.size(), person.value);
  return person ? desk.name_of(person) : Text{"未定", "None"};
}

}  // namespace kaigong::http
