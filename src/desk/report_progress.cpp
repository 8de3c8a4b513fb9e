#include "base/limits.h"
// tested by: tests/cases/reports.case and its neighbours
#include "desk/deeds.h"

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
    if (const auto day = take_day(form.day, reported_below)) body.period = month_of(*day);
  } else {
    require(form.period, issues);
    const auto period = read_period(trim(form.period.text));
    if (!period && form.period.given())
      issues.push_back({&not_a_period, form.period.place, form.period.text});
    body.period = period.value_or(month_of(today));
  }
  body.day = day_of_report(form, body, today, issues);
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

bool same(std::int64_t standing, const std::optional<Money>& said) {
  return !said || standing == said->in_fen();
}

enum class Standing { nothing, the_same, other };

// Whether this very day already has these figures, or others.
Standing standing_on(const Board& board, const Project& project, const ProgressReported& body) {
  auto found = Standing::nothing;
  for (const auto& line : project.reports) {
    if (line.day != shorten(body.day)) continue;
    const bool work = !body.work_bp || line.work_bp == *body.work_bp;
    found = same(line.invested_year, body.invested_year) &&
                    same(line.arrived_year, body.arrived_year) && work
                ? Standing::the_same
                : Standing::other;
  }
  for (const auto& line : project.forecasts) {
    if (line.day != shorten(body.day) || found == Standing::nothing) continue;
    const bool words =
        board.text(line.phase) == body.phase && board.text(line.confidence) == body.confidence;
    const bool equal =
        same(line.total, body.total_forecast) && line.finish == body.finish_forecast && words;
    if (!equal) found = Standing::other;
  }
  return found;
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
  if (project == nullptr) return Issue{&unknown_project, form.project.place, form.project.text};

  Issues issues;
  ProgressReported body;
  body.project = project->id;
  take_period(form, body, today, issues);
  take_amount(form.invested_year, form, body.invested_year, issues);
  take_amount(form.arrived_year, form, body.arrived_year, issues);
  take_amount(form.total_forecast, form, body.total_forecast, issues);
  body.work_bp = take_percent_bp(form.work, issues);
  body.finish_forecast = take_day(form.finish_forecast, issues);
  body.phase = take_text(form.phase, limits::name_bytes, issues);
  body.confidence = take_text(form.confidence, limits::name_bytes, issues);
  body.note = take_text(form.note, limits::note_bytes, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);

  const bool speaks = body.invested_year || body.arrived_year || body.work_bp ||
                      body.total_forecast || body.finish_forecast || !body.phase.empty() ||
                      !body.confidence.empty() || !body.note.empty();
  if (issues.empty() && !speaks) issues.push_back({&says_nothing, form.project.place, ""});
  const auto* state = state_on(*project, body.day);
  if (state != nullptr && state->state == State::ended)
    issues.push_back({&project_ended, form.project.place, ""});

  const auto standing = issues.empty() ? standing_on(board, *project, body) : Standing::nothing;
  if (standing == Standing::the_same) return std::optional<ProgressReported>();
  if (standing == Standing::other && body.reason.empty()) {
    issues.push_back(
        {&already_reported, form.period.given() ? form.period.place : form.day.place, ""});
  }
  if (standing != Standing::other) ask_for_reasons(*project, form, body, issues);
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

}  // namespace kaigong
