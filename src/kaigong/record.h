#pragma once

#include "desk/deeds.h"
#include "kaigong/commands.h"

#include <functional>

// From a deed's decision to a receipt on the terminal: what all commands that enter something
// share.
namespace kaigong {

// Decides on the board and the day that judgements are made on.
using Deed = std::function<Result<std::optional<Body>>(const Board&, Day today)>;

// `project`: as the form names it; empty where the deed is about none.
Exit record(const Setting& setting, const Author& author, const std::string& project,
            const Deed& deed);
Exit record_on(const Setting& setting, Desk& desk, const Author& author, const std::string& project,
               const Deed& deed);
// An option that may be given several times.
std::vector<Field> fields_of_option(const std::vector<std::string>& said, const char* name);
void print_receipt(const Setting& setting, const Receipt& receipt);

}  // namespace kaigong
