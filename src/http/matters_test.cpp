// Matters through the door: who has the turn, what is asked of whom, how the clock moves them.
#include "http/matters.h"

#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

std::string text(const json::Value& value, const char* member) {
  return std::string(value.at(member).as_string());
}

class MattersRoute : public testing::Test {
 protected:
  explicit MattersRoute(bool composed = false) : office(composed) {}

  std::string deed(const std::string& code, const std::string& fields, const std::string& token) {
    const auto id = R"({"id":"m)" + std::to_string(++count_) + '"';
    return Office::told(office.post("/api/deeds/" + code,
                                    id + (fields == "{}" ? "" : ",") + fields.substr(1), token));
  }
  json::Value list(const std::string& token, const std::string& more = {}) {
    return Office::read(office.get("/api/matters" + more, token));
  }
  json::Value one(const std::string& token, const std::string& more = {}) {
    return Office::read(office.get("/api/matters/" + std::to_string(last) + more, token));
  }
  // Of a blocker that the enterprise of 丙园 raises; 乙市 is 吉林市, whose office is 17's.
  void raise() {
    office.hold({17}, Role::office, {3}, "");
    city = office.let_in({17});
    EXPECT_EQ(deed("raise", R"({"project":"3","element":"用地","text":"指标不足","ask":"定指标"})",
                   enterprise),
              "200");
    last = 2;  // the world has one before
  }
  std::string step(const std::string& rest, const std::string& token) {
    return deed("step", R"({"matter":")" + std::to_string(last) + "\"," + rest + "}", token);
  }

  Office office;
  std::string province = office.let_in({11});
  std::string other_city = office.let_in({12});
  std::string enterprise = office.let_in({14});
  std::string nobody = office.let_in({16});
  std::string city;
  int last = 0;

 private:
  int count_ = 0;
};

TEST_F(MattersRoute, say_whose_turn_it_is_and_what_is_asked_of_whom) {
  raise();
  const auto mine = list(city, "?whose=mine");
  ASSERT_EQ(mine.at("count").to_number<int>(), 1);
  const auto& row = mine.at("rows").at(0);
  EXPECT_EQ(text(row, "state"), "raised");
  EXPECT_EQ(text(row, "asked"), "receive");
  EXPECT_EQ(text(row, "at"), "jilin/jilin");
  EXPECT_EQ(text(row, "until"), "2022-04-29");
  EXPECT_EQ(text(row, "climbs"), "2022-04-30");
  EXPECT_EQ(row.at("above_name").at("zh").as_string(), "吉林省");
  EXPECT_EQ(row.at("raiser").at("zh").as_string(), "丙公司");
  EXPECT_EQ(text(row, "element"), "land");
  EXPECT_EQ(list(enterprise, "?whose=mine").at("count").to_number<int>(), 0);
  EXPECT_EQ(list(enterprise, "?whose=raised").at("count").to_number<int>(), 1);
  EXPECT_EQ(list(enterprise, "?state=late").at("count").to_number<int>(), 1) << "of the world";
  EXPECT_EQ(list(province, "?whose=mine").at("count").to_number<int>(), 0);
  EXPECT_EQ(list(other_city).at("count").to_number<int>(), 0) << "it is another city's";
  EXPECT_EQ(Office::told(office.get("/api/matters/" + std::to_string(last), other_city)),
            "404 matter.unknown path;");
  EXPECT_EQ(step(R"("step":"received")", other_city), "422 matter.unknown /matter;");
}

