#include "assess/present.h"

#include "assess/measure.h"
#include "assess/ready.h"
#include "base/json.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace kaigong {
namespace {

// A board of chance: the same seed gives the same board.
class RandomBoard {
 public:
  explicit RandomBoard(std::uint32_t seed) : chance_(seed) {
    LedgerOpened opened;
    opened.currency = "CNY";
    say(opened);
    for (std::uint32_t i = 1; i <= regions; ++i) {
      RegionAdded region;
      region.region = {i};
      region.parent = {i == 1 ? 0 : (i - 2) / 3 + 1};
      region.key = "r" + std::to_string(i);
      region.races = i == 2 || i == 3;
      say(region);
    }
    std::ifstream file(KAIGONG_ROOT "/data/methods/jilin-four-rates.json");
    std::stringstream text;
    text << file.rdbuf();
    say(MethodAdopted{"jilin-four-rates", "3", *json::parse(text.str())});
    for (int i = 0; i < 20; ++i) add_project();
  }

  const Board& board() const { return board_; }

  // A few entries about anything.
  std::vector<Entry> go_on(int count) {
    said_.clear();
    for (int i = 0; i < count; ++i) say_something();
    return std::move(said_);
  }

  Day any_day() { return *Day::of(2020, 1, 1) + below(3 * 365); }
  int below(int bound) { return static_cast<int>(chance_() % static_cast<std::uint32_t>(bound)); }

 private:
  static constexpr std::uint32_t regions = 13;

  void say(Body body) {
    const auto at = Instant{std::int64_t{any_day().number()} * 86'400'000};
    said_.push_back({board_.seq() + 1, "x", at, {1}, std::move(body)});
    ASSERT_TRUE(board_.takes(said_.back()));
    board_.apply(said_.back());
  }

