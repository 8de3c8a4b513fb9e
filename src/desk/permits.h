#pragma once

#include "desk/briefing.h"
#include "desk/desk.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "dispatch/permits.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Deeds about permits (前期手续): what is applied for, and each step on the way. As all deeds they
// write nothing. Papers that come later (容缺受理) are promised in writing with a date. That a
// promised limit is never longer than the legal one, and all other rules without a source, is ours.
namespace kaigong {

inline constexpr IssueKind not_a_permit{"permit.unknown", "没有第 {} 号手续",
                                        "there is no permit {}"};
inline constexpr IssueKind permit_under_way{"permit.under_way", "同一手续在办（第 {} 号）",
                                            "permit {} of that kind is under way"};
inline constexpr IssueKind permit_kind_stays{"permit.kind_stays", "申请的是{}，种类不改",
                                             "it was applied for as {}; the kind stays"};
inline constexpr IssueKind not_a_limit{"permit.not_a_limit", "“{}”不是工作日数（1 至 3650）",
                                       "“{}” isn't a number of working days (1 to 3650)"};
inline constexpr IssueKind promised_beyond_law{
    "permit.beyond_law", "承诺时限超过法定的 {} 个工作日", "more than the legal {} working days"};
inline constexpr IssueKind not_a_permit_step{
    "permit.unknown_step", "“{}”不是办理环节（受理、补齐材料、办结…）",
    "“{}” isn't a step of a permit (accepted, supplied, granted …)"};
inline constexpr IssueKind permit_not_yours{"permit.not_yours", "由{}办理", "{} does it"};
inline constexpr IssueKind permit_not_now{"permit.not_now", "现为“{}”，不能这样办",
                                          "not as it stands: {}"};
inline constexpr IssueKind papers_missing{"permit.papers_missing", "还缺{}", "still missing: {}"};
inline constexpr IssueKind not_missing{"permit.not_missing", "“{}”没有缺", "“{}” isn't missing"};
inline constexpr IssueKind too_many_papers{"permit.too_many_papers", "最多 {} 件材料",
                                           "{} papers at most"};
inline constexpr IssueKind promised_before{"permit.promised_before", "早于受理的 {}",
                                           "before it is accepted on {}"};
inline constexpr IssueKind nothing_to_come{"permit.nothing_to_come", "没有容缺的材料，不用承诺日期",
                                           "no paper comes later, so no day is promised"};
inline constexpr IssueKind before_last_step{"permit.before_last", "早于上一环节的 {}",
                                            "before the last step of {}"};

inline constexpr std::size_t most_papers = 50;
inline constexpr std::uint32_t most_limit_days = 3'650;

struct PermitForm {
  Field permit;  // number of one that is amended; none: a new one
  Field project, kind;
  Field at, department;  // who decides; none: the project's region, its office
  Field day;             // of the application; none: today, or as it was
  Field legal_days, promised_days, note;
};

struct PermitStepForm {
  Field permit, step, day;
  std::vector<Field> papers;  // supplied: none means all that are missing
  Field until, number, text, document;
};

Text name_of(PermitState state);
// Why it is late, or what of its papers is wrong, in a sentence; nothing: neither.
std::optional<Text> warning_of(const PermitStanding& standing, Day day);

// Whoever holds the department, or the office, of the level that decides.
bool decides_permit(const Rights& rights, const PermitApplied& said);
// Whoever sees the project or decides.
bool knows_of(const Board& board, const Rights& rights, const Permit& permit);
// Who applied says what is said of it as long as it isn't accepted, then only who decides.
bool amends_permit(const Board& board, const Rights& rights, const Permit& permit, Day day);
// What may be said now by whoever asks, in the order of steps.
std::vector<PermitStep> steps_now(const Board& board, const Rights& rights, const Permit& permit,
                                  Day today);

// To whoever decides, and to whose project it is.
std::vector<BriefLine> briefing_of_permits(const Board& board, const Rights& rights, Day today);

Result<std::optional<PermitApplied>> apply_permit(const Board& board, const PermitForm& form,
                                                  Day today);
Result<std::optional<PermitStepped>> step_permit(const Board& board, const PermitStepForm& form,
                                                 const Rights& rights, Day today);

}  // namespace kaigong
