#pragma once

#include "desk/forms.h"

#include <optional>

// Appeals (申诉) against a published assessment, and their answers. The rules are ours: we found no
// published ones.
//   - It names the newest publication of its day, one unit and, where one is meant, one item.
//   - One waits for its answer at a time; the answer is final for that publication.
//   - Who raised it doesn't answer it. Whoever may appeal for the unit may withdraw it, and raise
//     it again.
//   - An answer that upholds names a document; the points themselves are given by their own deed.
namespace kaigong {

inline constexpr IssueKind not_published{"appeal.not_published", "第 {} 条不是公布的考核结果",
                                         "entry {} isn't a published assessment"};
inline constexpr IssueKind nothing_published{"appeal.nothing_published", "还没有公布过考核结果",
                                             "no assessment has been published"};
inline constexpr IssueKind published_anew{"appeal.published_anew",
                                          "这一天的结果已重新公布，请对第 {} 条申诉",
                                          "published anew since; appeal against entry {}"};
inline constexpr IssueKind not_racing{"appeal.not_racing", "“{}”不在这次考核里",
                                      "“{}” wasn't assessed there"};
inline constexpr IssueKind appeal_waits{"appeal.waits", "同一申诉（第 {} 条）尚未答复",
                                        "the same appeal (entry {}) still waits for its answer"};
inline constexpr IssueKind appeal_is_final{"appeal.final", "已在第 {} 条答复，对这次公布不再受理",
                                           "answered in entry {}, which is final for this one"};
inline constexpr IssueKind not_an_appeal{"appeal.unknown", "没有第 {} 条申诉",
                                         "there is no appeal of entry {}"};
inline constexpr IssueKind appeal_answered{"appeal.answered", "已在第 {} 条答复",
                                           "was answered in entry {}"};
inline constexpr IssueKind own_appeal{"appeal.own", "不能答复自己提出的申诉",
                                      "nobody answers their own appeal"};
inline constexpr IssueKind not_an_answer{"appeal.not_an_answer",
                                         "“{}”不是 upheld、rejected 或 withdrawn",
                                         "“{}” isn't upheld, rejected or withdrawn"};

struct AppealForm {
  Field assessment;  // the entry that published it; none: the newest
  Field unit;        // who appeals: region, department or owner
  Field item;        // code or name; none: rank, grade or list as a whole
  Field reason, document;
};

struct AppealAnswerForm {
  Field appeal;   // the entry that raised it
  Field verdict;  // upheld, rejected, withdrawn
  Field reason, document;
};

Result<std::optional<AppealRaised>> raise_appeal(const Board& board, const AppealForm& form);
// `by` says so.
Result<std::optional<AppealAnswered>> answer_appeal(const Board& board,
                                                    const AppealAnswerForm& form, PersonId by);

}  // namespace kaigong
