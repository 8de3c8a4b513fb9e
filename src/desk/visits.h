#pragma once

#include "desk/briefing.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "dispatch/visits.h"

#include <optional>
#include <vector>

// Deeds about visits to sites (踏查、督查). As all deeds they write nothing: an empty optional says
// that all of it is on record already. Rules without a source are ours.
namespace kaigong {

inline constexpr IssueKind not_a_visit{"visit.unknown", "没有第 {} 次踏查", "there is no visit {}"};
inline constexpr IssueKind not_a_visit_kind{"visit.unknown_kind", "“{}”不是踏查种类",
                                            "“{}” isn't a kind of visit"};
inline constexpr IssueKind visit_kind_stays{"visit.kind_stays", "已安排为{}，种类不改",
                                            "it was planned as {}; the kind stays"};
inline constexpr IssueKind visit_ends_before{"visit.ends_before", "止于 {}，早于开始",
                                             "ends on {}, before it begins"};
inline constexpr IssueKind visit_over{"visit.over", "已于 {} 结束或取消", "it ended on {}"};
inline constexpr IssueKind visit_not_over{"visit.not_over", "还没有结束", "it isn't done yet"};
inline constexpr IssueKind visit_not_yet{"visit.not_yet", "自 {} 起", "it begins on {}"};
inline constexpr IssueKind stop_elsewhere{"visit.stop_elsewhere", "“{}”不在安排踏查的地区",
                                          "“{}” isn't in the region that plans the visit"};
inline constexpr IssueKind too_many_stops{"visit.too_many_stops", "一次最多看 {} 个项目",
                                          "{} projects at most"};
inline constexpr IssueKind stop_was_seen{"visit.stop_was_seen", "“{}”已经看过，不能去掉",
                                         "“{}” was seen already; it can't be left out"};
inline constexpr IssueKind not_a_visit_step{"visit.unknown_step", "“{}”不是踏查的环节",
                                            "“{}” isn't a step of a visit"};
inline constexpr IssueKind not_found_so{"visit.unknown_found", "“{}”不是现场状态",
                                        "“{}” isn't how a site is found"};
inline constexpr IssueKind not_a_head_count{"visit.not_a_count", "“{}”不是 0 到 100000 的整数",
                                            "“{}” isn't a whole number from 0 to 100000"};
inline constexpr IssueKind stops_unseen{"visit.stops_unseen", "还有 {} 个项目没有看，请说明原因",
                                        "{} projects weren't seen; say why"};

inline constexpr std::size_t most_stops = 100;

struct VisitForm {
  Field visit;  // number of one that is amended; none: a new one
  Field kind, name, region, leader, team, from;
  Field until;               // none: its first day
  std::vector<Field> stops;  // projects, in the order of the route
  Field note, document;
};

struct VisitStepForm {
  Field visit, step, day;
  Field stop, found, workers, machines;  // seen
  Field text;
  std::vector<Field> evidence;  // digests of what is on file for the project
};

const Visit* find_visit(const Board& board, const Field& said);

Result<std::optional<VisitPlanned>> plan_visit(const Board& board, const VisitForm& form);
Result<std::optional<VisitStepped>> step_visit(const Board& board, const VisitStepForm& form,
                                               Day today);

// Visits that somebody goes on, that come to them, that are to be ended or told to the leader.
std::vector<BriefLine> briefing_of_visits(const Board& board, const Method& method,
                                          const Rights& rights, Day today);

}  // namespace kaigong
