#pragma once

#include "kaigong/commands.h"

#include <string>

// Commands about who answers for what (包保).
namespace kaigong {

struct DutiesArguments {
  std::string region, as_of, without;
  std::uint32_t person = 0;
  bool list = false, enterprises = false, leaving = false, slipped = false;
};
Exit run_duties(const Setting& setting, const DutiesArguments& options);
struct DutyArguments : Author {
  std::string person, duty, project, enterprise, region, day, reason, document;
};
Exit run_duty(const Setting& setting, const DutyArguments& options);
struct HandOverArguments : Author {
  std::string from, to, day, reason, document;
};
Exit run_hand_over(const Setting& setting, const HandOverArguments& options);
struct HelpArguments : Author {
  std::string project, enterprise, region, kind, day, text, result;
  std::vector<std::string> evidence;
};
Exit run_help(const Setting& setting, const HelpArguments& options);
// Lists lines of plans; with what is to be said of one says it.
struct CareArguments : Author {
  std::string care, enterprise, region, kind, text, department, until, done, result, reason, as_of;
};
Exit run_care(const Setting& setting, const CareArguments& options);
struct DutyOptions {
  DutiesArguments list;
  DutyArguments duty;
  HandOverArguments hand_over;
  HelpArguments help;
  CareArguments care;
};

}  // namespace kaigong
