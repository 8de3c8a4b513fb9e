#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

const json::Value& row_of(const json::Value& answer, int project) {
  for (const auto& row : answer.at("rows").as_array()) {
    if (row.at("project").to_number<int>() == project) return row;
  }
  ADD_FAILURE() << "no row of " << project;
  return answer;
}

// 1 and 3 have started: both owe a report of each month. Of April 1 and 3 have said something after
// the 20th.
TEST(Due, names_what_is_still_to_be_reported) {
  Office office;
  const auto top = office.let_in({11});
  const auto due = Office::read(office.get("/api/due?what=open,overdue,reported,locked", top));
  EXPECT_EQ(due.at("today").as_string(), "2022-04-28");
  const auto& april = row_of(due, 1);
  EXPECT_EQ(april.at("calendar").as_string(), "monthly");
  EXPECT_TRUE(april.at("may_report").as_bool());
  const auto late = Office::read(office.get("/api/due?what=overdue", top));
  const auto count = late.at("states").at("overdue").to_number<int>();
  EXPECT_EQ(late.at("count").to_number<int>(), count);
  for (const auto& row : late.at("rows").as_array()) {
    EXPECT_EQ(row.at("state").as_string(), "overdue");
    EXPECT_LT(row.at("days_left").to_number<int>(), 0);
    EXPECT_TRUE(row.at("seq").is_null()) << "not reported is no number";
  }
}

TEST(Due, is_of_what_is_seen_and_mine_is_what_one_may_report) {
  Office office;
  const auto all = [&](PersonId who, const char* more) {
    const auto answer = Office::read(
        office.get(std::string("/api/due?what=not_open,open,reported,late_reported,overdue") + more,
                   office.let_in(who)));
    return answer.at("count").to_number<int>();
  };
  EXPECT_GT(all({11}, ""), all({12}, "")) << "the province sees more than the city";
  EXPECT_EQ(all({12}, ""), all({13}, "&mine=1"));
  EXPECT_GT(all({14}, "&mine=1"), 0) << "an enterprise its own";
  EXPECT_EQ(all({15}, "&mine=1"), 0) << "an administrator sees all and reports nothing";
  EXPECT_EQ(all({16}, ""), 0);
}

TEST(Due, refuses_what_it_does_not_know) {
  Office office;
  const auto top = office.let_in({11});
  EXPECT_EQ(Office::told(office.get("/api/due?what=late&mine=2", top)),
            "422 query.not_listed what; query.not_listed mine;");
  EXPECT_EQ(Office::told(office.get("/api/reporting?calendar=x", top)),
            "422 query.not_listed calendar;");
  EXPECT_EQ(Office::told(office.get("/api/reporting?period=x", top)),
            "422 period.not_a_period period;");
}

TEST(Reporting, counts_who_reported_and_who_did_in_time) {
  Office office;
  const auto answer =
      Office::read(office.get("/api/reporting?period=2022-03", office.let_in({11})));
  EXPECT_EQ(answer.at("period").as_string(), "2022-03");
  EXPECT_EQ(answer.at("calendar").at("code").as_string(), "monthly");
  const auto& all = answer.at("all");
  EXPECT_EQ(all.at("expected").to_number<int>(), 2);
  EXPECT_EQ(all.at("received").to_number<int>(), 1);
  EXPECT_EQ(all.at("completeness_bp").to_number<int>(), 5'000);
  const auto nobody = Office::read(office.get("/api/reporting", office.let_in({16})));
  EXPECT_TRUE(nobody.at("all").at("completeness_bp").is_null());
}

// 长春's office waits for what its clerk reports; then the province's.
TEST(Reviews, go_from_office_to_office_with_what_changed) {
  Office office;
  const auto clerk = office.let_in({13});
  const auto city = office.let_in({12});
  const auto top = office.let_in({11});
  const auto form = R"({"project":2,"period":"2022-04","invested_year":1100,"work":"30%",)"
                    R"("note":"主体封顶"})";
  const auto seq =
      Office::read(office.post("/api/deeds/progress", form, clerk)).at("seq").to_number<Seq>();
  const auto number = std::to_string(seq);
  const auto mine = [&](const std::string& token, const char* what) {
    return Office::read(office.get(std::string("/api/reviews?mine=1&what=") + what, token));
  };
  const auto waiting = mine(city, "waiting");
  const auto& row = row_of(waiting, 2);
  EXPECT_EQ(row.at("report").to_number<Seq>(), seq);
  EXPECT_EQ(row.at("who").at("en").as_string(), "P13");
  EXPECT_EQ(row.at("invested").to_number<std::int64_t>(), 1'100'000'000);
  EXPECT_EQ(row.at("invested_before").to_number<std::int64_t>(), 1'000'000'000);
  EXPECT_EQ(row.at("note").as_string(), "主体封顶");
  EXPECT_EQ(row.at("may").as_string(), "accept");
  const auto verify = [&](const std::string& token, const std::string& rest) {
    return Office::told(office.post(
        "/api/deeds/verify", R"({"project":2,"report":)" + number + "," + rest + "}", token));
  };
  EXPECT_EQ(verify(clerk, R"("verdict":"accepted")"), "403 rights.not_allowed ;");
  EXPECT_EQ(verify(top, R"("verdict":"accepted")"), "422 review.not_ones_turn /report;");
  EXPECT_EQ(verify(city, R"("verdict":"accepted")"), "200");
  EXPECT_EQ(mine(city, "waiting").at("rows").as_array().size(),
            waiting.at("rows").as_array().size() - 1);
  EXPECT_EQ(verify(top, R"("verdict":"returned","field":"work","reason":"与照片不符")"), "200");
  const auto returned = mine(clerk, "returned");
  const auto& back = row_of(returned, 2).at("returned");
  EXPECT_EQ(back.at("who").at("en").as_string(), "P11");
  EXPECT_EQ(back.at("field").as_string(), "work");
  EXPECT_EQ(back.at("reason").as_string(), "与照片不符");
  const auto again = R"({"project":2,"period":"2022-04","invested_year":1100,"work":"28%",)"
                     R"("reason":"退回更正"})";
  EXPECT_EQ(office.post("/api/deeds/progress", again, clerk).status, 200);
  EXPECT_EQ(mine(clerk, "returned").at("count").to_number<int>(), 0);
  EXPECT_EQ(mine(city, "waiting").at("count").to_number<int>(),
            waiting.at("count").to_number<int>());
}

TEST(Due, lets_a_guest_report_and_verify_nothing) {
  Office office(true);
  const auto due = Office::read(office.get("/api/due?what=open,overdue,reported"));
  for (const auto& row : due.at("rows").as_array()) EXPECT_FALSE(row.at("may_report").as_bool());
  EXPECT_TRUE(Office::read(office.get("/api/projects/1")).at("may").as_array().empty());
}

TEST(Reviews, of_ones_own_reports_are_refused) {
  Office office;
  const auto city = office.let_in({12});
  const auto form = R"({"project":2,"period":"2022-04","invested_year":1100})";
  const auto seq = std::to_string(
      Office::read(office.post("/api/deeds/progress", form, city)).at("seq").to_number<Seq>());
  EXPECT_EQ(
      Office::told(office.post("/api/deeds/verify",
                               R"({"project":2,"verdict":"accepted","report":)" + seq + "}", city)),
      "422 review.own /report;");
}

}  // namespace
}  // namespace kaigong::http