  bool happens(int in) { return below(in) == 0; }
  ProjectId project() {
    return {static_cast<std::uint32_t>(below(static_cast<int>(board_.projects().size()))) + 1};
  }
  Money money() { return Money::fen((below(100'000) - 10) * std::int64_t{1'000'000}); }
  template <class Value>
  std::optional<Value> maybe(Value value) {
    return happens(3) ? std::nullopt : std::optional(value);
  }
  std::string word(const char* of, int most) { return of + std::to_string(below(most)); }
  std::string node() {
    constexpr std::array nodes{"1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3",
                               "2.4", "2.5", "3.4", "3.5", "4.3", "5.2"};
    return nodes[static_cast<std::size_t>(below(nodes.size()))];
  }

  ProjectFacts facts() {
    ProjectFacts facts;
    if (happens(2)) facts.code = word("c", 1'000);
    if (happens(2)) facts.name = Text{word("名", 50), word("name", 50)};
    if (happens(2)) facts.region = RegionId{static_cast<std::uint32_t>(below(regions + 1))};
    if (happens(2)) facts.industry = word("", 40);
    if (happens(2)) facts.sector = word("s", 4);
    if (happens(2)) facts.department = word("d", 4);
    if (happens(2)) facts.leader = PersonId{static_cast<std::uint32_t>(below(6)) * 1'000};
    if (happens(2)) facts.total = money();
    if (happens(4)) facts.invested_before = money();
    return facts;
  }

  void add_project() {
    say(ProjectAdded{board_.next_project(), maybe(any_day()), facts(), {word("t", 3)}});
  }

  ProgressReported report() {
    ProgressReported body;
    body.project = project();
    body.day = any_day();
    body.invested_year = maybe(money());
    body.arrived_year = maybe(money());
    if (happens(2)) body.work_bp = below(10'001);
    if (happens(3)) body.total_forecast = money();
    if (happens(3)) body.finish_forecast = any_day();
    if (happens(3)) body.confidence = word("", 3);
    return body;
  }

  PlanSet plan() {
    PlanSet body{project(), 2020 + below(3), any_day(), money(), {}, "x"};
    if (happens(2)) {
      for (int month = 0; month < 12; ++month) body.months.push_back(money());
    }
    return body;
  }

  void say_something() {
    switch (below(12)) {
      case 0: return add_project();
      case 1: return say(ProjectAmended{project(), maybe(any_day()), facts(), "x"});
      case 2: return say(ProjectTagged{project(), {word("t", 3)}, {word("t", 3)}});
      case 3: return say(StateChanged{project(), static_cast<State>(below(10)), any_day(), "", ""});
      case 4: return say(plan());
      case 5: return say(NodePlanned{project(), node(), maybe(any_day()), ""});
      case 6:
      case 7: return say(NodeReached{project(), node(), maybe(any_day()), "", ""});
      case 8: return say(StatisticsReported{project(), {}, any_day(), money()});
      default: return say(report());
    }
  }

  std::mt19937 chance_;
  Board board_;
  std::vector<Entry> said_;
};

std::vector<Condition> all_conditions() {
  std::vector<Condition> out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Flag>>([&](auto flag) {
    Condition one;
    one.is = flag.value;
    out.push_back(one);
    one.negated = true;
    out.push_back(one);
    one.in = {"t1", "s2", "3", "1"};
    one.amount = 30'000'000'000;
    one.within = Within::year;
    out.push_back(one);
  });
  return out;
}

// Every term, flag and date as the columns have it, and as the histories say.
void expect_same(const Board& board, const Moment& columns, const Moment& plain) {
  ASSERT_EQ(columns.present->size(), board.projects().size());
  for (const auto& project : board.projects()) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Term>>([&](auto term) {
      EXPECT_EQ(value_of(term.value, project, columns), value_of(term.value, project, plain))
          << term.name << " of " << project.id.value;
    });
    for (const auto& condition : all_conditions()) {
      EXPECT_EQ(holds(condition, board, project, columns), holds(condition, board, project, plain))
          << json::enum_name(condition.is) << " of " << project.id.value;
    }
    const auto row = project.id.value - 1;
    const auto number = [](std::optional<Day> day) {
      return day ? day->number() : Present::no_day;
    };
    EXPECT_EQ(columns.present->starts()[row], number(start_on(project, plain.as_of)));
    EXPECT_EQ(columns.present->finishes()[row], number(finish_on(project, plain.as_of)));
    EXPECT_EQ(columns.present->updates()[row], number(updated_on(project, plain.as_of)));
    EXPECT_EQ(columns.present->names()[row].first, start_of(project.name.zh).first);
  }
}

std::string shown(const std::vector<GroupRow>& rows) {
  std::string out;
  for (const auto& row : rows) {
    out += row.key + " " + std::to_string(row.tally.numerator) + " " +
           std::to_string(row.tally.denominator) + " " + std::to_string(row.tally.projects) + "; ";
  }
  return out;
}

std::vector<Filter> some_filters() {
  std::vector<Filter> out(9);
  out[1].region = {3};
  out[2].industry = "1";
  out[3].sector = "s1";
  out[4].tag = "t2";
  out[5].words = "名1";
  out[6].state = State::building;
  out[7].leader = {3'000};
  out[8].department = "nobody said";
  return out;
}

void expect_same_sums(const Board& board, const Method& method, const Moment& columns,
                      const Moment& plain) {
  for (const auto& measure : method.measures) {
    for (const auto& filter : some_filters()) {
      boost::mp11::mp_for_each<boost::describe::describe_enumerators<GroupBy>>([&](auto by) {
        EXPECT_EQ(shown(tally(board, measure, filter, {by.value}, columns)),
                  shown(tally(board, measure, filter, {by.value}, plain)))
            << measure.code << " by " << by.name;
      });
      const auto with = items(board, measure, filter, columns);
      const auto without = items(board, measure, filter, plain);
      ASSERT_EQ(with.size(), without.size());
      for (std::size_t i = 0; i < with.size(); ++i) EXPECT_EQ(with[i].project, without[i].project);
    }
  }
}

class PresentOf : public testing::TestWithParam<std::uint32_t> {};

TEST_P(PresentOf, a_random_board_says_what_the_histories_say_however_it_came_to_be) {
  RandomBoard random(GetParam());
  const auto method = method_of(random.board());
  const Day day = random.any_day();
  const auto plain = moment_of(method, day);
  Present kept(random.board(), method, day);
  Present late(random.board(), method, day);
  for (int step = 0; step < 15; ++step) {
    const auto entries = random.go_on(1 + random.below(60));
    ASSERT_TRUE(kept.learn(random.board(), entries));
    if (step % 4 == 0) {
      ASSERT_TRUE(late.catch_up(random.board()));
    }
  }
  ASSERT_TRUE(late.catch_up(random.board()));
  const Present anew(random.board(), method, day);
  expect_same(random.board(), kept.moment(), plain);
  expect_same(random.board(), late.moment(), plain);
  expect_same(random.board(), anew.moment(), plain);
  expect_same_sums(random.board(), method, kept.moment(), plain);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PresentOf, testing::Range(1U, 9U));

TEST(Present, has_a_bit_for_what_the_method_asks_with_arguments) {
  RandomBoard random(4);
  (void)random.go_on(600);
  const auto& board = random.board();
  auto method = method_of(board);
  method.lights.resize(1);
  method.lights.front().where = all_conditions();
  const Present present(board, method, random.any_day());
  const auto plain = moment_of(method, present.day());
  for (const auto& one : all_conditions()) {
    EXPECT_NE(present.bit_for(one), 0U) << says(one).en;
    for (const auto& other : all_conditions()) {
      const std::vector<Condition> both{one, other};  // the same twice, and contradictions
      const ReadyConditions ready(board, both, present.moment());
      for (std::size_t row = 0; row < present.size(); ++row) {
        ASSERT_EQ(ready.hold(row), hold(both, board, board.projects()[row], plain))
            << says(one).en << " and " << says(other).en << " of " << row + 1;
      }
    }
  }
  Condition unasked;
  unasked.is = Flag::tagged;
  unasked.in = {"t2"};
  EXPECT_EQ(present.bit_for(unasked), 0U);
}

TEST(Present, is_of_no_use_once_another_method_is_adopted) {
  RandomBoard random(1);
  const auto& board = random.board();
  Present present(board, method_of(board), random.any_day());
  auto again = board;
  const Entry entry{again.seq() + 1, "x", {}, {1}, board.methods().front().said};
  again.apply(entry);
  EXPECT_FALSE(present.learn(again, {&entry, 1}));
  EXPECT_FALSE(present.catch_up(again));
}

TEST(Present, leaves_other_days_and_traces_to_the_histories) {
  RandomBoard random(2);
  const auto method = method_of(random.board());
  const Present present(random.board(), method, random.any_day());
  EXPECT_EQ(columns_of(present.moment()), &present);
  Trace trace;
  EXPECT_EQ(columns_of(present.moment(), &trace), nullptr);
  auto other = present.moment();
  other.as_of = other.as_of + 1;
  EXPECT_EQ(columns_of(other), nullptr);
}

TEST(Present, counts_alike_in_one_walk_and_in_two_halves) {
  RandomBoard random(3);
  (void)random.go_on(400);
  const auto& board = random.board();
  const auto method = method_of(board);
  Board many = board;  // enough projects for a second thread
  while (many.projects().size() < 30'000) {
    Entry entry;
    entry.seq = many.seq() + 1;
    entry.body = ProjectAdded{many.next_project(), Day(), {}, {}};
    many.apply(entry);
  }
  const Present present(many, method, random.any_day());
  Filter few;
  few.also = [&](const Project& project) { return project.id.value <= board.projects().size(); };
  for (const auto& measure : method.measures) {
    EXPECT_EQ(
        shown(tally(many, measure, few, {GroupBy::region}, present.moment())),
        shown(tally(board, measure, {}, {GroupBy::region}, moment_of(method, present.day()))));
  }
}

TEST(Present, keeps_names_beginnings_in_the_order_of_their_bytes) {
  const std::vector<std::string> names{"",   "a",          "ab",           "b",  "z",
                                       "一", "一二三四五", "一二三四五六", "万", "长春市甲"};
  for (const auto& a : names) {
    for (const auto& b : names) {
      const auto one = start_of(a), other = start_of(b);
      const auto compared = a.substr(0, 16).compare(b.substr(0, 16));
      EXPECT_EQ(one.first == other.first && one.second == other.second, compared == 0) << a << b;
      const bool before =
          one.first != other.first ? one.first < other.first : one.second < other.second;
      EXPECT_EQ(before, compared < 0) << a << ' ' << b;
    }
  }
}

}  // namespace
}  // namespace kaigong
