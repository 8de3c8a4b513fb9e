#pragma once

#include "dispatch/finding.h"

#include <cstdint>
#include <optional>
#include <vector>

// Early warnings: signs in what was reported, before anything is late. How well they foretell on
// real files stands in docs/backtest.md; most are reasons to ask and no more. All limits are ours.
namespace kaigong {

bool is_early(RuleKind kind);

// What the rule's levels stand against; nothing where too little was said.
std::optional<std::int64_t> early_figure(const LightRule& rule, const Board& board,
                                         const Project& project, const Moment& moment);
// The same of just_over, of which the total says all.
std::optional<std::int64_t> just_over_bp(const LightRule& rule, std::int64_t total);
const LightLevel* early_level(const LightRule& rule, std::int64_t figure);
// Without a level where nothing is found. Looks at few lines of the project's histories.
Finding early_finding(const LightRule& rule, const Board& board, const Project& project,
                      const Moment& moment);
Text early_sentence(const LightRule& rule, const Finding& finding);
Text early_clears(const LightRule& rule, const Finding& finding);

// A light of the kind is never on without these.
std::vector<Condition> early_needs(RuleKind kind);

}  // namespace kaigong
