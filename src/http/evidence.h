#pragma once

#include "dispatch/inclusion.h"
#include "http/view.h"

// Evidence as pages show it, and what a project still lacks for statistics.
namespace kaigong::http {

struct PlaceAnswer {
  json::Value latitude;  // degrees
  json::Value longitude;
};
BOOST_DESCRIBE_STRUCT(PlaceAnswer, (), (latitude, longitude))

struct AlsoAnswer {
  ProjectId project;
  Text name;
  Seq seq = 0;
  bool exact = false;  // the same bytes; else a picture that looks alike
};
BOOST_DESCRIBE_STRUCT(AlsoAnswer, (), (project, name, seq, exact))

struct EvidenceAnswer {
  Seq seq = 0;
  Digest digest;
  std::string what;
  Text what_name;
  std::string media_type;
  std::string name;
  std::int64_t bytes = 0;
  std::optional<Day> taken;
  std::optional<PlaceAnswer> place;
  PersonId by;
  Text who;
  Instant at;
  std::string note;
  std::string printed_name;
  std::optional<std::int64_t> printed_total;
  std::optional<Day> printed_day;
  bool withdrawn = false;
  bool picture = false;  // there is a small one of it
  std::vector<AlsoAnswer> also;
};
BOOST_DESCRIBE_STRUCT(EvidenceAnswer, (),
                      (seq, digest, what, what_name, media_type, name, bytes, taken, place, by, who,
                       at, note, printed_name, printed_total, printed_day, withdrawn, picture,
                       also))

// What the board knows; the rest stands in the entries. Newest first, up to the view's day.
std::vector<EvidenceAnswer> evidence_seen(const View& view, const Project& project);
EvidenceAnswer evidence_seen(const View& view, const Filing& filing);
// The rest, and who filed it. No lock may be held.
void add_lines(const Desk& desk, std::vector<EvidenceAnswer>& evidence);

struct EvidenceFile {
  Digest digest;
  std::string media_type;
  std::string name;
  bool picture = false;
};
BOOST_DESCRIBE_STRUCT(EvidenceFile, (), (digest, media_type, name, picture))
// The files that an entry files, or that its report rests on. No lock may be held.
std::vector<EvidenceFile> files_of(const Desk& desk, const Entry& entry);

struct LateOn {
  std::optional<Day> yellow;
  std::optional<Day> red;
};
BOOST_DESCRIBE_STRUCT(LateOn, (), (yellow, red))

struct InclusionItemAnswer {
  std::string code;
  Text name;
  bool must = false;
  std::string state;
  std::vector<Seq> by;
  std::optional<Text> reason;
};
BOOST_DESCRIBE_STRUCT(InclusionItemAnswer, (), (code, name, must, state, by, reason))

struct InclusionAnswer {
  std::string kind;
  std::string verdict;
  std::vector<Text> reasons;
  std::string number;
  std::optional<Day> started;
  LateOn late_on;
  std::vector<InclusionItemAnswer> items;
};
BOOST_DESCRIBE_STRUCT(InclusionAnswer, (),
                      (kind, verdict, reasons, number, started, late_on, items))
InclusionAnswer inclusion_answer(const Inclusion& inclusion);

}  // namespace kaigong::http
