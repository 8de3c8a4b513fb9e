// What projects need by its routes: sums for whoever owns an element, each sees their own.
#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

class ElementRoutes : public testing::Test {
 protected:
  std::string say(const std::string& deed, const std::string& form, const std::string& token) {
    const auto id = "n" + std::to_string(++count_);
    return Office::told(
        office.post("/api/deeds/" + deed, R"({"id":")" + id + "\"," + form + "}", token));
  }
  json::Value ask(const std::string& target, const std::string& token) {
    return Office::read(office.get(target, token));
  }

  Office office;
  std::string province = office.let_in({11});
  std::string city = office.let_in({12});
  std::string enterprise = office.let_in({14});

 private:
  int count_ = 0;
};

TEST_F(ElementRoutes, add_up_by_element_and_level_and_tell_a_clash) {
  const std::string land = R"("project":"1","element":"land","amount":"100","at":"jilin")";
  EXPECT_EQ(say("need", land + R"(,"by":"2022-06-30")", city), "200");
  EXPECT_EQ(say("need", R"("project":"3","element":"land","amount":"50","at":"jilin")", enterprise),
            "200");
  EXPECT_EQ(
      say("allot", R"("region":"jilin","element":"land","amount":"60","document":"x")", province),
      "200");
  EXPECT_EQ(
      say("answer-need", R"("need":"1","answer":"granted","amount":"90","document":"y")", province),
      "200");
  const auto sum = ask("/api/elements", province).at("rows").at(0);
  EXPECT_EQ(sum.at("asked").to_number<int>(), 150'000);
  EXPECT_EQ(sum.at("granted").to_number<int>(), 90'000);
  EXPECT_EQ(sum.at("over").to_number<int>(), 30'000);
  EXPECT_EQ(sum.at("clash").at("zh").as_string(), "指标 60亩，已承诺、落实的超出 30亩");
  EXPECT_TRUE(sum.at("may").as_bool());
  const auto of_city = ask("/api/elements", city).at("rows").at(0);
  EXPECT_EQ(of_city.at("asked").to_number<int>(), 100'000) << "its own projects'";
  EXPECT_TRUE(of_city.at("allotted").is_null()) << "it doesn't see all that it is asked for";
  EXPECT_FALSE(of_city.at("may").as_bool());
}

TEST_F(ElementRoutes, list_needs_with_their_answers_to_whoever_may_see_them) {
  EXPECT_EQ(say("need", R"("project":"1","element":"land","amount":"100")", city), "200");
  EXPECT_EQ(
      say("need", R"("project":"3","element":"energy","amount":"5","by":"2022-05-01")", enterprise),
      "200");
  const auto all = ask("/api/elements/needs", province);
  ASSERT_EQ(all.at("count").to_number<int>(), 2);
  EXPECT_EQ(all.at("rows").at(0).at("element").as_string(), "energy") << "needed sooner";
  const auto own = ask("/api/elements/needs", enterprise);
  ASSERT_EQ(own.at("count").to_number<int>(), 1);
  EXPECT_TRUE(own.at("rows").at(0).at("may_change").as_bool());
  EXPECT_FALSE(own.at("rows").at(0).at("may_answer").as_bool());
  EXPECT_EQ(ask("/api/elements/needs?mine=1", city).at("count").to_number<int>(), 1);
  EXPECT_EQ(ask("/api/elements/needs?state=granted", province).at("count").to_number<int>(), 0);
  EXPECT_EQ(
      ask("/api/elements/needs?element=land&at=jilin/changchun&project=1&state=open", province)
          .at("count")
          .to_number<int>(),
      1);
  EXPECT_EQ(Office::told(office.get("/api/elements/needs?state=x&at=y&project=99", province)),
            "422 region.unknown at; query.not_listed state; project.unknown project;");
}

}  // namespace
}  // namespace kaigong::http
