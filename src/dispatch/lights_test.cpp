#include "dispatch/lights.h"

#include <gtest/gtest.h>

#include <random>

namespace kaigong {
namespace {

LightRule rule(RuleKind kind, std::vector<LightLevel> levels,
               Schedule schedule = Schedule::linear) {
  LightRule out;
  out.code = "r";
  out.kind = kind;
  out.schedule = schedule;
  out.levels = std::move(levels);
  return out;
}

LightLevel level(const char* label, std::int64_t at, bool over = false) {
  return {label, label, {label, label}, at, over};
}

Project building(std::int64_t plan, std::int64_t invested) {
  Project project;
  PlanLine line;
  line.year = 2022;
  line.amount = plan;
  project.plans.push_back(line);
  project.reports.push_back({shorten(*Day::of(2022, 6, 30)), no_work, 1, invested, invested});
  return project;
}

Moment on(int month, int day) {
  const Day as_of = *Day::of(2022, month, day);
  return {as_of, 2022, last_month_end(as_of), {}};
}

std::string label_of(const LightRule& light, const Project& project, const Moment& moment) {
  const Board board;
  const auto* found = level_of(board, light, project, moment);
  return found == nullptr ? "" : found->label;
}

TEST(BelowShare, goes_on_strictly_below_wuhan_s_limits_of_months_by_twelve) {
  const auto wuhan = rule(RuleKind::below_share, {level("yellow", 8000), level("red", 6000)});
  EXPECT_EQ(label_of(wuhan, building(1000, 400), on(6, 30)), "") << "80% of 500 due";
  EXPECT_EQ(label_of(wuhan, building(1000, 399), on(6, 30)), "yellow");
  EXPECT_EQ(label_of(wuhan, building(1000, 300), on(6, 30)), "yellow");
  EXPECT_EQ(label_of(wuhan, building(1000, 299), on(6, 30)), "red");
}

TEST(BehindPoints, includes_both_of_yinchuan_s_limits_in_yellow) {
  const auto yinchuan =
      rule(RuleKind::behind_points, {level("yellow", 1000), level("red", 3000, true)});
  EXPECT_EQ(label_of(yinchuan, building(1000, 401), on(6, 30)), "");
  EXPECT_EQ(label_of(yinchuan, building(1000, 400), on(6, 30)), "yellow");
  EXPECT_EQ(label_of(yinchuan, building(1000, 200), on(6, 30)), "yellow");
  EXPECT_EQ(label_of(yinchuan, building(1000, 199), on(6, 30)), "red");
}

TEST(MoneyBelow, looks_at_money_in_place) {
  const auto money = rule(RuleKind::money_below, {level("red", 8000)});
  EXPECT_EQ(label_of(money, building(1000, 400), on(6, 30)), "");
  EXPECT_EQ(label_of(money, building(1000, 399), on(6, 30)), "red");
}

TEST(StartLate, counts_month_ends_that_passed_unstarted) {
  const auto start = rule(RuleKind::start_late, {level("yellow", 0), level("red", 3)});
  Project project;
  project.nodes.push_back({node::start, true, false, shorten(*Day::of(2022, 3, 15)), 0, 1, 0});
  EXPECT_EQ(label_of(start, project, on(3, 14)), "");
  EXPECT_EQ(label_of(start, project, on(3, 15)), "yellow");
  EXPECT_EQ(label_of(start, project, on(5, 30)), "yellow");
  EXPECT_EQ(label_of(start, project, on(5, 31)), "red") << "the ends of March, April and May";
  project.nodes.push_back({node::start, false, false, shorten(*Day::of(2022, 5, 20)), 0, 2, 0});
  EXPECT_EQ(label_of(start, project, on(5, 31)), "");
}

TEST(InclusionLate, is_yellow_after_one_month_and_red_over_two) {
  const auto inclusion =
      rule(RuleKind::inclusion_late, {level("yellow", 1), level("red", 2, true)});
  Project project;
  project.nodes.push_back({node::start, false, false, shorten(*Day::of(2022, 1, 31)), 0, 1, 0});
  EXPECT_EQ(label_of(inclusion, project, on(2, 27)), "");
  EXPECT_EQ(label_of(inclusion, project, on(2, 28)), "yellow") << "February has no 31st";
  EXPECT_EQ(label_of(inclusion, project, on(3, 31)), "yellow");
  EXPECT_EQ(label_of(inclusion, project, on(4, 1)), "red");
  project.nodes.push_back({node::included, false, false, shorten(*Day::of(2022, 3, 1)), 0, 2, 0});
  EXPECT_EQ(label_of(inclusion, project, on(4, 1)), "");
}

TEST(InclusionLate, is_still_yellow_when_a_shorter_month_ends_exactly_two_months_on) {
  const auto inclusion =
      rule(RuleKind::inclusion_late, {level("yellow", 1), level("red", 2, true)});
  Project project;
  project.nodes.push_back({node::start, false, false, shorten(*Day::of(2021, 12, 31)), 0, 1, 0});
  EXPECT_EQ(label_of(inclusion, project, on(2, 28)), "yellow");
  EXPECT_EQ(label_of(inclusion, project, on(3, 1)), "red");
}

TEST(Lights, stay_dark_for_what_is_completed_or_ended) {
  const auto wuhan = rule(RuleKind::below_share, {level("red", 8000)});
  auto project = building(1000, 0);
  EXPECT_EQ(label_of(wuhan, project, on(6, 30)), "red");
  project.states.push_back({State::producing, shorten(*Day::of(2022, 6, 1)), 2, 0});
  EXPECT_EQ(label_of(wuhan, project, on(6, 30)), "");
}

TEST(Lights, say_why_and_what_clears_them) {
  Method method;
  method.lights.push_back(rule(RuleKind::behind_points, {level("yellow", 1000)}));
  const Board board;
  const auto lights = lights_of(board, method, building(100'000'000, 20'000'000), on(6, 30));
  ASSERT_EQ(lights.size(), 1U);
  EXPECT_EQ(lights[0].sentence.zh,
            "落后时序 30.00 个百分点：应完成 50.00 万元，已完成 20.00 万元，年度计划 100.00 万元");
  EXPECT_EQ(lights[0].clears.zh, "再完成 20.01 万元");
  EXPECT_NE(lights[0].sentence.en.find("30.00 percentage points behind"), std::string::npos);
}

// The amount that the first light names, in fen.
std::int64_t named(const LightRule& light, const Project& project) {
  Method method;
  method.lights.push_back(light);
  const auto text = lights_of(Board(), method, project, on(6, 30)).at(0).clears.zh;
  const auto from = text.find(' ') + 1;
  return read_money(text.substr(from, text.find(' ', from) - from), MoneyUnit::wan)
      ->amount.in_fen();
}

TEST(Lights, go_out_by_the_amount_they_name_and_not_by_a_hundredth_less) {
  constexpr std::int64_t step = 10'000;  // 0.01 万元
  const LightRule rules[] = {
      rule(RuleKind::behind_points, {level("yellow", 1000), level("red", 3000, true)}),
      rule(RuleKind::behind_points, {level("red", 1000, true)}),
      rule(RuleKind::below_share, {level("yellow", 8000), level("red", 6000)}),
      rule(RuleKind::money_below, {level("red", 8000)})};
  for (const auto& light : rules) {
    for (const std::int64_t plan : {10'000'000'000, 9'999'999'999, 12'345'678'901}) {
      for (const std::int64_t done : {0, 7, 12'345'678}) {
        const auto amount = named(light, building(plan, done));
        EXPECT_EQ(label_of(light, building(plan, done + amount), on(6, 30)), "");
        EXPECT_NE(label_of(light, building(plan, done + amount - step), on(6, 30)), "");
      }
    }
  }
}

TEST(Lights, name_what_is_needed_where_only_rounding_puts_them_on) {
  const auto behind = rule(RuleKind::behind_points, {level("yellow", 1000)});
  // Due 5,000 万元 of 10,000; 999.6 behind are 9.996 points and print as 10.00.
  EXPECT_EQ(named(behind, building(10'000'000'000, 4'000'400'000)), 110'000);
  EXPECT_EQ(label_of(behind, building(10'000'000'000, 4'000'500'000), on(6, 30)), "yellow");
  EXPECT_EQ(label_of(behind, building(10'000'000'000, 4'000'500'001), on(6, 30)), "");
  const auto below = rule(RuleKind::below_share, {level("yellow", 8000)});
  EXPECT_EQ(label_of(below, building(10'000'000'000, 3'999'750'000), on(6, 30)), "");
  EXPECT_EQ(named(below, building(10'000'000'000, 3'999'749'999)), 10'000) << "79.995 is 80.00";
}

Day july = *Day::of(2022, 7, 31);

Project with_bonds(Lines<BondLine> lines) {
  Project project;
  project.seldom.push_back({});
  project.seldom.front().bonds = std::move(lines);
  return project;
}

BondLine batch(Word name, Day issued_on, std::int64_t issued, std::int64_t paid) {
  BondLine line;
  line.day = shorten(july);
  line.batch = name;
  line.issued_on = issued_on;
  line.issued = issued;
  line.paid = paid;
  return line;
}

const LightRule bonds =
    rule(RuleKind::bond_behind, {level("yellow", 0, true), level("red", 3000, true)});

TEST(BondBehind, counts_six_months_from_the_month_after_the_issue) {
  const Day march = *Day::of(2022, 3, 15);
  const auto label = [&](std::int64_t paid, Moment moment) {
    return label_of(bonds, with_bonds({batch(1, march, 1200, paid)}), moment);
  };
  EXPECT_EQ(label(800, on(7, 31)), "") << "four of six months";
  EXPECT_EQ(label(799, on(7, 31)), "yellow");
  EXPECT_EQ(label(560, on(7, 31)), "yellow") << "30% of the line itself is included";
  EXPECT_EQ(label(559, on(7, 31)), "red");
  EXPECT_EQ(label(800, on(8, 30)), "") << "the line moves at month ends";
  EXPECT_EQ(label(800, on(8, 31)), "yellow");
  EXPECT_EQ(label(1200, on(12, 31)), "") << "after six months all of it, and no more";
  EXPECT_EQ(label(1199, on(12, 31)), "yellow");
}

TEST(BondBehind, is_dark_before_anything_is_due) {
  EXPECT_EQ(label_of(bonds, with_bonds({batch(1, *Day::of(2022, 7, 1), 600, 0)}), on(7, 31)), "");
  auto unknown = batch(1, july, 600, 0);
  unknown.issued_on.reset();
  EXPECT_EQ(label_of(bonds, with_bonds({unknown}), on(7, 31)), "") << "nobody said when";
  EXPECT_EQ(label_of(bonds, with_bonds({}), on(7, 31)), "");
}

// A board with one project, listed since the beginning of 2022.
struct OneProject {
  Board board;
  OneProject() {
    ProjectAdded added;
    added.project = {1};
    added.listed = Day::of(2022, 1, 1);
    say(added);
  }
  void say(Body body) {
    board.apply({board.seq() + 1, "t", noon(*Day::of(2022, 1, 5)), {1}, std::move(body)});
  }
  const Project& project() const { return *board.project({1}); }
};

TEST(BondBehind, speaks_of_the_batch_that_is_furthest_behind) {
  OneProject one;
  const auto say = [&](const char* name, Day issued_on, std::int64_t paid) {
    one.say(BondReported{
        {1}, name, july, issued_on, Money::fen(600'000'000), {}, Money::fen(paid), ""});
  };
  say("January", *Day::of(2022, 1, 10), 600'000'000);
  say("June", *Day::of(2022, 6, 20), 60'000'000);
  say("other", *Day::of(2022, 6, 20), 99'000'000);
  Method method;
  method.lights = {bonds};
  const auto lights = lights_of(one.board, method, one.project(), on(7, 31));
  ASSERT_EQ(lights.size(), 1U);
  EXPECT_EQ(lights[0].level->label, "red");
  EXPECT_TRUE(lights[0].sentence.en.starts_with("special bond batch June is 40.00% behind"))
      << lights[0].sentence.en;
  EXPECT_EQ(lights[0].clears.en, "0.40 million more paid");
}

TEST(BondBehind, takes_what_was_last_said_of_a_batch_up_to_the_day) {
  auto issued = batch(1, *Day::of(2022, 3, 15), 1200, no_amount);
  issued.day = shorten(*Day::of(2022, 3, 31));
  BondLine paid;
  paid.day = shorten(july);
  paid.batch = 1;
  paid.paid = 800;
  const auto project = with_bonds({issued, paid});
  EXPECT_EQ(label_of(bonds, project, on(7, 31)), "");
  EXPECT_EQ(label_of(bonds, project, on(7, 30)), "red") << "the payment wasn't told yet";
}

TEST(Light, that_is_exempt_stays_on_says_by_whom_and_does_not_count) {
  OneProject one;
  one.say(NodePlanned{{1}, "3.4", *Day::of(2022, 3, 15), ""});
  one.say(ExemptionGranted{
      {1}, "", "r", *Day::of(2022, 4, 1), *Day::of(2022, 4, 10), {12}, "flood", "no. 5"});
  Method method;
  method.lights = {rule(RuleKind::start_late, {level("yellow", 0)})};
  const auto& project = one.project();
  const auto& start = method.lights[0];
  const auto lights = lights_of(one.board, method, project, on(4, 10));
  ASSERT_EQ(lights.size(), 1U);
  ASSERT_NE(lights[0].exempt, nullptr);
  EXPECT_NE(lights[0].sentence.zh.find("已豁免至 2022-04-10（第 12 号人员批准"), std::string::npos);
  EXPECT_EQ(level_of(one.board, start, project, on(4, 10)), nullptr) << "it doesn't count";
  EXPECT_NE(level_of(one.board, start, project, on(4, 11)), nullptr) << "back on the day after";
  EXPECT_EQ(lights_of(one.board, method, project, on(4, 11))[0].exempt, nullptr);
  EXPECT_NE(level_of(one.board, start, project, on(3, 31)), nullptr) << "and on before it began";
}

// A board of chance: of each project some of what lights look at is said, on some days.
class RandomLights {
 public:
  RandomLights() {
    for (std::uint32_t number = 1; number <= 400; ++number) {
      ProjectAdded added{{number}, any_day(), {}, {}};
      if (happens(2)) added.tags = {"t"};
      say(added);
      tell({number});
    }
  }
  // Of some of them again, and of new ones.
  void say_more() {
    said.clear();
    for (std::uint32_t number = 3; number <= 400; number += 7) tell({number});
    const auto next = board.next_project();
    say(ProjectAdded{next, any_day(), {}, {}});
    tell(next);
  }
  Board board;
  std::vector<Entry> said;

 private:
  void say(Body body) {
    said.push_back({board.seq() + 1, "t", noon(any_day()), {1}, std::move(body)});
    board.apply(said.back());
  }
  void tell(ProjectId project) {
    const auto amount = [&] { return Money::fen(below(1'000)); };
    if (!happens(4)) say(PlanSet{project, 2022, any_day(), amount(), {}, ""});
    if (!happens(3)) say(NodePlanned{project, "3.4", any_day(), ""});
    if (happens(2)) say(NodeReached{project, "3.4", any_day(), "", ""});
    if (happens(4)) say(NodeReached{project, "3.5", any_day(), "", ""});
    if (happens(8)) say(StateChanged{project, static_cast<State>(below(10)), any_day(), "", ""});
    if (happens(5)) say(ExemptionGranted{project, "", "r", any_day(), any_day(), {12}, "", ""});
    if (happens(2))
      say(BondReported{project, "b", any_day(), any_day(), amount(), {}, amount(), ""});
    ProgressReported report;
    report.project = project;
    report.day = any_day();
    report.invested_year = amount();
    report.arrived_year = amount();
    if (!happens(3)) say(report);
  }
  Day any_day() { return *Day::of(2022, 1, 1) + below(300); }
  bool happens(int in) { return below(in) == 0; }
  int below(int bound) { return static_cast<int>(chance_() % static_cast<std::uint32_t>(bound)); }

  std::mt19937 chance_{7};
};

TEST(ReadyRule, says_of_everybody_by_columns_what_the_histories_say) {
  const RandomLights random;
  Condition tagged;
  tagged.is = Flag::tagged;
  tagged.in = {"t"};
  Condition started;
  started.is = Flag::started;
  for (const auto kind : {RuleKind::start_late, RuleKind::behind_points, RuleKind::below_share,
                          RuleKind::money_below, RuleKind::inclusion_late, RuleKind::bond_behind}) {
    for (const auto& where : std::vector<std::vector<Condition>>{{}, {tagged}, {started}}) {
      const bool of_months = kind == RuleKind::start_late || kind == RuleKind::inclusion_late;
      Method method;
      method.lights = {rule(
          kind, {level("yellow", of_months ? 1 : 2'000), level("red", of_months ? 2 : 4'000, true)},
          where.empty() ? Schedule::linear : Schedule::plan)};
      method.lights[0].where = where;
      const Present present(random.board, method, *Day::of(2022, 8, 31));
      const ReadyRule ready(random.board, method.lights[0], present.moment());
      const auto plain = moment_of(method, present.day());
      int lit = 0;
      for (std::size_t row = 0; row < present.size(); ++row) {
        const auto* level = ready.level(row);
        const auto& project = random.board.projects()[row];
        ASSERT_EQ(level, level_of(random.board, method.lights[0], project, plain))
            << json::enum_name(kind) << " of " << row + 1;
        lit += level != nullptr ? 1 : 0;
      }
      const bool never = kind == RuleKind::start_late && where == std::vector{started};
      EXPECT_EQ(lit == 0, never) << json::enum_name(kind);
    }
  }
}

// Two rules of two levels each are four bits; the columns keep them up with every entry.
TEST(LightBits, are_what_the_rules_say_of_each_row_and_follow_its_entries) {
  RandomLights random;
  Method method;
  method.lights = {
      rule(RuleKind::behind_points, {level("yellow", 2'000), level("red", 4'000, true)},
           Schedule::plan),
      rule(RuleKind::start_late, {level("yellow", 1), level("red", 2, true)}, Schedule::plan)};
  method.lights[0].code = "r";  // from which some are exempt
  method.lights[1].code = "late";
  EXPECT_EQ(light_bits(method, "", ""), 0b1111U);
  EXPECT_EQ(light_bits(method, "r", ""), 0b0011U);
  EXPECT_EQ(light_bits(method, "", "red"), 0b1010U);
  EXPECT_EQ(light_bits(method, "late", "blue"), 0U);
  Present present(random.board, method, *Day::of(2022, 8, 31), lighter_of(method));
  const auto plain = moment_of(method, present.day());
  std::uint64_t ever = 0;
  for (int round = 0; round < 3; ++round) {
    for (std::size_t row = 0; row < present.size(); ++row) {
      std::uint64_t bits = 0;
      for (const auto& one : method.lights) {
        const auto* level = level_of(random.board, one, random.board.projects()[row], plain);
        if (level != nullptr) bits |= *light_bits(method, one.code, level->label);
      }
      ASSERT_EQ(present.lights()[row], bits) << row << " in round " << round;
      ever |= bits;
    }
    const auto before = random.board.seq();
    random.say_more();
    EXPECT_GT(random.board.seq(), before);
    ASSERT_TRUE(present.learn(random.board, random.said));
  }
  EXPECT_EQ(ever, 0b1111U);
}

TEST(LightBits, are_none_where_there_are_too_many_levels) {
  Method method;
  for (int i = 0; i < 33; ++i)
    method.lights.push_back(rule(RuleKind::start_late, {level("a", 1), level("b", 2)}));
  EXPECT_FALSE(light_bits(method, "", ""));
  EXPECT_FALSE(lighter_of(method).light);
}

}  // namespace
}  // namespace kaigong
