#include "base/limits.h"
#include "desk/office_deeds.h"
// tested by: desk/office_deeds_test.cpp

#include <algorithm>

namespace kaigong {

namespace {

const SchemeItem* find_item(const Method& method, std::string_view said) {
  for (const auto& item : method.scheme.items) {
    if (item.code == said || item.name.zh == said || item.name.en == said) return &item;
  }
  return nullptr;
}

bool is_same(const ScoreAdjusted& one, const ScoreAdjusted& other) {
  return one.item == other.item && one.unit == other.unit && one.day == other.day &&
         one.points_micro == other.points_micro && one.reason == other.reason &&
         one.document == other.document;
}

// What one document gives or takes can't pass its own limits, nor what the item can come to.
void keep_within(const Shape& shape, Points points, const Field& field, Issues& issues) {
  const auto& most = shape.each_most ? shape.each_most : shape.most;
  const auto& least = shape.each_least ? shape.each_least : shape.least;
  if (most && points > *most) issues.push_back({&beyond_item, field.place, show(*most)});
  if (least && points < *least) issues.push_back({&beyond_item, field.place, show(*least)});
}

}  // namespace

Result<std::optional<ScoreAdjusted>> adjust_score(const Board& board, const AdjustForm& form,
                                                  Day today) {
  const auto method = method_of(board);
  if (method.code.empty()) return Issue{&no_method_yet, form.item.place, ""};

  Issues issues;
  ScoreAdjusted body;
  for (const auto* field : {&form.item, &form.unit, &form.points, &form.reason, &form.document})
    require(*field, issues);
  const auto* item = find_item(method, trim(form.item.text));
  if (form.item.given() && item == nullptr) {
    issues.push_back({&not_an_item, form.item.place, form.item.text});
  } else if (item != nullptr && item->shape.kind != ShapeKind::documents) {
    issues.push_back({&not_by_documents, form.item.place, form.item.text});
  }
  const auto unit = find_unit(board, form.unit.text);
  if (!unit && form.unit.given())
    issues.push_back({&unknown_unit, form.unit.place, form.unit.text});
  body.day = take_day(form.day, issues).value_or(today);
  if (body.day > today) issues.push_back({&day_to_come, form.day.place, show(body.day)});
  auto text = to_half_width(trim(form.points.text));
  if (text.starts_with('+')) text.erase(0, 1);
  const auto points = read_points(text);
  if (form.points.given() && !points)
    issues.push_back({&not_points, form.points.place, form.points.text});
  if (points && points->micro == 0) issues.push_back({&no_points, form.points.place, ""});
  if (points && item != nullptr) keep_within(item->shape, *points, form.points, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;

  body.item = item->code;
  body.unit = *unit;
  body.points_micro = points->micro;
  const auto said = board.adjustments();
  const bool known = std::any_of(said.begin(), said.end(),
                                 [&](const auto& one) { return is_same(one.said, body); });
  if (known) return std::optional<ScoreAdjusted>();
  return std::optional(std::move(body));
}

}  // namespace kaigong
