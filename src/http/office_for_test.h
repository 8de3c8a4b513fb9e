#pragma once

#include "http/world_for_test.h"
#include "people/door.h"

#include <string>
#include <string_view>
#include <vector>

// The small ledger of this room's tests behind a door, with people who hold posts. It is no
// demonstration unless asked to be.
//
//   11 the province's office   12 长春's office   13 长春's clerk   14 丙园's enterprise
//   15 an administrator        16 nobody's post
namespace kaigong::http {

class Office {
 public:
  explicit Office(bool composed = false)
      : world(composed), door(open_sqlite_accounts(world.file), system_now) {
    for (std::uint32_t person = 11; person <= 16; ++person) {
      const auto number = std::to_string(person);
      world.desk->put_person({{person}, {"某" + number, "P" + number}});
    }
    hold({11}, Role::office, {1}, "");
    hold({12}, Role::office, {2}, "");
    hold({13}, Role::clerk, {2}, "");
    ProjectAmended owned{{3}, {}, {}, ""};
    owned.facts.owner = "丙公司";
    world.record(owned);
    hold({14}, Role::enterprise, {}, "丙公司");
    hold({15}, Role::administrator, {}, "");
    router = std::make_unique<web::Router>(routes(*world.desk, {"0.1.0", {}, &door, false, false}));
  }

  void hold(PersonId person, Role role, RegionId region, const std::string& unit) {
    world.record(PostHeld{person, {"职务", "Post"}, unit, region, {}, {}, {}, role, {}});
  }

  // A session without a password.
  std::string let_in(PersonId person) { return door.play(person, "a browser")->token; }

  web::Response send(std::string_view method, std::string_view target, std::string body,
                     const std::string& token) {
    const auto read = web::read_target(target);
    web::Request request;
    request.method = method;
    request.path = read->path;
    request.query_text = read->query_text;
    request.query_pairs = *web::read_query(read->query_text);
    for (const auto& [member, value] : request.query_pairs) request.query[member] = value;
    request.body = std::move(body);
    request.client = "10.0.0.1";
    if (!token.empty()) request.headers["cookie"] = cookie_name() + "=" + token;
    for (const auto& [name, value] : headers) request.headers[name] = value;
    const auto found = router->find(method, request.path);
    if (found.route == nullptr) return {404, "", "no route", {}};
    request.captures = found.captures;
    return found.route->handler(request);
  }
  web::Response get(std::string_view target, const std::string& token = {}) {
    return send("GET", target, "", token);
  }
  web::Response post(std::string_view target, std::string body, const std::string& token = {}) {
    return send("POST", target, std::move(body), token);
  }
  static json::Value read(const web::Response& response) {
    const auto value = json::parse(response.body);
    EXPECT_TRUE(static_cast<bool>(value)) << response.body;
    return value ? *value : json::Value();
  }
  // "403 rights.not_allowed ; …"
  static std::string told(const web::Response& response) {
    auto out = std::to_string(response.status);
    if (response.content_type != "application/problem+json") return out;
    const auto problem = read(response);
    for (const auto& issue : problem.at("issues").as_array()) {
      out += ' ' + std::string(issue.at("code").as_string()) + ' ' +
             std::string(issue.at("place").as_string()) + ';';
    }
    return out;
  }
  std::string cookie_name() const {
    return "kaigong-" + show(world.desk->line(1)->digest).substr(0, 8);
  }
  // The token that an answer sets.
  std::string token_in(const web::Response& response) const {
    for (const auto& [name, value] : response.headers) {
      if (name != "Set-Cookie" || !value.starts_with(cookie_name() + '=')) continue;
      const auto from = cookie_name().size() + 1;
      return value.substr(from, value.find(';') - from);
    }
    return {};
  }

  World world;
  Door door;
  std::unique_ptr<web::Router> router;
  web::Pairs headers;  // sent with everything
};

}  // namespace kaigong::http
