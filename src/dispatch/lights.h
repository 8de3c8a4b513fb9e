#pragma once

#include "assess/method.h"

#include <optional>
#include <vector>

// Lights: rules of a method on one project as of a day. Each says in a sentence why it is on, from
// which figures, and what would clear it.
namespace kaigong {

struct Light {
  const LightRule* rule = nullptr;
  const LightLevel* level = nullptr;
  Text sentence;
  Text clears;
  std::optional<Day> since;  // where the rule itself says: a month passed, a start missed
  const At<ExemptionGranted>* exempt = nullptr;  // justified: it's on, but doesn't count
};

std::vector<Light> lights_of(const Board& board, const Method& method, const Project& project,
                             const Moment& moment);

// Adds to a light's sentence until when it doesn't count, and who answers for that.
void add_exemption(Text& sentence, const ExemptionGranted& exemption);

// Only which level of the rule is on: for lists and counts, without sentences and without those
// that are exempt.
const LightLevel* level_of(const Board& board, const LightRule& rule, const Project& project,
                           const Moment& moment);

}  // namespace kaigong
