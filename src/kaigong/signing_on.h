#pragma once

#include "kaigong/commands.h"
#include "signon/sign_on.h"

#include <memory>
#include <thread>

namespace kaigong {

// As the options say; nothing where they speak of none. All issues of settings that can't work.
Result<std::unique_ptr<signon::SignOn>> sign_on_of(const Setting& setting,
                                                   const ServeArguments& options);

// Asks the provider once, beside the start: one that is down is told in the log, and asked again
// when somebody signs on.
std::jthread look_once(signon::SignOn* sign_on);

}  // namespace kaigong
