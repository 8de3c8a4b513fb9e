#include "dispatch/due.h"

#include "desk/forms.h"
#include "desk/rights.h"
#include "http/answers.h"
#include "http/view.h"

#include <algorithm>
#include <map>

namespace kaigong::http {

namespace {

struct DueRow {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  std::string owner;
  std::string calendar;
  Text calendar_name;
  std::string period;
  Day first;
  Day last;
  Day opens;
  Day due;
  Day grace_until;
  std::optional<Day> locked_after;
  std::string state;
  std::int64_t days_left = 0;
  std::optional<Text> exception;
  std::optional<Seq> seq;
  std::optional<Day> said;
  std::optional<std::int64_t> plan;
  std::optional<std::int64_t> planned;
  std::optional<std::int64_t> invested;
  std::optional<Day> invested_on;
  std::optional<std::int64_t> work_bp;
  bool may_report = false;
};
BOOST_DESCRIBE_STRUCT(DueRow, (),
                      (project, code, name, region, owner, calendar, calendar_name, period, first,
                       last, opens, due, grace_until, locked_after, state, days_left, exception,
                       seq, said, plan, planned, invested, invested_on, work_bp, may_report))

struct DueCounts {
  std::int64_t not_open = 0, open = 0, reported = 0, late_reported = 0, overdue = 0, locked = 0;
};
BOOST_DESCRIBE_STRUCT(DueCounts, (), (not_open, open, reported, late_reported, overdue, locked))

struct DueAnswer {
  Day today;
  std::int64_t count = 0;
  DueCounts states;
  std::vector<DueRow> rows;
};
BOOST_DESCRIBE_STRUCT(DueAnswer, (), (today, count, states, rows))

struct RatesAnswer {
  std::int64_t expected = 0, received = 0, on_time = 0, open = 0, overdue = 0, locked = 0;
  std::optional<std::int64_t> completeness_bp;
  std::optional<std::int64_t> timeliness_bp;
};
BOOST_DESCRIBE_STRUCT(RatesAnswer, (),
                      (expected, received, on_time, open, overdue, locked, completeness_bp,
                       timeliness_bp))

struct RatesRow : RatesAnswer {
  std::string region;
  Text name;
};
BOOST_DESCRIBE_STRUCT(RatesRow, (RatesAnswer), (region, name))

struct CalendarName {
  std::string code;
  Text name;
};
BOOST_DESCRIBE_STRUCT(CalendarName, (), (code, name))

struct ReportingAnswer {
  std::optional<CalendarName> calendar;
  std::vector<CalendarName> calendars;
  std::string period;
  std::vector<std::string> periods;
  std::optional<Day> opens;
  std::optional<Day> due;
  std::optional<Day> grace_until;
  std::optional<Day> locked_after;
  bool final = false;
  RatesAnswer all;
  std::vector<RatesRow> rows;
};
BOOST_DESCRIBE_STRUCT(ReportingAnswer, (),
                      (calendar, calendars, period, periods, opens, due, grace_until, locked_after,
                       final, all, rows))

std::int64_t& count_of(DueCounts& counts, DueState state) {
  switch (state) {
    case DueState::not_open: return counts.not_open;
    case DueState::open: return counts.open;
    case DueState::reported: return counts.reported;
    case DueState::late_reported: return counts.late_reported;
    case DueState::overdue: return counts.overdue;
    case DueState::locked: break;
  }
  return counts.locked;
}

// "open,overdue": nothing given is what is still to be done.
DueStates take_states(Query& query) {
  const auto said = query.text("what");
  if (said.empty()) return only({DueState::open, DueState::overdue});
  DueStates out;
  for (const auto& one : split(said, ',')) {
    const auto state = json::read_enum<DueState>(one);
    if (!state) query.refuse(not_listed, "what", std::string(one));
    if (state) out.set(static_cast<std::size_t>(*state));
  }
  return out;
}

bool take_mine(Query& query) {
  const auto mine = query.text("mine");
  if (!mine.empty() && mine != "1") query.refuse(not_listed, "mine", mine);
  return mine == "1";
}

std::int64_t days_left(const Due& due, Day today) {
  const auto& times = due.times;
  if (!due.calendar->due->working) return times.grace_until.number() - today.number();
  const auto& days = national_working_days();
  return today <= times.grace_until ? days.working_days_between(today, times.grace_until)
                                    : -days.working_days_between(times.grace_until, today);
}

DueRow row_of(const View& view, const Due& due, const Rights& rights) {
  const auto& board = view.board;
  const auto& project = *board.project(due.project);
  DueRow row;
  row.project = project.id;
  row.code = board.text(project.code);
  row.name = project.name;
  row.region = region_name(board, project.region);
  row.owner = board.text(project.owner);
  row.calendar = due.calendar->code;
  row.calendar_name = due.calendar->name;
  row.period = show(*due.calendar, due.span);
  row.first = due.span.first;
  row.last = due.span.last;
  row.opens = due.times.opens;
  row.due = due.times.due;
  row.grace_until = due.times.grace_until;
  row.locked_after = due.times.locked_after;
  row.state = json::enum_name(due.state);
  row.days_left = days_left(due, view.as_of);
  if (due.exception != nullptr) row.exception = due.exception->reason;
  if (due.seq != 0) row.seq = due.seq;
  row.said = due.said;
  row.plan = plan_of(view, project);
  const auto at_end = moment_of(*view.method, due.span.last);
  if (row.plan) row.planned = value_of(Term::plan_due, project, at_end);
  row.invested = invested_of(view, project);
  if (const auto* last = report_on(project, view.as_of)) row.invested_on = lengthen(last->day);
  if (const auto* work = work_on(project, view.as_of)) row.work_bp = work->work_bp;
  row.may_report = rights.may(Act::report, project);
  return row;
}

void keep_mine(const Board& board, const Rights& rights, std::vector<Due>& all) {
  std::erase_if(
      all, [&](const Due& one) { return !rights.may(Act::report, *board.project(one.project)); });
}

// Of one calendar, of one period, or of what may still be told.
struct WantedDue {
  const ReportingCalendar* calendar = nullptr;
  std::optional<std::string> period;
  DueStates states;
  bool mine = false;
  Page page;
};

WantedDue take_wanted(const View& view, Query& query) {
  WantedDue out;
  out.states = take_states(query);
  out.mine = take_mine(query);
  out.page = query.page();
  const auto& calendars = view.method->reporting;
  const auto code = query.text("calendar");
  const auto found = std::find_if(calendars.begin(), calendars.end(),
                                  [&](const auto& one) { return one.code == code; });
  if (!code.empty() && found == calendars.end()) query.refuse(not_listed, "calendar", code);
  if (found != calendars.end()) out.calendar = &*found;
  const auto period = query.text("period");
  if (period.empty()) return out;
  out.period = period;
  const bool is_one = std::any_of(calendars.begin(), calendars.end(), [&](const auto& one) {
    return (out.calendar == nullptr || &one == out.calendar) && read_span(one, period);
  });
  if (!is_one) query.refuse(not_a_period, "period", period);
  return out;
}

bool is_wanted(const WantedDue& wanted, const Due& due) {
  if (wanted.calendar != nullptr && due.calendar != wanted.calendar) return false;
  return !wanted.period || due.span == read_span(*due.calendar, *wanted.period);
}

DueAnswer due_answer(const View& view, const Rights& rights, const WantedDue& wanted) {
  DueAnswer out;
  out.today = view.as_of;
  auto all = due_of_all(view.board, *view.method, view.filter(), all_due_states, view.moment);
  if (wanted.mine) keep_mine(view.board, rights, all);
  std::erase_if(all, [&](const Due& one) { return !is_wanted(wanted, one); });
  for (const auto& one : all) ++count_of(out.states, one.state);
  std::erase_if(all, [&](const Due& one) {
    return !wanted.states.test(static_cast<std::size_t>(one.state));
  });
  std::stable_sort(all.begin(), all.end(), [](const Due& a, const Due& b) {
    return a.times.grace_until < b.times.grace_until;
  });
  out.count = static_cast<std::int64_t>(all.size());
  const auto end = std::min(all.size(), wanted.page.offset + wanted.page.limit);
  for (auto i = wanted.page.offset; i < end; ++i) out.rows.push_back(row_of(view, all[i], rights));
  return out;
}

web::Response get_due(House& house, const Asked& asked) {
  return respond(
      house.desk.read([&](const Board& board, const Present* present) -> Result<DueAnswer> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrow(query.narrowed(board, *view.method));
        const auto wanted = take_wanted(view, query);
        if (!query.issues().empty()) return query.issues();
        return due_answer(view, Rights(board, asked.person, asked.today), wanted);
      }));
}

RatesAnswer rates_of(const ReportingTally& tally) {
  return {tally.expected, tally.received, tally.on_time,           tally.open,
          tally.overdue,  tally.locked,   tally.completeness_bp(), tally.timeliness_bp()};
}

ReportingAnswer rates_answer(const View& view, const ReportingCalendar& calendar, Span span) {
  ReportingAnswer out;
  out.calendar = CalendarName{calendar.code, calendar.name};
  for (const auto& one : spans_until(calendar, view.as_of))
    out.periods.push_back(show(calendar, one));
  const auto filter = view.filter();
  const auto rates = reporting_rates(view.board, calendar, span, filter, view.moment);
  out.period = show(calendar, rates.span);
  out.opens = rates.times.opens;
  out.due = rates.times.due;
  out.grace_until = rates.times.grace_until;
  out.locked_after = rates.times.locked_after;
  out.final = rates.final;
  out.all = rates_of(rates.all);
  for (const auto& one : rates.rows) {
    RatesRow row;
    static_cast<RatesAnswer&>(row) = rates_of(one.tally);
    row.region = one.key;
    row.name = one.name;
    out.rows.push_back(std::move(row));
  }
  return out;
}

Result<ReportingAnswer> reporting_answer(const View& view, Query& query) {
  const auto& calendars = view.method->reporting;
  const auto code = query.text("calendar");
  const auto period = query.text("period");
  const auto found = std::find_if(calendars.begin(), calendars.end(), [&](const auto& one) {
    return code.empty() || one.code == code;
  });
  if (!code.empty() && found == calendars.end()) query.refuse(not_listed, "calendar", code);
  std::optional<Span> span;
  if (found != calendars.end()) {
    span = period.empty() ? newest_due(*found, view.as_of) : read_span(*found, period);
    if (!span) query.refuse(not_a_period, "period", period);
  }
  if (!query.issues().empty()) return query.issues();
  auto out = span ? rates_answer(view, *found, *span) : ReportingAnswer{};
  for (const auto& one : calendars) out.calendars.push_back({one.code, one.name});
  return out;
}

web::Response get_reporting(House& house, const Asked& asked) {
  return respond(
      house.desk.read([&](const Board& board, const Present* present) -> Result<ReportingAnswer> {
        Query query(asked.request);
        auto view = look(house, board, present, query, asked);
        view.narrowed.filter.region = query.region(board);
        return reporting_answer(view, query);
      }));
}

}  // namespace

void add_due(Table& table) {
  table.question<DueAnswer>(
      "/api/due", get_due, "What is to be reported, oldest deadline first.",
      with_filter() +
          MembersAsked{{"what", "string", "States with commas; else open,overdue."},
                       {"mine", "string", "1: only what one may report."},
                       {"calendar", "string", "By code; else of all."},
                       {"period", "string", "One period; else all that can still be told."}} +
          with_page());
  table.question<ReportingAnswer>(
      "/api/reporting", get_reporting, "Completeness and timeliness of a period by unit.",
      with_day() + MembersAsked{{"region", "string", "By key."},
                                {"calendar", "string", "By code; else the first."},
                                {"period", "string", "Else the newest that was due."}});
}

}  // namespace kaigong::http
