#include "assess/measure.h"

#include "base/money.h"

#include <algorithm>
#include <map>

namespace kaigong {

namespace {

// Nothing where the project doesn't meet the sum's conditions.
std::optional<std::int64_t> share_of(const Board& board, const Sum& sum, const Project& project,
                                     const Moment& moment, Trace* trace) {
  if (!hold(sum.where, board, project, moment, trace)) return std::nullopt;
  const auto value = value_of(sum.sum, project, moment, trace);
  return sum.bands.empty() ? value : band_points(sum.bands, value);
}

struct Share {
  Item item;
  bool counts = false;
};

Share share_of(const Board& board, const Measure& measure, const Project& project,
               const Moment& moment, Trace* trace) {
  const auto numerator = share_of(board, measure.numerator, project, moment, trace);
  const auto denominator = share_of(board, measure.denominator, project, moment, trace);
  return {{project.id, numerator.value_or(0), denominator.value_or(0)}, numerator || denominator};
}

RegionId region_at_depth(const Board& board, RegionId id, int depth) {
  const auto* region = board.region(id);
  while (region != nullptr && region->depth > depth) region = board.region(region->parent);
  return region == nullptr ? RegionId{} : region->id;
}

// Groups as numbers while counting; their names only at the end.
std::vector<std::uint32_t> groups_of(const Board& board, const Project& project,
                                     const Grouping& grouping, int base_depth, Day day) {
  switch (grouping.by) {
    case GroupBy::all: return {0};
    case GroupBy::race: {
      const auto* region = board.region(project.region);
      return {region == nullptr ? 0 : region->race_unit.value};
    }
    case GroupBy::region:
      return {region_at_depth(board, project.region, base_depth + grouping.depth).value};
    case GroupBy::industry: return {project.industry};
    case GroupBy::sector: return {project.sector};
    case GroupBy::department: return {project.department};
    case GroupBy::owner: return {project.owner};
    case GroupBy::leader: return {project.leader.value};
    case GroupBy::tag: return {project.tags.begin(), project.tags.end()};
    case GroupBy::state: {
      const auto* line = state_on(project, day);
      return {line == nullptr ? 0U : static_cast<std::uint32_t>(line->state)};
    }
  }
  return {};
}

GroupRow named(const Board& board, GroupBy by, std::uint32_t group, const Tally& tally) {
  switch (by) {
    case GroupBy::all: return {"", {"全部", "All"}, tally};
    case GroupBy::race:
    case GroupBy::region: {
      const auto* region = board.region({group});
      return region == nullptr ? GroupRow{"", {"未分地区", "No region"}, tally}
                               : GroupRow{region->key, region->name, tally};
    }
    case GroupBy::leader:
      return {std::to_string(group), {std::to_string(group), std::to_string(group)}, tally};
    case GroupBy::state: {
      const std::string name(json::enum_name(static_cast<State>(group)));
      return {name, {name, name}, tally};
    }
    default: {
      const auto& text = board.text(group);
      return {text, text.empty() ? Text{"未填", "Not said"} : Text{text, text}, tally};
    }
  }
}

void count_in(Tally& tally, const Share& share) {
  tally.numerator = saturating_add(tally.numerator, share.item.numerator, tally.overflowed);
  tally.denominator = saturating_add(tally.denominator, share.item.denominator, tally.overflowed);
  tally.projects += share.counts ? 1 : 0;
}

int depth_of(const Board& board, RegionId region) {
  const auto* found = board.region(region);
  return found == nullptr ? -1 : found->depth;
}

}  // namespace

std::optional<std::int64_t> Tally::rate_bp() const {
  return overflowed ? std::nullopt : share_bp(numerator, denominator);
}

std::optional<std::int64_t> mean_of(const Tally& tally) {
  if (tally.overflowed || tally.denominator == 0) return std::nullopt;
  __extension__ typedef __int128 Wide;
  const bool negative = (tally.numerator < 0) != (tally.denominator < 0);
  const Wide sum = tally.numerator < 0 ? -Wide(tally.numerator) : Wide(tally.numerator);
  const Wide count = tally.denominator < 0 ? -Wide(tally.denominator) : Wide(tally.denominator);
  const auto mean = static_cast<std::int64_t>((2 * sum + count) / (2 * count));
  return negative ? -mean : mean;
}

// 延安（2017）：项目年度计划 10 亿元以上 20 分，5 至 10 亿元 10 分，1 至 5 亿元 6 分，以下 3 分。
std::int64_t band_points(const std::vector<Band>& bands, std::int64_t x) {
  std::int64_t points = 0;
  for (const auto& band : bands) {
    if (x >= band.at) points = band.points.micro;
  }
  return points;
}

bool is_money(const Sum& sum) { return sum.bands.empty() && is_money(sum.sum); }

bool is_share(const Measure& measure) {
  return is_money(measure.numerator) == is_money(measure.denominator) &&
         measure.numerator.sum != Term::slip_days && measure.numerator.bands.empty();
}

bool matches(const Board& board, const Filter& filter, const Project& project, Day as_of) {
  if (project.listed > as_of) return false;
  if (filter.region && !board.is_within(project.region, filter.region)) return false;
  if (filter.leader && project.leader != filter.leader) return false;
  if (!filter.industry.empty() && !board.text(project.industry).starts_with(filter.industry))
    return false;
  if (!filter.sector.empty() && board.text(project.sector) != filter.sector) return false;
  if (!filter.department.empty() && board.text(project.department) != filter.department)
    return false;
  if (filter.state) {
    const auto* line = state_on(project, as_of);
    if ((line == nullptr ? State::none : line->state) != *filter.state) return false;
  }
  if (!filter.tag.empty() && std::none_of(project.tags.begin(), project.tags.end(), [&](Word tag) {
        return board.text(tag) == filter.tag;
      })) {
    return false;
  }
  return filter.words.empty() || project.name.zh.find(filter.words) != std::string::npos ||
         project.name.en.find(filter.words) != std::string::npos ||
         board.text(project.code).find(filter.words) != std::string::npos;
}

std::vector<GroupRow> tally(const Board& board, const Measure& measure, const Filter& filter,
                            Grouping grouping, const Moment& moment) {
  std::map<std::uint32_t, Tally> tallies;
  const int base_depth = depth_of(board, filter.region);
  for (const auto& project : board.projects()) {
    if (!matches(board, filter, project, moment.as_of)) continue;
    const auto share = share_of(board, measure, project, moment, nullptr);
    for (const auto group : groups_of(board, project, grouping, base_depth, moment.as_of)) {
      count_in(tallies[group], share);
    }
  }
  std::vector<GroupRow> rows;
  for (const auto& [group, tally] : tallies)
    rows.push_back(named(board, grouping.by, group, tally));
  const bool in_tree = grouping.by == GroupBy::region || grouping.by == GroupBy::race ||
                       grouping.by == GroupBy::state;
  if (!in_tree) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.key < b.key; });
  }
  return rows;
}

