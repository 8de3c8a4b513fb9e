// tested by: http/routes_test.cpp, http/openapi_test.cpp
#include "http/table.h"

#include "base/digest.h"
#include "base/limits.h"
#include "http/query.h"
#include "http/session.h"
#include "web/target.h"

#include <fmt/format.h>

#include <algorithm>

namespace kaigong::http {

namespace {

using json::Array;
using json::Object;

// The same question of the same person at the same entry, on the same day, of the same program has
// the same answer.
std::string question_of(const House& house, const Asked& asked, Seq seq) {
  const auto& request = asked.request;
  return fmt::format("{} {}?{} {} {} {} {}", seq, request.path, request.query_text,
                     show(asked.today), house.options.version, asked.person.value,
                     house.names_changed.load());
}

std::string etag_of(const std::string& question, Seq seq) {
  return "W/\"" + std::to_string(seq) + '-' + show_short(digest_of(DigestKind::sha256, question)) +
         '"';
}

web::Response kept_or_made(House& house, const Asked& asked, Answer make,
                           const std::string& question) {
  if (const auto kept = house.answers.find(question)) return *kept;
  auto response = make(house, asked);
  if (response.status == 200)
    house.answers.keep(question, std::make_shared<const web::Response>(response));
  return response;
}

// Whoever has the answer already is told so before it's worked out again.
web::Response tagged(House& house, const Asked& asked, Answer make) {
  house.desk.keep_present(asked.today);
  const Seq seq = house.desk.head().seq;
  const auto question = question_of(house, asked, seq);
  const auto etag = etag_of(question, seq);
  const auto known = asked.request.header("if-none-match");
  web::Response response;
  if (known == "*" || !web::none_match_hits(known, etag))
    response = kept_or_made(house, asked, make, question);
  if (response.status != 200) return response;
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  response.headers.emplace_back("Vary", "Cookie, Authorization");
  return response;
}

Object parameter(const std::string& name, const char* where, const std::string& type,
                 const std::string& about) {
  Object schema{{"type", type}};
  if (type == "day") schema = {{"type", "string"}, {"format", "date"}};
  Object out{{"name", name}, {"in", where}, {"schema", std::move(schema)}};
  if (where == std::string_view("path")) out["required"] = true;
  if (!about.empty()) out["description"] = about;
  return out;
}

Array parameters_of(const std::string& pattern, const MembersAsked& members) {
  Array out;
  for (auto at = pattern.find('{'); at != std::string::npos; at = pattern.find('{', at + 1)) {
    const auto name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
    const bool is_number =
        name == "id" || name == "seq" || name == "project" || name == "person" || name == "view";
    out.push_back(parameter(name, "path", is_number ? "integer" : "string", ""));
  }
  for (const auto& member : members)
    out.push_back(parameter(member.name, "query", member.type, member.about));
  return out;
}

// The first of several media types has the schema; others are files.
Object content(const std::vector<const char*>& media_types, json::Value schema) {
  Object out;
  for (const auto* type : media_types) {
    out[type] = Object{{"schema", std::move(schema)}};
    schema = Object{{"type", "string"}, {"format", "binary"}};
  }
  return out;
}

Object responses_of(json::Value answered, const Shapes& shapes) {
  Object out;
  if (shapes.leads_on) {
    const Object schema{{"type", "string"}};
    out["303"] = Object{{"description", "Where to go."},
                        {"headers", Object{{"Location", Object{{"schema", schema}}}}}};
  } else if (answered.is_null()) {
    out["204"] = Object{{"description", "Done; there is nothing to say."}};
  } else {
    out["200"] = Object{{"description", "The answer."},
                        {"content", content(shapes.gives, std::move(answered))}};
  }
  out["4XX"] = Object{{"$ref", "#/components/responses/Problem"}};
  return out;
}

// "/api/people/{person}/close" → "post_people_person_close"
std::string operation_id(const char* method, const std::string& pattern) {
  std::string out = method;
  for (const char c : pattern.substr(pattern.starts_with("/api") ? 4 : 0)) {
    if (c == '/' || c == '.' || c == '-') out += '_';
    if (c >= 'a' && c <= 'z') out += c;
  }
  return out;
}

using Handle = std::function<web::Response(House&, const Asked&)>;

// What a query can't have is told and not passed over, for routes that don't read it themselves.
Handle only_with(const MembersAsked& members, Answer make) {
  std::vector<std::string> known;
  for (const auto& member : members) known.push_back(member.name);
  return [make, known](House& house, const Asked& asked) {
    Issues issues;
    for (const auto& [name, value] : asked.request.query_pairs) {
      if (std::find(known.begin(), known.end(), name) == known.end())
        issues.push_back({&unknown_query_member, name.substr(0, limits::name_bytes), name});
    }
    return issues.empty() ? make(house, asked) : refused(issues);
  };
}

}  // namespace

MembersAsked with_day() {
  return {{"as_of", "day", "The day that is judged; else the ledger's today."}};
}

MembersAsked with_page() {
  return {{"offset", "integer", "Rows to pass over."},
          {"limit", "integer", "Rows at most, 1,000."}};
}

MembersAsked with_filter() {
  return with_day() + MembersAsked{{"region", "string", "By key, with all below it."},
                                   {"industry", "string", "The beginning of a code."},
                                   {"sector", "string", ""},
                                   {"department", "string", ""},
                                   {"leader", "integer", "By the person's number."},
                                   {"tag", "string", ""},
                                   {"state", "string", ""},
                                   {"light", "string", "A level's label, of any rule."},
                                   {"rule", "string", "A light's rule, by its code."},
                                   {"doubt", "string", "1: only with a cited doubt."},
                                   {"q", "string", "Words in name or code."}};
}

MembersAsked operator+(MembersAsked a, const MembersAsked& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Table::Table(std::shared_ptr<House> house) : house_(std::move(house)) {
  schemas_.of<ProblemAnswer>();
}

void Table::question_as(const char* pattern, Answer make, const char* about, json::Value schema,
                        MembersAsked members) {
  add("GET", pattern, For::readers,
      [make](House& house, const Asked& asked) { return tagged(house, asked, make); });
  describe("get", pattern, about, {{}, std::move(schema), 0, std::move(members)});
}

void Table::post_as(const char* pattern, For whom, Answer make, const char* about, Shapes shapes) {
  add("POST", pattern, whom, only_with(shapes.members, make));
  routes_.back().body_limit_bytes = shapes.most_bytes;
  describe("post", pattern, about, std::move(shapes));
}

void Table::route(const char* method, const char* pattern, For whom, Answer make,
                  std::size_t most_bytes) {
  add(method, pattern, whom, make);
  routes_.back().body_limit_bytes = most_bytes;
}

void Table::get_as(const char* pattern, For whom, Answer make, const char* about,
                   json::Value schema) {
  add("GET", pattern, whom, only_with({}, make));
  describe("get", pattern, about, {{}, std::move(schema), 0, {}});
}

void Table::lead(const char* pattern, Answer make, const char* about, MembersAsked members) {
  add("GET", pattern, For::anyone, make);
  Shapes shapes{{}, {}, 0, std::move(members)};
  shapes.leads_on = true;
  describe("get", pattern, about, std::move(shapes));
}

void Table::plain(const char* pattern, Answer make, const char* about) {
  add("GET", pattern, For::anyone, make);
  describe("get", pattern, about, {{}, Object{{"type", "string"}}, 0, {}, {}, {"text/plain"}});
}

void Table::file(const char* pattern, Answer make, const char* about, const char* media_type,
                 MembersAsked members) {
  add("GET", pattern, For::readers, [make](House& house, const Asked& asked) {
    house.desk.keep_present(asked.today);
    auto response = make(house, asked);
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
  });
  describe("get", pattern, about,
           {{},
            Object{{"type", "string"}, {"format", "binary"}},
            0,
            std::move(members),
            {},
            {media_type}});
}

// Pages are told of what their person may see.
void Table::feed(const char* pattern, const char* about) {
  add("GET", pattern, For::readers, [](House&, const Asked& asked) {
    return web::Response{200, "", asked.person ? std::to_string(asked.person.value) : "", {}};
  });
  routes_.back().feed = true;
  describe("get", pattern, about,
           {{}, Object{{"type", "string"}}, 0, {}, {}, {"text/event-stream"}});
}

void Table::add(const char* method, const char* pattern, For whom,
                std::function<web::Response(House&, const Asked&)> handle) {
  routes_.push_back(
      {method, pattern, [house = house_, whom, handle](const web::Request& request) {
         const auto who = who_asks(*house, request);
         const bool is_let =
             who.person || whom == For::anyone || (whom == For::readers && house->has_guests());
         if (!is_let) return refused({{&not_signed_in, "", ""}});
         return handle(*house, Asked{request, house->today(), who.person, who.session});
       }});
}

void Table::describe(const char* method, const std::string& pattern, const std::string& about,
                     Shapes shapes) {
  Object operation{{"operationId", operation_id(method, pattern)},
                   {"summary", about},
                   {"responses", responses_of(std::move(shapes.answered), shapes)}};
  auto parameters = parameters_of(pattern, shapes.members);
  if (!parameters.empty()) operation["parameters"] = std::move(parameters);
  if (!shapes.body.is_null()) {
    operation["requestBody"] =
        Object{{"required", true}, {"content", content(shapes.takes, std::move(shapes.body))}};
  }
  auto& path = paths_[pattern];
  if (!path.is_object()) path = Object{};
  path.as_object()[method] = std::move(operation);
}

json::Value Table::document(const std::string& version) const {
  const Object cookie{{"type", "apiKey"},
                      {"in", "cookie"},
                      {"name", "kaigong-…"},
                      {"description", "A browser's session, made by signing in."}};
  const Object bearer{{"type", "http"}, {"scheme", "bearer"}, {"description", "An API token."}};
  const Object problem{
      {"description", "Problem details (RFC 9457) with every issue at its place."},
      {"content", content({"application/problem+json"},
                          Object{{"$ref", "#/components/schemas/ProblemAnswer"}})}};
  return Object{
      {"openapi", "3.1.0"},
      {"info", Object{{"title", "Kaigong"},
                      {"version", version},
                      {"summary", "Lists, ledger and assessment of major projects"},
                      {"license", Object{{"name", "Apache 2.0"}, {"identifier", "Apache-2.0"}}}}},
      {"servers", Array{Object{{"url", "/"}}}},
      {"security", Array{Object{{"session", Array{}}}, Object{{"token", Array{}}}, Object{}}},
      {"paths", paths_},
      {"components", Object{{"securitySchemes", Object{{"session", cookie}, {"token", bearer}}},
                            {"responses", Object{{"Problem", problem}}},
                            {"schemas", schemas_.named()}}}};
}

}  // namespace kaigong::http
