#pragma once

#include "assess/present.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Early warnings of all projects without a walk over their histories: the figures of those that
// need one are kept in columns, in two bytes a project; the others follow from columns that are
// there for other ends.
namespace kaigong {

// What of the method's rules is kept, and how it is found.
std::vector<LightSign> signs_of(const Method& method);
std::int16_t kept_figure(const LightRule& rule, const Board& board, const Project& project,
                         const Moment& moment);

// One early rule on many projects, by row of Board::projects().
class KeptSign {
 public:
  KeptSign(const LightRule& rule, const Present* present);
  // The level that is on, or null; nothing: ask the histories.
  std::optional<const LightLevel*> level(std::size_t row) const;

 private:
  std::optional<const LightLevel*> by_figure(std::int16_t figure) const;
  std::optional<const LightLevel*> by_day(std::int32_t day) const;

  const LightRule& rule_;
  std::int32_t today_ = 0;
  std::span<const std::int16_t> figures_;
  std::span<const std::int32_t>
      days_;  // the last report or the finish, of rules that count from it
  std::span<const std::int64_t> totals_;  // of just_over
};

}  // namespace kaigong
