#pragma once

#include "desk/forms.h"
#include "ledger/entry.h"

#include <optional>

// Deeds: from board and form to what is to be recorded, or every reason why not. They write
// nothing.
// An empty optional: everything the form says is on record already.
namespace kaigong {

inline constexpr IssueKind in_the_future{"period.in_the_future", "{} 还没有到",
                                         "{} is still to come"};
inline constexpr IssueKind day_outside{"period.day_outside", "{} 不在本期之内",
                                       "{} isn't within the period"};
inline constexpr IssueKind went_down{"progress.went_down", "比上次的 {} 少，请说明原因",
                                     "less than the {} before; give a reason"};
inline constexpr IssueKind over_total{"progress.over_total", "累计超过总投资 {}，请说明原因",
                                      "more than the total of {}; give a reason"};
inline constexpr IssueKind says_nothing{"progress.says_nothing", "没有填任何数",
                                        "no figure was given"};
inline constexpr IssueKind already_reported{
    "progress.already_reported", "本日已报过不同的数，更正请说明原因",
    "other figures stand for this day; a correction needs a reason"};
inline constexpr IssueKind period_locked{
    "progress.locked", "本期已锁定（{} 止）；确需补报、更正的，由考核办法写明例外",
    "this period was locked after {}; only an exception in the method opens it again"};
inline constexpr IssueKind period_not_open{"progress.not_open", "本期 {} 起开放填报",
                                           "this period takes reports from {} on"};
inline constexpr IssueKind project_ended{"project.ended", "项目已退出", "the project has ended"};
inline constexpr IssueKind not_a_year{"plan.not_a_year", "“{}”不是年份", "“{}” isn't a year"};
inline constexpr IssueKind plan_needs_reason{"plan.needs_reason", "调整计划须说明原因（现计划 {}）",
                                             "a change of plan needs a reason (it is {})"};

// A deed's answer as a body of any kind.
template <class Said>
Result<std::optional<Body>> as_body(Result<std::optional<Said>> said) {
  if (!said) return said.issues();
  if (!*said) return std::optional<Body>();
  return std::optional<Body>(**std::move(said));
}

Result<std::optional<ProgressReported>> report_progress(const Board& board, const ReportForm& form,
                                                        Day today);
// The project on the list that a form speaks of: the one with its code; else the only one of its
// name, unless both have a code.
const Project* project_meant(const Board& board, const ProjectForm& form);
Result<std::optional<Body>> list_project(const Board& board, const ProjectForm& form,
                                         Day today);  // added or amended
inline constexpr IssueKind no_tag{"tag.missing", "没有填要加或要去的标签",
                                  "there is no tag to add or to take away"};
Result<std::optional<ProjectTagged>> tag_project(const Board& board, const TagForm& form);
Result<std::optional<PlanSet>> set_plan(const Board& board, const PlanForm& form, Day today);
Result<std::optional<Body>> mark_node(const Board& board, const NodeForm& form, Day today);
Result<std::optional<StateChanged>> change_state(const Board& board, const StateForm& form,
                                                 Day today);

inline constexpr IssueKind not_a_report{"review.not_a_report", "第 {} 条不是本项目的报送",
                                        "entry {} is no report of this project"};
inline constexpr IssueKind superseded{"review.superseded", "已有更新的报送：第 {} 条",
                                      "there is a newer report: entry {}"};
inline constexpr IssueKind own_report{"review.own", "自己报的不能自己核实",
                                      "nobody verifies what they reported themselves"};
inline constexpr IssueKind not_ones_turn{"review.not_ones_turn", "现在轮到{}核实",
                                         "it is the turn of {}"};
inline constexpr IssueKind not_a_verdict{"review.not_a_verdict", "“{}”不是 accepted 或 returned",
                                         "“{}” is neither accepted nor returned"};
inline constexpr IssueKind nobody_looks{"review.unasked", "现行办法不要求核实这一报送",
                                        "the method in force asks nobody to verify it"};

// `at`: the regions whose office whoever asks holds. `said_by`: who sent the report; none: it isn't
// known, and nobody can be told apart.
struct Reviewer {
  std::vector<RegionId> at;
  PersonId person;
  std::optional<PersonId> said_by;
};
Result<std::optional<ProgressReviewed>> review_progress(const Board& board, const ReviewForm& form,
                                                        const Reviewer& reviewer, Day today);

}  // namespace kaigong
