#pragma once

#include "demo/composed.h"
#include "demo/tables.h"
#include "store/store.h"

#include <vector>

// Whom a visitor of the demonstration can be: the posts of a province that keeps such a list, each
// held by a composed person. Nobody real holds a role here.
namespace kaigong::demo {

struct Cast {
  std::vector<Person> people;
  std::vector<Body> posts;
};

// `leaders`: composed leaders by number, two a racing unit in the order of the tables.
Cast make_cast(const Tables& tables, const std::vector<Composed>& projects,
               const std::vector<PersonId>& leaders);

// Who holds the office of the region, by the cast's posts. There must be one.
PersonId office_of(const Cast& cast, RegionId region);

}  // namespace kaigong::demo
