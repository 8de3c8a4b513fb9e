#include "http/routes.h"

#include "base/digest.h"
#include "http/answers.h"
#include "http/session.h"
#include "web/target.h"

#include <fmt/format.h>

namespace kaigong {

namespace {

using http::Asked;
using http::House;
using Answer = web::Response (*)(House&, const Asked&);

// The same question of the same person at the same entry, on the same day, of the same program has
// the same answer.
std::string etag_of(const House& house, const Asked& asked, Seq seq) {
  const auto& request = asked.request;
  const auto question =
      fmt::format("{}?{} {} {} {} {}", request.path, request.query_text, show(asked.today),
                  house.options.version, asked.person.value, house.names_changed.load());
  return "W/\"" + std::to_string(seq) + '-' + show_short(digest_of(DigestKind::sha256, question)) +
         '"';
}

// Whoever has the answer already is told so before it's worked out again.
web::Response tagged(House& house, const Asked& asked, Answer make) {
  house.desk.keep_present(asked.today);
  const Seq seq = house.desk.head().seq;
  const auto etag = etag_of(house, asked, seq);
  const auto known = asked.request.header("if-none-match");
  web::Response response;
  if (known == "*" || !web::none_match_hits(known, etag)) response = make(house, asked);
  if (response.status != 200) return response;
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  response.headers.emplace_back("Vary", "Cookie, Authorization");
  return response;
}

// Who may ask at all.
enum class For {
  anyone,   // signed in or not
  readers,  // signed in, or a guest where guests read all
  persons   // signed in
};

class Table {
 public:
  Table(Desk& desk, const ServiceOptions& options)
      : house_(std::make_shared<House>(desk, options)) {
    desk.keep_present(house_->today());
  }

  // Answers that hold until the ledger grows.
  void question(const char* pattern, Answer make) {
    add("GET", pattern, For::readers,
        [make](House& house, const Asked& asked) { return tagged(house, asked, make); });
  }
  void get(const char* pattern, For whom, Answer make) { add("GET", pattern, whom, make); }
  void post(const char* pattern, For whom, Answer make, std::size_t most_bytes = 64U << 10U) {
    add("POST", pattern, whom, make);
    routes_.back().body_limit_bytes = most_bytes;
  }
  void feed(const char* pattern) {
    // Pages are told of what their person may see.
    add("GET", pattern, For::readers, [](House&, const Asked& asked) {
      return web::Response{200, "", asked.person ? std::to_string(asked.person.value) : "", {}};
    });
    routes_.back().feed = true;
  }
  std::vector<web::Route> take() { return std::move(routes_); }

 private:
  template <class Handle>
  void add(const char* method, const char* pattern, For whom, Handle handle) {
    routes_.push_back(
        {method, pattern, [house = house_, whom, handle](const web::Request& request) {
           const auto who = http::who_asks(*house, request);
           if (whom == For::persons && !who.person)
             return http::refused({{&http::not_signed_in, "", ""}});
           if (whom == For::readers && !who.person && !house->has_guests())
             return http::refused({{&http::not_signed_in, "", ""}});
           return handle(*house, Asked{request, house->today(), who.person, who.session});
         }});
  }

  std::shared_ptr<House> house_;
  std::vector<web::Route> routes_;
};

void add_questions(Table& table) {
  table.question("/api/ledger", http::get_ledger);
  table.question("/api/words", http::get_words);
  table.question("/api/overview", http::get_overview);
  table.question("/api/race", http::get_race);
  table.question("/api/score", http::get_score);
  table.question("/api/method", http::get_method);
  table.question("/api/measure/{code}", http::get_measure);
  table.question("/api/open/{measure}", http::get_open);
  table.question("/api/open/{measure}/{project}", http::get_open_item);
  table.question("/api/entries", http::get_entries);
  table.question("/api/entries/{seq}", http::get_entry);
  table.question("/api/projects", http::get_projects);
  table.question("/api/projects/{id}", http::get_project);
  table.question("/api/warnings", http::get_warnings);
  table.question("/api/assessments", http::get_assessments);
  // Writes nothing; a method is only too long for an address.
  table.post("/api/method/simulate", For::readers, http::post_simulation,
             limits::request_body_bytes);
  table.get("/healthz", For::anyone, http::get_health);
  table.feed("/api/feed");
}

void add_door(Table& table) {
  table.get("/api/me", For::anyone, http::get_me);
  table.post("/api/sign-in", For::anyone, http::post_sign_in);
  table.post("/api/sign-out", For::anyone, http::post_sign_out);
  table.post("/api/setup", For::anyone, http::post_setup);
  table.get("/api/invitations/{token}", For::anyone, http::get_invitation);
  table.post("/api/invitations/{token}", For::anyone, http::post_invitation);
  table.post("/api/password", For::persons, http::post_password);
  table.get("/api/sessions", For::persons, http::get_sessions);
  table.post("/api/sessions/{session}/end", For::persons, http::post_session_end);
  table.get("/api/tokens", For::persons, http::get_tokens);
  table.post("/api/tokens", For::persons, http::post_token);
  table.post("/api/tokens/{token}/end", For::persons, http::post_token_end);
  table.get("/api/demo/cast", For::anyone, http::get_cast);
  table.post("/api/demo/act", For::anyone, http::post_act);
}

void add_office(Table& table) {
  table.get("/api/people", For::persons, http::get_people);
  table.post("/api/people", For::persons, http::post_person);
  table.post("/api/people/{person}/name", For::persons, http::post_person_name);
  table.post("/api/people/{person}/invitation", For::persons, http::post_person_invitation);
  table.post("/api/people/{person}/close", For::persons, http::post_person_close);
  table.get("/api/deeds", For::anyone, http::get_deeds);
  table.post("/api/deeds/{deed}", For::persons, http::post_deed, limits::request_body_bytes);
}

}  // namespace

std::vector<web::Route> routes(Desk& desk, const ServiceOptions& options) {
  Table table(desk, options);
  add_questions(table);
  add_door(table);
  add_office(table);
  return table.take();
}

}  // namespace kaigong
