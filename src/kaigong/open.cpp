#include "desk/forms.h"
// tested by: tests/command/commands_test.py
#include "kaigong/commands.h"
#include "store/sqlite_store.h"

#include <limits>

namespace kaigong {

std::unique_ptr<Desk> open_desk(const Setting& setting) {
  return std::make_unique<Desk>(open_sqlite(setting.ledger), open_sqlite(setting.ledger, true));
}

std::unique_ptr<Desk> open_board(const Setting& setting, std::optional<Seq> until) {
  constexpr Seq all = std::numeric_limits<std::int64_t>::max();
  return std::make_unique<Desk>(open_sqlite(setting.ledger, true),
                                open_sqlite(setting.ledger, true), system_now, until.value_or(all));
}

Day today_of(const Board& board) {
  return board.ledger().today.value_or(day_of(system_now(), board.ledger().offset_minutes));
}

Result<Day> as_of_or_today(const Board& board, const std::string& as_of) {
  if (as_of.empty()) return today_of(board);
  const auto day = read_day(as_of);
  if (!day) return Issue{&not_a_day, "--as-of", as_of};
  return *day;
}

}  // namespace kaigong