Tally tally_all(const Board& board, const Measure& measure, const Filter& filter,
                const Moment& moment) {
  const auto rows = tally(board, measure, filter, {GroupBy::all}, moment);
  return rows.empty() ? Tally{} : rows.front().tally;
}

std::vector<Item> items(const Board& board, const Measure& measure, const Filter& filter,
                        const Moment& moment) {
  std::vector<Item> out;
  for (const auto& project : board.projects()) {
    if (!matches(board, filter, project, moment.as_of)) continue;
    const auto share = share_of(board, measure, project, moment, nullptr);
    if (share.counts) out.push_back(share.item);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Item& a, const Item& b) { return a.denominator > b.denominator; });
  return out;
}

Item item_of(const Board& board, const Measure& measure, const Project& project,
             const Moment& moment, Trace* trace) {
  Share share{{project.id}, false};
  if (project.listed <= moment.as_of) share = share_of(board, measure, project, moment, trace);
  if (trace != nullptr) {
    trace->push_back(project.added);
    std::sort(trace->begin(), trace->end());
    trace->erase(std::unique(trace->begin(), trace->end()), trace->end());
  }
  return share.item;
}

Text says(const Sum& sum) {
  const auto what = name_of(sum.sum);
  Text where;
  for (const auto& condition : sum.where) {
    const auto one = says(condition);
    where.zh += (where.zh.empty() ? "" : "、") + one.zh;
    where.en += (where.en.empty() ? "" : " and ") + one.en;
  }
  if (where.zh.empty()) return what;
  const bool counted = sum.sum == Term::count;
  return {where.zh + "的" + what.zh,
          counted ? what.en + " " + where.en : what.en + " of projects " + where.en};
}

}  // namespace kaigong
