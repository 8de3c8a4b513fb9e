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
  World() {
    auto name = (std::filesystem::temp_directory_path() / "kaigong-http-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    file = folder_ / "ledger.db";
    auto store = create_sqlite(file, DigestKind::sha256);
    open_ledger(*store, {{"测试省", "Test"}, "CNY", "", true, on("2022-04-28"), 480}, {1},
                noon(on("2022-01-05")));
    store->put_person({{1}, {"张三", "Zhang San"}});
    store->put_person({{2}, {"李四", "Li Si"}});
    desk = std::make_unique<Desk>(std::move(store),
                                  std::make_unique<SpoiltReader>(open_sqlite(file, true), spoils));
    tell();
    table = routes(*desk, {"0.1.0", {}});
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

inline void World::tell_regions() {
  record(RegionAdded{{1}, {}, "jilin", "220000", {"吉林省", "Jilin"}, "province", false});
  record(RegionAdded{
      {2}, {1}, "jilin/changchun", "220100", {"长春市", "Changchun"}, "prefecture", true});
  record(
      RegionAdded{{3}, {1}, "jilin/jilin", "220200", {"吉林市", "Jilin City"}, "prefecture", true});
  record(RegionAdded{
      {4}, {2}, "jilin/changchun/chaoyang", "220104", {"朝阳区", "Chaoyang"}, "county", false});
  const auto text = json::parse(shipped_files().at("methods/jilin-four-rates.json"));
  record(MethodAdopted{"jilin-four-rates", "1", *text});
}

inline void World::tell_projects() {
  const auto add = [&](std::uint32_t number, RegionId region, const char* zh, const char* en) {
    ProjectAdded added;
    added.project = {number};
    added.listed = on(number == 4 ? "2022-02-01" : "2021-12-01");
    added.facts.name = Text{zh, en};
    added.facts.region = region;
    if (number != 4) added.facts.code = "P-" + std::to_string(number);
    return added;
  };
  auto alpha = add(1, {2}, "甲厂", "Alpha");
  alpha.facts.total = wan(100'000);
  alpha.facts.industry = "3612";
  alpha.facts.sector = "industry";
  alpha.facts.department = "工信局";
  alpha.facts.leader = PersonId{2};
  alpha.tags = {"百日攻坚", "省级"};
  record(alpha);
  auto beta = add(2, {2}, "乙路", "Beta");
  beta.facts.total = wan(3'000);
  beta.facts.sector = "infrastructure";
  beta.tags = {"省级"};
  record(beta);
  auto gamma = add(3, {3}, "丙园", "Gamma");
  gamma.facts.total = wan(80'000);
  gamma.facts.industry = "C";
  record(gamma);
  record(add(4, {4}, "丁库", "Delta"));
}

inline void World::tell_progress() {
  const auto plan = [&](std::uint32_t project, std::int64_t amount) {
    std::vector<Money> months;
    for (int month = 1; month <= 12; ++month) months.push_back(wan(amount / 12 * month));
    record(PlanSet{{project}, 2022, on("2022-01-05"), wan(amount), months, ""});
  };
  const auto report = [&](std::uint32_t project, const char* day, std::int64_t invested) {
    ProgressReported body;
    body.project = {project};
    body.day = on(day);
    body.period = month_of(body.day);
    body.invested_year = wan(invested);
    return body;
  };
  plan(1, 24'000);
  plan(2, 1'200);
  plan(3, 12'000);
  record(NodeReached{{1}, "3.4", on("2021-06-01"), "KG-1", ""});
  record(NodeReached{{1}, "3.5", on("2021-07-01"), "TJ-1", ""});
  record(NodeReached{{1}, "1.1", on("2021-01-10"), "", ""});
  record(NodePlanned{{2}, "3.4", on("2022-06-30"), ""});
  record(NodeReached{{3}, "3.4", on("2022-03-15"), "", ""});
  record(report(1, "2022-03-31", 5'000), "2022-04-01");
  auto april = report(1, "2022-04-28", 6'000);
  april.work_bp = 2'550;
  april.arrived_year = wan(7'000);
  april.finish_forecast = on("2023-10-31");
  april.physical = {{"管网", "公里", 12'500, 40'000}};
  record(april, "2022-04-28");
  record(report(2, "2022-03-31", 1'000), "2022-04-01");
  record(report(3, "2022-04-28", 100), "2022-04-28");
  record(StatisticsReported{{1}, {2022, 3, 0}, on("2022-03-31"), wan(4'800)}, "2022-04-10");
}

inline void World::tell() {
  tell_regions();
  tell_projects();
  tell_progress();
  record(PostHeld{{2}, {"副市长", "Deputy mayor"}, "", {2}, on("2021-01-01"), {}, {}});
  record(StateChanged{{1}, State::building, on("2021-06-01"), "", ""});
  record(MatterRaised{{1}, {3}, "land", "serious", "用地未批", "自然资源局", on("2022-04-01"), {}});
  record(EventNoted{{1},
                    "start",
                    on("2022-03-15"),
                    {},
                    {"集中开工", "Concentrated start"},
                    {3},
                    {},
                    {{3}},
                    {},
                    {},
                    {}});
  record(FactCited{{3},
                   "total",
                   "70亿元",
                   "约",
                   "7000000000",
                   {"网页", "Page"},
                   on("2022-03-01"),
                   {},
                   {"与清单不符", "Differs from the list"}});
  PlanSet change{{1}, 2022, on("2022-04-20"), wan(24'000), {}, "材料涨价"};
  change.amount = wan(30'000);
  record(change, "2022-04-20");
  ProjectAmended renamed{{1}, on("2022-04-21"), {}, "更名"};
  renamed.facts.name = Text{"甲新厂", "Alpha New"};
  record(renamed, "2022-04-21");
  AssessmentPublished published{"jilin-four-rates", "1", "region", on("2022-03-31"), 20, {}};
  record(published, "2022-04-22");
}

// Whether a text stands anywhere in a value's JSON.
inline bool says_anywhere(const json::Value& value, std::string_view text) {
  return boost::json::serialize(value).find(text) != std::string::npos;
}

}  // namespace kaigong::http
