#include "dispatch/due.h"

#include "assess/present.h"
#include "assess/ready.h"
#include "base/check.h"
#include "base/halves.h"
#include "base/money.h"

#include <algorithm>
#include <array>

namespace kaigong {

namespace {

bool lies_within(Day day, std::optional<Day> from, std::optional<Day> until) {
  return (!from || *from <= day) && (!until || day <= *until);
}

// Of what ended before there was a ledger nobody could report here.
bool is_within_ledger(const Board& board, Span span) {
  return board.seq() > 0 && span.last >= board.said_on(1);
}

// Who owes a period is asked of its last day, or of today while it lasts.
Moment moment_for(Span span, const Moment& today) {
  const Day day = std::min(span.last, today.as_of);
  if (day == today.as_of) return today;
  return {day, day.year(), last_month_end(day), today.curve_bp};
}

// Whether any region is told to work as the calendar asks, and any campaign of its kind is on: most
// days none is, and all are spared.
bool is_any_told(const Board& board, const ReportingCalendar& calendar, Day day) {
  return std::all_of(calendar.where.begin(), calendar.where.end(), [&](const Condition& condition) {
    const auto wants = [&](std::string_view one) {
      return std::find(condition.in.begin(), condition.in.end(), one) != condition.in.end();
    };
    if (condition.is == Flag::in_campaign && !condition.negated) {
      const auto called = board.campaigns();
      return std::any_of(called.begin(), called.end(), [&](const Campaign& one) {
        return is_on(board, one, day) && wants(json::enum_name(board.call_on(one, day)->said.kind));
      });
    }
    if (condition.is != Flag::in_posture || condition.negated || wants(normal_posture)) return true;
    const auto told = board.postures();
    return std::any_of(told.begin(), told.end(), [&](const At<PostureSet>& one) {
      const bool then = one.said.day <= day && (!one.said.until || day <= *one.said.until);
      return then && wants(one.said.profile);
    });
  });
}

std::vector<char> regions_within(const Board& board, const std::vector<std::string>& keys) {
  std::vector<char> out(board.regions().size() + 1);
  for (const auto& key : keys) {
    const auto* above = board.find_region(key);
    if (above == nullptr) continue;
    for (const auto& region : board.regions()) {
      if (board.is_within(region.id, above->id)) out[region.id.value] = 1;
    }
  }
  return out;
}

bool is_any_of(const Lines<Word>& tags, const std::vector<Word>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](Word tag) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  });
}

}  // namespace

Text name_of(DueState state) {
  switch (state) {
    case DueState::not_open: return {"未开放", "not open yet"};
    case DueState::open: return {"待报", "to be reported"};
    case DueState::reported: return {"已报", "reported"};
    case DueState::late_reported: return {"迟报", "reported late"};
    case DueState::overdue: return {"逾期未报", "overdue"};
    case DueState::locked: return {"锁定未报", "locked without a report"};
  }
  return {};
}

DueStates only(std::initializer_list<DueState> states) {
  DueStates out;
  for (const auto state : states) out.set(static_cast<std::size_t>(state));
  return out;
}

ReadyPeriod::ReadyPeriod(const Board& board, const ReportingCalendar& calendar, Span span,
                         const Moment& today)
    : board_(board),
      calendar_(calendar),
      span_(span),
      as_of_(today.as_of),
      moment_(moment_for(span, today)),
      applies_(lies_within(span.last, calendar.from, calendar.until) &&
               is_within_ledger(board, span) && is_any_told(board, calendar, moment_.as_of)),
      usual_(times_of(calendar, nullptr, span, national_working_days())) {
  for (const auto& one : calendar.exceptions) {
    if (!lies_within(span.last, one.from, one.until)) continue;
    Other other{&one,
                times_of(calendar, &one, span, national_working_days()),
                regions_within(board, one.regions),
                {}};
    for (const auto& tag : one.tags) {
      if (const auto word = board.find_word(tag)) other.tags.push_back(*word);
    }
    others_.push_back(std::move(other));
  }
}

const ReadyPeriod::Other* ReadyPeriod::exception_of(const Project& project) const {
  const auto found = std::find_if(others_.rbegin(), others_.rend(), [&](const Other& one) {
    return one.regions[project.region.value] != 0 || is_any_of(project.tags, one.tags);
  });
  return found == others_.rend() ? nullptr : &*found;
}

