#include "http/office_for_test.h"

#include <set>

namespace kaigong::http {
namespace {

json::Value document(Office& office) { return Office::read(office.get("/api/openapi.json")); }

TEST(OpenApi, speaks_of_every_route_and_of_no_other) {
  Office office;
  const auto table = routes(*office.world.desk, {"0.1.0", {}, &office.door, false, false});
  std::set<std::string> routed;
  for (const auto& route : table) routed.insert(route.method + ' ' + route.pattern);
  routed.erase("GET /api/openapi.json");
  std::set<std::string> described;
  const auto text = document(office);
  for (const auto& [path, methods] : text.at("paths").as_object()) {
    for (const auto& method : methods.as_object()) {
      auto pattern = std::string(path);
      for (const std::string all : {"/api/deeds/", "/api/bulk/"}) {
        if (path.starts_with(all)) pattern = all + "{deed}";
      }
      described.insert((method.key() == "get" ? "GET " : "POST ") + pattern);
    }
  }
  EXPECT_EQ(described, routed);
}

TEST(OpenApi, refers_only_to_what_it_has) {
  Office office;
  const auto text = document(office);
  const auto whole_text = boost::json::serialize(text);
  const std::string mark = "#/components/schemas/";
  for (auto at = whole_text.find(mark); at != std::string::npos;
       at = whole_text.find(mark, at + 1)) {
    const auto from = at + mark.size();
    const auto name = whole_text.substr(from, whole_text.find('"', from) - from);
    EXPECT_TRUE(text.at("components").at("schemas").as_object().contains(name)) << name;
  }
}

// What a query may have is what the document says, for each question: nothing more and no less.
TEST(OpenApi, names_the_members_that_a_question_takes) {
  Office office;
  const auto token = office.let_in({11});
  const auto text = document(office);
  for (const auto& [path, methods] : text.at("paths").as_object()) {
    const auto* get = methods.as_object().if_contains("get");
    if (get == nullptr || path == "/api/feed" || path == "/healthz") continue;
    if (path == "/api/me" || path.find("people") != std::string_view::npos) continue;
    std::string target(path);
    for (const auto& [name, value] : std::map<std::string, std::string>{{"{code}", "completion"},
                                                                        {"{measure}", "completion"},
                                                                        {"{project}", "1"},
                                                                        {"{id}", "1"},
                                                                        {"{seq}", "1"},
                                                                        {"{token}", "x"}}) {
      if (const auto at = target.find(name); at != std::string::npos)
        target.replace(at, name.size(), value);
    }
    std::set<std::string> members;
    if (const auto* parameters = get->as_object().if_contains("parameters")) {
      for (const auto& one : parameters->as_array()) {
        if (one.at("in").as_string() == "query")
          members.insert(std::string(one.at("name").as_string()));
      }
    }
    for (const auto* name :
         {"as_of",      "region", "group", "unit",    "item",  "industry", "sector",
          "department", "leader", "tag",   "state",   "light", "rule",     "doubt",
          "q",          "offset", "limit", "columns", "lang",  "period",   "sort",
          "by",         "depth",  "after", "project"}) {
      const auto answer = office.get(target + '?' + name + "=", token);
      const bool unknown = answer.body.find("query.unknown") != std::string::npos;
      if (answer.status == 404 || !target.starts_with("/api/") || target == "/api/sessions" ||
          target == "/api/tokens" || target == "/api/demo/cast")
        continue;
      EXPECT_EQ(!unknown, members.contains(name)) << target << ' ' << name << ' ' << answer.body;
    }
  }
}

}  // namespace
}  // namespace kaigong::http
