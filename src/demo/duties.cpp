// tested by: demo/province_test.cpp
#include "demo/duties.h"

#include "demo/chance.h"
#include "demo/dates.h"
#include "demo/portfolio.h"
#include "demo/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace kaigong::demo {

namespace {

constexpr std::uint32_t first_leader = 301, first_of_service = 801, each_unit = 4;
constexpr std::int64_t yi = 10'000'000'000;
constexpr std::size_t plans = 30;
constexpr std::uint64_t of_projects = 16, of_owners = 17;
constexpr const char* source = "演示编制";

struct Told {
  HelpKind kind;
  const char* text;
  const char* result;
};
constexpr std::array helps{
    Told{HelpKind::visit, "到现场查看进度，协调管线迁改", "权属单位已排出迁改时间"},
    Told{HelpKind::visit, "走访企业，了解用工和材料进场情况", "已转人社部门对接"},
    Told{HelpKind::visit, "现场调度二季度节点", "施工单位增加一个班组"},
    Told{HelpKind::call, "电话了解复工人员返岗情况", "缺员已报专班"},
    Told{HelpKind::call, "提醒报送入统材料", "已补交合同"},
    Told{HelpKind::meeting, "会同自然资源、住建部门会商用地手续", "明确由县级窗口代办"},
    Told{HelpKind::meeting, "会商冬季停工期工程款支付", "企业按月支付"},
    Told{HelpKind::errand, "代办施工许可变更", "已受理"},
    Told{HelpKind::errand, "代办临时用电申请", ""},
};

struct Line {
  CareKind kind;
  const char* text;
  const char* result;
};
constexpr std::array lines{
    Line{CareKind::measure, "制定关键设备进口运输保障方案", "运输通行证已办结"},
    Line{CareKind::measure, "组织一次专场招聘", "到岗人数满足施工"},
    Line{CareKind::measure, "每周调度一次主体工程进度", "主体工程按节点推进"},
    Line{CareKind::policy, "兑现稳岗返还", "已到账"},
    Line{CareKind::policy, "兑现技改投资补助", "材料已报省级"},
    Line{CareKind::policy, "落实增值税留抵退税", "已退税"},
    Line{CareKind::request, "请协调厂区道路与市政道路接驳", "住建部门已列入计划"},
    Line{CareKind::request, "请协调银行续贷", "已续贷"},
};

PersonId of_service(std::size_t unit, std::uint32_t which) {
  return {first_of_service + each_unit * static_cast<std::uint32_t>(unit) + which};
}
PersonId leader_of(std::size_t unit, std::uint32_t which) {
  return {first_leader + 2 * static_cast<std::uint32_t>(unit) + which};
}

class Telling {
 public:
  Telling(Journal& journal, const Tables& tables, std::uint64_t seed)
      : journal_(journal), tables_(tables), seed_(seed) {}

