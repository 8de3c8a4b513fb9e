// tested by: province_test.cpp
#include "demo/portfolio.h"

#include "demo/chance.h"
#include "demo/dates.h"
#include "demo/names.h"
#include "demo/sizes.h"

#include <algorithm>

namespace kaigong::demo {

namespace {

enum Stream : std::uint64_t { places = 1, looks = 2, dates = 3 };

constexpr std::int64_t yi = 10'000'000'000;  // 亿元 in fen
constexpr std::int64_t small_ones_bp = 500;  // projects below the threshold, of a county's
constexpr std::string_view main_venue = "zhuoyi-biomedical";

struct Slot {
  Group group;
  const NamedProject* named = nullptr;
};

// Named projects by the county whose places they use up: their own, or where none is printed the
// county of their region with the most projects left.
std::vector<std::vector<const NamedProject*>> named_by_county(const Tables& tables,
                                                              const Printed& printed) {
  const auto& counties = tables.shape.counties;
  std::vector<std::vector<const NamedProject*>> out(counties.size());
  const auto left = [&](std::size_t i) {
    return counties[i].projects - static_cast<std::int64_t>(out[i].size());
  };
  for (const auto& project : printed.projects) {
    std::size_t best = counties.size();
    for (std::size_t i = 0; i < counties.size(); ++i) {
      if (counties[i].region != project.region && counties[i].unit != project.region) continue;
      if (best == counties.size() || left(i) > left(best)) best = i;
    }
    check(best < counties.size(), "a named project outside of every county");
    out[best].push_back(&project);
  }
  return out;
}

// The project's totals of one group of a county; what is printed stays, the rest adds up to it.
std::vector<std::int64_t> totals_of(const Tables& tables, std::span<const Slot> slots,
                                    std::int64_t sum_fen, Chance& chance) {
  std::int64_t open = 0, printed_fen = 0;
  for (const auto& slot : slots) {
    if (slot.named != nullptr && slot.named->total_fen) {
      printed_fen += *slot.named->total_fen;
    } else {
      ++open;
    }
  }
  const auto drawn = drawn_totals(tables.shape, chance, open, sum_fen - printed_fen);
  std::vector<std::int64_t> totals;
  auto next = drawn.begin();
  for (const auto& slot : slots) {
    const bool is_printed = slot.named != nullptr && slot.named->total_fen;
    totals.push_back(is_printed ? *slot.named->total_fen : *next++);
  }
  return totals;
}

std::int64_t free_total(const Tables& tables, Group group, Chance& chance) {
  if (group == Group::small) return small_total(chance);
  return rounded_total(drawn_total(tables.shape.sizes, chance));
}

class Composer {
 public:
  Composer(const Tables& tables, const Printed& printed, std::uint64_t seed)
      : tables_(tables), printed_(printed), seed_(seed), names_(tables) {
    for (const auto& project : printed.projects) names_.take({project.zh, project.en});
  }

  std::vector<Composed> all() {
    const auto named = named_by_county(tables_, printed_);
    for (std::size_t i = 0; i < named.size(); ++i) add_county(i, named[i]);
    return number();
  }

 private:
  void add_county(std::size_t county, const std::vector<const NamedProject*>& named) {
    const auto& row = tables_.shape.counties[county];
    std::vector<Slot> april(static_cast<std::size_t>(row.april_projects), {Group::april});
    std::vector<Slot> active(static_cast<std::size_t>(row.projects - row.april_projects),
                             {Group::active});
    std::size_t next = 0;
    for (const auto* project : named) {
      auto& slot = project->key == main_venue ? april.at(0) : active.at(next++);
      slot.named = project;
    }
    Chance chance(seed_, Stream::places, county);
    add(county, april, totals_of(tables_, april, row.april_total_fen, chance));
    add(county, active, totals_of(tables_, active, row.total_fen - row.april_total_fen, chance));
    const auto small = (row.projects * small_ones_bp + 5'000) / 10'000;
    add_free(county, Group::waiting, row.waiting, chance);
    add_free(county, Group::reserve, row.reserve, chance);
    add_free(county, Group::small, small, chance);
  }

  void add_free(std::size_t county, Group group, std::int64_t count, Chance& chance) {
    const std::vector<Slot> slots(static_cast<std::size_t>(count), {group});
    std::vector<std::int64_t> totals;
    for (std::int64_t i = 0; i < count; ++i) totals.push_back(free_total(tables_, group, chance));
    add(county, slots, totals);
  }

  void add(std::size_t county, std::span<const Slot> slots,
           const std::vector<std::int64_t>& totals) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
      Composed project;
      project.number = made_.size();
      project.county = county;
      project.unit = tables_.unit(tables_.shape.counties[county].unit);
      project.group = slots[i].group;
      project.named = slots[i].named;
      project.total = totals[i];
      Chance look(seed_, Stream::looks, project.number);
      if (project.named == nullptr) {
        set_set(project, look);
        set_names(project, look);
      } else {
        set_printed(project);
      }
      set_state(project, look);
      Chance date(seed_, Stream::dates, project.number);
      set_dates(tables_, project, date);
      set_charge(project, look);
      set_tags(project, look);
      made_.push_back(std::move(project));
    }
  }

