#include "desk/appeals.h"

#include "assess/method.h"
#include "base/limits.h"
#include "desk/office_deeds.h"

#include <algorithm>

namespace kaigong {

namespace {

using Published = At<AssessmentPublished>;

// The last word about its day by its method.
const Published& newest_like(const Board& board, const Published& one) {
  const Published* newest = &one;
  for (const auto& other : board.assessments()) {
    const bool alike = other.said.as_of == one.said.as_of && other.said.method == one.said.method &&
                       other.said.by == one.said.by;
    if (alike && other.seq > newest->seq) newest = &other;
  }
  return *newest;
}

const Published* assessment_meant(const Board& board, const Field& field, Issues& issues) {
  const auto all = board.assessments();
  if (all.empty()) {
    issues.push_back({&nothing_published, field.place, ""});
    return nullptr;
  }
  if (!field.given()) return &all.back();
  const auto number = read_number(trim(field.text));
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Published& one) { return one.seq == number; });
  if (found == all.end()) {
    issues.push_back({&not_published, field.place, field.text});
    return nullptr;
  }
  const auto& newest = newest_like(board, *found);
  if (newest.seq == found->seq) return &*found;
  issues.push_back({&published_anew, field.place, std::to_string(newest.seq)});
  return nullptr;
}

std::string item_meant(const Board& board, const Published& published, const Field& field,
                       Issues& issues) {
  const auto said = trim(field.text);
  if (said.empty()) return {};
  for (const auto& item : method_of(board, published).scheme.items) {
    if (item.code == said || item.name.zh == said || item.name.en == said) return item.code;
  }
  issues.push_back({&not_an_item, field.place, field.text});
  return {};
}

std::string unit_meant(const Board& board, const Field& field, Issues& issues) {
  require(field, issues);
  if (!field.given()) return {};
  const auto unit = find_unit(board, field.text);
  const auto* region = unit ? board.find_region(*unit) : nullptr;
  if (!unit) {
    issues.push_back({&unknown_unit, field.place, field.text});
  } else if (region != nullptr && !region->races) {
    issues.push_back({&not_racing, field.place, field.text});
  }
  return unit.value_or("");
}

bool is_of_same(const AppealRaised& one, const AppealRaised& other) {
  return one.assessment == other.assessment && one.unit == other.unit && one.item == other.item;
}

bool is_withdrawn(const Appeal& appeal) {
  return appeal.answer && appeal.answer->said.verdict == AppealVerdict::withdrawn;
}

std::optional<AppealVerdict> read_verdict(std::string_view said) {
  const auto read = json::read_enum<AppealVerdict>(said);
  return read == AppealVerdict::none ? std::nullopt : read;
}

}  // namespace

Result<std::optional<AppealRaised>> raise_appeal(const Board& board, const AppealForm& form) {
  Issues issues;
  AppealRaised body;
  const auto* published = assessment_meant(board, form.assessment, issues);
  body.unit = unit_meant(board, form.unit, issues);
  if (published != nullptr) body.item = item_meant(board, *published, form.item, issues);
  require(form.reason, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;
  body.assessment = static_cast<std::uint32_t>(published->seq);
  for (const auto& appeal : board.appeals()) {
    if (!is_of_same(appeal.raised.said, body) || is_withdrawn(appeal)) continue;
    const auto& said = appeal.raised.said;
    if (said.reason == body.reason && said.document == body.document)
      return std::optional<AppealRaised>();
    if (!appeal.answer)
      return Issue{&appeal_waits, form.unit.place, std::to_string(appeal.raised.seq)};
    return Issue{&appeal_is_final, form.unit.place, std::to_string(appeal.answer->seq)};
  }
  return std::optional(std::move(body));
}

Result<std::optional<AppealAnswered>> answer_appeal(const Board& board,
                                                    const AppealAnswerForm& form, PersonId by) {
  Issues issues;
  AppealAnswered body;
  for (const auto* field : {&form.appeal, &form.verdict, &form.reason}) require(*field, issues);
  const auto* appeal = board.appeal_of(read_number(trim(form.appeal.text)).value_or(0));
  if (appeal == nullptr && form.appeal.given())
    issues.push_back({&not_an_appeal, form.appeal.place, form.appeal.text});
  const auto verdict = read_verdict(trim(form.verdict.text));
  if (!verdict && form.verdict.given())
    issues.push_back({&not_an_answer, form.verdict.place, form.verdict.text});
  if (verdict == AppealVerdict::upheld) require(form.document, issues);
  body.reason = take_text(form.reason, limits::note_bytes, issues);
  body.document = take_text(form.document, limits::name_bytes, issues);
  if (!issues.empty()) return issues;
  body.appeal = static_cast<std::uint32_t>(appeal->raised.seq);
  body.verdict = *verdict;
  if (appeal->answer) {
    const auto& said = appeal->answer->said;
    const bool same = said.verdict == body.verdict && said.reason == body.reason &&
                      said.document == body.document;
    if (same) return std::optional<AppealAnswered>();
    return Issue{&appeal_answered, form.appeal.place, std::to_string(appeal->answer->seq)};
  }
  if (by == appeal->raised.by && body.verdict != AppealVerdict::withdrawn)
    return Issue{&own_appeal, form.appeal.place, ""};
  return std::optional(std::move(body));
}

}  // namespace kaigong
