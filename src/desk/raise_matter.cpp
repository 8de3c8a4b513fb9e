#include "base/limits.h"
// tested by: desk/matters_test.cpp
#include "desk/matters.h"
#include "desk/office_deeds.h"
#include "desk/words.h"

#include <algorithm>

namespace kaigong {

namespace {

constexpr IssueKind at_elsewhere{"matter.at_elsewhere", "“{}”不管这件事所在的地区",
                                 "“{}” isn't at or above the region that it is about"};

std::optional<MatterKind> take_kind(const Field& field, Issues& issues) {
  const auto said = trim(field.text);
  if (said.empty()) return MatterKind::blocker;
  const auto kind = find_matter_kind(said);
  if (!kind) issues.push_back({&not_a_kind, field.place, field.text});
  return kind;
}

// Of a project, or of a region where it is about none.
void take_place(const Board& board, const RaiseForm& form, MatterRaised& body, Issues& issues) {
  if (form.project.given()) {
    const auto* project = find_project(board, form.project.text);
    if (project == nullptr) issues.push_back(no_project(board, form.project));
    if (project != nullptr) body.project = project->id;
    return;
  }
  require(form.region, issues);
  const auto* region = form.region.given() ? find_region(board, form.region.text) : nullptr;
  if (form.region.given() && region == nullptr)
    issues.push_back({&unknown_region, form.region.place, form.region.text});
  if (region != nullptr) body.region = region->id;
}

void take_again(const Board& board, const Field& field, MatterRaised& body, Issues& issues) {
  if (!field.given()) return;
  const MatterId number{read_number(trim(field.text)).value_or(0)};
  const auto* before = board.matter(number);
  if (before == nullptr) {
    issues.push_back({&not_a_matter, field.place, field.text});
  } else if (!before->closed) {
    issues.push_back({&still_open, field.place, field.text});
  }
  body.again = number;
}

// Where it begins by the ladder in force: said with it, so that a later method doesn't move it.
RegionId level_for(const Board& board, const MatterRaised& body) {
  Matter matter;
  matter.kind = body.kind.value_or(MatterKind::blocker);
  const auto* project = board.project(body.project);
  const auto region = project != nullptr ? project->region : body.region;
  const auto method = method_of(board);
  const auto* ladder = ladder_of(method, matter);
  return ladder == nullptr ? region : first_level(board, *ladder, region);
}

bool is_same(const Board& board, const Matter& one, const MatterRaised& other) {
  return !one.closed && one.project == other.project && one.region == other.region &&
         one.kind == other.kind.value_or(MatterKind::blocker) && one.text == other.text &&
         board.text(one.element) == other.element && one.unit == other.unit &&
         one.office == other.office;
}

}  // namespace

Raiser raiser_of(const Rights& rights, const Project* project) {
  for (const auto& post : rights.posts()) {
    if (reach_of(post.role, Act::raise) == Reach::nobody) continue;
    const bool covers = project == nullptr || rights.reaches(post, Act::raise, *project);
    if (covers) return post.role == Role::office ? Raiser{"", post.region} : Raiser{post.unit, {}};
  }
  return {};
}

Result<std::optional<MatterRaised>> raise_matter(const Board& board, const RaiseForm& form,
                                                 const Raiser& raiser, Day today) {
  Issues issues;
  MatterRaised body;
  take_place(board, form, body, issues);
  const auto kind = take_kind(form.kind, issues);
  body.element = find_element(take_text(form.element, limits::name_bytes, issues));
  if (kind == MatterKind::blocker && !form.element.given())
    issues.push_back({&no_element, form.element.place, ""});
  body.severity = take_text(form.severity, limits::name_bytes, issues);
  if (body.severity.empty()) body.severity = "ordinary";
  require(form.text, issues);
  body.text = take_text(form.text, limits::note_bytes, issues);
  body.ask = take_text(form.ask, limits::note_bytes, issues);
  body.recipient = take_text(form.recipient, limits::name_bytes, issues);
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day > today) issues.push_back({&day_to_come, form.day.place, show(body.day)});
  if (form.visit.given()) require(form.due, issues);  // what a visit found has its day
  body.due = take_day(form.due, issues);
  if (body.due && *body.due < today)
    issues.push_back({&until_past, form.due.place, show(*body.due)});
  if (form.at.given()) {
    const auto* at = find_region(board, form.at.text);
    if (at == nullptr) issues.push_back({&unknown_region, form.at.place, form.at.text});
    const auto* project = board.project(body.project);
    const auto about = project != nullptr ? project->region : body.region;
    if (at != nullptr && !board.is_within(about, at->id))
      issues.push_back({&at_elsewhere, form.at.place, form.at.text});
    if (at != nullptr) body.at = at->id;
  }
  take_again(board, form.again, body, issues);
  if (form.event.given()) body.event = {read_number(trim(form.event.text)).value_or(0)};
  if (form.visit.given()) body.visit = {read_number(trim(form.visit.text)).value_or(0)};
  if (!issues.empty()) return issues;
  body.kind = *kind;
  body.unit = raiser.unit;
  body.office = raiser.office;
  if (!body.at) body.at = level_for(board, body);
  const auto matters = board.matters();
  const bool known = std::any_of(matters.begin(), matters.end(),
                                 [&](const Matter& one) { return is_same(board, one, body); });
  if (known) return std::optional<MatterRaised>();
  body.matter = {static_cast<std::uint32_t>(matters.size()) + 1};
  return std::optional(std::move(body));
}

}  // namespace kaigong
