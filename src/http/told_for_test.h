#pragma once

#include "http/world_for_test.h"

// What the world of this room's tests is told.
namespace kaigong::http {

inline void World::tell_regions() {
  record(RegionAdded{{1}, {}, "jilin", "220000", {"吉林省", "Jilin"}, "province", false});
  record(RegionAdded{
      {2}, {1}, "jilin/changchun", "220100", {"长春市", "Changchun"}, "prefecture", true});
  record(
      RegionAdded{{3}, {1}, "jilin/jilin", "220200", {"吉林市", "Jilin City"}, "prefecture", true});
  record(RegionAdded{
      {4}, {2}, "jilin/changchun/chaoyang", "220104", {"朝阳区", "Chaoyang"}, "county", false});
  const auto text = json::parse(shipped_files().at("methods/jilin-four-rates.json"));
  record(MethodAdopted{"jilin-four-rates", "3", *text});
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
  AssessmentPublished published{"jilin-four-rates", "3", "region", on("2022-03-31"), 20, {}};
  record(published, "2022-04-22");
}

}  // namespace kaigong::http
