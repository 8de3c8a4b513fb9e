// tested by: desk/permits_test.cpp
#include "desk/permits.h"

#include "base/limits.h"
#include "desk/deed_rights.h"
#include "desk/elements.h"
#include "desk/matters.h"
#include "desk/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kaigong {

namespace {

const Permit* find_permit(const Board& board, const Field& said) {
  return board.permit({read_number(trim(said.text)).value_or(0)});
}

bool is_deciders(PermitStep step) {
  return step != PermitStep::supplied && step != PermitStep::withdrawn;
}

// 可以不受理；先出预审意见的，材料补齐前不能办结，条件变了可以不予许可，逾期未补的撤回。
bool fits(PermitStep step, const PermitStanding& standing) {
  const auto state = standing.state;
  switch (step) {
    case PermitStep::accepted: return state == PermitState::applied;
    case PermitStep::supplied: return standing.is_open() && !standing.missing.empty();
    case PermitStep::granted:
      return state == PermitState::accepted || state == PermitState::lacking ||
             (state == PermitState::opinion && standing.missing.empty());
    case PermitStep::refused:
    case PermitStep::withdrawn: return standing.is_open();
    case PermitStep::revoked: return state == PermitState::opinion || state == PermitState::granted;
    case PermitStep::none: break;
  }
  return false;
}

std::int32_t take_limit(const Field& field, Issues& issues) {
  if (!field.given() || trim(field.text) == "0") return 0;
  const auto days = read_number(trim(field.text));
  if (!days || *days > most_limit_days) {
    issues.push_back({&not_a_limit, field.place, field.text});
    return 0;
  }
  return static_cast<std::int32_t>(*days);
}

// By code or name, or as the chart calls its node: 环评.
std::string kind_said(const std::string& said) {
  if (const auto* known = find_permit_kind(said)) return std::string(known->code);
  for (const auto& kind : permit_kinds()) {
    const auto node = node_index(kind.node);
    if (node && (nodes()[*node].zh == said || nodes()[*node].en == said))
      return std::string(kind.code);
  }
  return said;
}

std::string take_kind(const Field& field, const Permit* before, Issues& issues) {
  auto kind = kind_said(take_text(field, limits::name_bytes, issues));
  if (before == nullptr) {
    require(field, issues);
    return kind;
  }
  const auto& was = before->last().said.kind;
  if (!kind.empty() && kind != was)
    issues.push_back({&permit_kind_stays, field.place, permit_name(was).zh});
  return was;
}

Day take_passed_day(const Field& field, Day otherwise, Day today, Issues& issues) {
  const auto day = take_day(field, issues);
  if (day && *day > today) issues.push_back({&in_the_future, field.place, show(*day)});
  return day.value_or(otherwise);
}

// Who decides within which limits. An amendment leaves what it doesn't name; with a level, the
// department there is named anew.
void take_terms(const Board& board, const PermitForm& form, const Permit* before,
                PermitApplied& body, Issues& issues) {
  const PermitApplied was = before == nullptr ? PermitApplied{} : before->last().said;
  const bool stays = before != nullptr && !form.at.given();
  body.at = stays ? was.at : take_owner(board, *board.project(body.project), form.at, issues);
  body.department = stays && !form.department.given()
                        ? was.department
                        : take_text(form.department, limits::name_bytes, issues);
  const auto days = [&](const Field& field, std::int32_t otherwise) {
    return field.given() ? take_limit(field, issues) : otherwise;
  };
  body.legal_days = days(form.legal_days, was.legal_days);
  body.promised_days = days(form.promised_days, was.promised_days);
  if (body.legal_days > 0 && body.promised_days > body.legal_days)
    issues.push_back(
        {&promised_beyond_law, form.promised_days.place, std::to_string(body.legal_days)});
  body.note = form.note.given() ? take_text(form.note, limits::note_bytes, issues) : was.note;
}

bool is_same(const PermitApplied& one, const PermitApplied& other) {
  return one.project == other.project && one.kind == other.kind && one.at == other.at &&
         one.department == other.department && one.legal_days == other.legal_days &&
         one.promised_days == other.promised_days && one.note == other.note;
}

bool is_same(const PermitStepped& one, const PermitStepped& other) {
  return one.step == other.step && one.day == other.day && one.papers == other.papers &&
         one.until == other.until && one.number == other.number && one.text == other.text &&
         one.document == other.document;
}

// Of the project's, one that is neither decided nor withdrawn.
const Permit* under_way(const Board& board, const PermitApplied& body, Day today) {
  for (const auto index : seldom_of(*board.project(body.project)).permits) {
    const auto& permit = board.permits()[index];
    const auto& said = permit.last().said;
    if (said.permit == body.permit || said.kind != body.kind) continue;
    if (standing_on(board, permit, today).is_open()) return &permit;
  }
  return nullptr;
}

void take_papers(const PermitStepForm& form, PermitStepped& body, Issues& issues) {
  if (form.papers.size() > most_papers)
    issues.push_back({&too_many_papers, form.papers[most_papers].place, "50"});
  for (const auto& field : form.papers) {
    auto paper = take_text(field, limits::name_bytes, issues);
    const bool known =
        std::find(body.papers.begin(), body.papers.end(), paper) != body.papers.end();
    if (!paper.empty() && !known) body.papers.push_back(std::move(paper));
  }
}

// 容缺受理：写明哪些材料后补、书面承诺何时补齐。
void take_acceptance(const PermitStepForm& form, PermitStepped& body, Issues& issues) {
  take_papers(form, body, issues);
  body.until = take_day(form.until, issues);
  if (!body.papers.empty()) require(form.until, issues);
  if (body.papers.empty() && body.until) issues.push_back({&nothing_to_come, form.until.place, ""});
  if (body.until && *body.until < body.day)
    issues.push_back({&promised_before, form.until.place, show(body.day)});
}

// All that are missing where none is named; what was said just now may be said again.
void take_supplied(const PermitStepForm& form, const PermitStanding& standing,
                   const PermitStepped* last, PermitStepped& body, Issues& issues) {
  take_papers(form, body, issues);
  if (!body.papers.empty()) return;
  const bool again = last != nullptr && last->step == PermitStep::supplied;
  body.papers = again && standing.missing.empty() ? last->papers : standing.missing;
}

std::string joined(const std::vector<std::string>& papers) {
  std::string out;
  for (const auto& paper : papers) out += (out.empty() ? "" : "、") + paper;
  return out;
}

std::optional<Issue> why_not_by(const Board& board, const PermitStepForm& form,
                                const Rights& rights, const PermitApplied& said, PermitStep step) {
  if (is_deciders(step)) {
    if (decides_permit(rights, said)) return std::nullopt;
    return Issue{&permit_not_yours, form.permit.place,
                 who_decides(board, said.at, said.department)};
  }
  if (rights.may(Act::mark, *board.project(said.project))) return std::nullopt;
  return not_let(Act::mark, form.permit.place);
}

void add_why_not_now(const PermitStepForm& form, const PermitStanding& standing, PermitStep step,
                     Issues& issues) {
  const auto& lacking = standing.missing;
  if (!fits(step, standing)) {
    const bool waits = step == PermitStep::granted && standing.state == PermitState::opinion;
    issues.push_back(waits ? Issue{&papers_missing, form.step.place, joined(lacking)}
                           : Issue{&permit_not_now, form.step.place, name_of(standing.state).zh});
    return;
  }
  if (step != PermitStep::supplied) return;
  for (const auto& field : form.papers) {
    const std::string paper(trim(field.text));
    if (!paper.empty() && std::find(lacking.begin(), lacking.end(), paper) == lacking.end())
      issues.push_back({&not_missing, field.place, paper});
  }
}

void take_words(const PermitStepForm& form, PermitStepped& body, Issues& issues) {
  if (body.step == PermitStep::accepted) take_acceptance(form, body, issues);
  if (body.step == PermitStep::granted) {
    require(form.number, issues);
    body.number = take_text(form.number, limits::name_bytes, issues);
  }
  if (body.step == PermitStep::refused || body.step == PermitStep::revoked)
    require(form.text, issues);
  body.text = take_text(form.text, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
}

}  // namespace

Text name_of(PermitState state) {
  switch (state) {
    case PermitState::applied: return {"待受理", "to be accepted"};
    case PermitState::accepted: return {"办理中", "under way"};
    case PermitState::lacking: return {"容缺办理中", "under way, papers to come"};
    case PermitState::opinion: return {"已出具预审意见", "first opinion given"};
    case PermitState::granted: return {"已办结", "granted"};
    case PermitState::refused: return {"不予许可", "refused"};
    case PermitState::revoked: return {"许可已撤回", "taken back"};
    case PermitState::withdrawn: return {"申请已撤回", "withdrawn"};
  }
  return {};
}

bool decides_permit(const Rights& rights, const PermitApplied& said) {
  return is_with(rights, said.at, said.department);
}

bool knows_of(const Board& board, const Rights& rights, const Permit& permit) {
  const auto& said = permit.last().said;
  return decides_permit(rights, said) || rights.may(Act::see, *board.project(said.project));
}

bool amends_permit(const Board& board, const Rights& rights, const Permit& permit, Day day) {
  const auto& said = permit.last().said;
  if (decides_permit(rights, said)) return true;
  return standing_on(board, permit, day).state == PermitState::applied &&
         rights.may(Act::mark, *board.project(said.project));
}

std::vector<PermitStep> steps_now(const Board& board, const Rights& rights, const Permit& permit,
                                  Day today) {
  const auto& said = permit.last().said;
  const auto standing = standing_on(board, permit, today);
  const bool decides = decides_permit(rights, said);
  const bool applies = rights.may(Act::mark, *board.project(said.project));
  std::vector<PermitStep> out;
  for (const auto step : {PermitStep::accepted, PermitStep::supplied, PermitStep::granted,
                          PermitStep::refused, PermitStep::revoked, PermitStep::withdrawn}) {
    if (fits(step, standing) && (is_deciders(step) ? decides : applies)) out.push_back(step);
  }
  return out;
}

std::optional<Text> warning_of(const PermitStanding& standing, Day day) {
  const auto papers = joined(standing.missing);
  if (standing.begun_without)
    return Text{fmt::format("已开工，还缺{}", papers),
                fmt::format("the works have begun without {}", papers)};
  if (standing.papers_overdue)
    return Text{
        fmt::format("承诺 {} 补齐，还缺{}", show(*standing.papers_until), papers),
        fmt::format("promised by {}, still missing: {}", show(*standing.papers_until), papers)};
  const auto due = standing.late_legal ? standing.until_legal : standing.until_promised;
  const bool late = standing.late_legal || standing.late_promised;
  if (!standing.is_open() || !late || !due || *due >= day) return std::nullopt;
  return Text{fmt::format("超{}时限（{} 止）", standing.late_legal ? "法定" : "承诺", show(*due)),
              fmt::format("past the {} limit of {}", standing.late_legal ? "legal" : "promised",
                          show(*due))};
}

Result<std::optional<PermitApplied>> apply_permit(const Board& board, const PermitForm& form,
                                                  Day today) {
  const auto* before = form.permit.given() ? find_permit(board, form.permit) : nullptr;
  if (form.permit.given() && before == nullptr)
    return Issue{&not_a_permit, form.permit.place, form.permit.text};
  const auto* project = before != nullptr ? board.project(before->last().said.project)
                                          : find_project(board, form.project.text);
  if (project == nullptr) return no_project(board, form.project);
  Issues issues;
  PermitApplied body;
  body.permit = before != nullptr
                    ? before->last().said.permit
                    : PermitId{static_cast<std::uint32_t>(board.permits().size()) + 1};
  body.project = project->id;
  body.kind = take_kind(form.kind, before, issues);
  body.day =
      take_passed_day(form.day, before == nullptr ? today : before->last().said.day, today, issues);
  if (before != nullptr && !before->steps.empty() && before->steps.front().said.day < body.day)
    issues.push_back({&before_last_step, form.day.place, show(before->steps.front().said.day)});
  take_terms(board, form, before, body, issues);
  if (!issues.empty()) return issues;
  if (before != nullptr && before->last().said.day == body.day &&
      is_same(before->last().said, body))
    return std::optional<PermitApplied>();
  const auto* other = under_way(board, body, today);
  if (before == nullptr && other != nullptr) {
    if (is_same(other->last().said, body) &&
        (!form.day.given() || other->last().said.day == body.day))
      return std::optional<PermitApplied>();
    return Issue{&permit_under_way, form.kind.place,
                 std::to_string(other->last().said.permit.value)};
  }
  return std::optional(std::move(body));
}

Result<std::optional<PermitStepped>> step_permit(const Board& board, const PermitStepForm& form,
                                                 const Rights& rights, Day today) {
  const auto* permit = find_permit(board, form.permit);
  if (permit == nullptr) return Issue{&not_a_permit, form.permit.place, form.permit.text};
  const auto& said = permit->last().said;
  const auto step = find_permit_step(trim(form.step.text));
  if (!step) return Issue{&not_a_permit_step, form.step.place, form.step.text};
  if (auto why = why_not_by(board, form, rights, said, *step)) return *std::move(why);
  const auto standing = standing_on(board, *permit, today);
  Issues issues;
  PermitStepped body;
  body.permit = said.permit;
  body.step = *step;
  body.day = take_passed_day(form.day, today, today, issues);
  const auto* last = permit->steps.empty() ? nullptr : &permit->steps.back().said;
  take_words(form, body, issues);
  if (*step == PermitStep::supplied) take_supplied(form, standing, last, body, issues);
  if (issues.empty() && last != nullptr && is_same(*last, body))
    return std::optional<PermitStepped>();
  add_why_not_now(form, standing, *step, issues);
  const Day not_before = last == nullptr ? said.day : last->day;
  if (body.day < not_before)
    issues.push_back({&before_last_step, form.day.place, show(not_before)});
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

}  // namespace kaigong
