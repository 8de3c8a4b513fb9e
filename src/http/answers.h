#pragma once

#include "http/table.h"

// The paths of docs/api.md. Each answer holds the board's lock while it looks and gives it back
// before it asks the store for a line or for a person's name.
namespace kaigong::http {

void add_ledger(Table& table);
void add_words(Table& table);
void add_overview(Table& table);
void add_race(Table& table);
void add_published(Table& table);
void add_appeals(Table& table);
void add_score(Table& table);
void add_method(Table& table);
void add_measure(Table& table);
void add_open(Table& table);
void add_projects(Table& table);
void add_project(Table& table);
void add_groups(Table& table);
void add_node_chart(Table& table);
void add_map(Table& table);
void add_projects_file(Table& table);
void add_reporting_file(Table& table);
void add_workbooks(Table& table);
void add_warnings(Table& table);
void add_due(Table& table);
void add_forecast(Table& table);
void add_reviews(Table& table);
void add_matters(Table& table);
void add_matter(Table& table);
void add_posture(Table& table);
void add_elements(Table& table);
void add_permits(Table& table);
void add_duties(Table& table);
void add_enterprise(Table& table);
void add_campaigns(Table& table);
void add_campaign_members(Table& table);
void add_visits(Table& table);
void add_visit_stops(Table& table);
void add_briefing(Table& table);
void add_evidence(Table& table);
// The door: each sets or ends the session's cookie where it must.
void add_sign_in(Table& table);
void add_sign_on(Table& table);
void add_own_access(Table& table);
void add_own_mail(Table& table);
void add_people(Table& table);
void add_fresh_start(Table& table);
void add_demo_day(Table& table);
void add_deeds(Table& table);
void add_bulk(Table& table);
void add_views(Table& table);

}  // namespace kaigong::http
