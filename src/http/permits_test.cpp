// Permits by their route: where each stands, what they add up to, each sees their own.
#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

class PermitRoutes : public testing::Test {
 protected:
  std::string say(const std::string& deed, const std::string& form, const std::string& token) {
    const auto id = "n" + std::to_string(++count_);
    return Office::told(
        office.post("/api/deeds/" + deed, R"({"id":")" + id + "\"," + form + "}", token));
  }
  json::Value ask(const std::string& target, const std::string& token) {
    return Office::read(office.get(target, token));
  }
  int count_of(const std::string& target, const std::string& token) {
    return ask(target, token).at("count").to_number<int>();
  }

  Office office;
  std::string province = office.let_in({11});
  std::string city = office.let_in({12});
  std::string enterprise = office.let_in({14});

 private:
  int count_ = 0;
};

TEST_F(PermitRoutes, tell_where_each_stands_and_what_may_be_said_of_it) {
  EXPECT_EQ(say("permit",
                R"("project":"3","kind":"environment","at":"jilin","promised_days":"10",)"
                R"("day":"2022-04-06","legal_days":"30")",
                enterprise),
            "200");
  const auto applied = ask("/api/permits", enterprise);
  ASSERT_EQ(applied.at("count").to_number<int>(), 1);
  EXPECT_TRUE(applied.at("may").as_bool());
  EXPECT_EQ(applied.at("kinds").as_array().size(), permit_kinds().size());
  const auto& row = applied.at("rows").at(0);
  EXPECT_EQ(row.at("state").as_string(), "applied");
  EXPECT_EQ(row.at("node").as_string(), "2.2");
  EXPECT_EQ(row.at("office").as_string(), "jilin|");
  EXPECT_EQ(row.at("may").at(0).as_string(), "withdrawn");
  EXPECT_TRUE(row.at("may_amend").as_bool());
  EXPECT_EQ(say("permit-step",
                R"("permit":"1","step":"accepted","day":"2022-04-06","papers":["甲","乙"],)"
                R"("until":"2022-04-15")",
                province),
            "200");
  EXPECT_EQ(say("permit-step", R"("permit":"1","step":"granted","number":"1号")", enterprise),
            "422 permit.not_yours /permit;");
  const auto late = ask("/api/permits?late=promised&state=overdue", province);
  ASSERT_EQ(late.at("count").to_number<int>(), 1);
  const auto& found = late.at("rows").at(0);
  EXPECT_EQ(found.at("missing").as_array().size(), 2U);
  EXPECT_EQ(found.at("until_promised").as_string(), "2022-04-20");
  EXPECT_EQ(found.at("warning").at("zh").as_string(), "已开工，还缺甲、乙")
      << "worse than that they are overdue";
  EXPECT_EQ(found.at("steps").at(0).at("who").at("zh").as_string(), "某11");
  EXPECT_EQ(count_of("/api/permits?as_of=2022-04-05", province), 0);
  EXPECT_EQ(count_of("/api/permits?as_of=2022-04-15&state=overdue", province), 0);
}

TEST_F(PermitRoutes, add_up_by_kind_or_by_who_decides_for_each_their_own) {
  EXPECT_EQ(say("permit", R"("project":"3","kind":"施工许可")", enterprise), "200");
  EXPECT_EQ(say("permit", R"("project":"1","kind":"施工许可")", city), "200");
  EXPECT_EQ(say("permit", R"("project":"1","kind":"通航评价","at":"jilin")", city), "200");
  const auto sums = ask("/api/permits", province).at("sums");
  ASSERT_EQ(sums.as_array().size(), 2U);
  EXPECT_EQ(sums.at(0).at("kind").as_string(), "construction");
  EXPECT_EQ(sums.at(0).at("applied").to_number<int>(), 2);
  EXPECT_EQ(sums.at(1).at("name").at("zh").as_string(), "通航评价");
  EXPECT_TRUE(sums.at(1).at("days_used").is_null());
  const auto offices = ask("/api/permits?by=office", province).at("sums");
  ASSERT_EQ(offices.as_array().size(), 3U);
  EXPECT_EQ(offices.at(0).at("name").at("en").as_string(), "Jilin office");
  EXPECT_EQ(count_of("/api/permits?office=jilin%7C", province), 1);
  EXPECT_EQ(count_of("/api/permits", enterprise), 1);
  EXPECT_EQ(count_of("/api/permits", city), 2);
  EXPECT_EQ(count_of("/api/permits?mine=decide", city), 1);
  EXPECT_EQ(count_of("/api/permits?mine=apply&kind=construction&project=1&q=%E6%96%BD", city), 1);
  EXPECT_EQ(count_of("/api/permits?q=nothing", city), 0);
  EXPECT_EQ(count_of("/api/permits?permit=2", city), 1);
  EXPECT_EQ(count_of("/api/permits?permit=1", city), 0);
  EXPECT_EQ(Office::told(office.get("/api/permits?project=99&mine=x&state=x&late=x&by=x&region=x",
                                    province)),
            "422 region.unknown region; project.unknown project; query.not_listed mine; "
            "query.not_listed state; query.not_listed late; query.not_listed by;");
}

}  // namespace
}  // namespace kaigong::http
