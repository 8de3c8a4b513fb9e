#pragma once

#include "base/text.h"
#include "dispatch/campaign.h"
#include "dispatch/elements.h"
#include "dispatch/ladder.h"
#include "dispatch/visits.h"
#include "ledger/entry.h"

#include <optional>
#include <string_view>
#include <vector>

// The names of codes, as people read and type them. docs/glossary.md says what they mean.
namespace kaigong {

Text name_of(State state);
Text name_of(AppealVerdict verdict);
Text name_of(MatterKind kind);
Text name_of(MatterStep step);
Text name_of(MatterState state);
Text name_of(CampaignKind kind);
Text name_of(CampaignStep step);
Text name_of(MemberState state);
Text name_of(NeedState state);
Text name_of(NeedAnswer answer);
Text name_of(PermitStep step);
Text name_of(VisitKind kind);
Text name_of(VisitStep step);
Text name_of(SiteFound found);
Text name_of(VisitState state);
Text name_of(VisitWhy why);
Text name_of(Duty duty);
Text name_of(HelpKind kind);
Text name_of(CareKind kind);
Text permit_name(std::string_view kind);
Text name_of(Limit limit);                                        // what is asked
Text profile_name(const Board& board, std::string_view profile);  // by the method in force
Text severity_name(std::string_view severity);
Text level_name(std::string_view level);                            // of a region
std::optional<MatterKind> find_matter_kind(std::string_view said);  // by code or name
std::optional<MatterStep> find_matter_step(std::string_view said);
std::optional<CampaignKind> find_campaign_kind(std::string_view said);
std::optional<CampaignStep> find_campaign_step(std::string_view said);
std::optional<NeedAnswer> find_need_answer(std::string_view said);
std::optional<PermitStep> find_permit_step(std::string_view said);
std::optional<VisitKind> find_visit_kind(std::string_view said);
std::optional<VisitStep> find_visit_step(std::string_view said);
std::optional<SiteFound> find_site_found(std::string_view said);
std::optional<Duty> find_duty(std::string_view said);
std::optional<HelpKind> find_help_kind(std::string_view said);
std::optional<CareKind> find_care_kind(std::string_view said);
std::string find_element(std::string_view said);         // its code; what is none stays as it is
std::optional<State> find_state(std::string_view said);  // code or name in either language
Text element_name(std::string_view element);
std::vector<std::string_view> element_codes();
Text sector_name(std::string_view sector);
Text stop_name(std::string_view reason);  // of a state, where it is one of the codes

}  // namespace kaigong
