#include "assess/open_score.h"

#include "assess/values.h"

#include <algorithm>

namespace kaigong {

namespace {

bool is_tagged(const Board& board, const Project& project, std::string_view tag) {
  return std::any_of(project.tags.begin(), project.tags.end(),
                     [&](Word one) { return board.text(one) == tag; });
}

bool is_of(const Board& board, const Project& project, GroupBy by, std::string_view key) {
  const auto* region = board.region(project.region);
  switch (by) {
    case GroupBy::all: return true;
    case GroupBy::race: {
      const auto* unit = region == nullptr ? nullptr : board.region(region->race_unit);
      return unit != nullptr && unit->key == key;
    }
    case GroupBy::region: {
      const auto* unit = board.find_region(key);
      return unit != nullptr && board.is_within(project.region, unit->id);
    }
    case GroupBy::industry: return board.text(project.industry) == key;
    case GroupBy::sector: return board.text(project.sector) == key;
    case GroupBy::department: return board.text(project.department) == key;
    case GroupBy::owner: return board.text(project.owner) == key;
    case GroupBy::leader: return std::to_string(project.leader.value) == key;
    case GroupBy::tag: return is_tagged(board, project, key);
    case GroupBy::state: return false;  // nobody races by what changes from day to day
  }
  return false;
}

GroupBy kind_of(const Scheme& scheme, std::string_view group) {
  for (const auto& one : scheme.groups) {
    if (one.code == group) return one.by;
  }
  return scheme.groups.empty() ? GroupBy::race : scheme.groups.front().by;
}

bool is_for(const SchemeItem& item, const std::string& group) {
  return item.groups.empty() ||
         std::find(item.groups.begin(), item.groups.end(), group) != item.groups.end();
}

void find_projects(const Board& board, const Method& method, OpenedScore& opened) {
  const auto* measure = method.measure(opened.item->measure);
  if (measure == nullptr) return;
  opened.projects = items(board, *measure, {}, moment_of(method, opened.day));
  std::erase_if(opened.projects, [&](const Item& one) {
    return !is_of(board, *board.project(one.project), opened.by, opened.row.key);
  });
}

}  // namespace

ValueUnit unit_of(const Sum& sum) {
  if (!sum.bands.empty()) return ValueUnit::points;
  if (sum.sum == Term::slip_days) return ValueUnit::day;
  return is_money(sum.sum) ? ValueUnit::fen : ValueUnit::count;
}

ValueUnit unit_of(const Method& method, const SchemeItem& item) {
  if (item.shape.kind == ShapeKind::documents) return ValueUnit::points;
  const bool as_share = std::any_of(item.against.begin(), item.against.end(), [](Against one) {
    return one == Against::last_year || one == Against::mean;
  });
  if (as_share) return ValueUnit::bp;
  if (const auto* figure = method.figure(item.figure)) {
    return *json::read_enum<ValueUnit>(json::enum_name(figure->unit));
  }
  const auto* measure = method.measure(item.measure);
  if (measure == nullptr) return ValueUnit::count;  // of events
  if (item.take == Take::rate) return ValueUnit::bp;
  return unit_of(item.take == Take::denominator ? measure->denominator : measure->numerator);
}

std::optional<OpenedScore> open_score(const Board& board, const Method& method, const Race& race,
                                      std::string_view unit, std::string_view item) {
  for (const auto& group : race.groups) {
    for (const auto& row : group.rows) {
      if (row.key != unit) continue;
      for (const auto& score : row.items) {
        if (score.code != item) continue;
        const auto& all = method.scheme.items;
        const auto found = std::find_if(all.begin(), all.end(), [&](const SchemeItem& one) {
          return one.code == item && is_for(one, group.code);
        });
        if (found == all.end()) return std::nullopt;
        OpenedScore opened{
            &*found, kind_of(method.scheme, group.code), row, score, race.as_of, {}, score.entries};
        const auto day = day_of_year(found->until, race.as_of);
        opened.day = day.value_or(race.as_of);
        if (day) find_projects(board, method, opened);
        std::sort(opened.entries.begin(), opened.entries.end());
        return opened;
      }
    }
  }
  return std::nullopt;
}

}  // namespace kaigong
