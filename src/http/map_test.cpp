#include "http/map.h"
#include "http/world_for_test.h"

namespace kaigong::http {
namespace {

constexpr const char* square = R"({"type":"FeatureCollection","features":[{"type":"Feature",
  "properties":{"key":"jilin/changchun"},"geometry":{"type":"Polygon",
  "coordinates":[[[125,43],[126,43],[126,44],[125,43]]]}}]})";

std::string issues_of(std::string_view text) {
  const auto read = read_map(text);
  if (read) return "";
  std::string out;
  for (const auto& issue : read.issues())
    out += std::string(issue.kind->code) + ' ' + issue.place + ';';
  return out;
}

TEST(Map, is_taken_as_it_is) {
  const auto read = read_map(square);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, square);
}

TEST(Map, is_refused_at_what_is_wrong_in_it) {
  EXPECT_EQ(issues_of("[]"), "map.not_a_collection ;");
  EXPECT_EQ(issues_of(R"({"type":"Topology","features":[]})"), "map.not_a_collection ;");
  EXPECT_EQ(issues_of(R"({"type":"FeatureCollection","features":[7]})"),
            "map.no_key /features/0/properties/key;map.no_polygon /features/0/geometry;");
  const auto with = [](const char* geometry) {
    return std::string(R"({"type":"FeatureCollection","features":[{"properties":{"key":"a"},)") +
           R"("geometry":)" + geometry + "}]}";
  };
  const std::string at = "map.no_ring /features/0/geometry/coordinates;";
  EXPECT_EQ(issues_of(with(R"({"type":"Point","coordinates":[1,2]})")),
            "map.no_polygon /features/0/geometry;");
  EXPECT_EQ(issues_of(with(R"({"type":"Polygon"})")), at);
  EXPECT_EQ(issues_of(with(R"({"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]})")), at);
  EXPECT_EQ(issues_of(with(R"({"type":"Polygon","coordinates":[[[1,2],[3,4],[5,6],[7,8]]]})")), at)
      << "an open ring";
  EXPECT_EQ(issues_of(with(R"({"type":"Polygon","coordinates":[[[1,999],[3,4],[5,6],[1,999]]]})")),
            at);
  EXPECT_EQ(
      issues_of(with(R"({"type":"MultiPolygon","coordinates":[[[[1,2],[3,4],[5,6],[1,2]]]]})")),
      "");
}

TEST(Map, is_served_where_there_is_one) {
  const World world;
  EXPECT_EQ(world.issues("/api/map", 404).begin()->first, "map.none");
  EXPECT_FALSE(world.get("/api/ledger").at("map").as_bool());
  ServiceOptions options{"0.1.0", {}, nullptr, false, false};
  options.map = square;
  const web::Router router(routes(*world.desk, options));
  web::Request request;
  request.method = "GET";
  request.path = "/api/map";
  const auto response = router.find("GET", "/api/map").route->handler(request);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, square);
}

}  // namespace
}  // namespace kaigong::http
