#pragma once

#include "assess/terms.h"
#include "ledger/office.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// When what is to be reported, as a method has it (报送安排): data. Which days follow from it
// stands in dispatch/due.h. docs/methods/reporting.md has the format with worked examples.
namespace kaigong {

enum class Reported : std::uint8_t { progress };  // 进度报送
BOOST_DESCRIBE_ENUM(Reported, progress)

enum class PeriodKind : std::uint8_t { month, part, week, day };  // weeks begin on Mondays
BOOST_DESCRIBE_ENUM(PeriodKind, month, part, week, day)

enum class CountedFrom : std::uint8_t {
  end,   // the n-th day after the period; 0 is its last day
  begin  // the n-th day of the period; 1 is its first day
};
BOOST_DESCRIBE_ENUM(CountedFrom, end, begin)

struct DayCount {
  std::int32_t days = 0;
  bool working = false;  // counts working days only
};
BOOST_DESCRIBE_STRUCT(DayCount, (), (days, working))

struct Deadline : DayCount {
  CountedFrom from = CountedFrom::end;
  bool postponed = false;  // 遇节假日顺延: a day off moves on to the next working day
};
BOOST_DESCRIBE_STRUCT(Deadline, (DayCount), (from, postponed))

// Other days for some regions or tagged projects, with the document that says so. Of several the
// last one counts. What isn't given stays as in the calendar.
struct ReportingException {
  std::vector<std::string> regions;  // keys, and all below
  std::vector<std::string> tags;
  std::optional<Day> from;  // of the periods that end from this day
  std::optional<Day> until;
  bool excused = false;  // owes nothing
  std::optional<Deadline> opens;
  std::optional<Deadline> due;
  std::optional<DayCount> grace;
  std::optional<DayCount> lock;
  Text reason;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(ReportingException, (),
                      (regions, tags, from, until, excused, opens, due, grace, lock, reason,
                       document))

struct ReportingCalendar {
  std::string code;
  Text name;
  Text source;
  Reported of = Reported::progress;
  PeriodKind period = PeriodKind::month;
  std::int32_t parts = 3;         // of a month: 3 are 上旬 中旬 下旬, 2 its halves
  std::vector<Condition> where;   // who owes it, as things stood on the period's last day
  std::vector<Role> roles;        // whose work it is
  std::optional<Deadline> opens;  // none: with the period's first day
  bool refuses_early = false;     // what comes before it opens is refused; else only doesn't count
  std::optional<Deadline> due;    // must be given
  DayCount grace;                 // after due; what comes within it is in time
  std::optional<DayCount> lock;   // after due; then nothing is taken any more. None: never
  std::vector<ReportingException> exceptions;
  std::optional<Day> from;  // of the periods that end from this day
  std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(ReportingCalendar, (),
                      (code, name, source, of, period, parts, where, roles, opens, refuses_early,
                       due, grace, lock, exceptions, from, until))

// Who has to find a report right, one after the other (逐级核实): the offices of the regions above
// a project that are of these levels and have one, from below. A method without it asks nobody.
struct Verification {
  Text source;
  std::vector<std::string> levels;  // of regions: county, prefecture, province …
  std::optional<Day> from;          // of figures that stand for this day or later
};
BOOST_DESCRIBE_STRUCT(Verification, (), (source, levels, from))

// The calendars in force if any of them may refuse a report, else none. Reads nothing else of the
// method, because a deed asks for each report.
std::vector<ReportingCalendar> calendars_that_refuse(const Board& board);
std::optional<Verification> verification_in_force(const Board& board);

}  // namespace kaigong
