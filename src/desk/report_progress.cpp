#include "base/limits.h"
// tested by: tests/cases/reports.case and its neighbours
#include "desk/deeds.h"
#include "desk/evidence.h"
#include "dispatch/due.h"

namespace kaigong {

namespace {

std::string shown(std::int64_t fen, MoneyUnit unit) { return show_money(Money::fen(fen), unit); }

// The day that the figures stand for: as said, else the period's last day or today if that is
// earlier.
Day day_of_report(const ReportForm& form, const ProgressReported& body, Day today, Issues& issues) {
  const auto said = take_day(form.day, issues);
  if (!said) return std::min(last_day(body.period), today);
  const Day end = last_day(body.period);
  const bool within =
      month_of(*said) == Period{body.period.year, body.period.month, 0} && *said <= end;
  if (!within) issues.push_back({&day_outside, form.day.place, form.day.text});
  return *said;
}

void take_period(const ReportForm& form, ProgressReported& body, Day today, Issues& issues) {
  if (!form.period.given() && form.day.given()) {
    Issues reported_below;
    body.period = month_of(take_day(form.day, reported_below).value_or(today));
  } else {
    require(form.period, issues);
    const auto period = read_period(trim(form.period.text));
    if (!period && form.period.given())
      issues.push_back({&not_a_period, form.period.place, form.period.text});
    body.period = period.value_or(month_of(today));
  }
  body.day = day_of_report(form, body, today, issues);
  if (body.day < Day()) issues.push_back({&too_early, form.period.place, form.period.text});
  if (body.day > today || last_day(body.period) > last_day(month_of(today))) {
    const auto& field = form.day.given() ? form.day : form.period;
    issues.push_back({&in_the_future, field.place, field.text});
  }
}

// What is unusual is kept, with its reason. Cumulative figures of one year don't fall by
// themselves.
void ask_for_reasons(const Project& project, const ReportForm& form, const ProgressReported& body,
                     Issues& issues) {
  if (!body.reason.empty() || !body.invested_year) return;
  const auto invested = body.invested_year->in_fen();
  const auto* before = report_on(project, body.day);
  if (before != nullptr && lengthen(before->day).year() == body.day.year() &&
      invested < before->invested_year) {
    issues.push_back(
        {&went_down, form.invested_year.place, shown(before->invested_year, form.unit)});
  }
  const auto* total = total_on(project, body.day);
  const auto last_year = invested_total_on(project, *Day::of(body.day.year(), 1, 1) + -1);
  if (total != nullptr && total->total > 0 && last_year + invested > total->total) {
    issues.push_back({&over_total, form.invested_year.place, shown(total->total, form.unit)});
  }
}

// 锁定以后不再报、不再改；开放以前，办法规定不收的不收。
std::optional<Issue> refused_by_calendar(const Board& board, const Project& project,
                                         const Field& when, Day day, Day today) {
  const auto calendars = calendars_that_refuse(board);
  const auto refusal = refusal_of(board, calendars, project, day, today);
  if (!refusal) return std::nullopt;
  if (refusal->state == DueState::locked)
    return Issue{&period_locked, when.place, show(*refusal->times.locked_after)};
  return Issue{&period_not_open, when.place, show(refusal->times.opens)};
}

// What a day's earlier reports say about one member of a new one: the last that says it counts.
class Comparison {
 public:
  template <class Value>
  void member(const std::optional<Value>& said, const std::optional<Value>& standing) {
    if (!said) return;
    if (!standing) adds_ = true;
    if (standing && *standing == *said) repeats_ = true;
    if (standing && *standing != *said) contradicts_ = true;
  }
  // More evidence only adds.
  void evidence(const std::vector<Digest>& said, const std::vector<Digest>& standing) {
    for (const auto& digest : said) {
      const bool known = std::find(standing.begin(), standing.end(), digest) != standing.end();
      (known ? repeats_ : adds_) = true;
    }
  }
  bool contradicts() const { return contradicts_; }
  bool only_repeats() const { return repeats_ && !adds_ && !contradicts_; }

