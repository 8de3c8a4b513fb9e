#pragma once

#include "assess/measure.h"

#include <array>
#include <cstdint>

namespace kaigong {

// What the plans of a year ask for by each month's end and what was done in each month, over the
// projects that the filter takes and that have a plan. Sums stop at the largest number.
struct YearCurve {
  std::array<std::int64_t, 12> due{};     // by the plans' own curves
  std::array<std::int64_t, 12> linear{};  // months / 12
  std::array<std::int64_t, 12> done{};    // what each month added, up to the day
  // As the measures have them: a plan is due at month ends, or at the day of a report in between.
  std::int64_t due_on_day = 0;
  std::int64_t linear_on_day = 0;
  std::int64_t plan = 0;
};
YearCurve year_curve(const Board& board, const Filter& filter, const Moment& moment);

}  // namespace kaigong
