#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

std::string numbers(const json::Value& people) {
  std::string out;
  for (const auto& one : people.as_array())
    out += (out.empty() ? "" : " ") + std::to_string(one.at("person").to_number<int>());
  return out;
}

TEST(People, are_listed_for_whoever_manages_them) {
  Office office;
  EXPECT_EQ(numbers(Office::read(office.get("/api/people", office.let_in({15})))),
            "1 2 11 12 13 14 15 16");
  const auto city = Office::read(office.get("/api/people", office.let_in({12})));
  EXPECT_EQ(numbers(city), "1 2 12 13 16") << "its own, and who has no post anywhere";
  for (const auto person : {13U, 14U, 16U})
    EXPECT_EQ(office.get("/api/people", office.let_in({person})).status, 403) << person;
}

TEST(People, show_what_they_hold_held_and_will_hold) {
  Office office;
  office.world.record(PostHeld{
      {16}, {"前职", "Former"}, "", {2}, on("2020-01-01"), on("2021-12-31"), {}, Role::clerk, {}});
  office.world.record(
      PostHeld{{16}, {"后职", "Later"}, "", {2}, on("2022-06-01"), {}, {}, Role::clerk, {}});
  office.world.record(PostHeld{{16}, {"代", "Deputy"}, "", {2}, {}, {}, {}, {}, {13}});
  const auto people = Office::read(office.get("/api/people", office.let_in({15})));
  const auto& last = people.as_array().back();
  EXPECT_EQ(last.at("past").at(0).at("title").at("zh").as_string(), "前职");
  EXPECT_EQ(last.at("future").at(0).at("title").at("zh").as_string(), "后职");
  EXPECT_EQ(last.at("posts").at(0).at("deputy_of_name").at("en").as_string(), "P13");
  EXPECT_EQ(last.at("access").as_string(), "none");
}

TEST(People, are_made_invited_named_and_closed_by_whoever_manages_them) {
  Office office;
  const auto city = office.let_in({12});
  const auto county = office.let_in({13});
  const auto form = R"({"name":"赵","name_en":"Zhao","login":"zhao"})";
  EXPECT_EQ(Office::told(office.post("/api/people", form, county)), "403 rights.not_allowed ;");
  const auto made = Office::read(office.post("/api/people", form, city));
  const auto person = std::to_string(made.at("person").to_number<int>());
  EXPECT_EQ(person, "17");
  EXPECT_EQ(Office::told(office.post("/api/people", form, city)), "422 door.login_taken /login;");
  EXPECT_EQ(Office::told(office.post("/api/people", R"({"name":"","login":"x"})", city)),
            "422 field.missing /name;");
  EXPECT_EQ(Office::told(office.post("/api/people", R"({"nam":"x"})", city)),
            "422 json.unknown_member /nam;");
  const auto path = "/api/people/" + person;
  EXPECT_EQ(office.post(path + "/name", R"({"name":"赵一","name_en":""})", city).status, 204);
  EXPECT_EQ(office.world.desk->name_of({17}).zh, "赵一");
  EXPECT_EQ(office.post(path + "/invitation", R"({"login":""})", city).status, 200);
  EXPECT_EQ(office.post(path + "/close", "", city).status, 204);
  EXPECT_EQ(Office::told(office.post("/api/people/11/close", "", city)),
            "403 rights.not_allowed ;");
  EXPECT_EQ(Office::told(office.post("/api/people/15/invitation", R"({"login":"me"})", city)),
            "403 rights.not_allowed ;")
      << "or a city's office could become the administrator";
  EXPECT_EQ(Office::told(office.post("/api/people/99/close", "", city)),
            "404 person.unknown path;");
}

TEST(People, get_posts_by_a_deed) {
  Office office;
  const auto city = office.let_in({12});
  const auto give = [&](const std::string& region) {
    return Office::told(office.post(
        "/api/deeds/post",
        R"({"person":16,"title":"填报员","role":"clerk","region":")" + region + R"("})", city));
  };
  EXPECT_EQ(give("jilin/changchun/chaoyang"), "200");
  EXPECT_EQ(give("jilin/jilin"), "403 rights.not_allowed /region;");
  const auto token = office.let_in({16});
  EXPECT_EQ(office.get("/api/projects/4", token).status, 200);
  EXPECT_EQ(office.get("/api/projects/1", token).status, 404);
}

}  // namespace
}  // namespace kaigong::http
