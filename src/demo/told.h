#pragma once

#include "demo/chance.h"
#include "demo/composed.h"
#include "demo/dates.h"
#include "demo/journal.h"
#include "demo/plans.h"
#include "demo/tables.h"

// How one project's story gets into the journal: its course, its reports, its matters.
namespace kaigong::demo {

inline constexpr std::uint32_t first_reporter = 201;  // 40 of enterprises, 20 of counties
inline constexpr std::uint32_t enterprise_reporters = 40;
inline constexpr std::uint32_t county_reporters = 20;

class Teller {
 public:
  Teller(const Tables& with, Journal& journal, const Composed& about, Chance drawn)
      : tables(with), project(about), chance(drawn), journal_(journal) {}

  // Said on a working day, never before the project was listed nor after 28 April.
  void enterprise_says(Day day, Body body) { say(day, enterprise(), std::move(body)); }
  void county_says(Day day, Body body) { say(day, county(), std::move(body)); }
  // What begins on 28 April is said after the ceremony of that morning.
  void begins(Body body);
  void resumes(Day day, Body body, Chance& drawn);
  void lists(Body body) { journal_.add(project.listed, county(), std::move(body)); }
  Day spoken_on(Day day) const;  // the day on which that would be said
  MatterId raise() { return journal_.raise(); }
  // A matter's course: never said before what was said of it before, which `last` keeps.
  Instant raises(Day day, MatterRaised body);
  void goes_on(Instant& last, bool by_enterprise, MatterStepped body);
  void clock_says(Instant& last, Day day, MatterStepped body);

  const Tables& tables;
  const Composed& project;
  Chance chance;

 private:
  void say(Day day, PersonId by, Body body);
  PersonId enterprise() const;
  PersonId county() const;

  Journal& journal_;
};

void tell_course(Teller& tell, const Plans& plans);   // listed, nodes, states, plans
void tell_reports(Teller& tell, const Plans& plans);  // progress, statistics
void tell_matters(Teller& tell);                      // what blocks and when it was cleared

}  // namespace kaigong::demo
