#pragma once

#include "http/asked.h"
#include "http/house.h"
#include "http/schema.h"

#include <memory>
#include <string>
#include <vector>

// The routes with what the document of the interface says of each. Every room's file adds its own.
namespace kaigong::http {

using Answer = web::Response (*)(House&, const Asked&);

enum class For {
  anyone,   // signed in or not
  readers,  // signed in, or a guest where guests read all
  persons   // signed in
};

// A member of a query.
struct Member {
  std::string name;
  std::string type;  // string, integer; day is a string
  std::string about;
};
using MembersAsked = std::vector<Member>;
MembersAsked with_day();     // as_of
MembersAsked with_page();    // offset, limit
MembersAsked with_filter();  // as_of and what narrows a list
MembersAsked operator+(MembersAsked a, const MembersAsked& b);

struct Nothing {};  // no body; as an answer 204

// What goes in and comes out of a route, as schemas; null: nothing.
struct Shapes {
  json::Value body;
  json::Value answered;
  std::size_t most_bytes = 64U << 10U;
  MembersAsked members{};
  std::vector<const char*> takes{"application/json"};
  std::vector<const char*> gives{"application/json"};
  bool leads_on = false;  // answers by an address to go to
};

class Table {
 public:
  explicit Table(std::shared_ptr<House> house);

  // Answers that hold until the ledger grows.
  template <class Answered>
  void question(const char* pattern, Answer make, const char* about, MembersAsked members = {}) {
    question_as(pattern, make, about, schemas_.of<Answered>(), std::move(members));
  }
  void question_as(const char* pattern, Answer make, const char* about, json::Value schema,
                   MembersAsked members);
  template <class Answered>
  void get(const char* pattern, For whom, Answer make, const char* about) {
    get_as(pattern, whom, make, about, schemas_.of<Answered>());
  }
  void get_as(const char* pattern, For whom, Answer make, const char* about, json::Value schema);
  template <class Body, class Answered>
  void post(const char* pattern, For whom, Answer make, const char* about) {
    json::Value body, answered;
    if constexpr (!std::same_as<Body, Nothing>) body = schemas_.body_of<Body>();
    if constexpr (!std::same_as<Answered, Nothing>) answered = schemas_.of<Answered>();
    post_as(pattern, whom, make, about, Shapes{body, answered});
  }
  void post_as(const char* pattern, For whom, Answer make, const char* about, Shapes shapes);
  void route(const char* method, const char* pattern, For whom, Answer make,
             std::size_t most_bytes);
  // A GET for a browser's own eyes: it answers with where to go. Others may add to its query.
  void lead(const char* pattern, Answer make, const char* about, MembersAsked members);
  void let_wait() { routes_.back().waits = true; }  // the last route, for disk or net
  void plain(const char* pattern, Answer make, const char* about);
  // A file to take away, made anew each time: it says when.
  void file(const char* pattern, Answer make, const char* about, const char* media_type,
            MembersAsked members);
  void feed(const char* pattern, const char* about);
  // Described only: a route with a name in its path, once for each name that it may have.
  void describe(const char* method, const std::string& pattern, const std::string& about,
                Shapes shapes);

  Schemas& schemas() { return schemas_; }
  json::Value document(const std::string& version) const;  // OpenAPI 3.1
  std::vector<web::Route> take() { return std::move(routes_); }

 private:
  void add(const char* method, const char* pattern, For whom,
           std::function<web::Response(House&, const Asked&)> handle);

  std::shared_ptr<House> house_;
  std::vector<web::Route> routes_;
  Schemas schemas_;
  json::Object paths_;
};

}  // namespace kaigong::http
