#include "demo/province.h"

#include "assess/race.h"
#include "base/limits.h"
#include "dispatch/campaign.h"
#include "dispatch/duties.h"
#include "dispatch/elements.h"
#include "dispatch/ladder.h"
#include "dispatch/lights.h"
#include "dispatch/permits.h"
#include "store/sqlite_store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

namespace kaigong {
namespace {

// A demonstration in a folder of its own, gone afterwards.
class World {
 public:
  explicit World(const DemoOptions& options = {}) {
    folder_ = std::filesystem::temp_directory_path() / "kaigong-demo-XXXXXX";
    auto name = folder_.string();
    check(mkdtemp(name.data()) != nullptr, "no temporary folder");
    folder_ = name;
    const auto path = (folder_ / "demo.kaigong").string();
    auto store = create_sqlite(path, DigestKind::sha256);
    open_ledger(*store, demo_opened(options), demo_person, demo_opened_at(options));
    desk_ = std::make_unique<Desk>(std::move(store), open_sqlite(path, true));
    write_demo(*desk_, options);
  }
  ~World() {
    desk_.reset();
    std::filesystem::remove_all(folder_);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  Desk& desk() { return *desk_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<Desk> desk_;
};

const Day today = *Day::of(2022, 4, 28);

class DemoProvince : public testing::Test {
 protected:
  static void SetUpTestSuite() { world_ = std::make_unique<World>(); }
  static void TearDownTestSuite() { world_.reset(); }
  template <class Read>
  static auto read(Read see) {
    return world_->desk().read([&](const Board& board) { return see(board, method_of(board)); });
  }
  static Tally active(const Filter& filter) {
    return read([&](const Board& board, const Method& method) {
      return tally_all(board, *method.measure("active"), filter, moment_of(method, today));
    });
  }
  static std::unique_ptr<World> world_;
};
std::unique_ptr<World> DemoProvince::world_;

TEST_F(DemoProvince, adds_up_to_what_was_reported) {
  const auto all = active({});
  EXPECT_EQ(all.denominator, 2'086);
  EXPECT_EQ(all.numerator, 133'170'000'000'000);
  Filter april;
  april.tag = "2022-04-28集中开工";
  EXPECT_EQ(active(april).denominator, 432);
  EXPECT_EQ(active(april).numerator, 36'400'000'000'000);
  const auto meihekou = read(
      [](const Board& board, const Method&) { return board.find_region("jilin/meihekou")->id; });
  Filter within;
  within.region = meihekou;
  EXPECT_EQ(active(within).denominator, 127);
}

// What the campaign's sums are on the day, over all of its members.
CampaignSums sums_of(const Board& board, std::uint32_t campaign) {
  const auto& one = *board.campaign({campaign});
  const auto members = members_on(board, one, moment_of(method_of(board), today), nullptr);
  return standing_on(board, one, members, today).sums;
}

TEST_F(DemoProvince, starts_432_works_on_28_april_that_photos_show) {
  read([](const Board& board, const Method&) {
    const auto sums = sums_of(board, 2);
    EXPECT_EQ(sums.called, 432);
    EXPECT_EQ(sums.reported, 432);
    EXPECT_EQ(sums.reported_total, 36'400'000'000'000);
    EXPECT_EQ(sums.counted, 432);
    EXPECT_EQ(board.campaign({2})->steps.size(), 12U);
    EXPECT_EQ(board.campaigns().size(), 3U);
    EXPECT_EQ(sums_of(board, 3).counted, 0);
    EXPECT_GT(sums_of(board, 3).called, 100);
    EXPECT_GT(sums_of(board, 1).counted, 0);
    for (const auto& filing : board.filings().all())
      EXPECT_TRUE(board.filings().reuse_of(filing).empty()) << filing.seq;
    return 0;
  });
}

TEST_F(DemoProvince, asks_for_elements_of_which_some_are_promised_twice) {
  read([](const Board& board, const Method&) {
    std::map<NeedState, int> states;
    for (const auto& need : board.needs()) ++states[standing_on(need, today).state];
    for (const auto state : {NeedState::asked, NeedState::promised, NeedState::part,
                             NeedState::granted, NeedState::refused})
      EXPECT_GT(states[state], 5) << static_cast<int>(state);
    int clashes = 0, late = 0;
    for (const auto& sum : element_sums(board, {}, nullptr, today)) {
      clashes += sum.over_milli() > 0 ? 1 : 0;
      late += sum.late > 0 ? 1 : 0;
    }
    EXPECT_GT(clashes, 0);
    EXPECT_LT(clashes, 12);
    EXPECT_GT(late, 3);
    return 0;
  });
}

TEST_F(DemoProvince, has_permits_on_their_way_some_late_some_with_papers_to_come) {
  read([](const Board& board, const Method&) {
    std::map<PermitState, int> states;
    int late = 0, overdue = 0, begun = 0;
    for (const auto& permit : board.permits()) {
      const auto standing = standing_on(board, permit, today);
      ++states[standing.state];
      late += standing.is_open() && standing.late_promised ? 1 : 0;
      overdue += standing.papers_overdue ? 1 : 0;
      begun += standing.begun_without ? 1 : 0;
      const auto& said = permit.last().said;
      const auto node = node_index(find_permit_kind(said.kind)->node);
      if (!node) continue;
      const auto* reached = reached_on(*board.project(said.project), *node, today);
      EXPECT_EQ(standing.state == PermitState::granted, reached != nullptr) << said.permit.value;
      EXPECT_TRUE(reached == nullptr || lengthen(reached->at) == standing.granted);
    }
    for (const auto state : {PermitState::applied, PermitState::accepted, PermitState::lacking,
                             PermitState::opinion, PermitState::revoked})
      EXPECT_GT(states[state], 3) << static_cast<int>(state);
    EXPECT_GT(states[PermitState::refused], 0);
    EXPECT_GT(states[PermitState::granted], 300);
    EXPECT_GT(late, 10);
    EXPECT_GT(overdue, 5);
    EXPECT_GT(begun, 5);
  });
}

TEST_F(DemoProvince, has_people_who_answer_for_most_and_plans_for_thirty_enterprises) {
  read([](const Board& board, const Method&) {
    const Charges charges(board, today);
    Coverage all;
    for (const auto& sum : charges.coverage({}, nullptr)) {
      all.projects += sum.projects;
      all.led += sum.led;
      all.contacted += sum.contacted;
      all.enterprises_led += sum.enterprises_led;
      all.leaving += sum.leaving;
    }
    EXPECT_GT(all.led * 2, all.projects);
    EXPECT_LT(all.led, all.projects) << "some have nobody";
    EXPECT_GT(all.contacted * 5, all.projects * 4);
    EXPECT_LT(all.contacted, all.projects);
    EXPECT_GT(all.enterprises_led, 50);
    EXPECT_GT(all.leaving, 5);
    EXPECT_GT(board.helps().size(), 500U);
    std::set<std::string> planned;
    std::map<CareState, int> states;
    for (const auto& care : board.cares()) {
      planned.insert(care.last().said.enterprise);
      ++states[state_of(care.last().said, today)];
    }
    EXPECT_GE(planned.size(), 25U);
    for (const auto state : {CareState::open, CareState::late, CareState::done})
      EXPECT_GT(states[state], 3) << static_cast<int>(state);
    int slipped = 0;
    for (const auto& project : board.projects())
      slipped += stands_on(project, today) && !slips_of(project, today).empty() ? 1 : 0;
    EXPECT_GT(slipped, 10);
    return 0;
  });
}

TEST(DemoMorning, stops_before_the_first_venue_reports_in) {
  DemoOptions options;
  options.morning = true;
  World world(options);
  world.desk().read([](const Board& board) {
    const auto sums = sums_of(board, 2);
    EXPECT_EQ(sums.called, 432);
    EXPECT_EQ(sums.reported + sums.counted + sums.unproved, 0);
    EXPECT_TRUE(board.campaign({2})->steps.empty());
    EXPECT_EQ(board.campaigns().size(), 2U);
    EXPECT_LT(board.last_at(), noon(today));
    const auto method = method_of(board);
    const auto active = tally_all(board, *method.measure("active"), {}, moment_of(method, today));
    EXPECT_EQ(active.denominator, 2'086 - 432);
    return 0;
  });
}

// Early warnings too: by columns, as pages ask, and by histories, as a project's page tells them.
TEST_F(DemoProvince, is_judged_by_columns_as_by_its_histories) {
  const auto on_days = read([](const Board& board, const Method& method) {
    std::size_t on = 0;
    for (Day day = *Day::of(2021, 6, 30); day < *Day::of(2022, 7, 31); day = day + 43) {
      const Present present(board, method, day, lighter_of(method));
      const auto plain = moment_of(method, day);
      for (const auto& rule : method.lights) {
        const ReadyRule ready(board, rule, present.moment());
        for (std::size_t row = 0; row < present.size(); ++row) {
          const auto* level = level_of(board, rule, board.projects()[row], plain);
          EXPECT_EQ(ready.level(row), level) << rule.code << " of " << row << " on " << show(day);
          on += level == nullptr ? 0 : 1;
        }
      }
    }
    return on;
  });
  EXPECT_GT(on_days, 2'000U);
}

TEST_F(DemoProvince, has_eleven_racers_that_differ_and_move) {
  const auto race = read([](const Board& board, const Method& method) {
    return race_with_movement(board, method, today);
  });
  ASSERT_EQ(race.groups.size(), 1U);
  const auto& rows = race.groups.front().rows;
  ASSERT_EQ(rows.size(), 11U);
  std::set<std::int64_t> scores;
  int moved = 0;
  for (const auto& racer : rows) {
    scores.insert(racer.score);
    if (racer.rank_before != racer.rank) ++moved;
    for (const auto& item : racer.items) EXPECT_GT(item.denominator, 0) << racer.key << item.code;
  }
  EXPECT_GE(scores.size(), 10U);
  EXPECT_GE(moved, 2);
  EXPECT_GT(rows.front().score - rows.back().score, 5'000'000) << "less than five points apart";
}

TEST_F(DemoProvince, gives_every_project_a_name_of_its_own) {
  read([](const Board& board, const Method&) {
    std::set<std::string> zh, en;
    for (const auto& project : board.projects()) {
      EXPECT_TRUE(zh.insert(project.name.zh).second) << project.name.zh;
      EXPECT_TRUE(en.insert(project.name.en).second) << project.name.en;
    }
    EXPECT_GT(zh.size(), 2'600U);
    return 0;
  });
}

TEST_F(DemoProvince, switches_on_lights_of_at_least_four_rules) {
  const auto on = read([](const Board& board, const Method& method) {
    std::map<std::string, std::map<std::string, int>> found;
    const auto moment = moment_of(method, today);
    for (const auto& project : board.projects()) {
      for (const auto& rule : method.lights) {
        const auto* level = level_of(board, rule, project, moment);
        if (level != nullptr) ++found[rule.code][level->label];
      }
    }
    return found;
  });
  EXPECT_GE(on.size(), 4U);
  EXPECT_GT(on.at("yinchuan-progress").at("yellow"), 0);
}

TEST_F(DemoProvince, keeps_the_doubt_about_jiaohe) {
  read([](const Board& board, const Method&) {
    const auto* jiaohe = board.find_name("蛟河抽水蓄能电站");
    EXPECT_NE(jiaohe, nullptr);
    bool doubted = false;
    for (const auto index : seldom_of(*jiaohe).facts) {
      const auto& fact = board.facts()[index].said;
      if (fact.field != "total") continue;
      EXPECT_EQ(fact.printed, "70 billion yuan");
      EXPECT_EQ(fact.published, Day::of(2023, 8, 4));
      EXPECT_EQ(fact.event, Day::of(2022, 4, 4));
      doubted = !fact.doubt.zh.empty() && fact.doubt.en.find("7 billion") != std::string::npos;
    }
    EXPECT_TRUE(doubted);
    EXPECT_EQ(total_on(*jiaohe, today)->total, 7'000'000'000'000);
    return 0;
  });
}

TEST_F(DemoProvince, says_nothing_too_long_nor_after_its_day) {
  auto& desk = world_->desk();
  const auto count = desk.head().seq;
  EXPECT_GT(count, 40'000U);
  Instant last;
  for (Seq from = 1; from <= count; from += 5'000) {
    for (const auto& sealed : desk.newest(std::min(count, from + 4'999) + 1, 5'000)) {
      EXPECT_LT(sealed.line.size(), limits::line_bytes / 8);
    }
  }
  last = read([](const Board& board, const Method&) { return board.last_at(); });
  EXPECT_EQ(day_of(last), today);
}

TEST_F(DemoProvince, has_stories_of_every_kind) {
  read([](const Board& board, const Method&) {
    std::map<State, int> states;
    int falls = 0, modified = 0;
    for (const auto& project : board.projects()) {
      if (const auto* line = state_on(project, today)) ++states[line->state];
      if (project.plans.size() > 1 && !board.text(project.plans.back().reason).empty()) ++modified;
      for (std::size_t i = 1; i < project.reports.size(); ++i) {
        const auto& a = project.reports[i - 1];
        const auto& b = project.reports[i];
        const bool same_year = lengthen(a.day).year() == lengthen(b.day).year();
        if (same_year && b.invested_year < a.invested_year) ++falls;
      }
    }
    EXPECT_EQ(states[State::suspended], 220);
    for (const auto state : {State::reserve, State::signed_up, State::preparing, State::building,
                             State::completed, State::producing, State::ended})
      EXPECT_GT(states[state], 0) << static_cast<int>(state);
    EXPECT_GE(falls, 1);
    EXPECT_LE(falls, 4);
    EXPECT_GT(modified, 50);
    EXPECT_GT(board.matters().size(), 200U);
    EXPECT_EQ(board.events().size(), 14U);
    return 0;
  });
}

// Most are settled in the county, about 4 in 100 reach the province (Jilin's three-tier centres).
TEST_F(DemoProvince, lets_matters_climb_exactly_when_the_clock_says) {
  read([](const Board& board, const Method& method) {
    EXPECT_TRUE(climbs_on(board, method, today).empty());
    std::map<std::string, int> levels;
    int settled = 0, open = 0;
    for (const auto& matter : board.matters()) {
      for (const auto& line : matter.steps) {
        if (line.step != MatterStep::climbed) continue;
        ++levels[board.region(line.to)->level];
        const auto before = standing_on(board, method, matter, line.day + -1);
        EXPECT_EQ(before.climbs, line.day) << "matter " << matter.id.value;
        EXPECT_EQ(before.above, line.to) << "matter " << matter.id.value;
      }
      ++(matter.closed ? settled : open);
    }
    const auto all = static_cast<int>(board.matters().size());
    EXPECT_GT(levels["prefecture"], all / 30);
    EXPECT_GT(levels["province"], 0);
    EXPECT_LT(levels["province"], all / 10);
    EXPECT_GT(open, all / 10);
    EXPECT_GT(settled, all / 4);
    return 0;
  });
}

TEST(Demo, makes_a_nation_in_which_every_project_reports_every_month) {
  DemoOptions options;
  options.projects = 3'000;
  options.months = 12;
  World world(options);
  world.desk().read([](const Board& board) {
    EXPECT_EQ(board.projects().size(), 3'000U);
    EXPECT_EQ(board.ledger().today, Day::of(2022, 3, 31));
    for (const auto& project : board.projects()) EXPECT_EQ(project.reports.size(), 12U);
    const auto race = kaigong::race(board, method_of(board), *board.ledger().today);
    EXPECT_EQ(race.groups.front().rows.size(), 11U);
    for (const auto& racer : race.groups.front().rows) EXPECT_GT(racer.score, 0) << racer.key;
    return 0;
  });
}

TEST_F(DemoProvince, is_the_same_for_the_same_seed) {
  World again;
  DemoOptions other;
  other.seed = 7;
  World differs(other);
  EXPECT_EQ(world_->desk().head().digest, again.desk().head().digest);
  EXPECT_NE(world_->desk().head().digest, differs.desk().head().digest);
}

}  // namespace
}  // namespace kaigong
