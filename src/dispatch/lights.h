#pragma once

#include "assess/method.h"
#include "assess/ready.h"
#include "dispatch/kept_signs.h"

#include <optional>
#include <span>
#include <string_view>
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

// level_of for many projects, by row of Board::projects(): where there are columns they answer, but
// for bonds, for what no bit says, and for figures of early warnings that aren't kept or are too
// large. Any number of threads may ask.
class ReadyRule {
 public:
  ReadyRule(const Board& board, const LightRule& rule, const Moment& moment);
  ReadyRule(ReadyRule&&) = default;  // no copies: `where_` points into `asked_`
  const LightLevel* level(std::size_t row) const;

 private:
  const LightLevel* found(std::size_t row) const;

  const Board& board_;
  const LightRule& rule_;
  const Moment& moment_;
  const Present* present_;
  std::vector<Condition> asked_;  // by the rule's kind, which can't be on without, and by the rule
  ReadyConditions where_;
  KeptSign kept_;
  std::span<const State> states_;
  std::span<const std::int64_t> plans_, due_, done_;
  bool exempts_ = false;  // somebody is exempt from it on some day
};

// Every level of every rule of projects as a bit, for the columns: in the order of the method.
// Nothing where 64 bits aren't enough.
std::optional<std::uint64_t> light_bits(const Method& method, std::string_view rule,
                                        std::string_view label);  // empty: any
// Lights of projects where 64 bits are enough, and the figures of early ones.
Present::Lighter lighter_of(const Method& method);

}  // namespace kaigong
