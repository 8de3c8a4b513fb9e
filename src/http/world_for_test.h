#pragma once

#include "assess/method.h"
#include "base/shipped.h"
#include "http/routes.h"
#include "http/spoilt_reader_for_test.h"
#include "store/sqlite_store.h"
#include "web/router.h"
#include "web/target.h"

#include <gtest/gtest.h>  // tidy: allow what the tests of this room share

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// What the tests of this room share: a small ledger in a folder of its own, with figures that can
// be checked by hand. It stands still on 2022-04-28.
//
//   1 长春 alpha  total 100,000 万; plan 2022 24,000; done 5,000 on 3/31, 6,000 on 4/28; started
//   2 长春 beta   total 3,000 万 (not large); plan 2022 1,200; done 1,000 on 3/31; not started
//   3 吉林市 gamma total 80,000 万; plan 2022 12,000; done 100 on 4/28; started, not in statistics
//   4 朝阳区 (below 长春) delta: on the list since 2022-02-01, nothing else said
namespace kaigong::http {

inline Money wan(std::int64_t amount) { return Money::fen(amount * 1'000'000); }
inline Day on(std::string_view iso) { return *read_day(iso); }

class World {
 public:
  explicit World(bool composed = true) {
    auto name = (std::filesystem::temp_directory_path() / "kaigong-http-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    file = folder_ / "ledger.db";
    auto store = create_sqlite(file, DigestKind::sha256);
    open_ledger(*store, {{"测试省", "Test"}, "CNY", "", composed, on("2022-04-28"), 480}, {1},
                noon(on("2022-01-05")));
    store->put_person({{1}, {"张三", "Zhang San"}});
    store->put_person({{2}, {"李四", "Li Si"}});
    desk = std::make_unique<Desk>(std::move(store),
                                  std::make_unique<SpoiltReader>(open_sqlite(file, true), spoils));
    tell();
    table = routes(*desk, {"0.1.0", {}, nullptr, false, false});
    router = std::make_unique<web::Router>(table);
  }
  ~World() {
    desk.reset();
    std::filesystem::remove_all(folder_);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  Seq record(Body body, std::string_view day = "2022-01-05") {
    const auto project = project_of(body);
    return record_all({std::move(body)}, day, project);
  }

  // A method with lists, documents and figures; its entry.
  Seq adopt_trial() {
    std::ifstream text(KAIGONG_ROOT "/tests/methods/red-and-black.json");
    trial = std::string(std::istreambuf_iterator<char>(text), {});
    return record(MethodAdopted{"red-and-black", "1", *json::parse(trial)}, "2022-04-25");
  }

  // In one deed.
  Seq record_all(std::vector<Body> bodies, std::string_view day, ProjectId project = {}) {
    std::vector<Draft> drafts;
    for (auto& body : bodies) {
      const auto id = "t" + std::to_string(++drafts_);
      drafts.push_back({id, {1}, noon(on(day)), std::move(body)});
    }
    const auto receipt = desk->carry_out(project, [&](const Board&) { return Result(drafts); });
    return receipt->seq;
  }

  web::Response ask(std::string_view target, std::string_view if_none_match = {}) const {
    const auto read = web::read_target(target);
    web::Request request;
    request.method = "GET";
    request.path = read->path;
    request.query_text = read->query_text;
    request.query_pairs = *web::read_query(read->query_text);
    for (const auto& [member, value] : request.query_pairs) request.query[member] = value;
    if (!if_none_match.empty()) request.headers["if-none-match"] = if_none_match;
    const auto found = router->find("GET", request.path);
    if (found.route == nullptr) return {404, "", "no route", {}};
    request.captures = found.captures;
    return found.route->handler(request);
  }

  // Sends a body.
  web::Response post(std::string_view target, std::string body) const {
    const auto read = web::read_target(target);
    web::Request request;
    request.method = "POST";
    request.path = read->path;
    request.query_text = read->query_text;
    request.query_pairs = *web::read_query(read->query_text);
    for (const auto& [member, value] : request.query_pairs) request.query[member] = value;
    request.body = std::move(body);
    const auto found = router->find("POST", request.path);
    if (found.route == nullptr) return {404, "", "no route", {}};
    return found.route->handler(request);
  }

  json::Value get(std::string_view target) const {
    const auto response = ask(target);
    EXPECT_EQ(response.status, 200) << target << ' ' << response.body;
    const auto value = json::parse(response.body);
    EXPECT_TRUE(static_cast<bool>(value)) << response.body;
    return value ? *value : json::Value();
  }

  // code → place of every issue of a refusal.
  std::multimap<std::string, std::string> issues(std::string_view target, int status) const {
    const auto response = ask(target);
    EXPECT_EQ(response.status, status) << target << ' ' << response.body;
    EXPECT_EQ(response.content_type, "application/problem+json");
    std::multimap<std::string, std::string> out;
    const auto value = json::parse(response.body);
    for (const auto& issue : value->at("issues").as_array()) {
      EXPECT_FALSE(issue.at("text").at("zh").as_string().empty());
      EXPECT_FALSE(issue.at("text").at("en").as_string().empty());
      out.emplace(issue.at("code").as_string(), issue.at("place").as_string());
    }
    return out;
  }

  SpoiltReader::Spoils spoils;
  std::string trial;  // the text of the method that `adopt_trial` adopts
  std::filesystem::path file;
  std::unique_ptr<Desk> desk;
  std::vector<web::Route> table;
  std::unique_ptr<web::Router> router;

 private:
  void tell();
  void tell_regions();
  void tell_projects();
  void tell_progress();

  std::filesystem::path folder_;
  int drafts_ = 0;
};

// Whether a text stands anywhere in a value's JSON.
inline bool says_anywhere(const json::Value& value, std::string_view text) {
  return boost::json::serialize(value).find(text) != std::string::npos;
}

}  // namespace kaigong::http

#include "http/told_for_test.h"  // what it is told
