#pragma once

#include "assess/method.h"
#include "dispatch/periods.h"

#include <bitset>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

// What is due (今天该报什么): who has to report for which period until when, and whether it was
// done, as of a day. Pure: board, method and day say it all, and nothing is remembered.
//
// A report counts for the period in which the day of its figures lies, from the day on that the
// period opens; the first that was said decides whether it was in time. What was said after the
// day that is asked about isn't there yet.
namespace kaigong {

enum class DueState : std::uint8_t {
  not_open,
  open,           // not reported, and not too late
  reported,       // in time, grace included
  late_reported,  // after that
  overdue,        // not reported, too late, and still taken
  locked          // not reported, and not taken any more
};
BOOST_DESCRIBE_ENUM(DueState, not_open, open, reported, late_reported, overdue, locked)
Text name_of(DueState state);

using DueStates = std::bitset<6>;  // bit n is the state n
inline constexpr DueStates all_due_states{0b111111};
DueStates only(std::initializer_list<DueState> states);

struct Due {
  ProjectId project;
  const ReportingCalendar* calendar = nullptr;
  const ReportingException* exception = nullptr;  // whose days these are
  Span span;
  Times times;
  DueState state = DueState::open;
  Seq seq = 0;              // of the report that counts, if any
  std::optional<Day> said;  // on which day
};

// One period of one calendar, made ready for many projects. Keeps references to what it's made of.
// Any number of threads may ask.
class ReadyPeriod {
 public:
  // `today`: the day that is asked about, with its columns where there are any.
  ReadyPeriod(const Board& board, const ReportingCalendar& calendar, Span span,
              const Moment& today);
  ReadyPeriod(const ReadyPeriod&) = delete;
  ReadyPeriod& operator=(const ReadyPeriod&) = delete;

  // Nothing where the project owes nothing for the period, or what it owes is in another state.
  std::optional<Due> of(const Project& project, DueStates wanted = all_due_states) const;
  const Times& usual() const { return usual_; }  // without exceptions

 private:
  struct Other {
    const ReportingException* exception = nullptr;
    Times times;
    std::vector<char> regions;  // by number: those within
    std::vector<Word> tags;
  };
  const Other* exception_of(const Project& project) const;
  void find_report(const Project& project, Due& due) const;
  DueState state_of(const Due& due) const;

  const Board& board_;
  const ReportingCalendar& calendar_;
  Span span_;
  Day as_of_;
  Moment moment_;  // by which it's decided who owes it
  bool applies_ = false;
  Times usual_;
  std::vector<Other> others_;
};

// A question about a day looks at the period that the day lies in and at so many before it.
inline constexpr int periods_looked_back = 12;
std::vector<Span> spans_until(const ReportingCalendar& calendar, Day as_of);  // newest first

// By calendar, then newest period first. They point into the method.
std::vector<Due> due_of(const Board& board, const Method& method, const Project& project,
                        const Moment& today);
// Of all projects that the filter takes, in their order.
std::vector<Due> due_of_all(const Board& board, const Method& method, const Filter& filter,
                            DueStates wanted, const Moment& today);

// Completeness (完整率) is what was received of what is expected, timeliness (及时率) what was
// received in time of the same. Without anything expected there is no rate, which isn't zero.
struct ReportingTally {
  std::int64_t expected = 0;  // of periods that have opened
  std::int64_t received = 0;
  std::int64_t on_time = 0;
  std::int64_t open = 0;  // the rest of what is expected
  std::int64_t overdue = 0;
  std::int64_t locked = 0;
  std::optional<std::int64_t> completeness_bp() const;
  std::optional<std::int64_t> timeliness_bp() const;
};

struct ReportingRow {
  RegionId region;  // none: of projects without one
  std::string key;
  Text name;
  ReportingTally tally;
};

struct ReportingRates {
  const ReportingCalendar* calendar = nullptr;
  Span span;
  Times times;         // the usual ones
  bool final = false;  // nothing can be in time any more, exceptions aside
  ReportingTally all;
  std::vector<ReportingRow> rows;  // in the order of the tree, of whom anything is expected
};

// By the units that race; with a region in the filter, by the regions next below it.
ReportingRates reporting_rates(const Board& board, const ReportingCalendar& calendar, Span span,
                               const Filter& filter, const Moment& today);
// The newest period that was due before the day, or else the one that the day lies in.
Span newest_due(const ReportingCalendar& calendar, Day as_of);

// Why a report of a project about a day isn't taken today: locked, or not_open. It's taken where
// nothing is owed, and where one of several calendars takes it.
std::optional<Due> refusal_of(const Board& board, std::span<const ReportingCalendar> calendars,
                              const Project& project, Day day, Day today);

}  // namespace kaigong
