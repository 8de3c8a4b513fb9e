#include "case_duties.h"

#include "desk/duties.h"
#include "desk/words.h"
#include "ledger/nodes.h"

#include <fmt/format.h>

namespace kaigong::cases {

namespace {

std::string person(const Holder& holder) {
  if (!holder.person) return "–";
  return std::to_string(holder.person.value) +
         (holder.leaves ? "（" + show(*holder.leaves) + " 离岗）" : "");
}

std::string charge_said(const Charge& charge) {
  auto out = fmt::format("包保领导 {}  首席服务官 {}  联系人 {}", person(charge.leader),
                         person(charge.officer), person(charge.contact));
  if (charge.helped) out += "  最近服务 " + show(*charge.helped);
  if (charge.leader.visits > 0) out += fmt::format("  领导走访 {} 次", charge.leader.visits);
  return out;
}

}  // namespace

// 按地区的覆盖，然后逐个项目、逐家企业
Rows duties_standing(const Words&, const Board& board, Day today) {
  const Charges charges(board, today);
  Rows rows;
  for (const auto& sum : charges.coverage({}, nullptr)) {
    auto row = fmt::format("  {}  项目 {}  有领导 {}  有联系人 {}  企业 {}  有领导 {}",
                           board.region(sum.at)->name.zh, sum.projects, sum.led, sum.contacted,
                           sum.enterprises, sum.enterprises_led);
    if (sum.leaving > 0) row += fmt::format("  待交接 {}", sum.leaving);
    rows.push_back(std::move(row));
  }
  for (const auto& project : board.projects()) {
    if (!stands_on(project, today)) continue;
    auto row = "  " + board.text(project.code) + "  " + charge_said(charges.of(project));
    for (const auto& slip : slips_of(project, today))
      row += fmt::format("  “{}”超期 {} 天", nodes()[slip.node].zh, slip.days);
    rows.push_back(std::move(row));
  }
  for (const auto& one : charges.enterprises({}, nullptr))
    rows.push_back("  " + one.name + "  " + charge_said(charges.of(one)));
  return rows;
}

// 编号  企业  种类 内容  [限期]  情况  [结果]
Rows plans_standing(const Words&, const Board& board, Day today) {
  Rows rows;
  for (const auto& care : board.cares()) {
    const auto* one = care_on(board, care, today);
    if (one == nullptr) continue;
    const auto& said = one->said;
    auto row = fmt::format("  {}  {}  {}：{}", said.care.value, said.enterprise,
                           name_of(said.kind).zh, said.text);
    if (said.until) row += "  限 " + show(*said.until);
    row += "  " + name_of(state_of(said, today)).zh;
    if (!said.result.empty()) row += "  " + said.result;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kaigong::cases
