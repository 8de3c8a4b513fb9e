#include "http/routes.h"

#include "base/digest.h"
#include "http/answers.h"
#include "web/target.h"

namespace kaigong {

namespace {

using http::House;
using Answer = web::Response (*)(House&, const web::Request&, Day today);

// The same question at the same entry, on the same day, of the same program has the same answer.
std::string etag_of(const House& house, const web::Request& request, Seq seq, Day today) {
  const auto question =
      request.path + '?' + request.query_text + ' ' + show(today) + ' ' + house.options.version;
  return "W/\"" + std::to_string(seq) + '-' + show_short(digest_of(DigestKind::sha256, question)) +
         '"';
}

// Whoever has the answer already is told so before it's worked out again.
web::Response tagged(House& house, const web::Request& request, Answer make) {
  const Day today = house.today();
  house.desk.keep_present(today);
  const Seq seq = house.desk.head().seq;
  const auto etag = etag_of(house, request, seq, today);
  const auto known = request.header("if-none-match");
  web::Response response;
  if (known == "*" || !web::none_match_hits(known, etag)) {
    response = make(house, request, today);
  }
  if (response.status != 200) return response;
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

}  // namespace

std::vector<web::Route> routes(Desk& desk, const ServiceOptions& options) {
  const auto house = std::make_shared<House>(desk, options);
  desk.keep_present(house->today());
  std::vector<web::Route> out;
  const auto get = [&](const char* pattern, Answer make) {
    out.push_back({"GET", pattern, [house, make](const web::Request& request) {
                     return tagged(*house, request, make);
                   }});
  };
  get("/api/ledger", http::get_ledger);
  get("/api/words", http::get_words);
  get("/api/overview", http::get_overview);
  get("/api/race", http::get_race);
  get("/api/score", http::get_score);
  get("/api/method", http::get_method);
  get("/api/measure/{code}", http::get_measure);
  get("/api/open/{measure}", http::get_open);
  get("/api/open/{measure}/{project}", http::get_open_item);
  get("/api/entries", http::get_entries);
  get("/api/entries/{seq}", http::get_entry);
  get("/api/projects", http::get_projects);
  get("/api/projects/{id}", http::get_project);
  get("/api/warnings", http::get_warnings);
  get("/api/assessments", http::get_assessments);
  // Writes nothing; a method is only too long for an address.
  out.push_back({"POST", "/api/method/simulate", [house](const web::Request& request) {
                   return http::post_simulation(*house, request, house->today());
                 }});
  out.push_back({"GET", "/healthz", [house](const web::Request& request) {
                   return http::get_health(*house, request);
                 }});
  out.push_back({"GET", "/api/feed", {}, true});
  return out;
}

}  // namespace kaigong