  void set_set(Composed& project, Chance& chance) {
    const auto& row = tables_.shape.counties[project.county];
    const IndustryRow* mix = &tables_.shape.industries[project.unit];
    for (const auto& special : tables_.shape.county_industries) {
      if (special.region == row.region) mix = &special;
    }
    const auto weight = [](const SetWeight& one) { return one.weight; };
    project.set = tables_.set(mix->weights[drawn(mix->weights, chance.below(1'000), weight)].set);
  }

  void set_names(Composed& project, Chance& chance) {
    const auto region = tables_.region(tables_.shape.counties[project.county].region);
    const auto& place = tables_.regions[region];
    const auto& set = tables_.shape.name_sets[project.set];
    auto named = names_.project(place, set, chance);
    project.region = RegionId{static_cast<std::uint32_t>(region + 1)};
    project.name = std::move(named.name);
    project.nature = std::move(named.nature);
    project.owner = names_.owner(place, set, chance);
  }

  // What isn't printed isn't invented, but for what the board can't do without.
  void set_printed(Composed& project) {
    const auto& named = *project.named;
    for (std::size_t i = 0; i < tables_.shape.name_sets.size(); ++i) {
      project.set = i;
      if (tables_.shape.name_sets[i].division == named.division) break;
    }
    project.region = RegionId{static_cast<std::uint32_t>(tables_.region(named.region) + 1)};
    project.name = {named.zh, named.en};
    project.nature = named.nature == "expansion" ? "扩建" : "";
    if (named.owner) project.owner = named.owner->zh;
    project.continuing = named.source == "S004" || named.total_fen.has_value();
  }

  void set_state(Composed& project, Chance& chance) {
    if (project.group == Group::waiting) project.state = State::suspended;
    if (project.named != nullptr) {
      for (const auto& fact : project.named->facts) {
        if (fact.field == "state" && fact.understood == json::Value("producing"))
          project.state = State::producing;
      }
      return;
    }
    if (project.group == Group::active || project.group == Group::small) {
      const auto draw = chance.below(10'000);
      if (draw < 150) project.state = State::completed;
      if (draw >= 150 && draw < 240) project.state = State::producing;
      if (project.state != State::building) project.continuing = true;
    }
    if (project.group != Group::reserve) return;
    const auto& mix = tables_.shape.states.back().mix;
    const auto row = drawn(mix, chance.below(10'000), [](const auto& one) { return one.share_bp; });
    project.state = mix[row].state == "signed"      ? State::signed_up
                    : mix[row].state == "preparing" ? State::preparing
                                                    : State::reserve;
    if (project.state == State::signed_up && chance.happens(500)) project.state = State::ended;
  }

  // Who is in charge: a department of the province for what is large, else of the city. Sites that
  // a report names have the leader who was there; the others a composed one.
  void set_charge(Composed& project, Chance& chance) {
    const auto& row = tables_.department(tables_.shape.name_sets[project.set].set);
    project.department = project.total >= 20 * yi ? row.province_zh : row.city_zh;
    if (project.named != nullptr) {
      project.leader = printed_.lead_at(project.named->key);
    } else if (project.total >= 2 * yi && project.group != Group::reserve) {
      const auto unit = static_cast<std::uint32_t>(project.unit);
      project.leader = {first_leader + 2 * unit + static_cast<std::uint32_t>(chance.below(2))};
    }
  }

  void set_tags(Composed& project, Chance& chance) {
    auto& tags = project.tags;
    const auto& division = tables_.shape.name_sets[project.set].division;
    const bool is_industry = tables_.sector_of.at(division) == "industry";
    if (project.group == Group::april) tags.push_back(tables_.tag("concentrated-start-2022q2"));
    if (project.group == Group::waiting) tags.push_back(tables_.tag("resume-by-may"));
    if (project.total >= yi) tags.push_back(tables_.tag("hundred-million"));
    const bool key = project.total >= 10 * yi ? chance.happens(4'500) : chance.happens(300);
    const bool city_key = chance.happens(project.total >= yi ? 3'100 : 1'100);
    if (key) tags.push_back(tables_.tag("provincial-key"));
    if (city_key) tags.push_back(tables_.tag("city-key"));
    if (project.continuing && project.stops.empty() && chance.happens(1'500))
      tags.push_back(tables_.tag("winter-construction"));
    if (project.named != nullptr) return;  // who pays isn't printed
    const auto draw = chance.below(10'000);
    project.government = draw < (is_industry ? 500 : 6'800);
    if (project.government) {
      tags.emplace_back("政府投资");
      if (chance.happens(4'200)) tags.push_back(tables_.tag("special-bond"));
    } else {
      tags.emplace_back(draw < 8'000   ? "民间投资"
                        : draw < 9'600 ? "国有企业投资"
                                       : "外商及港澳台投资");
    }
  }

  // Numbers go by the time of listing, as the ledger counts them.
  std::vector<Composed> number() {
    std::stable_sort(made_.begin(), made_.end(),
                     [](const auto& a, const auto& b) { return a.listed < b.listed; });
    for (std::size_t i = 0; i < made_.size(); ++i)
      made_[i].project = ProjectId{static_cast<std::uint32_t>(i + 1)};
    return std::move(made_);
  }

  const Tables& tables_;
  const Printed& printed_;
  std::uint64_t seed_;
  Names names_;
  std::vector<Composed> made_;
};

}  // namespace

Day as_of() { return *Day::of(as_of_year, 4, 28); }
Day first_listed() { return *Day::of(2020, 1, 6); }

std::vector<Composed> compose_portfolio(const Tables& tables, const Printed& printed,
                                        std::uint64_t seed) {
  return Composer(tables, printed, seed).all();
}

}  // namespace kaigong::demo
