#include "assess/measure.h"

#include "assess/ready.h"
#include "base/halves.h"
#include "base/money.h"
#include "base/wide_sum.h"

#include <algorithm>
#include <array>
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

struct WideTally {
  WideSum numerator;
  WideSum denominator;
  std::int64_t projects = 0;
};

Tally narrow(const WideTally& wide) {
  return {wide.numerator.bounded(), wide.denominator.bounded(), wide.projects,
          !wide.numerator.fits() || !wide.denominator.fits()};
}

// Groups are numbers while counting, of a region, a word, a person, a state; names come at the end.
// Low numbers find their tally by place: there are as many as the board has words.
class Groups {
 public:
  explicit Groups(std::size_t low) : places_(low) {}

  WideTally& operator[](std::uint32_t group) {
    const auto place = group < places_.size() ? places_[group] : 0;
    return place != 0 ? tallies_[place - 1].second : first_of(group);
  }
  std::span<const std::pair<std::uint32_t, WideTally>> tallies() const { return tallies_; }

 private:
  [[gnu::noinline]] WideTally& first_of(std::uint32_t group) {
    auto& place = group < places_.size() ? places_[group] : rest_[group];
    if (place == 0) {
      tallies_.emplace_back(group, WideTally{});
      place = static_cast<std::uint32_t>(tallies_.size());
    }
    return tallies_[place - 1].second;
  }

  std::vector<std::uint32_t> places_;  // in tallies_, from 1
  std::map<std::uint32_t, std::uint32_t> rest_;
  std::vector<std::pair<std::uint32_t, WideTally>> tallies_;
};

// In which groups a project counts: in one, or with several tags in each.
class Grouped {
 public:
  Grouped(const Board& board, const Grouping& grouping, int base_depth, const Moment& moment)
      : board_(board), by_(grouping.by), day_(moment.as_of), present_(columns_of(moment)) {
    const bool by_race = by_ == GroupBy::race;
    if (!by_race && by_ != GroupBy::region) return;
    of_region_.push_back(0);
    for (const auto& region : board.regions()) {
      const auto depth = base_depth + grouping.depth;
      const auto group = by_race ? region.race_unit : region_at_depth(board, region.id, depth);
      of_region_.push_back(group.value);
    }
  }

  // More than all numbers of groups, but for those of persons. There are as many words as projects
  // have codes: room for each is made only where groups are words.
  std::size_t end() const {
    constexpr std::size_t persons = 4096;
    switch (by_) {
      case GroupBy::all:
      case GroupBy::state: return 256;
      case GroupBy::race:
      case GroupBy::region: return board_.regions().size() + 1;
      case GroupBy::leader: return persons;
      default: return board_.words();
    }
  }

  template <class Take>
  void each(std::size_t row, const Take& take) const {
    switch (by_) {
      case GroupBy::all: return take(0);
      case GroupBy::race:
      case GroupBy::region: return take(of_region_[region(row).value]);
      case GroupBy::state: return take(static_cast<std::uint32_t>(state(row)));
      default: break;
    }
    const auto& project = board_.projects()[row];
    switch (by_) {
      case GroupBy::industry: return take(project.industry);
      case GroupBy::sector: return take(project.sector);
      case GroupBy::department: return take(project.department);
      case GroupBy::owner: return take(project.owner);
      case GroupBy::leader: return take(project.leader.value);
      default: break;
    }
    for (const auto tag : project.tags) take(tag);
  }

 private:
  RegionId region(std::size_t row) const {
    return present_ != nullptr ? present_->regions()[row] : board_.projects()[row].region;
  }
  State state(std::size_t row) const {
    if (present_ != nullptr) return present_->states()[row];
    const auto* line = state_on(board_.projects()[row], day_);
    return line == nullptr ? State::none : line->state;
  }

  const Board& board_;
  const GroupBy by_;
  const Day day_;
  const Present* present_;
  std::vector<std::uint32_t> of_region_;  // the group of each
};

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