 private:
  bool adds_ = false, repeats_ = false, contradicts_ = false;
};

// What stands for one day, member by member.
struct Standing {
  std::optional<std::int64_t> invested, arrived, total;
  std::optional<std::int32_t> work_bp;
  std::optional<Day> finish;
  std::optional<std::string> phase, confidence;
  std::vector<Digest> evidence;
};

Standing standing_on(const Board& board, const Project& project, Day day) {
  Standing out;
  for (const auto& line : project.reports) {
    if (line.day != shorten(day)) continue;
    if (line.invested_year != no_amount) out.invested = line.invested_year;
    if (line.arrived_year != no_amount) out.arrived = line.arrived_year;
    if (line.work_bp != no_work) out.work_bp = line.work_bp;
    for (const auto& one : seldom_of(project).evidence) {
      if (one.report == line.seq)
        out.evidence.push_back(board.filings().of_entry(one.filing)->digest);
    }
  }
  for (const auto& line : seldom_of(project).forecasts) {
    if (line.day != shorten(day)) continue;
    if (line.total != no_amount) out.total = line.total;
    if (line.finish) out.finish = line.finish;
    if (line.phase != 0) out.phase = board.text(line.phase);
    if (line.confidence != 0) out.confidence = board.text(line.confidence);
  }
  return out;
}

std::optional<std::int64_t> fen_of(const std::optional<Money>& amount) {
  return amount ? std::optional(amount->in_fen()) : std::nullopt;
}

std::optional<std::string> said_in(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// A note isn't kept on the board: one alone is always new, one beside known figures never is.
Comparison compare(const ProgressReported& body, const Standing& standing) {
  Comparison all;
  all.member(fen_of(body.invested_year), standing.invested);
  all.member(fen_of(body.arrived_year), standing.arrived);
  all.member(body.work_bp, standing.work_bp);
  all.member(fen_of(body.total_forecast), standing.total);
  all.member(body.finish_forecast, standing.finish);
  all.member(said_in(body.phase), standing.phase);
  all.member(said_in(body.confidence), standing.confidence);
  all.evidence(body.evidence, standing.evidence);
  return all;
}

void take_amount(const Field& field, const ReportForm& form, std::optional<Money>& into,
                 Issues& issues) {
  into = take_money(field, form.unit, form.rounds, issues);
  if (into && into->in_fen() < 0) issues.push_back({&negative, field.place, field.text});
}

}  // namespace

Result<std::optional<ProgressReported>> report_progress(const Board& board, const ReportForm& form,
                                                        Day today) {
  const auto* project = find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);

  Issues issues;
  ProgressReported body;
  body.project = project->id;
  take_period(form, body, today, issues);
  const bool dated = issues.empty();
  take_amount(form.invested_year, form, body.invested_year, issues);
  take_amount(form.arrived_year, form, body.arrived_year, issues);
  take_amount(form.total_forecast, form, body.total_forecast, issues);
  body.work_bp = take_percent_bp(form.work, issues);
  body.finish_forecast = take_day(form.finish_forecast, issues);
  body.phase = take_text(form.phase, limits::name_bytes, issues);
  body.confidence = take_text(form.confidence, limits::name_bytes, issues);
  body.note = take_text(form.note, limits::note_bytes, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.evidence = take_evidence(board, *project, form.evidence, issues);

  const bool speaks = body.invested_year || body.arrived_year || body.work_bp ||
                      body.total_forecast || body.finish_forecast || !body.phase.empty() ||
                      !body.confidence.empty() || !body.note.empty() || !body.evidence.empty();
  if (issues.empty() && !speaks) issues.push_back({&says_nothing, form.project.place, ""});
  const auto* state = state_on(*project, body.day);
  if (state != nullptr && state->state == State::ended)
    issues.push_back({&project_ended, form.project.place, ""});

  const auto& when = form.period.given() ? form.period : form.day;
  const auto closed = refused_by_calendar(board, *project, when, body.day, today);
  if (!issues.empty()) {
    ask_for_reasons(*project, form, body, issues);
    if (closed && dated) issues.push_back(*closed);
    return issues;
  }
  const auto standing = standing_on(board, *project, body.day);
  const auto compared = compare(body, standing);
  if (compared.only_repeats()) return std::optional<ProgressReported>();
  if (closed) issues.push_back(*closed);
  if (compared.contradicts() && body.reason.empty())
    issues.push_back({&already_reported, when.place, ""});
  const bool invested_stands = standing.invested && standing.invested == fen_of(body.invested_year);
  if (!compared.contradicts() && !invested_stands) ask_for_reasons(*project, form, body, issues);
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

}  // namespace kaigong
