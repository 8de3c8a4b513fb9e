#pragma once

#include "desk/desk.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "dispatch/elements.h"

#include <optional>
#include <string>
#include <string_view>

// Deeds about elements (要素保障): what a project needs, what is answered, and what a level has to
// give. As all deeds they write nothing. Rules without a source are ours.
namespace kaigong {

inline constexpr IssueKind not_a_need{"element.unknown", "没有第 {} 号要素需求",
                                      "there is no need {}"};
inline constexpr IssueKind not_an_element{"element.not_one", "“{}”不是要素（用地、用能、资金…）",
                                          "“{}” isn't an element (land, energy, finance …)"};
inline constexpr IssueKind not_a_quantity{"element.not_a_quantity", "“{}”不是数量（最多三位小数）",
                                          "“{}” isn't a quantity (three decimals at most)"};
inline constexpr IssueKind owned_elsewhere{"element.owned_elsewhere", "“{}”不管项目所在的地区",
                                           "“{}” isn't at or above the project's region"};
inline constexpr IssueKind not_a_need_answer{"element.unknown_answer",
                                             "“{}”不是答复（承诺、落实、不予保障）",
                                             "“{}” isn't an answer (promised, granted, refused)"};
inline constexpr IssueKind need_withdrawn{"element.withdrawn", "需求已撤回",
                                          "the need was withdrawn"};
inline constexpr IssueKind more_than_asked{"element.more_than_asked", "超过所需的 {}",
                                           "more than the {} that is needed"};
inline constexpr IssueKind need_not_yours{"element.not_yours", "由{}答复", "{} answers it"};
inline constexpr IssueKind need_passed{"element.passed", "{} 已过", "{} has passed"};
inline constexpr IssueKind allotted_before{"element.allotted_before", "已下达 {}，调整请说明原因",
                                           "{} stands; a change needs a reason"};

struct NeedForm {
  Field need;  // number of one that is changed; none: a new one
  Field project, element;
  Field amount;  // 0 withdraws it
  Field unit;    // none: as the element is counted
  Field by, at, department, note;
};

struct NeedAnswerForm {
  Field need, answer, amount, until, text, document;
};

struct AllotForm {
  Field region, element, unit, year, amount, document, reason;
};

// As elements are counted where nobody says otherwise: 亩, 公顷, 吨标准煤 …; none: no usual unit.
std::string_view usual_unit(std::string_view element);
std::string show_quantity(std::int64_t milli);  // "12.5"
// A sentence for whoever promises more than there is; nothing: there is enough, or nobody said.
std::optional<Text> clash_of(const ElementSum& sum);

// The region that owns or decides: given, at or above the project's, or the project's own.
RegionId take_owner(const Board& board, const Project& project, const Field& field, Issues& issues);
// "甲市自然资源局"; without a department its office.
std::string who_decides(const Board& board, RegionId at, const std::string& department);

// Whoever holds the department, or the office, of the level that owns it.
bool answers_need(const Rights& rights, const ElementNeeded& said);

Result<std::optional<ElementNeeded>> need_element(const Board& board, const NeedForm& form,
                                                  Day today);
Result<std::optional<ElementAnswered>> answer_need(const Board& board, const NeedAnswerForm& form,
                                                   const Rights& rights, Day today);
Result<std::optional<ElementAllotted>> allot_element(const Board& board, const AllotForm& form,
                                                     Day today);

}  // namespace kaigong
