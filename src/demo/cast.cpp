// tested by: demo/province_test.cpp
#include "demo/cast.h"

#include "base/check.h"
#include <fmt/format.h>

#include <map>
#include <set>

namespace kaigong::demo {

namespace {

constexpr std::uint32_t first_of_cast = 401;

class Casting {
 public:
  Casting(const Tables& tables, const std::vector<Composed>& projects)
      : tables_(tables), projects_(projects) {}

  void province() {
    give(Role::office, {1}, "", {"省项目推进办", "Provincial project office"});
    give(Role::auditor, {1}, "", {"省审计厅", "Provincial audit office"});
    give(Role::administrator, {}, "", {"系统管理员", "System administrator"});
    std::set<std::string> known;
    for (const auto& row : tables_.shape.departments) {
      if (!known.insert(row.province_zh).second) continue;
      give(Role::department, {1}, row.province_zh, {row.province_zh, row.province_en});
    }
  }

  // Each unit's office, its clerk, the owner with the most projects there, and who leads some.
  void unit(std::size_t number, PersonId first_leader, PersonId second_leader) {
    const auto& key = tables_.shape.units[number].unit;
    const auto name = name_at(key);
    office(key);
    clerk(key);
    if (const auto* owner = busiest_owner(number))
      give(Role::enterprise, at(key), *owner, {*owner, name.en + " enterprise"});
    for (const auto leader : {first_leader, second_leader})
      hold(leader, Role::leader, at(key), "", {name.zh + "包保领导", name.en + " sponsor"});
  }

  void clerk(const std::string& key) {
    if (!clerks_.insert(key).second) return;
    const auto name = name_at(key);
    give(Role::clerk, at(key), "", {name.zh + "填报员", name.en + " clerk"});
  }

  // Each once: a county may be a unit as well.
  void office(const std::string& key) {
    if (!offices_.insert(key).second) return;
    const auto name = name_at(key);
    give(Role::office, at(key), "", {name.zh + "项目推进办", name.en + " project office"});
  }

  Cast take() { return std::move(cast_); }

 private:
  RegionId at(const std::string& key) const {
    return {static_cast<std::uint32_t>(tables_.region(key) + 1)};
  }
  Text name_at(const std::string& key) const {
    const auto& region = tables_.regions[tables_.region(key)];
    return {region.zh, region.en};
  }
  const std::string* busiest_owner(std::size_t unit) const {
    std::map<std::string, int> owned;
    const std::string* busiest = nullptr;
    int most = 0;
    for (const auto& project : projects_) {
      if (project.unit != unit || !project.owner || !project.is_started()) continue;
      if (++owned[*project.owner] <= most) continue;
      most = owned[*project.owner];
      busiest = &*project.owner;
    }
    return busiest;
  }

  void give(Role role, RegionId region, const std::string& unit, const Text& title) {
    const auto number = static_cast<std::uint32_t>(cast_.people.size());
    const PersonId person{first_of_cast + number};
    cast_.people.push_back(
        {person,
         {fmt::format("演示人员 {}", number + 1), fmt::format("Demo person {}", number + 1)}});
    hold(person, role, region, unit, title);
  }
  void hold(PersonId person, Role role, RegionId region, const std::string& unit,
            const Text& title) {
    cast_.posts.emplace_back(PostHeld{
        person, title, unit, region, *Day::of(2020, 1, 1), {}, {"演示编制", "Composed"}, role, {}});
  }

  const Tables& tables_;
  const std::vector<Composed>& projects_;
  Cast cast_;
  std::set<std::string> clerks_, offices_;
};

}  // namespace

Cast make_cast(const Tables& tables, const std::vector<Composed>& projects,
               const std::vector<PersonId>& leaders) {
  Casting casting(tables, projects);
  casting.province();
  for (std::size_t unit = 0; unit < tables.shape.units.size(); ++unit)
    casting.unit(unit, leaders[2 * unit], leaders[2 * unit + 1]);
  for (const auto& county : tables.shape.counties) casting.clerk(county.region);
  for (const auto& county : tables.shape.counties) casting.office(county.region);
  return casting.take();
}

PersonId office_of(const Cast& cast, RegionId region) {
  for (const auto& body : cast.posts) {
    const auto* post = std::get_if<PostHeld>(&body);
    if (post != nullptr && post->role == Role::office && post->region == region)
      return post->person;
  }
  check(false, "a region without an office");
  return {};
}

}  // namespace kaigong::demo
