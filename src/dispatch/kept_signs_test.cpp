#include "dispatch/kept_signs.h"

#include "dispatch/lights.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

// By columns each early warning says what the histories say.
namespace kaigong {
namespace {

constexpr std::array early_kinds{
    RuleKind::silence,        RuleKind::stall,         RuleKind::repeated,
    RuleKind::fallen,         RuleKind::total_passed,  RuleKind::total_grew,
    RuleKind::money_ahead,    RuleKind::works_ahead,   RuleKind::quarter_leap,
    RuleKind::statistics_far, RuleKind::just_over,     RuleKind::late_plan,
    RuleKind::finish_recedes, RuleKind::finish_passed, RuleKind::photo_reused};

// Of each kind one rule with limits as they are used, and one that nothing keeps from being on.
Method every_rule() {
  Method method;
  method.curve.months_bp = {100, 200, 500, 1100, 2100, 3300, 4600, 6000, 7400, 8700, 9500, 10'000};
  for (const auto kind : early_kinds) {
    const bool counts = kind == RuleKind::repeated || kind == RuleKind::photo_reused;
    const bool days = kind == RuleKind::silence || kind == RuleKind::stall;
    const auto first = counts || kind == RuleKind::finish_passed ? 1 : days ? 40 : 300;
    LightRule rule;
    rule.code = json::enum_name(kind);
    rule.kind = kind;
    rule.amount = 300;
    rule.levels = {{"yellow", "yellow", {}, first, false}, {"red", "red", {}, 2 * first, true}};
    method.lights.push_back(rule);
    rule.code += "-any";
    rule.months = 3;
    const auto any = kind == RuleKind::just_over ? 40'000 : -40'000;
    rule.levels = {{"yellow", "yellow", {}, any, false}, {"red", "red", {}, 0, false}};
    method.lights.push_back(rule);
  }
  return method;
}

// A board of chance: of each project much of what early warnings look at is said, on some days.
class Province {
 public:
  Province() {
    say(LedgerOpened());
    for (std::uint32_t number = 1; number <= 150; ++number) {
      ProjectAdded added{{number}, any_day(), {}, {}};
      if (!happens(5)) added.facts.total = amount();
      if (happens(3)) added.facts.invested_before = amount();
      say(added);
      for (int i = 0; i < 14; ++i) tell({number});
    }
  }
  void go_on() {
    said.clear();
    for (int i = 0; i < 150; ++i) tell({static_cast<std::uint32_t>(1 + below(150))});
    say(ProjectAdded{board.next_project(), any_day(), {}, {}});
  }

  Board board;
  std::vector<Entry> said;

 private:
  void say(Body body) {
    said.push_back({board.seq() + 1, "x", noon(any_day()), {1}, std::move(body)});
    ASSERT_TRUE(board.takes(said.back()));
    board.apply(said.back());
  }

  void report(ProjectId project) {
    ProgressReported body;
    body.project = project;
    body.day = happens(4) ? any_day() : month_end(2022, 1 + below(10));
    if (!happens(6)) body.invested_year = Money::fen(below(5) * 100);
    if (!happens(3)) body.arrived_year = Money::fen(below(2));
    if (happens(2)) body.work_bp = below(5) * 2'500;
    if (happens(3)) body.finish_forecast = any_day() + 150;
    say(body);
  }
  void plan(ProjectId project) {
    PlanSet body{project, 2021 + below(3), any_day(), amount(), {}, ""};
    for (int month = 1; month <= 12 && body.amount.in_fen() % 2 == 0; ++month)
      body.months.push_back(Money::fen(body.amount.in_fen() * month * month / 144));
    say(body);
  }
  void file_photo(ProjectId project) {
    EvidenceFiled body;
    body.project = project;
    body.what = Paper::photo;
    body.media_type = "image/jpeg";
    body.digest = digest_of(DigestKind::sha256, std::to_string(below(300)));
    const auto entry = board.seq() + 1;
    say(body);
    if (happens(6)) say(EvidenceWithdrawn{project, static_cast<std::uint32_t>(entry), ""});
  }
  void tell(ProjectId project) {
    constexpr std::array nodes{"3.4", "3.5", "4.3"};
    switch (below(12)) {
      case 0: return plan(project);
      case 1: return file_photo(project);
      case 2: return say(StatisticsReported{project, {}, any_day(), amount()});
      case 3: return say(NodeReached{project, nodes[std::size_t(below(3))], any_day(), "", ""});
      case 4: return say(NodePlanned{project, "4.3", any_day(), ""});
      case 5:
        if (happens(3)) say(StateChanged{project, State(below(10)), any_day(), "", ""});
        return;
      case 6: {
        ProjectAmended amended{project, any_day(), {}, ""};
        amended.facts.total = amount();
        return say(amended);
      }
      default: return report(project);
    }
  }
  Money amount() { return Money::fen(happens(9) ? 1 + below(5) : 100 + below(1'200)); }
  Day any_day() { return *Day::of(2022, 1, 1) + below(330); }
  bool happens(int in) { return below(in) == 0; }
  int below(int bound) { return static_cast<int>(chance_() % static_cast<std::uint32_t>(bound)); }

  std::mt19937 chance_{11};
};

// How often each rule was on.
using Lit = std::map<std::string, int>;

void compare(const Province& province, const Method& method, const Present& present, Lit& lit) {
  const auto plain = moment_of(method, present.day());
  for (const auto& rule : method.lights) {
    const ReadyRule ready(province.board, rule, present.moment());
    for (std::size_t row = 0; row < present.size(); ++row) {
      const auto* level = level_of(province.board, rule, province.board.projects()[row], plain);
      ASSERT_EQ(ready.level(row), level) << rule.code << " of row " << row;
      lit[rule.code] += level == nullptr ? 0 : 1;
    }
  }
}

TEST(KeptSigns, say_on_any_day_what_the_histories_say_and_follow_each_entry) {
  Province province;
  const auto method = every_rule();
  Lit lit;
  for (Day day = *Day::of(2022, 1, 1); day < *Day::of(2023, 3, 1); day = day + 13) {
    Present present(province.board, method, day, lighter_of(method));
    compare(province, method, present, lit);
    province.go_on();
    ASSERT_TRUE(present.learn(province.board, province.said));
    compare(province, method, present, lit);
    province.go_on();
    ASSERT_TRUE(present.catch_up(province.board));
    compare(province, method, present, lit);
  }
  for (const auto& rule : method.lights) EXPECT_GT(lit[rule.code], 20) << rule.code;
}

TEST(KeptSigns, are_a_column_for_each_figure_that_takes_a_walk) {
  const auto signs = signs_of(every_rule());
  EXPECT_EQ(signs.size(), 12U) << "11, and another way to look back";
  const auto kept = [&](RuleKind kind, std::int64_t months = 0) {
    return std::count(signs.begin(), signs.end(), LightSign{kind, months});
  };
  EXPECT_EQ(kept(RuleKind::money_ahead), 1);
  EXPECT_EQ(kept(RuleKind::works_ahead), 0) << "the other's, turned round";
  EXPECT_EQ(kept(RuleKind::finish_recedes, 3), 1);
  EXPECT_EQ(kept(RuleKind::finish_recedes, 6), 1);
  EXPECT_EQ(kept(RuleKind::silence), 0) << "the day of the last report is there";
}

// A rule that is tried looks back further than the one in force: its figures are nobody's yet.
TEST(KeptSigns, leave_to_the_histories_what_is_not_kept) {
  const Province province;
  const auto kept = every_rule();
  const Present present(province.board, kept, *read_day("2022-09-30"), lighter_of(kept));
  auto tried = kept;
  for (auto& rule : tried.lights) rule.months = 5;
  Lit lit;
  compare(province, tried, present, lit);
  EXPECT_GT(lit["finish_recedes-any"], 0);
  const Present none(province.board, kept, *read_day("2022-09-30"));
  compare(province, kept, none, lit);
}

TEST(KeptSigns, hold_in_two_bytes_what_fits_and_say_so_of_the_rest) {
  Project project;
  project.totals.push_back({shorten(*read_day("2022-01-01")), 1, 1'000});
  LightRule rule;
  rule.kind = RuleKind::total_passed;
  Moment moment{*read_day("2022-04-30"), 2022, *read_day("2022-04-30"), {}};
  const auto kept = [&](std::int64_t invested) {
    project.invested_before = invested;
    return kept_figure(rule, Board(), project, moment);
  };
  EXPECT_EQ(kept(500), 5'000);
  EXPECT_EQ(kept(3'276), 32'760);
  EXPECT_EQ(kept(3'277), Present::wide_figure);
  rule.kind = RuleKind::stall;
  EXPECT_EQ(kept(0), Present::no_figure);
}

}  // namespace
}  // namespace kaigong
