#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

Seq head(const Office& office) { return office.world.desk->head().seq; }

std::int64_t count_of(const json::Value& said, const char* member) {
  return said.at(member).to_number<std::int64_t>();
}

TEST(Bulk, tells_what_would_change_and_records_nothing_when_tried) {
  Office office;
  const auto token = office.let_in({11});
  const auto before = head(office);
  const auto said = Office::read(office.post(
      "/api/bulk/tag?try=1", R"({"id":"b1","projects":[1,2,3],"add":["百日攻坚"]})", token));
  EXPECT_TRUE(said.at("accepted").as_bool());
  EXPECT_EQ(count_of(said, "known"), 1) << "alpha is tagged already";
  EXPECT_EQ(count_of(said.at("recorded"), "project.tagged/1"), 2);
  EXPECT_EQ(count_of(said, "changes"), 2);
  EXPECT_EQ(said.at("preview").at(0).at("name").at("zh").as_string(), "乙路");
  EXPECT_TRUE(said.at("receipt").is_null());
  EXPECT_EQ(head(office), before);
}

TEST(Bulk, records_all_in_one_deed_and_once) {
  Office office;
  const auto token = office.let_in({11});
  const std::string form =
      R"({"id":"b2","projects":[3,2,2],"node":"3.4","day":"2022-09-30","planned":"true"})";
  const auto before = head(office);
  const auto said = Office::read(office.post("/api/bulk/node", form, token));
  EXPECT_EQ(count_of(said, "projects"), 2);
  EXPECT_EQ(count_of(said.at("receipt"), "recorded"), 2);
  EXPECT_EQ(head(office), before + 2);
  EXPECT_EQ(said.at("preview").at(0).at("before").as_string(), "2022-06-30");
  const auto again = office.post("/api/bulk/node", form, token);
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(count_of(Office::read(again).at("receipt"), "recorded"), 0);
  EXPECT_EQ(head(office), before + 2);
  EXPECT_EQ(Office::told(
                office.post("/api/bulk/tag", R"({"id":"b2","projects":[1],"add":["新"]})", token)),
            "409 entry.id_taken /id;");
}

TEST(Bulk, records_nothing_where_one_is_refused_and_says_which) {
  Office office;
  const auto before = head(office);
  const auto response =
      office.post("/api/bulk/state", R"({"projects":[1,3],"state":"suspended","reason":"winter"})",
                  office.let_in({12}));
  EXPECT_EQ(response.status, 422);
  const auto said = Office::read(response);
  EXPECT_FALSE(said.at("accepted").as_bool());
  ASSERT_EQ(said.at("issues").as_array().size(), 1U);
  EXPECT_EQ(count_of(said.at("issues").at(0), "project"), 3);
  EXPECT_EQ(said.at("issues").at(0).at("code").as_string(), "project.unknown");
  EXPECT_EQ(said.at("issues").at(0).at("name").at("zh").as_string(), "")
      << "what isn't seen has no name";
  EXPECT_EQ(head(office), before);
}

TEST(Bulk, amends_facts_and_tags_of_many_at_once) {
  Office office;
  const auto token = office.let_in({11});
  const auto response = office.post(
      "/api/bulk/list", R"({"projects":[1,2],"department":"发改委","tags":["重点"]})", token);
  EXPECT_EQ(response.status, 200) << response.body;
  for (const char* project : {"/api/projects/1", "/api/projects/2"}) {
    const auto page = Office::read(office.get(project, token));
    EXPECT_EQ(page.at("department").as_string(), "发改委");
    EXPECT_TRUE(says_anywhere(page.at("tags"), "重点"));
  }
}

TEST(Bulk, refuses_what_is_one_projects_own_and_what_is_no_form) {
  Office office;
  const auto token = office.let_in({11});
  const auto told = [&](const char* deed, const char* form) {
    return Office::told(office.post(std::string("/api/bulk/") + deed, form, token));
  };
  EXPECT_EQ(told("list", R"({"projects":[1,2],"code":"X"})"), "422 bulk.one_only /code;");
  EXPECT_EQ(told("tag", R"({"projects":[],"add":["a"]})"), "422 bulk.no_projects /projects;");
  EXPECT_EQ(told("tag", R"({"projects":["one"],"add":["a"]})"), "422 json.wrong_type /projects;");
  EXPECT_EQ(told("tag", R"({"projects":[1],"project":"1"})"), "422 json.unknown_member /project;");
  EXPECT_EQ(told("progress", R"({"projects":[1]})"), "404 deed.unknown path;");
  std::string many = R"({"add":["a"],"projects":[1)";
  for (int i = 2; i <= 1'001; ++i) many += "," + std::to_string(i);
  EXPECT_EQ(told("tag", (many + "]}").c_str()), "422 bulk.too_many /projects;");
  EXPECT_EQ(office.post("/api/bulk/tag", R"({"projects":[1],"add":["a"]})").status, 401);
}

TEST(Bulk, tags_are_added_and_taken_away) {
  Office office;
  const auto token = office.let_in({11});
  const auto tag = [&](const char* form) {
    return Office::told(office.post("/api/deeds/tag", form, token));
  };
  EXPECT_EQ(tag(R"({"project":"1","add":["甲"],"remove":["百日攻坚"]})"), "200");
  const auto page = Office::read(office.get("/api/projects/1", token));
  EXPECT_TRUE(says_anywhere(page.at("tags"), "甲"));
  EXPECT_FALSE(says_anywhere(page.at("tags"), "百日攻坚"));
  EXPECT_EQ(tag(R"({"project":"1"})"), "422 tag.missing ;");
  EXPECT_EQ(tag(R"({"project":"99","add":["甲"]})"), "422 project.unknown /project;");
}

}  // namespace
}  // namespace kaigong::http
