#pragma once

#include "demo/composed.h"
#include "demo/tables.h"
#include "store/store.h"

#include <map>
#include <string>
#include <vector>

// What the reports print: sources, people with their posts, named projects, events. Kept as
// printed; what we understand and what we doubt stands beside it.
namespace kaigong::demo {

struct SourceRow {
  std::string id, zh, en, published, event_understood;
};
BOOST_DESCRIBE_STRUCT(SourceRow, (), (id, zh, en, published, event_understood))

struct PostRow {
  std::string zh, en, unit_zh, region, source;
};
BOOST_DESCRIBE_STRUCT(PostRow, (), (zh, en, unit_zh, region, source))

struct PersonRow {
  std::string key, zh, en;
  std::vector<PostRow> posts;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (key, zh, en, posts))

struct Fen {
  std::optional<std::int64_t> fen;
};
BOOST_DESCRIBE_STRUCT(Fen, (), (fen))

struct DoubtRow {
  Text reason;
  Fen alternative;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(DoubtRow, (), (reason, alternative, source))

struct FactRow {
  std::string field, printed, qualifier, source;
  json::Value understood;  // a text, or {"fen": …}
  std::optional<DoubtRow> doubt;
};
BOOST_DESCRIBE_STRUCT(FactRow, (), (field, printed, qualifier, source, understood, doubt))

struct OwnerRow {
  std::string zh;
};
BOOST_DESCRIBE_STRUCT(OwnerRow, (), (zh))

struct NamedProject {
  std::string key, zh, en, region, division, nature, source;
  std::optional<OwnerRow> owner;
  std::optional<std::int64_t> total_fen;
  std::vector<FactRow> facts;
};
BOOST_DESCRIBE_STRUCT(NamedProject, (),
                      (key, zh, en, region, division, nature, source, owner, total_fen, facts))

struct FigureRow {
  std::string zh, en, unit, qualifier;
  std::optional<std::int64_t> value;
};
BOOST_DESCRIBE_STRUCT(FigureRow, (), (zh, en, unit, qualifier, value))

struct PlacedRow {
  std::optional<Day> date;
};
BOOST_DESCRIBE_STRUCT(PlacedRow, (), (date))

struct VenueRow {
  std::string region;
  bool main = false;
  std::optional<std::string> project;
};
BOOST_DESCRIBE_STRUCT(VenueRow, (), (region, main, project))

struct EventRow {
  std::string key, kind, zh, en, region, source, lead;
  std::optional<Day> date;
  Text date_note;
  std::optional<PlacedRow> placed;
  std::vector<std::string> leaders, sites;
  std::vector<VenueRow> venues;
  std::vector<FigureRow> figures;
  std::vector<Text> asked;
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (key, kind, zh, en, region, source, lead, date, date_note, placed, leaders,
                       sites, venues, figures, asked))

struct Printed {
  std::vector<SourceRow> sources;
  std::vector<PersonRow> people;
  std::vector<NamedProject> projects;
  std::vector<EventRow> events;

  PersonId person(std::string_view key) const;
  Text source(std::string_view id) const;
  PersonId lead_at(std::string_view project) const;  // who led the visit to the site
};

Printed load_printed();

std::vector<Person> people_of(const Printed& printed);
std::vector<Body> posts_of(const Tables& tables, const Printed& printed);
// Facts and events, for the board on which `numbers` has each named project's number.
std::vector<Body> facts_of(const Printed& printed, const std::map<std::string, ProjectId>& numbers);
std::vector<Body> events_of(const Tables& tables, const Printed& printed,
                            const std::map<std::string, ProjectId>& numbers);

}  // namespace kaigong::demo
