#pragma once

#include "http/house.h"

// One function a path of docs/api.md. Each holds the board's lock while it looks and gives it back
// before it asks the store for a line or for a person's name.
namespace kaigong::http {

web::Response get_health(House& house, const Asked& asked);
web::Response get_ledger(House& house, const Asked& asked);
web::Response get_words(House& house, const Asked& asked);
web::Response get_overview(House& house, const Asked& asked);
web::Response get_race(House& house, const Asked& asked);
web::Response get_score(House& house, const Asked& asked);
web::Response get_method(House& house, const Asked& asked);
web::Response post_simulation(House& house, const Asked& asked);
web::Response get_measure(House& house, const Asked& asked);
web::Response get_open(House& house, const Asked& asked);
web::Response get_open_item(House& house, const Asked& asked);
web::Response get_entry(House& house, const Asked& asked);
web::Response get_entries(House& house, const Asked& asked);
web::Response get_projects(House& house, const Asked& asked);
web::Response get_project(House& house, const Asked& asked);
web::Response get_warnings(House& house, const Asked& asked);
web::Response get_assessments(House& house, const Asked& asked);

// The door, docs/api.md "Who asks". Each sets or ends the session's cookie where it must.
web::Response get_me(House& house, const Asked& asked);
web::Response post_sign_in(House& house, const Asked& asked);
web::Response post_sign_out(House& house, const Asked& asked);
web::Response post_setup(House& house, const Asked& asked);
web::Response get_invitation(House& house, const Asked& asked);
web::Response post_invitation(House& house, const Asked& asked);
web::Response post_password(House& house, const Asked& asked);
web::Response get_sessions(House& house, const Asked& asked);
web::Response post_session_end(House& house, const Asked& asked);
web::Response get_tokens(House& house, const Asked& asked);
web::Response post_token(House& house, const Asked& asked);
web::Response post_token_end(House& house, const Asked& asked);

web::Response get_people(House& house, const Asked& asked);
web::Response post_person(House& house, const Asked& asked);
web::Response post_person_name(House& house, const Asked& asked);
web::Response post_person_invitation(House& house, const Asked& asked);
web::Response post_person_close(House& house, const Asked& asked);
web::Response get_cast(House& house, const Asked& asked);
web::Response post_act(House& house, const Asked& asked);

web::Response get_deeds(House& house, const Asked& asked);
web::Response post_deed(House& house, const Asked& asked);

}  // namespace kaigong::http
