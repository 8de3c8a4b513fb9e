#pragma once

#include "kaigong/commands.h"

#include <string>

// Commands that say of one project what was reached and in which state it is.
namespace kaigong {

struct MarkArguments : Author {
  std::string project, node, day, number, reason;
  bool planned = false;
};
Exit run_mark(const Setting& setting, const MarkArguments& options);
struct StateArguments : Author {
  std::string project, state, day, reason, note;
};
Exit run_state(const Setting& setting, const StateArguments& options);
struct MarkOptions {
  MarkArguments mark;
  StateArguments state;
};

}  // namespace kaigong
