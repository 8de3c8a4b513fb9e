#pragma once

#include "assess/method.h"
#include "desk/deeds.h"

#include <optional>
#include <string_view>

// Deeds of the office: figures of units, points by hand, exemptions, bonds, and the method itself.
// As all deeds they write nothing; an empty optional: all of it is on record already.
namespace kaigong {

inline constexpr IssueKind no_method_yet{"method.none", "台账里还没有考核办法",
                                         "no method has been adopted in this ledger"};
inline constexpr IssueKind not_a_figure{"figure.unknown", "现行办法没有指标“{}”",
                                        "the method in force has no figure “{}”"};
inline constexpr IssueKind not_a_rate{"figure.not_a_rate", "“{}”不是百分数（如 5.2%）",
                                      "“{}” isn't a percentage (5.2%)"};
inline constexpr IssueKind not_a_number{"figure.not_a_number", "“{}”不是整数",
                                        "“{}” isn't a whole number"};
inline constexpr IssueKind not_points{"points.not_points",
                                      "“{}”不是分数（最多六位小数，1000 分以内）",
                                      "“{}” isn't points (six decimals and 1000 at most)"};
inline constexpr IssueKind day_to_come{"day.to_come", "{} 还没有到", "{} is still to come"};
inline constexpr IssueKind figure_stands{"figure.stands", "本日已记为 {}，更正请说明原因",
                                         "{} stands for this day; a correction needs a reason"};

inline constexpr IssueKind not_an_item{"adjust.unknown_item", "现行办法没有考核项“{}”",
                                       "the method in force has no item “{}”"};
inline constexpr IssueKind not_by_documents{
    "adjust.not_by_documents", "“{}”不是凭文件加减分的考核项", "“{}” isn't scored by documents"};
inline constexpr IssueKind no_points{"adjust.no_points", "加减 0 分等于没有加减",
                                     "nought points change nothing"};
inline constexpr IssueKind beyond_item{"adjust.beyond_item", "超出本项的限度：{} 分",
                                       "beyond what the item allows: {} points"};

inline constexpr IssueKind not_a_rule{"exempt.unknown_rule", "现行办法没有可豁免的规则“{}”",
                                      "the method in force has no rule “{}” to be exempt from"};
inline constexpr IssueKind one_of_two{"exempt.one_of_two", "项目和单位须写一个，且只写一个",
                                      "a project or a unit must be given, and only one"};
inline constexpr IssueKind of_projects{"exempt.of_projects", "“{}”是针对项目的，请写项目",
                                       "“{}” is a rule for projects; give one"};
inline constexpr IssueKind of_units{"exempt.of_units", "“{}”是针对单位的，请写单位",
                                    "“{}” is a rule for units; give one"};
inline constexpr IssueKind ends_before{"exempt.ends_before", "止于 {}，早于开始",
                                       "ends on {}, before it begins"};

inline constexpr IssueKind bond_says_nothing{"bond.says_nothing", "没有填任何数",
                                             "no figure was given"};
inline constexpr IssueKind issued_later{"bond.issued_later", "发行日 {} 晚于数据日",
                                        "issued on {}, after the day of the figures"};
inline constexpr IssueKind over_arrived{"bond.over_arrived", "支出超过到位 {}，请说明原因",
                                        "paid more than the {} arrived; give a reason"};
inline constexpr IssueKind over_issued{"bond.over_issued", "到位超过发行 {}，请说明原因",
                                       "arrived more than the {} issued; give a reason"};
inline constexpr IssueKind bond_fell{"bond.fell", "比上次的 {} 少，请说明原因",
                                     "less than the {} before; give a reason"};

inline constexpr IssueKind not_a_role{"post.unknown_role", "没有职责“{}”", "there is no role “{}”"};
inline constexpr IssueKind needs_region{"post.needs_region", "“{}”须写明地区",
                                        "“{}” needs a region"};
inline constexpr IssueKind needs_unit{"post.needs_unit", "“{}”须写明单位", "“{}” needs a unit"};
inline constexpr IssueKind own_deputy{"post.own_deputy", "不能代自己履职",
                                      "nobody stands for themselves"};
inline constexpr IssueKind deputy_has_no_role{"post.deputy_has_no_role",
                                              "代人履职的，职责随所代的人，不另填",
                                              "who stands for another has that person's role"};

inline constexpr IssueKind version_taken{
    "method.version_taken", "版本“{}”已用于另一内容，请改版本号",
    "version “{}” stands for another text already; give a new one"};

Result<std::optional<FigureReported>> report_figure(const Board& board, const FigureForm& form,
                                                    Day today);
Result<std::optional<ScoreAdjusted>> adjust_score(const Board& board, const AdjustForm& form,
                                                  Day today);
Result<std::optional<ExemptionGranted>> grant_exemption(const Board& board, const ExemptForm& form,
                                                        Day today);
inline constexpr IssueKind not_a_profile{"posture.unknown_profile", "现行办法没有“{}”这种状态",
                                         "the method in force has no profile “{}”"};
inline constexpr IssueKind order_ends_before{"posture.ends_before", "止于 {}，早于开始",
                                             "ends on {}, before it begins"};
inline constexpr IssueKind day_gone{"posture.day_gone", "{} 已过，只能从今天起",
                                    "{} has passed; an order counts from today on"};
inline constexpr IssueKind ordered_above{"posture.ordered_above", "现行的是{}的命令，由其变更",
                                         "the order in force is of {}, who changes it"};
// The order that stands for the region on the form's day, where it is of a region above.
const Region* ordered_by_above(const Board& board, const PostureForm& form, Day today);
Result<std::optional<PostureSet>> set_posture(const Board& board, const PostureForm& form,
                                              Day today);
Result<std::optional<BondReported>> report_bond(const Board& board, const BondForm& form,
                                                Day today);
Result<std::optional<PostHeld>> hold_post(const Board& board, const PostForm& form);
// As of the day, today unless it is given, by the method in force: the same can be computed again.
Result<std::optional<AssessmentPublished>> publish_race(const Board& board, const Field& day,
                                                        Day today);
// Issues have their JSON pointers. The text of an older version again brings it back in force.
Result<std::optional<MethodAdopted>> adopt_method(const Board& board, const json::Value& text);

// In a figure's unit, as people write it: "5.20%", "1,234.50 万元", "12", "8.5".
Text show_figure(FigureUnit unit, std::int64_t value, std::string_view currency);

}  // namespace kaigong