std::vector<GroupRow> rows_of(const Board& board, GroupBy by, const std::array<Groups, 2>& halves) {
  std::map<std::uint32_t, WideTally> sums;
  for (const auto& half : halves) {
    for (const auto& [group, tally] : half.tallies()) {
      auto& sum = sums[group];
      sum.numerator.add(tally.numerator);
      sum.denominator.add(tally.denominator);
      sum.projects += tally.projects;
    }
  }
  std::vector<GroupRow> rows;
  for (const auto& [group, sum] : sums) rows.push_back(named(board, by, group, narrow(sum)));
  const bool in_tree = by == GroupBy::region || by == GroupBy::race || by == GroupBy::state;
  if (!in_tree) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.key < b.key; });
  }
  return rows;
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

bool Sight::sees(const Project& project) const {
  const auto within = [&](const std::vector<char>& some) {
    return project.region.value < some.size() && some[project.region.value] != 0;
  };
  if (within(regions)) return true;
  if (std::find(leaders.begin(), leaders.end(), project.leader) != leaders.end()) return true;
  return std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
    const bool is_units = project.owner == unit.name || project.department == unit.name;
    return is_units && (unit.regions.empty() || within(unit.regions));
  });
}

bool is_money(const Sum& sum) { return sum.bands.empty() && is_money(sum.sum); }

bool is_share(const Measure& measure) {
  return is_money(measure.numerator) == is_money(measure.denominator) &&
         measure.numerator.sum != Term::slip_days && measure.numerator.bands.empty();
}

std::vector<GroupRow> tally(const Board& board, const Measure& measure, const Filter& filter,
                            Grouping grouping, const Moment& moment) {
  const ReadyFilter taken(board, filter, moment);
  const ReadySum numerator(board, measure.numerator, moment);
  const ReadySum denominator(board, measure.denominator, moment);
  const Grouped grouped(board, grouping, depth_of(board, filter.region), moment);
  std::array<Groups, 2> halves{Groups(grouped.end()), Groups(grouped.end())};
  const auto count = [&](std::size_t half, std::size_t first, std::size_t last) {
    auto& groups = halves[half];
    for (auto row = first; row < last; ++row) {
      if (!taken.takes(row)) continue;
      const auto above = numerator.of(row);
      const auto below = denominator.of(row);
      grouped.each(row, [&](std::uint32_t group) {
        auto& tally = groups[group];
        tally.numerator.add(above.value_or(0));
        tally.denominator.add(below.value_or(0));
        tally.projects += above || below ? 1 : 0;
      });
    }
  };
  in_two_halves(board.projects().size(), count);
  return rows_of(board, grouping.by, halves);
}

Tally tally_all(const Board& board, const Measure& measure, const Filter& filter,
                const Moment& moment) {
  const auto rows = tally(board, measure, filter, {GroupBy::all}, moment);
  return rows.empty() ? Tally{} : rows.front().tally;
}

std::vector<Item> items(const Board& board, const Measure& measure, const Filter& filter,
                        const Moment& moment) {
  const ReadyFilter taken(board, filter, moment);
  const ReadySum numerator(board, measure.numerator, moment);
  const ReadySum denominator(board, measure.denominator, moment);
  std::array<std::vector<Item>, 2> halves;
  const auto projects = board.projects();
  in_two_halves(projects.size(), [&](std::size_t half, std::size_t first, std::size_t last) {
    for (auto row = first; row < last; ++row) {
      if (!taken.takes(row)) continue;
      const auto above = numerator.of(row);
      const auto below = denominator.of(row);
      if (above || below)
        halves[half].push_back({projects[row].id, above.value_or(0), below.value_or(0)});
    }
  });
  auto out = std::move(halves[0]);
  out.insert(out.end(), halves[1].begin(), halves[1].end());
  std::sort(out.begin(), out.end(), [](const Item& a, const Item& b) {
    return a.denominator != b.denominator ? a.denominator > b.denominator : a.project < b.project;
  });
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