TEST_F(MattersRoute, end_only_by_who_raised_them_with_every_step_an_entry) {
  raise();
  EXPECT_EQ(step(R"("step":"received")", city), "200");
  EXPECT_EQ(step(R"("step":"solved","text":"已批")", city), "422 field.missing /document;");
  EXPECT_EQ(step(R"("step":"solved","text":"已批","document":"用地〔2022〕3号")", city), "200");
  EXPECT_EQ(step(R"("step":"confirmed")", city), "403 matter.not_yours /step;");
  const auto mine = list(enterprise, "?whose=mine");
  ASSERT_EQ(mine.at("count").to_number<int>(), 1);
  const auto& waits = mine.at("rows").at(0);
  EXPECT_EQ(text(waits, "asked"), "confirm");
  EXPECT_EQ(step(R"("step":"refused","text":"只批了一半")", enterprise), "200");
  EXPECT_EQ(text(list(city, "?whose=mine").at("rows").at(0), "asked"), "reply");
  EXPECT_EQ(step(R"("step":"solved","text":"都批了","document":"用地〔2022〕5号")", city), "200");
  EXPECT_EQ(step(R"("step":"confirmed")", enterprise), "200");
  const auto ended = one(enterprise);
  EXPECT_EQ(text(ended.at("row"), "state"), "settled");
  EXPECT_TRUE(ended.at("row").at("may").as_array().empty());
  const auto& steps = ended.at("steps").as_array();
  ASSERT_EQ(steps.size(), 5U);
  EXPECT_EQ(text(steps[2], "text"), "只批了一半");
  EXPECT_EQ(text(steps[3], "document"), "用地〔2022〕5号");
  EXPECT_EQ(steps[4].at("who").at("zh").as_string(), "某14");
  EXPECT_EQ(list(enterprise, "?state=open&whose=raised").at("count").to_number<int>(), 0);
  EXPECT_EQ(list(enterprise, "?state=ended").at("count").to_number<int>(), 1);
  const auto again = R"({"project":"3","element":"land","text":"又停了","again":")" +
                     std::to_string(last) + R"("})";
  EXPECT_EQ(deed("raise", again, enterprise), "200");
  EXPECT_EQ(one(enterprise).at("anew").as_array().size(), 1U);
}

TEST_F(MattersRoute, are_asked_for_by_what_they_are) {
  raise();
  EXPECT_EQ(list(province, "?element=land&kind=blocker&level=prefecture&severity=ordinary")
                .at("count")
                .to_number<int>(),
            1);
  EXPECT_EQ(list(province, "?q=%E6%8C%87%E6%A0%87").at("count").to_number<int>(), 1);
  EXPECT_EQ(list(province, "?project=3").at("count").to_number<int>(), 2);
  EXPECT_EQ(list(province, "?as_of=2022-01-01").at("count").to_number<int>(), 0);
  const auto told = Office::told(
      office.get("/api/matters?state=lost&kind=wish&whose=all&project=99&limit=0x", province));
  EXPECT_NE(told.find("state"), std::string::npos) << told;
  for (const char* member : {"kind", "whose", "project", "limit"})
    EXPECT_NE(told.find(member), std::string::npos) << told;
}

class DemoMatters : public MattersRoute {
 protected:
  DemoMatters() : MattersRoute(true) {}
  std::string move(const std::string& day) {
    return Office::told(office.post("/api/demo/day", R"({"day":")" + day + R"("})"));
  }
};

TEST_F(DemoMatters, climb_by_the_clock_alone_seen_by_both_sides) {
  raise();
  EXPECT_EQ(move("2022-04-29"), "200");
  EXPECT_EQ(text(one(city).at("row"), "at"), "jilin/jilin");
  EXPECT_EQ(move("2022-04-30"), "200");
  const auto climbed = one(enterprise);
  EXPECT_EQ(text(climbed.at("row"), "at"), "jilin");
  const auto& steps = climbed.at("steps").as_array();
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(text(steps[0], "step"), "climbed");
  EXPECT_EQ(text(steps[0], "day"), "2022-04-30");
  EXPECT_EQ(steps[0].at("who").at("zh").as_string(), "系统时钟");
  EXPECT_EQ(list(province, "?whose=mine&element=land&severity=ordinary").at("count"), 1);
  EXPECT_EQ(list(city, "?whose=mine").at("count").to_number<int>(), 0);
  EXPECT_EQ(one(city).at("steps").as_array().size(), 1U) << "who had it still sees it";
  EXPECT_EQ(move("2022-06-30"), "200");
  EXPECT_EQ(one(province).at("steps").as_array().size(), 1U) << "there is no level above";
  EXPECT_TRUE(one(province).at("row").at("late").as_bool());
  EXPECT_EQ(move("2022-06-01"), "422 demo.day_out_of_reach /day;");
  EXPECT_EQ(move("soon"), "422 day.not_a_day /day;");
  EXPECT_EQ(text(Office::read(office.get("/api/ledger")), "today"), "2022-06-30");
}

TEST_F(MattersRoute, of_an_office_have_no_day_that_a_visitor_moves) {
  EXPECT_EQ(Office::told(office.post("/api/demo/day", R"({"day":"2022-05-06"})", province)),
            "404 demo.day_stands path;");
}

}  // namespace
}  // namespace kaigong::http
