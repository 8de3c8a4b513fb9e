// tested by: tests/command/due_test.py
#include "dispatch/due.h"

#include "kaigong/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace kaigong {

namespace {

constexpr IssueKind no_calendar{"due.no_calendar", "现行办法没有报送安排",
                                "the method in force has no calendar of reports"};
constexpr IssueKind unknown_calendar{"due.unknown_calendar", "没有报送安排“{}”",
                                     "there is no calendar “{}”"};
constexpr IssueKind unknown_due_period{"due.unknown_period", "“{}”不是这个安排的报送期",
                                       "“{}” isn't a period of this calendar"};
constexpr IssueKind unknown_due_state{"due.unknown_state", "没有这种报送情况“{}”",
                                      "there is no such state of a report: “{}”"};

struct Excepted {
  Text reason;
  std::string document;
};
BOOST_DESCRIBE_STRUCT(Excepted, (), (reason, document))

struct DueRow {
  ProjectId project;
  std::string code;
  Text name;
  Text region;
  std::string calendar;
  std::string period;
  Day opens, due, grace_until;
  std::optional<Day> locked_after;
  DueState state = DueState::open;
  std::optional<Seq> seq;
  std::optional<Day> said;
  std::optional<Excepted> exception;
  bool weekends_only = false;
};
BOOST_DESCRIBE_STRUCT(DueRow, (),
                      (project, code, name, region, calendar, period, opens, due, grace_until,
                       locked_after, state, seq, said, exception, weekends_only))

struct RateRow {
  std::string key;
  Text name;
  std::int64_t expected = 0, received = 0, on_time = 0, open = 0, overdue = 0, locked = 0;
  std::optional<std::int64_t> completeness_bp, timeliness_bp;
};
BOOST_DESCRIBE_STRUCT(RateRow, (),
                      (key, name, expected, received, on_time, open, overdue, locked,
                       completeness_bp, timeliness_bp))

struct Rates {
  std::string calendar;
  Text name;
  std::string period;
  Day opens, due, grace_until;
  std::optional<Day> locked_after;
  bool final = false;
  bool weekends_only = false;
  RateRow all;
  std::vector<RateRow> rows;
};
BOOST_DESCRIBE_STRUCT(Rates, (),
                      (calendar, name, period, opens, due, grace_until, locked_after, final,
                       weekends_only, all, rows))

// What is asked, once all words are understood.
struct DueQuestion {
  Asked asked;
  Method method;  // only the calendars that are asked about
  DueStates wanted;
};

std::optional<DueState> find_due_state(const std::string& said) {
  if (const auto code = json::read_enum<DueState>(said)) return code;
  for (std::size_t i = 0; i < all_due_states.size(); ++i) {
    const auto state = static_cast<DueState>(i);
    if (name_of(state).zh == said || name_of(state).en == said) return state;
  }
  return std::nullopt;
}

Result<DueQuestion> understood(const Board& board, const DueArguments& options) {
  Issues issues;
  DueQuestion out;
  const auto asked = read_question(board, options.question);
  if (asked) {
    out.asked = *asked;
  } else {
    issues = asked.issues();
  }
  out.method = method_of(board);
  auto& calendars = out.method.reporting;
  if (calendars.empty()) issues.push_back({&no_calendar, "", ""});
  if (!options.calendar.empty() && !calendars.empty()) {
    std::erase_if(calendars, [&](const auto& one) {
      return one.code != options.calendar && one.name.zh != options.calendar;
    });
    if (calendars.empty()) issues.push_back({&unknown_calendar, "--calendar", options.calendar});
  }
  // Calendars have periods of several kinds: those that have this one are asked.
  if (!options.period.empty() && !calendars.empty()) {
    std::erase_if(calendars, [&](const auto& one) { return !read_span(one, options.period); });
    if (calendars.empty()) issues.push_back({&unknown_due_period, "--period", options.period});
  }
  for (const auto& said : options.is) {
    const auto state = find_due_state(said);
    if (!state) issues.push_back({&unknown_due_state, "--is", said});
    out.wanted |= state ? only({*state}) : DueStates();
  }
  if (options.is.empty()) out.wanted = only({DueState::open, DueState::overdue});
  if (!issues.empty()) return issues;
  return out;
}

DueRow row_of(const Board& board, const Due& due) {
  const auto& project = *board.project(due.project);
  const auto* region = board.region(project.region);
  DueRow row;
  row.project = project.id;
  row.code = board.text(project.code);
  row.name = project.name;
  row.region = region == nullptr ? Text() : region->name;
  row.calendar = due.calendar->code;
  row.period = show(*due.calendar, due.span);
  row.opens = due.times.opens;
  row.due = due.times.due;
  row.grace_until = due.times.grace_until;
  row.locked_after = due.times.locked_after;
  row.state = due.state;
  if (due.seq != 0) row.seq = due.seq;
  row.said = due.said;
  if (due.exception != nullptr)
    row.exception = Excepted{due.exception->reason, due.exception->document};
  row.weekends_only = due.times.weekends_only;
  return row;
}

// What presses most stands first.
std::vector<DueRow> listed(const Board& board, const DueQuestion& question,
                           const std::string& period) {
  auto all = due_of_all(board, question.method, question.asked.filter, question.wanted,
                        moment_of(question.method, question.asked.as_of));
  std::stable_sort(all.begin(), all.end(), [](const Due& a, const Due& b) {
    return a.times.grace_until < b.times.grace_until;
  });
  std::vector<DueRow> rows;
  for (const auto& due : all) {
    if (period.empty() || due.span == read_span(*due.calendar, period))
      rows.push_back(row_of(board, due));
  }
  return rows;
}

RateRow row_of(const std::string& key, const Text& name, const ReportingTally& tally) {
  return {
      key,        name,          tally.expected, tally.received,          tally.on_time,
      tally.open, tally.overdue, tally.locked,   tally.completeness_bp(), tally.timeliness_bp()};
}

std::vector<Rates> rated(const Board& board, const DueQuestion& question,
                         const std::string& period) {
  std::vector<Rates> out;
  const Day as_of = question.asked.as_of;
  const auto moment = moment_of(question.method, as_of);
  for (const auto& calendar : question.method.reporting) {
    const auto span = period.empty() ? newest_due(calendar, as_of) : *read_span(calendar, period);
    const auto rates = reporting_rates(board, calendar, span, question.asked.filter, moment);
    const auto& times = rates.times;
    Rates one{calendar.code,
              calendar.name,
              show(calendar, span),
              times.opens,
              times.due,
              times.grace_until,
              times.locked_after,
              rates.final,
              times.weekends_only,
              row_of("", {"合计", "All"}, rates.all),
              {}};
    for (const auto& row : rates.rows) one.rows.push_back(row_of(row.key, row.name, row.tally));
    out.push_back(std::move(one));
  }
  return out;
}

void print_note(bool weekends_only, Language language) {
  if (!weekends_only) return;
  std::cout << (language == Language::zh
                    ? "有的年份尚无节假日数据，只按周末推算\n"
                    : "holidays of some year aren't known yet: only weekends were counted\n");
}

void print_list(const std::vector<DueRow>& rows, Day as_of, Language language) {
  const bool zh = language == Language::zh;
  std::vector<std::vector<std::string>> lines;
  bool weekends_only = false;
  for (const auto& row : rows) {
    weekends_only = weekends_only || row.weekends_only;
    const auto said = row.said ? show(*row.said) : "";
    const auto why = !row.exception ? ""
                     : zh           ? fmt::format("（{}）", row.exception->reason.zh)
                                    : fmt::format(" ({})", row.exception->document);
    lines.push_back({std::to_string(row.project.value), in(row.region, language),
                     in(row.name, language), row.calendar, row.period, show(row.due) + why,
                     in(name_of(row.state), language), said});
  }
  print_table({{{"编号", "No."}, true},
               {{"地区", "Region"}},
               {{"项目", "Project"}},
               {{"报送", "Calendar"}},
               {{"报送期", "Period"}},
               {{"截止", "Due"}},
               {{"情况", "State"}},
               {{"报送日", "Said on"}}},
              lines, language);
  std::cout << fmt::format(fmt::runtime(zh ? "\n共 {} 件，截至 {}\n" : "\n{} as of {}\n"),
                           rows.size(), show(as_of));
  print_note(weekends_only, language);
}

std::vector<std::string> cells_of(const RateRow& row, Language language) {
  return {in(row.name, language),      std::to_string(row.expected), std::to_string(row.received),
          std::to_string(row.on_time), std::to_string(row.open),     std::to_string(row.overdue),
          std::to_string(row.locked),  show_bp(row.completeness_bp), show_bp(row.timeliness_bp)};
}

void print_rates(const Rates& one, Day as_of, Language language) {
  const bool zh = language == Language::zh;
  std::cout << fmt::format(fmt::runtime(zh ? "{} {}，{} 截止{}\n" : "{} {}, due {}{}\n"),
                           in(one.name, language), one.period, show(one.due),
                           one.final ? ""
                           : zh      ? "（还没有截止）"
                                     : " (still to come)");
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : one.rows) lines.push_back(cells_of(row, language));
  lines.push_back(cells_of(one.all, language));
  print_table({{{"单位", "Unit"}},
               {{"应报", "Expected"}, true},
               {{"已报", "Received"}, true},
               {{"按时", "On time"}, true},
               {{"待报", "Open"}, true},
               {{"逾期", "Overdue"}, true},
               {{"锁定", "Locked"}, true},
               {{"完整率", "Complete"}, true},
               {{"及时率", "Timely"}, true}},
              lines, language);
  std::cout << fmt::format(fmt::runtime(zh ? "截至 {}\n\n" : "as of {}\n\n"), show(as_of));
  print_note(one.weekends_only, language);
}

}  // namespace

Exit run_due(const Setting& setting, const DueArguments& options) {
  return open_board(setting)->read([&](const Board& board) {
    const auto question = understood(board, options);
    if (!question) {
      print_issues(question.issues(), setting);
      return Exit::refused;
    }
    const Day as_of = question->asked.as_of;
    const auto head = "{\"as_of\":" + json::write(as_of);
    if (options.rates) {
      const auto all = rated(board, *question, options.period);
      if (setting.json) print_json(head + ",\"calendars\":" + json::write(all) + "}");
      for (const auto& one : all) {
        if (!setting.json) print_rates(one, as_of, setting.language);
      }
      return Exit::ok;
    }
    const auto rows = listed(board, *question, options.period);
    if (setting.json) {
      print_json(head + ",\"count\":" + std::to_string(rows.size()) +
                 ",\"rows\":" + json::write(rows) + "}");
    } else {
      print_list(rows, as_of, setting.language);
    }
    return Exit::ok;
  });
}

}  // namespace kaigong
