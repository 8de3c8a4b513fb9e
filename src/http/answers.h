#pragma once

#include "http/house.h"
#include "web/message.h"

// One function a path of docs/api.md. Each holds the board's lock while it looks and gives it back
// before it asks the store for a line or for a person's name.
namespace kaigong::http {

web::Response get_health(House& house, const web::Request& request);
web::Response get_ledger(House& house, const web::Request& request, Day today);
web::Response get_words(House& house, const web::Request& request, Day today);
web::Response get_overview(House& house, const web::Request& request, Day today);
web::Response get_race(House& house, const web::Request& request, Day today);
web::Response get_score(House& house, const web::Request& request, Day today);
web::Response get_method(House& house, const web::Request& request, Day today);
web::Response post_simulation(House& house, const web::Request& request, Day today);
web::Response get_measure(House& house, const web::Request& request, Day today);
web::Response get_open(House& house, const web::Request& request, Day today);
web::Response get_open_item(House& house, const web::Request& request, Day today);
web::Response get_entry(House& house, const web::Request& request, Day today);
web::Response get_entries(House& house, const web::Request& request, Day today);
web::Response get_projects(House& house, const web::Request& request, Day today);
web::Response get_project(House& house, const web::Request& request, Day today);
web::Response get_warnings(House& house, const web::Request& request, Day today);
web::Response get_assessments(House& house, const web::Request& request, Day today);

}  // namespace kaigong::http
