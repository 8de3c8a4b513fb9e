#pragma once

#include "kaigong/commands.h"

#include <string>
#include <vector>

// Commands about campaigns (专项行动) and resumptions.
namespace kaigong {

// Lists campaigns, or the places or members of one.
struct CampaignsArguments {
  std::string campaign, as_of;
  bool members = false;
};
Exit run_campaigns(const Setting& setting, const CampaignsArguments& options);
struct CampaignArguments : Author {
  std::string campaign, kind, name, name_en, region, tag, from, until, note, document;
  std::vector<std::string> venues;
};
Exit run_campaign(const Setting& setting, const CampaignArguments& options);
struct CampaignStepArguments : Author {
  std::string campaign, step, venue, text, document;
  std::vector<std::string> absent;
};
Exit run_campaign_step(const Setting& setting, const CampaignStepArguments& options);
struct ResumptionArguments : Author {
  std::string project, day, note, reason;
  std::vector<std::string> needs;
};
Exit run_resumption(const Setting& setting, const ResumptionArguments& options);
struct CampaignOptions {
  CampaignsArguments list;
  CampaignArguments call;
  CampaignStepArguments step;
  ResumptionArguments resumption;
};

}  // namespace kaigong
