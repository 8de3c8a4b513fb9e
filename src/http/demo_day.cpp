// tested by: http/matters_test.cpp
#include "desk/matters.h"
#include "http/answers.h"

// A demonstration stands still on its own day. A visitor may move it on, to see what time alone
// does: matters climb day by day, reports fall due.
namespace kaigong::http {

namespace {

constexpr int most_days = 366;

inline constexpr IssueKind not_movable{"demo.day_stands", "只有演示台账可以把日期往后拨",
                                       "only a demonstration's day can be moved on"};
inline constexpr IssueKind day_out_of_reach{"demo.day_out_of_reach", "只能拨到 {} 至一年内的一天",
                                            "the day lies between {} and a year later"};

struct MoveDay {
  std::string day;
};
BOOST_DESCRIBE_STRUCT(MoveDay, (), (day))

struct MovedDay {
  Day today;
  std::int64_t climbed = 0;  // matters, by the clock
};
BOOST_DESCRIBE_STRUCT(MovedDay, (), (today, climbed))

web::Response post_day(House& house, const Asked& asked) {
  const auto ledger = house.desk.read([](const Board& board) { return board.ledger(); });
  if (!ledger.composed || !ledger.today || house.options.door == nullptr)
    return refused({{&not_movable, in_path, ""}});
  const auto said = json::read_text<MoveDay>(asked.request.body, true);
  if (!said) return refused(said.issues());
  Issues issues;
  const auto day = take_day({said->day, "/day"}, issues);
  if (!day && issues.empty()) issues.push_back({&missing, "/day", ""});
  if (!issues.empty()) return refused(issues);
  if (*day < asked.today || *day > *ledger.today + most_days)
    return refused({{&day_out_of_reach, "/day", show(asked.today)}});
  MovedDay out{*day, 0};
  for (auto each = asked.today + 1; each <= *day; each = each + 1) {
    const auto receipt = let_matters_climb(house.desk, each);
    if (!receipt) return refused(receipt.issues());
    out.climbed += static_cast<std::int64_t>(receipt->recorded);
    house.move_day(each);
  }
  return answer(whole(out));
}

}  // namespace

void add_demo_day(Table& table) {
  table.post<MoveDay, MovedDay>("/api/demo/day", For::anyone, post_day,
                                "Move a demonstration's day on: time alone goes by.");
  table.let_wait();
}

}  // namespace kaigong::http
