#pragma once

#include "desk/briefing.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "dispatch/duties.h"

#include <optional>
#include <vector>

// Deeds about duties (包保): who answers for a project or an enterprise, what was handed over, what
// was done for it, and the lines of an enterprise's plan (一企一策). As all deeds they write
// nothing. Rules without a source are ours.
namespace kaigong {

inline constexpr IssueKind not_a_duty{"duty.unknown", "“{}”不是责任（包保领导、服务专员、联系人）",
                                      "“{}” isn't a duty (leader, officer, contact)"};
inline constexpr IssueKind project_or_enterprise{
    "duty.one_of_two", "项目和企业须写一个，且只写一个",
    "a project or an enterprise must be given, and only one"};
inline constexpr IssueKind holds_no_post{"duty.no_post", "第 {} 号人员当日没有岗位",
                                         "person {} holds no post on that day"};
inline constexpr IssueKind duty_needs_reason{"duty.needs_reason",
                                             "现由第 {} 号人员负责，变更请说明原因",
                                             "it is with person {}; a change needs a reason"};
inline constexpr IssueKind nothing_held{"duty.nothing_held", "第 {} 号人员没有可交接的责任",
                                        "person {} has nothing to hand over"};
inline constexpr IssueKind to_oneself{"duty.to_oneself", "不能交接给本人",
                                      "nobody hands over to themselves"};
inline constexpr IssueKind held_elsewhere{"duty.held_elsewhere", "其中有“{}”的，不在您的范围",
                                          "some of it is in “{}”, beyond your reach"};
inline constexpr IssueKind not_a_help{"help.unknown_kind",
                                      "“{}”不是服务方式（走访、电话、会商、代办）",
                                      "“{}” isn't a kind of help (visit, call, meeting, errand)"};
inline constexpr IssueKind files_of_projects{"help.files_of_projects", "佐证材料须归在项目名下",
                                             "only a project has files to name"};
inline constexpr IssueKind not_a_care{"care.unknown", "没有第 {} 条举措",
                                      "there is no line {} of a plan"};
inline constexpr IssueKind not_a_care_kind{"care.unknown_kind", "“{}”不是举措、政策、诉求",
                                           "“{}” isn't a measure, a policy or a request"};
inline constexpr IssueKind care_needs_reason{"care.needs_reason", "限期原为 {}，调整请说明原因",
                                             "it was due on {}; a change needs a reason"};
inline constexpr IssueKind done_how{"care.no_result", "办结须写明结果",
                                    "what is done needs its result"};

struct DutyForm {
  Field person;  // none: nobody any more
  Field duty;
  Field project;             // or
  Field enterprise, region;  // both
  Field day, reason, document;
};

struct HandOverForm {
  Field from, to, day, reason, document;
};

struct HelpForm {
  Field project;             // or
  Field enterprise, region;  // both
  Field kind, day, text, result;
  std::vector<Field> evidence;  // digests of what is on file for the project
};

// What isn't given of a line that stands stays as it is.
struct CareForm {
  Field care;  // number of one that is amended; none: a new one
  Field enterprise, region, kind, text, department, until, done;
  Field result;  // without a day it was done on: why it is dropped
  Field reason;
};

Text name_of(CareState state);

// All that somebody answers for, leaders of projects too.
std::vector<DutyOf> duties_of(const Board& board, PersonId person);
// Where it is: of its project, or of the enterprise.
RegionId place_of(const Board& board, const DutyOf& of);
// May say who has it.
bool may_give(const Board& board, const Rights& rights, const DutyOf& of);
// Has any duty there now, whichever `of` names.
bool answers_for(const Board& board, PersonId person, DutyOf of);
// Sees the enterprise by a post, or answers for it.
bool knows_of(const Board& board, const Rights& rights, const Enterprise& enterprise);
bool may_help(const Board& board, const Rights& rights, const Project& project);
bool may_help(const Board& board, const Rights& rights, const Enterprise& enterprise);
bool may_plan(const Board& board, const Rights& rights, const Enterprise& enterprise);

Result<std::optional<DutyGiven>> give_duty(const Board& board, const DutyForm& form, Day today);
Result<std::optional<DutyGiven>> hand_over(const Board& board, const HandOverForm& form,
                                           const Rights& rights, Day today);
// `by`: who did it, and says so.
Result<std::optional<HelpGiven>> give_help(const Board& board, const HelpForm& form, PersonId by,
                                           Day today);
Result<std::optional<CarePlanned>> plan_care(const Board& board, const CareForm& form, Day today);

std::vector<BriefLine> briefing_of_duties(const Board& board, const Rights& rights, Day today);

}  // namespace kaigong
