#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

std::string names(Office& office, const std::string& token) {
  std::string out;
  const auto said = Office::read(office.get("/api/views", token));
  for (const auto& view : said.as_array()) {
    out += std::string(view.at("name").as_string());
    out += view.at("mine").as_bool() ? "* " : " ";
  }
  return out;
}

TEST(Views, are_kept_shared_changed_and_removed_by_whose_they_are) {
  Office office;
  const auto province = office.let_in({11});
  const auto city = office.let_in({12});
  const auto kept = office.post(
      "/api/views", R"({"name":"红灯","address":"/list?light=red","shared":false})", province);
  ASSERT_EQ(kept.status, 200) << kept.body;
  const auto number = std::to_string(Office::read(kept).at("view").to_number<std::int64_t>());
  EXPECT_EQ(names(office, province), "红灯* ");
  EXPECT_EQ(names(office, city), "");

  const std::string shared = R"({"name":"红灯项目","address":"/list?light=red","shared":true})";
  EXPECT_EQ(office.post("/api/views/" + number, shared, province).status, 204);
  EXPECT_EQ(names(office, city), "红灯项目 ");
  EXPECT_EQ(Office::told(office.post("/api/views/" + number, shared, city)),
            "404 view.unknown path;");
  EXPECT_EQ(Office::told(office.post("/api/views/" + number + "/end", "", city)),
            "404 view.unknown path;");
  EXPECT_EQ(office.post("/api/views/" + number + "/end", "", province).status, 204);
  EXPECT_EQ(names(office, province), "");
}

TEST(Views, are_pages_of_this_system_only) {
  Office office;
  const auto token = office.let_in({11});
  for (const char* address : {"https://example.com/", "//example.com", "/\\example.com",
                              "javascript:alert(1)", "list", "/li st"}) {
    json::Object form{{"name", "x"}, {"address", address}, {"shared", false}};
    EXPECT_EQ(Office::told(office.post("/api/views", boost::json::serialize(form), token)),
              "422 view.not_an_address /address;")
        << address;
  }
  EXPECT_EQ(
      Office::told(office.post("/api/views", R"({"name":"","address":"","shared":false})", token)),
      "422 field.missing /name; field.missing /address;");
  json::Object long_name{{"name", std::string(201, 'n')}, {"address", "/list"}, {"shared", false}};
  EXPECT_EQ(Office::told(office.post("/api/views", boost::json::serialize(long_name), token)),
            "422 field.too_long /name;");
  EXPECT_EQ(office.get("/api/views").status, 401);
}

TEST(Views, of_one_person_have_an_end) {
  Office office;
  const auto token = office.let_in({11});
  const std::string form = R"({"name":"n","address":"/list","shared":false})";
  for (int i = 0; i < 200; ++i) ASSERT_EQ(office.post("/api/views", form, token).status, 200);
  EXPECT_EQ(Office::told(office.post("/api/views", form, token)), "422 view.too_many ;");
}

}  // namespace
}  // namespace kaigong::http