  // One officer and one contact leave their posts.
  void posts() {
    auto at = noon(*Day::of(2022, 1, 5));
    for (std::size_t unit = 0; unit < tables_.shape.units.size(); ++unit) {
      const auto row = tables_.region(tables_.shape.units[unit].unit);
      const auto& name = tables_.regions[row];
      for (std::uint32_t i = 0; i < each_unit; ++i) {
        PostHeld post;
        post.person = of_service(unit, i);
        post.title = i < 2 ? Text{name.zh + "项目服务官", name.en + " service officer"}
                           : Text{name.zh + "项目联系人", name.en + " project contact"};
        post.region = RegionId{static_cast<std::uint32_t>(row + 1)};
        post.from = Day::of(2021, 1, 1);
        if (unit == 1 && i == 0) post.until = Day::of(2022, 5, 15);
        if (unit == 2 && i == 3) post.until = Day::of(2022, 4, 20);
        post.source = {source, "Composed"};
        journal_.add({at.ms += 1'000}, demo_person, std::move(post));
      }
    }
  }

  void project(const Composed& project) {
    if (project.state == State::ended) return;
    Chance chance(seed_, of_projects, project.number);
    const auto which = static_cast<std::uint32_t>(chance.below(2));
    const auto officer = of_service(project.unit, which);
    const auto contact = of_service(project.unit, 2 + which);
    const Day day = std::max(working_day(project.listed_on() + 1), *Day::of(2022, 1, 6));
    if (day > as_of() + -7) return;
    const bool large = project.total >= covered;
    auto leader = project.leader;
    const std::int64_t led_bp = project.group == Group::reserve ? 5'000 : 8'500;
    if (!leader && large && chance.happens(led_bp)) {
      leader = leader_of(project.unit, which);
      give(Duty::leader, project, leader, day, chance);
    }
    if (project.total >= 10 * yi && chance.happens(8'500))
      give(Duty::officer, project, officer, day, chance);
    if (large && chance.happens(9'000)) give(Duty::contact, project, contact, day, chance);
    if (project.state != State::building || !chance.happens(3'000)) return;
    const auto times = chance.between(1, 3);
    for (std::int64_t i = 0; i < times; ++i) {
      const auto by = leader && chance.happens(6'000) ? leader : contact;
      help(by, {project.project, "", {}, HelpKind::none, {}, "", "", {}}, day, chance);
    }
  }

  void owner(const std::string& name, const Composed& first, std::size_t rank) {
    Chance chance(seed_, of_owners, rank);
    const Enterprise about{name, first.region, first.unit};
    const Day day = *Day::of(2022, 3, 1) + static_cast<int>(chance.below(14));
    if (chance.happens(8'500))
      give(Duty::leader, about, leader_of(about.unit, static_cast<std::uint32_t>(rank % 2)), day,
           chance);
    if (chance.happens(7'500))
      give(Duty::officer, about, of_service(about.unit, static_cast<std::uint32_t>(rank % 2)), day,
           chance);
    if (chance.happens(6'000)) {
      help(of_service(about.unit, static_cast<std::uint32_t>(rank % 2)),
           {{}, name, about.region, HelpKind::none, {}, "", "", {}}, day, chance);
    }
    if (rank < plans) plan(about, day, chance);
  }

  // Numbers go by the time at which each line was first said.
  void tell_plans() {
    std::stable_sort(planned_.begin(), planned_.end(),
                     [](const Planned& a, const Planned& b) { return a.at < b.at; });
    std::uint32_t number = 0;
    for (auto& one : planned_) {
      one.said.care = {++number};
      journal_.add(one.at, one.by, one.said);
      if (!one.done) continue;
      auto done = one.said;
      done.day = *one.done;
      done.done = one.done;
      done.result = one.result;
      journal_.add({std::max(noon(*one.done).ms, one.at.ms) + number}, one.by, std::move(done));
    }
  }

 private:
  static constexpr std::int64_t covered = yi / 2;  // 50 million yuan

  struct Enterprise {
    std::string name;
    RegionId region;
    std::size_t unit = 0;
  };
  struct Planned {
    Instant at;
    PersonId by;
    CarePlanned said;
    std::optional<Day> done;
    const char* result = "";
  };

  void give(Duty duty, const Composed& project, PersonId to, Day day, Chance& chance) {
    journal_.add(office_hour(day, chance), demo_person,
                 DutyGiven{to, duty, project.project, "", {}, {}, working_day(day), "", source});
  }
  void give(Duty duty, const Enterprise& about, PersonId to, Day day, Chance& chance) {
    journal_.add(
        office_hour(day, chance), demo_person,
        DutyGiven{to, duty, {}, about.name, about.region, {}, working_day(day), "", source});
  }
  void help(PersonId by, HelpGiven said, Day from, Chance& chance) {
    const Day day = working_day(as_of() + -static_cast<int>(chance.between(2, 39)));
    if (day < from) return;
    const auto& told = chance.pick(helps);
    said.kind = told.kind;
    said.day = day;
    said.text = told.text;
    said.result = told.result;
    journal_.add(office_hour(day, chance), by, std::move(said));
  }
  void plan(const Enterprise& about, Day day, Chance& chance) {
    const auto many = chance.between(3, 5);
    const auto first = chance.index(lines);
    for (std::int64_t i = 0; i < many; ++i) {
      const auto& line = lines[(first + static_cast<std::size_t>(i) * 3) % lines.size()];
      Planned one;
      const Day on = working_day(day + static_cast<int>(chance.below(10)));
      one.at = office_hour(on, chance);
      one.by = leader_of(about.unit, 0);
      one.said = {{}, about.name, about.region, line.kind, line.text, "", on, {}, {}, "", ""};
      one.said.until = on + static_cast<int>(chance.between(25, 90));
      if (chance.happens(4'000)) one.done = working_day(on + static_cast<int>(chance.below(20)));
      one.result = line.result;
      planned_.push_back(std::move(one));
    }
  }

  Journal& journal_;
  const Tables& tables_;
  std::uint64_t seed_;
  std::vector<Planned> planned_;
};

struct Owned {
  std::string name;
  const Composed* first = nullptr;  // the largest project
  std::int64_t total = 0;
};

// With what they own in one county, the largest first.
std::vector<Owned> largest_owners(const std::vector<Composed>& projects) {
  std::map<std::pair<std::string, RegionId>, Owned> sums;
  for (const auto& project : projects) {
    if (!project.owner || project.state == State::ended) continue;
    auto& sum = sums[{*project.owner, project.region}];
    sum.name = *project.owner;
    sum.total += project.total;
    if (sum.first == nullptr || project.total > sum.first->total) sum.first = &project;
  }
  std::vector<Owned> out;
  for (auto& [key, sum] : sums) out.push_back(std::move(sum));
  std::stable_sort(out.begin(), out.end(),
                   [](const Owned& a, const Owned& b) { return a.total > b.total; });
  constexpr std::size_t most = 120;
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace

std::vector<Person> people_of_service(const Tables& tables) {
  std::vector<Person> out;
  for (std::size_t unit = 0; unit < tables.shape.units.size(); ++unit) {
    for (std::uint32_t i = 0; i < each_unit; ++i) {
      const auto number = each_unit * unit + i + 1;
      out.push_back({of_service(unit, i),
                     {fmt::format("演示服务人员 {}", number),
                      fmt::format("Demo service person {}", number)}});
    }
  }
  return out;
}

void tell_duties(Journal& journal, const Tables& tables, const std::vector<Composed>& projects,
                 std::uint64_t seed) {
  Telling telling(journal, tables, seed);
  telling.posts();
  for (const auto& project : projects) {
    if (project.named == nullptr) telling.project(project);
  }
  std::size_t rank = 0;
  for (const auto& one : largest_owners(projects)) telling.owner(one.name, *one.first, rank++);
  telling.tell_plans();
}

}  // namespace kaigong::demo
