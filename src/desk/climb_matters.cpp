// tested by: desk/matters_test.cpp
#include "desk/matters.h"

#include "desk/office_deeds.h"

#include <fmt/format.h>

namespace kaigong {

std::vector<Draft> climbs_by_clock(const Board& board, Day day) {
  std::vector<Draft> out;
  for (auto& climb : climbs_on(board, method_of(board), day)) {
    auto id = fmt::format("climbed-{}-{}-{}", climb.matter.value, climb.to.value, show(day));
    out.push_back({std::move(id), {}, {}, std::move(climb)});
  }
  return out;
}

Result<Receipt> let_matters_climb(Desk& desk, Day day) {
  return desk.carry_out({}, [day](const Board& board) -> Result<std::vector<Draft>> {
    return climbs_by_clock(board, day);
  });
}

}  // namespace kaigong
