#pragma once

#include "kaigong/commands.h"

#include <string>
#include <vector>

// Commands about permits (前期手续).
namespace kaigong {

struct PermitsArguments {
  std::string region, as_of;
  bool each = false, late = false, by_office = false;
};
Exit run_permits(const Setting& setting, const PermitsArguments& options);
struct PermitArguments : Author {
  std::string permit, project, kind, at, department, day, legal_days, promised_days, note;
};
Exit run_permit(const Setting& setting, const PermitArguments& options);
struct PermitStepArguments : Author {
  std::string permit, step, day, until, number, text, document;
  std::vector<std::string> papers;
};
Exit run_permit_step(const Setting& setting, const PermitStepArguments& options);
struct PermitOptions {
  PermitsArguments list;
  PermitArguments permit;
  PermitStepArguments step;
};

}  // namespace kaigong