void ReadyPeriod::find_report(const Project& project, Due& due) const {
  const auto first =
      std::lower_bound(project.reports.begin(), project.reports.end(), shorten(span_.first),
                       [](const ReportLine& line, ShortDay day) { return line.day < day; });
  for (const auto* line = first; line != project.reports.end(); ++line) {
    if (lengthen(line->day) > span_.last) break;
    const Day said = board_.said_on(line->seq);
    if (said < due.times.opens || said > as_of_) continue;
    if (due.said && (said > *due.said || line->seq > due.seq)) continue;
    due.said = said;
    due.seq = line->seq;
  }
}

DueState ReadyPeriod::state_of(const Due& due) const {
  const auto& times = due.times;
  if (due.said)
    return *due.said <= times.grace_until ? DueState::reported : DueState::late_reported;
  if (as_of_ < times.opens) return DueState::not_open;
  if (as_of_ <= times.grace_until) return DueState::open;
  const bool locked = times.locked_after && as_of_ > *times.locked_after;
  return locked ? DueState::locked : DueState::overdue;
}

// Who owes it is asked last: of those who reported, most questions needn't know.
std::optional<Due> ReadyPeriod::of(const Project& project, DueStates wanted) const {
  if (!applies_ || project.listed > moment_.as_of) return std::nullopt;
  Due due;
  if (const auto* other = others_.empty() ? nullptr : exception_of(project)) {
    due.exception = other->exception;
    due.times = other->times;
  } else {
    due.times = usual_;
  }
  if (due.times.excused) return std::nullopt;
  find_report(project, due);
  due.state = state_of(due);
  if (!wanted[static_cast<std::size_t>(due.state)]) return std::nullopt;
  if (!hold(calendar_.where, board_, project, moment_)) return std::nullopt;
  due.project = project.id;
  due.calendar = &calendar_;
  due.span = span_;
  return due;
}

// Histories begin in 1970, and so do periods.
std::vector<Span> spans_until(const ReportingCalendar& calendar, Day as_of) {
  std::vector<Span> out{span_on(calendar, as_of)};
  while (out.size() <= periods_looked_back && out.back().first > Day())
    out.push_back(span_on(calendar, out.back().first + -1));
  return out;
}

namespace {

// All periods that a question about a day looks at.
class Book {
 public:
  Book(const Board& board, const Method& method, const Moment& today) {
    for (const auto& calendar : method.reporting) {
      for (const auto span : spans_until(calendar, today.as_of))
        periods_.push_back(std::make_unique<ReadyPeriod>(board, calendar, span, today));
    }
  }

  template <class Take>
  void of(const Project& project, DueStates wanted, const Take& take) const {
    for (const auto& period : periods_) {
      if (auto due = period->of(project, wanted)) take(*std::move(due));
    }
  }

 private:
  std::vector<std::unique_ptr<ReadyPeriod>> periods_;
};

}  // namespace

std::vector<Due> due_of(const Board& board, const Method& method, const Project& project,
                        const Moment& today) {
  std::vector<Due> out;
  Book(board, method, today).of(project, all_due_states, [&](Due due) {
    out.push_back(std::move(due));
  });
  return out;
}

std::vector<Due> due_of_all(const Board& board, const Method& method, const Filter& filter,
                            DueStates wanted, const Moment& today) {
  const Book book(board, method, today);
  const ReadyFilter taken(board, filter, today);
  std::array<std::vector<Due>, 2> halves;
  in_two_halves(board.projects().size(),
                [&](std::size_t half, std::size_t first, std::size_t last) {
                  const auto take = [&](Due due) { halves[half].push_back(std::move(due)); };
                  for (auto row = first; row < last; ++row) {
                    if (taken.takes(row)) book.of(board.projects()[row], wanted, take);
                  }
                });
  std::move(halves[1].begin(), halves[1].end(), std::back_inserter(halves[0]));
  return std::move(halves[0]);
}

std::optional<Due> refusal_of(const Board& board, std::span<const ReportingCalendar> calendars,
                              const Project& project, Day day, Day today) {
  std::optional<Due> found;
  const Moment moment{today, today.year(), last_month_end(today), {}};
  for (const auto& calendar : calendars) {
    auto due = ReadyPeriod(board, calendar, span_on(calendar, day), moment).of(project);
    if (!due) continue;
    const bool locked = due->times.locked_after && today > *due->times.locked_after;
    const bool early = calendar.refuses_early && today < due->times.opens;
    if (!locked && !early) return std::nullopt;
    due->state = locked ? DueState::locked : DueState::not_open;
    if (!found || locked) found = std::move(due);
  }
  return found;
}

}  // namespace kaigong
