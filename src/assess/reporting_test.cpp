#include "assess/reporting.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

std::size_t refusing(const char* reporting) {
  Board board;
  MethodAdopted body{"m", "1", *json::parse(std::string(R"({"reporting":)") + reporting + "}")};
  board.apply({1, "1", noon(*Day::of(2022, 1, 5)), {1}, body});
  return calendars_that_refuse(board).size();
}

TEST(CalendarsThatRefuse, are_all_once_one_of_them_locks_or_refuses_what_is_early) {
  EXPECT_EQ(refusing(R"([{"code":"m","due":{"days":5}},{"code":"w","due":{"days":1}}])"), 0U);
  EXPECT_EQ(refusing(R"([{"code":"m","due":{"days":5},"lock":{"days":9}},{"code":"w"}])"), 2U);
  EXPECT_EQ(refusing(R"([{"code":"m","refuses_early":true}])"), 1U);
  EXPECT_EQ(refusing(R"([{"code":"m","exceptions":[{"lock":{"days":9}}]}])"), 1U);
  EXPECT_EQ(refusing(R"([{"code":"m","exceptions":[{"grace":{"days":9}}]}])"), 0U);
}

TEST(CalendarsThatRefuse, are_none_where_nothing_is_adopted_or_nothing_reads) {
  EXPECT_TRUE(calendars_that_refuse(Board()).empty());
  EXPECT_EQ(refusing(R"([{"code":"m","lock":9}])"), 0U);
  EXPECT_EQ(refusing(R"(["lock"])"), 0U);
  EXPECT_EQ(refusing(R"({"lock":{}})"), 0U);
}

TEST(ReportingCalendar, reads_what_an_office_publishes) {
  const auto calendar = json::read<ReportingCalendar>(
      *json::parse(R"({"code": "weekly", "of": "progress", "period": "week",
        "where": [{"is": "started"}], "roles": ["enterprise"],
        "due": {"days": 1, "working": true, "postponed": false, "from": "end"},
        "grace": {"days": 1}, "from": "2022-01-01",
        "exceptions": [{"tags": ["受灾"], "from": "2022-07-01", "until": "2022-07-31",
                        "excused": true, "reason": {"zh": "洪灾"}, "document": "7号"}]})"),
      true);
  ASSERT_TRUE(calendar) << calendar.issues()[0].place;
  EXPECT_EQ(calendar->period, PeriodKind::week);
  EXPECT_TRUE(calendar->due->working);
  EXPECT_EQ(calendar->grace.days, 1);
  EXPECT_TRUE(calendar->exceptions[0].excused);
  EXPECT_FALSE(json::read<ReportingCalendar>(*json::parse(R"({"due": {"hours": 5}})"), true));
}

}  // namespace
}  // namespace kaigong
