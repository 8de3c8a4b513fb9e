#include "http/routes.h"

#include "http/answers.h"

namespace kaigong {

namespace {

http::Table make_table(Desk& desk, const ServiceOptions& options) {
  const auto house = std::make_shared<http::House>(desk, options);
  desk.keep_present(house->today());
  http::Table table(house);
  for (const auto add : {http::add_ledger,         http::add_words,
                         http::add_overview,       http::add_race,
                         http::add_score,          http::add_method,
                         http::add_measure,        http::add_open,
                         http::add_projects,       http::add_project,
                         http::add_warnings,       http::add_due,
                         http::add_reviews,        http::add_projects_file,
                         http::add_reporting_file, http::add_workbooks,
                         http::add_evidence,       http::add_groups,
                         http::add_node_chart,     http::add_map,
                         http::add_sign_in,        http::add_own_access,
                         http::add_people,         http::add_deeds,
                         http::add_bulk,           http::add_views,
                         http::add_published,      http::add_appeals,
                         http::add_matters,        http::add_matter,
                         http::add_fresh_start,    http::add_sign_on,
                         http::add_demo_day,       http::add_posture,
                         http::add_briefing,       http::add_forecast,
                         http::add_campaigns,      http::add_campaign_members,
                         http::add_elements,       http::add_own_mail,
                         http::add_visits,         http::add_visit_stops,
                         http::add_permits,        http::add_duties,
                         http::add_enterprise})
    add(table);
  table.feed("/api/feed", "Server-sent events: that something changed, and about what.");
  return table;
}

}  // namespace

std::vector<web::Route> routes(Desk& desk, const ServiceOptions& options) {
  auto table = make_table(desk, options);
  const auto document =
      std::make_shared<const std::string>(boost::json::serialize(table.document(options.version)));
  auto out = table.take();
  out.push_back({"GET", "/api/openapi.json",
                 [document](const web::Request&) { return web::json_response(*document); }});
  return out;
}

}  // namespace kaigong
