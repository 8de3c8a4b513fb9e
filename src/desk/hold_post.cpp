#include "base/limits.h"
#include "desk/office_deeds.h"
// tested by: desk/hold_post_test.cpp
#include "desk/rights.h"

namespace kaigong {

namespace {

std::optional<Role> role_said(const Field& field, Issues& issues) {
  const auto said = trim(field.text);
  if (said.empty()) return std::nullopt;
  std::optional<Role> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
    const auto name = name_of(role.value);
    if (role.value != Role::none && (said == role.name || said == name.zh || said == name.en))
      found = role.value;
  });
  if (!found) issues.push_back({&not_a_role, field.place, field.text});
  return found;
}

PersonId person_said(const Field& field, Issues& issues) {
  const auto number = read_number(trim(field.text));
  if (field.given() && !number) issues.push_back({&not_a_person, field.place, field.text});
  return {number.value_or(0)};
}

// Without them a post would reach nothing, or everything.
void require_reach(const PostForm& form, const PostHeld& body, Issues& issues) {
  if (!body.role) return;
  const bool by_region = *body.role == Role::office || *body.role == Role::clerk;
  const bool by_unit = *body.role == Role::enterprise || *body.role == Role::department;
  if (by_region && !body.region && !form.region.given())
    issues.push_back({&needs_region, form.region.place, name_of(*body.role).zh});
  if (by_unit && body.unit.empty())
    issues.push_back({&needs_unit, form.unit.place, name_of(*body.role).zh});
}

bool is_known(const Board& board, const PostHeld& body) {
  for (auto i = board.posts().size(); i > 0; --i) {
    const auto& said = board.posts()[i - 1].said;
    const bool same = said.person == body.person && said.title.zh == body.title.zh &&
                      said.unit == body.unit && said.region == body.region &&
                      said.deputy_of == body.deputy_of;
    if (same) return said.role == body.role && said.from == body.from && said.until == body.until;
  }
  return false;
}

}  // namespace

Result<std::optional<PostHeld>> hold_post(const Board& board, const PostForm& form) {
  Issues issues;
  PostHeld body;
  require(form.person, issues);
  require(form.title, issues);
  body.person = person_said(form.person, issues);
  body.deputy_of = person_said(form.deputy_of, issues);
  body.title = {take_text(form.title, limits::name_bytes, issues),
                take_text(form.title_en, limits::name_bytes, issues)};
  if (body.title.en.empty()) body.title.en = body.title.zh;
  body.unit = take_text(form.unit, limits::name_bytes, issues);
  const auto source = take_text(form.source, limits::name_bytes, issues);
  if (!source.empty()) body.source = {source, source};
  if (form.region.given()) {
    const auto* region = find_region(board, form.region.text);
    if (region == nullptr)
      issues.push_back({&unknown_region, form.region.place, form.region.text});
    else
      body.region = region->id;
  }
  body.role = role_said(form.role, issues);
  body.from = take_day(form.from, issues);
  body.until = take_day(form.until, issues);
  if (body.from && body.until && *body.until < *body.from)
    issues.push_back({&ends_before, form.until.place, show(*body.until)});
  if (body.deputy_of && body.deputy_of == body.person)
    issues.push_back({&own_deputy, form.deputy_of.place, ""});
  if (body.deputy_of && body.role) issues.push_back({&deputy_has_no_role, form.role.place, ""});
  require_reach(form, body, issues);
  if (!issues.empty()) return issues;
  if (is_known(board, body)) return std::optional<PostHeld>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
