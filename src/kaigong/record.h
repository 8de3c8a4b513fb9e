#pragma once

#include "base/money.h"
#include "kaigong/commands.h"

#include <functional>

// From a deed's decision to a receipt on the terminal: what all commands that enter something
// share.
namespace kaigong {

inline constexpr IssueKind unknown_money_unit{"report.unknown_unit",
                                              "“{}”不是 yuan、wan、yi 或 million",
                                              "“{}” isn't yuan, wan, yi or million"};
std::optional<MoneyUnit> read_money_unit(const std::string& name);

// Decides on the board and the day that judgements are made on.
using Deed = std::function<Result<std::optional<Body>>(const Board&, Day today)>;

// A deed's answer as a body of any kind.
template <class Said>
Result<std::optional<Body>> as_body(Result<std::optional<Said>> said) {
  if (!said) return said.issues();
  if (!*said) return std::optional<Body>();
  return std::optional<Body>(**std::move(said));
}

// `project`: as the form names it; empty where the deed is about none.
Exit record(const Setting& setting, const Author& author, const std::string& project,
            const Deed& deed);

}  // namespace kaigong
