#pragma once

#include "assess/method.h"

// Whether a method that reads also makes sense: every reason why not, each at its clause.
namespace kaigong {

inline constexpr IssueKind unknown_figure{"method.unknown_figure", "figures 里没有“{}”",
                                          "“{}” isn't one of `figures`"};
inline constexpr IssueKind unknown_item{"method.unknown_item", "没有“{}”这个考核项",
                                        "there is no item “{}”"};
inline constexpr IssueKind unknown_group{"method.unknown_group", "没有“{}”这个组",
                                         "there is no group “{}”"};
inline constexpr IssueKind bad_curve{
    "method.bad_curve", "曲线应为12个逐月累计基点，不减，末项10000",
    "a curve is 12 cumulative basis points that never fall and end at 10000"};
inline constexpr IssueKind bad_weight{"method.bad_weight", "权重应为 0 到 1000 分",
                                      "a weight is 0 to 1000 points"};
inline constexpr IssueKind doubled_code{"method.doubled_code", "代码“{}”重复",
                                        "the code “{}” stands twice"};
inline constexpr IssueKind bad_levels{"method.bad_levels", "预警级别应由轻到重，门槛递进",
                                      "levels go from light to heavy and their limits with them"};
inline constexpr IssueKind no_code{"method.no_code", "缺少代码或名称",
                                   "a code or a name is missing"};
inline constexpr IssueKind bad_quantity{
    "method.bad_quantity", "measure、figure、events 应写明一个，且只写一个",
    "one of measure, figure and events must be given, and only one"};
inline constexpr IssueKind bad_until{"method.bad_until", "“{}”不是月日（如 06-30）",
                                     "“{}” isn't a day of the year (06-30)"};
inline constexpr IssueKind bad_shape{"method.bad_shape", "这种计分方式缺少或不该有：{}",
                                     "this shape needs or can't have: {}"};
inline constexpr IssueKind bad_bands{"method.bad_bands", "档次应由低到高，逐档递增",
                                     "bands go up, each from a higher limit"};
inline constexpr IssueKind bad_demand{"method.bad_demand", "应写明 at_least 或 below",
                                      "at_least or below must be given"};
inline constexpr IssueKind bad_condition{"method.bad_condition", "这个条件缺少或不该有：{}",
                                         "this condition needs or can't have: {}"};
inline constexpr IssueKind bad_number{"method.bad_number", "这个数应在 {} 之内",
                                      "this number lies within {}"};
inline constexpr IssueKind bad_calendar{"method.bad_calendar", "报送安排缺少或不该有：{}",
                                        "this calendar needs or can't have: {}"};
inline constexpr IssueKind unknown_campaign{"method.unknown_campaign", "“{}”不是行动种类",
                                            "“{}” isn't a kind of campaign"};
inline constexpr IssueKind unknown_profile{"method.unknown_profile", "profiles 里没有“{}”",
                                           "“{}” isn't one of `profiles`"};
inline constexpr IssueKind bad_ladder{"method.bad_ladder", "上报阶梯缺少：{}",
                                      "this ladder needs: {}"};
inline constexpr IssueKind bad_limits{"method.bad_limits", "签收、回复、办结的时限应依次不减",
                                      "limits to receive, reply and solve never get shorter"};

void check_method(const Method& method, Issues& issues);

}  // namespace kaigong
