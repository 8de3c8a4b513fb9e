#include "http/map.h"

#include "base/json.h"
#include "http/answers.h"
#include "http/query.h"

#include <fmt/format.h>

namespace kaigong::http {

namespace {

constexpr std::size_t most_issues = 20;
constexpr double most_degrees = 180;

inline constexpr IssueKind no_map{"map.none", "本台账没有自备的地图", "this ledger has no map"};
inline constexpr IssueKind not_a_map{"map.not_a_collection",
                                     "不是 GeoJSON FeatureCollection（RFC 7946）",
                                     "isn't a GeoJSON FeatureCollection (RFC 7946)"};
inline constexpr IssueKind no_key{"map.no_key", "要素缺 properties.key（地区键）",
                                  "the feature has no properties.key, a region's key"};
inline constexpr IssueKind no_polygon{"map.no_polygon", "几何应为 Polygon 或 MultiPolygon",
                                      "its geometry is neither Polygon nor MultiPolygon"};
inline constexpr IssueKind no_ring{"map.no_ring", "环应为四个以上经纬度点，首尾相同",
                                   "a ring has four points of longitude and latitude at least, the "
                                   "last as the first"};

const json::Value* member(const json::Value& of, const char* name) {
  const auto* object = of.if_object();
  return object == nullptr ? nullptr : object->if_contains(name);
}

bool is_text(const json::Value* value, std::string_view wanted) {
  const auto* text = value == nullptr ? nullptr : value->if_string();
  return text != nullptr && std::string_view(*text) == wanted;
}

bool is_degrees(const json::Value& value) {
  if (!value.is_number()) return false;
  const auto degrees = value.to_number<double>();
  return degrees >= -most_degrees && degrees <= most_degrees;
}

bool is_point(const json::Value& value) {
  const auto* point = value.if_array();
  return point != nullptr && point->size() >= 2 && is_degrees((*point)[0]) &&
         is_degrees((*point)[1]);
}

bool is_ring(const json::Value& value) {
  const auto* ring = value.if_array();
  if (ring == nullptr || ring->size() < 4 || ring->front() != ring->back()) return false;
  for (const auto& point : *ring) {
    if (!is_point(point)) return false;
  }
  return true;
}

bool are_rings(const json::Value& value) {
  const auto* rings = value.if_array();
  if (rings == nullptr || rings->empty()) return false;
  for (const auto& ring : *rings) {
    if (!is_ring(ring)) return false;
  }
  return true;
}

bool are_polygons(const json::Value& value) {
  const auto* polygons = value.if_array();
  if (polygons == nullptr || polygons->empty()) return false;
  for (const auto& polygon : *polygons) {
    if (!are_rings(polygon)) return false;
  }
  return true;
}

void judge(const json::Value& feature, const std::string& place, Issues& issues) {
  const auto* properties = member(feature, "properties");
  const auto* key = properties == nullptr ? nullptr : member(*properties, "key");
  if (key == nullptr || !key->is_string() || key->get_string().empty())
    issues.push_back({&no_key, place + "/properties/key", ""});
  const auto* geometry = member(feature, "geometry");
  const auto* type = geometry == nullptr ? nullptr : member(*geometry, "type");
  const bool one = is_text(type, "Polygon"), many = is_text(type, "MultiPolygon");
  if (!one && !many) return issues.push_back({&no_polygon, place + "/geometry", ""});
  const auto* coordinates = member(*geometry, "coordinates");
  const bool good =
      coordinates != nullptr && (one ? are_rings(*coordinates) : are_polygons(*coordinates));
  if (!good) issues.push_back({&no_ring, place + "/geometry/coordinates", ""});
}

web::Response get_map(House& house, const Asked& asked) {
  Query query(asked.request);
  if (!query.issues().empty()) return refused(query.issues());
  if (house.options.map.empty()) return refused({{&no_map, in_path, ""}});
  return answer(house.options.map);
}

}  // namespace

Result<std::string> read_map(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return value.issues();
  const auto* features = member(*value, "features");
  const auto* list = features == nullptr ? nullptr : features->if_array();
  if (list == nullptr || !is_text(member(*value, "type"), "FeatureCollection"))
    return Issue{&not_a_map, "", ""};
  Issues issues;
  for (std::size_t i = 0; i < list->size() && issues.size() < most_issues; ++i)
    judge((*list)[i], fmt::format("/features/{}", i), issues);
  if (!issues.empty()) return issues;
  return std::string(text);
}

void add_map(Table& table) {
  using json::Object;
  const Object properties{
      {"type", Object{{"const", "FeatureCollection"}}},
      {"features", Object{{"type", "array"}, {"items", Object{{"type", "object"}}}}}};
  table.question_as("/api/map", get_map, "Outlines of regions as GeoJSON, where there are any.",
                    Object{{"type", "object"}, {"properties", properties}}, {});
}

}  // namespace kaigong::http
