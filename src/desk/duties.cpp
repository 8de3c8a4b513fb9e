// tested by: tests/cases/duties.case
#include "desk/duties.h"

#include "base/limits.h"
#include "desk/evidence.h"
#include "desk/office_deeds.h"
#include "desk/words.h"

#include <algorithm>

namespace kaigong {

namespace {

PersonId take_person(const Field& field, Issues& issues) {
  const auto number = read_number(trim(field.text));
  if (field.given() && !number) issues.push_back({&not_a_person, field.place, field.text});
  return {number.value_or(0)};
}

// Of today or before: what is said counts from now on.
Day take_past_day(const Field& field, Day today, Issues& issues) {
  const auto day = take_day(field, issues);
  if (day && *day > today) issues.push_back({&day_to_come, field.place, show(*day)});
  return day.value_or(today);
}

void require_post(const Board& board, PersonId person, Day day, const Field& field,
                  Issues& issues) {
  if (person && posts_of(board, person, day).empty())
    issues.push_back({&holds_no_post, field.place, std::to_string(person.value)});
}

struct About {
  ProjectId project;
  std::string enterprise;
  RegionId region;
};

RegionId take_region(const Board& board, const Field& field, Issues& issues) {
  require(field, issues);
  const auto* region = field.given() ? find_region(board, field.text) : nullptr;
  if (field.given() && region == nullptr)
    issues.push_back({&unknown_region, field.place, field.text});
  return region == nullptr ? RegionId{} : region->id;
}

template <class Form>
About take_about(const Board& board, const Form& form, Issues& issues) {
  About out;
  if (form.project.given() == form.enterprise.given()) {
    issues.push_back({&project_or_enterprise, form.project.place, ""});
  } else if (form.project.given()) {
    const auto* project = find_project(board, form.project.text);
    if (project == nullptr) issues.push_back(no_project(board, form.project));
    if (project != nullptr) out.project = project->id;
  } else {
    out.enterprise = take_text(form.enterprise, limits::name_bytes, issues);
    out.region = take_region(board, form.region, issues);
  }
  return out;
}

PersonId holder_now(const Board& board, const DutyOf& of) {
  if (of.project && of.duty == Duty::leader) return board.project(of.project)->leader;
  const auto found = board.duties().find(of);
  return found == board.duties().end() ? PersonId{} : found->second.person;
}

bool is_about(const HelpGiven& one, const HelpGiven& other) {
  if (one.project || other.project) return one.project == other.project;
  return one.enterprise == other.enterprise && one.region == other.region;
}

}  // namespace

Text name_of(CareState state) {
  switch (state) {
    case CareState::open: return {"办理中", "open"};
    case CareState::late: return {"超期", "late"};
    case CareState::done: return {"已办结", "done"};
    case CareState::dropped: return {"不再办理", "dropped"};
  }
  check(false, "no such state of a plan's line");
  return {};
}

std::vector<DutyOf> duties_of(const Board& board, PersonId person) {
  std::vector<DutyOf> out;
  if (!person) return out;
  for (const auto& project : board.projects()) {
    if (project.leader == person) out.push_back({Duty::leader, project.id, "", {}});
  }
  for (const auto& [of, held] : board.duties()) {
    if (held.person == person) out.push_back(of);
  }
  return out;
}

RegionId place_of(const Board& board, const DutyOf& of) {
  const auto* project = board.project(of.project);
  return project == nullptr ? of.region : project->region;
}

bool may_give(const Board& board, const Rights& rights, const DutyOf& of) {
  const auto* project = board.project(of.project);
  return project != nullptr ? rights.may(Act::list, *project) : rights.may(Act::list, of.region);
}

bool answers_for(const Board& board, PersonId person, DutyOf of) {
  return person && std::any_of(every_duty.begin(), every_duty.end(), [&](Duty duty) {
           of.duty = duty;
           return holder_now(board, of) == person;
         });
}

bool knows_of(const Board& board, const Rights& rights, const Enterprise& one) {
  return rights.may_of_enterprise(Act::see, one.name, one.region) ||
         answers_for(board, rights.person(), {{}, {}, one.name, one.region});
}

bool may_help(const Board& board, const Rights& rights, const Project& project) {
  return rights.may(Act::visit, project) ||
         answers_for(board, rights.person(), {{}, project.id, "", {}});
}

bool may_help(const Board& board, const Rights& rights, const Enterprise& one) {
  return rights.may(Act::visit, one.region) ||
         answers_for(board, rights.person(), {{}, {}, one.name, one.region});
}

bool may_plan(const Board& board, const Rights& rights, const Enterprise& one) {
  return rights.may_of_enterprise(Act::raise, one.name, one.region) ||
         answers_for(board, rights.person(), {{}, {}, one.name, one.region});
}

Result<std::optional<DutyGiven>> give_duty(const Board& board, const DutyForm& form, Day today) {
  Issues issues;
  DutyGiven body;
  require(form.duty, issues);
  const auto duty = find_duty(trim(form.duty.text));
  if (form.duty.given() && !duty) issues.push_back({&not_a_duty, form.duty.place, form.duty.text});
  body.duty = duty.value_or(Duty::none);
  const auto about = take_about(board, form, issues);
  body.project = about.project;
  body.enterprise = about.enterprise;
  body.region = about.region;
  body.day = take_past_day(form.day, today, issues);
  body.person = take_person(form.person, issues);
  require_post(board, body.person, body.day, form.person, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;
  const auto before = holder_now(board, {body.duty, body.project, body.enterprise, body.region});
  if (!before && !body.person) return Issue{&missing, form.person.place, ""};
  if (before == body.person) return std::optional<DutyGiven>();
  if (before && body.reason.empty())
    return Issue{&duty_needs_reason, form.reason.place, std::to_string(before.value)};
  return std::optional(std::move(body));
}

Result<std::optional<DutyGiven>> hand_over(const Board& board, const HandOverForm& form,
                                           const Rights& rights, Day today) {
  Issues issues;
  DutyGiven body;
  for (const auto* field : {&form.from, &form.to, &form.reason}) require(*field, issues);
  body.from = take_person(form.from, issues);
  body.person = take_person(form.to, issues);
  body.day = take_past_day(form.day, today, issues);
  require_post(board, body.person, body.day, form.to, issues);
  if (body.from && body.from == body.person) issues.push_back({&to_oneself, form.to.place, ""});
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  const auto held = duties_of(board, body.from);
  std::vector<RegionId> elsewhere;
  bool any = false;
  for (const auto& of : held) {
    const bool may = may_give(board, rights, of);
    any = any || may;
    const auto at = place_of(board, of);
    if (!may && std::find(elsewhere.begin(), elsewhere.end(), at) == elsewhere.end())
      elsewhere.push_back(at);
  }
  // Of what is all out of reach nobody is told where it is.
  if (body.from && !any)
    issues.push_back({&nothing_held, form.from.place, std::to_string(body.from.value)});
  for (const auto at : elsewhere) {
    const auto* region = board.region(at);
    if (any && region != nullptr)
      issues.push_back({&held_elsewhere, form.from.place, region->name.zh});
  }
  if (!issues.empty()) return issues;
  return std::optional(std::move(body));
}

Result<std::optional<HelpGiven>> give_help(const Board& board, const HelpForm& form, PersonId by,
                                           Day today) {
  Issues issues;
  HelpGiven body;
  const auto about = take_about(board, form, issues);
  body.project = about.project;
  body.enterprise = about.enterprise;
  body.region = about.region;
  require(form.kind, issues);
  const auto kind = find_help_kind(trim(form.kind.text));
  if (form.kind.given() && !kind) issues.push_back({&not_a_help, form.kind.place, form.kind.text});
  body.kind = kind.value_or(HelpKind::none);
  body.day = take_past_day(form.day, today, issues);
  require(form.text, issues);
  body.text = take_text(form.text, limits::note_bytes, issues);
  body.result = take_text(form.result, limits::note_bytes, issues);
  const auto* project = board.project(body.project);
  if (project != nullptr) body.evidence = take_evidence(board, *project, form.evidence, issues);
  if (project == nullptr && !form.evidence.empty() && form.enterprise.given())
    issues.push_back({&files_of_projects, form.evidence.front().place, ""});
  if (!issues.empty()) return issues;
  const bool known = std::any_of(board.helps().begin(), board.helps().end(), [&](const auto& one) {
    const auto& said = one.said;
    return one.by == by && is_about(said, body) && said.kind == body.kind && said.day == body.day &&
           said.text == body.text && said.result == body.result && said.evidence == body.evidence;
  });
  if (known) return std::optional<HelpGiven>();
  return std::optional(std::move(body));
}

namespace {

// What isn't given stays.
void amend(std::string& kept, const Field& field, std::size_t limit_bytes, Issues& issues) {
  if (field.given()) kept = take_text(field, limit_bytes, issues);
}

void amend(std::optional<Day>& kept, const Field& field, Issues& issues) {
  if (field.given()) kept = take_day(field, issues);
}

bool is_same(const CarePlanned& one, const CarePlanned& other) {
  return one.enterprise == other.enterprise && one.region == other.region &&
         one.kind == other.kind && one.text == other.text && one.department == other.department &&
         one.until == other.until && one.done == other.done && one.result == other.result;
}

}  // namespace

Result<std::optional<CarePlanned>> plan_care(const Board& board, const CareForm& form, Day today) {
  const auto* before = board.care({read_number(trim(form.care.text)).value_or(0)});
  if (form.care.given() && before == nullptr)
    return Issue{&not_a_care, form.care.place, form.care.text};
  Issues issues;
  CarePlanned body;
  if (before != nullptr) {
    body = before->last().said;
  } else {
    for (const auto* field : {&form.enterprise, &form.kind, &form.text}) require(*field, issues);
    body.care = {static_cast<std::uint32_t>(board.cares().size()) + 1};
    body.enterprise = take_text(form.enterprise, limits::name_bytes, issues);
    body.region = take_region(board, form.region, issues);
  }
  const auto kind = find_care_kind(trim(form.kind.text));
  if (form.kind.given() && !kind)
    issues.push_back({&not_a_care_kind, form.kind.place, form.kind.text});
  if (kind) body.kind = *kind;
  amend(body.text, form.text, limits::note_bytes, issues);
  amend(body.department, form.department, limits::name_bytes, issues);
  amend(body.until, form.until, issues);
  amend(body.result, form.result, limits::note_bytes, issues);
  amend(body.done, form.done, issues);
  if (body.done && *body.done > today)
    issues.push_back({&day_to_come, form.done.place, show(*body.done)});
  if (body.done && body.result.empty()) issues.push_back({&done_how, form.result.place, ""});
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  const auto limit = before == nullptr ? std::nullopt : before->last().said.until;
  if (limit && body.until != limit && body.reason.empty())
    issues.push_back({&care_needs_reason, form.reason.place, show(*limit)});
  body.day = today;
  if (!issues.empty()) return issues;
  const bool stands =
      before != nullptr
          ? is_same(before->last().said, body)
          : std::any_of(board.cares().begin(), board.cares().end(),
                        [&](const Care& one) { return is_same(one.last().said, body); });
  if (stands) return std::optional<CarePlanned>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
