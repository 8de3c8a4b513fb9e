#pragma once

#include "desk/briefing.h"
#include "desk/desk.h"
#include "desk/forms.h"
#include "desk/rights.h"
#include "dispatch/campaign.h"

#include <optional>
#include <vector>

// Deeds about campaigns (专项行动) and about a stopped project's plan to go on. As all deeds they
// write nothing: an empty optional says that all of it is on record already. Rules without a source
// are ours.
namespace kaigong {

inline constexpr IssueKind not_a_campaign{"campaign.unknown", "没有第 {} 号行动",
                                          "there is no campaign {}"};
inline constexpr IssueKind not_a_campaign_kind{"campaign.unknown_kind", "“{}”不是行动种类",
                                               "“{}” isn't a kind of campaign"};
inline constexpr IssueKind kind_stays{"campaign.kind_stays", "已部署为{}，种类不改",
                                      "it was called as {}; the kind stays"};
inline constexpr IssueKind tag_taken{"campaign.tag_taken", "标签“{}”已用于另一行动",
                                     "the tag “{}” is another campaign's"};
inline constexpr IssueKind campaign_ends_before{"campaign.ends_before", "止于 {}，早于开始",
                                                "ends on {}, before it begins"};
inline constexpr IssueKind campaign_over{"campaign.over", "行动已于 {} 结束", "it ended on {}"};
inline constexpr IssueKind campaign_not_on{"campaign.not_on", "行动自 {} 起", "it begins on {}"};
inline constexpr IssueKind venue_twice{"campaign.venue_twice", "“{}”已有会场",
                                       "“{}” has a venue already"};
inline constexpr IssueKind venue_elsewhere{"campaign.venue_elsewhere", "“{}”不在行动的范围内",
                                           "“{}” isn't within the campaign's region"};
inline constexpr IssueKind site_elsewhere{"campaign.site_elsewhere", "“{}”不在会场所在地区",
                                          "“{}” isn't in the venue's region"};
inline constexpr IssueKind too_many_venues{"campaign.too_many_venues", "会场最多 {} 个",
                                           "{} venues at most"};
inline constexpr IssueKind no_venue{"campaign.no_venue", "“{}”不是本行动的会场",
                                    "“{}” isn't a venue of this campaign"};
inline constexpr IssueKind not_a_campaign_step{"campaign.unknown_step", "“{}”不是行动的环节",
                                               "“{}” isn't a step of a campaign"};
inline constexpr IssueKind not_of_venue{"campaign.not_of_venue", "“{}”不在这个会场报到",
                                        "“{}” isn't reported by this venue"};
inline constexpr IssueKind absent_needs_why{"campaign.absent_needs_why",
                                            "有项目不随场开工，请说明原因",
                                            "some don't begin with it; say why"};
inline constexpr IssueKind announced_already{"campaign.announced", "已于 {} 宣布",
                                             "it was announced on {}"};
inline constexpr IssueKind nothing_stopped{"resumption.not_stopped", "项目没有停工",
                                           "the project isn't stopped"};
inline constexpr IssueKind resumes_past{"resumption.past", "{} 已过", "{} has passed"};
inline constexpr IssueKind resumption_needs_reason{
    "resumption.needs_reason", "调整复工方案须说明原因（原定 {}）",
    "a change of the plan to go on needs a reason (it was {})"};

inline constexpr std::size_t most_venues = 100;
inline constexpr std::size_t most_needs = 20;

struct CampaignForm {
  Field campaign;  // number of one that is amended; none: a new one
  Field kind, name, name_en, region;
  Field tag;  // none: its name
  Field from;
  Field until;                // none: of a start its first day
  std::vector<Field> venues;  // each a region, then where one is known "；site；host"; main first
  Field note, document;
};

struct CampaignStepForm {
  Field campaign, step;
  Field venue;                // region of the venue that reports
  std::vector<Field> absent;  // projects
  Field text, document;
};

struct ResumptionForm {
  Field project, day;
  std::vector<Field> needs;  // elements, by code or name
  Field note, reason;
};

// The campaign that a form speaks of; none: the number is no campaign's.
const Campaign* find_campaign(const Board& board, const Field& said);

Result<std::optional<CampaignCalled>> call_campaign(const Board& board, const CampaignForm& form);
Result<std::optional<CampaignStepped>> step_campaign(const Board& board,
                                                     const CampaignStepForm& form, Day today);
Result<std::optional<ResumptionPlanned>> plan_resumption(const Board& board,
                                                         const ResumptionForm& form, Day today);

// What campaigns that are on ask of somebody today: a venue's report, starts to be marked where a
// photo shows them, photos, plans to go on.
std::vector<BriefLine> briefing_of_campaigns(const Board& board, const Method& method,
                                             const Rights& rights, Day today);

}  // namespace kaigong
