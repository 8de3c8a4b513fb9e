#include "base/limits.h"
// tested by: desk/office_deeds_test.cpp
#include "desk/office_deeds.h"

namespace kaigong {

namespace {

// By its code or its name in the method; "normal" needs no method.
std::optional<std::string> find_profile(const Method& method, const std::string& said) {
  if (said == normal_posture || said == "常态" || said == "Normal")
    return std::string(normal_posture);
  for (const auto& one : method.profiles) {
    if (one.code == said || one.name.zh == said || one.name.en == said) return one.code;
  }
  return std::nullopt;
}

// What the region itself was told about that day.
const PostureSet* standing(const Board& board, RegionId region, Day day) {
  const auto* told = board.posture_on(region, day);
  return told != nullptr && told->said.region == region ? &told->said : nullptr;
}

}  // namespace

const Region* ordered_by_above(const Board& board, const PostureForm& form, Day today) {
  const auto* region = form.region.given() ? find_region(board, form.region.text) : nullptr;
  if (region == nullptr) return nullptr;
  const auto* told = board.posture_on(region->id, read_day(trim(form.day.text)).value_or(today));
  const bool above =
      told != nullptr && told->said.region != region->id && told->said.profile != normal_posture;
  return above ? board.region(told->said.region) : nullptr;
}

// What was owed on a day that has passed isn't changed afterwards: an order counts from today on.
Result<std::optional<PostureSet>> set_posture(const Board& board, const PostureForm& form,
                                              Day today) {
  Issues issues;
  for (const auto* field : {&form.region, &form.profile, &form.reason, &form.document})
    require(*field, issues);
  PostureSet body;
  const auto* region = form.region.given() ? find_region(board, form.region.text) : nullptr;
  if (form.region.given() && region == nullptr)
    issues.push_back({&unknown_region, form.region.place, form.region.text});
  if (region != nullptr) body.region = region->id;
  const auto profile = find_profile(method_of(board), std::string(trim(form.profile.text)));
  if (form.profile.given() && !profile)
    issues.push_back({&not_a_profile, form.profile.place, form.profile.text});
  body.profile = profile.value_or("");
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day < today) issues.push_back({&day_gone, form.day.place, show(body.day)});
  body.until = take_day(form.until, issues);
  if (body.until && *body.until < body.day)
    issues.push_back({&order_ends_before, form.until.place, show(*body.until)});
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;
  const auto* said = standing(board, body.region, body.day);
  const bool known = said != nullptr && said->profile == body.profile &&
                     said->until == body.until && said->document == body.document;
  if (known) return std::optional<PostureSet>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
