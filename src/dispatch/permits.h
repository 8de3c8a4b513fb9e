#pragma once

#include "board/board.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// Where permits (前期手续) stand on a day: against the promised and the legal limit, and which
// papers are still to come (容缺受理). Pure.
namespace kaigong {

enum class PermitState : std::uint8_t {
  applied,   // 待受理
  accepted,  // 办理中
  lacking,   // 容缺办理中: papers are still to come
  opinion,   // 已出具预审意见: granted while papers were missing, not yet for good
  granted,   // 已办结
  refused,   // 不予许可
  revoked,   // 许可已撤回
  withdrawn  // 申请已撤回
};
BOOST_DESCRIBE_ENUM(PermitState, applied, accepted, lacking, opinion, granted, refused, revoked,
                    withdrawn)

// 材料补齐后 2 个工作日内转为正式许可。
inline constexpr int days_for_good = 2;

// All days that are counted are working days by the national calendar. Limits run from the day of
// acceptance to the first decision. Between a first opinion and the last paper it is the applicant
// who is waited for, which counts against nobody: that is ours.
struct PermitStanding {
  PermitState state = PermitState::applied;
  std::optional<Day> accepted;
  std::optional<Day> opinion;         // the first opinion
  std::optional<Day> complete;        // when the last missing paper came
  std::optional<Day> granted;         // for good
  std::optional<Day> decided;         // granted for good, refused, revoked or withdrawn
  std::optional<Day> until_promised;  // the last day by the promise; none: none runs
  std::optional<Day> until_legal;
  int days_used = 0;
  bool late_promised = false;  // open or decided
  bool late_legal = false;
  std::vector<std::string> missing;
  std::optional<Day> papers_until;  // promised for what is missing
  bool papers_overdue = false;
  bool begun_without = false;  // the works have begun with papers missing
  std::string number;          // of the permit or of the first opinion
  bool is_open() const { return state < PermitState::granted; }
  // The nearer of the two.
  std::optional<Day> due() const;
};

// As its words stood on the day; nothing: it hadn't been applied for. An amendment counts from the
// day on which it was entered.
const At<PermitApplied>* applied_on(const Board& board, const Permit& permit, Day day);
PermitStanding standing_on(const Board& board, const Permit& permit, Day day);

struct PermitRow {
  const Permit* permit = nullptr;
  const PermitApplied* said = nullptr;  // as it stood on the day
  PermitStanding standing;
};

enum class PermitsBy : std::uint8_t { kind, office };
BOOST_DESCRIBE_ENUM(PermitsBy, kind, office)

// Of one kind, or of one department that decides. What was withdrawn isn't counted.
struct PermitSum {
  std::string kind;
  RegionId at;
  std::string department;
  std::int64_t applied = 0, open = 0;
  std::int64_t late_promised = 0, late_legal = 0;  // of those that are open
  std::int64_t missing = 0;                        // papers
  std::int64_t overdue = 0;                        // papers
  std::int64_t begun = 0;                          // without papers
  std::int64_t granted = 0, granted_late = 0;      // for good; later than was promised
  // Of those that are granted; of two in the middle the longer.
  std::optional<std::int64_t> days_used, days_promised, days_legal;
};
// In the order of kinds, or of the tree.
std::vector<PermitSum> permit_sums(std::span<const PermitRow> rows, PermitsBy by);

}  // namespace kaigong
